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

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Cuts the stream for one client into the payloads of frames: whole packets, a random number of them, each frame when
 * its last packet is due.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class FrameCutter {
    /** Cameras send up to so many packets in a frame. */
    private static final int MOST = 50;
    /** The recording has a small bit rate, so the number alone would hold pictures back. */
    private static final Duration LONGEST = Duration.ofMillis(200);

    private final TransportLoop loop;
    private final RandomGenerator random;
    private long next;
    private int count;

    /** @param first the number of the first packet */
    FrameCutter(TransportLoop loop, RandomGenerator random, long first) {
        this.loop = loop;
        this.random = random;
        this.next = first;
        this.count = choose();
    }

    /** When the next frame is due, from the beginning of the stream. */
    Duration dueAt() {
        return loop.dueAt(next + count - 1);
    }

    /** The payload of the next frame if it is due at this time of the stream. */
    Optional<byte[]> next(Duration time) {
        if (time.compareTo(dueAt()) < 0) {
            return Optional.empty();
        }
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            payload.writeBytes(loop.packet(next + i));
        }
        next += count;
        count = choose();
        return Optional.of(payload.toByteArray());
    }

    private int choose() {
        int most = 1 + random.nextInt(MOST);
        int chosen = 1;
        Duration latest = loop.dueAt(next).plus(LONGEST);
        while (chosen < most && loop.dueAt(next + chosen).compareTo(latest) <= 0) {
            chosen++;
        }
        return chosen;
    }
}
