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
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How often the event list is polled.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class AdaptiveIntervalTest {

    private static final Duration NOON = Duration.ofHours(12);
    private static final Duration USUAL = Duration.ofSeconds(10);
    private static final Duration STRETCHED = Duration.ofSeconds(11);
    private static final int MOST_QUICK = (int) (AdaptiveInterval.MOST_DEBT + AdaptiveInterval.MOST_CREDIT);

    private final AdaptiveInterval interval = new AdaptiveInterval(USUAL, NOON, List.of());

    private Duration after(long seconds) {
        return interval.interval(NOON.plusSeconds(seconds));
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    /** Polls as often as the interval says and counts. */
    private int polls(Duration from, Duration span) {
        int polls = 0;
        for (Duration now = from; now.compareTo(from.plus(span)) < 0; now = now.plus(interval.interval(now))) {
            interval.polled(now);
            polls++;
        }
        return polls;
    }

    private void poll(int times, Duration at) {
        for (int i = 0; i < times; i++) {
            interval.polled(at);
        }
    }

    @Test
    void aNewSessionHasTheCreditThatTheEarlierOnesHaveLeft() {
        List<Duration> usual = Stream.iterate(NOON, now -> now.plus(USUAL)).limit(300).toList();
        List<Duration> quick = Stream.iterate(NOON, now -> now.plus(AdaptiveInterval.QUICK)).limit(300).toList();

        assertThat(new AdaptiveInterval(USUAL, usual.getLast(), usual).mayHurry(usual.getLast()), is(true));
        assertThat(new AdaptiveInterval(USUAL, quick.getLast(), quick).mayHurry(quick.getLast()), is(false));
    }

    @Test
    void usuallyItIsWhatThePersonSet() {
        assertThat(after(0), is(USUAL));
        assertThat(polls(NOON, Duration.ofHours(1)), is(360));
    }

    @Nested
    class WhenSomethingHappens {

        @Test
        void itIsQuickForAsLongAsAsked() {
            interval.hurry(NOON, seconds(40));

            assertThat(after(0), is(AdaptiveInterval.QUICK));
            assertThat(interval.interval(NOON.plusSeconds(40).minusNanos(1)), is(AdaptiveInterval.QUICK));
            assertThat(after(40), is(USUAL));
        }

        @Test
        void moreOfItProlongsTheTime() {
            interval.hurry(NOON, seconds(40));
            interval.hurry(NOON.plusSeconds(30), seconds(20));

            assertThat(after(49), is(AdaptiveInterval.QUICK));
            assertThat(after(50), is(USUAL));
        }

        @Test
        void aShorterTimeTakesNothingAway() {
            interval.hurry(NOON, seconds(60));
            interval.hurry(NOON.plusSeconds(1), seconds(20));

            assertThat(after(59), is(AdaptiveInterval.QUICK));
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2})
        void aQuickSettingIsNotSlowedDown(long usual) {
            AdaptiveInterval quick = new AdaptiveInterval(seconds(usual), NOON, List.of());
            quick.hurry(NOON, seconds(40));

            assertThat(quick.interval(NOON), is(seconds(usual)));
        }
    }

    @Nested
    class WhenQuickPollsCost {

        @Test
        void theDebtIsPaidBackALittleLater() {
            interval.hurry(NOON, seconds(60));
            polls(NOON, seconds(60));
            Duration later = NOON.plusSeconds(60);

            assertThat(interval.interval(later), is(STRETCHED));
            polls(later, Duration.ofHours(2));
            assertThat(interval.interval(later.plusHours(2)), is(USUAL));
        }

        @Test
        void creditThatIsJustSpentIsNoDebt() {
            poll((int) AdaptiveInterval.MOST_CREDIT, NOON);
            assertThat(after(0), is(USUAL));

            interval.polled(NOON);
            assertThat(after(0), is(STRETCHED));
        }

        @Test
        void theLastOfTheDebtMayBeHurried() {
            interval.hurry(NOON, seconds(60));
            poll(MOST_QUICK - 1, NOON);
            assertThat(interval.mayHurry(NOON), is(true));
            assertThat(after(0), is(AdaptiveInterval.QUICK));

            interval.polled(NOON);
            assertThat(interval.mayHurry(NOON), is(false));
            assertThat(after(0), is(STRETCHED));
            assertThat(interval.untilMayHurry(NOON), is(USUAL.multipliedBy(2)));
        }

        @Test
        void theDebtHasAnEnd() {
            poll(10_000, NOON);

            interval.polled(NOON.plusSeconds(20));
            assertThat(interval.mayHurry(NOON.plusSeconds(20)), is(false));
            interval.polled(NOON.plusSeconds(40));
            assertThat(interval.mayHurry(NOON.plusSeconds(40)), is(true));
        }

        @Test
        void anEndlessHurryRunsOutOfCredit() {
            interval.hurry(NOON, Duration.ofDays(1));

            assertThat(polls(NOON, Duration.ofHours(6)), is(lessThanOrEqualTo(6 * 360 + MOST_QUICK + 1)));
        }

        @Test
        void aQuietDayEarnsNoMoreThanTheLimit() {
            polls(NOON, Duration.ofDays(1));
            Duration next = NOON.plusDays(1);
            interval.hurry(next, Duration.ofDays(1));

            assertThat(polls(next, Duration.ofHours(1)), is(lessThanOrEqualTo(360 + MOST_QUICK + 1)));
        }
    }

    @Nested
    class WhenTheCloudLimitsTheRate {

        @Test
        void itIsSlowForHalfAnHour() {
            interval.limited(NOON);

            assertThat(after(0), is(seconds(30)));
            assertThat(interval.interval(NOON.plusMinutes(30).minusNanos(1)), is(seconds(30)));
            assertThat(after(1_800), is(USUAL));
        }

        @Test
        void nothingIsHurriedMeanwhile() {
            interval.hurry(NOON, seconds(40));
            interval.limited(NOON.plusSeconds(1));
            interval.hurry(NOON.plusSeconds(2), seconds(40));

            assertThat(after(3), is(seconds(30)));
            assertThat(interval.mayHurry(NOON.plusSeconds(3)), is(false));
            assertThat(interval.untilMayHurry(NOON.plusSeconds(61)), is(Duration.ofMinutes(29)));
            assertThat(interval.mayHurry(NOON.plusSeconds(1_800)), is(false));
            assertThat(interval.mayHurry(NOON.plusSeconds(1_801)), is(true));
        }

        @Test
        void whatWasHurriedBeforeIsOver() {
            interval.hurry(NOON, Duration.ofDays(1));
            interval.limited(NOON);

            assertThat(after(1_800), is(USUAL));
        }

        @ParameterizedTest
        @ValueSource(longs = {30, 45, 600})
        void aSlowSettingIsNotSpedUp(long usual) {
            AdaptiveInterval slow = new AdaptiveInterval(seconds(usual), NOON, List.of());
            slow.limited(NOON);

            assertThat(slow.interval(NOON), is(seconds(usual)));
        }
    }
}
