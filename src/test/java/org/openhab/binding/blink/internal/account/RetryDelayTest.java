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
import static org.hamcrest.Matchers.is;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.testing.FixedRandom;

/**
 * How long to wait after which failure.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class RetryDelayTest {

    private static final Duration INTERVAL = Duration.ofSeconds(10);
    private static final CloudException UNREACHABLE = new CloudException.Unreachable("GET x", "time-out", false);
    private static final CloudException REJECTED = new CloudException.Rejected("GET x", 500, 0);

    private static Duration wait(CloudException failure, int failures, Duration interval) {
        return RetryDelay.after(failure, failures, interval, new FixedRandom(0));
    }

    private static CloudException limited(long seconds) {
        return new CloudException.RateLimited("GET x", 429, Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"1, 10", "2, 20", "3, 40", "4, 60", "5, 60", "1000, 60"})
    void aDeadNetworkIsTriedEveryMinute(int failures, long seconds) {
        assertThat(wait(UNREACHABLE, failures, INTERVAL), is(Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @CsvSource({"1, 10", "2, 20", "5, 160", "6, 300", "7, 300", "1000, 300"})
    void aBrokenCloudIsLeftAloneLonger(int failures, long seconds) {
        assertThat(wait(REJECTED, failures, INTERVAL), is(Duration.ofSeconds(seconds)));
        assertThat(wait(new CloudException.Malformed("GET x", "no JSON"), failures, INTERVAL),
                is(Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @CsvSource({"1, 30", "2, 60", "3, 120", "5, 480", "6, 900", "1000, 900"})
    void aRateLimitDoublesFromHalfAMinute(int failures, long seconds) {
        assertThat(wait(new CloudException.RateLimited("GET x", 403, null), failures, INTERVAL),
                is(Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @CsvSource({"1, 5, 30", "1, 300, 300", "6, 300, 900", "1, 86400, 86400"})
    void theLongerOfTheCloudsWishAndOurs(int failures, long asked, long seconds) {
        assertThat(wait(limited(asked), failures, INTERVAL), is(Duration.ofSeconds(seconds)));
    }

    @Test
    void aLongIntervalIsNeverShortened() {
        assertThat(wait(UNREACHABLE, 3, Duration.ofMinutes(10)), is(Duration.ofMinutes(10)));
    }

    @ParameterizedTest
    @CsvSource({"0, 10000", "0.5, 11250", "1, 12500"})
    void chanceAddsUpToAQuarter(double chance, long millis) {
        assertThat(RetryDelay.after(UNREACHABLE, 1, INTERVAL, new FixedRandom(chance)), is(Duration.ofMillis(millis)));
    }
}
