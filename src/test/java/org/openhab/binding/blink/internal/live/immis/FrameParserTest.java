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
package org.openhab.binding.blink.internal.live.immis;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.openhab.binding.blink.internal.testing.ImmisServer.frame;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.live.immis.CameraMessage.MountNotice;
import org.openhab.binding.blink.internal.live.immis.CameraMessage.SessionNotice;

/**
 * Tests taking frames apart, and the messages in them.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class FrameParserTest {

    private final FrameParser parser = new FrameParser();
    private final RecordedFrames seen = new RecordedFrames();

    private void feed(byte[] bytes) {
        try {
            parser.feed(ByteBuffer.wrap(bytes), seen);
        } catch (FrameTooLargeException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] packet(int fill) {
        byte[] packet = new byte[188];
        Arrays.fill(packet, (byte) fill);
        packet[0] = 0x47;
        return packet;
    }

    @Test
    void streamIsPassedOn() {
        feed(frame(0, 7, packet(1)));
        feed(frame(0, 8, packet(2)));

        assertThat(seen.stream.size(), is(2 * 188));
        assertThat(Arrays.copyOfRange(seen.stream.toByteArray(), 188, 376), is(packet(2)));
        assertThat(parser.frames(), is(2L));
        assertThat(parser.isInsideFrame(), is(false));
    }

    @Test
    void bytesMayComeOneByOne() {
        for (byte each : frame(0, 7, packet(3))) {
            feed(new byte[]{each});
        }

        assertThat(seen.stream.toByteArray(), is(packet(3)));
    }

    @Test
    void halfAFrameIsPassedOnAsFarAsItIs() {
        feed(Arrays.copyOf(frame(0, 7, packet(3)), 9 + 10));

        assertThat(seen.stream.size(), is(10));
        assertThat(parser.isInsideFrame(), is(true));
        assertThat(parser.isInsideHeader(), is(false));
    }

    @Test
    void halfAHeaderIsKnownToBeOne() {
        feed(new byte[]{0});

        assertThat(parser.isInsideFrame(), is(true));
        assertThat(parser.isInsideHeader(), is(true));
        assertThat(parser.frames(), is(0L));
    }

    @Test
    void whatDoesNotBeginAsStreamIsSkipped() {
        feed(frame(0, 7, new byte[500]));
        feed(frame(0, 8, packet(4)));

        assertThat(seen.stream.toByteArray(), is(packet(4)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x01, 0x02, 0x05, 0x0A, 0x14, 0x47, 0xFF})
    void unknownTypesAreSkipped(int type) {
        feed(frame(type, 1, packet(5)));
        feed(frame(type, 1));
        feed(frame(0, 2, packet(6)));

        assertThat(seen.stream.toByteArray(), is(packet(6)));
        assertThat(seen.messages, is(empty()));
    }

    @Test
    void emptyFramesAreFrames() {
        feed(frame(0, 1));

        assertThat(parser.frames(), is(1L));
        assertThat(parser.isInsideFrame(), is(false));
    }

    @Test
    void aMebibyteIsTaken() {
        byte[] payload = new byte[1 << 20];
        payload[0] = 0x47;
        feed(frame(0, 1, payload));

        assertThat(seen.stream.size(), is(1 << 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000010010 0001", "0000000001 7FFFFFFF", "0A00000001 FFFFFFFF"})
    void moreIsRefused(String header) {
        byte[] bytes = HexFormat.of().parseHex(header.replace(" ", ""));

        assertThrows(FrameTooLargeException.class, () -> parser.feed(ByteBuffer.wrap(bytes), seen));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true"})
    void lampsTellWhatTheyAre(int value, boolean on) {
        feed(frame(0x15, value));

        assertThat(seen.messages, is(List.of(new CameraMessage.Lights(on))));
    }

    @ParameterizedTest
    @CsvSource({"6, false", "7, true"})
    void sirensTellWhatTheyAre(int value, boolean on) {
        feed(frame(0x15, value));

        assertThat(seen.messages, is(List.of(new CameraMessage.Siren(on))));
    }

    @Test
    void mountsTellWhereTheyPoint() {
        feed(frame(0x15, 2, new byte[]{0, 0, 0, 0, 100, (byte) 200, 1}));
        feed(frame(0x15, 2, new byte[]{0, 0, 0, 0, 7, 8}));
        feed(frame(0x15, 2, new byte[]{0, 0, 0, 0, 7}));
        feed(frame(0x15, 3));
        feed(frame(0x15, 4, new byte[7]));
        feed(frame(0x15, 5));

        assertThat(seen.messages, contains(new CameraMessage.Position(100, 200), new CameraMessage.Position(7, 8),
                MountNotice.HOME_POSITION, MountNotice.LIMITS, MountNotice.TURN_DONE));
    }

    @ParameterizedTest
    @CsvSource({"A0000001, true", "A0000003, true", "A0000002, false"})
    void talkIsOffered(String value, boolean canTalk) {
        feed(frame(0x0C, Integer.parseUnsignedInt(value, 16)));

        assertThat(seen.messages, is(List.of(new CameraMessage.AudioOffer(canTalk))));
    }

    @ParameterizedTest
    @CsvSource({"0, NONE", "1, CLIP_SAVED", "4, TALK_STARTED", "5, TALK_TAKEN", "9, START_FAILED",
            "10, EXTENSION_FAILED_CLIP_SAVED"})
    void sessionsTellHowTheyGoOn(int value, SessionNotice notice) {
        feed(frame(0x18, value));

        assertThat(seen.messages, is(List.of(notice)));
    }

    @Test
    void messagesThatNobodyKnowsAreNone() {
        feed(frame(0x15, 8));
        feed(frame(0x15, -1));
        feed(frame(0x18, 11));
        feed(frame(0x18, -1));
        feed(frame(0x0C, 1));

        assertThat(seen.messages, is(empty()));
    }

    @Test
    void ofALongMessageOnlyTheBeginningCounts() {
        byte[] payload = new byte[5_000];
        payload[4] = 9;
        feed(frame(0x15, 2, payload));
        feed(frame(0x15, 1));

        assertThat(seen.messages, contains(new CameraMessage.Position(9, 0), new CameraMessage.Lights(true)));
    }
}
