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

import java.util.OptionalLong;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * One packet of a transport stream (ISO/IEC 13818-1, 2.4.3).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class TsPacket {

    static final int SIZE = 188;
    static final byte SYNC = 0x47;
    static final int NULL_PID = 0x1FFF;

    private static final int HEADER = 4;

    private final byte[] bytes;

    /**
     * A packet.
     *
     * @param bytes exactly {@link #SIZE}, kept as they are
     */
    TsPacket(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    private int unsigned(int index) {
        return Byte.toUnsignedInt(bytes[index]);
    }

    int pid() {
        return (unsigned(1) & 0x1F) << 8 | unsigned(2);
    }

    /** Whether a demodulator found it damaged, or it is scrambled. */
    boolean isUnusable() {
        return (unsigned(1) & 0x80) != 0 || (unsigned(3) & 0xC0) != 0;
    }

    /** Whether a PES packet or a section begins in it. */
    boolean startsUnit() {
        return (unsigned(1) & 0x40) != 0 && hasPayload();
    }

    boolean hasPayload() {
        return (unsigned(3) & 0x10) != 0 && payloadStart() < SIZE;
    }

    int payloadStart() {
        return hasAdaptationField() ? HEADER + 1 + unsigned(HEADER) : HEADER;
    }

    private boolean hasAdaptationField() {
        return (unsigned(3) & 0x20) != 0;
    }

    /** The flags of the adaptation field; 0 without one. */
    private int flags() {
        return hasAdaptationField() && unsigned(HEADER) > 0 ? unsigned(HEADER + 1) : 0;
    }

    /** Whether clock or counters begin anew here, as announced. */
    boolean isDiscontinuity() {
        return (flags() & 0x80) != 0;
    }

    /** Whether decoding can begin here. */
    boolean isRandomAccess() {
        return (flags() & 0x40) != 0;
    }

    /** The program clock in units of 90 kHz, 33 bits. */
    OptionalLong pcr() {
        if ((flags() & 0x10) == 0 || unsigned(HEADER) < 7) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                (long) unsigned(6) << 25 | unsigned(7) << 17 | unsigned(8) << 9 | unsigned(9) << 1 | unsigned(10) >> 7);
    }
}
