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
package org.openhab.binding.blink.internal.cloud;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.testing.ManualTime;

/**
 * The time at the cloud, whatever ours may be.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class CloudClockTest {

    private final ManualTime time = ManualTime.atNoon();
    private final CloudClock clock = new CloudClock(time.wallClock(), time.ticker(), Duration.ofMinutes(3));

    @Test
    void atFirstItIsAsFarAheadAsLastKnown() {
        assertThat(clock.now(), is(time.now().plusSeconds(180)));
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 0, 1, 300, 86_400})
    void anAnswerTellsTheOffset(long seconds) {
        clock.observe(time.now().plusSeconds(seconds));

        assertThat(clock.offset(), is(Duration.ofSeconds(seconds)));
        assertThat(clock.now(), is(time.now().plusSeconds(seconds)));
    }

    @Test
    void itGoesOnWithTheTicker() {
        clock.observe(time.now().minusSeconds(60));
        time.advance(Duration.ofSeconds(90));

        assertThat(clock.now(), is(ManualTime.atNoon().now().plusSeconds(30)));
    }

    @Test
    void theLatestAnswerCounts() {
        clock.observe(time.now().plusSeconds(100));
        clock.observe(time.now().minusSeconds(5));

        assertThat(clock.offset(), is(Duration.ofSeconds(-5)));
    }

    @Test
    void oneAnswerThatIsFarOffDoesNotCount() {
        clock.observe(time.now());
        clock.observe(time.now().plusSeconds(7_200));

        assertThat(clock.now(), is(time.now()));
    }

    @Test
    void anotherAnswerConfirmsIt() {
        clock.observe(time.now());
        clock.observe(time.now().plusSeconds(7_200));
        time.advance(Duration.ofSeconds(10));
        clock.observe(time.now().plusSeconds(7_320));

        assertThat(clock.now(), is(time.now().plusSeconds(7_320)));
    }

    @Test
    void doubtsAreForgottenWithAPlausibleAnswer() {
        clock.observe(time.now());
        clock.observe(time.now().plusSeconds(7_200));
        clock.observe(time.now().plusSeconds(120));
        clock.observe(time.now().plusSeconds(7_200));

        assertThat(clock.now(), is(time.now().plusSeconds(120)));
    }

    @ParameterizedTest
    @ValueSource(longs = {-7_200, 7_200, 300_000_000})
    void settingOurClockChangesNothing(long seconds) {
        clock.observe(time.now());
        time.setClock(Duration.ofSeconds(seconds));
        time.advance(Duration.ofSeconds(10));

        assertThat(clock.now(), is(time.now()));
        assertThat(clock.offset(), is(Duration.ofSeconds(-seconds)));
    }
}
