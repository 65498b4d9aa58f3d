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
package org.openhab.binding.blink.internal.live.mpeg;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The latest segments of a live view and the HLS playlist that lists them (RFC 8216). The list covers about ten seconds
 * and begins with a key frame; segments that have left it can be had for a while, for readers who are late.
 * <p>
 * Memory: at most {@value #MAX_BYTES} bytes and one segment, and not more than some seconds above 30 s of stream. A
 * camera sends 2 Mbit/s or less, so 30 s are 7.5 MB. Whatever goes, goes up to the next key frame.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class HlsWindow {

    static final int MAX_BYTES = 12 << 20;

    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final Duration LISTED = Duration.ofSeconds(10);
    private static final Duration BUFFERED = Duration.ofSeconds(3);
    private static final double NANOS = 1_000_000_000.0;

    private final List<MediaSegment> segments = new ArrayList<>();
    private long first;
    private long discontinuities;
    private long bytes;
    private long targetSeconds = 1;
    private boolean ended;
    private boolean afterPause;

    /** Of the first session of a device. */
    public HlsWindow() {
        this(0, 0, false);
    }

    private HlsWindow(long first, long discontinuities, boolean afterPause) {
        this.first = first;
        this.discontinuities = discontinuities;
        this.afterPause = afterPause;
    }

    /** An empty window of the next session. Numbers go on, so that a reader who has stayed is not misled. */
    public synchronized HlsWindow next() {
        long breaks = segments.stream().filter(MediaSegment::isDiscontinuity).count();
        return new HlsWindow(first + segments.size(), discontinuities + breaks, first + segments.size() > 0);
    }

    /** Adds a segment; forgets the oldest ones when there are too many. */
    public synchronized void add(MediaSegment added) {
        MediaSegment segment = afterPause ? added.asDiscontinuity() : added;
        afterPause = false;
        segments.add(segment);
        bytes += segment.bytes().length;
        targetSeconds = Math.max(targetSeconds, Math.round(segment.duration().toNanos() / NANOS));
        while (bytes > MAX_BYTES || duration(segments).compareTo(KEPT) > 0 && nextEntry() < segments.size()) {
            forget(nextEntry());
        }
    }

    /** The next segment but the first that begins with a key frame; the number of all when there is none. */
    private int nextEntry() {
        for (int i = 1; i < segments.size(); i++) {
            if (segments.get(i).startsWithKeyFrame()) {
                return i;
            }
        }
        return segments.size();
    }

    private void forget(int count) {
        List<MediaSegment> oldest = segments.subList(0, count);
        bytes -= oldest.stream().mapToInt(each -> each.bytes().length).sum();
        discontinuities += oldest.stream().filter(MediaSegment::isDiscontinuity).count();
        first += count;
        oldest.clear();
    }

    private static Duration duration(List<MediaSegment> some) {
        return some.stream().map(MediaSegment::duration).reduce(Duration.ZERO, Duration::plus);
    }

    /** Nothing follows: the playlist says so from now on. */
    public synchronized void end() {
        ended = true;
    }

    /** Whether there is a segment to begin with. */
    public synchronized boolean isPlayable() {
        return segments.stream().anyMatch(MediaSegment::startsWithKeyFrame);
    }

    /** A segment by the number that the playlist gives it; empty when it is not known any longer, or not yet. */
    public synchronized Optional<MediaSegment> segment(long number) {
        return number >= first && number < first + segments.size()
                ? Optional.of(segments.get((int) (number - first)))
                : Optional.empty();
    }

    /** The playlist. Segments are listed as {@code <number>.ts}, relative to it. */
    public synchronized String playlist() {
        int start = listStart();
        List<MediaSegment> listed = segments.subList(start, segments.size());
        long before = segments.subList(0, start).stream().filter(MediaSegment::isDiscontinuity).count();
        StringBuilder text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:3\n") //
                .append("#EXT-X-TARGETDURATION:").append(targetSeconds).append('\n') //
                .append("#EXT-X-MEDIA-SEQUENCE:").append(first + start).append('\n') //
                .append("#EXT-X-DISCONTINUITY-SEQUENCE:").append(discontinuities + before).append('\n');
        if (!listed.isEmpty() && listed.stream().allMatch(MediaSegment::startsWithKeyFrame)) {
            text.append("#EXT-X-INDEPENDENT-SEGMENTS\n");
        }
        if (!ended && !listed.isEmpty()) {
            append(text, "#EXT-X-START:TIME-OFFSET=", duration(listed.subList(0, entry(listed)))).append('\n');
        }
        for (int i = 0; i < listed.size(); i++) {
            append(text, listed.get(i), first + start + i);
        }
        return text.append(ended ? "#EXT-X-ENDLIST\n" : "").toString();
    }

    private static void append(StringBuilder text, MediaSegment segment, long number) {
        if (segment.isDiscontinuity()) {
            text.append("#EXT-X-DISCONTINUITY\n");
        }
        append(text, "#EXTINF:", segment.duration()).append(",\n").append(number).append(".ts\n");
    }

    private static StringBuilder append(StringBuilder text, String tag, Duration seconds) {
        return text.append(tag).append(String.format(Locale.ROOT, "%.3f", seconds.toNanos() / NANOS));
    }

    /**
     * Where a player begins best: with a key frame that leaves it something to buffer. Without being told, players
     * begin three segments before the end, and often have nothing to show before the next key frame.
     */
    private static int entry(List<MediaSegment> listed) {
        Duration after = Duration.ZERO;
        for (int i = listed.size() - 1; i > 0; i--) {
            after = after.plus(listed.get(i).duration());
            if (listed.get(i).startsWithKeyFrame() && after.compareTo(BUFFERED) >= 0) {
                return i;
            }
        }
        return 0;
    }

    /** The latest key frame that leaves enough to list, or the first one. */
    private int listStart() {
        Duration after = Duration.ZERO;
        int start = segments.size();
        for (int i = segments.size() - 1; i >= 0; i--) {
            after = after.plus(segments.get(i).duration());
            if (segments.get(i).startsWithKeyFrame()) {
                start = i;
                if (after.compareTo(LISTED) >= 0) {
                    return start;
                }
            }
        }
        return start;
    }
}
