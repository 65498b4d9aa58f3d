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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a PMT says: which PID carries what.
 *
 * @param pcrPid where the clock is; 0x1FFF when there is none
 * @param streams the type of each elementary stream by PID, in the order of the PMT
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record Program(int pcrPid, Map<Integer, Integer> streams) {

    /** H.264; the others are MPEG-1, MPEG-2, MPEG-4 and H.265. */
    static final int H264 = 0x1B;

    private static final List<Integer> VIDEO = List.of(H264, 0x01, 0x02, 0x10, 0x24);
    private static final int FIXED = 12;
    private static final int CHECKSUM = 4;
    private static final int STREAM = 5;

    /** Reads a PMT section whose checksum is right. Lengths that lead out of it end the list. */
    static Program read(byte[] section) {
        int end = section.length - CHECKSUM;
        Map<Integer, Integer> streams = new LinkedHashMap<>();
        int position = FIXED + (section.length > FIXED ? thirteenBits(section, 10) & 0x0FFF : 0);
        while (position + STREAM <= end) {
            streams.put(thirteenBits(section, position + 1), Byte.toUnsignedInt(section[position]));
            position += STREAM + (thirteenBits(section, position + 3) & 0x0FFF);
        }
        return new Program(thirteenBits(section, 8), streams);
    }

    static int thirteenBits(byte[] bytes, int index) {
        return (Byte.toUnsignedInt(bytes[index]) & 0x1F) << 8 | Byte.toUnsignedInt(bytes[index + 1]);
    }

    /** The first PID with pictures. */
    OptionalInt video() {
        return streams.entrySet().stream().filter(each -> VIDEO.contains(each.getValue())).mapToInt(Map.Entry::getKey)
                .findFirst();
    }

    boolean isH264() {
        return video().stream().anyMatch(pid -> streams.getOrDefault(pid, 0) == H264);
    }

    /** Whether packets of that PID belong to the program, its tables left out. */
    boolean contains(int pid) {
        return pid == pcrPid || streams.containsKey(pid);
    }
}
