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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.internal.testing.FixedRandom;

/**
 * How long to wait after failures in a row.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class RetriesTest {

    private static final FixedRandom NONE = new FixedRandom(0);

    @ParameterizedTest
    @CsvSource({"1, 8", "2, 16", "3, 16", "64, 16", "2147483647, 16"})
    void theWaitDoublesUpToTheLongest(int failures, long seconds) {
        assertThat(Retries.EVENTS.wait(failures, NONE), is(Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @CsvSource({"1, 15", "2, 30", "3, 60", "4, 120", "5, 120"})
    void eachStepIsTwiceTheOneBefore(int failures, long seconds) {
        assertThat(Retries.STATE.wait(failures, NONE), is(Duration.ofSeconds(seconds)));
    }

    @Test
    void noFailureWaitsAsLongAsTheFirst() {
        assertThat(Retries.EVENTS.wait(0, NONE), is(Duration.ofSeconds(8)));
    }

    @Test
    void chanceAddsUpToAQuarter() {
        assertThat(Retries.EVENTS.wait(1, new FixedRandom(0.5)), is(Duration.ofSeconds(9)));
        assertThat(Retries.EVENTS.wait(2, new FixedRandom(1)), is(Duration.ofSeconds(20)));
    }

    @Test
    void aTimeOutAndTheLongestWaitAreHalfAMinute() {
        Duration timeOut = Duration.ofSeconds(10);

        assertThat(timeOut.plus(Retries.EVENTS.wait(1_000, new FixedRandom(1))), is(Duration.ofSeconds(30)));
    }
}
