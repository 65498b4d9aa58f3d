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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How often the media list is looked at.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class AdaptiveIntervalTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration USUAL = Duration.ofSeconds(10);

    private final AdaptiveInterval cadence = new AdaptiveInterval(USUAL, NOON);

    private Duration after(long seconds) {
        return cadence.interval(NOON.plusSeconds(seconds));
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    /** Looks as often as the cadence says and counts. */
    private int looks(Instant from, Duration span) {
        int looks = 0;
        for (Instant now = from; now.isBefore(from.plus(span)); now = now.plus(cadence.interval(now))) {
            cadence.looked(now);
            looks++;
        }
        return looks;
    }

    @Test
    void usuallyItIsWhatThePersonSet() {
        assertThat(after(0), is(USUAL));
        assertThat(looks(NOON, Duration.ofHours(1)), is(360));
    }

    @Nested
    class WhenSomethingStirs {

        @Test
        void itIsQuickForAsLongAsAsked() {
            cadence.stirred(NOON, seconds(40));

            assertThat(after(0), is(AdaptiveInterval.QUICK));
            assertThat(after(39), is(AdaptiveInterval.QUICK));
            assertThat(after(40), is(USUAL));
        }

        @Test
        void moreOfItProlongsTheTime() {
            cadence.stirred(NOON, seconds(40));
            cadence.stirred(NOON.plusSeconds(30), seconds(20));

            assertThat(after(49), is(AdaptiveInterval.QUICK));
            assertThat(after(50), is(USUAL));
        }

        @Test
        void aShorterOneTakesNothingAway() {
            cadence.stirred(NOON, seconds(60));
            cadence.stirred(NOON.plusSeconds(1), seconds(20));

            assertThat(after(59), is(AdaptiveInterval.QUICK));
        }

        @Test
        void aQuickSettingIsNotSlowedDown() {
            AdaptiveInterval quick = new AdaptiveInterval(seconds(1), NOON);
            quick.stirred(NOON, seconds(40));

            assertThat(quick.interval(NOON), is(seconds(1)));
        }
    }

    @Nested
    class WhenQuickLooksCost {

        @Test
        void theDebtIsPaidBackALittleLater() {
            cadence.stirred(NOON, seconds(60));
            looks(NOON, seconds(60));
            Instant later = NOON.plusSeconds(60);

            assertThat(cadence.interval(later), is(Duration.ofSeconds(11)));
            looks(later, Duration.ofHours(2));
            assertThat(cadence.interval(later.plus(Duration.ofHours(2))), is(USUAL));
        }

        @Test
        void aNeverEndingStirRunsOutOfCredit() {
            cadence.stirred(NOON, Duration.ofDays(1));

            int looks = looks(NOON, Duration.ofHours(6));

            assertThat(looks, is(lessThanOrEqualTo(
                    6 * 360 + (int) (AdaptiveInterval.MOST_DEBT + AdaptiveInterval.MOST_CREDIT) + 1)));
        }

        @Test
        void aQuietDayEarnsNoMoreThanTheLimit() {
            looks(NOON, Duration.ofDays(1));
            Instant next = NOON.plus(Duration.ofDays(1));
            cadence.stirred(next, Duration.ofDays(1));

            int looks = looks(next, Duration.ofHours(1));

            assertThat(looks,
                    is(lessThanOrEqualTo(360 + (int) (AdaptiveInterval.MOST_DEBT + AdaptiveInterval.MOST_CREDIT) + 1)));
        }

        @Test
        void aClockSetBackCostsNothing() {
            cadence.looked(NOON.minusSeconds(3_600));

            assertThat(after(0), is(USUAL));
        }
    }

    @Nested
    class WhenTheCloudComplains {

        @Test
        void itIsSlowForHalfAnHour() {
            cadence.limited(NOON);

            assertThat(after(0), is(seconds(30)));
            assertThat(after(1_799), is(seconds(30)));
            assertThat(after(1_800), is(USUAL));
        }

        @Test
        void thatOutweighsTheDoor() {
            cadence.stirred(NOON, seconds(40));
            cadence.limited(NOON.plusSeconds(1));
            cadence.stirred(NOON.plusSeconds(2), seconds(40));

            assertThat(after(3), is(seconds(30)));
        }

        @ParameterizedTest
        @ValueSource(longs = {30, 45, 600})
        void aSlowSettingIsNotSpedUp(long usual) {
            AdaptiveInterval slow = new AdaptiveInterval(seconds(usual), NOON);
            slow.limited(NOON);

            assertThat(slow.interval(NOON), is(seconds(usual)));
        }
    }
}
