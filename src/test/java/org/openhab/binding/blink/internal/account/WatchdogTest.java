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
package org.openhab.binding.blink.internal.account;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.testing.FixedRandom;
import org.openhab.binding.blink.internal.testing.ManualTime;

/**
 * When an account counts as online.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class WatchdogTest {

    private static final CloudException TIMEOUT = new CloudException.Unreachable("GET x", "time-out", false);
    private static final CloudException OTHER = new CloudException.Rejected("GET x", 503, 0);
    private static final CloudException LIMITED = new CloudException.RateLimited("GET x", 429, null);
    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final Duration NANO = Duration.ofNanos(1);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final AccountState ONLINE = new AccountState.Online();
    private static final AccountState STARTING = new AccountState.Starting();

    private final ManualTime time = ManualTime.atNoon();
    private final Instant start = time.now();
    private final List<AccountState> states = new ArrayList<>();
    private final AtomicInteger restarts = new AtomicInteger();
    private final Watchdog watchdog = watchdog(Duration.ofSeconds(10));

    private Watchdog watchdog(Duration interval) {
        return new Watchdog(new Parts(time, new FixedRandom(0), time.ticker(), time.wallClock()), interval,
                restarts::incrementAndGet, states::add);
    }

    private void watched() {
        watchdog.watched();
        time.run();
    }

    private void online() {
        watchdog.start();
        watched();
        states.clear();
    }

    private AccountState reported() {
        return states.get(states.size() - 1);
    }

    @ParameterizedTest
    @CsvSource({"5, 60", "10, 60", "20, 60", "21, 63", "300, 900"})
    void theLimitIsAMinuteOrThreeIntervals(long interval, long limit) {
        assertThat(watchdog(Duration.ofSeconds(interval)).limit(), is(Duration.ofSeconds(limit)));
    }

    @Nested
    class AtTheStart {

        @Test
        void nothingIsKnownYet() {
            watchdog.start();
            time.run();

            assertThat(watchdog.state(), is(STARTING));
            assertThat(watchdog.isOnline(), is(false));
            assertThat(restarts.get(), is(0));
        }

        @Test
        void theFirstPollMakesItOnline() {
            watchdog.start();
            watched();

            assertThat(states, is(List.of(ONLINE)));
            assertThat(watchdog.isOnline(), is(true));
        }

        @Test
        void theFirstFailureIsReportedAtOnce() {
            watchdog.start();
            watchdog.notWatched(TIMEOUT, SECOND, false);
            time.run();

            assertThat(reported(), is(new AccountState.Trouble(TIMEOUT, start, null)));
        }

        @Test
        void aPollThatNeverEndsIsReportedAfterTheLimit() {
            watchdog.start();
            time.advance(MINUTE.minusNanos(1));
            assertThat(watchdog.state(), is(STARTING));
            time.advance(NANO);

            assertThat(reported(), is(new AccountState.Stalled(start.plusSeconds(60))));
            assertThat(restarts.get(), is(1));
        }

        @Test
        void nothingIsReportedBeforeItStarts() {
            watchdog.stateRead();
            watchdog.notWatched(TIMEOUT, SECOND, false);
            time.advance(MINUTE);

            assertThat(states, is(empty()));
            assertThat(restarts.get(), is(0));
        }
    }

    @Nested
    class WhileOnline {

        @BeforeEach
        void begin() {
            online();
        }

        @Test
        void itIsSoUntilJustBeforeTheLimit() {
            time.advance(MINUTE.minusNanos(1));

            assertThat(watchdog.isOnline(), is(true));
            assertThat(restarts.get(), is(0));
        }

        @Test
        void atTheLimitItIsReportedAndStartedAgain() {
            time.advance(MINUTE);

            assertThat(watchdog.isOnline(), is(false));
            assertThat(reported(), is(new AccountState.Stalled(start)));
            assertThat(restarts.get(), is(1));
        }

        @Test
        void eachPollBeginsTheTimeAnew() {
            for (int i = 0; i < 10; i++) {
                time.advance(Duration.ofSeconds(59));
                watched();
            }

            assertThat(restarts.get(), is(0));
            time.advance(MINUTE);
            assertThat(reported(), is(new AccountState.Stalled(start.plusSeconds(590))));
        }

        @Test
        void threeLongIntervalsAreWaitedFor() {
            Watchdog slow = watchdog(Duration.ofSeconds(30));
            slow.start();
            slow.watched();
            time.advance(Duration.ofSeconds(90).minusNanos(1));
            assertThat(slow.isOnline(), is(true));
            time.advance(NANO);

            assertThat(slow.isOnline(), is(false));
        }

        @Test
        void theSameStateIsNotReportedAgain() {
            watched();
            watchdog.stateRead();
            time.run();

            assertThat(states, is(empty()));
        }

        @Test
        void oneFailureIsTolerated() {
            watchdog.notWatched(TIMEOUT, SECOND, false);
            time.run();

            assertThat(states, is(empty()));
        }

        @Test
        void theSecondInARowIsReported() {
            watchdog.notWatched(TIMEOUT, SECOND, false);
            time.advance(SECOND);
            watchdog.notWatched(OTHER, SECOND, false);
            time.run();

            assertThat(states, contains(new AccountState.Trouble(OTHER, start, null)));
        }

        @Test
        void aPollInBetweenForgivesTheFirst() {
            watchdog.notWatched(TIMEOUT, SECOND, false);
            watched();
            watchdog.notWatched(OTHER, SECOND, false);
            time.run();

            assertThat(states, is(empty()));
        }

        @Test
        void oneFailureIsReportedAtTheLimit() {
            time.advance(Duration.ofSeconds(10));
            watchdog.notWatched(TIMEOUT, SECOND, false);
            time.advance(Duration.ofSeconds(50).minusNanos(1));
            assertThat(watchdog.isOnline(), is(true));
            time.advance(NANO);

            assertThat(reported(), is(new AccountState.Trouble(TIMEOUT, start.plusSeconds(10), null)));
            assertThat(restarts.get(), is(1));
        }

        @Test
        void aWaitBeyondTheLimitIsReportedAtOnceWithItsTime() {
            time.advance(Duration.ofSeconds(10));
            watchdog.notWatched(LIMITED, Duration.ofSeconds(50), true);
            time.run();

            assertThat(states,
                    contains(new AccountState.Trouble(LIMITED, start.plusSeconds(10), start.plusSeconds(60))));
        }

        @Test
        void aWaitWithinTheLimitIsTolerated() {
            time.advance(Duration.ofSeconds(10));
            watchdog.notWatched(LIMITED, Duration.ofSeconds(50).minusNanos(1), true);
            time.run();

            assertThat(states, is(empty()));
        }

        @Test
        void polledAgainItIsOnline() {
            time.advance(MINUTE);
            watched();

            assertThat(reported(), is(ONLINE));
        }

        @Test
        void afterTroubleThePollMakesItOnlineAndForgetsTheTime() {
            watchdog.notWatched(LIMITED, Duration.ofHours(1), true);
            watched();
            assertThat(reported(), is(ONLINE));
            watchdog.notWatched(TIMEOUT, SECOND, false);
            watchdog.notWatched(TIMEOUT, SECOND, false);
            time.run();

            assertThat(reported(), is(new AccountState.Trouble(TIMEOUT, start, null)));
        }

        @Test
        void afterASilenceItIsStartedAgainAsUsual() {
            watchdog.notWatched(LIMITED, Duration.ofHours(1), true);
            watched();
            time.advance(MINUTE);

            assertThat(restarts.get(), is(1));
        }

        @ParameterizedTest
        @ValueSource(longs = {-86_400L * 3_650, -7_200, -180, 180, 7_200, 86_400L * 3_650})
        void theWallClockChangesNothing(long seconds) {
            time.advance(Duration.ofSeconds(30));
            time.setClock(Duration.ofSeconds(seconds));
            time.advance(Duration.ofSeconds(30).minusNanos(1));
            assertThat(watchdog.isOnline(), is(true));
            time.advance(NANO);

            assertThat(watchdog.isOnline(), is(false));
            assertThat(reported(), is(new AccountState.Stalled(start)));
        }
    }

    @Nested
    class WhileOverdue {

        @BeforeEach
        void begin() {
            online();
            time.advance(MINUTE);
            states.clear();
            restarts.set(0);
        }

        @Test
        void itIsStartedAgainEveryFifteenSeconds() {
            time.advance(Duration.ofSeconds(15).minusNanos(1));
            assertThat(restarts.get(), is(0));
            time.advance(NANO);
            assertThat(restarts.get(), is(1));
            time.advance(Duration.ofMinutes(10));

            assertThat(restarts.get(), is(41));
        }

        @Test
        void theStateIsReportedAgainThen() {
            time.advance(Duration.ofSeconds(30));

            assertThat(states, contains(new AccountState.Stalled(start), new AccountState.Stalled(start)));
        }

        @Test
        void nothingIsStartedBeforeTheTimeNamed() {
            watchdog.notWatched(LIMITED, Duration.ofMinutes(5), true);
            time.advance(Duration.ofSeconds(299));
            assertThat(restarts.get(), is(0));
            time.advance(Duration.ofSeconds(15));

            assertThat(restarts.get(), is(1));
        }
    }

    @Nested
    class WhenTheOthersFail {

        @Test
        void aRestartThatThrowsDoesNotEndTheTimer() {
            AtomicInteger tries = new AtomicInteger();
            Watchdog guarded = new Watchdog(new Parts(time, new FixedRandom(0), time.ticker(), time.wallClock()),
                    Duration.ofSeconds(10), () -> {
                        tries.incrementAndGet();
                        throw new AssertionError("on purpose");
                    }, states::add);
            guarded.start();
            time.advance(Duration.ofSeconds(90));

            assertThat(tries.get(), is(3));
        }

        @Test
        void aListenerThatThrowsDoesNotEndTheTimer() {
            AtomicInteger reports = new AtomicInteger();
            Watchdog guarded = new Watchdog(new Parts(time, new FixedRandom(0), time.ticker(), time.wallClock()),
                    Duration.ofSeconds(10), restarts::incrementAndGet, state -> {
                        reports.incrementAndGet();
                        throw new IllegalStateException("on purpose");
                    });
            guarded.start();
            time.advance(Duration.ofSeconds(90));

            assertThat(restarts.get(), is(3));
            assertThat(reports.get(), is(greaterThan(1)));
        }

        @Test
        void aBlockedAccountIsReportedAllTheSame() {
            SerialExecutor account = new AccountExecutor(time);
            Watchdog outside = new Watchdog(new Parts(time, new FixedRandom(0), time.ticker(), time.wallClock()),
                    Duration.ofSeconds(10), () -> account.run(restarts::incrementAndGet), states::add);
            outside.start();
            outside.watched();
            List<Object> whileBlocked = new ArrayList<>();
            account.run(() -> {
                time.advance(Duration.ofMinutes(5)); // as long as this runs, nothing else does on the executor
                whileBlocked.add(reported());
                whileBlocked.add(restarts.get());
            });
            time.run();
            time.run();

            assertThat(whileBlocked, contains(new AccountState.Stalled(start), 0));
            assertThat(outside.isOnline(), is(false));
            assertThat(restarts.get(), is(greaterThan(0)));
        }

        @Test
        void aPoolThatIsGoneDoesNoHarm() {
            time.shutdown();
            watchdog.start();

            assertThat(watchdog.state(), is(STARTING));
        }
    }

    @Nested
    class WhenTheStatesCannotBeRead {

        @BeforeEach
        void begin() {
            online();
        }

        @Test
        void oneFailureIsTolerated() {
            watchdog.stateNotRead(TIMEOUT);
            time.run();

            assertThat(states, is(empty()));
        }

        @Test
        void theSecondInARowIsReported() {
            watchdog.stateNotRead(TIMEOUT);
            time.advance(SECOND);
            watchdog.stateNotRead(OTHER);
            time.run();

            assertThat(states, contains(new AccountState.OnlineWithoutStates(OTHER, start)));
            assertThat(watchdog.isOnline(), is(true));
        }

        @Test
        void readAgainItIsOnline() {
            watchdog.stateNotRead(TIMEOUT);
            watchdog.stateNotRead(TIMEOUT);
            watchdog.stateRead();
            watchdog.stateNotRead(TIMEOUT);
            time.run();

            assertThat(reported(), is(ONLINE));
        }

        @Test
        void theDoorComesFirst() {
            watchdog.stateNotRead(TIMEOUT);
            watchdog.stateNotRead(TIMEOUT);
            time.advance(MINUTE);

            assertThat(reported(), is(new AccountState.Stalled(start)));
            assertThat(watchdog.isOnline(), is(false));
        }
    }

    @Nested
    class WhenItStops {

        private final AccountState why = new AccountState.SessionEnded();

        @BeforeEach
        void begin() {
            online();
        }

        @Test
        void theReasonIsReportedAndNothingElse() {
            watchdog.stop(why);
            watchdog.notWatched(TIMEOUT, SECOND, false);
            watchdog.stateNotRead(TIMEOUT);
            watchdog.stateRead();
            time.advance(MINUTE);

            assertThat(states, contains(why));
            assertThat(restarts.get(), is(0));
        }

        @Test
        void noTaskIsLeft() {
            watchdog.stop(why);
            time.run();
            assertThat(time.waiting(), is(0L));

            watchdog.start();
            time.run();
            watchdog.end();
            assertThat(time.waiting(), is(0L));
        }

        @Test
        void aPollThatEndsLaterLeavesNoneEither() {
            watchdog.end();
            watchdog.watched();
            time.run();

            assertThat(time.waiting(), is(0L));
            assertThat(states, is(empty()));
        }

        @Test
        void endedWhileItStartsAgainItLeavesNone() {
            List<Watchdog> self = new ArrayList<>();
            self.add(new Watchdog(new Parts(time, new FixedRandom(0), time.ticker(), time.wallClock()),
                    Duration.ofSeconds(10), () -> self.get(0).end(), states::add));
            watchdog.end();
            self.get(0).start();
            time.advance(MINUTE);

            assertThat(time.waiting(), is(0L));
        }

        @Test
        void whatIsAboutToBeToldIsNotToldAfterTheEnd() {
            watchdog.notWatched(TIMEOUT, Duration.ofHours(1), true);
            watchdog.end();
            time.run();

            assertThat(states, is(empty()));
        }

        @Test
        void startedAgainNothingOfBeforeCounts() {
            watchdog.notWatched(LIMITED, Duration.ofHours(1), true);
            watchdog.stateNotRead(TIMEOUT);
            watchdog.stop(why);
            time.run();
            states.clear();
            watchdog.start();
            time.run();
            assertThat(states, contains(STARTING));
            watched();
            watchdog.stateNotRead(TIMEOUT);
            time.run();
            assertThat(reported(), is(ONLINE));

            time.advance(MINUTE);
            assertThat(restarts.get(), is(1));
        }
    }
}
