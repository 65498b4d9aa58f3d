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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The checksum of sections (ISO/IEC 13818-1, Annex A): CRC-32 with the highest bit first and without a final inversion.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Crc32Mpeg {

    private static final int POLYNOMIAL = 0x04C1_1DB7;

    private Crc32Mpeg() {
    }

    /** The checksum; 0 over a section that includes its own. */
    static int of(byte[] bytes) {
        int crc = -1;
        for (byte each : bytes) {
            crc ^= each << 24;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc < 0 ? crc << 1 ^ POLYNOMIAL : crc << 1;
            }
        }
        return crc;
    }
}
