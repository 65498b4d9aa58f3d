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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * When a client gets which packets.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class FrameCutterTest {
    private final TransportLoop loop = TransportLoop.doorway();

    @Test
    void aFrameComesWhenItsLastPacketIsDue() {
        FrameCutter cutter = new FrameCutter(loop, new Random(1), 0);
        Duration due = cutter.dueAt();

        assertThat(cutter.next(due.minusNanos(1)), is(Optional.empty()));
        byte[] payload = cutter.next(due).orElseThrow();

        int packets = payload.length / TransportLoop.PACKET;
        assertThat(loop.dueAt(packets - 1), is(due));
        assertThat(cutter.dueAt(), is(greaterThanOrEqualTo(loop.dueAt(packets))));
    }

    @Test
    void nothingIsLostAndSizesDiffer() {
        FrameCutter cutter = new FrameCutter(loop, new Random(1), 700);
        Set<Integer> sizes = new TreeSet<>();
        long number = 700;
        while (number < 2_000) {
            Duration began = loop.dueAt(number);
            byte[] payload = cutter.next(cutter.dueAt()).orElseThrow();
            assertThat(payload.length % TransportLoop.PACKET, is(0));
            for (int at = 0; at < payload.length; at += TransportLoop.PACKET) {
                assertThat(Arrays.copyOfRange(payload, at, at + TransportLoop.PACKET), is(loop.packet(number)));
                number++;
            }
            assertThat(loop.dueAt(number - 1).minus(began), is(lessThanOrEqualTo(Duration.ofMillis(200))));
            sizes.add(payload.length / TransportLoop.PACKET);
        }
        assertThat(sizes, hasItems(1, 5, 10));
    }
}
