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
 * The beginning of a PES packet (ISO/IEC 13818-1, 2.4.3.6), as far as one transport packet holds it.
 *
 * @param time when it is decoded, or else shown, in units of 90 kHz
 * @param dataStart where the elementary stream begins in the transport packet
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record PesHeader(OptionalLong time, int dataStart) {

    private static final int FIXED = 9;
    private static final int STAMP = 5;

    /** Reads the header in a packet that starts a unit. What is damaged has no time. */
    static PesHeader read(TsPacket packet) {
        byte[] bytes = packet.bytes();
        int start = packet.payloadStart();
        if (start + FIXED > bytes.length || bytes[start] != 0 || bytes[start + 1] != 0 || bytes[start + 2] != 1) {
            return new PesHeader(OptionalLong.empty(), bytes.length);
        }
        int flags = Byte.toUnsignedInt(bytes[start + 7]) >> 6;
        int length = Byte.toUnsignedInt(bytes[start + 8]);
        int dataStart = Math.min(bytes.length, start + FIXED + length);
        int stamps = flags == 3 ? 2 : flags >> 1;
        if (stamps == 0 || start + FIXED + stamps * STAMP > dataStart) {
            return new PesHeader(OptionalLong.empty(), dataStart);
        }
        return new PesHeader(OptionalLong.of(stamp(bytes, start + FIXED + (stamps - 1) * STAMP)), dataStart);
    }

    private static long stamp(byte[] bytes, int index) {
        return (bytes[index] & 0x0EL) << 29 | (bytes[index + 1] & 0xFFL) << 22 | (bytes[index + 2] & 0xFEL) << 14
                | (bytes[index + 3] & 0xFFL) << 7 | (bytes[index + 4] & 0xFFL) >> 1;
    }
}
