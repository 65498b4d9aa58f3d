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
package org.openhab.binding.blink.internal.testing;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Writes a transport stream packet by packet: PAT and PMT, and PES packets with as much H.264 in them as a segmenter
 * looks at.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class TsWriter {

    public static final int SIZE = 188;
    public static final int PMT = 0x1000;
    public static final int VIDEO = 0x100;
    public static final int AUDIO = 0x101;
    public static final int H264 = 0x1B;
    public static final int AAC = 0x0F;
    public static final int IDR = 5;
    public static final int SLICE = 1;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<Integer, Integer> counters = new HashMap<>();
    private int version;

    /** PAT, and a PMT with video and audio whose clock comes with the video. */
    public TsWriter tables() {
        return pat().pmt(VIDEO, VIDEO, H264, AUDIO, AAC);
    }

    public TsWriter pat() {
        return section(0,
                new byte[]{0x00, (byte) 0xB0, 13, 0, 1, (byte) 0xC1, 0, 0, 0, 1, (byte) (0xE0 | PMT >> 8), (byte) PMT});
    }

    /**
     * A PMT.
     *
     * @param pidsAndTypes of its streams, in turn
     */
    public TsWriter pmt(int pcrPid, int... pidsAndTypes) {
        ByteArrayOutputStream section = new ByteArrayOutputStream();
        int length = 13 + pidsAndTypes.length / 2 * 5;
        section.writeBytes(new byte[]{0x02, (byte) 0xB0, (byte) length, 0, 1, (byte) (0xC1 | version << 1), 0, 0,
                (byte) (0xE0 | pcrPid >> 8), (byte) pcrPid, (byte) 0xF0, 0});
        for (int i = 0; i < pidsAndTypes.length; i += 2) {
            section.writeBytes(new byte[]{(byte) pidsAndTypes[i + 1], (byte) (0xE0 | pidsAndTypes[i] >> 8),
                    (byte) pidsAndTypes[i], (byte) 0xF0, 0});
        }
        return section(PMT, section.toByteArray());
    }

    /** The next PMT has another version. */
    public TsWriter nextVersion() {
        version = version + 1 & 0x1F;
        return this;
    }

    private TsWriter section(int pid, byte[] content) {
        byte[] packet = header(pid, true, 0x10);
        packet[4] = 0;
        byte[] whole = withChecksum(content);
        System.arraycopy(whole, 0, packet, 5, whole.length);
        out.writeBytes(packet);
        return this;
    }

    public static byte[] withChecksum(byte[] content) {
        int crc = -1;
        for (byte each : content) {
            crc ^= each << 24;
            for (int i = 0; i < 8; i++) {
                crc = crc < 0 ? crc << 1 ^ 0x04C11DB7 : crc << 1;
            }
        }
        byte[] whole = Arrays.copyOf(content, content.length + 4);
        for (int i = 0; i < 4; i++) {
            whole[content.length + i] = (byte) (crc >> 24 - 8 * i);
        }
        return whole;
    }

    private byte[] header(int pid, boolean start, int control) {
        byte[] packet = new byte[SIZE];
        Arrays.fill(packet, (byte) 0xFF);
        int counter = counters.merge(pid, 1, Integer::sum) & 0x0F;
        packet[0] = 0x47;
        packet[1] = (byte) ((start ? 0x40 : 0) | pid >> 8);
        packet[2] = (byte) pid;
        packet[3] = (byte) (control | counter);
        return packet;
    }

    /** A picture in one packet, found by its slice only. */
    public TsWriter picture(long pts, int nal) {
        return unit(VIDEO, pts, 0, null, startCode(9), startCode(nal));
    }

    /** A picture that is marked as a random access point and has no slice at its beginning. */
    public TsWriter markedPicture(long pts) {
        return unit(VIDEO, pts, 0x40, null);
    }

    /** A key frame before which a discontinuity is announced. */
    public TsWriter announcedPicture(long pts) {
        return unit(VIDEO, pts, 0x80, null, startCode(IDR));
    }

    /** A picture with a time of the program clock. */
    public TsWriter clockedPicture(@Nullable Long pts, long pcr, int nal) {
        return unit(VIDEO, pts, 0x10, pcr, startCode(nal));
    }

    /** A picture without a time. */
    public TsWriter untimedPicture(int nal) {
        return unit(VIDEO, null, 0, null, startCode(nal));
    }

    /** An audio unit in one packet. */
    public TsWriter audio(long pts) {
        return unit(AUDIO, pts, 0, null);
    }

    /** A packet that continues a unit. */
    public TsWriter more(int pid) {
        out.writeBytes(header(pid, false, 0x10));
        return this;
    }

    /** A packet of that PID is lost. */
    public TsWriter lose(int pid) {
        counters.merge(pid, 1, Integer::sum);
        return this;
    }

    public TsWriter raw(byte... bytes) {
        out.writeBytes(bytes);
        return this;
    }

    private TsWriter unit(int pid, @Nullable Long pts, int flags, @Nullable Long pcr, byte[]... data) {
        byte[] packet = header(pid, true, flags == 0 ? 0x10 : 0x30);
        int position = 4;
        if (flags != 0) {
            packet[4] = 7;
            packet[5] = (byte) flags;
            long clock = pcr == null ? 0 : pcr;
            for (int i = 0; i < 4; i++) {
                packet[6 + i] = (byte) (clock >> 25 - 8 * i);
            }
            packet[10] = (byte) ((clock & 1) << 7 | 0x7E);
            packet[11] = 0;
            position = 12;
        }
        byte[] head = {0, 0, 1, (byte) (pid == VIDEO ? 0xE0 : 0xC0), 0, 0, (byte) 0x80, (byte) (pts == null ? 0 : 0x80),
                (byte) (pts == null ? 0 : 5)};
        System.arraycopy(head, 0, packet, position, head.length);
        position += head.length;
        if (pts != null) {
            System.arraycopy(stamp(2, pts), 0, packet, position, 5);
            position += 5;
        }
        for (byte[] each : data) {
            System.arraycopy(each, 0, packet, position, each.length);
            position += each.length;
        }
        out.writeBytes(packet);
        return this;
    }

    /** A time as PES headers have it, after a mark of four bits. */
    public static byte[] stamp(int mark, long time) {
        return new byte[]{(byte) (mark << 4 | time >> 29 & 0x0E | 1), (byte) (time >> 22), (byte) (time >> 14 | 1),
                (byte) (time >> 7), (byte) (time << 1 | 1)};
    }

    private static byte[] startCode(int nal) {
        return new byte[]{0, 0, 0, 1, (byte) (0x60 | nal), (byte) 0x88};
    }

    public byte[] bytes() {
        return out.toByteArray();
    }
}
