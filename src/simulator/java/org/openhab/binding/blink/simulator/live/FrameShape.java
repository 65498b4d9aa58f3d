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
package org.openhab.binding.blink.simulator.live;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * In which form stream frames reach the client: as usual, or in one of the forms that break careless clients (protocol,
 * section 9, item 25).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public enum FrameShape {
    USUAL,
    BYTE_BY_BYTE,
    SPLIT_HEADER,
    /** A frame for each transport stream packet, all of them in one write. */
    SEVERAL_IN_ONE_WRITE,
    /** Before each frame one without a payload. */
    EMPTY_FRAMES,
    /** Before each frame one whose payload does not begin with 0x47. */
    NOT_ALIGNED,
    /** Before each frame two of types that are not known. */
    UNKNOWN_TYPES,
    /** After the first frame a header that announces 2147483647 bytes. */
    HUGE_LENGTH;

    private static final int UNKNOWN_TYPE = 0x7E;
    private static final int CONTROL_TYPE = 0x01;
    private static final int WITHIN_HEADER = 4;

    /**
     * What is written for one frame of the stream.
     *
     * @param sequence of the frame, from 0
     * @param packets whole transport stream packets
     * @return each element is one write
     */
    List<byte[]> writes(int sequence, byte[] packets) {
        byte[] whole = new Frame(Frame.STREAM, sequence, packets).bytes();
        return switch (this) {
            case USUAL -> List.of(whole);
            case BYTE_BY_BYTE -> bytes(whole);
            case SPLIT_HEADER ->
                List.of(Arrays.copyOf(whole, WITHIN_HEADER), Arrays.copyOfRange(whole, WITHIN_HEADER, whole.length));
            case SEVERAL_IN_ONE_WRITE -> List.of(single(sequence, packets));
            case EMPTY_FRAMES -> List.of(new Frame(Frame.STREAM, sequence).bytes(), whole);
            case NOT_ALIGNED ->
                List.of(new Frame(Frame.STREAM, sequence, new byte[TransportLoop.PACKET]).bytes(), whole);
            case UNKNOWN_TYPES -> List.of(new Frame(UNKNOWN_TYPE, sequence, new byte[]{0x47, 1, 2}).bytes(),
                    new Frame(CONTROL_TYPE, sequence).bytes(), whole);
            case HUGE_LENGTH ->
                List.of(sequence == 1 ? Frame.header(Frame.STREAM, 1, Integer.MAX_VALUE).array() : whole);
        };
    }

    private static List<byte[]> bytes(byte[] whole) {
        List<byte[]> writes = new ArrayList<>();
        for (byte one : whole) {
            writes.add(new byte[]{one});
        }
        return writes;
    }

    private static byte[] single(int sequence, byte[] packets) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int at = 0; at < packets.length; at += TransportLoop.PACKET) {
            all.writeBytes(new Frame(Frame.STREAM, sequence, Arrays.copyOfRange(packets, at, at + TransportLoop.PACKET))
                    .bytes());
        }
        return all.toByteArray();
    }
}
