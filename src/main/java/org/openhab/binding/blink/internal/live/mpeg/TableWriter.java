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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Writes the section of one table as packets whose continuity counter goes on from one time to the next.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class TableWriter {

    private static final int HEADER = 4;

    private int counter;

    byte[] write(int pid, byte[] section) {
        byte[] pointed = new byte[section.length + 1];
        System.arraycopy(section, 0, pointed, 1, section.length);
        int room = TsPacket.SIZE - HEADER;
        int count = (pointed.length + room - 1) / room;
        byte[] packets = new byte[count * TsPacket.SIZE];
        Arrays.fill(packets, (byte) 0xFF);
        for (int i = 0; i < count; i++) {
            int start = i * TsPacket.SIZE;
            packets[start] = TsPacket.SYNC;
            packets[start + 1] = (byte) ((i == 0 ? 0x40 : 0) | pid >> 8);
            packets[start + 2] = (byte) pid;
            packets[start + 3] = (byte) (0x10 | counter);
            counter = counter + 1 & 0x0F;
            System.arraycopy(pointed, i * room, packets, start + HEADER, Math.min(room, pointed.length - i * room));
        }
        return packets;
    }
}
