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

import java.util.Arrays;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Puts the sections of one PID together, such as those of PAT and PMT. Only whole sections with a right checksum that
 * apply now are passed on. Holds at most one section, of at most 1024 bytes.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class SectionAssembler {

    private static final int MAX_SECTION = 1_024;
    private static final int MIN_SECTION = 12;
    private static final int PREFIX = 3;
    private static final int STUFFING = 0xFF;

    private final Consumer<byte[]> sections;
    private final byte[] section = new byte[MAX_SECTION];
    private int filled;
    private boolean inside;

    SectionAssembler(Consumer<byte[]> sections) {
        this.sections = sections;
    }

    void push(TsPacket packet) {
        if (!packet.hasPayload()) {
            return;
        }
        byte[] bytes = packet.bytes();
        int position = packet.payloadStart();
        if (packet.startsUnit()) {
            int start = position + 1 + Byte.toUnsignedInt(bytes[position]);
            if (start > bytes.length) {
                inside = false;
                return;
            }
            append(bytes, position + 1, start);
            position = start;
            filled = 0;
            inside = true;
        }
        while (inside && position < bytes.length) {
            position = append(bytes, position, bytes.length);
        }
    }

    /** Adds bytes to the section up to its end; returns where the next one may begin. */
    private int append(byte[] bytes, int from, int to) {
        int position = from;
        while (inside && position < to) {
            section[filled] = bytes[position];
            filled++;
            position++;
            if (filled == 1 && Byte.toUnsignedInt(section[0]) == STUFFING
                    || filled == PREFIX && (length() < MIN_SECTION || length() > MAX_SECTION)) {
                inside = false;
            } else if (filled >= PREFIX && filled == length()) {
                complete();
                return position;
            }
        }
        return position;
    }

    private int length() {
        return PREFIX + ((Byte.toUnsignedInt(section[1]) & 0x0F) << 8 | Byte.toUnsignedInt(section[2]));
    }

    /** Another section may follow at once. */
    private void complete() {
        byte[] whole = Arrays.copyOf(section, filled);
        filled = 0;
        boolean appliesNow = (whole[5] & 0x01) != 0;
        if (appliesNow && Crc32Mpeg.of(whole) == 0) {
            sections.accept(whole);
        }
    }
}
