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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.account.AccountSettings.PressPicture;
import org.openhab.binding.blink.internal.account.CommandResult.Reason;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.testing.FixedRandom;
import org.openhab.binding.blink.internal.testing.ManualTime;

/**
 * When what is polled.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class PollerTest {

    private static final CloudException TIMEOUT = new CloudException.Unreachable("GET x", "time-out", false);
    private static final AccountSettings SETTINGS = new AccountSettings(seconds(10), seconds(60), seconds(120),
            PressPicture.OFF, false, Duration.ZERO, "blink", true, seconds(60), seconds(300));
    private static final CommandResult DONE = new CommandResult.Done();

    private final ManualTime time = ManualTime.atNoon();
    private final Instant start = time.now();
    private final RecordingPolls polls = new RecordingPolls(time.ticker());
    private final List<AccountState> states = new ArrayList<>();
    private final Parts parts = new Parts(time, new FixedRandom(0), time.ticker(), time.wallClock());
    private final SerialExecutor executor = new AccountExecutor(time);
    private final Watchdog watchdog = new Watchdog(parts, seconds(10), () -> {
    }, states::add);
    private final Poller poller = new Poller(executor, parts, SETTINGS, polls, watchdog, polls::ages);

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static List<Duration> allSeconds(long... seconds) {
        return Arrays.stream(seconds).mapToObj(Duration::ofSeconds).toList();
    }

    private static CloudException limited(@Nullable Duration retryAfter) {
        return new CloudException.RateLimited("GET x", 429, retryAfter);
    }

    private static CloudException outOfBudget(long again) {
        return new CloudException.OutOfBudget("GET x", seconds(again));
    }

    /** Fails once for each, then never. */
    private static Supplier<@Nullable Throwable> failing(Throwable... failures) {
        Deque<Throwable> left = new ArrayDeque<>(List.of(failures));
        return left::poll;
    }

    private static Supplier<@Nullable Throwable> always(Throwable failure) {
        return () -> failure;
    }

    private void start() {
        executor.run(poller::start);
        time.run();
    }

    private static List<Duration> gaps(List<Duration> times) {
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i < times.size(); i++) {
            gaps.add(times.get(i).minus(times.get(i - 1)));
        }
        return gaps;
    }

    static List<Throwable> failures() {
        return List.of(TIMEOUT, new CloudException.Rejected("GET x", 503, 0),
                new CloudException.Malformed("GET x", "no JSON"), new CloudException.Unauthorized("GET x", false),
                new IllegalStateException("on purpose"), new AssertionError("on purpose"));
    }

    @Nested
    class WhileAllIsWell {

        @Test
        void theStateComesFirstThenTheEventsThenDetails() {
            start();

            assertThat(polls.calls, contains("status", "events", "detail"));
        }

        @Test
        void laterTheEventsComeFirst() {
            start();
            time.advance(seconds(59));
            polls.calls.clear();
            time.advance(seconds(1));

            assertThat(polls.calls, contains("events", "status", "detail"));
        }

        @Test
        void eachComesAtItsInterval() {
            start();
            time.advance(seconds(125));

            assertThat(polls.events, is(allSeconds(0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120)));
            assertThat(polls.status, is(allSeconds(0, 60, 120)));
            assertThat(polls.details, is(allSeconds(0, 60, 120)));
        }

        @Test
        void aDetailWaitsForTheDoor() {
            start();
            time.advance(seconds(59));
            polls.calls.clear();
            polls.statusEnd = () -> {
                time.advance(seconds(10));
                return null;
            };
            time.advance(seconds(1));
            time.run();

            assertThat(polls.calls, contains("events", "status", "events", "detail"));
        }

        @Test
        void detailsComeOneByOne() {
            polls.nextDetail = Optional.of(Duration.ZERO);
            start();
            time.advance(seconds(3));

            assertThat(polls.details, is(allSeconds(0, 1, 2, 3)));
        }

        @Test
        void detailsComeWhenTheyAreDue() {
            polls.nextDetail = Optional.of(seconds(25));
            start();
            time.advance(seconds(55));

            assertThat(polls.details, is(allSeconds(0, 25, 50)));
        }

        @Test
        void changedDetailsComeSoon() {
            start();
            time.advance(seconds(5));
            poller.detailsChanged();
            time.advance(seconds(30));

            assertThat(polls.details, is(allSeconds(0, 6)));
        }

        @Test
        void changedDetailsNeverComeLater() {
            polls.nextDetail = Optional.of(seconds(3));
            start();
            time.advance(seconds(2).plusMillis(500));
            poller.detailsChanged();
            time.advance(seconds(1));

            assertThat(polls.details, is(allSeconds(0, 3)));
        }

        @Test
        void itSaysWhenTheNextPollsCome() {
            start();
            time.advance(seconds(4));

            assertThat(poller.untilEvents(), is(seconds(6)));
            assertThat(poller.untilStatus(), is(seconds(56)));
            assertThat(poller.eventInterval(), is(seconds(10)));
        }

        @Test
        void onePlannedTurnIsEnough() {
            start();
            long waiting = time.waiting();
            poller.restart();
            poller.restart();
            time.run();

            assertThat(time.waiting(), is(waiting));
            assertThat(polls.events, is(allSeconds(0)));
        }

        @Test
        void stoppedItPollsNothing() {
            start();
            poller.stop();
            watchdog.end();
            assertThat(time.waiting(), is(0L));
            poller.restart();
            poller.detailsChanged();
            time.advance(Duration.ofHours(1));

            assertThat(polls.calls, hasSize(3));
            assertThat(time.waiting(), is(0L));
        }

        @Test
        void stoppedInTheMiddleOfATurnItEndsThere() {
            polls.eventEnd = () -> {
                poller.stop();
                return null;
            };
            start();
            time.advance(seconds(100));

            assertThat(polls.calls, contains("status", "events"));
        }

        @Test
        void stoppedInItsFirstPollItEndsThere() {
            polls.statusEnd = () -> {
                poller.stop();
                return null;
            };
            start();
            time.advance(seconds(40));

            assertThat(polls.calls, contains("status"));
        }

        @ParameterizedTest
        @ValueSource(longs = {-315_360_000, -7_200, -180, 180, 7_200, 315_360_000})
        void theWallClockChangesNothing(long jump) {
            start();
            time.advance(seconds(15));
            time.setClock(seconds(jump));
            time.advance(seconds(50));

            assertThat(polls.events, is(allSeconds(0, 10, 20, 30, 40, 50, 60)));
            assertThat(polls.status, is(allSeconds(0, 60)));
            assertThat(watchdog.isOnline(), is(true));
        }
    }

    @Nested
    class WhenAPollFails {

        @ParameterizedTest
        @MethodSource("org.openhab.binding.blink.internal.account.PollerTest#failures")
        void theDoorIsTriedAgainSoon(Throwable failure) {
            polls.eventEnd = failing(failure, failure, failure);
            start();
            time.advance(seconds(55));

            assertThat(polls.events, is(allSeconds(0, 8, 24, 40, 50)));
            assertThat(polls.silences, is(empty()));
        }

        @ParameterizedTest
        @MethodSource("org.openhab.binding.blink.internal.account.PollerTest#failures")
        void theStateIsTriedAgainLessAndLessOften(Throwable failure) {
            polls.statusEnd = failing(failure, failure, failure, failure, failure);
            start();
            time.advance(seconds(500));

            assertThat(polls.status, is(allSeconds(0, 15, 45, 105, 225, 345, 405, 465)));
            assertThat(polls.events, hasSize(51));
        }

        @ParameterizedTest
        @MethodSource("org.openhab.binding.blink.internal.account.PollerTest#failures")
        void aDetailIsTriedAgainLater(Throwable failure) {
            polls.detailEnd = failing(failure);
            start();
            time.advance(seconds(65));

            assertThat(polls.details, is(allSeconds(0, 60)));
            assertThat(polls.events, hasSize(7));
        }

        @ParameterizedTest
        @MethodSource("org.openhab.binding.blink.internal.account.PollerTest#failures")
        void aTurnInWhichEverythingFailsIsNotTheLast(Throwable failure) {
            polls.eventEnd = always(failure);
            polls.statusEnd = always(failure);
            polls.detailEnd = always(failure);
            start();
            time.advance(Duration.ofHours(1));

            assertThat(polls.events.get(polls.events.size() - 1), is(greaterThan(Duration.ofMinutes(59))));
            assertThat(polls.status.get(polls.status.size() - 1), is(greaterThan(Duration.ofMinutes(57))));
            assertThat(polls.details.get(polls.details.size() - 1), is(greaterThan(Duration.ofMinutes(58))));
        }

        @Test
        void anInterruptEndsNothing() {
            polls.eventEnd = failing(new InterruptedException("on purpose"));
            polls.statusEnd = failing(new InterruptedException("on purpose"));
            polls.detailEnd = failing(new InterruptedException("on purpose"));
            start();
            time.advance(seconds(61));

            assertThat(polls.events, is(allSeconds(0, 8, 18, 28, 38, 48, 58)));
            assertThat(polls.status, is(allSeconds(0, 15)));
            assertThat(polls.details, is(allSeconds(0, 60)));
        }

        @Test
        void aSuccessBeginsTheWaitsAnew() {
            polls.eventEnd = failing(TIMEOUT, TIMEOUT, TIMEOUT);
            start();
            time.advance(seconds(40));
            polls.eventEnd = failing(TIMEOUT);
            time.advance(seconds(30));

            assertThat(polls.events, is(allSeconds(0, 8, 24, 40, 50, 58, 68)));
        }

        @Test
        void theWatchdogIsReported() {
            polls.eventEnd = failing(TIMEOUT);
            start();
            assertThat(watchdog.state(), is(new AccountState.Trouble(TIMEOUT, start, null)));
            time.advance(seconds(8));
            assertThat(watchdog.state(), is(new AccountState.Online()));
            polls.statusEnd = always(TIMEOUT);
            time.advance(seconds(60 + 15 + 1));

            assertThat(watchdog.state(), is(instanceOf(AccountState.OnlineWithoutStates.class)));
        }

        @Test
        void anEndedSessionIsNotPolledAgain() {
            polls.eventEnd = failing(new CloudException.Unauthorized("GET x"));
            start();
            watchdog.end();
            time.advance(Duration.ofHours(1));

            assertThat(polls.calls, contains("status", "events"));
            assertThat(polls.sessionsEnded, is(1));
            assertThat(time.waiting(), is(0L));
        }

        @Test
        void theStateMayTellOfTheEndOfTheSessionToo() {
            polls.statusEnd = failing(new CloudException.Unauthorized("GET x"));
            start();
            time.advance(Duration.ofHours(1));

            assertThat(polls.calls, contains("status"));
            assertThat(polls.sessionsEnded, is(1));
        }
    }

    @Nested
    class WhenAnOutageEnds {

        @Test
        void theDoorBringsTheStateForward() {
            polls.statusEnd = always(TIMEOUT);
            polls.eventEnd = always(TIMEOUT);
            start();
            time.advance(seconds(110)); // the state is due again at 225
            polls.statusEnd = () -> null;
            polls.eventEnd = () -> null;
            time.advance(seconds(16));

            assertThat(polls.status, is(allSeconds(0, 15, 45, 105, 120)));
            assertThat(polls.events.contains(seconds(120)), is(true));
        }

        @Test
        void theStateBringsTheDoorForward() {
            polls.statusEnd = always(TIMEOUT);
            polls.eventEnd = always(TIMEOUT);
            start();
            time.advance(seconds(41)); // the door is due at 56, the state at 45
            polls.statusEnd = () -> null;
            polls.eventEnd = () -> null;
            time.advance(seconds(4));

            assertThat(polls.events, is(allSeconds(0, 8, 24, 40, 45)));
        }

        @Test
        void nothingIsBroughtForwardThatWorked() {
            polls.eventEnd = failing(TIMEOUT, TIMEOUT);
            start();
            time.advance(seconds(30));
            assertThat(polls.status, is(allSeconds(0)));

            polls.statusEnd = failing(TIMEOUT);
            time.advance(seconds(60));
            assertThat(polls.events, is(allSeconds(0, 8, 24, 34, 44, 54, 64, 74, 84)));
            assertThat(polls.status, is(allSeconds(0, 60, 75)));
        }
    }

    @Nested
    class WhenTheCloudLimitsTheRate {

        @Test
        void everythingIsSilentForTheTimeNamed() {
            polls.eventEnd = failing(limited(seconds(100)));
            start();
            time.advance(seconds(100).minusNanos(1));
            assertThat(polls.calls, contains("status", "events"));
            assertThat(poller.untilEvents(), is(Duration.ofNanos(1)));
            assertThat(poller.untilStatus(), is(Duration.ofNanos(1)));
            time.advance(Duration.ofNanos(1));

            assertThat(polls.calls, contains("status", "events", "events", "status", "detail"));
            assertThat(polls.silences, is(allSeconds(100)));
        }

        @Test
        void theStateSilencesTheDoorToo() {
            polls.statusEnd = failing(limited(seconds(100)));
            start();
            time.advance(seconds(99));
            assertThat(polls.calls, contains("status"));
            time.advance(seconds(1));

            assertThat(polls.calls, contains("status", "events", "status", "detail"));
        }

        @Test
        void theStateTellsOfASilenceThatIsTooLong() {
            CloudException limited = limited(Duration.ofHours(1));
            polls.statusEnd = failing(limited);
            start();

            assertThat(watchdog.state(), is(new AccountState.Trouble(limited, start, start.plusSeconds(3_600))));
        }

        @Test
        void theDoorTellsOfASilenceThatIsTooLong() {
            CloudException limited = limited(Duration.ofHours(1));
            start();
            polls.eventEnd = failing(limited);
            time.advance(seconds(10));

            assertThat(watchdog.state(),
                    is(new AccountState.Trouble(limited, start.plusSeconds(10), start.plusSeconds(3_610))));
        }

        @Test
        void aShortSilenceIsTolerated() {
            start();
            polls.eventEnd = failing(limited(seconds(20)));
            time.advance(seconds(10));

            assertThat(watchdog.state(), is(new AccountState.Online()));
        }

        @Test
        void startedAgainMeanwhileItIsStillTold() {
            polls.eventEnd = failing(limited(Duration.ofHours(1)));
            start();
            time.advance(seconds(60));
            start();
            time.advance(seconds(60));

            assertThat(polls.calls, contains("status", "events"));
            assertThat(watchdog.state(), is(instanceOf(AccountState.Trouble.class)));
            assertThat(((AccountState.Trouble) watchdog.state()).until(), is(start.plusSeconds(3_600)));
        }

        @Test
        void withoutATimeItIsWaitedLongerAndLonger() {
            polls.eventEnd = always(limited(null));
            start();
            time.advance(Duration.ofHours(1));

            assertThat(polls.events, is(allSeconds(0, 30, 90, 210, 450, 930, 1_830, 2_730)));
            assertThat(polls.status, is(allSeconds(0)));
        }

        @Test
        void aTimeThatIsTooShortIsStretched() {
            polls.eventEnd = failing(limited(Duration.ZERO));
            start();
            time.advance(seconds(2).minusNanos(1));
            assertThat(polls.events, hasSize(1));
            time.advance(Duration.ofNanos(1));

            assertThat(polls.events, is(allSeconds(0, 2)));
        }

        @Test
        void afterwardsItIsPolledMoreSlowlyForAWhile() {
            polls.eventEnd = failing(limited(seconds(10)));
            start();
            time.advance(seconds(75));

            assertThat(polls.events, is(allSeconds(0, 10, 40, 70)));
            assertThat(poller.eventInterval(), is(seconds(30)));
        }

        @Test
        void peopleAreReportedMeanwhile() {
            polls.eventEnd = failing(limited(seconds(100)));
            start();
            time.advance(seconds(40));

            for (CommandResult result : List.of(poller.pollEventsNow(), poller.pollStatusSoon())) {
                CommandResult.Failed failed = (CommandResult.Failed) result;
                assertThat(((CloudException.RateLimited) failed.why()).retryAfter(), is(seconds(60)));
            }
            time.advance(seconds(59));
            assertThat(polls.calls, hasSize(2));
        }

        @Test
        void theSilenceIsOverAtItsTime() {
            polls.eventEnd = failing(limited(seconds(100)));
            start();
            time.advance(seconds(100));

            assertThat(poller.pollStatusSoon(), is(DONE));
        }
    }

    @Nested
    class WhenTheBudgetIsSpent {

        @Test
        void theDoorWaitsAndNothingElse() {
            polls.eventEnd = failing(outOfBudget(45));
            start();
            time.advance(seconds(45));

            assertThat(polls.events, is(allSeconds(0, 45)));
            assertThat(polls.status, is(allSeconds(0)));
            assertThat(polls.silences, is(empty()));
        }

        @Test
        void theStateWaitsAndNothingElse() {
            polls.statusEnd = failing(outOfBudget(600));
            start();
            time.advance(seconds(600));

            assertThat(polls.status, is(allSeconds(0, 600)));
            assertThat(polls.events, hasSize(61));
            assertThat(watchdog.state(), is(new AccountState.Online()));
        }

        @Test
        void itIsNeverAskedWithoutAPause() {
            polls.eventEnd = always(outOfBudget(0));
            polls.statusEnd = always(outOfBudget(0));
            start();
            time.advance(seconds(5));

            assertThat(polls.events, is(allSeconds(0, 2, 4)));
            assertThat(polls.status, is(allSeconds(0, 2, 4)));
        }

        @Test
        void aLongWaitIsReportedWithItsTime() {
            CloudException spent = outOfBudget(600);
            start();
            polls.eventEnd = failing(spent);
            time.advance(seconds(10));

            assertThat(watchdog.state(),
                    is(new AccountState.Trouble(spent, start.plusSeconds(10), start.plusSeconds(610))));
        }
    }

    @Nested
    class WhenSomebodyIsInAHurry {

        @Test
        void theDoorIsPolledAtOnceAndQuickly() {
            start();
            time.advance(seconds(5));
            assertThat(poller.pollEventsNow(), is(DONE));
            time.advance(seconds(4));

            assertThat(polls.events, is(allSeconds(0, 5, 7, 9)));
        }

        @Test
        void twoPollsAreTwoSecondsApart() {
            start();
            time.advance(Duration.ofMillis(500));
            poller.pollEventsNow();
            time.advance(Duration.ofMillis(1_500));

            assertThat(polls.events, is(allSeconds(0, 2)));
        }

        @Test
        void anEventMakesThePollsQuick() {
            polls.eventEnd = () -> {
                if (polls.events.size() == 1) {
                    poller.hurry(seconds(5));
                }
                return null;
            };
            start();
            assertThat(polls.intervalChanges, is(1));
            time.advance(seconds(30));

            assertThat(polls.events, is(allSeconds(0, 2, 4, 6, 16, 26)));
            assertThat(polls.intervalChanges, is(2));
        }

        @Test
        void aHintIsReportedAsAChangeToo() {
            start();
            poller.pollEventsNow();
            time.advance(seconds(2));
            assertThat(polls.intervalChanges, is(1));
            time.advance(seconds(70));

            assertThat(polls.intervalChanges, is(greaterThanOrEqualTo(2)));
            assertThat(poller.eventInterval(), is(not(AdaptiveInterval.QUICK)));
        }

        @Test
        void theStateIsPolledSoon() {
            start();
            time.advance(seconds(20));
            assertThat(poller.pollStatusSoon(), is(DONE));
            time.run();

            assertThat(polls.status, is(allSeconds(0, 20)));
        }

        @Test
        void twoPollsOfTheStateAreFiveSecondsApart() {
            start();
            time.advance(seconds(1));
            poller.pollStatusSoon();
            poller.pollStatusSoon();
            time.advance(seconds(60));

            assertThat(polls.status, is(allSeconds(0, 5)));
        }

        @Test
        void aPollThatIsDueAnywayCostsNothing() {
            start();
            for (int i = 0; i < 100; i++) {
                assertThat(poller.pollStatusSoon(), is(DONE));
            }
        }

        @Test
        void nothingIsPromisedWithoutASession() {
            assertThat(poller.pollEventsNow(), is(new CommandResult.Refused(Reason.NOT_THERE)));
            assertThat(poller.pollStatusSoon(), is(new CommandResult.Refused(Reason.NOT_THERE)));
        }
    }

    @Nested
    class WhenARuleGoesWild {

        private final List<CommandResult> results = new ArrayList<>();

        private void everySecondForAnHour(Supplier<CommandResult> request) {
            for (int second = 0; second < 3_600; second++) {
                results.add(request.get());
                time.advance(seconds(1));
            }
        }

        private boolean anyIsRefusedWithATime() {
            return results.stream()
                    .anyMatch(result -> result instanceof CommandResult.Failed failed
                            && failed.why() instanceof CloudException.OutOfBudget spent && spent.again().isPositive()
                            && spent.again().compareTo(seconds(61)) < 0);
        }

        @Test
        void theDoorIsNeverPolledLater() {
            start();
            everySecondForAnHour(poller::pollEventsNow);

            assertThat(gaps(polls.events), everyItem(
                    is(both(greaterThanOrEqualTo(AdaptiveInterval.QUICK)).and(lessThanOrEqualTo(seconds(11))))));
            assertThat(polls.events.size(), is(lessThanOrEqualTo(360 + 75 + 2)));
            assertThat(anyIsRefusedWithATime(), is(true));
        }

        @Test
        void anOutageDoesNotSpendTheBudget() {
            polls.eventEnd = always(TIMEOUT);
            start();
            everySecondForAnHour(poller::pollEventsNow);

            assertThat(polls.events.size(), is(lessThanOrEqualTo(360 + 75 + 2)));
            assertThat(gaps(polls.events), everyItem(is(lessThanOrEqualTo(seconds(16)))));
        }

        @Test
        void anOutageOfADayIsNotPaidForAfterwards() {
            polls.eventEnd = always(TIMEOUT);
            start();
            time.advance(Duration.ofDays(1));
            polls.eventEnd = () -> null;
            time.advance(Duration.ofHours(2));

            assertThat(poller.eventInterval(), is(seconds(10)));
        }

        @Test
        void theStateIsNeverPolledLater() {
            start();
            everySecondForAnHour(poller::pollStatusSoon);

            assertThat(gaps(polls.status),
                    everyItem(is(both(greaterThanOrEqualTo(seconds(5))).and(lessThanOrEqualTo(seconds(60))))));
            assertThat(polls.status.size(), is(lessThanOrEqualTo(60 + 60 + 20 + 1)));
            assertThat(polls.events, hasSize(361));
            assertThat(anyIsRefusedWithATime(), is(true));
        }

        @Test
        void changedDetailsDoNotHoldUpTheDoor() {
            start();
            everySecondForAnHour(() -> {
                poller.detailsChanged();
                return DONE;
            });

            assertThat(polls.events, hasSize(361));
        }
    }

    @Nested
    class AcrossSessions {

        private Poller next() {
            return new Poller(executor, parts, SETTINGS, polls, watchdog, polls::ages);
        }

        @Test
        void theNextOneKeepsTheDistance() {
            start();
            poller.stop();
            time.advance(seconds(1));
            executor.run(next()::start);
            time.advance(seconds(5));

            assertThat(polls.events, is(allSeconds(0, 2)));
            assertThat(polls.status, is(allSeconds(0, 5)));
        }

        @Test
        void afterALongPauseItPollsAtOnce() {
            start();
            poller.stop();
            time.advance(seconds(30));
            executor.run(next()::start);
            time.run();

            assertThat(polls.events, is(allSeconds(0, 30)));
            assertThat(polls.status, is(allSeconds(0, 30)));
        }

        @Test
        void tenASecondPollNoMoreForThat() {
            for (int i = 0; i < 600; i++) {
                Poller each = next();
                executor.run(each::start);
                time.advance(Duration.ofMillis(100));
                executor.run(each::stop);
                time.run();
            }

            assertThat(gaps(polls.events), everyItem(is(AdaptiveInterval.QUICK)));
            assertThat(polls.events, hasSize(31));
            assertThat(gaps(polls.status), everyItem(is(seconds(5))));
            assertThat(polls.status, hasSize(13));
        }
    }
}
