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

import java.time.Duration;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * Which settings devices take, and when they show them.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SimulatedSettingTest extends EveryProduct {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Drive     | {"lfr_sync_interval":5}                  | lfr_sync_interval       | 5
            Drive     | {"motion_sensitivity":7}                 | motion_sensitivity      | 7
            Drive     | {"illuminator_enable":0}                 | illuminator_enable      | 0
            Kitchen   | {"illuminator_enable":"off"}             | illuminator_enable_v2   | "off"
            Kitchen   | {"chime_volume":2}                       | chime_volume            | 2
            Kitchen   | {"enabled":false}                        | enabled                 | false
            Study     | {"light_brightness":3}                   | light_brightness        | 3
            Yard      | {"light_brightness":10}                  | light_brightness        | 10
            Back Door | {"illuminator_enable":"on"}              | illuminator_enable_v2   | "on"
            Back Door | {"zones_version":"v2"}                   | zone_version            | "v2"
            Back Door | {"name":"Rear"}                          | name                    | "Rear"
            Back Door | {"detection_modes":{"person_detection":true}} | detection_modes    \
            | {"motion_detection":true,"person_detection":true,"vehicle_detection":false}
            """)
    void aSettingIsTakenWithItsCommand(String name, String body, String key, String expected) throws Exception {
        JsonElement before = config(name).get(key);

        JsonObject command = client.post(path(name), body);
        assertThat(command.get("command").getAsString(), is("config_set"));
        assertThat(config(name).get(key), is(before));
        clock.advanceSeconds(3);

        assertThat(String.valueOf(config(name).get(key)), is(expected));
        assertThat(client.post(path(name), body).toString(), is("{\"state\":\"done\"}"));
        assertThat(server.mistakes(), is(empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Hall      | {"lfr_sync_interval":5}
            Drive     | {"volume_control":5}
            Drive     | {"enabled":false}
            Drive     | {"motion_sensitivity":99}
            Drive     | {"flip_video":true}
            Drive     | {"accessories":[{"id":1,"light_accessory":{"motion_alert":false}}]}
            Drive     | {"accessories":[{"id":81501,"light_accessory":{"illuminator_duration":61}}]}
            Kitchen   | {"light_brightness":2}
            Kitchen   | {"illuminator_enable_v2":"off"}
            Kitchen   | {"clip_length":61}
            Study     | {"light_brightness":4}
            Yard      | {"superior":{"illuminator_duration":61}}
            Back Door | {"temp_min":40}
            Back Door | {"colour":1}
            Back Door | {"volume_control":"5"}
            Back Door | {"clip_length":31}
            """)
    void aSettingThatDoesNotFitIsAcceptedAndNotTaken(String name, String body) throws Exception {
        JsonObject before = config(name);

        JsonObject command = client.post(path(name), body);
        clock.advanceSeconds(3);

        assertThat(command.get("state").getAsString(), is("new"));
        JsonObject after = config(name);
        after.add("updated_at", before.get("updated_at"));
        assertThat(after, is(before));
        assertThat(server.mistakes(), hasItem(containsString("has no setting")));
    }

    @Test
    void blocksAreTakenWholeOrInPart() throws Exception {
        client.post(path("Yard"), "{\"superior\":{\"illuminator_intensity\":9}}");
        clock.advanceSeconds(3);
        client.post(path("Drive"), "{\"accessories\":[{\"id\":81501,\"accessory_type\":\"light_accessory\","
                + "\"light_accessory\":{\"daytime_mode\":true,\"illuminator_duration\":180}}]}");
        clock.advanceSeconds(3);

        JsonObject floodlight = mini("Yard").getAsJsonObject("superior");
        assertThat(floodlight.get("illuminator_intensity").getAsInt(), is(9));
        assertThat(floodlight.get("manual_illuminator_duration").getAsInt(), is(180));
        JsonObject light = client.get(CAMERAS + id("Drive") + "/config").getAsJsonArray("accessories").get(0)
                .getAsJsonObject().getAsJsonObject("light_accessory");
        assertThat(light.get("daytime_mode").getAsBoolean(), is(true));
        assertThat(light.get("illuminator_duration").getAsInt(), is(180));
        assertThat(light.get("illuminator_intensity").getAsInt(), is(6));
        assertThat(server.mistakes(), is(empty()));
    }

    @Test
    void theConfigCanLagBehindItsCommand() throws Exception {
        house.cloud(cloud -> cloud.configLag = Duration.ofSeconds(20));
        JsonObject command = client.post(path("Kitchen"), "{\"chime_volume\":2}");
        clock.advanceSeconds(3);

        assertThat(client.get("/network/51001/command/" + command.get("id").getAsLong()).get("complete").getAsBoolean(),
                is(true));
        assertThat(mini("Kitchen").get("chime_volume").getAsInt(), is(6));
        clock.advanceSeconds(20);
        assertThat(mini("Kitchen").get("chime_volume").getAsInt(), is(2));
    }

    @ParameterizedTest
    @CsvSource({"IGNORED, 0", "FAILS, 1"})
    void aSettingCanGetLost(CommandFate fate, int status) throws Exception {
        house.nextCommandEnds(fate);
        JsonObject command = client.post(path("Kitchen"), "{\"chime_volume\":2}");
        clock.advanceSeconds(3);

        assertThat(client.get("/network/51001/command/" + command.get("id").getAsLong()).get("status").getAsInt(),
                is(status));
        assertThat(mini("Kitchen").get("chime_volume").getAsInt(), is(6));
    }

    @Test
    void aFormIsAnsweredAndIgnored() throws Exception {
        HouseClient.Reply reply = client.send("POST", path("Kitchen"), "chime_volume=2", "Authorization",
                "Bearer " + client.accessToken, "Content-Type", "application/x-www-form-urlencoded");
        clock.advanceSeconds(5);

        assertThat(reply.statusCode(), is(200));
        assertThat(reply.body(), is("{}"));
        assertThat(mini("Kitchen").get("chime_volume").getAsInt(), is(6));
        assertThat(server.mistakes(), contains(containsString("not application/json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain"})
    void aBodyThatIsNotJsonIsAnsweredAndIgnored(String contentType) throws Exception {
        for (String name : List.of("Drive", "Kitchen", "Back Door")) {
            JsonObject before = config(name);

            HouseClient.Reply reply = client.send("POST", path(name), "motion_sensitivity: 2", "Authorization",
                    "Bearer " + client.accessToken, "Content-Type", contentType);
            clock.advanceSeconds(5);

            assertThat(reply.statusCode(), is(200));
            assertThat(reply.body(), is("{}"));
            assertThat(config(name), is(before));
            assertThat(server.mistakes(), hasItem(containsString(id(name) + "/config: the body is not JSON")));
        }
    }

    @Test
    void theTemperatureBandIsCalibrated() throws Exception {
        client.post("/api/v1/accounts/400123/networks/51001/cameras/" + id("Drive") + "/calibrate",
                "{\"current_temp\":63,\"temp_min\":40,\"temp_max\":90}");
        clock.advanceSeconds(3);

        JsonObject config = config("Drive");
        assertThat(config.get("temp_min").getAsInt(), is(40));
        assertThat(config.get("temp_max").getAsInt(), is(90));
    }
}
