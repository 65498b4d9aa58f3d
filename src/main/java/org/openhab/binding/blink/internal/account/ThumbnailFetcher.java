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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.BlinkCloud;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.DeviceView;
import org.openhab.binding.blink.internal.model.Thumbnail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets stills: those of events, which the cloud often adds to an item only later, and the latest of a device.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ThumbnailFetcher {

    /** How long an item may take to get its still. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Logger logger = LoggerFactory.getLogger(ThumbnailFetcher.class);
    private final BlinkCloud cloud;
    private final Clock clock;
    private final BiConsumer<DeviceView, Thumbnail> listener;
    private final Map<ClipId, Wanted> wanted = new HashMap<>();

    /** A still that somebody waits for. */
    private record Wanted(DeviceView device, Instant until) {
    }

    ThumbnailFetcher(BlinkCloud cloud, Clock clock, BiConsumer<DeviceView, Thumbnail> listener) {
        this.cloud = cloud;
        this.clock = clock;
        this.listener = listener;
    }

    /** Gets the still of an event, now or as soon as a list shows it. */
    void want(DeviceView device, Clip clip) throws InterruptedException {
        wanted.put(clip.id(), new Wanted(device, clock.instant().plus(PATIENCE)));
        fetch(clip);
    }

    /** Looks in a list for what is waited for. */
    void look(List<Clip> clips) throws InterruptedException {
        if (wanted.isEmpty()) {
            return;
        }
        wanted.values().removeIf(waiting -> clock.instant().isAfter(waiting.until()));
        for (Clip clip : clips) {
            fetch(clip);
        }
    }

    /** A still may be named before it can be had; then it is tried again with the next list. */
    private void fetch(Clip clip) throws InterruptedException {
        Wanted waiting = wanted.get(clip.id());
        String address = clip.thumbnail();
        if (waiting != null && address != null && fetch(waiting.device(), address, clip.createdAt())) {
            wanted.remove(clip.id());
        }
    }

    /**
     * Gets a still that the cloud has named.
     *
     * @param takenAt when it was taken; null when that is only known from its name
     * @return whether it was had
     */
    boolean fetch(DeviceView device, String address, @Nullable Instant takenAt) throws InterruptedException {
        try {
            listener.accept(device, cloud.fetchPicture(device, address, takenAt));
            return true;
        } catch (CloudException e) {
            logger.debug("A picture of device {} cannot be had: {}", device.serial(), e.getMessage());
            return false;
        }
    }
}
