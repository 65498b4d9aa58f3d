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
 * Reads the beginning of an H.264 picture until it is clear whether decoding can begin with it: a sequence parameter
 * set or a slice of an IDR picture comes before any other slice.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class KeyFrameSearch {

    /** A picture that begins with more than this before its first slice is taken for an ordinary one. */
    private static final int MAX_BYTES = 8 * 1_024;
    private static final int START_CODE = 0x00_00_01;
    private static final int IDR_SLICE = 5;
    private static final int PARAMETERS = 7;

    private int lastThree = -1;
    private int read;
    private Finding finding = Finding.OPEN;

    /** What is known so far. */
    enum Finding {
        OPEN, KEY_FRAME, OTHER
    }

    Finding read(byte[] bytes, int from) {
        for (int i = from; i < bytes.length && finding == Finding.OPEN; i++) {
            int each = Byte.toUnsignedInt(bytes[i]);
            if (lastThree == START_CODE) {
                finding = kind(each & 0x1F);
            }
            lastThree = (lastThree << 8 | each) & 0xFF_FF_FF;
            read++;
        }
        if (finding == Finding.OPEN && read >= MAX_BYTES) {
            finding = Finding.OTHER;
        }
        return finding;
    }

    private static Finding kind(int nalUnit) {
        if (nalUnit == IDR_SLICE || nalUnit == PARAMETERS) {
            return Finding.KEY_FRAME;
        }
        return nalUnit >= 1 && nalUnit < IDR_SLICE ? Finding.OTHER : Finding.OPEN;
    }
}
