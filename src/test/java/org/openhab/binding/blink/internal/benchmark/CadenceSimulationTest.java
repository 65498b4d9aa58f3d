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
package org.openhab.binding.blink.internal.benchmark;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.time.Duration;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What doc/benchmarks.md promises about polling, on fewer days.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class CadenceSimulationTest {

    private static final long SEED = 7;
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
    /** Polls an hour: those of the fixed poll, and a little for few days, which may begin with a credit. */
    private static final double ALLOWED = 361;

    private static Outcome run(Scenario scenario, int days) {
        return new DelaySimulation(scenario.listings(days, SEED), days).run(day -> {
        });
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OnQuietDays {

        private final Outcome outcome = run(Scenario.QUIET, 6);

        @Test
        void mostRingAtOnce() {
            assertThat(outcome.missed(), is(0));
            assertThat(outcome.delays().median(), is(lessThanOrEqualTo(2.0)));
            assertThat(outcome.delays().quantile(0.99), is(lessThanOrEqualTo(11.0)));
        }

        @Test
        void whoWasSeenFirstRingsAtOnce() {
            Delays delays = Outcome.delays(List.of(outcome), Listing::afterMotion);

            assertThat(delays.median(), is(lessThanOrEqualTo(1.5)));
        }

        @Test
        void itCostsWhatAFixedPollDoes() {
            assertThat(outcome.eventsPerHour(), is(lessThanOrEqualTo(ALLOWED)));
            assertThat(outcome.all().mostInAnHour(), is(lessThanOrEqualTo(DelaySimulation.BUDGET)));
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OnBusyDays {

        private final Outcome outcome = run(Scenario.BUSY, 3);

        @Test
        void itIsFasterThanAFixedPollNevertheless() {
            Outcome fixed = new FixedPoll(TEN_SECONDS).run(Scenario.BUSY.listings(3, SEED), outcome.span());

            assertThat(outcome.missed(), is(0));
            assertThat(outcome.delays().median(), is(lessThan(fixed.delays().median() - 0.5)));
            assertThat(outcome.delays().quantile(0.99), is(lessThanOrEqualTo(11.0)));
        }

        @Test
        void itCostsNoMoreInTheLongRun() {
            assertThat(outcome.eventsPerHour(), is(lessThanOrEqualTo(ALLOWED)));
            assertThat(outcome.all().mostInAnHour(), is(lessThanOrEqualTo(DelaySimulation.BUDGET)));
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class WhenNothingAnnouncesThePress {

        private final Outcome outcome = run(Scenario.DISARMED, 3);

        @Test
        void itRingsWithinTheUsualInterval() {
            assertThat(outcome.missed(), is(0));
            assertThat(outcome.delays().longest(), is(lessThanOrEqualTo(11.0)));
            assertThat(outcome.eventsPerHour(), is(lessThanOrEqualTo(ALLOWED)));
        }
    }
}
