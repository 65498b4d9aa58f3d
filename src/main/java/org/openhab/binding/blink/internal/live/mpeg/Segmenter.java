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

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Cuts a transport stream into segments of about a second. The first one, and each one after a discontinuity, begins
 * with a key frame; so does one at every further key frame, and others begin with the first picture after a second. A
 * discontinuity is another program, an announced one, or a leap of time; lost packets are none. Times are those of the
 * pictures, or of the program clock where pictures have none.
 * <p>
 * Memory: one segment of at most {@value #MAX_BYTES} bytes while it is made, and 128 packets. A larger segment is given
 * up.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class Segmenter {

    static final int MAX_BYTES = 2 << 20;

    private static final Duration TARGET = Duration.ofSeconds(1);
    private static final long TARGET_TICKS = StreamTime.ticks(TARGET);
    private static final long MAX_LEAP = StreamTime.ticks(Duration.ofSeconds(10));
    private static final long MAX_LEAP_BACK = StreamTime.ticks(Duration.ofSeconds(1));

    private final PacketAligner aligner = new PacketAligner(this::onPacket);
    private final ProgramTables tables = new ProgramTables();
    private final SegmentBuilder segment;
    private @Nullable Program program;
    private @Nullable Picture picture;
    private OptionalLong clock = OptionalLong.empty();
    private OptionalLong lastPicture = OptionalLong.empty();
    private long frameTicks;
    private boolean timesByClock;
    private boolean anyBefore;
    private boolean broken;

    public Segmenter(MediaListener listener) {
        this.segment = new SegmentBuilder(listener);
    }

    /** Reads all of {@code bytes}, however they are split, and passes on what they complete. */
    public void feed(ByteBuffer bytes) {
        aligner.feed(bytes);
        segment.flush();
    }

    /** The stream is over: completes the last segment. */
    public void end() {
        settle();
        breakOff();
    }

    private void onPacket(TsPacket packet) {
        if (packet.isUnusable()) {
            return;
        }
        if (tables.take(packet)) {
            follow(tables.program().orElse(null));
            return;
        }
        Program known = program;
        if (known == null || !known.contains(packet.pid())) {
            return;
        }
        OptionalInt video = known.video();
        boolean isVideo = video.isPresent() && video.getAsInt() == packet.pid();
        if (packet.isDiscontinuity() && (isVideo || packet.pid() == known.pcrPid())) {
            settle();
            breakOff();
        }
        if (packet.pid() == known.pcrPid() && packet.pcr().isPresent()) {
            clock = packet.pcr();
        }
        if (isVideo && packet.startsUnit()) {
            settle();
            begin(packet, known.isH264());
        } else {
            go(packet);
        }
    }

    private void follow(@Nullable Program next) {
        Program known = program;
        if (known != null && !known.equals(next)) {
            settle();
            breakOff();
        }
        program = next;
    }

    private void begin(TsPacket packet, boolean h264) {
        PesHeader header = PesHeader.read(packet);
        if (!segment.isOpen()) {
            timesByClock = header.time().isEmpty();
        }
        picture = new Picture(packet, h264, timesByClock ? clock : header.time(), header.dataStart());
        settleIfDecided();
    }

    private void go(TsPacket packet) {
        Picture current = picture;
        if (current != null) {
            current.add(packet);
            settleIfDecided();
        } else if (segment.isOpen()) {
            write(packet);
        }
    }

    private void settleIfDecided() {
        Picture current = picture;
        if (current != null && current.isDecided()) {
            settle();
        }
    }

    /** Writes what was held back, after a cut where one belongs. */
    private void settle() {
        Picture current = picture;
        picture = null;
        if (current == null) {
            return;
        }
        observe(current.time());
        if (segment.isOpen()) {
            cutBefore(current);
        } else if (current.isKeyFrame()) {
            open(current);
        }
        if (segment.isOpen()) {
            current.packets().forEach(this::write);
        }
    }

    /** Breaks off where time leaps. */
    private void observe(OptionalLong time) {
        if (time.isEmpty()) {
            return;
        }
        if (lastPicture.isPresent()) {
            long distance = StreamTime.distance(lastPicture.getAsLong(), time.getAsLong());
            if (distance > MAX_LEAP || distance < -MAX_LEAP_BACK) {
                breakOff();
            } else if (distance > 0) {
                frameTicks = distance;
            }
        }
        lastPicture = time;
    }

    private void cutBefore(Picture next) {
        OptionalLong ticks = segment.ticksUntil(next.time());
        boolean isLong = ticks.isPresent() && ticks.getAsLong() >= TARGET_TICKS;
        boolean entry = next.isKeyFrame() && (!segment.startsWithKeyFrame() || ticks.isEmpty());
        if (isLong || entry) {
            segment.close(duration(ticks));
            open(next);
        }
    }

    private void open(Picture first) {
        boolean afterBreak = anyBefore && broken;
        segment.open(tables.write(), first.time(), first.isKeyFrame(), afterBreak);
        anyBefore = true;
        broken = false;
    }

    private void write(TsPacket packet) {
        segment.add(packet);
        if (segment.size() > MAX_BYTES) {
            segment.drop();
            forget();
        }
    }

    /** Completes the segment with what it has; the next one begins with a key frame. */
    private void breakOff() {
        if (segment.isOpen()) {
            OptionalLong ticks = segment.ticksUntil(lastPicture);
            segment.close(duration(ticks.isPresent() ? OptionalLong.of(ticks.getAsLong() + frameTicks) : ticks));
        }
        segment.breakOff();
        forget();
    }

    private void forget() {
        broken = true;
        lastPicture = OptionalLong.empty();
        clock = OptionalLong.empty();
        frameTicks = 0;
    }

    /** A segment without known times, or of a single picture, counts as a second. */
    private static Duration duration(OptionalLong ticks) {
        return ticks.isPresent() && ticks.getAsLong() > 0 ? StreamTime.duration(ticks.getAsLong()) : TARGET;
    }
}
