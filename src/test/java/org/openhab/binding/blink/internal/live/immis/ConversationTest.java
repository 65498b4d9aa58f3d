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
import static org.openhab.binding.blink.internal.testing.ImmisServer.frame;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.live.immis.ConnectionEnd.Reason;

/**
 * Tests what is sent when, and when a connection is given up.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class ConversationTest {

    private static final Duration START = Duration.ofSeconds(1_000);
    private static final byte[] PACKET = Arrays.copyOf(new byte[]{0x47}, 188);

    private final Conversation conversation = new Conversation(ImmisTimes.standard());
    private final RecordedFrames seen = new RecordedFrames();

    @BeforeEach
    void begin() {
        conversation.begin(START);
    }

    private static Duration after(double seconds) {
        return START.plusMillis(Math.round(seconds * 1_000));
    }

    private List<Integer> due(double seconds) {
        return conversation.due(after(seconds)).stream().map(each -> (int) each[0]).toList();
    }

    private void receive(double seconds, byte[] bytes) {
        try {
            conversation.received(ByteBuffer.wrap(bytes), after(seconds), seen);
        } catch (FrameTooLargeException e) {
            throw new AssertionError(e);
        }
    }

    private List<Reason> overdue(double seconds) {
        return conversation.overdue(after(seconds)).stream().map(ConnectionEnd::reason).toList();
    }

    @Nested
    class WhatIsSent {

        @Test
        void theFirstKeepAliveAtOnce() {
            assertThat(due(0), contains(0x0A));
            assertThat(due(0), is(empty()));
        }

        @Test
        void keepAlivesAreCounted() {
            byte[] first = conversation.due(after(0)).getFirst();
            byte[] second = conversation.due(after(10)).getFirst();

            assertThat(first, is(OutgoingFrame.keepAlive(1)));
            assertThat(second, is(OutgoingFrame.keepAlive(2)));
        }

        @Test
        void everythingInItsTime() {
            due(0);

            assertThat(due(0.9), is(empty()));
            assertThat(due(1), contains(0x12));
            assertThat(due(1.9), is(empty()));
            assertThat(due(2), contains(0x12));
            assertThat(due(9.9), contains(0x12));
            assertThat(due(10), contains(0x0A));
            assertThat(due(11), contains(0x12));
        }

        @Test
        void whatIsLateIsSentOnce() {
            due(0);

            assertThat(due(60), contains(0x0A, 0x12));
            assertThat(due(60), is(empty()));
        }

        @Test
        void commandsInTheirOrder() {
            due(0);
            conversation.add(InlineCommand.Plain.LIGHTS_ON);
            conversation.add(InlineCommand.Plain.SIREN_OFF);

            List<byte[]> sent = conversation.due(after(0.1));

            assertThat(sent, contains(OutgoingFrame.command(InlineCommand.Plain.LIGHTS_ON),
                    OutgoingFrame.command(InlineCommand.Plain.SIREN_OFF)));
            assertThat(due(0.1), is(empty()));
        }

        @Test
        void notMoreCommandsThanCanWait() {
            for (int i = 0; i < 16; i++) {
                assertThat(conversation.add(InlineCommand.Plain.STOP), is(true));
            }

            assertThat(conversation.add(InlineCommand.Plain.STOP), is(false));
        }
    }

    @Nested
    class WhenItIsGivenUp {

        @Test
        void afterSilence() {
            assertThat(overdue(24.9), is(empty()));
            assertThat(overdue(25), contains(Reason.SILENT));
        }

        @Test
        void streamEndsSilence() {
            receive(20, frame(0, 1, PACKET));

            assertThat(overdue(44.9), is(empty()));
            assertThat(overdue(45), contains(Reason.SILENT));
        }

        @Test
        void otherFramesDoNotEndSilence() {
            receive(20, frame(0x15, 1));
            receive(20, frame(0, 1, new byte[188]));

            assertThat(overdue(25), contains(Reason.SILENT));
            assertThat(seen.messages, hasSize(1));
        }

        @Test
        void afterHalfAHeader() {
            receive(1, new byte[]{0, 0});
            assertThat(overdue(1), is(empty()));

            assertThat(overdue(5.9), is(empty()));
            assertThat(overdue(6), contains(Reason.HALF_FRAME));
        }

        @Test
        void afterHalfAPayload() {
            byte[] frame = frame(0, 1, PACKET);
            receive(1, Arrays.copyOf(frame, 4));
            assertThat(overdue(1), is(empty()));
            receive(3, Arrays.copyOfRange(frame, 4, 100));
            assertThat(overdue(3), is(empty()));

            assertThat(overdue(6), contains(Reason.HALF_FRAME));
        }

        @Test
        void notWhileFramesAreCompleted() {
            byte[] two = ByteBuffer.allocate(2 * 197).put(frame(0, 1, PACKET)).put(frame(0, 2, PACKET)).array();
            receive(1, Arrays.copyOf(two, 100));
            assertThat(overdue(1), is(empty()));
            receive(5, Arrays.copyOfRange(two, 100, 300));
            assertThat(overdue(5), is(empty()));

            assertThat(overdue(9.9), is(empty()));
            assertThat(overdue(10), contains(Reason.HALF_FRAME));
        }

        @Test
        void notAfterAWholeFrame() {
            byte[] frame = frame(0, 1, PACKET);
            receive(1, Arrays.copyOf(frame, 4));
            assertThat(overdue(1), is(empty()));
            receive(2, Arrays.copyOfRange(frame, 4, frame.length));

            assertThat(overdue(8), is(empty()));
        }
    }

    @Nested
    class WhenTheServerCloses {

        @Test
        void beforeAnyFrameItHasRefused() {
            receive(1, new byte[8]);

            assertThat(conversation.closed(Reason.ENDED, "").reason(), is(Reason.REFUSED));
            assertThat(conversation.closed(Reason.LOST, "reset").reason(), is(Reason.REFUSED));
        }

        @Test
        void afterAFrameItHasEnded() {
            receive(1, frame(0x0C, 0xA0000001));

            assertThat(conversation.closed(Reason.ENDED, ""), is(new ConnectionEnd(Reason.ENDED, "")));
            assertThat(conversation.closed(Reason.LOST, "reset"), is(new ConnectionEnd(Reason.LOST, "reset")));
        }
    }

    @Test
    void detailsAreBoundedAndPrintable() {
        assertThat(new ConnectionEnd(Reason.LOST, "a\r\nb" + "c".repeat(500)).detail(), is("a  b" + "c".repeat(196)));
    }
}
