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
import org.openhab.binding.blink.internal.model.Ticker;

/**
 * Lists what USB storages hold, and saves clips from them. A sync module does one thing at a time and takes its time
 * for it, so it is asked again after a while, and the executor is free meanwhile. To be used on the account's executor
 * only.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class StoredClipFetcher {

    static final List<Duration> PAUSES = List.of(Duration.ofSeconds(3), Duration.ofSeconds(6), Duration.ofSeconds(12),
            Duration.ofSeconds(24));
    private static final Duration BUSY_PAUSE = Duration.ofSeconds(5);
    private static final Duration BUSY_PATIENCE = Duration.ofMinutes(1);

    private final SessionTasks tasks;
    private final BlinkCloud cloud;
    private final ClipSaver saver;
    private final Ticker ticker;
    private final Map<SerialNumber, StoredClips> known = new HashMap<>();

    /** Something that is asked of the cloud. */
    @FunctionalInterface
    private interface Request {
        void send() throws CloudException, InterruptedException;
    }

    StoredClipFetcher(SessionTasks tasks, BlinkCloud cloud, ClipSaver saver, Ticker ticker) {
        this.tasks = tasks;
        this.cloud = cloud;
        this.saver = saver;
        this.ticker = ticker;
    }

    /**
     * Lists what the storage of {@code syncModule} holds.
     *
     * @param end is completed in any case, at the end of the session at the latest
     */
    void list(SyncModuleView syncModule, CompletableFuture<CommandResult> end) throws InterruptedException {
        tasks.expect(end);
        send(end, () -> {
            CommandHandle command = cloud.requestStoredClips(syncModule);
            tasks.in(PAUSES.get(0), () -> await(syncModule, command, 1, end));
        });
    }

    private void await(SyncModuleView syncModule, CommandHandle command, int pauses,
            CompletableFuture<CommandResult> end) throws InterruptedException {
        send(end, () -> {
            Optional<StoredClips> listed = cloud.fetchStoredClips(syncModule, command);
            if (listed.isPresent()) {
                known.put(syncModule.serial(), listed.get());
                end.complete(new CommandResult.Listed(listed.get().clips()));
            } else if (pauses == PAUSES.size()) {
                end.complete(new CommandResult.Failed(
                        new CloudException.Unreachable(command.what(), "no end in time", false)));
            } else {
                tasks.in(PAUSES.get(pauses), () -> await(syncModule, command, pauses + 1, end));
            }
        });
    }

    /**
     * Saves a clip that the last list named.
     *
     * @param id the cloud's name of it
     * @param name of the file; blank for one that tells device and id
     * @param end is completed in any case, at the end of the session at the latest
     */
    void save(SyncModuleView syncModule, String id, String name, CompletableFuture<CommandResult> end)
            throws InterruptedException {
        StoredClips list = known.get(syncModule.serial());
        Optional<StoredClip> found = list == null
                ? Optional.empty()
                : list.clips().stream().filter(clip -> clip.id().equals(id.strip())).findFirst();
        if (list == null || found.isEmpty()) {
            end.complete(new CommandResult.Refused(CommandResult.Reason.NO_RECORDING));
            return;
        }
        tasks.expect(end);
        StoredClip clip = found.get();
        send(end, () -> {
            String address = cloud.requestStoredClip(syncModule, list.manifest(), clip);
            tasks.in(PAUSES.get(0), () -> send(end, () -> save(address, clip, name, end)));
        });
    }

    private void save(String address, StoredClip clip, String name, CompletableFuture<CommandResult> end) {
        if (name.isBlank()) {
            saver.saveUnderOwnName(address, nameOf(clip), end);
        } else {
            saver.save(address, name, end);
        }
    }

    private static String nameOf(StoredClip clip) {
        String device = clip.camera().replaceAll("[^\\p{Alnum}]", "");
        return (device.isEmpty() ? "storage" : device) + "-" + clip.id();
    }

    private void send(CompletableFuture<CommandResult> end, Request request) throws InterruptedException {
        send(ticker.now().plus(BUSY_PATIENCE), end, request);
    }

    /**
     * Sends, and again after a while when the sync module is at work for somebody else. Whatever happens, {@code end}
     * is completed: the commands of the network wait for it.
     */
    private void send(Duration until, CompletableFuture<CommandResult> end, Request request)
            throws InterruptedException {
        try {
            request.send();
        } catch (CloudException e) {
            boolean busy = e instanceof CloudException.Rejected rejected && rejected.isBusy();
            if (busy && ticker.now().compareTo(until) < 0) {
                tasks.in(BUSY_PAUSE, () -> send(until, end, request));
            } else {
                end.complete(new CommandResult.Failed(e));
            }
        } catch (InterruptedException e) {
            end.complete(new CommandResult.Failed(new CloudException.Unreachable("Storage", "interrupted", false)));
            throw e;
        } catch (RuntimeException | Error e) { // a bug
            end.complete(new CommandResult.Failed(new CloudException.Malformed("Storage", "unexpected answer")));
            throw e;
        }
    }
}
