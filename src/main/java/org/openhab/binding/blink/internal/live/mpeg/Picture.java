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

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.live.mpeg.KeyFrameSearch.Finding;

/**
 * The beginning of a picture, held back with all packets after it until it is clear whether it is a key frame.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Picture {

    /** More packets are not held back; 8 KiB of video fill 45. */
    private static final int MAX_PACKETS = 128;

    private final List<TsPacket> packets = new ArrayList<>();
    private final KeyFrameSearch search = new KeyFrameSearch();
    private final int pid;
    private final boolean h264;
    private final boolean marked;
    private final OptionalLong time;
    private Finding finding = Finding.OPEN;

    /**
     * Begins with {@code first}.
     *
     * @param time when it is shown, in units of 90 kHz
     * @param dataStart where the elementary stream begins in the first packet
     */
    Picture(TsPacket first, boolean h264, OptionalLong time, int dataStart) {
        this.pid = first.pid();
        this.h264 = h264;
        this.marked = first.isRandomAccess();
        this.time = time;
        packets.add(first);
        read(first, dataStart);
    }

    private void read(TsPacket packet, int from) {
        if (marked) {
            finding = Finding.KEY_FRAME;
        } else if (!h264 || packets.size() >= MAX_PACKETS) {
            finding = Finding.OTHER;
        } else if (packet.pid() == pid && packet.hasPayload()) {
            finding = search.read(packet.bytes(), from);
        }
    }

    void add(TsPacket packet) {
        packets.add(packet);
        read(packet, packet.payloadStart());
    }

    /** Whether it is clear what it is. */
    boolean isDecided() {
        return finding != Finding.OPEN;
    }

    boolean isKeyFrame() {
        return finding == Finding.KEY_FRAME;
    }

    OptionalLong time() {
        return time;
    }

    List<TsPacket> packets() {
        return packets;
    }
}
