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

import java.util.HashSet;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import com.google.gson.JsonObject;

/**
 * What lists and config documents show of every product.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SimulatedProductTest extends EveryProduct {
    @Test
    void everyProductIsInItsList() throws Exception {
        JsonObject home = client.get(HOMESCREEN);

        assertThat(types(home, "cameras"),
                hasItems("white", "xt", "xt2", "catalina", "catalina_indoor", "sedona", "sonoran", "mojave"));
        assertThat(types(home, "owls"), hasItems("owl", "hawk", "chickadee", "superior", "falcon"));
        assertThat(types(home, "doorbells"), hasItems("lotus", "tulip", "orchid"));
        Set<String> serials = new HashSet<>();
        int devices = 0;
        for (SimulatedDevice device : house.devices()) {
            devices++;
            serials.add(device.serial());
        }
        assertThat(serials.size(), is(devices));
    }

    @Test
    void oldProductsHaveShortSerials() {
        for (SimulatedDevice device : house.devices()) {
            if (Set.of("white", "xt", "xt2", "sm1").contains(device.type())) {
                assertThat(device.serial(), matchesPattern("[1268]\\d{8}"));
                assertThat(device.serial().chars().map(digit -> digit - '0').sum() % 10, is(0));
            } else {
                assertThat(device.serial(),
                        matchesPattern("[A-HJ-NP-X][0-9A-HJ-NP-X]{5}[0-9]{3}[0-5][0-9][1-7][0-9A-HJ-NP-X]{4}"));
            }
        }
    }

    @Test
    void accessoriesHaveTwoShapes() throws Exception {
        JsonObject old = client.get(HOMESCREEN).getAsJsonObject("accessories");
        JsonObject newer = client.get(HOMESCREEN.replace("v3", "v4"));

        assertThat(old.getAsJsonArray("storm").get(0).getAsJsonObject().keySet(), containsInAnyOrder("id", "serial",
                "battery", "power_type", "connected", "created_at", "target", "target_id"));
        assertThat(old.getAsJsonArray("rosie").get(0).getAsJsonObject().keySet(),
                containsInAnyOrder("id", "serial", "calibrated", "connected", "created_at", "target", "target_id"));
        assertThat(old.getAsJsonArray("io4_bep").get(0).getAsJsonObject().keySet(),
                containsInAnyOrder("id", "serial", "created_at", "revision", "target", "target_id"));
        JsonObject light = newer.getAsJsonArray("accessories").get(0).getAsJsonObject();
        assertThat(light.keySet(), containsInAnyOrder("id", "serial", "accessory_type", "connected", "target",
                "target_id", "revision", "created_at", "light_accessory"));
        assertThat(light.get("target_id").getAsLong(), is(id("Drive")));
        assertThat(light.getAsJsonObject("light_accessory").keySet(),
                containsInAnyOrder("battery", "power_type", "accessory_subtype"));

        house.cloud(cloud -> cloud.accessoriesAsList = true);
        clock.advanceSeconds(30);
        assertThat(client.get(HOMESCREEN).get("accessories"), is(newer.get("accessories")));
    }

    @ParameterizedTest
    @CsvSource({"Drive, catalina, video", "Nursery, owl, video", "Panorama, chickadee, video"})
    void camerasAndMinisRecordMotion(String name, String device, String type) throws Exception {
        long id = house.motion(serial(name), "person").orElseThrow();
        clock.advanceSeconds(30);

        JsonObject item = client.mediaV4("").getAsJsonArray("media").get(0).getAsJsonObject();

        assertThat(item.get("id").getAsLong(), is(id));
        assertThat(item.get("device").getAsString(), is(device));
        assertThat(item.get("event_type").getAsString(), is("cv_motion"));
        assertThat(item.get("source").getAsString(), is("pir"));
        assertThat(item.get("clip_start_time"), is(item.get("created_at")));
        assertThat(item.get("type").getAsString(), is(type));
        assertThat(item.has("primary_id"), is("Panorama".equals(name)));
        assertThat(client.rest("GET", item.get("media").getAsString(), "").statusCode(), is(200));
    }

    @Test
    void aDeviceIsAddedOverTheControlApi() throws Exception {
        HouseClient.Reply reply = client.send("POST", "/house/units",
                "{\"type\":\"superior\",\"name\":\"Garage\",\"network\":51002}");
        String serial = HouseClient.json(reply).get("serial").getAsString();
        client.send("POST", "/house/units/" + serial, "{\"status\":\"offline\"}");

        assertThat(serial, startsWith("G8T1SU"));
        assertThat(types(client.get(HOMESCREEN), "owls").stream().filter("superior"::equals).count(), is(2L));
        assertThat(client.send("POST", "/house/units", "{\"type\":\"superior\"}").statusCode(), is(400));
        assertThat(client.send("POST", "/house/units", "{\"type\":\"owl\",\"name\":\"A\",\"network\":5}").statusCode(),
                is(400));
    }

    @ParameterizedTest
    @CsvSource({"Hall, false, false", "Shed, true, false", "Drive, true, true", "Terrace, true, true"})
    void camerasDiffer(String name, boolean volume, boolean accessory) throws Exception {
        JsonObject answer = client.get(CAMERAS + id(name) + "/config");
        JsonObject config = answer.getAsJsonArray("camera").get(0).getAsJsonObject();

        assertThat(config.has("lfr_sync_interval"), is(volume));
        assertThat(answer.getAsJsonArray("accessories").size(), is(accessory ? 1 : 0));
        assertThat(config.has("accessories"), is(false));
        assertThat(config.has("record_audio"), is(false));
        assertThat(config.get("early_notification_compatible").getAsBoolean(), is(!"Terrace".equals(name)));
        JsonObject old = client.get("/network/51001/camera/" + id(name) + "/config");
        assertThat(old.has("accessories"), is(false));
        assertThat(old.getAsJsonArray("camera").get(0).getAsJsonObject().has("record_audio"), is(true));
    }

    @ParameterizedTest
    @EnumSource
    void aCameraConfigIsWrappedInThreeWays(CameraWrapper wrapper) throws Exception {
        house.cloud(cloud -> cloud.cameraWrapper = wrapper);

        JsonObject answer = client.get(CAMERAS + id("Drive") + "/config");

        JsonObject config = switch (wrapper) {
            case LIST -> answer.getAsJsonArray("camera").get(0).getAsJsonObject();
            case OBJECT -> answer.getAsJsonObject("camera");
            case BARE -> answer;
        };
        assertThat(config.get("name").getAsString(), is("Drive"));
        assertThat(answer.has("camera"), is(wrapper != CameraWrapper.BARE));
    }

    @ParameterizedTest
    @CsvSource({"Kitchen, false, false, false", "Nursery, false, false, true", "Study, true, false, false",
            "Office, true, false, false", "Yard, true, true, false"})
    void minisDiffer(String name, boolean lamp, boolean floodlight, boolean mount) throws Exception {
        JsonObject config = mini(name);

        assertThat(config.has("light_status"), is(lamp));
        assertThat(config.has("superior"), is(floodlight));
        assertThat(config.has("rosie"), is(mount));
        assertThat(config.keySet(), hasItems("detection_modes", "led_state", "night_vision_control",
                "illuminator_enable_v2", "chime_volume", "wifi_rssi"));
        for (String none : new String[]{"serial", "temp", "battery_state"}) {
            assertThat(config.has(none), is(false));
        }
    }

    @ParameterizedTest
    @CsvSource({"/accounts/400123/networks/51001/cameras/%s/thumbnail, /network/51001/camera/%s/thumbnail, thumbnail",
            "/accounts/400123/networks/51001/cameras/%s/enable, /network/51001/camera/%s/enable, device_motion_enable",
            "/accounts/400123/networks/51001/cameras/%s/disable, /network/51001/camera/%s/disable, device_motion_disable",
            "/accounts/400123/networks/51001/cameras/%s/status, /network/51001/camera/%s/status, status"})
    void bothFormsOfCameraRoutesWork(String newer, String older, String word) throws Exception {
        String id = Long.toString(id("Drive"));

        assertThat(client.post(newer.replace("%s", id), "").get("command").getAsString(), is(word));
        clock.advanceSeconds(3);
        assertThat(client.post(older.replace("%s", id), "").get("command").getAsString(), is(word));
        assertThat(server.mistakes(), is(empty()));
    }

    @Test
    void eitherFormCanBeMissing() throws Exception {
        server.inject(Fault.Status.noSuchRoute(), Route.CAMERA_CONFIG_NEW, -1);

        assertThat(client.rest("GET", CAMERAS + id("Drive") + "/config", "").statusCode(), is(404));
        assertThat(client.rest("GET", "/network/51001/camera/" + id("Drive") + "/config", "").statusCode(), is(200));
        assertThat(server.count(Route.CAMERA_CONFIG_NEW), is(1));
        assertThat(server.count(Route.CAMERA_CONFIG), is(1));
    }

    @Test
    void usageListsCamerasWithASyncModule() throws Exception {
        JsonObject usage = client.get("/api/v1/camera/usage");

        assertThat(usage.getAsJsonArray("networks").size(), is(2));
        JsonObject first = usage.getAsJsonArray("networks").get(0).getAsJsonObject();
        assertThat(first.get("network_id").getAsLong(), is(SimulatedHouse.HOUSE));
        assertThat(first.toString(), allOf(containsString("Garden"), not(containsString("Kitchen"))));
        JsonObject summary = client.get("/networks").getAsJsonObject("summary");
        assertThat(summary.getAsJsonObject("51001").get("onboarded").getAsBoolean(), is(true));
        assertThat(summary.getAsJsonObject("51002").get("onboarded").getAsBoolean(), is(false));
        assertThat(client.get("/network/51003/cameras").getAsJsonArray("cameras").size(), is(1));
    }
}
