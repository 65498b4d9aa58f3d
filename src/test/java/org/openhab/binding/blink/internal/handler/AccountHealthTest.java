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
package org.openhab.binding.blink.internal.handler;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.blink.internal.account.AccountState;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.PendingSignIn.CodeHint;
import org.openhab.binding.blink.internal.cloud.SignInResult.Reason;
import org.openhab.core.thing.ThingStatus;

/**
 * What a person reads about the account.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class AccountHealthTest {

    private static final String ROUTE = "GET /api/v4/accounts/400200/media";
    private static final Instant NOW = Instant.parse("2026-11-27T03:34:41Z");
    private static final Instant SINCE = Instant.parse("2026-11-27T03:34:41.5Z");

    private final AccountHealth health = health(ZoneOffset.UTC);

    private static AccountHealth health(ZoneId zone) {
        return new AccountHealth(() -> zone, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private @Nullable String trouble(CloudException failure, @Nullable Instant until) {
        return health.of(new AccountState.Trouble(failure, SINCE, until)).text();
    }

    private static CloudException.Unreachable unreachable(String why) {
        return new CloudException.Unreachable(ROUTE, why, false);
    }

    static Stream<CloudException> failures() {
        return Stream.of(unreachable("connection lost"), unreachable("something new"),
                unreachable("no answer in time").midway(), new CloudException.Rejected(ROUTE, 503, 0),
                new CloudException.Rejected(ROUTE, 400, 2440), new CloudException.Malformed(ROUTE, "no JSON"),
                new CloudException.RateLimited(ROUTE, 429, Duration.ofHours(1)),
                new CloudException.OutOfBudget(ROUTE, Duration.ofMinutes(3)),
                new CloudException.Unauthorized(ROUTE, false), new CloudException.Unauthorized(ROUTE));
    }

    @Nested
    class AsToTimes {

        @Test
        void anOutageBeganInItsMinute() {
            assertThat(trouble(unreachable("connection lost"), null),
                    is("@text/offline.unreachable [\"03:34\", \"@text/why.connection-lost\"]"));
        }

        @Test
        void nobodyActsTooEarly() {
            CodeHint hint = new CodeHint("sms", "+33xxxxxxxx31", Duration.ofMinutes(1));

            assertThat(health.of(new AccountState.CodeNeeded(hint, SINCE)).text(),
                    is("@text/offline.code-needed.sms [\"+33xxxxxxxx31\", \"03:35\"]"));
            assertThat(health.of(new AccountState.SignInTooEarly(Instant.parse("2026-11-27T03:35:00Z"))).text(),
                    is("@text/offline.sign-in-too-early [\"03:35\"]"));
        }

        @Test
        void anotherDayHasItsDate() {
            assertThat(health.of(new AccountState.Stalled(SINCE.minus(Duration.ofDays(1)))).text(),
                    is("@text/offline.stalled [\"2026-11-26 03:34\"]"));
            assertThat(health(ZoneOffset.ofHours(-4)).of(new AccountState.Stalled(SINCE)).text(),
                    is("@text/offline.stalled [\"23:34\"]"));
        }

        @Test
        void theEndIsReportedWhereItIsKnown() {
            assertThat(trouble(new CloudException.RateLimited(ROUTE, 429, null), SINCE.plusSeconds(3_600)),
                    is("@text/offline.rate-limited.until [\"03:34\", \"@text/why.rate-limited\", \"04:35\"]"));
        }
    }

    @ParameterizedTest
    @MethodSource("failures")
    void noRouteIsShown(CloudException failure) {
        for (AccountState state : new AccountState[]{new AccountState.Trouble(failure, SINCE, null),
                new AccountState.Trouble(failure, SINCE, NOW), new AccountState.OnlineWithoutStates(failure, SINCE),
                new AccountState.SignInFailed(failure)}) {
            String text = String.valueOf(health.of(state).text());
            assertThat(text, not(anyOf(containsString("GET"), containsString("/api"), containsString("400200"))));
            assertThat(text, containsString("@text/"));
        }
    }

    @Test
    void onlyWatchedDoorsAreOnline() {
        assertThat(health.of(new AccountState.Online()), is(Health.ONLINE));
        Health without = health
                .of(new AccountState.OnlineWithoutStates(new CloudException.Rejected(ROUTE, 503, 0), SINCE));
        assertThat(without.status(), is(ThingStatus.ONLINE));
        assertThat(without.text(), is("@text/online.without-states [\"03:34\", \"HTTP 503\"]"));
        assertThat(health.of(new AccountState.Starting()).status(), is(ThingStatus.UNKNOWN));
        assertThat(health.of(new AccountState.Stalled(SINCE)).status(), is(ThingStatus.OFFLINE));
        assertThat(health.of(new AccountState.PasswordMissing()).status(), is(ThingStatus.OFFLINE));
        assertThat(health.of(new AccountState.SessionEnded()).status(), is(ThingStatus.OFFLINE));
        assertThat(health.of(new AccountState.SignInInterrupted()).status(), is(ThingStatus.OFFLINE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"CREDENTIALS|CONFIGURATION_ERROR @text/offline.wrong-password",
            "TOO_MANY|CONFIGURATION_ERROR @text/offline.locked [\"03:35\"]",
            "BLOCKED|CONFIGURATION_ERROR @text/offline.blocked", "OUTDATED|COMMUNICATION_ERROR @text/offline.outdated",
            "CODE|CONFIGURATION_PENDING @text/offline.sign-in-interrupted",
            "EXPIRED|CONFIGURATION_PENDING @text/offline.sign-in-interrupted"})
    void aRefusalIsExplained(Reason reason, String shown) {
        Health refused = health.of(new AccountState.SignInRefused(reason, NOW));

        assertThat(refused.detail() + " " + refused.text(), is(shown));
    }

    @Test
    void aLockWithoutAnEndIsExplainedToo() {
        assertThat(health.of(new AccountState.SignInRefused(Reason.TOO_MANY, null)).text(),
                is("@text/offline.locked [\"?\"]"));
    }

    @ParameterizedTest
    @CsvSource({"sms, A, sms", "EMAIL, A, email", "whatsapp, A, whatsapp", "voice, A, voice", "totp, A, totp",
            "pigeon, A, other", "sms, ' ', other", "voice, ' ', other", "totp, ' ', totp"})
    void theWayOfTheCodeIsReported(String channel, String address, String key) {
        CodeHint hint = new CodeHint(channel, address, Duration.ZERO);

        assertThat(health.of(new AccountState.CodeRefused(hint, NOW)).text(), is(
                "@text/offline.code-refused.%s [\"%s\", \"03:35\"]".formatted(key, address.isBlank() ? "?" : address)));
    }

    @Test
    void whatAPersonMustDoIsAnErrorOfTheConfiguration() {
        assertThat(trouble(new CloudException.Unauthorized(ROUTE), null), is("@text/offline.session-ended"));
        assertThat(trouble(new CloudException.Unauthorized(ROUTE, false), null),
                is("@text/offline.session-refused [\"03:34\"]"));
        assertThat(trouble(new CloudException.Rejected(ROUTE, 426, 0), null), is("@text/offline.outdated"));
        assertThat(trouble(new CloudException.Rejected(ROUTE, 503, 0), null),
                is("@text/offline.rejected [\"03:34\", \"HTTP 503\"]"));
    }
}
