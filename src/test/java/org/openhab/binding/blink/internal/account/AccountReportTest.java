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
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * The times of the last presses, and how they are reported.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class AccountReportTest {

    private final PressDelays times = new PressDelays();

    private AccountReport report() {
        return new AccountReport(1, 2, Duration.ofSeconds(10), Duration.ZERO, times.latest());
    }

    private void press(double seenSeconds, double toldSeconds) {
        times.add(Duration.ofMillis(Math.round(seenSeconds * 1000)), Duration.ofMillis(Math.round(toldSeconds * 1000)));
    }

    @Test
    void withoutPressesEveryStepIsEmpty() {
        assertThat(report().histogram().values(), everyItem(is(0)));
        assertThat(report().histogram().keySet(), contains(2, 5, 10, 20, 30, 60, 120, Integer.MAX_VALUE));
    }

    @Test
    void aPressCountsInTheStepThatItsWholeTimeFits() {
        press(1.5, 0.5); // exactly 2
        press(1.5, 0.501);
        press(10, 0);
        press(120, 0);
        press(120, 0.001);

        assertThat(report().histogram().values(), contains(1, 1, 1, 0, 0, 0, 1, 1));
    }

    @Test
    void theLastFiftyAreKeptOldestFirst() {
        IntStream.rangeClosed(1, 60).forEach(second -> press(second, 0));

        List<AccountReport.PressDelay> latest = report().presses();
        assertThat(latest, hasSize(50));
        assertThat(latest.get(0).seen(), is(Duration.ofSeconds(11)));
        assertThat(latest.get(49).seen(), is(Duration.ofSeconds(60)));
    }

    @Test
    void aReportDoesNotChangeAfterwards() {
        press(1, 0);
        AccountReport before = report();
        press(2, 0);

        assertThat(before.presses(), hasSize(1));
    }
}
