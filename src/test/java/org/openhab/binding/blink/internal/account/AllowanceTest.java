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
import org.openhab.binding.blink.internal.testing.ManualTime;

/**
 * Polls out of turn.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class AllowanceTest {

    private final ManualTime time = ManualTime.atNoon();
    private final Allowance allowance = new Allowance(60, 3, time.ticker());

    private int takeAll() {
        int taken = 0;
        while (allowance.take()) {
            taken++;
        }
        return taken;
    }

    @Test
    void itBeginsFull() {
        assertThat(allowance.untilNext(), is(Duration.ZERO));
        assertThat(takeAll(), is(3));
    }

    @Test
    void theNextOneComesAfterItsShareOfTheHour() {
        takeAll();

        assertThat(allowance.untilNext(), is(Duration.ofMinutes(1)));
        time.advance(Duration.ofSeconds(30));
        assertThat(allowance.untilNext(), is(Duration.ofSeconds(30)));
        time.advance(Duration.ofMillis(29_999));
        assertThat(allowance.take(), is(false));
        time.advance(Duration.ofMillis(1));
        assertThat(allowance.untilNext(), is(Duration.ZERO));
        assertThat(allowance.take(), is(true));
        assertThat(allowance.take(), is(false));
    }

    @Test
    void aRefusalCostsNothing() {
        takeAll();
        time.advance(Duration.ofSeconds(59));
        takeAll();
        takeAll();
        time.advance(Duration.ofSeconds(1));

        assertThat(takeAll(), is(1));
    }

    @Test
    void anHourIsNoMoreThanTheMostAtOnce() {
        takeAll();
        time.advance(Duration.ofHours(1));

        assertThat(takeAll(), is(3));
    }

    @Test
    void theWallClockChangesNothing() {
        takeAll();
        time.setClock(Duration.ofDays(3_650));
        assertThat(allowance.take(), is(false));
        time.setClock(Duration.ofDays(-7_300));
        time.advance(Duration.ofMinutes(1));

        assertThat(takeAll(), is(1));
    }

    @Test
    void nobodyTakesMoreThanTheHourGives() {
        int taken = takeAll();
        for (int second = 0; second < 7_200; second++) {
            time.advance(Duration.ofSeconds(1));
            taken += takeAll();
        }

        assertThat(taken, is(both(greaterThanOrEqualTo(122)).and(lessThanOrEqualTo(123))));
    }
}
