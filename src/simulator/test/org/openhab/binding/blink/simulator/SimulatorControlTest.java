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
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.google.gson.JsonObject;

/**
 * The house's own API.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SimulatorControlTest {
    private final ManualClock clock = new ManualClock();
    private final SimulatedHouse house = SimulatedHouse.example(clock);
    private final SimulatorServer server;
    private final HouseClient client;

    SimulatorControlTest() throws IOException {
        server = SimulatorServer.start(house);
        client = new HouseClient(server);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void itListsNetworksAndDevices() throws Exception {
        client.signIn();

        JsonObject answer = HouseClient.json(control("GET", "/house", ""));

        assertThat(answer.get("verificationCode").getAsString(), is(house.currentCode()));
        assertThat(answer.getAsJsonArray("networks").size(), is(2));
        assertThat(answer.getAsJsonArray("units").size(), is(7));
        assertThat(answer.toString(), containsString(
                "{\"serial\":\"G8T1LN003274K0QC\",\"name\":\"Front Door\",\"kind\":\"doorbell\",\"network\":51002,"
                        + "\"status\":\"online\",\"battery\":\"ok\",\"signals\":{\"wifi\":4,\"battery\":3},"
                        + "\"enabled\":true,\"mode\":\"standalone\",\"snoozed\":false,\"asleep\":true,"
                        + "\"configOutOfSync\":false,\"temperatureAlert\":false,\"chimeRings\":0}"));
        assertThat(answer.toString(),
                containsString("\"armed\":true,\"snoozed\":false,\"programs\":["
                        + "{\"id\":81001,\"name\":\"Nights\",\"enabled\":true},"
                        + "{\"id\":81002,\"name\":\"Holidays\",\"enabled\":false}]}"));
        assertThat(answer.toString(), containsString("\"drive\":\"active\""));
        assertThat(answer.toString(), not(containsString(house.account().password())));
    }

    @Test
    void itPresses() throws Exception {
        client.signIn();
        List<String> lines = new ArrayList<>();
        house.listen(lines::add);

        HouseClient.Reply reply = control("POST", "/house/doorbells/g8t1-ln00-3274-k0qc/press",
                "{\"publishDelaySeconds\":0,\"clip\":false,\"count\":2}");
        clock.advanceSeconds(3);

        assertThat(reply.body(), is("{\"items\":[3032353907,3032353908]}"));
        assertThat(lines, contains("Press at Front Door, 2 times"));
        assertThat(client.mediaV4("").toString(), stringContainsInOrder("3032353908", "no_subscription", "3032353907"));
    }

    @Test
    void itMakesMotion() throws Exception {
        assertThat(control("POST", "/house/doorbells/" + SimulatedHouse.BACK_DOOR + "/motion",
                "{\"detections\":[\"person\"]}").body(), is("{\"recorded\":true,\"item\":3032353907}"));
        assertThat(control("POST", "/house/doorbells/" + SimulatedHouse.FRONT_DOOR + "/motion", "").body(),
                is("{\"recorded\":false}"));
    }

    @Test
    void itChangesDevices() throws Exception {
        HouseClient.Reply reply = control("POST", "/house/units/" + SimulatedHouse.HUB,
                "{\"status\":\"offline\",\"name\":\"Cellar\"}");

        assertThat(reply.body(), containsString("\"name\":\"Cellar\""));
        assertThat(house.devices().stream().filter(device -> device.serial().equals(SimulatedHouse.HUB)).findFirst()
                .orElseThrow().status(), is("offline"));
    }

    @Test
    void itReportsTheStateOfADoorbell() throws Exception {
        client.signIn();
        String back = "/api/v1/accounts/400123/networks/51001/doorbells/73002/";
        for (String command : List.of("temp_alert_enable", "trigger_chime")) {
            client.post(back + command, "{\"chime_type\":\"digital\"}");
            clock.advanceSeconds(3);
        }
        client.post(back + "snooze", "{\"snooze_time\":5}");
        client.post("/api/v1/accounts/400123/networks/51001/snooze", "{\"snooze_time\":5}");

        String answer = control("GET", "/house", "").body();

        assertThat(answer, containsString("\"mode\":\"lfr\",\"snoozed\":true,\"asleep\":false,"
                + "\"configOutOfSync\":false,\"temperatureAlert\":true,\"chimeRings\":1}"));
        assertThat(answer, containsString("\"armed\":true,\"snoozed\":true,"));
    }

    @Test
    void itWakesAndSnoozesDevices() throws Exception {
        HouseClient.Reply awake = control("POST", "/house/units/" + SimulatedHouse.FRONT_DOOR,
                "{\"awake\":true,\"snoozeMinutes\":10,\"config\":{\"temp_alarm_enable\":true}}");

        assertThat(awake.body(), containsString(
                "\"snoozed\":true,\"asleep\":false,\"configOutOfSync\":false," + "\"temperatureAlert\":true"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"fault":"notYet"}                                                        | 404
            {"fault":"moved","where":"sameHost"}                                      | 302
            {"fault":"moved","where":"FOREIGN_HOST","status":301}                     | 301
            {"fault":"moved","where":"nowhere"}                                       | 302
            {"fault":"large","bytes":100000}                                          | 200
            {"fault":"notYet","route":"NETWORKS","pathContains":".mp4"}               | 200
            """)
    void itPlansFaultsOfFiles(String fault, int status) throws Exception {
        client.signIn();

        control("POST", "/house/faults", fault);

        assertThat(client.rest("GET", "/networks", "").statusCode(), is(status));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST   | /house/doorbells/NOBODY/press              | {}                        | 404 | FRONT
            POST   | /house/doorbells/G8V1SD006337B8NE/press    | {}                        | 400 | has no button
            POST   | /house/doorbells/G8T1LN003274K0QC/press    | {"loud":true}             | 400 | publishDelaySeconds
            POST   | /house/doorbells/G8T1LN003274K0QC/press    | {"count":0}               | 400 | count must be
            POST   | /house/doorbells/G8T1LN003274K0QC/press    | {"count":"x"}             | 400 | must be a number
            POST   | /house/doorbells/G8T1LN003274K0QC/press    | {"clip":1}                | 400 | true or false
            POST   | /house/doorbells/G8T1LN003274K0QC/press    | [                         | 400 | not a JSON object
            POST   | /house/units/G8T1LN003274K0QC              | {"batery":"low"}          | 400 | battery
            POST   | /house/faults                              | {"fault":"fire"}          | 400 | garbage
            POST   | /house/faults                              | {"fault":"drop","route":"x"} | 400 | HOMESCREEN
            POST   | /house/faults                              | {"fault":"moved","where":"x"} | 400 | FOREIGN_HOST
            GET    | /house/garden                              | {}                        | 404 | GET /house/requests
            """)
    void itExplainsWhatItAccepts(String method, String path, String body, int status, String hint) throws Exception {
        HouseClient.Reply reply = control(method, path, body);

        assertThat(reply.statusCode(), is(status));
        assertThat(reply.body(), containsString(hint.replace("FRONT", "Front Door")));
    }

    @ParameterizedTest
    @CsvSource({"GET homescreen", "HOMESCREEN", "get /api/v3/accounts/{account}/homescreen",
            "GET /api/v3/accounts/400123/homescreen"})
    void itPlansFaults(String route) throws Exception {
        client.signIn();

        control("POST", "/house/faults",
                "{\"fault\":\"status\",\"status\":503,\"times\":2,\"route\":\"" + route + "\"}");

        assertThat(client.rest("GET", "/api/v3/accounts/400123/homescreen", "").statusCode(), is(503));
        assertThat(control("DELETE", "/house/faults", "").body(), is("{\"faults\":0}"));
        assertThat(client.rest("GET", "/api/v3/accounts/400123/homescreen", "").statusCode(), is(200));
    }

    @Test
    void itReportsRequestsAndMistakes() throws Exception {
        client.signIn();
        client.rest("GET", "/api/v9/unknown", "");

        JsonObject answer = HouseClient.json(control("GET", "/house/requests", ""));

        assertThat(answer.getAsJsonObject("counts").get("POST /oauth/token").getAsInt(), is(1));
        assertThat(answer.getAsJsonArray("last").get(0).getAsJsonObject().get("request").getAsString(),
                startsWith("GET /oauth/v2/authorize?app_brand=***"));
        assertThat(answer.getAsJsonArray("mistakes").toString(), containsString("the cloud has no such path"));
        String everything = answer.toString();
        assertThat(everything, not(containsString(client.accessToken)));
        assertThat(everything, not(containsString(HouseClient.CHALLENGE)));
    }

    @Test
    void itIsForThisMachineOnly() throws Exception {
        assertThat(server.baseUri().getHost(), is("127.0.0.1"));
    }

    private HouseClient.Reply control(String method, String path, String body)
            throws IOException, InterruptedException {
        return client.send(method, path, body);
    }
}
