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
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Mistakes of a client that are not already part of another test.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SimulatorMistakeTest {
    private static final String HOMESCREEN = "/api/v3/accounts/400123/homescreen";

    private final ManualClock clock = new ManualClock();
    private final SimulatedHouse house = SimulatedHouse.example(clock);
    private final SimulatorServer server;
    private final HouseClient client;

    SimulatorMistakeTest() throws IOException {
        server = SimulatorServer.start(house);
        client = new HouseClient(server);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void noToken() throws Exception {
        assertThat(client.send("GET", HOMESCREEN, "").statusCode(), is(401));

        assertThat(server.mistakes(), contains("GET " + HOMESCREEN + ": no Authorization: Bearer"));
    }

    @Test
    void tokenForTheSignInHost() throws Exception {
        client.signIn();
        client.rest("GET", "/oauth/v2/authorize", "");

        assertThat(server.mistakes(), hasItem(containsString("Authorization header was sent to the sign-in host")));
    }

    @Test
    void cookiesForTheRestHost() throws Exception {
        client.signIn();
        client.sendPage("GET", "/networks", "");

        assertThat(server.mistakes(), hasItem(containsString("cookies were sent to the REST host")));
    }

    @Test
    void bodyThatIsNotJson() throws Exception {
        client.signIn();
        client.send("POST", "/api/v1/accounts/400123/networks/51001/state/arm", "x=1", "Authorization",
                "Bearer " + client.accessToken, "Content-Type", "text/plain");

        assertThat(server.mistakes(), contains(containsString("the body is not application/json")));
    }

    @Test
    void unknownPath() throws Exception {
        assertThat(client.send("GET", "/api/v8/accounts/400123/homescreen", "").statusCode(), is(404));
        assertThat(client.send("DELETE", HOMESCREEN, "").statusCode(), is(405));

        assertThat(server.mistakes(), contains("GET /api/v8/accounts/400123/homescreen: the cloud has no such path",
                "DELETE " + HOMESCREEN + ": this path exists only for another method"));
    }

    @Test
    void lowerCaseHardwareId() throws Exception {
        Map<String, String> parameters = HouseClient.authorizeParameters();
        parameters.put("hardware_id", HouseClient.HARDWARE_ID.toLowerCase(Locale.ROOT));
        client.authorize(parameters);

        assertThat(server.mistakes(), contains(containsString("not in upper case")));
    }

    @Test
    void anotherHardwareId() throws Exception {
        client.signIn();
        Map<String, String> parameters = HouseClient.authorizeParameters();
        parameters.put("hardware_id", "11111111-7425-40DE-944B-E07FC1F90AE7");
        client.authorize(parameters);

        assertThat(server.mistakes(), contains(containsString("hardware_id has changed")));
    }

    @Test
    void homescreenTooOften() throws Exception {
        client.signIn();
        client.get(HOMESCREEN);
        clock.advanceSeconds(5);
        client.get(HOMESCREEN);
        assertThat(server.mistakes(), is(empty()));

        clock.advanceSeconds(4);
        client.get(HOMESCREEN);

        assertThat(server.mistakes(), contains("GET /api/v3/accounts/{account}/homescreen: asked again within 5 s"));
    }

    @Test
    void repeatingAFailedReadIsNone() throws Exception {
        client.signIn();
        server.inject(new Fault.Truncated(), Route.HOMESCREEN, 1);
        client.rest("GET", HOMESCREEN, "");
        client.get(HOMESCREEN);
        house.cloud(settings -> settings.pageSizeV4 = 1);
        house.press(SimulatedHouse.BACK_DOOR, PressOptions.usual().times(2, Duration.ofSeconds(1)));
        clock.advanceSeconds(10);
        String key = client.mediaV4("").get("pagination_key").getAsString();
        server.inject(new Fault.Status(500), Route.MEDIA_V4, 1);
        client.rest("POST", "/api/v4/accounts/400123/media?start_time=" + clock.instant() + "&pagination_key=" + key,
                "{}");
        clock.advanceSeconds(10);
        client.mediaV4("");

        assertThat(server.mistakes(), is(empty()));
    }

    @Test
    void cadenceCanBeLeftAlone() throws Exception {
        house.cloud(settings -> settings.cadenceRules = false);
        client.signIn();
        client.get(HOMESCREEN);
        client.get(HOMESCREEN);

        assertThat(server.mistakes(), is(empty()));
    }

    @Test
    void refusedTokenAgainAndAgain() throws Exception {
        client.signIn();
        house.expireTokens();
        for (int i = 0; i < 4; i++) {
            client.rest("GET", HOMESCREEN, "");
        }

        assertThat(server.mistakes(), contains(containsString("a refused token was sent again and again")));
    }

    @Test
    void theAccountOfAnotherUser() throws Exception {
        client.signIn();

        assertThat(client.rest("GET", "/api/v3/accounts/1/homescreen", "").statusCode(), is(401));
        assertThat(server.mistakes(), contains(containsString("not the client's")));
    }

    @Test
    void aLongRunStaysInBounds() throws Exception {
        house.cloud(settings -> settings.timing = Timing.USUAL.withAccessToken(Duration.ofDays(60)));
        client.signIn();
        for (int i = 0; i < 300; i++) {
            clock.advanceSeconds(10);
            house.press(SimulatedHouse.FRONT_DOOR);
            client.rest("GET", "/api/v9/" + i, "");
        }

        assertThat(server.lastRequests(), hasSize(50));
        assertThat(server.mistakes(), hasSize(200));
    }
}
