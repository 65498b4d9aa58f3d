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
package org.openhab.binding.blink.simulator.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A recording as an endless transport stream. Packets are numbered from 0 and go on after the last one of the
 * recording.
 * <p>
 * Time stamps and continuity counters go on as well, as in a real camera, which streams for minutes without a break. (A
 * marked discontinuity at each repetition would be the easier way, but then no client is ever seen to play longer than
 * the recording.) The audio of the recording is half a frame longer than its pictures, so that half a frame overlaps.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class TransportLoop {
    /** Bytes of a packet. */
    static final int PACKET = 188;

    private static final String DOORWAY = "/live/doorway.ts";
    private static final Duration DOORWAY_LENGTH = Duration.ofSeconds(12);
    private static final int TICKS_PER_SECOND = 90_000;

    private final TransportPacket[] packets;
    private final Duration length;
    private final long[] dueMicros;
    private final Map<Integer, Integer> counted = new HashMap<>();

    /**
     * @param recording whole packets that begin with a key frame and have a clock reference with each picture
     * @param length from the first picture to the one after the last
     */
    TransportLoop(byte[] recording, Duration length) {
        this.length = length;
        packets = new TransportPacket[recording.length / PACKET];
        for (int i = 0; i < packets.length; i++) {
            packets[i] = new TransportPacket(Arrays.copyOfRange(recording, i * PACKET, (i + 1) * PACKET));
            if (packets[i].hasPayload()) {
                counted.merge(packets[i].pid(), 1, Integer::sum);
            }
        }
        dueMicros = dueTimes();
    }

    /** What the cameras of the house see: one recording for all of them, which nothing changes. */
    static TransportLoop doorway() {
        return Doorway.LOOP;
    }

    /** Read when it is first needed. */
    private static final class Doorway {
        static final TransportLoop LOOP = read();
    }

    private static TransportLoop read() {
        try (InputStream in = Objects.requireNonNull(TransportLoop.class.getResourceAsStream(DOORWAY))) {
            return new TransportLoop(in.readAllBytes(), DOORWAY_LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When a packet is sent, from the beginning of the stream: as its clock references say. */
    Duration dueAt(long number) {
        return length.multipliedBy(number / packets.length)
                .plusNanos(1000 * dueMicros[(int) (number % packets.length)]);
    }

    /** The first packet that is sent at this time of the stream or later. */
    long firstAt(Duration time) {
        if (time.isNegative()) {
            return 0;
        }
        long number = time.dividedBy(length) * packets.length;
        while (dueAt(number).compareTo(time) < 0) {
            number++;
        }
        return number;
    }

    /** A packet; the result belongs to the caller. */
    byte[] packet(long number) {
        TransportPacket packet = packets[(int) (number % packets.length)];
        long repetition = number / packets.length;
        return packet.later(repetition * length.toMillis() * TICKS_PER_SECOND / 1000,
                repetition * counted.getOrDefault(packet.pid(), 0));
    }

    /** Between two clock references the packets are spread evenly. */
    private long[] dueTimes() {
        long[] times = new long[packets.length];
        int before = 0;
        long first = -1;
        for (int i = 0; i < packets.length; i++) {
            long reference = packets[i].clockReference();
            if (reference >= 0) {
                first = first < 0 ? reference : first;
                spread(times, before, i, (reference - first) * 1_000_000 / TICKS_PER_SECOND);
                before = i;
            }
        }
        long[] withNext = Arrays.copyOf(times, times.length + 1);
        spread(withNext, before, times.length, length.toNanos() / 1000);
        return Arrays.copyOf(withNext, times.length);
    }

    private static void spread(long[] times, int from, int to, long until) {
        long begin = times[from];
        for (int i = from; i <= to; i++) {
            times[i] = to == from ? until : begin + (until - begin) * (i - from) / (to - from);
        }
    }
}
