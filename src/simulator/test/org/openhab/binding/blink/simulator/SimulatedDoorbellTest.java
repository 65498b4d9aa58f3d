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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonObject;

/**
 * What doorbells can be asked for beyond motion and pictures.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SimulatedDoorbellTest {
    private static final String FRONT = "/api/v1/accounts/400123/networks/51002/doorbells/73001/";
    private static final String BACK = "/api/v1/accounts/400123/networks/51001/doorbells/73002/";

    private final ManualClock clock = new ManualClock();
    private final SimulatedHouse house = SimulatedHouse.example(clock);
    private final SimulatorServer server;
    private final HouseClient client;

    SimulatedDoorbellTest() throws IOException {
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            enable             | {}                                            | enable
            clip               | {}                                            | clip
            status             | {}                                            | status
            stay_awake         | {}                                            | stay_awake
            temp_alert_enable  | {}                                            | temp_alert_enable
            temp_alert_disable | {}                                            | temp_alert_disable
            calibrate          | {"current_temp":63,"temp_min":40,"temp_max":90} | calibrate
            trigger_chime      | {"chime_type":"mechanical","duration":300}    | trigger_chime
            chime/digital/config | {"duration":500}                            | chime_config
            """)
    void aRequestStartsACommand(String path, String body, String word) throws Exception {
        JsonObject command = client.post(BACK + path, body);
        assertThat(command.get("command").getAsString(), is(word));
        assertThat(poll(command).get("complete").getAsBoolean(), is(false));
        assertThat(code(client.rest("POST", BACK + path, body)), is(307));

        clock.advanceSeconds(3);

        assertThat(poll(command).get("complete").getAsBoolean(), is(true));
        assertThat(server.mistakes(), is(empty()));
    }

    @Test
    void whatIsNotKnownToBeACommandCanAnswerPlainly() throws Exception {
        house.cloud(settings -> settings.plainAnswers = true);

        assertThat(client.post(BACK + "temp_alert_enable", "").toString(), is("{\"message\":\"OK\",\"code\":0}"));
        assertThat(config(BACK).get("temp_alarm_enable").getAsBoolean(), is(true));
        assertThat(client.post(BACK + "status", "").get("command").getAsString(), is("status"));
    }

    @Test
    void aCommandCanFail() throws Exception {
        server.inject(new Fault.CommandEnds(CommandFate.FAILS), Route.DOORBELL_CHIME, 1);
        JsonObject command = client.post(BACK + "trigger_chime", "{\"chime_type\":\"digital\"}");
        clock.advanceSeconds(3);

        assertThat(poll(command).get("status").getAsInt(), is(1));
        assertThat(device(SimulatedHouse.BACK_DOOR).chimeRings(), is(empty()));
    }

    @Test
    void aClipOnDemandIsListedAfterItsCommand() throws Exception {
        JsonObject command = client.post(BACK + "clip", "");
        assertThat(poll(command).get("media_id").isJsonNull(), is(true));
        clock.advanceSeconds(3);
        assertThat(client.mediaV4("").getAsJsonArray("media").size(), is(0));

        long id = poll(command).get("media_id").getAsLong();
        clock.advanceSeconds(2);

        JsonObject item = client.mediaV4("").getAsJsonArray("media").get(0).getAsJsonObject();
        assertThat(item.get("id").getAsLong(), is(id));
        assertThat(item.get("event_type").getAsString(), is("liveview"));
    }

    @Test
    void aClipThatIsNotListedHasNoName() throws Exception {
        house.cloud(settings -> settings.recording = Recording.LOCAL_ONLY);
        JsonObject command = client.post(BACK + "clip", "");
        clock.advanceSeconds(3);

        assertThat(poll(command).get("media_id").isJsonNull(), is(true));
    }

    @Test
    void aSleepingDoorbellCannotBeAsked() throws Exception {
        for (String path : List.of("thumbnail", "clip", "status", "stay_awake", "calibrate")) {
            assertThat(path, code(client.rest("POST", FRONT + path, "")), is(2440));
        }
        assertThat(code(client.rest("POST", FRONT + "trigger_chime", "{\"chime_type\":\"digital\"}")), is(2440));
    }

    @Test
    void aDoorbellCanBeKeptAwake() throws Exception {
        house.press(SimulatedHouse.FRONT_DOOR);
        clock.advanceSeconds(50);
        client.post(FRONT + "stay_awake", "");
        clock.advanceSeconds(60);

        assertThat(client.rest("POST", FRONT + "trigger_chime", "{\"chime_type\":\"digital\"}").statusCode(), is(200));
        clock.advanceSeconds(3);
        assertThat(code(client.rest("POST", FRONT + "clip", "")), is(2440));
    }

    @Test
    void aSettingIsShownAtOnceAndWaitsForTheDoorbell() throws Exception {
        client.post(FRONT + "temp_alert_enable", "");
        clock.advanceSeconds(3);

        assertThat(config(FRONT).get("temp_alarm_enable").getAsBoolean(), is(true));
        assertThat(front().get("config_out_of_sync").getAsBoolean(), is(true));
    }

    @Test
    void theTemperatureAlertIsPartOfTheConfig() throws Exception {
        client.post(BACK + "temp_alert_enable", "");
        clock.advanceSeconds(3);
        assertThat(config(BACK).get("temp_alarm_enable").getAsBoolean(), is(true));
        client.post(BACK + "calibrate", "{\"current_temp\":61,\"temp_min\":40,\"temp_max\":90}");
        clock.advanceSeconds(3);
        client.post(BACK + "temp_alert_disable", "");
        clock.advanceSeconds(3);

        assertThat(config(BACK).get("temp_alarm_enable").getAsBoolean(), is(false));
        assertThat(config(BACK).get("temp").getAsInt(), is(61));
        assertThat(config(BACK).get("temp_min").getAsInt(), is(40));
        assertThat(config(BACK).get("temp_max").getAsInt(), is(90));
        assertThat(code(client.rest("POST", BACK + "calibrate", "{\"temp_min\":41}")), is(2407));
        assertThat(server.mistakes(), hasItem(containsString("calibrate wants")));
    }

    @Test
    void aChimeRingsOnRequest() throws Exception {
        List<String> lines = new ArrayList<>();
        house.listen(lines::add);
        client.post(BACK + "trigger_chime", "{\"chime_type\":\"digital\",\"duration\":500}");
        assertThat(device(SimulatedHouse.BACK_DOOR).chimeRings(), is(empty()));

        clock.advanceSeconds(3);
        house.press(SimulatedHouse.BACK_DOOR);

        assertThat(device(SimulatedHouse.BACK_DOOR).chimeRings(),
                contains(new ChimeRing(clock.instant(), "digital", 500)));
        assertThat(lines, hasItem("The chime of Back Door sounds"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"chime_type\":\"gong\"}", "{\"chime_type\":\"disabled\"}",
            "{\"chime_type\":\"digital\",\"duration\":1}", "{\"chime_type\":\"digital\",\"duration\":\"x\"}"})
    void aChimeNeedsValidParameters(String body) throws Exception {
        assertThat(code(client.rest("POST", BACK + "trigger_chime", body)), is(2407));
    }

    @Test
    void aChimeIsConfigured() throws Exception {
        assertThat(client.get(BACK + "chime/mechanical/config").toString(), containsString("\"current\":300"));
        client.post(BACK + "chime/digital/config", "{\"duration\":500}");
        clock.advanceSeconds(3);

        JsonObject chime = config(BACK).getAsJsonObject("chime_config");

        assertThat(chime.get("type").getAsString(), is("digital"));
        assertThat(chime.getAsJsonObject("duration").get("current").getAsInt(), is(500));
        assertThat(code(client.rest("POST", BACK + "chime/digital/config", "{\"duration\":5000}")), is(2407));
        assertThat(client.rest("GET", BACK + "chime/gong/config", "").statusCode(), is(404));
    }

    private SimulatedDevice device(String serial) {
        return house.devices().stream().filter(device -> device.serial().equals(serial)).findFirst().orElseThrow();
    }

    private JsonObject config(String doorbell) throws IOException, InterruptedException {
        return client.get(doorbell + "config");
    }

    private JsonObject front() throws IOException, InterruptedException {
        clock.advanceSeconds(6);
        return client.get("/api/v3/accounts/400123/homescreen").getAsJsonArray("doorbells").get(0).getAsJsonObject();
    }

    private JsonObject poll(JsonObject command) throws IOException, InterruptedException {
        return client
                .get("/network/" + command.get("network_id").getAsLong() + "/command/" + command.get("id").getAsLong());
    }

    private static int code(HouseClient.Reply reply) {
        return HouseClient.json(reply).get("code").getAsInt();
    }
}
