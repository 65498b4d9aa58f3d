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

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What one client gets and when it ends, on a time that the test moves.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class ConversationTest {
    private final LiveSettings settings = new LiveSettings();
    private final List<String> notes = new ArrayList<>();
    private Duration now = Duration.ofHours(7);
    private LiveSession session = session(LiveEnd.NONE, Duration.ofMinutes(5));
    private Conversation conversation = begin(false);
    private ByteArrayOutputStream sent = new ByteArrayOutputStream();

    private LiveSession session(LiveEnd end, Duration endAfter) {
        return new LiveSession(new CameraControls(true, false, false, settings.messageDelay), settings, end, endAfter);
    }

    private Conversation begin(boolean killed) {
        return new Conversation(session, FrameShape.USUAL, new Random(1), killed, now, notes::add);
    }

    private void ending(LiveEnd end, Duration endAfter) {
        session = session(end, endAfter);
        conversation = begin(false);
    }

    /** Does what is due now. */
    private Step settle() {
        while (true) {
            Step step = conversation.next(now);
            if (!(step instanceof Step.Write write)) {
                return step;
            }
            write.writes().forEach(sent::writeBytes);
        }
    }

    /** Lets time pass in steps of 100 ms, with a keep-alive each 10 s. */
    private Step run(Duration time) {
        Duration until = now.plus(time);
        Step step = settle();
        while (now.compareTo(until) < 0 && !(step instanceof Step.Close)) {
            now = now.plusMillis(100);
            step = settle();
        }
        return step;
    }

    private void keepAlive(int number) {
        conversation.onFrame(new Frame(Frame.KEEP_ALIVE, number), now);
    }

    /** Type, value and length of what was sent; the last one may be cut off. */
    private List<String> frames() {
        List<String> frames = new ArrayList<>();
        ByteBuffer all = ByteBuffer.wrap(sent.toByteArray());
        while (all.remaining() >= 9) {
            int type = all.get();
            int value = all.getInt();
            int length = all.getInt();
            int there = Math.min(length, all.remaining());
            frames.add(String.format(Locale.ROOT, "%02X %08X", type, value) + (there < length ? " half" : ""));
            all.position(all.position() + there);
        }
        return frames;
    }

    private List<String> frames(String type) {
        return frames().stream().filter(frame -> frame.startsWith(type)).toList();
    }

    @Nested
    class TheStream {
        @Test
        void beginsAfterTheOfferAndTheStartUp() {
            assertThat(settle(), is(new Step.Wait(Duration.ofMillis(500))));
            assertThat(frames(), contains("0C A0000001"));

            now = now.plusMillis(700);
            settle();
            assertThat(frames(), hasItem("00 00000000"));
            byte[] first = TransportLoop.doorway().packet(0);
            assertThat(ByteBuffer.wrap(sent.toByteArray(), 18, 188), is(ByteBuffer.wrap(first)));
        }

        @Test
        void keepsItsPace() {
            for (int i = 1; i <= 6; i++) {
                keepAlive(i);
                run(Duration.ofSeconds(10));
            }
            int expected = (int) (176_344 * 59.5 / 12);

            assertThat(sent.size(), is(both(greaterThan(expected)).and(lessThan(expected + 20_000))));
            assertThat(conversation.frames(), is(frames("00").size()));
            assertThat(notes, is(empty()));
        }

        @Test
        void isTheSameForAllClients() {
            keepAlive(1);
            run(Duration.ofSeconds(8));
            conversation = begin(false);
            sent = new ByteArrayOutputStream();
            run(Duration.ofSeconds(1));
            TransportLoop loop = TransportLoop.doorway();

            assertThat(ByteBuffer.wrap(sent.toByteArray(), 18, 188),
                    is(ByteBuffer.wrap(loop.packet(loop.firstAt(Duration.ofMillis(7_500))))));
        }

        @Test
        void mayCarryNoSpeech() {
            settings.canTalk = false;
            ending(LiveEnd.NONE, Duration.ofMinutes(5));
            settle();

            assertThat(frames(), contains("0C A0000002"));
        }

        @Test
        void hasMessagesForAllBetweenItsFrames() {
            Conversation other = begin(false);
            conversation.onFrame(new Frame(Frame.INLINE_COMMAND, 1), now);
            now = now.plusMillis(200);
            settle();
            assertThat(frames(), contains("0C A0000001", "15 00000001"));

            conversation = other;
            sent = new ByteArrayOutputStream();
            settle();
            assertThat(frames(), contains("0C A0000001", "15 00000001"));
        }
    }

    @Nested
    class WhatTheClientSends {
        @Test
        void isAllRight() {
            keepAlive(1);
            conversation.onFrame(new Frame(Frame.STATISTICS, 1000, new byte[24]), now);
            now = now.plusSeconds(10);
            keepAlive(2);
            conversation.onFrame(new Frame(0x17, 3), now);

            assertThat(notes, is(empty()));
        }

        @Test
        void maybeLate() {
            now = now.plusMillis(1_001);
            keepAlive(1);
            now = now.plusMillis(12_001);
            keepAlive(2);

            assertThat(notes, contains("the first keep-alive came more than 1 s after the client hello",
                    "more than 12 s between two keep-alives"));
        }

        @Test
        void maybeWrong() {
            keepAlive(0);
            conversation.onFrame(new Frame(Frame.STATISTICS, 1000, new byte[23]), now);
            conversation.onFrame(new Frame(0x7E, 0), now);
            conversation.onFrame(new Frame(Frame.INLINE_COMMAND, 8), now);
            conversation.onGarbage("a frame of 99999 bytes");

            assertThat(notes,
                    contains("keep-alive number 1 has the value 0", "statistics of 23 bytes instead of 24",
                            "a frame of the unknown type 126", "this camera has no inline command 8",
                            "a frame of 99999 bytes"));
            assertThat(settle(), is(new Step.Close()));
        }
    }

    @Nested
    class HowItEnds {
        @Test
        void withoutKeepAlives() {
            keepAlive(1);
            now = now.plusSeconds(30).minusMillis(1);
            assertThat(settle(), is(instanceOf(Step.Wait.class)));
            now = now.plusMillis(1);

            assertThat(settle(), is(new Step.Close()));
            assertThat(conversation.end(), is("no keep-alive for 30 s"));
            assertThat(notes, contains("no keep-alive for 30 s"));
        }

        @Test
        void whenTheCameraStops() {
            ending(LiveEnd.EOF, Duration.ofSeconds(3));

            assertThat(run(Duration.ofMillis(2_900)), is(instanceOf(Step.Wait.class)));
            assertThat(run(Duration.ofMillis(100)), is(new Step.Close()));
            assertThat(conversation.end(), is("the camera stopped"));
        }

        @Test
        void afterItsDuration() {
            ending(LiveEnd.COMMAND_FIRST, Duration.ofSeconds(20));
            run(Duration.ofSeconds(60));

            assertThat(conversation.end(), is("duration is over"));
            assertThat(now, is(Duration.ofHours(7).plusSeconds(20)));
        }

        @Test
        void inSilence() {
            ending(LiveEnd.SILENCE, Duration.ofSeconds(3));
            run(Duration.ofSeconds(3));
            int before = sent.size();

            assertThat(run(Duration.ofSeconds(20)), is(instanceOf(Step.Wait.class)));
            assertThat(sent.size(), is(before));
            assertThat(conversation.end(), is(""));
        }

        @Test
        void inHalfAFrame() {
            ending(LiveEnd.HALF_FRAME, Duration.ofSeconds(3));

            assertThat(run(Duration.ofSeconds(20)), is(instanceOf(Step.Wait.class)));
            assertThat(frames().getLast(), endsWith("half"));
            assertThat(frames().stream().filter(frame -> frame.endsWith("half")).toList(), hasSize(1));
        }

        @Test
        void beforeItBegins() {
            ending(LiveEnd.START_FAILED, Duration.ofMinutes(5));

            assertThat(settle(), is(new Step.Close()));
            assertThat(frames(), contains("0C A0000001", "18 00000009"));
            assertThat(conversation.end(), is("start failed"));
        }

        @Test
        void soonWhenReopenedTooSoon() {
            conversation = begin(true);

            assertThat(run(Duration.ofSeconds(9)), is(new Step.Close()));
            assertThat(now, is(Duration.ofHours(7).plusSeconds(2)));
            assertThat(conversation.end(), is("reopened too soon"));
        }

        @ParameterizedTest
        @EnumSource(LiveEnd.class)
        void whenTheHouseClosesIt(LiveEnd end) {
            ending(end, Duration.ofMinutes(5));
            conversation.close("done");
            conversation.close("the client closed");

            assertThat(settle(), is(new Step.Close()));
            assertThat(conversation.end(), is("done"));
        }
    }
}
