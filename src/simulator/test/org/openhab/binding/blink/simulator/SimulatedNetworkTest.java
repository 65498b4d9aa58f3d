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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/**
 * Snoozing and the programs of networks.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SimulatedNetworkTest {
    private static final String HOUSE = "/api/v1/accounts/400123/networks/51001/";
    private static final String GATE = "/api/v1/accounts/400123/networks/51002/";
    private static final String FRONT = GATE + "doorbells/73001/";

    private final ManualClock clock = new ManualClock();
    private final SimulatedHouse house = SimulatedHouse.example(clock);
    private final SimulatorServer server;
    private final HouseClient client;

    SimulatedNetworkTest() throws IOException {
        server = SimulatorServer.start(house);
        client = new HouseClient(server);
    }

    @BeforeEach
    void signIn() throws Exception {
        client.signIn();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void snoozeCountsDownAndEnds() throws Exception {
        client.post(FRONT + "snooze", "{\"snooze_time\":60}");
        assertThat(front().get("snooze_time_remaining").getAsInt(), is(60));
        clock.advance(Duration.ofMinutes(20));
        assertThat(front().get("snooze").getAsBoolean(), is(true));
        assertThat(front().get("snooze_time_remaining").getAsInt(), is(40));
        clock.advance(Duration.ofMinutes(39).plusSeconds(59));
        assertThat(front().get("snooze_time_remaining").getAsInt(), is(1));
        clock.advanceSeconds(1);

        assertThat(front().get("snooze").getAsBoolean(), is(false));
        assertThat(front().get("snooze_time_remaining").isJsonNull(), is(true));
    }

    @Test
    void unsnoozeEndsItAtOnce() throws Exception {
        client.post(FRONT + "snooze", "{\"snooze_time\":60}");
        client.post(FRONT + "unsnooze", "");

        assertThat(front().get("snooze").getAsBoolean(), is(false));
    }

    @Test
    void snoozeNeedsMotionAndATime() throws Exception {
        assertThat(code(client.rest("POST", FRONT + "snooze", "{\"snooze_time\":0}")), is(2800));
        assertThat(code(client.rest("POST", FRONT + "snooze", "{\"snooze_time\":\"soon\"}")), is(2800));
        assertThat(client.rest("POST", FRONT.replace("51002", "51001") + "snooze", "").statusCode(), is(404));
        house.change(SimulatedHouse.FRONT_DOOR, DeviceChange.of("enabled", new JsonPrimitive(false)));

        HouseClient.Reply reply = client.rest("POST", FRONT + "snooze", "{\"snooze_time\":60}");

        assertThat(reply.statusCode(), is(400));
        assertThat(code(reply), is(2805));
        assertThat(code(client.rest("POST", GATE + "snooze", "{\"snooze_time\":60}")), is(2805));
    }

    @Test
    void aNetworkCanBeSnoozed() throws Exception {
        client.post(HOUSE + "snooze", "{\"snooze_time\":30}");
        assertThat(network(SimulatedHouse.HOUSE).isSnoozed(clock.instant()), is(true));
        assertThat(network(SimulatedHouse.GATE).isSnoozed(clock.instant()), is(false));
        assertThat(network(SimulatedHouse.HOUSE).isSnoozed(clock.instant().plusSeconds(1800)), is(false));

        client.post(HOUSE + "unsnooze", "");

        assertThat(network(SimulatedHouse.HOUSE).isSnoozed(clock.instant()), is(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {HOUSE, "/api/v1/networks/51001/"})
    void programsAreListedAndSwitched(String form) throws Exception {
        JsonArray list = programs(form);
        assertThat(list.size(), is(2));
        assertThat(list.get(0).toString(),
                is("{\"id\":81001,\"network_id\":51001,\"name\":\"Nights\","
                        + "\"status\":\"enabled\",\"format\":\"v1\",\"schedule\":["
                        + "{\"dow\":[\"mon\",\"tue\",\"wed\",\"thu\",\"fri\"],\"devices\":[],"
                        + "\"time\":\"2026-06-02 20:30:00 +0000\",\"action\":\"arm\"},"
                        + "{\"dow\":[\"tue\",\"wed\",\"thu\",\"fri\",\"sat\"],\"devices\":[],"
                        + "\"time\":\"2026-06-02 04:30:00 +0000\",\"action\":\"disarm\"}]}"));

        assertThat(client.post(form + "programs/81001/disable", "").get("code").getAsInt(), is(803));
        assertThat(client.post(form + "programs/81002/enable", "").get("code").getAsInt(), is(802));

        assertThat(network(SimulatedHouse.HOUSE).programs().stream().map(SimulatedProgram::enabled).toList(),
                contains(false, true));
        assertThat(programs(form).get(1).getAsJsonObject().get("status").getAsString(), is("enabled"));
    }

    @Test
    void aHouseCanHaveItsOwnPrograms() {
        SimulatedHouse shop = SimulatedHouse.builder(clock).network("Shop", false)
                .program("Closed", true, SimulatedProgram.entry("arm", "2026-06-02 18:00:00 +0000", "sat")).build();

        SimulatedProgram program = shop.networks().iterator().next().programs().getFirst();

        assertThat(program.name(), is("Closed"));
        assertThat(program.schedule().get(0).toString(), containsString("\"dow\":[\"sat\"]"));
    }

    private SimulatedNetwork network(long id) {
        return house.networks().stream().filter(network -> network.id() == id).findFirst().orElseThrow();
    }

    private JsonArray programs(String form) throws IOException, InterruptedException {
        return JsonParser.parseString(client.rest("GET", form + "programs", "").body()).getAsJsonArray();
    }

    private JsonObject front() throws IOException, InterruptedException {
        return client.get("/api/v3/accounts/400123/homescreen").getAsJsonArray("doorbells").get(0).getAsJsonObject();
    }

    private static int code(HouseClient.Reply reply) {
        return HouseClient.json(reply).get("code").getAsInt();
    }
}
