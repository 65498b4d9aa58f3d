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
package org.openhab.binding.blink.internal.live;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.BlinkCloud.Progress;
import org.openhab.binding.blink.internal.cloud.CommandHandle;
import org.openhab.binding.blink.internal.cloud.LiveStart;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.live.immis.CameraMessage;
import org.openhab.binding.blink.internal.live.immis.CameraMessage.SessionNotice;
import org.openhab.binding.blink.internal.live.immis.ConnectionEnd;
import org.openhab.binding.blink.internal.live.immis.ConnectionEnd.Reason;
import org.openhab.binding.blink.internal.live.immis.InlineCommand.Move;
import org.openhab.binding.blink.internal.live.immis.InlineCommand.Plain;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.testing.ManualTime;

/**
 * Tests when a live view starts, what keeps it and why it ends.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class LiveSessionTest {

    private static final String SERVER = "immis://198.51.100.7:443/NIE5YSJGOOOn__IMDS_G8T1LN003274K0QC?client_id=208";

    private final ManualTime time = ManualTime.atNoon();
    private final RecordedEffects effects = new RecordedEffects();
    private final LiveSession session = new LiveSession(LiveLimits.withCap(Duration.ofSeconds(60)), effects,
            time.ticker());

    /** Time passes, and the session is asked whenever it wants to be. */
    private void pass(double seconds) {
        Duration left = Duration.ofMillis(Math.round(seconds * 1_000));
        Optional<Duration> next = session.nextTick();
        while (next.isPresent() && next.get().compareTo(left) <= 0) {
            time.advance(next.get());
            left = left.minus(next.get());
            session.tick();
            next = session.nextTick();
        }
        time.advance(left);
        session.tick();
    }

    private static CommandHandle command(int attempt) {
        return new CommandHandle(670_000 + attempt, new NetworkId(51001), "liveview");
    }

    private void accept(int attempt) {
        accept(attempt, SERVER, 15);
    }

    private void accept(int attempt, String server, int interval) {
        session.started(attempt,
                new LiveStart(command(attempt), new Secret(server), new Secret("tok"), Duration.ofSeconds(interval)));
    }

    /** A session with a picture, and nothing recorded yet. */
    private void stream() {
        session.view();
        accept(1);
        session.streaming(1);
        effects.take();
    }

    private void disconnect(int attempt, Reason reason) {
        session.disconnected(attempt, new ConnectionEnd(reason, ""));
    }

    private void ended(LiveEnd why) {
        assertThat(session.status(), is(new LiveStatus(LiveState.ENDING, why, false)));
    }

    private void state(LiveState state) {
        assertThat(session.status().state(), is(state));
    }

    @Nested
    class TheUsualCourse {

        @Test
        void startsConnectsAndStreams() {
            session.view();
            assertThat(effects.take(), contains("start 1"));
            state(LiveState.STARTING);

            accept(1);
            assertThat(effects.take(), contains("connect 1 immis://198.51.100.7:443 tok"));
            state(LiveState.STARTING);

            session.streaming(1);
            assertThat(effects.take(), is(empty()));
            assertThat(session.status(), is(new LiveStatus(LiveState.STREAMING, null, false)));
        }

        @Test
        void endsCoolsAndRests() {
            stream();
            session.switchOff();
            assertThat(effects.take(), contains("close", "done 1 670001"));
            ended(LiveEnd.OFF);

            session.doneSent(1);
            state(LiveState.COOLING);
            pass(9.9);
            state(LiveState.COOLING);
            pass(0.1);
            assertThat(session.status(), is(new LiveStatus(LiveState.IDLE, LiveEnd.OFF, false)));
            assertThat(session.nextTick(), is(Optional.empty()));
        }

        @Test
        void tellsEachChange() {
            stream();
            session.switchOff();
            session.doneSent(1);
            pass(10);

            assertThat(effects.statuses.stream().map(LiveStatus::state).toList(), contains(LiveState.STARTING,
                    LiveState.STREAMING, LiveState.ENDING, LiveState.COOLING, LiveState.IDLE));
        }

        @Test
        void isSharedByAll() {
            session.view();
            session.view();
            accept(1);
            session.view();
            session.streaming(1);
            session.view();
            session.open();
            session.switchOn();

            assertThat(effects.take(), contains("start 1", "connect 1 immis://198.51.100.7:443 tok"));
        }
    }

    @Nested
    class WhatKeepsIt {

        @Test
        void reading() {
            stream();
            for (int i = 0; i < 5; i++) {
                pass(10);
                session.read();
            }
            state(LiveState.STREAMING);

            pass(14.9);
            state(LiveState.ENDING);
        }

        @Test
        void notForLongWithoutReaders() {
            stream();
            pass(14.9);
            state(LiveState.STREAMING);
            pass(0.1);
            ended(LiveEnd.UNUSED);
        }

        @Test
        void anOpenReader() {
            session.view();
            Runnable gone = session.open();
            accept(1);
            session.streaming(1);
            pass(40);
            state(LiveState.STREAMING);

            gone.run();
            gone.run();
            pass(14.9);
            state(LiveState.STREAMING);
            pass(0.1);
            ended(LiveEnd.UNUSED);
        }

        @Test
        void theLastOfSeveralReaders() {
            Runnable first = session.open();
            session.open();
            accept(1);
            session.streaming(1);
            first.run();
            pass(50);

            state(LiveState.STREAMING);
        }

        @Test
        void theSwitch() {
            session.switchOn();
            accept(1);
            session.streaming(1);
            pass(59.9);

            state(LiveState.STREAMING);
        }

        @Test
        void aLampThatIsLit() {
            stream();
            session.send(Plain.LIGHTS_ON);
            pass(40);
            state(LiveState.STREAMING);

            session.send(Plain.LIGHTS_OFF);
            pass(15);
            ended(LiveEnd.UNUSED);
        }

        @Test
        void notALampThatHasGoneOut() {
            stream();
            session.send(Plain.LIGHTS_ON);
            session.messaged(1, new CameraMessage.Lights(true));
            pass(20);
            state(LiveState.STREAMING);

            session.messaged(1, new CameraMessage.Lights(false));
            pass(1);
            ended(LiveEnd.UNUSED);
        }

        @Test
        void aSiren() {
            stream();
            session.send(Plain.SIREN_ON);
            pass(44.9);
            state(LiveState.STREAMING);
            pass(0.1);
            ended(LiveEnd.UNUSED);
        }

        @Test
        void aReaderOfAnEarlierSessionDoesNot() {
            Runnable gone = session.open();
            accept(1);
            session.streaming(1);
            session.switchOff();
            session.doneSent(1);
            pass(10);
            session.view();
            accept(2);
            session.streaming(2);
            gone.run();
            pass(15);

            ended(LiveEnd.UNUSED);
        }
    }

    @Nested
    class ItsCap {

        @ParameterizedTest
        @CsvSource({"60", "300"})
        void countsFromTheFirstPicture(int seconds) {
            LiveSession capped = new LiveSession(LiveLimits.withCap(Duration.ofSeconds(seconds)), effects,
                    time.ticker());
            capped.switchOn();
            time.advance(Duration.ofSeconds(20));
            capped.started(1, new LiveStart(command(1), new Secret(SERVER), new Secret(""), Duration.ofSeconds(15)));
            capped.streaming(1);
            time.advance(Duration.ofSeconds(seconds - 1));
            capped.tick();
            assertThat(capped.status().state(), is(LiveState.STREAMING));

            time.advance(Duration.ofSeconds(1));
            capped.tick();
            assertThat(capped.status(), is(new LiveStatus(LiveState.ENDING, LiveEnd.CAP_REACHED, false)));
        }

        @Test
        void endsAlsoWhatIsRead() {
            session.open();
            accept(1);
            session.streaming(1);
            pass(60);

            ended(LiveEnd.CAP_REACHED);
            assertThat(effects.take(), hasItems("close", "done 1 670001"));
        }
    }

    @Nested
    class TheStart {

        @Test
        void isGivenUpWithoutAPicture() {
            session.view();
            accept(1);
            effects.take();
            for (int i = 0; i < 3; i++) {
                pass(14.9);
                session.polled(1, Progress.RUNNING);
            }
            pass(0.3);

            ended(LiveEnd.NO_PICTURE);
            assertThat(effects.take(), hasItem("done 1 670001"));
        }

        @ParameterizedTest
        @EnumSource(names = {"ASLEEP", "BUSY", "OFFLINE", "BUDGET", "REFUSED"})
        void isRefusedByTheCloud(LiveEnd why) {
            session.view();
            effects.take();
            session.notStarted(1, why, null);

            assertThat(effects.take(), contains("close"));
            assertThat(session.status(), is(new LiveStatus(LiveState.COOLING, why, false)));
        }

        @Test
        void isReportedToBeDoneWhenItsRefusalNamesACommand() {
            session.view();
            effects.take();
            session.notStarted(1, LiveEnd.REFUSED, command(1));

            assertThat(effects.take(), contains("close", "done 1 670001"));
            ended(LiveEnd.REFUSED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"rtsps://h.example/abc", "immis://", ""})
        void isUselessWithAnotherProtocol(String server) {
            session.view();
            effects.take();
            accept(1, server, 15);

            assertThat(effects.take(), contains("close", "done 1 670001"));
            ended(LiveEnd.UNSUPPORTED);
        }

        @Test
        void mayBeSwitchedOffBeforeItsAnswer() {
            session.view();
            session.switchOff();
            assertThat(effects.take(), contains("start 1", "close"));
            ended(LiveEnd.OFF);

            accept(1);
            assertThat(effects.take(), contains("done 1 670001"));
            session.doneSent(1);
            state(LiveState.COOLING);
        }

        @Test
        void mayBeRefusedAfterItWasSwitchedOff() {
            session.view();
            session.switchOff();
            session.notStarted(1, LiveEnd.ASLEEP, null);

            assertThat(session.status(), is(new LiveStatus(LiveState.COOLING, LiveEnd.OFF, false)));
        }

        @Test
        void isReportedToBeDoneHoweverLateItsAnswerIs() {
            session.view();
            session.switchOff();
            pass(30);
            state(LiveState.IDLE);
            effects.take();

            accept(1);
            assertThat(effects.take(), contains("done 1 670001"));
            session.doneSent(1);
            state(LiveState.IDLE);
        }

        @Test
        void doesNotDisturbTheNextOneWhenLate() {
            session.view();
            session.switchOff();
            pass(30);
            session.view();
            effects.take();
            accept(1);
            session.streaming(1);
            session.notStarted(1, LiveEnd.ASLEEP, command(1));
            disconnect(1, Reason.ENDED);
            session.polled(1, Progress.UNCLEAR);
            session.messaged(1, SessionNotice.START_FAILED);
            session.doneSent(1);

            assertThat(effects.take(), contains("done 1 670001", "done 1 670001"));
            state(LiveState.STARTING);
        }
    }

    @Nested
    class ARefusedHello {

        @Test
        void isTriedOnceMore() {
            session.view();
            accept(1);
            disconnect(1, Reason.REFUSED);
            assertThat(session.status(), is(new LiveStatus(LiveState.ENDING, LiveEnd.REFUSED, true)));
            assertThat(session.status().isExpected(), is(true));
            session.doneSent(1);
            effects.take();
            pass(10);
            assertThat(effects.take(), contains("start 2"));

            accept(2);
            disconnect(2, Reason.REFUSED);
            ended(LiveEnd.REFUSED);
            assertThat(session.status().isExpected(), is(false));
            session.doneSent(2);
            effects.take();
            pass(60);
            assertThat(effects.take(), is(empty()));
        }

        @Test
        void keepsWhatWaits() {
            session.send(Plain.LIGHTS_ON);
            accept(1);
            disconnect(1, Reason.REFUSED);
            session.doneSent(1);
            pass(10);
            accept(2);
            effects.take();
            session.streaming(2);

            assertThat(effects.take(), contains("send LIGHTS_ON"));
        }

        @Test
        void isTriedOnceMoreForEachPerson() {
            session.view();
            accept(1);
            disconnect(1, Reason.REFUSED);
            session.doneSent(1);
            pass(10);
            accept(2);
            disconnect(2, Reason.REFUSED);
            session.view();
            session.doneSent(2);
            pass(10);
            accept(3);
            disconnect(3, Reason.REFUSED);

            assertThat(session.status().startsAgain(), is(true));
        }

        @Test
        void isNotTriedAgainOnceSwitchedOff() {
            session.view();
            accept(1);
            disconnect(1, Reason.REFUSED);
            session.switchOff();
            session.doneSent(1);
            effects.take();
            pass(60);

            assertThat(effects.take(), is(empty()));
        }
    }

    @Nested
    class TheConnection {

        @ParameterizedTest
        @CsvSource({"ENDED, ENDED", "LOST, LOST", "SILENT, LOST", "HALF_FRAME, LOST", "PAYLOAD_TOO_LARGE, LOST",
                "UNREACHABLE, LOST", "TLS_REFUSED, NOT_VERIFIED", "CLOSED, LOST"})
        void endsASession(Reason reason, LiveEnd why) {
            stream();
            disconnect(1, reason);

            ended(why);
            assertThat(effects.take(), contains("close", "done 1 670001"));
        }

        @Test
        void isSilentBeforeThePicture() {
            session.view();
            accept(1);
            disconnect(1, Reason.SILENT);

            ended(LiveEnd.NO_PICTURE);
        }

        @Test
        void tellsThatTheStartFailed() {
            session.view();
            accept(1);
            session.messaged(1, SessionNotice.CLIP_SAVED);
            state(LiveState.STARTING);
            session.messaged(1, SessionNotice.START_FAILED);

            ended(LiveEnd.REFUSED);
        }

        @Test
        void doesNotEndWhatHasEnded() {
            stream();
            session.switchOff();
            effects.take();
            disconnect(1, Reason.CLOSED);

            assertThat(effects.take(), is(empty()));
            ended(LiveEnd.OFF);
        }
    }

    @Nested
    class ThePolls {

        private void streamWith(int interval) {
            session.switchOn();
            accept(1, SERVER, interval);
            session.streaming(1);
            effects.take();
        }

        @ParameterizedTest
        @CsvSource({"15, 15", "5, 5", "1, 1", "0, 1", "-3, 1", "30, 15"})
        void comeInTheirInterval(int wanted, int interval) {
            streamWith(wanted);
            pass(interval - 0.1);
            assertThat(effects.take(), is(empty()));
            pass(0.1);
            assertThat(effects.take(), contains("poll 1 670001"));
        }

        @Test
        void waitForTheAnswerBefore() {
            streamWith(2);
            pass(8);
            assertThat(effects.take(), hasSize(1));

            session.polled(1, Progress.RUNNING);
            pass(2);
            assertThat(effects.take(), hasSize(1));
        }

        @Test
        void goOnAsLongAsTheCommandRuns() {
            streamWith(5);
            for (int i = 0; i < 11; i++) {
                pass(5);
                session.polled(1, Progress.RUNNING);
            }

            state(LiveState.STREAMING);
            assertThat(effects.take(), hasSize(11));
        }

        @Test
        void endWithTheCommandThoughTheMediaGoOn() {
            streamWith(5);
            pass(5);
            session.polled(1, Progress.DONE);
            effects.take();
            pass(54);

            state(LiveState.STREAMING);
            assertThat(effects.take(), is(empty()));
            session.switchOff();
            assertThat(effects.take(), contains("close", "done 1 670001"));
        }

        @Test
        void mayFailFourTimesInARow() {
            streamWith(1);
            for (int i = 0; i < 9; i++) {
                pass(1);
                session.polled(1, i == 4 ? Progress.RUNNING : Progress.FAILED);
            }
            state(LiveState.STREAMING);

            pass(1);
            session.polled(1, Progress.UNCLEAR);
            ended(LiveEnd.LOST);
            assertThat(effects.take(), hasItem("done 1 670001"));
        }

        @Test
        void beginWithTheConnection() {
            session.view();
            accept(1, SERVER, 1);
            effects.take();
            pass(1);

            assertThat(effects.take(), contains("poll 1 670001"));
        }

        @Test
        void endWithTheSession() {
            streamWith(1);
            session.switchOff();
            effects.take();
            session.polled(1, Progress.UNCLEAR);
            pass(9);

            assertThat(effects.take(), is(empty()));
        }
    }

    @Nested
    class ThePause {

        @Test
        void holdsTheNextStart() {
            stream();
            disconnect(1, Reason.ENDED);
            session.view();
            assertThat(session.status().startsAgain(), is(true));
            session.doneSent(1);
            effects.take();
            pass(9.9);
            assertThat(effects.take(), is(empty()));
            pass(0.1);
            assertThat(effects.take(), contains("start 2"));
            assertThat(session.status(), is(new LiveStatus(LiveState.STARTING, null, false)));
        }

        @Test
        void isOverWhenDoneTookLong() {
            stream();
            disconnect(1, Reason.ENDED);
            session.view();
            effects.take();
            pass(20);
            assertThat(effects.take(), is(empty()));
            session.doneSent(1);
            assertThat(effects.take(), contains("start 2"));
        }

        @Test
        void doesNotWaitForDoneForEver() {
            stream();
            disconnect(1, Reason.ENDED);
            pass(29.9);
            state(LiveState.ENDING);
            pass(0.1);
            state(LiveState.IDLE);
        }

        @Test
        void isNotEndedByReading() {
            stream();
            pass(60);
            session.doneSent(1);
            effects.take();
            session.read();
            pass(30);

            assertThat(effects.take(), is(empty()));
        }

        @Test
        void forgetsTheSwitch() {
            session.switchOn();
            accept(1);
            session.streaming(1);
            pass(60);
            session.doneSent(1);
            pass(10);
            session.view();
            accept(2);
            session.streaming(2);
            pass(15);

            ended(LiveEnd.UNUSED);
        }
    }

    @Nested
    class TheStartsOfAnHour {

        private void startAndFail(int attempt) {
            session.view();
            session.notStarted(attempt, LiveEnd.BUSY, null);
            pass(10);
        }

        @Test
        void areLimited() {
            for (int i = 1; i <= 20; i++) {
                startAndFail(i);
            }
            effects.take();
            session.view();

            assertThat(effects.take(), is(empty()));
            assertThat(session.status(), is(new LiveStatus(LiveState.IDLE, LiveEnd.TOO_MANY_STARTS, false)));
        }

        @Test
        void areForgottenAfterIt() {
            for (int i = 1; i <= 20; i++) {
                startAndFail(i);
            }
            pass(3_600 - 200 - 1);
            session.view();
            assertThat(session.status().lastEnd(), is(LiveEnd.TOO_MANY_STARTS));
            pass(1);
            effects.take();
            session.view();
            assertThat(effects.take(), contains("start 21"));
            session.notStarted(21, LiveEnd.BUSY, null);
            pass(10);
            session.view();
            assertThat(effects.take(), contains("close", "start 22"));
        }

        @Test
        void leaveNothingBehind() {
            for (int i = 1; i <= 20; i++) {
                startAndFail(i);
            }
            assertThat(session.send(Plain.LIGHTS_ON), is(false));
            session.switchOn();
            pass(3_600);
            session.view();
            accept(21);
            effects.take();
            session.streaming(21);
            assertThat(effects.take(), is(empty()));
            pass(15);
            ended(LiveEnd.UNUSED);
        }
    }

    @Nested
    class Commands {

        @Test
        void startASession() {
            assertThat(session.send(Plain.GO_HOME), is(true));
            assertThat(session.send(new Move(1, 2)), is(true));
            assertThat(effects.take(), contains("start 1"));
            accept(1);
            effects.take();
            session.streaming(1);

            assertThat(effects.take(), contains("send GO_HOME", "send " + new Move(1, 2)));
        }

        @Test
        void areSentAtOnceWhileItStreams() {
            stream();
            assertThat(session.send(Plain.STOP), is(true));

            assertThat(effects.take(), contains("send STOP"));
        }

        @Test
        void areDroppedWithTheSession() {
            session.send(Plain.GO_HOME);
            session.notStarted(1, LiveEnd.ASLEEP, null);
            pass(10);
            session.view();
            accept(2);
            effects.take();
            session.streaming(2);

            assertThat(effects.take(), is(empty()));
        }

        @Test
        void waitForTheNextStart() {
            stream();
            disconnect(1, Reason.ENDED);
            session.send(Plain.GO_HOME);
            session.doneSent(1);
            pass(10);
            accept(2);
            effects.take();
            session.streaming(2);

            assertThat(effects.take(), contains("send GO_HOME"));
        }

        @Test
        void areNotManyWhileTheyWait() {
            for (int i = 0; i < 8; i++) {
                assertThat(session.send(Plain.STOP), is(true));
            }

            assertThat(session.send(Plain.STOP), is(false));
        }

        @Test
        void areForgottenWhenSwitchedOff() {
            stream();
            disconnect(1, Reason.ENDED);
            session.send(Plain.GO_HOME);
            session.switchOff();
            session.doneSent(1);
            pass(10);
            session.view();
            accept(2);
            effects.take();
            session.streaming(2);

            assertThat(effects.take(), is(empty()));
        }
    }

    @Nested
    class WhenTheAccountEnds {

        @Test
        void theCloudIsReported() {
            stream();
            session.close();

            assertThat(effects.take(), contains("close", "done 1 670001"));
            ended(LiveEnd.CLOSED);
        }

        @Test
        void nothingStarts() {
            session.close();
            session.view();
            session.switchOn();
            session.open();

            assertThat(session.send(Plain.STOP), is(false));
            assertThat(effects.take(), is(empty()));
        }

        @Test
        void nothingStartsAgain() {
            session.view();
            accept(1);
            disconnect(1, Reason.REFUSED);
            session.close();
            session.doneSent(1);
            effects.take();
            pass(60);

            assertThat(effects.take(), is(empty()));
        }
    }

    @Nested
    class Words {

        @Test
        void areThoseOfTheDocumentation() {
            assertThat(List.of(LiveEnd.ASLEEP.word(), LiveEnd.CAP_REACHED.word(), LiveEnd.TOO_MANY_STARTS.word()),
                    contains("asleep", "cap-reached", "too-many-starts"));
            assertThat(LiveState.STREAMING.word(), is("streaming"));
        }

        @ParameterizedTest
        @CsvSource({"2440, ASLEEP", "2435, EXPIRED", "2441, ANSWERED", "307, BUSY", "308, BUSY", "520, BUSY",
                "2420, BUSY", "402, OFFLINE", "529, OFFLINE", "2429, OFFLINE", "523, REFUSED", "0, REFUSED"})
        void comeFromTheCodesOfTheCloud(int code, LiveEnd end) {
            assertThat(LiveEnd.ofCode(code), is(end));
        }

        @ParameterizedTest
        @CsvSource({"IDLE, false, false, false", "STARTING, false, true, true", "STREAMING, false, false, true",
                "ENDING, false, false, false", "COOLING, true, true, true", "ENDING, true, true, true"})
        void tellWhatToExpect(LiveState state, boolean again, boolean expected, boolean on) {
            LiveStatus status = new LiveStatus(state, null, again);

            assertThat(status.isExpected(), is(expected));
            assertThat(status.isOn(), is(on));
        }
    }
}
