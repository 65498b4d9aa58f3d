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
package org.openhab.binding.blink.internal.hostile;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.RequestLimits;
import org.openhab.binding.blink.internal.hostile.StormRun.Figures;

/**
 * The bell comes first, whatever rules or the cloud do.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class StormTest {

    private static final int BUDGET = RequestLimits.of(Duration.ofSeconds(10), Duration.ofSeconds(60)).total();

    @ParameterizedTest
    @EnumSource
    void everyPressRingsAndTheDoorIsWatched(StormRun storm) throws IOException {
        Figures figures = storm.play();

        assertThat("seconds without a poll", figures.longestUnwatched().toSeconds(), lessThanOrEqualTo(30L));
        assertThat("rings", figures.rings(), is((long) figures.presses()));
        assertThat("requests in the busiest hour", figures.busiestHour(), lessThanOrEqualTo(BUDGET));
        assertThat("online", figures.online(), is(true));
    }

    /** Each session used to begin with new credit for quick polls. */
    @Test
    void aRuleThatPollsWhileTheAccountIsSavedAgainAndAgainLeavesThePollsThatTheDoorNeeds() throws IOException {
        try (WatchedHouse watched = new WatchedHouse()) {
            watched.storm(WatchedHouse.Storm.POLL, Duration.ofHours(2));
            for (int minutes = 0; minutes < 120; minutes += 4) {
                watched.save(2);
                watched.press("front");
                watched.pass(Duration.ofMinutes(4));
                assertThat("after " + minutes + " minutes",
                        watched.house().account().getThing().getStatusInfo().toString(), is("ONLINE"));
            }

            assertThat("seconds without a poll", watched.longestUnwatched().toSeconds(), lessThanOrEqualTo(30L));
        }
    }

    /** What a short interval has used does not count against a long one. */
    @Test
    void aLongerIntervalKeepsItsPolls() throws IOException {
        try (WatchedHouse watched = new WatchedHouse()) {
            watched.house().enter("eventInterval", 5);
            watched.pass(Duration.ofHours(1));

            watched.house().enter("eventInterval", 30);
            watched.pass(Duration.ofHours(1));

            assertThat("seconds without a poll", watched.longestUnwatched().toSeconds(), lessThanOrEqualTo(36L));
        }
    }

    /** A small machine without a clock of its own begins in the past until it has asked for the time. */
    @ParameterizedTest
    @ValueSource(ints = {1, 45, 180, 3000})
    void theClockIsBehindWhenPowerComesBack(int minutes) throws IOException {
        try (WatchedHouse watched = new WatchedHouse()) {
            watched.pass(Duration.ofMinutes(70));
            Map<String, String> disk = watched.house().disk();
            watched.house().time.setClock(Duration.ofMinutes(-minutes));
            watched.house().kill(disk, Duration.ofSeconds(30));
            watched.pass(Duration.ofMinutes(70));

            assertThat("seconds without a poll", watched.longestUnwatched().toSeconds(), lessThanOrEqualTo(60L));
            assertThat("online", watched.isOnline(), is(true));
        }
    }

    @Test
    void fiveAccountsWhoseCloudHangsDoNotHoldTheSixth() {
        assertThat("seconds without a poll", new HangingAccounts().longestUnwatched().toSeconds(),
                lessThanOrEqualTo(60L));
    }
}
