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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalLong;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.testing.TsWriter;

/**
 * Tests reading times.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class PesHeaderTest {

    private static final long LAST = (1L << 33) - 1;

    private static byte[] packet(int flags, int length, byte[]... stamps) {
        byte[] packet = Arrays.copyOf(
                new byte[]{0x47, 0x41, 0, 0x10, 0, 0, 1, (byte) 0xE0, 0, 0, (byte) 0x80, (byte) flags, (byte) length},
                188);
        int position = 13;
        for (byte[] stamp : stamps) {
            System.arraycopy(stamp, 0, packet, position, stamp.length);
            position += stamp.length;
        }
        return packet;
    }

    private static PesHeader read(byte[] packet) {
        return PesHeader.read(new TsPacket(packet));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 90_000, 1L << 15, 1L << 30, 1L << 32, LAST, 0x1_2345_6789L})
    void theTimeOfPresentationIsRead(long time) {
        assertThat(read(packet(0x80, 5, TsWriter.stamp(2, time))), is(new PesHeader(OptionalLong.of(time), 18)));
    }

    @Test
    void theTimeOfDecodingComesFirst() {
        assertThat(read(packet(0xC0, 12, TsWriter.stamp(3, 900), TsWriter.stamp(1, 700))),
                is(new PesHeader(OptionalLong.of(700), 25)));
    }

    @Nested
    class ThereIsNone {

        private void isWithoutTime(byte[] packet, int dataStart) {
            assertThat(read(packet), is(new PesHeader(OptionalLong.empty(), dataStart)));
        }

        @Test
        void whenTheHeaderSaysSo() {
            isWithoutTime(packet(0, 0), 13);
            isWithoutTime(packet(0x40, 5), 18);
        }

        @Test
        void whenTheHeaderIsTooShort() {
            isWithoutTime(packet(0x80, 4), 17);
            isWithoutTime(packet(0xC0, 9), 22);
        }

        @Test
        void whenTheHeaderIsLongerThanThePacket() {
            assertThat(read(packet(0x80, 255, TsWriter.stamp(2, 7))).dataStart(), is(188));
        }

        @Test
        void whenItIsNoPesPacket() {
            byte[] packet = packet(0x80, 5, TsWriter.stamp(2, 7));
            packet[6] = 2;
            isWithoutTime(packet, 188);
        }

        @Test
        void whenThePacketEndsBefore() {
            byte[] packet = packet(0x80, 5);
            packet[3] = 0x30;
            packet[4] = (byte) 176;
            isWithoutTime(packet, 188);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 90000, 90000", "90000, 0, -90000", "8589934591, 0, 1", "0, 8589934591, -1",
            "8589844592, 90000, 180000", "0, 4294967295, 4294967295"})
    void distancesGoTheShorterWay(long earlier, long later, long distance) {
        assertThat(StreamTime.distance(earlier, later), is(distance));
    }

    @Test
    void ticksAreTime() {
        assertThat(StreamTime.duration(135_000), is(Duration.ofMillis(1_500)));
        assertThat(StreamTime.ticks(Duration.ofMillis(1_500)), is(135_000L));
        assertThat(StreamTime.duration(LAST), is(Duration.ofNanos(95_443_717_677_777L)));
    }

    @Test
    void theClockIsRead() {
        byte[] packet = new TsWriter().clockedPicture(0L, 0x1_2345_6789L, TsWriter.IDR).bytes();

        assertThat(new TsPacket(packet).pcr(), is(OptionalLong.of(0x1_2345_6789L)));
        packet[4] = 6;
        assertThat(new TsPacket(packet).pcr(), is(OptionalLong.empty()));
        packet[4] = 7;
        packet[5] = 0;
        assertThat(new TsPacket(packet).pcr(), is(OptionalLong.empty()));
    }
}
