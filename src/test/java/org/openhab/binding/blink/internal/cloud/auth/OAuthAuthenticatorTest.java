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
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.Credentials;
import org.openhab.binding.blink.internal.cloud.PendingSignIn;
import org.openhab.binding.blink.internal.cloud.PendingSignIn.CodeHint;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.cloud.SignInResult;
import org.openhab.binding.blink.internal.cloud.SignInResult.Reason;
import org.openhab.binding.blink.internal.cloud.WireProblem;
import org.openhab.binding.blink.internal.cloud.http.CloudHosts;
import org.openhab.binding.blink.internal.cloud.rest.WireProblems;
import org.openhab.binding.blink.internal.testing.FakeTransport;
import org.openhab.binding.blink.internal.testing.FixedRandom;
import org.openhab.binding.blink.internal.testing.ManualTime;
import org.openhab.binding.blink.internal.testing.MemorySession;

/**
 * The sign-in pages and everything that they may answer.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class OAuthAuthenticatorTest {

    private static final ClientIdentity IDENTITY = new ClientIdentity("0F8FAD5B-D9CB-469F-A165-70867728950E");
    private static final String PASSWORD = "pa55&w=rd+ é";
    private static final Credentials CREDENTIALS = new Credentials(new Secret("visitor@example.org"),
            new Secret(PASSWORD));
    private static final String PAGE = "<html><body><script id=\"oauth-args\" type=\"application/json\">"
            + "{\"csrf-token\":\"csrf/1+2=\"}</script></body></html>";
    private static final String HINT = "{\"next_time_in_secs\":60,\"phone\":\"+33xxxxxxxx31\","
            + "\"tsv_methods\":[\"sms\",\"voice\"],\"tsv_state\":\"sms\",\"user_id\":188000042}";
    private static final String CALLBACK = "immedia-blink://applinks.blink.com/signin/callback";
    private static final String TOKENS = "{\"access_token\":\"the-access\",\"refresh_token\":\"the-refresh\","
            + "\"expires_in\":14400}";

    private final ManualTime time = ManualTime.atNoon();
    private final FakeTransport transport = new FakeTransport();
    private final MemorySession store = MemorySession.at("e002", 1);
    private final WireProblems problems = new WireProblems();
    private final SignInHost host = new SignInHost(transport, CloudHosts.real(), IDENTITY, problems, time.clock());
    private final OAuthAuthenticator signIn = new OAuthAuthenticator(host,
            new TokenEndpoint(host, new FixedRandom(0), time.ticker()), store);

    /** Authorize and the page, as they should be. */
    private FakeTransport opened() {
        return transport
                .reply(302, "",
                        Map.of("Location", List.of("/oauth/v2/signin"), "Set-Cookie",
                                List.of("sid=s1; Path=/; Secure; HttpOnly")))
                .reply(200, PAGE, "Set-Cookie", "page=p1; Path=/oauth");
    }

    /** The redirect with the authorization code, and the tokens. */
    private void completed() {
        transport.reply(302, "", "Location", CALLBACK + "?code=C%2B1&state=").reply(200, TOKENS);
    }

    private SignInResult submit() throws Exception {
        return signIn.signIn(CREDENTIALS);
    }

    private PendingSignIn pending() throws Exception {
        opened().reply(202, HINT);
        return ((SignInResult.CodeNeeded) submit()).pending();
    }

    @Nested
    class WithoutASecondFactor {

        @ParameterizedTest
        @ValueSource(ints = {301, 302, 303, 307, 308})
        void everyRedirectLeadsToASession(int status) throws Exception {
            opened().reply(status, "", "Location", "https://api.oauth.blink.com/oauth/v2/authorize");
            completed();

            assertThat(submit(), is(new SignInResult.Done()));
            assertThat(store.findTokens().orElseThrow().access().reveal(), is("the-access"));
            assertThat(transport.left(), is(0));
        }

        @Test
        void theStepsAreTheDocumentedOnes() throws Exception {
            opened().reply(302, "", "Location", "/oauth/v2/authorize");
            completed();

            submit();

            assertThat(transport.asked(),
                    contains("GET api.oauth.blink.com/oauth/v2/authorize", "GET api.oauth.blink.com/oauth/v2/signin",
                            "POST api.oauth.blink.com/oauth/v2/signin", "GET api.oauth.blink.com/oauth/v2/authorize",
                            "POST api.oauth.blink.com/oauth/token"));
        }

        @Test
        void theFirstQueryIsExactlyTheDocumentedOne() throws Exception {
            opened().reply(302);
            completed();

            submit();

            Map<String, String> query = transport.query(0);
            String verifier = String.valueOf(transport.form(4).get("code_verifier"));
            assertThat(query.get("code_challenge"), is(new Pkce(new Secret(verifier)).challenge()));
            assertThat(Base64.getUrlDecoder().decode(verifier).length, is(32));
            assertThat(query,
                    is(Map.ofEntries(Map.entry("app_brand", "blink"), Map.entry("app_version", "50.1"),
                            Map.entry("client_id", "ios"),
                            Map.entry("code_challenge", String.valueOf(query.get("code_challenge"))),
                            Map.entry("code_challenge_method", "S256"), Map.entry("device_brand", "Apple"),
                            Map.entry("device_model", "iPhone16,1"), Map.entry("device_os_version", "26.1"),
                            Map.entry("hardware_id", IDENTITY.hardwareId()), Map.entry("redirect_uri", CALLBACK),
                            Map.entry("response_type", "code"), Map.entry("scope", "client"))));
        }

        @Test
        void theFormHoldsThreeFields() throws Exception {
            opened().reply(302);
            completed();

            submit();

            assertThat(transport.form(2),
                    is(Map.of("username", "visitor@example.org", "password", PASSWORD, "csrf-token", "csrf/1+2=")));
            assertThat(transport.header(2, "Origin"), is("https://api.oauth.blink.com"));
            assertThat(transport.header(2, "Referer"), is("https://api.oauth.blink.com/oauth/v2/signin"));
        }

        @Test
        void thePagesSeeABrowser() throws Exception {
            opened().reply(302);
            completed();

            submit();

            for (int call = 0; call < 4; call++) {
                assertThat(transport.header(call, "User-Agent"), containsString("iPhone"));
                assertThat(transport.header(call, "Accept"), startsWith("text/html"));
                assertThat(transport.header(call, "Accept-Language"), is("en-US,en;q=0.9"));
            }
        }

        @Test
        void theSecondAuthorizeIsBare() throws Exception {
            opened().reply(302);
            completed();

            submit();

            assertThat(transport.call(3).uri().getRawQuery(), is(nullValue()));
            assertThat(transport.header(3, "Referer"), is("https://api.oauth.blink.com/oauth/v2/signin"));
        }

        @Test
        void everyCookieComesBack() throws Exception {
            opened().reply(302, "", "Set-Cookie", "sid=s2; Path=/");
            completed();

            submit();

            assertThat(transport.header(0, "Cookie"), is(""));
            assertThat(transport.header(1, "Cookie"), is("sid=s1"));
            assertThat(transport.header(2, "Cookie").split("; "), arrayContainingInAnyOrder("sid=s1", "page=p1"));
            assertThat(transport.header(3, "Cookie").split("; "), arrayContainingInAnyOrder("sid=s2", "page=p1"));
        }

        @Test
        void theCodeIsDecodedBeforeItIsRedeemed() throws Exception {
            opened().reply(302);
            completed();

            submit();

            assertThat(transport.form(4).get("code"), is("C+1"));
        }

        @Test
        void theTierOfAnOldSessionIsForgotten() throws Exception {
            opened().reply(302);
            completed();

            submit();

            assertThat(store.findTier().isPresent(), is(false));
        }

        @Test
        void aRedirectThatCarriesTheCodeIsEnough() throws Exception {
            opened().reply(302, "", "Location", CALLBACK + "?code=C1").reply(200, TOKENS);

            assertThat(submit(), is(new SignInResult.Done()));
            assertThat(transport.form(3).get("code"), is("C1"));
        }

        @Test
        void aFirstPageThatNeedsNoRedirectWillDo() throws Exception {
            transport.reply(200, PAGE).reply(200, PAGE).reply(302);
            completed();

            assertThat(submit(), is(new SignInResult.Done()));
        }

        @Test
        void anotherSignInHasOtherKeys() throws Exception {
            opened().reply(302);
            completed();
            submit();
            opened().reply(302);
            completed();
            submit();

            assertThat(transport.query(5).get("code_challenge"), is(not(transport.query(0).get("code_challenge"))));
            assertThat(transport.header(5, "Cookie"), is(""));
        }
    }

    @Nested
    class WhenACodeIsAsked {

        @ParameterizedTest
        @ValueSource(ints = {202, 412})
        void theHintTellsWhere(int status) throws Exception {
            opened().reply(status, HINT);

            PendingSignIn pending = ((SignInResult.CodeNeeded) submit()).pending();

            assertThat(pending.hint(), is(new CodeHint("sms", "+33xxxxxxxx31", Duration.ofSeconds(60))));
            assertThat(pending.sentAt(), is(time.now()));
            assertThat(store.findTokens().isPresent(), is(false));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "{}", "<html>"})
        void a412AsksWithoutAHintToo(String body) throws Exception {
            opened().reply(412, body);

            assertThat(((SignInResult.CodeNeeded) submit()).pending().hint(),
                    is(new CodeHint("", "", Duration.ofSeconds(60))));
        }

        @ParameterizedTest
        @ValueSource(strings = {"{\"tsv_state\":\"email\"}", "{\"next_time_in_secs\":30}",
                "{\"tsv_methods\":[\"sms\",\"voice\"]}"})
        void a202AsksWithAnyPartOfTheHint(String body) throws Exception {
            opened().reply(202, body);

            assertThat(submit(), is(instanceOf(SignInResult.CodeNeeded.class)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "{}", "<html>", "{\"status\":\"ok\"}"})
        void a202WithoutAHintIsAFailure(String body) {
            opened().reply(202, body);

            assertThrows(CloudException.Malformed.class, OAuthAuthenticatorTest.this::submit);
        }

        @Test
        void aRedirectToTheCodePageAsksToo() throws Exception {
            opened().reply(302, "", "Location", "/oauth/v2/2fa");

            assertThat(submit(), is(instanceOf(SignInResult.CodeNeeded.class)));
        }

        @ParameterizedTest
        @CsvSource({"30, 30", "0, 0", "-1, 60", "86400, 86400", "86401, 60", "99999999, 60"})
        void anAbsurdWaitIsReplaced(long said, long seconds) throws Exception {
            opened().reply(202, "{\"tsv_state\":\"sms\",\"next_time_in_secs\":" + said + "}");

            assertThat(((SignInResult.CodeNeeded) submit()).pending().hint().resendAfter(),
                    is(Duration.ofSeconds(seconds)));
        }

        @Test
        void thePendingSignInPrintsNothing() throws Exception {
            assertThat(pending().toString(), is("WebSignIn"));
        }
    }

    @Nested
    class WhenTheCodeIsTyped {

        @ParameterizedTest
        @ValueSource(ints = {200, 201, 302})
        void theRightOneLeadsToASession(int status) throws Exception {
            PendingSignIn pending = pending();
            transport.reply(status, "{\"status\":\"auth-completed\"}");
            completed();

            assertThat(signIn.verify(pending, new Secret("123456")), is(new SignInResult.Done()));
            assertThat(signIn.hasSession(), is(true));
        }

        @Test
        void itGoesWithTheSameCookiesAndCsrf() throws Exception {
            PendingSignIn pending = pending();
            transport.reply(201, "{\"status\":\"auth-completed\"}");
            completed();

            signIn.verify(pending, new Secret("123456"));

            assertThat(transport.call(3).uri().toString(), is("https://api.oauth.blink.com/oauth/v2/2fa/verify"));
            assertThat(transport.form(3),
                    is(Map.of("2fa_code", "123456", "csrf-token", "csrf/1+2=", "remember_me", "false")));
            assertThat(transport.header(3, "Cookie").split("; "), arrayContainingInAnyOrder("sid=s1", "page=p1"));
            assertThat(transport.header(3, "Origin"), is("https://api.oauth.blink.com"));
            assertThat(transport.header(3, "Referer"), is("https://api.oauth.blink.com/oauth/v2/signin"));
        }

        @Test
        void theVerifierIsTheOneOfTheBeginning() throws Exception {
            PendingSignIn pending = pending();
            transport.reply(201);
            completed();

            signIn.verify(pending, new Secret("123456"));

            String verifier = String.valueOf(transport.form(5).get("code_verifier"));
            assertThat(new Pkce(new Secret(verifier)).challenge(), is(transport.query(0).get("code_challenge")));
        }

        @ParameterizedTest
        @ValueSource(ints = {400, 401, 412, 422})
        void aWrongOneIsRefused(int status) throws Exception {
            PendingSignIn pending = pending();
            transport.reply(status, "{\"error\":\"bad_request\"}");

            assertThat(signIn.verify(pending, new Secret("000000")), is(new SignInResult.Refused(Reason.CODE)));
        }

        @Test
        void aSecondTryUsesTheSameSignIn() throws Exception {
            PendingSignIn pending = pending();
            transport.reply(400);
            signIn.verify(pending, new Secret("000000"));
            transport.reply(201);
            completed();

            assertThat(signIn.verify(pending, new Secret("123456")), is(new SignInResult.Done()));
            assertThat(transport.form(4).get("csrf-token"), is("csrf/1+2="));
            assertThat(transport.header(4, "Cookie").split("; "), arrayContainingInAnyOrder("sid=s1", "page=p1"));
        }

        @Test
        void lostCookiesEndTheSignIn() throws Exception {
            PendingSignIn pending = pending();
            transport.reply(400, "{\"error\":\"bad_request\",\"error_cause\":\"empty_cookies\"}");

            assertThat(signIn.verify(pending, new Secret("123456")), is(new SignInResult.Refused(Reason.EXPIRED)));
        }

        @Test
        void aForeignPendingSignInHasExpired() throws Exception {
            PendingSignIn foreign = new PendingSignIn() {
                @Override
                public CodeHint hint() {
                    return new CodeHint("", "", Duration.ZERO);
                }

                @Override
                public Instant sentAt() {
                    return time.now();
                }
            };

            assertThat(signIn.verify(foreign, new Secret("123456")), is(new SignInResult.Refused(Reason.EXPIRED)));
            assertThat(transport.calls, is(empty()));
        }
    }

    /** The requests of a sign-in in their order. */
    enum Step {
        AUTHORIZE, PAGE, PASSWORD, CODE, AUTHORIZE_AGAIN, TOKEN
    }

    @Nested
    class WhenAnyStepFails {

        /** Answers up to a step as they should be, then the one given. */
        private SignInResult until(Step step, int status, String body, String header, String value) throws Exception {
            if (step == Step.CODE) {
                PendingSignIn pending = pending();
                transport.reply(status, body, header, value);
                return signIn.verify(pending, new Secret("123456"));
            }
            if (step == Step.PAGE) {
                transport.reply(302);
            } else if (step != Step.AUTHORIZE) {
                opened();
            }
            if (step.compareTo(Step.PASSWORD) > 0) {
                transport.reply(302);
            }
            if (step == Step.TOKEN) {
                transport.reply(302, "", "Location", CALLBACK + "?code=C1");
            }
            transport.reply(status, body, header, value);
            return submit();
        }

        private SignInResult until(Step step, int status, String body) throws Exception {
            return until(step, status, body, "X-None", "");
        }

        @ParameterizedTest
        @EnumSource
        void aBrokenCloudIsAFailure(Step step) {
            for (int status : new int[]{404, 409, 500, 502, 503}) {
                assertThat(assertThrows(CloudException.Rejected.class, () -> until(step, status, "<html>")).status(),
                        is(status));
            }
            assertThat(store.findTokens().isPresent(), is(false));
        }

        @ParameterizedTest
        @EnumSource(names = "TOKEN", mode = EnumSource.Mode.EXCLUDE)
        void anObjectionToTheClientIsARefusal(Step step) throws Exception {
            for (int status : new int[]{403, 406, 426}) {
                Reason reason = status == 426 ? Reason.OUTDATED : Reason.BLOCKED;

                assertThat(until(step, status, ""), is(new SignInResult.Refused(reason)));
                assertThat(until(step, status, "", "Retry-After", "3600"),
                        is(new SignInResult.Refused(reason, Duration.ofHours(1))));
            }
        }

        @ParameterizedTest
        @EnumSource(names = "TOKEN", mode = EnumSource.Mode.EXCLUDE)
        void aRateLimitIsARefusal(Step step) throws Exception {
            assertThat(until(step, 429, ""), is(new SignInResult.Refused(Reason.TOO_MANY)));
            assertThat(until(step, 429, "", "Retry-After", "7200"),
                    is(new SignInResult.Refused(Reason.TOO_MANY, Duration.ofHours(2))));
        }

        @ParameterizedTest
        @ValueSource(ints = {401, 403, 406, 426})
        void theTokenEndpointKnowsNoRefusal(int status) {
            assertThat(assertThrows(CloudException.Rejected.class,
                    () -> until(Step.TOKEN, status, "{\"error\":\"invalid_grant\"}")).status(), is(status));
        }

        @Test
        void itsRateLimitNamesItsWait() {
            assertThat(
                    assertThrows(CloudException.RateLimited.class,
                            () -> until(Step.TOKEN, 429, "", "Retry-After", "3600")).retryAfter(),
                    is(Duration.ofHours(1)));
        }

        @ParameterizedTest
        @EnumSource(names = {"PAGE", "PASSWORD", "TOKEN"})
        void a200WithSomethingElseIsMalformed(Step step) {
            for (String body : List.of("", "<html>", "}{", "{\"message\":\"System is busy\",\"code\":307}",
                    "{\"a\":")) {
                assertThrows(CloudException.Malformed.class, () -> until(step, 200, body));
            }
        }

        @Test
        void a200InPlaceOfTheLastRedirectIsAFailure() {
            assertThat(
                    assertThrows(CloudException.Rejected.class, () -> until(Step.AUTHORIZE_AGAIN, 200, PAGE)).status(),
                    is(200));
        }
    }

    @Nested
    class WhenTheCloudSaysNo {

        @ParameterizedTest
        @CsvSource({"401, CREDENTIALS", "403, BLOCKED", "406, BLOCKED", "426, OUTDATED", "429, TOO_MANY"})
        void theReasonFollowsTheStatus(int status, Reason reason) throws Exception {
            opened().reply(status, "{\"error\":\"no\"}");

            assertThat(submit(), is(new SignInResult.Refused(reason)));
            assertThat(transport.calls, hasSize(3));
        }

        @ParameterizedTest
        @CsvSource({"403, BLOCKED", "406, BLOCKED", "426, OUTDATED", "429, TOO_MANY"})
        void thePasswordIsNotShownToARefusingCloud(int status, Reason reason) throws Exception {
            transport.reply(status);

            assertThat(submit(), is(new SignInResult.Refused(reason)));
            assertThat(transport.calls, hasSize(1));
        }

        @Test
        void lostCookiesAreAFailure() {
            opened().reply(400, "{\"error\":\"bad_request\",\"error_cause\":\"empty_cookies\"}");

            assertThat(assertThrows(CloudException.Rejected.class, OAuthAuthenticatorTest.this::submit).status(),
                    is(400));
        }

        @ParameterizedTest
        @ValueSource(ints = {400, 404, 500, 503})
        void anythingElseIsAFailure(int status) {
            opened().reply(status, "<html>");

            assertThat(assertThrows(CloudException.Rejected.class, OAuthAuthenticatorTest.this::submit).status(),
                    is(status));
        }
    }

    @Nested
    class WhenThePagesAreOdd {

        @ParameterizedTest
        @ValueSource(strings = {"", "<html></html>", "{\"csrf-token\":\"x\"}",
                "<script id=\"other\">{\"csrf-token\":\"x\"}</script>", "<script id=\"oauth-args\">{}</script>",
                "<script id=\"oauth-args\">{\"csrf-token\":\"\"}</script>",
                "<script id=\"oauth-args\">nonsense</script>"})
        void withoutCsrfThePasswordStaysHere(String page) {
            transport.reply(302).reply(200, page);

            assertThrows(CloudException.Malformed.class, OAuthAuthenticatorTest.this::submit);
            assertThat(transport.calls, hasSize(2));
        }

        @ParameterizedTest
        @ValueSource(strings = {
                "<script type=\"application/json\" id=\"oauth-args\">{\"csrf-token\":\"csrf/1+2=\"}</script>",
                "<SCRIPT data-x='1' ID='oauth-args' nonce=\"n\">\n{\"a\":{\"b\":1},\n"
                        + "\"csrf-token\":\"csrf/1+2=\"}\n</SCRIPT>",
                "<script>var x=1;</script><script id=oauth-args>{\"x\":[],\"csrf-token\":\"csrf/1+2=\"}</script>"})
        void theElementIsFoundById(String page) throws Exception {
            transport.reply(302).reply(200, page).reply(302);
            completed();

            submit();

            assertThat(transport.form(2).get("csrf-token"), is("csrf/1+2="));
        }

        @ParameterizedTest
        @ValueSource(strings = {"?state=1", "", "?code=", "?error=access_denied", "?code=%ZZ"})
        void aRedirectWithoutCodeIsAFailure(String query) {
            opened().reply(302).reply(302, "", "Location", CALLBACK + query);

            assertThrows(CloudException.Malformed.class, OAuthAuthenticatorTest.this::submit);
            assertThat(store.findTokens().isPresent(), is(false));
        }

        @ParameterizedTest
        @ValueSource(strings = {"/oauth/v2/signin", "https://evil.example/signin/callback?code=C1",
                "https://applinks.blink.com/signin/callback?code=C1", "immedia-blink://evil.example/?code=C1"})
        void aRedirectElsewhereIsAFailure(String location) {
            opened().reply(302).reply(302, "", "Location", location);

            assertThrows(CloudException.Malformed.class, OAuthAuthenticatorTest.this::submit);
            assertThat(transport.calls, hasSize(4));
        }

        @Test
        void aRedirectToNowhereIsAFailure() {
            opened().reply(302).reply(302);

            assertThrows(CloudException.Malformed.class, OAuthAuthenticatorTest.this::submit);
        }

        @Test
        void aFailedExchangeKeepsTheOldSession() {
            Tokens old = new Tokens(new Secret("old"), null, Duration.ofDays(1), Duration.ofDays(1));
            store.tokens = old;
            opened().reply(302).reply(302, "", "Location", CALLBACK + "?code=C1").reply(500);

            assertThrows(CloudException.Rejected.class, OAuthAuthenticatorTest.this::submit);
            assertThat(store.tokens, is(old));
        }
    }

    @Nested
    class WhenTheCloudCannotBeReached {

        private final CloudException.Unreachable neverSent = new CloudException.Unreachable("GET x", "no route", true);

        @Test
        void aFailureAtTheFirstStepSaysNeverSent() {
            transport.fail(neverSent);

            assertThat(assertThrows(CloudException.Unreachable.class, OAuthAuthenticatorTest.this::submit).neverSent(),
                    is(true));
        }

        @Test
        void aFailureAfterThePasswordDoesNot() {
            opened().reply(302).fail(neverSent);

            assertThat(assertThrows(CloudException.Unreachable.class, OAuthAuthenticatorTest.this::submit).neverSent(),
                    is(false));
        }

        @Test
        void aFailureAtTheTokensDoesNotEither() {
            opened().reply(302).reply(302, "", "Location", CALLBACK + "?code=C1").fail(neverSent);

            assertThat(assertThrows(CloudException.Unreachable.class, OAuthAuthenticatorTest.this::submit).neverSent(),
                    is(false));
        }
    }

    @Nested
    class WhenSomethingFails {

        @BeforeEach
        void open() {
            opened();
        }

        @ParameterizedTest
        @ValueSource(ints = {200, 202, 400, 500})
        void noSecretStandsInTheException(int status) {
            transport.reply(status, PASSWORD + " visitor@example.org csrf/1+2=");

            CloudException failure = assertThrows(CloudException.class, OAuthAuthenticatorTest.this::submit);

            for (Throwable e = failure; e != null; e = e.getCause()) {
                assertThat(e.toString(),
                        not(anyOf(containsString(PASSWORD), containsString("visitor"), containsString("csrf/"))));
            }
        }

        @ParameterizedTest
        @EnumSource(Reason.class)
        void noSecretStandsInARefusal(Reason reason) {
            assertThat(new SignInResult.Refused(reason).toString(), not(containsString(PASSWORD)));
        }

        @Test
        void callsDoNotPrintTheirBodies() throws Exception {
            transport.reply(401);

            submit();

            transport.calls.forEach(call -> assertThat(call.toString(), matchesPattern("(GET|POST) /oauth/v2/\\w+")));
            assertThat(CREDENTIALS.toString(), not(anyOf(containsString(PASSWORD), containsString("visitor"))));
        }
    }

    @Test
    void forgettingGivesTheSessionUp() {
        store.tokens = new Tokens(new Secret("old"), null, Duration.ofDays(1), Duration.ofDays(1));

        signIn.forget();

        assertThat(signIn.hasSession(), is(false));
    }

    @Nested
    class WhenAnAnswerHasMembersOfAnotherType {

        @Test
        void eachStepCountsThemByTypeWithoutTheirValue() throws Exception {
            opened().reply(202, "{\"tsv_state\":\"sms\",\"phone\":[\"+33601020331\"],\"next_time_in_secs\":\"soon\"}")
                    .reply(400, "{\"error_cause\":{\"hidden\":1}}");
            PendingSignIn pending = ((SignInResult.CodeNeeded) submit()).pending();
            signIn.verify(pending, new Secret("123456"));

            assertThat(problems.all(),
                    contains(new WireProblem("sign-in: error_cause: not a text", 1, "an object"),
                            new WireProblem("sign-in: next_time_in_secs: not a whole number", 1, "a text"),
                            new WireProblem("sign-in: phone: not a text", 1, "a list")));
        }

        @Test
        void thePageCountsThemToo() {
            transport.reply(302).reply(200, "<script id=\"oauth-args\">{\"csrf-token\":[\"hidden\"]}</script>");
            assertThrows(CloudException.Malformed.class, () -> submit());

            assertThat(problems.all(), contains(new WireProblem("sign-in: csrf-token: not a text", 1, "a list")));
        }
    }
}
