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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The forms of frames, and reading them.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class FrameShapeTest {
    private static final byte[] PACKETS = packets();

    private static byte[] packets() {
        byte[] packets = new byte[2 * TransportLoop.PACKET];
        packets[0] = 0x47;
        packets[TransportLoop.PACKET] = 0x47;
        packets[TransportLoop.PACKET + 1] = 1;
        return packets;
    }

    private static byte[] joined(List<byte[]> writes) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        writes.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static List<Frame> frames(List<byte[]> writes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(joined(writes)));
        List<Frame> frames = new ArrayList<>();
        while (in.available() > 0) {
            frames.add(Frame.read(in));
        }
        return frames;
    }

    @Test
    void aFrameIsTypeValueLengthAndPayload() {
        assertThat(FrameShape.USUAL.writes(7, Arrays.copyOf(PACKETS, 188)).getFirst(),
                is(joined(List.of(new byte[]{0, 0, 0, 0, 7, 0, 0, 0, (byte) 0xBC}, Arrays.copyOf(PACKETS, 188)))));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HUGE_LENGTH")
    void everyFormCarriesThePackets(FrameShape shape) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (Frame frame : frames(shape.writes(3, PACKETS))) {
            if (frame.type() == Frame.STREAM && frame.payload().length > 0 && frame.payload()[0] == 0x47) {
                assertThat(frame.value(), is(3));
                stream.writeBytes(frame.payload());
            }
        }

        assertThat(stream.toByteArray(), is(PACKETS));
    }

    @Test
    void formsDifferInTheirWrites() throws IOException {
        assertThat(FrameShape.BYTE_BY_BYTE.writes(0, PACKETS), hasSize(9 + 2 * 188));
        assertThat(FrameShape.SPLIT_HEADER.writes(0, PACKETS).stream().map(part -> part.length).toList(),
                contains(4, 5 + 2 * 188));
        assertThat(FrameShape.SEVERAL_IN_ONE_WRITE.writes(0, PACKETS), hasSize(1));
        assertThat(frames(FrameShape.SEVERAL_IN_ONE_WRITE.writes(0, PACKETS)), hasSize(2));
        assertThat(frames(FrameShape.EMPTY_FRAMES.writes(0, PACKETS)).getFirst().payload().length, is(0));
        assertThat((int) frames(FrameShape.NOT_ALIGNED.writes(0, PACKETS)).getFirst().payload()[0], is(0));
        assertThat(frames(FrameShape.UNKNOWN_TYPES.writes(0, PACKETS)).stream().map(Frame::type).toList(),
                contains(0x7E, 1, 0));
    }

    @Test
    void aHugeLengthIsAnnouncedOnce() {
        assertThat(FrameShape.HUGE_LENGTH.writes(0, PACKETS).getFirst().length, is(9 + 2 * 188));
        assertThat(FrameShape.HUGE_LENGTH.writes(1, PACKETS), contains(new byte[]{0, 0, 0, 0, 1, 0x7F, -1, -1, -1}));
    }

    @Test
    void clientsCannotSendMuch() {
        byte[] header = {0x0A, 0, 0, 0, 1, 0, 1, 0, 1};

        ProtocolException refused = Assertions.assertThrows(ProtocolException.class,
                () -> Frame.read(new DataInputStream(new ByteArrayInputStream(header))));
        assertThat(refused.getMessage(), is("a frame of 65537 bytes"));
    }

    @Test
    void halfAFrameIsNone() {
        byte[] half = Arrays.copyOf(new Frame(Frame.STATISTICS, 1000, new byte[24]).bytes(), 20);

        Assertions.assertThrows(EOFException.class,
                () -> Frame.read(new DataInputStream(new ByteArrayInputStream(half))));
    }
}
