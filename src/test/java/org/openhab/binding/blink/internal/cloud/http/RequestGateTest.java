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
package org.openhab.binding.blink.internal.cloud.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.GateRecord;
import org.openhab.binding.blink.internal.cloud.RequestClass;
import org.openhab.binding.blink.internal.cloud.RequestLimits;
import org.openhab.binding.blink.internal.testing.ManualTime;

/**
 * Which requests may be sent.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class RequestGateTest {

    private static final URI ADDRESS = URI.create("https://rest-prod.immedia-semi.com/x");
    private static final Duration HOUR = Duration.ofHours(1);

    private final ManualTime time = ManualTime.atNoon();
    private final RequestGate gate = new RequestGate(RequestLimits.of(Duration.ofSeconds(10), Duration.ofSeconds(60)),
            time.ticker());

    private static HttpRequest request(RequestClass requestClass) {
        return HttpRequest.get(requestClass, "/x", ADDRESS);
    }

    private static HttpRequest command() {
        return HttpRequest.postJson(RequestClass.COMMANDS, "/x", ADDRESS, "{}");
    }

    /** How many of {@code requests} are admitted. */
    private int admitted(HttpRequest request, int requests) {
        int admitted = 0;
        for (int i = 0; i < requests; i++) {
            try {
                gate.admit(request);
                admitted++;
            } catch (CloudException e) {
                // counted as refused
            }
        }
        return admitted;
    }

    private int admitted(RequestClass requestClass) {
        return admitted(request(requestClass), 2_000);
    }

    private Duration again(HttpRequest request) {
        return assertThrows(CloudException.OutOfBudget.class, () -> gate.admit(request)).again();
    }

    @Nested
    class WithinAnHour {

        @ParameterizedTest
        @CsvSource({"SESSION, 40", "EVENTS, 480", "STATE, 120", "COMMANDS, 240", "MEDIA, 120", "DETAILS, 60"})
        void eachClassHasALimit(RequestClass requestClass, int limit) {
            assertThat(admitted(requestClass), is(limit));
            assertThat(gate.lastHour(requestClass), is(limit));
            assertThat(gate.lastHour(), is(limit));
        }

        @ParameterizedTest
        @CsvSource({"5, 30, 840, 180", "10, 60, 480, 120", "3600, 3600, 360, 120", "0, 0, 3720, 3660"})
        void theLimitsFollowTheIntervals(int events, int status, int mostEvents, int mostState) {
            RequestLimits limits = RequestLimits.of(Duration.ofSeconds(events), Duration.ofSeconds(status));

            assertThat(limits.events(), is(mostEvents));
            assertThat(limits.state(), is(mostState));
        }

        @Test
        void whatWasNeverSentDoesNotCount() throws Exception {
            admitted(RequestClass.SESSION);
            time.advance(Duration.ofMinutes(59));
            HttpRequest request = request(RequestClass.EVENTS);
            gate.admit(request);
            gate.neverSent(request, gate.admit(request));

            assertThat(gate.lastHour(RequestClass.EVENTS), is(1));
            assertThat(gate.lastHour(RequestClass.SESSION), is(40));
        }

        @Test
        void theLastOfAClassIsKnownForAnHourAlsoAfterARestart() throws Exception {
            gate.admit(request(RequestClass.STATE));
            GateRecord record = GateRecord.parse(gate.export(time.now()).toText());
            time.advance(Duration.ofSeconds(3));
            RequestGate next = new RequestGate(gate.limits(), time.ticker());
            next.restore(record, time.now());

            assertThat(next.ages(RequestClass.STATE), is(List.of(Duration.ofSeconds(3))));
            assertThat(next.ages(RequestClass.EVENTS), is(List.of()));
            time.advance(HOUR);
            assertThat(next.ages(RequestClass.STATE), is(List.of()));
        }

        @Test
        void commandsMediaAndDetailsShareOneLimit() {
            admitted(RequestClass.DETAILS);
            admitted(RequestClass.MEDIA);

            assertThat(admitted(RequestClass.COMMANDS), is(60));
        }

        @Test
        void aSnapshotEveryMinuteFits() {
            int made = 0;
            for (int minute = 0; minute < 180; minute++) {
                made += admitted(command(), 1) + admitted(request(RequestClass.COMMANDS), 1)
                        + admitted(request(RequestClass.MEDIA), 1);
                time.advance(Duration.ofMinutes(1));
            }

            assertThat(made, is(180 * 3));
        }

        @Test
        void aCommandIsBegunOnlyIfItCanBeFollowed() {
            admitted(RequestClass.COMMANDS);
            time.advance(HOUR);
            admitted(request(RequestClass.COMMANDS), 232);

            assertThat(admitted(command(), 20), is(1));
            assertThat(admitted(RequestClass.MEDIA), is(0));
            assertThat(admitted(RequestClass.DETAILS), is(0));
            assertThat(admitted(RequestClass.COMMANDS), is(7));
        }

        @Test
        void ourRefusalSaysWhenItFits() {
            admitted(request(RequestClass.SESSION), 1);
            time.advance(Duration.ofMinutes(10));
            admitted(RequestClass.SESSION);

            assertThat(again(request(RequestClass.SESSION)), is(Duration.ofMinutes(50)));

            time.advance(Duration.ofMinutes(50));
            assertThat(admitted(RequestClass.SESSION), is(1));
            assertThat(again(request(RequestClass.SESSION)), is(Duration.ofMinutes(10)));
        }

        @Test
        void theCommonShareSaysWhenItFitsToo() {
            admitted(request(RequestClass.MEDIA), 1);
            time.advance(Duration.ofMinutes(10));
            admitted(RequestClass.COMMANDS);

            assertThat(again(request(RequestClass.COMMANDS)), is(Duration.ofMinutes(50)));
            assertThat(again(command()), is(HOUR));
        }

        @Test
        void aRefusedRequestDoesNotCount() {
            admitted(RequestClass.SESSION);

            assertThat(gate.lastHour(), is(40));
        }

        @Test
        void aSmallerLimitLeavesRoomForItsPolls() {
            for (int second = 0; second < 3_600; second += 10) {
                admitted(request(RequestClass.EVENTS), 1);
                admitted(request(RequestClass.STATE), 1);
                time.advance(Duration.ofSeconds(10));
            }
            admitted(RequestClass.SESSION);
            gate.limits(new RequestLimits(20, 100, 400, 240, 120, 60));

            assertThat(gate.lastHour(RequestClass.EVENTS), is(75));
            assertThat(gate.lastHour(RequestClass.STATE), is(119));
            assertThat(gate.lastHour(RequestClass.SESSION), is(40));
            time.advance(Duration.ofMinutes(30));
            assertThat(gate.lastHour(RequestClass.EVENTS), is(both(greaterThan(36)).and(lessThan(39))));
        }

        @Test
        void whatStillFitsIsKnown() {
            admitted(request(RequestClass.MEDIA), 100);

            assertThat(gate.has(RequestClass.MEDIA, 20), is(true));
            assertThat(gate.has(RequestClass.MEDIA, 21), is(false));
            assertThat(gate.has(RequestClass.COMMANDS, 140), is(true));
            assertThat(gate.has(RequestClass.COMMANDS, 141), is(false));
            assertThat(gate.has(RequestClass.EVENTS, 1_000_000), is(false));
        }
    }

    @Nested
    class WhenTheClockIsSet {

        @ParameterizedTest
        @CsvSource({"PT2H", "PT-2H", "P-3650D", "P3650D"})
        void theLimitHolds(Duration distance) {
            admitted(request(RequestClass.SESSION), 30);
            time.setClock(distance);

            assertThat(admitted(RequestClass.SESSION), is(10));
            time.setClock(Duration.ZERO);
            assertThat(admitted(RequestClass.SESSION), is(0));
        }
    }

    @Nested
    class WhenTheCloudWantsSilence {

        private Duration wait(RequestClass requestClass) {
            Duration wait = assertThrows(CloudException.RateLimited.class, () -> gate.admit(request(requestClass)))
                    .retryAfter();
            return wait == null ? Duration.ZERO : wait;
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SESSION")
        void nothingElseIsSent(RequestClass requestClass) {
            gate.silence(Duration.ofMinutes(5));
            time.advance(Duration.ofMinutes(1));

            assertThat(wait(requestClass), is(Duration.ofMinutes(4)));
            assertThat(gate.lastHour(), is(0));
            time.advance(Duration.ofMinutes(4));
            assertThat(admitted(request(requestClass), 1), is(1));
        }

        @Test
        void theSessionIsStillRenewed() {
            gate.silence(HOUR);

            assertThat(admitted(RequestClass.SESSION), is(40));
        }

        @Test
        void itIsExtendedAndNeverShortened() {
            gate.silence(Duration.ofMinutes(5));
            gate.silence(Duration.ofMinutes(1));
            gate.silence(Duration.ZERO);
            gate.silence(Duration.ofDays(-1));
            assertThat(gate.silenceLeft(), is(Optional.of(Duration.ofMinutes(5))));

            gate.silence(Duration.ofMinutes(6));
            assertThat(gate.silenceLeft(), is(Optional.of(Duration.ofMinutes(6))));
        }

        @Test
        void itLastsADayAtMost() {
            gate.silence(Duration.ofSeconds(Long.MAX_VALUE));

            assertThat(gate.silenceLeft(), is(Optional.of(Duration.ofDays(1))));
            time.advance(Duration.ofDays(1));
            assertThat(gate.silenceLeft(), is(Optional.empty()));
        }

        @Test
        void theClockDoesNotEndIt() {
            gate.silence(HOUR);
            time.setClock(Duration.ofDays(400));

            assertThat(gate.silenceLeft(), is(Optional.of(HOUR)));
        }
    }

    @Nested
    class AfterARestart {

        private final ManualTime later = new ManualTime(Instant.EPOCH);

        /** The gate of the next run, after the text was stored and the clock was set. */
        private RequestGate next(Duration pause, Duration clock) {
            String text = gate.export(time.wallTime()).toText();
            time.advance(pause);
            time.setClock(clock);
            RequestGate next = new RequestGate(gate.limits(), later.ticker());
            next.restore(GateRecord.parse(text), time.wallTime());
            return next;
        }

        @Test
        void whatWasSentCounts() {
            admitted(request(RequestClass.EVENTS), 7);
            admitted(request(RequestClass.MEDIA), 3);

            RequestGate next = next(Duration.ofMinutes(59), Duration.ZERO);

            assertThat(next.lastHour(RequestClass.EVENTS), is(7));
            assertThat(next.lastHour(RequestClass.MEDIA), is(3));
        }

        @Test
        void whatIsAnHourOldDoesNot() {
            admitted(request(RequestClass.EVENTS), 7);

            assertThat(next(HOUR.plusSeconds(1), Duration.ZERO).lastHour(), is(0));
        }

        @Test
        void whatSeemsToLieAheadKeepsItsDistances() {
            admitted(request(RequestClass.EVENTS), 7);
            time.advance(Duration.ofMinutes(50));
            admitted(request(RequestClass.EVENTS), 3);

            RequestGate next = next(Duration.ZERO, Duration.ofDays(-2));

            assertThat(next.lastHour(RequestClass.EVENTS), is(10));
            later.advance(Duration.ofMinutes(11));
            assertThat(next.lastHour(RequestClass.EVENTS), is(3));
        }

        @Test
        void whatSeemsToLieAheadCountsAsNow() {
            admitted(RequestClass.SESSION);

            RequestGate next = next(Duration.ofMinutes(1), Duration.ofDays(-4_000));

            assertThat(assertThrows(CloudException.OutOfBudget.class, () -> next.admit(request(RequestClass.SESSION)))
                    .again(), is(HOUR));
        }

        @Test
        void silenceGoesOn() {
            gate.silence(Duration.ofMinutes(30));

            assertThat(next(Duration.ofMinutes(10), Duration.ZERO).silenceLeft(),
                    is(Optional.of(Duration.ofMinutes(20))));
        }

        @Test
        void silenceIsBoundedAgain() {
            gate.silence(Duration.ofMinutes(30));

            assertThat(next(Duration.ZERO, Duration.ofDays(-4_000)).silenceLeft(), is(Optional.of(Duration.ofDays(1))));
            assertThat(next(Duration.ZERO, Duration.ofDays(4_000)).silenceLeft(), is(Optional.empty()));
        }

        @Test
        void bothRunsCount() {
            RequestGate next = new RequestGate(gate.limits(), time.ticker());
            GateRecord earlier = new GateRecord(Map.of(RequestClass.SESSION, List.of(time.wallTime().minusSeconds(60))),
                    null);
            next.restore(earlier, time.wallTime());
            next.restore(earlier, time.wallTime());

            assertThat(next.lastHour(), is(2));
        }
    }
}
