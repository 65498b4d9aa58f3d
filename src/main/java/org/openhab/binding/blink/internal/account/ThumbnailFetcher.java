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

import java.io.ByteArrayOutputStream;
import java.nio.channels.Channels;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.DownloadEnd;
import org.openhab.binding.blink.internal.cloud.MediaSource;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.DeviceView;
import org.openhab.binding.blink.internal.model.Thumbnail;
import org.openhab.binding.blink.internal.model.Ticker;
import org.openhab.binding.blink.internal.model.VideoDevice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets thumbnails: those of events, which the cloud often adds to an item only later, and the latest of a device. A
 * thumbnail that is not there is tried again with growing pauses; one that cannot be used is never fetched again. To be
 * used on the account's executor only.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ThumbnailFetcher {

    /** Thumbnails of these devices have a few hundred KiB. */
    static final long LARGEST = 5L << 20;
    static final int MOST_REMEMBERED = 500;
    static final int MOST_AWAITED = 100;
    /** The cloud often names a thumbnail seconds before it has it, and somebody stands at the door. */
    private static final Duration EVENT_PAUSE = Duration.ofSeconds(10);
    private static final Duration LATEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    /** How long an item may take to get its thumbnail. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Logger logger = LoggerFactory.getLogger(ThumbnailFetcher.class);
    private final SessionTasks tasks;
    private final MediaQueue queue;
    private final InstantSource cloudTime;
    private final Ticker ticker;
    private final BiConsumer<DeviceKey, Thumbnail> listener;
    private final Map<ClipId, Awaited> awaited = new Bounded<>(MOST_AWAITED);
    private final Map<Address, ThumbnailTries> tries = new Bounded<>(MOST_REMEMBERED);
    private final Map<DeviceKey, Thumbnail> latest = new HashMap<>();

    /** An event whose thumbnail is waited for until that time. */
    private record Awaited(DeviceView device, Duration until) {
    }

    /** An address may be a bare number, which means nothing without the device. */
    private record Address(DeviceKey device, String text) {
    }

    /**
     * A thumbnail to fetch.
     *
     * @param event the event that the still belongs to; null for the latest of the device
     */
    private record Wanted(MediaSource.ThumbnailSource source, @Nullable Clip event) {

        Address address() {
            return new Address(source.device().key(), source.address());
        }

        Duration firstPause() {
            return event == null ? LATEST_PAUSE : EVENT_PAUSE;
        }
    }

    /** Forgets what was not used for the longest time. */
    private static final class Bounded<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;
        private final int most;

        Bounded(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        @NonNullByDefault({})
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }

    /** @param cloudTime the time on the cloud's clock, for thumbnails whose address does not tell it */
    ThumbnailFetcher(SessionTasks tasks, MediaQueue queue, InstantSource cloudTime, Ticker ticker,
            BiConsumer<DeviceKey, Thumbnail> listener) {
        this.tasks = tasks;
        this.queue = queue;
        this.cloudTime = cloudTime;
        this.ticker = ticker;
        this.listener = listener;
    }

    /** The latest thumbnail of each device that has been had, for listeners that come later. */
    Map<DeviceKey, Thumbnail> latest() {
        return Map.copyOf(latest);
    }

    /** Gets the latest thumbnail of {@code device}. To be called with each view, as long as somebody wants it. */
    void wanted(DeviceView device) {
        String address = device instanceof VideoDevice video ? video.thumbnail() : null;
        if (address != null) {
            fetch(new Wanted(new MediaSource.ThumbnailSource(device, address), null));
        }
    }

    /** Gets the thumbnail of an event, now or as soon as a list names it. A simulated event has none. */
    void forEvent(DeviceView device, Clip clip) {
        if (clip.id().value() >= 0) {
            awaited.put(clip.id(), new Awaited(device, ticker.now().plus(PATIENCE)));
            onClip(clip);
        }
    }

    /** Takes what a list names of the thumbnails that are waited for. */
    void onClips(List<Clip> clips) {
        Duration now = ticker.now();
        awaited.values().removeIf(event -> now.compareTo(event.until()) > 0);
        clips.forEach(this::onClip);
    }

    private void onClip(Clip clip) {
        Awaited event = awaited.get(clip.id());
        String address = clip.thumbnail();
        if (event != null && address != null) {
            fetch(new Wanted(new MediaSource.ThumbnailSource(event.device(), address), clip));
        }
    }

    private void fetch(Wanted wanted) {
        ThumbnailTries known = tries.get(wanted.address());
        ThumbnailTries own = known == null ? new ThumbnailTries() : known;
        tries.put(wanted.address(), own);
        if (!own.isDue(ticker.now())) {
            return;
        }
        own.begin();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        queue.add(new MediaDownload(wanted.source(), LARGEST, true,
                () -> Objects.requireNonNull(Channels.newChannel(bytes)), how -> ended(wanted, own, bytes, how)));
    }

    private void ended(Wanted wanted, ThumbnailTries own, ByteArrayOutputStream bytes, DownloadEnd how) {
        Duration now = ticker.now();
        switch (how) {
            case DownloadEnd.Complete complete -> {
                own.finish();
                arrived(wanted, Objects.requireNonNull(bytes.toByteArray()));
            }
            case DownloadEnd.Unusable unusable -> {
                logger.debug("A thumbnail cannot be used: {}", unusable.why().getMessage());
                own.finish();
            }
            case DownloadEnd.NotThere notThere -> own.fail(now, wanted.firstPause());
            case DownloadEnd.DiskFailed failed -> own.fail(now, wanted.firstPause());
            case DownloadEnd.Dropped dropped -> own.postpone(now, LATEST_PAUSE);
            case DownloadEnd.TooMany tooMany -> own.postpone(now, LATEST_PAUSE);
            case DownloadEnd.Failed failed -> failed(own, now, failed.why(), wanted.firstPause());
        }
        if (wanted.event() != null && !own.isOver()) {
            tasks.in(own.pause(now), () -> fetch(wanted));
        }
    }

    private void failed(ThumbnailTries own, Duration now, CloudException why, Duration firstPause) {
        logger.debug("A thumbnail is not there: {}", why.getMessage());
        switch (why) {
            case CloudException.OutOfBudget spent -> own.postpone(now, bounded(spent.again()));
            case CloudException.RateLimited limited -> {
                Duration asked = limited.retryAfter();
                own.postpone(now, bounded(asked == null ? LATEST_PAUSE : asked));
            }
            default -> own.fail(now, firstPause);
        }
    }

    private static Duration bounded(Duration pause) {
        Duration least = pause.compareTo(EVENT_PAUSE) < 0 ? EVENT_PAUSE : pause;
        return least.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : least;
    }

    private void arrived(Wanted wanted, byte[] bytes) {
        Optional<Thumbnail> arrived = Thumbnail.of(bytes, takenAt(wanted));
        if (arrived.isEmpty()) {
            logger.debug("A thumbnail is not a whole JPEG");
            return;
        }
        DeviceKey device = wanted.source().device().key();
        Clip event = wanted.event();
        if (event != null) {
            awaited.remove(event.id());
        }
        Thumbnail known = latest.get(device);
        if (known == null || !arrived.get().takenAt().isBefore(known.takenAt())) {
            latest.put(device, arrived.get());
        }
        listener.accept(device, arrived.get());
    }

    /** What lies in the future was taken now at the latest. */
    private Instant takenAt(Wanted wanted) {
        Instant now = cloudTime.instant();
        Clip event = wanted.event();
        Optional<Instant> named = event == null ? wanted.source().takenAt() : Optional.of(event.createdAt());
        return named.isEmpty() || named.get().isAfter(now.plus(Duration.ofDays(1))) ? now : named.get();
    }
}
