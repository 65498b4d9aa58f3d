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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Getting, using, refreshing and losing tokens.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SimulatedTokenTest {
    private static final String HOMESCREEN = "/api/v3/accounts/400123/homescreen";

    private final ManualClock clock = new ManualClock();
    private final SimulatedHouse house = SimulatedHouse.example(clock);
    private final SimulatorServer server;
    private final HouseClient client;

    SimulatedTokenTest() throws IOException {
        server = SimulatorServer.start(house);
        client = new HouseClient(server);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void anAuthorizationCodeWorksOnce() throws Exception {
        String code = walkToCode();

        assertThat(client.redeem(code).statusCode(), is(200));
        assertThat(client.redeem(code).statusCode(), is(400));
        assertThat(server.mistakes(), contains(containsString("same authorization code was sent twice")));
    }

    @Test
    void anAuthorizationCodeExpires() throws Exception {
        String code = walkToCode();
        clock.advance(Timing.USUAL.authorizationCode());

        assertThat(client.redeem(code).body(), containsString("invalid_grant"));
    }

    @Test
    void aForeignVerifierIsRefused() throws Exception {
        HouseClient.Reply response = client.token(HouseClient.form("client_id", "ios", "code", walkToCode(),
                "code_verifier", "something-else", "grant_type", "authorization_code", "hardware_id",
                HouseClient.HARDWARE_ID, "redirect_uri", HouseClient.CALLBACK, "scope", "client"));

        assertThat(response.statusCode(), is(400));
        assertThat(server.mistakes(), contains(containsString("code_verifier")));
    }

    @Test
    void anotherRedirectUriIsRefused() throws Exception {
        HouseClient.Reply response = client.token(HouseClient.form("client_id", "ios", "code", walkToCode(),
                "code_verifier", HouseClient.VERIFIER, "grant_type", "authorization_code", "hardware_id",
                HouseClient.HARDWARE_ID, "redirect_uri", "https://example.org/", "scope", "client"));

        assertThat(response.statusCode(), is(400));
        assertThat(server.mistakes(), contains(containsString("redirect_uri is not the one of the beginning")));
    }

    @Test
    void thePasswordGrantIsGone() throws Exception {
        HouseClient.Reply response = client.token(
                HouseClient.form("grant_type", "password", "scope", "client", "hardware_id", HouseClient.HARDWARE_ID));

        assertThat(response.statusCode(), is(401));
        assertThat(response.body(), containsString("unsupported_grant_type"));
    }

    @Test
    void aTokenEndsWithItsLifetime() throws Exception {
        house.cloud(settings -> settings.timing = Timing.USUAL.withAccessToken(Duration.ofSeconds(30)));
        client.signIn();

        assertThat(client.rest("GET", HOMESCREEN, "").statusCode(), is(200));
        clock.advanceSeconds(30);

        HouseClient.Reply response = client.rest("GET", HOMESCREEN, "");
        assertThat(response.statusCode(), is(401));
        assertThat(response.body(), is("{\"message\":\"Unauthorized Access\",\"code\":101}"));
    }

    @Test
    void aRefreshRotatesTheRefreshToken() throws Exception {
        client.signIn();
        clock.advance(Duration.ofHours(4));
        String old = client.refreshToken;

        client.keepTokens(client.refresh());

        assertThat(client.refreshToken, is(not(old)));
        assertThat(client.rest("GET", HOMESCREEN, "").statusCode(), is(200));
        client.refreshToken = old;
        assertThat(client.refresh().statusCode(), is(400));
        assertThat(server.mistakes(), is(empty()));
    }

    @Test
    void aRefreshCanKeepTheRefreshToken() throws Exception {
        house.signIn(settings -> settings.refreshMode = RefreshMode.STAYS);
        client.signIn();
        String old = client.refreshToken;

        client.keepTokens(client.refresh());

        assertThat(client.refreshToken, is(old));
    }

    @Test
    void aRefreshCanOmitTheRefreshToken() throws Exception {
        house.signIn(settings -> settings.refreshMode = RefreshMode.OMITTED);
        client.signIn();

        HouseClient.Reply response = client.refresh();

        assertThat(HouseClient.json(response).has("refresh_token"), is(false));
        clock.advance(Duration.ofHours(4));
        assertThat(client.refresh().statusCode(), is(200));
    }

    @Test
    void theOldTokenWorksOnAfterARefresh() throws Exception {
        client.signIn();
        client.refresh();

        assertThat(client.rest("GET", HOMESCREEN, "").statusCode(), is(200));
    }

    @Test
    void aRevokedRefreshTokenIsInvalid() throws Exception {
        client.signIn();
        house.revokeRefresh();

        HouseClient.Reply response = client.refresh();

        assertThat(response.statusCode(), is(400));
        assertThat(HouseClient.json(response).get("error").getAsString(), is("invalid_grant"));
    }

    @Test
    void refreshingAgainAndAgainIsAMistake() throws Exception {
        client.signIn();
        client.keepTokens(client.refresh());
        assertThat(server.mistakes(), is(empty()));

        client.keepTokens(client.refresh());

        assertThat(server.mistakes(), contains(containsString("far from its end")));
    }

    @Test
    void refreshingAfterASuddenEndIsNone() throws Exception {
        client.signIn();
        for (int i = 0; i < 3; i++) {
            house.expireTokens();
            client.keepTokens(client.refresh());
        }

        assertThat(server.mistakes(), is(empty()));
    }

    @Test
    void aMovedAccountIsFoundAgain() throws Exception {
        client.signIn();
        house.moveTier("u014", 404);

        assertThat(client.rest("GET", HOMESCREEN, "").statusCode(), is(404));
        assertThat(client.get("/api/v1/users/tier_info").get("tier").getAsString(), is("u014"));
        assertThat(client.rest("GET", HOMESCREEN, "").statusCode(), is(200));
    }

    @Test
    void anExpiryMeetsTheRequestThatItIsPlannedFor() throws Exception {
        SimulatedHouse busy = SimulatedHouse.example(new RunningClock());
        try (SimulatorServer cloud = SimulatorServer.start(busy)) {
            HouseClient signedIn = new HouseClient(cloud).signIn();
            cloud.inject(new Fault.ExpireTokens(), Route.HOMESCREEN, 1);

            assertThat(signedIn.rest("GET", HOMESCREEN, "").statusCode(), is(401));
            signedIn.keepTokens(signedIn.refresh());
            assertThat(signedIn.rest("GET", HOMESCREEN, "").statusCode(), is(200));
            busy.expireTokens();
            assertThat(signedIn.rest("GET", HOMESCREEN, "").statusCode(), is(401));
        }
    }

    @Test
    void anotherClientCannotRefresh() throws Exception {
        client.signIn();
        Map<String, String> form = HouseClient.form("client_id", "android", "refresh_token", client.refreshToken,
                "grant_type", "refresh_token", "hardware_id", HouseClient.HARDWARE_ID, "scope", "client");

        HouseClient.Reply reply = client.token(form);

        assertThat(reply.statusCode(), is(400));
        assertThat(reply.body(), containsString("client is not authorized"));
        assertThat(server.mistakes(), contains(containsString("client_id is not that of the sign-in")));
        assertThat(client.refresh().statusCode(), is(200));
    }

    /** As the real one: it has moved on each time it is read. */
    private static final class RunningClock extends Clock {
        private final AtomicLong readings = new AtomicLong();

        @Override
        public Instant instant() {
            return Instant.parse("2026-11-21T09:00:00Z").plusNanos(readings.incrementAndGet() * 1000);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(@Nullable ZoneId zone) {
            return this;
        }
    }

    private String walkToCode() throws IOException, InterruptedException {
        client.begin();
        client.password();
        client.verify(house.currentCode());
        String location = client.sendPage("GET", "/oauth/v2/authorize", "").header("location");
        return location.substring(location.indexOf("code=") + 5);
    }
}
