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
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * What the homescreen and the root endpoints show.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SimulatedHomescreenTest {
    private static final String HOMESCREEN = "/api/v3/accounts/400123/homescreen";

    private final ManualClock clock = new ManualClock();
    private final SimulatedHouse house = SimulatedHouse.example(clock);
    private final SimulatorServer server;
    private final HouseClient client;

    SimulatedHomescreenTest() throws IOException {
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
    void itLooksLikeTheFixture() throws Exception {
        JsonObject home = client.get(HOMESCREEN);
        home.getAsJsonArray("sync_modules").get(0).getAsJsonObject().addProperty("last_hb",
                "2026-11-20T22:58:31+00:00");
        for (String family : List.of("cameras", "owls", "doorbells")) {
            home.getAsJsonArray(family).remove(1);
        }
        home.getAsJsonObject("accessories").getAsJsonArray("storm").remove(0);

        assertThat(home, is(fixture("simulator/homescreen-v3.json")));
    }

    @Test
    void thePairedDoorbellHasTheSameKeys() throws Exception {
        JsonArray doorbells = client.get(HOMESCREEN).getAsJsonArray("doorbells");
        JsonObject front = doorbells.get(0).getAsJsonObject();
        JsonObject back = doorbells.get(1).getAsJsonObject();

        assertThat(back.keySet(), is(front.keySet()));
        assertThat(back.get("doorbell_mode").getAsString(), is("lfr"));
        assertThat(back.get("network_id").getAsLong(), is(SimulatedHouse.HOUSE));
        assertThat(back.get("serial").getAsString(),
                matchesPattern("[A-HJ-NP-X][0-9A-HJ-NP-X]{5}[0-9]{2}[0-9][0-5][0-9][1-7][0-9A-HJ-NP-X]{4}"));
    }

    @Test
    void headersNameClientAndUser() throws Exception {
        HouseClient.Reply reply = client.rest("GET", HOMESCREEN, "");

        assertThat(reply.header("client-id"), is("2080001"));
        assertThat(reply.header("user-id"), is("188000042"));
    }

    @Test
    void version4HasOneListOfAccessories() throws Exception {
        JsonObject home = client.get(HOMESCREEN);
        HouseClient.Reply reply = client.rest("GET", HOMESCREEN.replace("v3", "v4"), "");
        JsonObject newer = HouseClient.json(reply);

        assertThat(newer.getAsJsonArray("accessories").size(), is(1));
        assertThat(newer.get("changed").getAsBoolean(), is(true));
        assertThat(newer.getAsJsonArray("ring_devices").size(), is(0));
        assertThat(newer.getAsJsonObject("device_limits").keySet(),
                contains("total_devices", "total_cameras", "camera", "owl", "chime", "doorbell_button"));
        for (String same : new String[]{"networks", "sync_modules", "cameras", "owls", "doorbells"}) {
            assertThat(newer.get(same), is(home.get(same)));
        }
        assertThat(reply.header("client-id"), is("2080001"));
        assertThat(server.mistakes(), is(empty()));
    }

    @Test
    void theDateIsThatOfTheHouse() throws Exception {
        house.skewClock(Duration.ofMinutes(5));

        HouseClient.Reply reply = client.rest("GET", HOMESCREEN, "");

        assertThat(reply.headers().allValues("date"), contains("Sat, 21 Nov 2026 09:05:00 GMT"));
    }

    @Test
    void changesShow() throws Exception {
        house.change("g8t1-ln00-3274-k0qc", DeviceChange.battery("low"));
        house.change(SimulatedHouse.FRONT_DOOR, DeviceChange.signal("wifi", 1));
        house.change(SimulatedHouse.FRONT_DOOR, DeviceChange.name("Porch"));
        house.change(SimulatedHouse.FRONT_DOOR, DeviceChange.status("offline"));
        house.change(SimulatedHouse.BACK_DOOR, DeviceChange.removed());

        JsonArray doorbells = client.get(HOMESCREEN).getAsJsonArray("doorbells");
        JsonObject front = doorbells.get(0).getAsJsonObject();

        assertThat(doorbells.size(), is(1));
        assertThat(front.get("battery").getAsString(), is("low"));
        assertThat(front.get("signals").toString(), is("{\"wifi\":1,\"battery\":2}"));
        assertThat(front.get("name").getAsString(), is("Porch"));
        assertThat(front.get("status").getAsString(), is("offline"));
        assertThat(front.get("updated_at").getAsString(), is("2026-11-21T09:00:00+00:00"));
    }

    @Test
    void anyOddValueCanBeShown() throws Exception {
        house.change(SimulatedHouse.FRONT_DOOR, DeviceChange.wire("battery", JsonNull.INSTANCE));
        house.change(SimulatedHouse.FRONT_DOOR, DeviceChange.wire("id", JsonParser.parseString("\"73001\"")));
        house.change(SimulatedHouse.FRONT_DOOR, DeviceChange.omit("signals"));

        JsonObject front = client.get(HOMESCREEN).getAsJsonArray("doorbells").get(0).getAsJsonObject();

        assertThat(front.get("battery"), is(JsonNull.INSTANCE));
        assertThat(front.get("id").toString(), is("\"73001\""));
        assertThat(front.has("signals"), is(false));
    }

    @Test
    void anEmptyAccountHasEmptyLists() throws Exception {
        try (SimulatorServer empty = SimulatorServer.start(SimulatedHouse.builder(clock).build())) {
            JsonObject home = new HouseClient(empty).signIn().get(HOMESCREEN);

            for (String list : new String[]{"networks", "sync_modules", "cameras", "owls", "doorbells"}) {
                assertThat(list, home.getAsJsonArray(list).isEmpty(), is(true));
            }
        }
    }

    @Test
    void aThousandDoorbellsHaveAThousandSerials() {
        SimulatedHouse large = SimulatedHouse.builder(clock).network("Street", true).doorbells(1000).build();

        assertThat(large.devices().stream().map(SimulatedDevice::serial).distinct().count(), is(1000L));
        assertThat(large.devices().stream().map(SimulatedDevice::serial).filter(
                serial -> !serial.matches("[A-HJ-NP-X][0-9A-HJ-NP-X]{5}[0-9]{2}[0-9][0-5][0-9][1-7][0-9A-HJ-NP-X]{4}"))
                .toList(), is(empty()));
    }

    @Test
    void aWiredDoorbellHasNoBattery() throws Exception {
        SimulatedHouse wired = SimulatedHouse.builder(clock).network("Shop", false).wiredDoorbell("Shop").build();
        try (SimulatorServer shop = SimulatorServer.start(wired)) {
            JsonObject doorbell = new HouseClient(shop).signIn().get(HOMESCREEN).getAsJsonArray("doorbells").get(0)
                    .getAsJsonObject();

            assertThat(doorbell.get("battery"), is(JsonNull.INSTANCE));
            assertThat(doorbell.get("doorbell_mode").getAsString(), is("always_on"));
        }
    }

    @Test
    void theRootEndpointsAgree() throws Exception {
        assertThat(client.get("/networks").getAsJsonObject("summary").keySet(), contains("51001", "51002"));
        JsonObject hub = client.get("/network/51001/syncmodules").getAsJsonObject("syncmodule");
        assertThat(hub.get("serial").getAsString(), is(SimulatedHouse.HUB));
        assertThat(client.rest("GET", "/network/51002/syncmodules", "").statusCode(), is(404));
        assertThat(client.get("/network/51001").getAsJsonObject("network").get("arm_string").getAsString(),
                is("Armed"));
        assertThat(client.get("/api/v2/users/info").get("client_id").getAsLong(), is(2080001L));
        assertThat(server.mistakes(), is(empty()));
    }

    @Test
    void notificationsAreRemembered() throws Exception {
        String path = "/api/v1/accounts/400123/notifications/configuration";

        client.post(path, "{\"notifications\":{\"doorbell\":false}}");

        assertThat(client.get(path).getAsJsonObject("notifications").get("doorbell").getAsBoolean(), is(false));
    }

    private static JsonObject fixture(String name) throws IOException {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(SimulatedHomescreenTest.class.getResourceAsStream("/fixtures/" + name)),
                StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        }
    }
}
