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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * One packet of 188 bytes of a transport stream (ISO/IEC 13818-1), as far as repeating a recording needs it.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class TransportPacket {
    private static final int CLOCK = 6;
    private static final int TIMES_FLAGS = 7;
    private static final int TIMES = 9;
    private static final int TIME_BYTES = 5;
    private static final long TIME_BITS = 0x1_FFFF_FFFFL;

    private final byte[] bytes;

    TransportPacket(byte[] bytes) {
        if (bytes[0] != 0x47) {
            throw new IllegalArgumentException("not a transport stream packet");
        }
        this.bytes = bytes;
    }

    int pid() {
        return (at(1) & 0x1F) << 8 | at(2);
    }

    boolean hasPayload() {
        return (at(3) & 0x10) != 0;
    }

    /** The program clock reference in ticks of 90 kHz, -1 without one. */
    long clockReference() {
        return hasClock() ? (long) at(CLOCK) << 25 | at(7) << 17 | at(8) << 9 | at(9) << 1 | at(10) >> 7 : -1;
    }

    /** The packet with all times moved by ticks of 90 kHz, and its continuity counter by so many packets. */
    byte[] later(long ticks, long packets) {
        byte[] moved = bytes.clone();
        moved[3] = (byte) (at(3) & 0xF0 | (int) ((at(3) + packets) & 0x0F));
        if (hasClock()) {
            long clock = clockReference() + ticks & TIME_BITS;
            for (int i = 0; i < 4; i++) {
                moved[CLOCK + i] = (byte) (clock >> 25 - 8 * i);
            }
            moved[CLOCK + 4] = (byte) (clock << 7 | at(10) & 0x7F);
        }
        int times = pesTimes();
        for (int i = 0; i < times; i++) {
            move(moved, payloadAt() + TIMES + i * TIME_BYTES, ticks);
        }
        return moved;
    }

    private boolean hasClock() {
        return (at(3) & 0x20) != 0 && at(4) > 0 && (at(5) & 0x10) != 0;
    }

    private int payloadAt() {
        return (at(3) & 0x20) == 0 ? 4 : 5 + at(4);
    }

    /** How many time stamps the beginning of a picture or of audio here has: presentation, decoding. */
    private int pesTimes() {
        int start = payloadAt();
        boolean begins = (at(1) & 0x40) != 0 && hasPayload() && start + TIMES + 2 * TIME_BYTES <= bytes.length
                && at(start) == 0 && at(start + 1) == 0 && at(start + 2) == 1;
        return begins ? Integer.bitCount(at(start + TIMES_FLAGS) >> 6) : 0;
    }

    /** 33 bits in 5 bytes, with marks between them. */
    private static void move(byte[] packet, int offset, long ticks) {
        long time = (long) (packet[offset] >> 1 & 7) << 30 | (packet[offset + 1] & 0xFFL) << 22
                | (packet[offset + 2] & 0xFEL) << 14 | (packet[offset + 3] & 0xFFL) << 7
                | (packet[offset + 4] & 0xFFL) >> 1;
        long moved = time + ticks & TIME_BITS;
        packet[offset] = (byte) (packet[offset] & 0xF1 | (int) (moved >> 29) & 0x0E);
        packet[offset + 1] = (byte) (moved >> 22);
        packet[offset + 2] = (byte) (moved >> 14 | 1);
        packet[offset + 3] = (byte) (moved >> 7);
        packet[offset + 4] = (byte) (moved << 1 | 1);
    }

    private int at(int index) {
        return bytes[index] & 0xFF;
    }
}
