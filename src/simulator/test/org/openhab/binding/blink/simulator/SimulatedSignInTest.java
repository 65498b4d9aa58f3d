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
package org.openhab.binding.blink.simulator;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.io.IOException;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The walk through the sign-in pages.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SimulatedSignInTest {
    private final ManualClock clock = new ManualClock();
    private final SimulatedHouse house = SimulatedHouse.example(clock);
    private final SimulatorServer server;
    private final HouseClient client;

    SimulatedSignInTest() throws IOException {
        server = SimulatorServer.start(house);
        client = new HouseClient(server);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(SecondFactor.class)
    void theSignInEndsWithTokens(SecondFactor secondFactor) throws Exception {
        house.signIn(settings -> settings.secondFactor = secondFactor);

        client.signIn();

        assertThat(client.accessToken.split("\\."), arrayWithSize(3));
        assertThat(client.refreshToken, not(emptyString()));
        assertThat(client.get("/api/v1/users/tier_info").toString(), is("{\"tier\":\"e002\",\"account_id\":400123}"));
        assertThat(server.mistakes(), is(empty()));
    }

    @Test
    void authorizeLeadsToThePageWithCookies() throws Exception {
        HouseClient.Reply response = client.authorize(HouseClient.authorizeParameters());

        assertThat(response.statusCode(), is(302));
        assertThat(response.header("location"), is("/oauth/v2/signin"));
        assertThat(response.headers().allValues("set-cookie"),
                hasItem(allOf(containsString("Secure"), containsString("HttpOnly"), containsString("Path=/"))));
    }

    @Test
    void locationsCanBeComplete() throws Exception {
        house.signIn(settings -> settings.quirks.add(SignInQuirk.ABSOLUTE_LOCATIONS));

        HouseClient.Reply response = client.authorize(HouseClient.authorizeParameters());

        assertThat(response.header("location"), is(server.baseUri() + "/oauth/v2/signin"));
    }

    @Test
    void aHardwareIdThatIsNoUuidIsNotAcceptable() throws Exception {
        Map<String, String> parameters = HouseClient.authorizeParameters();
        parameters.put("hardware_id", "openhab");

        HouseClient.Reply response = client.authorize(parameters);

        assertThat(response.statusCode(), is(406));
        assertThat(response.body(), is("406 Not Acceptable"));
        assertThat(server.mistakes(), contains(containsString("hardware_id is not a UUID")));
    }

    @Test
    void aMissingScopeIsRefused() throws Exception {
        Map<String, String> parameters = HouseClient.authorizeParameters();
        parameters.remove("scope");

        assertThat(client.authorize(parameters).statusCode(), is(400));
        assertThat(server.mistakes(), contains(containsString("scope is not client")));
    }

    @Test
    void withoutCookiesEveryStepIsRefused() throws Exception {
        client.begin();
        client.forgetCookies();

        for (HouseClient.Reply response : new HouseClient.Reply[]{client.sendPage("GET", "/oauth/v2/signin", ""),
                client.password(), client.verify("123456"), client.sendPage("GET", "/oauth/v2/authorize", "")}) {
            assertThat(response.statusCode(), is(400));
            assertThat(HouseClient.json(response).get("error_cause").getAsString(), is("empty_cookies"));
        }
        assertThat(server.mistakes(), hasItem(containsString("no Cookie header")));
    }

    @Test
    void aWrongPasswordIsRefused() throws Exception {
        client.begin();

        HouseClient.Reply response = client.password("wrong");

        assertThat(response.statusCode(), is(401));
        assertThat(house.currentCode(), is(emptyString()));
    }

    @Test
    void aForeignCsrfTokenIsRefused() throws Exception {
        client.begin();
        client.csrf = "not-this-one";

        assertThat(client.password().statusCode(), is(400));
        assertThat(server.mistakes(), contains(containsString("csrf-token")));
    }

    @Test
    void theSecondFactorNamesThePhone() throws Exception {
        client.begin();

        HouseClient.Reply response = client.password();

        assertThat(response.statusCode(), is(202));
        assertThat(response.body(), containsString("\"phone\":\"+33xxxxxxxx31\""));
        assertThat(response.body(), containsString("\"tsv_state\":\"sms\""));
        assertThat(house.currentCode(), matchesPattern("\\d{6}"));
    }

    @Test
    void aWrongCodeCanBeTypedAgain() throws Exception {
        client.begin();
        client.password();

        assertThat(client.verify("000").statusCode(), is(400));
        assertThat(client.verify(house.currentCode()).statusCode(), is(201));
    }

    @Test
    void aCodeExpires() throws Exception {
        client.begin();
        client.password();
        clock.advance(Timing.USUAL.verificationCode());

        assertThat(client.verify(house.currentCode()).statusCode(), is(400));
    }

    @Test
    void aNewerCodeSupersedesTheOld() throws Exception {
        client.begin();
        client.password();
        String old = house.currentCode();
        clock.advanceSeconds(61);
        HouseClient other = new HouseClient(server);
        other.begin();
        other.password();

        assertThat(house.currentCode(), is(not(old)));
        assertThat(client.verify(old).statusCode(), is(400));
        assertThat(other.verify(house.currentCode()).statusCode(), is(201));
    }

    @Test
    void theSameCodeTwiceIsAMistake() throws Exception {
        client.begin();
        client.password();
        client.verify("111111");
        client.verify("111111");

        assertThat(server.mistakes(), contains(containsString("same verification code was submitted twice")));
    }

    @Test
    void anotherCodeTooSoonIsAMistake() throws Exception {
        client.begin();
        client.password();
        client.begin();
        client.password();

        assertThat(server.mistakes(), contains(containsString("before next_time_in_secs was over")));
    }

    @Test
    void tooManyAttemptsLockOut() throws Exception {
        house.signIn(settings -> {
            settings.attempts = 2;
            settings.retryAfter = true;
        });
        client.begin();
        client.password("wrong");
        client.password("wrong");

        HouseClient.Reply response = client.password("wrong");

        assertThat(response.statusCode(), is(429));
        assertThat(response.header("retry-after"), is("3600"));
        assertThat(server.mistakes(), is(empty()));
        assertThat(client.password().statusCode(), is(429));
        assertThat(server.mistakes(), contains(containsString("during a lock-out")));
        clock.advanceSeconds(3600);
        assertThat(client.password().statusCode(), is(202));
    }

    @Test
    void repeatingTheQueryLeadsBackToSignIn() throws Exception {
        client.begin();
        client.password();
        client.verify(house.currentCode());

        HouseClient.Reply response = client.authorize(HouseClient.authorizeParameters());

        assertThat(response.header("location"), is("/oauth/v2/signin"));
        assertThat(server.mistakes(), contains(containsString("authorize was repeated with its query")));
    }

    @Test
    void followingTheRedirectWithPostIsAMistake() throws Exception {
        client.sendPage("POST", "/oauth/v2/authorize", "");

        assertThat(server.mistakes(), contains(containsString("followed with POST")));
    }

    @Test
    void theStateComesBack() throws Exception {
        house.signIn(settings -> settings.secondFactor = SecondFactor.NONE);
        Map<String, String> parameters = HouseClient.authorizeParameters();
        parameters.put("state", "a b");
        client.authorize(parameters);
        client.csrf = csrfOfPage();
        client.password();

        String location = client.sendPage("GET", "/oauth/v2/authorize", "").header("location");

        assertThat(location, startsWith(HouseClient.CALLBACK + "?code="));
        assertThat(location, endsWith("&state=a+b"));
    }

    @Test
    void thePageCanLackTheCsrfToken() throws Exception {
        house.signIn(settings -> settings.quirks.add(SignInQuirk.NO_CSRF));
        client.authorize(HouseClient.authorizeParameters());

        String page = client.sendPage("GET", "/oauth/v2/signin", "").body();

        assertThat(page.substring(page.indexOf("oauth-args")), not(containsString("csrf-token")));
    }

    private String csrfOfPage() throws IOException, InterruptedException {
        String page = client.sendPage("GET", "/oauth/v2/signin", "").body();
        String rest = page.substring(page.indexOf("oauth-args"));
        return rest.replaceAll("(?s).*\"csrf-token\":\"([^\"]*)\".*", "$1").replace("\\/", "/");
    }
}
