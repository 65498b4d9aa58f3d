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
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.cloud.WireProblem;
import org.openhab.binding.blink.internal.cloud.http.CloudHosts;
import org.openhab.binding.blink.internal.cloud.rest.WireProblems;
import org.openhab.binding.blink.internal.testing.FakeTransport;
import org.openhab.binding.blink.internal.testing.FixedRandom;
import org.openhab.binding.blink.internal.testing.ManualTime;

/**
 * Codes and refresh tokens for sessions.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class TokenEndpointTest {

    private static final ClientIdentity IDENTITY = new ClientIdentity("0F8FAD5B-D9CB-469F-A165-70867728950E");
    private static final String GOOD = "{\"access_token\":\"new-access\",\"refresh_token\":\"new-refresh\","
            + "\"expires_in\":14400,\"scope\":\"client\",\"token_type\":\"Bearer\"}";

    private final ManualTime time = ManualTime.atNoon();
    private final FakeTransport transport = new FakeTransport();
    private final WireProblems problems = new WireProblems();
    private final TokenEndpoint endpoint = new TokenEndpoint(
            new SignInHost(transport, CloudHosts.real(), IDENTITY, problems, time.clock()), new FixedRandom(0),
            time.ticker());
    private final Tokens old = new Tokens(new Secret("old-access"), new Secret("old-refresh"), Duration.ofDays(1),
            Duration.ofDays(1));

    private static @Nullable String reveal(@Nullable Secret secret) {
        return secret == null ? null : secret.reveal();
    }

    @Nested
    class WhenACodeIsRedeemed {

        private final Pkce pkce = new Pkce(new Secret("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));

        @Test
        void itSendsExactlyTheDocumentedForm() throws Exception {
            transport.reply(200, GOOD);

            endpoint.redeem("the code/+", pkce);

            assertThat(transport.asked(), contains("POST api.oauth.blink.com/oauth/token"));
            assertThat(transport.form(0),
                    is(Map.of("app_brand", "blink", "client_id", "ios", "code", "the code/+", "code_verifier",
                            "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", "grant_type", "authorization_code",
                            "hardware_id", IDENTITY.hardwareId(), "redirect_uri",
                            "immedia-blink://applinks.blink.com/signin/callback", "scope", "client")));
            assertThat(transport.header(0, "User-Agent"), startsWith("Blink/"));
            assertThat(transport.header(0, "Accept"), is("*/*"));
            assertThat(transport.header(0, "Content-Type"), is("application/x-www-form-urlencoded"));
        }

        @Test
        void theSessionIsTheAnswers() throws Exception {
            transport.reply(200, GOOD);

            Tokens tokens = endpoint.redeem("code", pkce);

            assertThat(tokens.access().reveal(), is("new-access"));
            assertThat(reveal(tokens.refresh()), is("new-refresh"));
            assertThat(tokens.expiresAt(), is(time.ticker().now().plusSeconds(14_400)));
        }

        @ParameterizedTest
        @ValueSource(ints = {400, 401, 403, 406, 500})
        void aRefusalSaysItsStatus(int status) {
            transport.reply(status, "{\"error\":\"invalid_grant\"}");

            assertThat(assertThrows(CloudException.Rejected.class, () -> endpoint.redeem("code", pkce)).status(),
                    is(status));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "<html>", "{}", "[]", "{\"access_token\":\"\"}", "{\"access_token\":null}",
                "{\"access_token\":{}}"})
        void anAnswerWithoutATokenIsMalformed(String body) {
            transport.reply(200, body);

            assertThrows(CloudException.Malformed.class, () -> endpoint.redeem("code", pkce));
        }
    }

    @Nested
    class WhenASessionIsRenewed {

        @Test
        void itSendsExactlyTheDocumentedForm() throws Exception {
            transport.reply(200, GOOD);

            endpoint.renew(old);

            assertThat(transport.form(0), is(Map.of("grant_type", "refresh_token", "refresh_token", "old-refresh",
                    "client_id", "ios", "scope", "client", "hardware_id", IDENTITY.hardwareId())));
        }

        @Test
        void theRefreshTokenRotates() throws Exception {
            transport.reply(200, GOOD);

            assertThat(reveal(endpoint.renew(old).refresh()), is("new-refresh"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", ",\"refresh_token\":null", ",\"refresh_token\":\"\"", ",\"refresh_token\":[1]"})
        void anOmittedRefreshTokenGoesOn(String member) throws Exception {
            transport.reply(200, "{\"access_token\":\"new-access\",\"expires_in\":60" + member + "}");

            Tokens renewed = endpoint.renew(old);

            assertThat(renewed.access().reveal(), is("new-access"));
            assertThat(reveal(renewed.refresh()), is("old-refresh"));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {"14400|14400", "\"600\"|600", "null|3600", "{}|3600", "1|1",
                "2592000|2592000", "2592001|2592000", "\"soon\"|3600", "0|1", "-5|1", "99999999999|2592000"})
        void theLifetimeIsTheAnswers(String said, long seconds) throws Exception {
            transport.reply(200, "{\"access_token\":\"a\",\"expires_in\":" + said + "}");

            assertThat(endpoint.renew(old).expiresAt(), is(time.ticker().now().plusSeconds(seconds)));
        }

        @Test
        void invalidGrantEndsTheSession() {
            transport.reply(400, "{\"error\":\"invalid_grant\",\"error_description\":\"revoked\"}");

            assertThrows(CloudException.Unauthorized.class, () -> endpoint.renew(old));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "{\"error\":\"unsupported_grant_type\"}"})
        void aRefusedRefreshTokenEndsTheSession(String body) {
            transport.reply(401, body);

            assertThrows(CloudException.Unauthorized.class, () -> endpoint.renew(old));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "<html>", "{\"error\":\"bad_request\"}", "{\"error\":null}",
                "{\"error\":{\"x\":\"invalid_grant\"}}", "{\"error\":\"invalid_request\"}",
                "{\"error_description\":\"invalid_grant\"}"})
        void anyOther400IsTransient(String body) {
            transport.reply(400, body);

            assertThat(assertThrows(CloudException.Rejected.class, () -> endpoint.renew(old)).status(), is(400));
        }

        @ParameterizedTest
        @ValueSource(ints = {302, 403, 404, 406, 409, 426, 500, 502, 503})
        void everyOtherStatusIsTransient(int status) {
            transport.reply(status, "<html>");

            assertThat(assertThrows(CloudException.Rejected.class, () -> endpoint.renew(old)).status(), is(status));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "<html>", "{\"message\":\"invalid_grant\",\"code\":0}", "{\"access_token\":"})
        void a200WithoutTokensIsTransient(String body) {
            transport.reply(200, body);

            assertThrows(CloudException.Malformed.class, () -> endpoint.renew(old));
        }

        @Test
        void tooManyRequestsNameTheirWait() {
            transport.reply(429, "", "Retry-After", "77");

            CloudException.RateLimited limited = assertThrows(CloudException.RateLimited.class,
                    () -> endpoint.renew(old));

            assertThat(limited.retryAfter(), is(Duration.ofSeconds(77)));
        }

        @Test
        void tooManyRequestsMayNameNone() {
            transport.reply(429);

            assertThat(assertThrows(CloudException.RateLimited.class, () -> endpoint.renew(old)).retryAfter(),
                    is(nullValue()));
        }

        @Test
        void withoutARefreshTokenNothingIsSent() {
            Tokens bare = new Tokens(new Secret("a"), null, Duration.ofDays(1), Duration.ofDays(1));

            assertThrows(CloudException.Unauthorized.class, () -> endpoint.renew(bare));
            assertThat(transport.calls, is(empty()));
        }

        @Test
        void noSecretStandsInTheException() {
            transport.reply(500, "old-refresh");

            assertThat(assertThrows(CloudException.class, () -> endpoint.renew(old)).getMessage(),
                    not(anyOf(containsString("old-"), containsString(IDENTITY.hardwareId()))));
        }
    }

    @Nested
    class WhenAMemberIsOfAnotherType {

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {"\"short\"|not a whole number|a text",
                "\"eyJhbGciOiJIUzI1NiJ9.e30.c2VjcmV0\"|not a whole number|a text",
                "14400.5|not a whole number|a number", "true|not a whole number|true or false",
                "[\"short\"]|not a whole number|a list", "{\"short\":\"short\"}|not a whole number|an object"})
        void itIsCountedByItsTypeAndNeverShown(String value, String reason, String example) throws Exception {
            transport.reply(200, "{\"access_token\":\"a\",\"expires_in\":" + value + "}");

            endpoint.renew(old);

            assertThat(problems.all(), contains(new WireProblem("sign-in: expires_in: " + reason, 1, example)));
        }

        @Test
        void eachIsCounted() throws Exception {
            transport.reply(200, "{\"access_token\":\"a\",\"refresh_token\":[\"hidden\"]}").reply(400,
                    "{\"error\":{\"hidden\":1}}");
            endpoint.renew(old);
            assertThrows(CloudException.Rejected.class, () -> endpoint.renew(old));

            assertThat(problems.all(), contains(new WireProblem("sign-in: error: not a text", 1, "an object"),
                    new WireProblem("sign-in: refresh_token: not a text", 1, "a list")));
        }

        @Test
        void whatIsRightIsNotCounted() throws Exception {
            transport.reply(200, GOOD);
            endpoint.renew(old);

            assertThat(problems.all(), is(empty()));
        }
    }
}
