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
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.clips.ClipFolder;
import org.openhab.binding.blink.internal.clips.ClipName;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.Clip.Kind;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.DeviceView;
import org.openhab.binding.blink.internal.model.Ticker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows the latest clip of each device, saves clips to the disk and deletes old ones. To be used on the account's
 * executor only.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ClipDownloader {

    static final int MOST_AWAITED = 100;
    /** How long an item may take to get its clip. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration TIDY_INTERVAL = Duration.ofHours(6);
    /** No download takes that long: a part file this old is what a power failure left. */
    private static final Duration PART_AGE = Duration.ofDays(1);

    private final Logger logger = LoggerFactory.getLogger(ClipDownloader.class);
    private final ClipSaver saver;
    private final ClipFolder folder;
    private final Duration retention;
    private final InstantSource cloudTime;
    private final Ticker ticker;
    private final Map<DeviceKey, Clip> latest = new HashMap<>();
    /** Events whose clips are to be saved as soon as a list names them. */
    private final Map<ClipId, Awaited> awaited = new HashMap<>();
    private Duration tidyAt = Duration.ZERO;
    private boolean partsRemoved;

    /** An event whose clip is waited for until that time. */
    private record Awaited(DeviceView device, Duration until) {
    }

    /**
     * @param retention how long clips stay whose names were made by us; zero for no limit
     * @param cloudTime the clock by which clips are named
     */
    ClipDownloader(ClipSaver saver, ClipFolder folder, Duration retention, InstantSource cloudTime, Ticker ticker) {
        this.saver = saver;
        this.folder = folder;
        this.retention = retention;
        this.cloudTime = cloudTime;
        this.ticker = ticker;
    }

    /** The latest clip of each device, as far as the lists have shown. */
    Map<DeviceKey, Clip> latest() {
        return Map.copyOf(latest);
    }

    /**
     * Takes what a list names.
     *
     * @return whether {@link #latest} has changed
     */
    boolean onClips(List<Clip> clips) {
        boolean changed = false;
        for (Clip clip : clips) {
            changed |= isLatest(clip);
            saveAwaited(clip);
        }
        Duration now = ticker.now();
        awaited.values().removeIf(event -> now.compareTo(event.until()) > 0);
        tidy(now);
        return changed;
    }

    private boolean isLatest(Clip clip) {
        Clip known = latest.get(clip.device());
        boolean newer = clip.media() != null
                && (known == null || !clip.equals(known) && !clip.createdAt().isBefore(known.createdAt()));
        if (newer) {
            latest.put(clip.device(), clip);
        }
        return newer;
    }

    /** Saves the clip of an event as soon as a list names it. A simulated event has none. */
    void forEvent(DeviceView device, Clip clip) {
        if (clip.id().value() >= 0 && awaited.size() < MOST_AWAITED) {
            awaited.put(clip.id(), new Awaited(device, ticker.now().plus(PATIENCE)));
            saveAwaited(clip);
        }
    }

    private void saveAwaited(Clip clip) {
        String media = clip.media();
        Awaited event = media == null ? null : awaited.remove(clip.id());
        if (media != null && event != null) {
            saver.saveAutomatically(media, ClipName.of(event.device().name(), clip));
        }
    }

    /**
     * Saves the clip of the last press or motion.
     *
     * @param name relative to the folder; blank for one that tells device, time and kind
     * @param end is completed in any case, at the end of the session at the latest
     */
    void saveLatest(DeviceView device, String name, CompletableFuture<CommandResult> end) {
        Clip clip = latest.get(device.key());
        String media = clip == null ? null : clip.media();
        if (clip == null || media == null || clip.kind() != Kind.PRESS && clip.kind() != Kind.MOTION) {
            end.complete(new CommandResult.Refused(CommandResult.Reason.NO_RECORDING));
        } else if (name.isBlank()) {
            saver.saveUnderOwnName(media, ClipName.of(device.name(), clip), end);
        } else {
            saver.save(media, name, end);
        }
    }

    private void tidy(Duration now) {
        if (now.compareTo(tidyAt) < 0) {
            return;
        }
        tidyAt = now.plus(TIDY_INTERVAL);
        try {
            if (!partsRemoved) {
                partsRemoved = true;
                folder.removeParts(cloudTime.instant().minus(PART_AGE));
            }
            if (!retention.isZero()) {
                int deleted = folder.prune(cloudTime.instant().minus(retention));
                logger.debug("{} old recordings deleted", deleted);
            }
        } catch (IOException e) {
            logger.debug("Old files cannot be deleted: {}", e.getMessage());
        }
    }
}
