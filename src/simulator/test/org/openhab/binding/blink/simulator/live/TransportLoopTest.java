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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * The recording as an endless stream, read with a reader of time stamps of the test's own.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class TransportLoopTest {
    private static final int VIDEO = 0x100;
    private static final int AUDIO = 0x101;
    /** Packets of the recording. */
    private static final int LENGTH = 938;
    /** Between two of 14 pictures a second; times are cut to whole ticks. */
    private static final int PICTURE = 90_000 / 14;

    private final TransportLoop loop = TransportLoop.doorway();

    private static int pid(byte[] packet) {
        return (packet[1] & 0x1F) << 8 | packet[2] & 0xFF;
    }

    private static long bits(byte[] packet, int from, int count) {
        long value = 0;
        for (int i = from; i < from + count; i++) {
            value = value << 1 | packet[i / 8] >> 7 - i % 8 & 1;
        }
        return value;
    }

    /** Presentation time stamps of what begins within three rounds. */
    private List<Long> times(int pid) {
        List<Long> times = new ArrayList<>();
        for (long number = 0; number < 3 * LENGTH; number++) {
            byte[] packet = loop.packet(number);
            if (pid(packet) == pid && (packet[1] & 0x40) != 0) {
                int at = (packet[3] & 0x20) == 0 ? 4 : 5 + (packet[4] & 0xFF);
                int bit = 8 * (at + 9);
                assertThat(bits(packet, bit + 7, 1) & bits(packet, bit + 23, 1) & bits(packet, bit + 39, 1), is(1L));
                times.add(
                        bits(packet, bit + 4, 3) << 30 | bits(packet, bit + 8, 15) << 15 | bits(packet, bit + 24, 15));
            }
        }
        return times;
    }

    private static List<Long> gaps(List<Long> times) {
        List<Long> gaps = new ArrayList<>();
        for (int i = 1; i < times.size(); i++) {
            gaps.add(times.get(i) - times.get(i - 1));
        }
        return gaps;
    }

    @Test
    void picturesGoOnWithoutAGap() {
        List<Long> times = times(VIDEO);

        assertThat(times, hasSize(3 * 168));
        assertThat(gaps(times), everyItem(is(both(greaterThanOrEqualTo((long) PICTURE)).and(lessThan(PICTURE + 3L)))));
    }

    @Test
    void audioOverlapsByLessThanAFrame() {
        assertThat(gaps(times(AUDIO)), everyItem(is(both(greaterThan(0L)).and(lessThanOrEqualTo(34_560L)))));
        assertThat(times(AUDIO).get(32) - times(AUDIO).get(0), is(12 * 90_000L));
    }

    @Test
    void theClockGoesOnWithThePictures() {
        List<Long> clocks = new ArrayList<>();
        for (long number = 0; number < 3 * LENGTH; number++) {
            byte[] packet = loop.packet(number);
            if ((packet[3] & 0x20) != 0 && packet[4] != 0 && (packet[5] & 0x10) != 0) {
                clocks.add(bits(packet, 48, 33));
            }
        }

        assertThat(clocks, hasSize(3 * 168));
        assertThat(gaps(clocks), everyItem(is(both(greaterThanOrEqualTo((long) PICTURE)).and(lessThan(PICTURE + 3L)))));
    }

    @Test
    void continuityCountersGoOn() {
        Map<Integer, Integer> last = new HashMap<>();
        for (long number = 0; number < 5 * LENGTH; number++) {
            byte[] packet = loop.packet(number);
            int counter = packet[3] & 0x0F;
            int expected = last.getOrDefault(pid(packet), counter - 1) + 1;
            assertThat("packet " + number, counter, is(expected & 0x0F));
            last.put(pid(packet), counter);
        }
        assertThat(last.keySet(), hasItems(0, VIDEO, AUDIO));
    }

    @Test
    void aRoundTakesTwelveSeconds() {
        assertThat(loop.dueAt(0), is(Duration.ZERO));
        assertThat(loop.dueAt(LENGTH), is(Duration.ofSeconds(12)));
        assertThat(loop.dueAt(10L * LENGTH + 3).minus(loop.dueAt(3)), is(Duration.ofSeconds(120)));
        for (long number = 1; number < 2 * LENGTH; number++) {
            assertThat(loop.dueAt(number), is(greaterThanOrEqualTo(loop.dueAt(number - 1))));
        }
    }

    @Test
    void aPictureIsDueWithItsClock() {
        long number = 0;
        for (int picture = 0; picture < 42; number++) {
            byte[] packet = loop.packet(number);
            if (pid(packet) == VIDEO && (packet[1] & 0x40) != 0) {
                assertThat(loop.dueAt(number).toMillis(), is(both(greaterThanOrEqualTo(picture * 1000L / 14 - 1))
                        .and(lessThanOrEqualTo(picture * 1000L / 14 + 1))));
                picture++;
            }
        }
    }

    @Test
    void whoJoinsGetsWhatIsDueNext() {
        assertThat(loop.firstAt(Duration.ofSeconds(-1)), is(0L));
        assertThat(loop.firstAt(Duration.ZERO), is(0L));
        long number = loop.firstAt(Duration.ofSeconds(125));

        assertThat(number, is(greaterThan(10L * LENGTH)));
        assertThat(loop.dueAt(number), is(greaterThanOrEqualTo(Duration.ofSeconds(125))));
        assertThat(loop.dueAt(number - 1), is(lessThan(Duration.ofSeconds(125))));
    }
}
