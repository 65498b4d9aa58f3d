/*
 * Copyright (c) 2010-2026 Contributors to the openHAB project
 *
 * See the NOTICE file(s) distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.openhab.binding.blink.internal.account;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.BlinkCloud;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.CommandHandle;
import org.openhab.binding.blink.internal.model.SerialNumber;
import org.openhab.binding.blink.internal.model.StoredClip;
import org.openhab.binding.blink.internal.model.StoredClips;
import org.openhab.binding.blink.internal.model.SyncModuleView;

/**
 * Lists what USB storages hold, and saves recordings from them. A sync module does one thing at a time and takes its
 * time for it, so everything is asked for again after a while, and the executor is free meanwhile.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class StoredClipFetcher {

    private static final List<Duration> RETRIES = List.of(Duration.ofSeconds(3), Duration.ofSeconds(6),
            Duration.ofSeconds(12), Duration.ofSeconds(24));
    private static final int BUSY = 409;

    private final SerialExecutor executor;
    private final BlinkCloud cloud;
    private final ClipDownloader clips;
    private final Map<SerialNumber, StoredClips> known = new HashMap<>();

    /** Something that is asked of the cloud. */
    @FunctionalInterface
    private interface Ask {
        void run() throws CloudException, InterruptedException;
    }

    StoredClipFetcher(SerialExecutor executor, BlinkCloud cloud, ClipDownloader clips) {
        this.executor = executor;
        this.cloud = cloud;
        this.clips = clips;
    }

    /** Lists what the storage of {@code hub} holds. */
    void list(SyncModuleView hub, CompletableFuture<CommandResult> end) throws InterruptedException {
        asking(0, end, () -> {
            CommandHandle command = cloud.requestStoredClips(hub);
            executor.schedule(RETRIES.get(0), () -> await(hub, command, 1, end));
        });
    }

    private void await(SyncModuleView hub, CommandHandle command, int retry, CompletableFuture<CommandResult> end)
            throws InterruptedException {
        try {
            Optional<StoredClips> listed = cloud.fetchStoredClips(hub, command);
            if (listed.isPresent()) {
                known.put(hub.serial(), listed.get());
                end.complete(new CommandResult.Listed(listed.get().clips()));
            } else if (retry == RETRIES.size()) {
                end.complete(new CommandResult.Failed(
                        new CloudException.Unreachable(command.what(), "no end in time", false)));
            } else {
                executor.schedule(RETRIES.get(retry), () -> await(hub, command, retry + 1, end));
            }
        } catch (CloudException e) {
            end.complete(new CommandResult.Failed(e));
        }
    }

    /**
     * Saves a recording that the last list named.
     *
     * @param id the cloud's name of it
     * @param name of the file; blank for one that tells device and time
     */
    void save(SyncModuleView hub, String id, String name, CompletableFuture<CommandResult> end)
            throws InterruptedException {
        StoredClips list = known.get(hub.serial());
        Optional<StoredClip> found = list == null
                ? Optional.empty()
                : list.clips().stream().filter(clip -> clip.id().equals(id.strip())).findFirst();
        if (list == null || found.isEmpty()) {
            end.complete(new CommandResult.Refused(CommandResult.Reason.NO_RECORDING));
            return;
        }
        StoredClip clip = found.get();
        asking(0, end, () -> {
            String address = cloud.requestStoredClip(hub, list.manifest(), clip);
            executor.schedule(RETRIES.get(0), () -> clips.save(address, name.isBlank() ? nameOf(clip) : name, end));
        });
    }

    private static String nameOf(StoredClip clip) {
        String device = clip.camera().replaceAll("[^\\p{Alnum}]", "");
        return (device.isEmpty() ? "storage" : device) + "-" + clip.id();
    }

    /** Asks, and again after a while when the sync module is at something else. */
    private void asking(int retry, CompletableFuture<CommandResult> end, Ask ask) throws InterruptedException {
        try {
            ask.run();
        } catch (CloudException.Rejected e) {
            if (e.status() == BUSY && retry < RETRIES.size()) {
                executor.schedule(RETRIES.get(retry), () -> asking(retry + 1, end, ask));
            } else {
                end.complete(new CommandResult.Failed(e));
            }
        } catch (CloudException e) {
            end.complete(new CommandResult.Failed(e));
        }
    }
}
