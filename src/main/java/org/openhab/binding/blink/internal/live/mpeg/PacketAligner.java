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

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Finds the packets in a stream of bytes. Where a packet should begin and does not, it searches for two sync bytes at a
 * packet's distance. Holds at most two packets.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class PacketAligner {

    private final byte[] window = new byte[2 * TsPacket.SIZE];
    private final Consumer<TsPacket> packets;
    private int filled;
    private boolean aligned;

    PacketAligner(Consumer<TsPacket> packets) {
        this.packets = packets;
    }

    /** Reads all of {@code bytes}. */
    void feed(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            int count = Math.min(bytes.remaining(), window.length - filled);
            bytes.get(window, filled, count);
            filled += count;
            boolean progress = true;
            while (progress) {
                progress = aligned ? emit() : search();
            }
        }
    }

    private boolean emit() {
        if (filled > 0 && window[0] != TsPacket.SYNC) {
            aligned = false;
            return true;
        }
        if (filled < TsPacket.SIZE) {
            return false;
        }
        packets.accept(new TsPacket(Arrays.copyOf(window, TsPacket.SIZE)));
        drop(TsPacket.SIZE);
        return true;
    }

    /** Goes to the next sync byte, and takes it for one if another follows at the right distance. */
    private boolean search() {
        int start = 0;
        while (start < filled && window[start] != TsPacket.SYNC) {
            start++;
        }
        drop(start);
        if (filled <= TsPacket.SIZE) {
            return false;
        }
        aligned = window[TsPacket.SIZE] == TsPacket.SYNC;
        if (!aligned) {
            drop(1);
        }
        return true;
    }

    private void drop(int count) {
        System.arraycopy(window, count, window, 0, filled - count);
        filled -= count;
    }
}
