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

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.clips.ClipFile;
import org.openhab.binding.blink.internal.clips.ClipFolder;
import org.openhab.binding.blink.internal.clips.ClipName;
import org.openhab.binding.blink.internal.cloud.BlinkCloud;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.DownloadEnd;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.Clip.Kind;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.DeviceView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows the latest recording of each device, and saves recordings to the disk; the executor is free while they arrive.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ClipDownloader {

    /** Ten times the longest recording of these devices: what is larger is none. */
    private static final long LARGEST = 256L << 20;
    /** A recording is named before it can be had. */
    private static final List<Duration> RETRIES = List.of(Duration.ofSeconds(5), Duration.ofSeconds(10),
            Duration.ofSeconds(20), Duration.ofSeconds(40));
    /** How long an item may take to get its recording. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration TIDYING = Duration.ofHours(6);

    private final Logger logger = LoggerFactory.getLogger(ClipDownloader.class);
    private final SerialExecutor executor;
    private final BlinkCloud cloud;
    private final ClipFolder folder;
    private final Duration retention;
    private final Clock clock;
    private final Map<DeviceKey, Clip> latest = new HashMap<>();
    /** Events whose recordings are to be saved as soon as a list names them. */
    private final Map<ClipId, Wanted> wanted = new HashMap<>();
    private Instant tidyAt = Instant.EPOCH;

    /** An event that waits for its recording. */
    private record Wanted(DeviceView device, Instant until) {
    }

    /** @param retention how long recordings stay that were saved without being asked for; zero for ever */
    ClipDownloader(SerialExecutor executor, BlinkCloud cloud, ClipFolder folder, Duration retention, Clock clock) {
        this.executor = executor;
        this.cloud = cloud;
        this.folder = folder;
        this.retention = retention;
        this.clock = clock;
    }

    /** The latest recording of each device, as far as the lists have shown. */
    Map<DeviceKey, Clip> latest() {
        return Map.copyOf(latest);
    }

    /**
     * Looks through a list.
     *
     * @return whether {@link #latest} has changed
     */
    boolean look(List<Clip> clips) throws InterruptedException {
        boolean changed = false;
        for (Clip clip : clips) {
            String media = clip.media();
            if (media == null) {
                continue;
            }
            Clip known = latest.get(clip.device());
            if (known == null || !clip.equals(known) && !clip.createdAt().isBefore(known.createdAt())) {
                latest.put(clip.device(), clip);
                changed = true;
            }
            Wanted waiting = wanted.remove(clip.id());
            if (waiting != null) {
                save(media, ClipName.of(waiting.device().name(), clip), new CompletableFuture<>());
            }
        }
        wanted.values().removeIf(waiting -> clock.instant().isAfter(waiting.until()));
        return changed;
    }

    /** Saves the recording of an event as soon as a list names it. */
    void want(DeviceView device, Clip clip) throws InterruptedException {
        wanted.put(clip.id(), new Wanted(device, clock.instant().plus(PATIENCE)));
        String media = clip.media();
        if (media != null) {
            wanted.remove(clip.id());
            save(media, ClipName.of(device.name(), clip), new CompletableFuture<>());
        }
        tidy();
    }

    /**
     * Saves the recording of the last press or motion.
     *
     * @param name relative to the folder; blank for one that tells device, time and kind
     */
    void saveLatest(DeviceView device, String name, CompletableFuture<CommandResult> end) throws InterruptedException {
        Clip clip = latest.get(device.key());
        String media = clip == null ? null : clip.media();
        if (clip == null || media == null || clip.kind() != Kind.PRESS && clip.kind() != Kind.MOTION) {
            end.complete(new CommandResult.Refused(CommandResult.Reason.NO_RECORDING));
        } else {
            save(media, name.isBlank() ? ClipName.of(device.name(), clip) : name, end);
        }
    }

    /** Saves what lies at {@code address}, however long the cloud takes to have it there. */
    void save(String address, String name, CompletableFuture<CommandResult> end) throws InterruptedException {
        attempt(address, name, 0, end);
    }

    private void attempt(String address, String name, int retry, CompletableFuture<CommandResult> end)
            throws InterruptedException {
        ClipFile file;
        try {
            Optional<ClipFile> begun = folder.begin(name);
            if (begun.isEmpty()) {
                end.complete(new CommandResult.Refused(CommandResult.Reason.BAD_NAME));
                return;
            }
            file = begun.get();
        } catch (IOException e) {
            notWritten(e, end);
            return;
        }
        Executor inLane = task -> {
            executor.run(task::run);
        };
        try {
            cloud.download(address, LARGEST, file, inLane, how -> ended(how, file, address, name, retry, end));
        } catch (CloudException e) {
            ended(new DownloadEnd.Failed(e), file, address, name, retry, end);
        }
    }

    private void ended(DownloadEnd how, ClipFile file, String address, String name, int retry,
            CompletableFuture<CommandResult> end) {
        try {
            switch (how) {
                case DownloadEnd.Complete complete -> end.complete(new CommandResult.Saved(file.keep().toString()));
                case DownloadEnd.Failed failed -> {
                    file.discard();
                    tryAgain(failed.why(), address, name, retry, end);
                }
            }
        } catch (IOException e) {
            notWritten(e, end);
        }
    }

    private void leave(ClipFile file) {
        try {
            file.discard();
        } catch (IOException e) {
            logger.debug("Half a recording cannot be deleted: {}", e.getMessage());
        }
    }

    private void tryAgain(CloudException why, String address, String name, int retry,
            CompletableFuture<CommandResult> end) {
        logger.debug("A recording cannot be had yet: {}", why.getMessage());
        if (retry == RETRIES.size() || why instanceof CloudException.Malformed) {
            end.complete(new CommandResult.Failed(why));
        } else {
            executor.schedule(RETRIES.get(retry), () -> attempt(address, name, retry + 1, end));
        }
    }

    private void notWritten(IOException why, CompletableFuture<CommandResult> end) {
        logger.debug("A recording is not written: {}", why.getMessage());
        end.complete(new CommandResult.Refused(CommandResult.Reason.NOT_WRITTEN));
    }

    private void tidy() {
        if (retention.isZero() || clock.instant().isBefore(tidyAt)) {
            return;
        }
        tidyAt = clock.instant().plus(TIDYING);
        try {
            int deleted = folder.prune(clock.instant().minus(retention));
            logger.debug("{} old recordings deleted", deleted);
        } catch (IOException e) {
            logger.debug("Old recordings cannot be deleted: {}", e.getMessage());
        }
    }
}
