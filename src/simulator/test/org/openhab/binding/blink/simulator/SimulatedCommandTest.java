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

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * Cloud commands to networks, cameras and doorbells.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SimulatedCommandTest {
    private static final String HOUSE = "/api/v1/accounts/400123/networks/51001/";
    private static final String FRONT = "/api/v1/accounts/400123/networks/51002/doorbells/73001/";
    private static final String BACK = "/api/v1/accounts/400123/networks/51001/doorbells/73002/";

    private final ManualClock clock = new ManualClock();
    private final SimulatedHouse house = SimulatedHouse.example(clock);
    private final SimulatorServer server;
    private final HouseClient client;

    SimulatedCommandTest() throws IOException {
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
    void disarmingTakesItsTime() throws Exception {
        JsonObject command = client.post(HOUSE + "state/disarm", "");
        assertThat(command.get("command").getAsString(), is("disarm"));
        assertThat(command.get("state").getAsString(), is("new"));
        assertThat(command.getAsJsonArray("commands").size(), is(5));
        assertThat(armed(), is(true));

        clock.advanceSeconds(1);
        JsonObject running = poll(command);
        assertThat(running.get("complete").getAsBoolean(), is(false));
        assertThat(running.get("status_code").getAsInt(), is(908));
        JsonObject child = running.getAsJsonArray("commands").get(0).getAsJsonObject();
        assertThat(child.get("parent_command_id"), is(command.get("id")));
        assertThat(child.get("state_condition").getAsString(), is("running"));
        assertThat(armed(), is(true));

        clock.advanceSeconds(2);
        JsonObject done = poll(command);
        assertThat(done.get("complete").getAsBoolean(), is(true));
        assertThat(done.get("status").getAsInt(), is(0));
        assertThat(done.get("status_code").getAsInt(), is(908));
        assertThat(done.toString(), containsString("\"state_stage\":\"vs\",\"state_condition\":\"done\""));
        child = done.getAsJsonArray("commands").get(0).getAsJsonObject();
        assertThat(child.get("stage_rest").getAsString(), is("2026-11-21T09:00:00+00:00"));
        assertThat(child.get("stage_vs").getAsString(), is("2026-11-21T09:00:02+00:00"));
        assertThat(armed(), is(false));
        assertThat(server.mistakes(), is(empty()));
    }

    @Test
    void armingWithNothingEnabledIsAnErrorWithStatus200() throws Exception {
        house.change(SimulatedHouse.FRONT_DOOR, DeviceChange.of("enabled", new JsonPrimitive(false)));

        HouseClient.Reply reply = client.rest("POST", "/api/v1/accounts/400123/networks/51002/state/arm", "");

        assertThat(reply.statusCode(), is(200));
        assertThat(HouseClient.json(reply).get("code").getAsInt(), is(304));
    }

    @Test
    void aSyncModuleTakesOneCommandAtATime() throws Exception {
        client.post(HOUSE + "state/disarm", "");

        HouseClient.Reply reply = client.rest("POST", HOUSE + "state/arm", "");

        assertThat(reply.statusCode(), is(409));
        assertThat(HouseClient.json(reply).get("code").getAsInt(), is(307));
        clock.advanceSeconds(3);
        assertThat(client.rest("POST", HOUSE + "state/arm", "").statusCode(), is(200));
    }

    @Test
    void aThumbnailChangesWithCompletion() throws Exception {
        JsonObject command = client.post("/network/51001/camera/71001/thumbnail", "");
        assertThat(command.get("state_stage").getAsString(), is("rest"));
        assertThat(command.get("sync_module_id").getAsLong(), is(61001L));
        assertThat(thumbnail(), containsString("ts=1795207000"));

        clock.advanceSeconds(3);

        assertThat(thumbnail(), containsString("ts=" + clock.instant().getEpochSecond()));
    }

    @Test
    void aDoorbellTakesSettings() throws Exception {
        client.post(BACK + "config", "{\"enabled\":false,\"volume_control\":7}");
        clock.advanceSeconds(3);

        JsonObject config = client.get(BACK + "config");

        assertThat(config.get("enabled").getAsBoolean(), is(false));
        assertThat(config.get("volume_control").getAsInt(), is(7));
        assertThat(config.get("doorbell_mode").getAsString(), is("lfr"));
        assertThat(config.has("serial"), is(false));
    }

    @Test
    void aSleepingDoorbellTakesSettingsWhenItWakes() throws Exception {
        house.arm(SimulatedHouse.GATE);
        client.post(FRONT + "disable", "");
        clock.advanceSeconds(3);
        JsonObject waiting = front().deepCopy();

        assertThat(client.get(FRONT + "config").get("status").getAsString(), is("asleep"));

        boolean stillWatching = house.motion(SimulatedHouse.FRONT_DOOR).isPresent();
        clock.advanceSeconds(5);

        assertThat(waiting.get("config_out_of_sync").getAsBoolean(), is(true));
        assertThat(waiting.get("enabled").getAsBoolean(), is(false));
        assertThat(stillWatching, is(true));
        assertThat(front().get("config_out_of_sync").getAsBoolean(), is(false));
        assertThat(house.motion(SimulatedHouse.FRONT_DOOR).isPresent(), is(false));
    }

    @Test
    void aSleepingDoorbellReportsWithinADay() throws Exception {
        client.post(FRONT + "disable", "");
        clock.advance(Duration.ofHours(24).plusSeconds(3));
        client.keepTokens(client.refresh());

        assertThat(front().get("config_out_of_sync").getAsBoolean(), is(false));
    }

    @Test
    void aSleepingDoorbellShowsNothingLive() throws Exception {
        String liveView = "/api/v2/accounts/400123/networks/51002/doorbells/73001/liveview";

        assertThat(code(client.rest("POST", FRONT + "thumbnail", "")), is(2440));
        assertThat(code(client.rest("POST", liveView, "")), is(2440));
        house.press(SimulatedHouse.FRONT_DOOR);
        JsonObject live = client.post(liveView, "");
        assertThat(live.get("server").getAsString(),
                matchesPattern("immis://127\\.0\\.0\\.1:\\d+/\\w{12}__IMDS_G8T1LN003274K0QC\\?client_id=\\d+"));
        clock.advanceSeconds(61);
        assertThat(code(client.rest("POST", liveView, "")), is(2435));
        house.change(SimulatedHouse.FRONT_DOOR, DeviceChange.of("answeredElsewhere", new JsonPrimitive(true)));
        assertThat(code(client.rest("POST", liveView, "")), is(2441));
    }

    @Test
    void doneEndsALiveViewInBothForms() throws Exception {
        long first = client.post("/api/v2/accounts/400123/networks/51001/owls/72001/liveview", "").get("command_id")
                .getAsLong();
        long second = client.post("/api/v2/accounts/400123/networks/51001/owls/72001/liveview", "").get("command_id")
                .getAsLong();

        assertThat(client.post("/network/51001/command/" + first + "/done/", "").get("code").getAsInt(), is(902));
        assertThat(
                client.post("/accounts/400123/networks/51001/commands/" + second + "/done", "").get("code").getAsInt(),
                is(902));
        assertThat(client.get("/network/51001/command/" + first).get("complete").getAsBoolean(), is(true));
    }

    @Test
    void commandsCanEndBadly() throws Exception {
        house.nextCommandEnds(CommandFate.FAILS);
        JsonObject failing = client.post(BACK + "disable", "");
        clock.advanceSeconds(3);
        JsonObject failed = poll(failing);
        assertThat(failed.get("complete").getAsBoolean(), is(true));
        assertThat(failed.get("status").getAsInt(), is(not(0)));

        house.nextCommandEnds(CommandFate.NEVER_COMPLETES);
        JsonObject endless = client.post(BACK + "enable", "");
        clock.advance(Duration.ofMinutes(10));
        assertThat(poll(endless).get("complete").getAsBoolean(), is(false));
        assertThat(client.rest("POST", BACK + "enable", "").statusCode(), is(200));
    }

    @Test
    void pollingOnIsAMistake() throws Exception {
        JsonObject command = client.post(HOUSE + "state/disarm", "");
        poll(command);
        clock.advance(Duration.ofMillis(300));
        poll(command);
        assertThat(server.mistakes(), contains(containsString("again within 0.4 s")));

        clock.advanceSeconds(3);
        poll(command);
        clock.advanceSeconds(1);
        poll(command);
        assertThat(server.mistakes(), hasItem(containsString("after it had been reported complete")));
    }

    @Test
    void anOfflineDeviceRefuses() throws Exception {
        house.change(SimulatedHouse.BACK_DOOR, DeviceChange.status("offline"));

        assertThat(code(client.rest("POST", BACK + "enable", "")), is(2429));
        assertThat(code(client.rest("POST", "/api/v2/accounts/400123/networks/51001/doorbells/73002/liveview", "")),
                is(2429));
    }

    private JsonObject poll(JsonObject command) throws IOException, InterruptedException {
        return client.get("/network/51001/command/" + command.get("id").getAsLong());
    }

    private boolean armed() {
        return house.networks().stream().anyMatch(network -> network.id() == SimulatedHouse.HOUSE && network.armed());
    }

    private String thumbnail() throws IOException, InterruptedException {
        return home().getAsJsonArray("cameras").get(0).getAsJsonObject().get("thumbnail").getAsString();
    }

    private JsonObject front() throws IOException, InterruptedException {
        return home().getAsJsonArray("doorbells").get(0).getAsJsonObject();
    }

    private JsonObject home() throws IOException, InterruptedException {
        return client.get("/api/v3/accounts/400123/homescreen");
    }

    private static int code(HouseClient.Reply reply) {
        return HouseClient.json(reply).get("code").getAsInt();
    }
}
