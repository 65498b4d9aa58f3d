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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * A house with what does not fit together: shared ids, serial numbers that come and go, lists of another shape, busy
 * hubs.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class IrregularHouseTest {
    private static final String HOMESCREEN = "/api/v3/accounts/400123/homescreen";
    private static final String HOUSE = "/api/v1/accounts/400123/networks/51001/";

    private final ManualClock clock = new ManualClock();
    private final SimulatedHouse house = SimulatedHouse.exampleBuilder(clock).withId(71001).doorbell("Side Door")
            .doorbell("Gate Door").withId(71001).mini("Attic").build();
    private final SimulatorServer server;
    private final HouseClient client;

    IrregularHouseTest() throws IOException {
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

    // devices

    @Test
    void oneSyncModuleHasSeveralDoorbells() throws Exception {
        Set<String> serials = new HashSet<>();
        for (JsonElement doorbell : doorbells()) {
            if (doorbell.getAsJsonObject().get("network_id").getAsLong() == SimulatedHouse.HOUSE) {
                assertThat(doorbell.getAsJsonObject().get("doorbell_mode").getAsString(), is("lfr"));
                serials.add(doorbell.getAsJsonObject().get("serial").getAsString());
            }
        }

        assertThat(serials.size(), is(3));
    }

    @Test
    void devicesOfDifferentKindsShareAnId() throws Exception {
        JsonObject home = client.get(HOMESCREEN);
        assertThat(byId(home, "cameras", 71001).get("name").getAsString(), is("Garden"));
        assertThat(byId(home, "owls", 71001).get("name").getAsString(), is("Attic"));
        assertThat(byId(home, "doorbells", 71001).get("name").getAsString(), is("Side Door"));

        client.post(HOUSE + "doorbells/71001/disable", "");
        clock.advanceSeconds(5);
        client.post(HOUSE + "owls/71001/snooze", "{\"snooze_time\":30}");

        home = client.get(HOMESCREEN);
        assertThat(byId(home, "cameras", 71001).get("enabled").getAsBoolean(), is(true));
        assertThat(byId(home, "doorbells", 71001).get("enabled").getAsBoolean(), is(false));
        assertThat(byId(home, "owls", 71001).get("snooze").getAsBoolean(), is(true));
        assertThat(byId(home, "cameras", 71001).get("snooze").getAsBoolean(), is(false));
        assertThat(client.rest("GET", byId(home, "cameras", 71001).get("thumbnail").getAsString(), "").statusCode(),
                is(200));
    }

    @Test
    void theFilterDistinguishesKinds() throws Exception {
        house.press(serialOf("Side Door"));
        house.motion(SimulatedHouse.GARDEN);
        clock.advanceSeconds(30);
        String since = "/api/v4/accounts/400123/media?start_time=2026-11-21T08:00:00Z";

        JsonArray items = client.post(since, "{\"filters\":{\"devices\":{\"doorbell\":[71001]}}}")
                .getAsJsonArray("media");

        assertThat(items.size(), is(1));
        assertThat(items.get(0).getAsJsonObject().get("event_type").getAsString(), is("button_press"));
    }

    @Test
    void aReplacedDeviceIsListedTwice() throws Exception {
        house.change(SimulatedHouse.BACK_DOOR, DeviceChange.replaced());

        List<JsonObject> twins = new ArrayList<>();
        for (JsonElement doorbell : doorbells()) {
            if (SimulatedHouse.BACK_DOOR.equals(doorbell.getAsJsonObject().get("serial").getAsString())) {
                twins.add(doorbell.getAsJsonObject());
            }
        }
        assertThat(twins.size(), is(2));
        assertThat(twins.get(0).get("status").getAsString(), is("offline"));
        assertThat(twins.get(0).get("battery").getAsString(), is("low"));
        assertThat(twins.get(1).get("status").getAsString(), is("online"));
        assertThat(twins.get(1).get("battery").getAsString(), is("ok"));
        house.press(SimulatedHouse.BACK_DOOR);
        clock.advanceSeconds(5);
        assertThat(first(client.mediaV4("")).get("device_id"), is(twins.get(1).get("id")));
    }

    @ParameterizedTest
    @CsvSource({"'{\"fault\":\"edit\",\"path\":\"doorbells.*.serial\",\"times\":2,\"route\":\"HOMESCREEN\"}'",
            "'{\"fault\":\"edit\",\"path\":\"doorbells.id=73002.serial\",\"value\":\"\",\"times\":2}'"})
    void aSerialIsMissingForAWhile(String fault) throws Exception {
        client.send("POST", "/house/faults", fault);

        List<String> serials = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            JsonElement serial = byId(client.get(HOMESCREEN), "doorbells", 73002).get("serial");
            serials.add(serial == null ? "" : serial.getAsString());
            clock.advanceSeconds(30);
        }

        assertThat(serials, contains("", "", SimulatedHouse.BACK_DOOR));
    }

    @Test
    void namesHaveControlCharacters() throws Exception {
        String name = "Door\n2026-11-21 [INFO] forged\u001b[31m\u202E";
        house.change(SimulatedHouse.BACK_DOOR, DeviceChange.name(name));
        house.press(SimulatedHouse.BACK_DOOR);
        clock.advanceSeconds(5);

        assertThat(byId(client.get(HOMESCREEN), "doorbells", 73002).get("name").getAsString(), is(name));
        assertThat(first(client.mediaV4("")).get("device_name").getAsString(), is(name));
    }

    // lists of another shape

    @Test
    void aListIsAnObject() throws Exception {
        server.inject(new Fault.KeyBy("doorbells", "id"), Route.HOMESCREEN, 1);

        assertThat(
                client.get(HOMESCREEN).getAsJsonObject("doorbells").getAsJsonObject("73002").get("name").getAsString(),
                is("Back Door"));
    }

    @Test
    void editsLeaveOtherThanJsonAlone() throws Exception {
        server.inject(new Fault.Edit("doorbells", null), null, -1);
        String thumbnail = byId(client.get(HOMESCREEN), "cameras", 71001).get("thumbnail").getAsString();

        assertThat(client.rest("GET", thumbnail, "").header("content-type"), is("image/jpeg"));
    }

    // hubs

    @ParameterizedTest
    @CsvSource({"409", "200"})
    void aSyncModuleIsBusyForAnotherClient(int status) throws Exception {
        house.cloud(cloud -> cloud.busyStatus = status);
        house.change(SimulatedHouse.HUB, DeviceChange.busy(Duration.ofSeconds(30)));

        HouseClient.Reply refused = client.rest("POST", HOUSE + "doorbells/73002/thumbnail", "");

        assertThat(refused.statusCode(), is(status));
        assertThat(refused.body(), is("{\"message\":\"System is busy, please wait\",\"code\":307}"));
        clock.advanceSeconds(30);
        assertThat(client.post(HOUSE + "doorbells/73002/thumbnail", "").has("command"), is(true));
    }

    @Test
    void anAccountExecutesOneCommandAtATime() throws Exception {
        house.cloud(cloud -> cloud.oneAtATime = OneAtATime.ACCOUNT);
        client.post(HOUSE + "state/disarm", "");
        String gate = "/api/v1/accounts/400123/networks/51002/state/arm";

        assertThat(client.rest("POST", gate, "").statusCode(), is(409));
        clock.advanceSeconds(3);
        assertThat(client.rest("POST", gate, "").statusCode(), is(200));
    }

    private JsonArray doorbells() throws IOException, InterruptedException {
        return client.get(HOMESCREEN).getAsJsonArray("doorbells");
    }

    private String serialOf(String name) {
        return house.devices().stream().filter(device -> device.name().equals(name)).findFirst().orElseThrow().serial();
    }

    private static JsonObject byId(JsonObject home, String list, long id) {
        for (JsonElement entry : home.getAsJsonArray(list)) {
            if (entry.getAsJsonObject().get("id").equals(new JsonPrimitive(id))) {
                return entry.getAsJsonObject();
            }
        }
        throw new AssertionError("no " + id + " in " + list);
    }

    private static JsonObject first(JsonObject page) {
        return page.getAsJsonArray("media").get(0).getAsJsonObject();
    }
}
