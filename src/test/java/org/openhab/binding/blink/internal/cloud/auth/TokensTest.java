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
package org.openhab.binding.blink.internal.cloud.auth;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.internal.cloud.Secret;

/**
 * When a session is renewed and when it is over.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class TokensTest {

    private static final Duration NOON = Duration.ofDays(7);

    private static Tokens living(long seconds, double chance) {
        return Tokens.received(new Secret("access"), new Secret("refresh"), Duration.ofSeconds(seconds), NOON, chance);
    }

    @ParameterizedTest
    @CsvSource({"14400, 0, 14100", "14400, 0.5, 13950", "14400, 1, 13800", "1800, 1, 1200", "900, 0, 600",
            "901, 0, 601", "60, 0, 40", "3, 0, 2"})
    void renewalComesEarlyButNotTooEarly(long lifetime, double chance, long renewAfter) {
        Tokens tokens = living(lifetime, chance);

        assertThat(tokens.renewAt(), is(NOON.plusSeconds(renewAfter)));
        assertThat(tokens.expiresAt(), is(NOON.plusSeconds(lifetime)));
    }

    @Test
    void renewalIsWantedFromItsInstantOn() {
        Tokens tokens = living(14_400, 0);

        assertThat(tokens.wantsRenewal(NOON.plusSeconds(14_099)), is(false));
        assertThat(tokens.wantsRenewal(NOON.plusSeconds(14_100)), is(true));
    }

    @Test
    void theSessionEndsAtItsInstant() {
        Tokens tokens = living(14_400, 0);

        assertThat(tokens.isExpired(NOON.plusSeconds(14_399)), is(false));
        assertThat(tokens.isExpired(NOON.plusSeconds(14_400)), is(true));
    }

    @Test
    void tokensAreNotPrinted() {
        Tokens tokens = Tokens.received(new Secret("k7Hq"), new Secret("z9Wx"), Duration.ofSeconds(60), NOON, 0);

        assertThat(tokens.toString(), not(anyOf(containsString("k7Hq"), containsString("z9Wx"))));
    }
}
