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
package org.openhab.binding.blink.internal.simulator;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * A house with a unit of every product: lists, config documents, settings, accessories and lamps.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SimulatedProductTest {
    private static final String HOMESCREEN = "/api/v3/accounts/400123/homescreen";
    private static final String OWLS = "/api/v1/accounts/400123/networks/51001/owls/";
    private static final String CAMERAS = "/api/v2/accounts/400123/networks/51001/cameras/";
    private static final String DOORBELLS = "/api/v1/accounts/400123/networks/51001/doorbells/";

    private final ManualClock clock = new ManualClock();
    private final SimulatedHouse house = SimulatedHouse.everythingBuilder(clock).build();
    private final SimulatorServer server;
    private final HouseClient client;

    SimulatedProductTest() throws IOException {
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

    // lists

    @Test
    void everyProductIsInItsList() throws Exception {
        JsonObject home = client.get(HOMESCREEN);

        assertThat(types(home, "cameras"),
                hasItems("white", "xt", "xt2", "catalina", "catalina_indoor", "sedona", "sonoran", "mojave"));
        assertThat(types(home, "owls"), hasItems("owl", "hawk", "chickadee", "superior", "falcon"));
        assertThat(types(home, "doorbells"), hasItems("lotus", "tulip", "orchid"));
        Set<String> serials = new HashSet<>();
        int units = 0;
        for (SimulatedUnit unit : house.units()) {
            units++;
            serials.add(unit.serial());
        }
        assertThat(serials.size(), is(units));
    }

    @Test
    void oldProductsHaveShortSerials() {
        for (SimulatedUnit unit : house.units()) {
            if (Set.of("white", "xt", "xt2", "sm1").contains(unit.type())) {
                assertThat(unit.serial(), matchesPattern("[1268]\\d{8}"));
                assertThat(unit.serial().chars().map(digit -> digit - '0').sum() % 10, is(0));
            } else {
                assertThat(unit.serial(),
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
        assertThat(newer.getAsJsonArray("ring_devices").get(0).getAsJsonObject().get("product_type").getAsString(),
                is("chime"));

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
    void aUnitIsAddedOverTheControlApi() throws Exception {
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

    // config documents

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

    // settings

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

    @Test
    void theTemperatureBandIsCalibrated() throws Exception {
        client.post("/api/v1/accounts/400123/networks/51001/cameras/" + id("Drive") + "/calibrate",
                "{\"current_temp\":63,\"temp_min\":40,\"temp_max\":90}");
        clock.advanceSeconds(3);

        JsonObject config = config("Drive");
        assertThat(config.get("temp_min").getAsInt(), is(40));
        assertThat(config.get("temp_max").getAsInt(), is(90));
    }

    // lamps

    @ParameterizedTest
    @CsvSource({"Study, 180", "Office, 180", "Yard, 180"})
    void aLampGoesOutByItself(String name, int seconds) throws Exception {
        client.post(OWLS + id(name) + "/lights/on", "");
        assertThat(lamp(name), is("off"));
        clock.advanceSeconds(3);
        assertThat(lamp(name), is("on"));
        clock.advanceSeconds(seconds - 1);
        assertThat(lamp(name), is("on"));
        clock.advanceSeconds(1);
        assertThat(lamp(name), is("off"));
    }

    @Test
    void aLampStaysOnWhenToldSo() throws Exception {
        client.post(path("Yard"), "{\"superior\":{\"manual_illuminator_duration\":65535}}");
        clock.advanceSeconds(3);
        client.post(OWLS + id("Yard") + "/lights/on", "");
        clock.advance(Duration.ofHours(2));
        assertThat(lamp("Yard"), is("on"));
        client.post(OWLS + id("Yard") + "/lights/off", "");
        clock.advanceSeconds(3);
        assertThat(lamp("Yard"), is("off"));
    }

    @Test
    void aLampSwitchedAgainBurnsFromThenOn() throws Exception {
        client.post(OWLS + id("Study") + "/lights/on", "");
        clock.advanceSeconds(100);
        client.post(OWLS + id("Study") + "/lights/on", "");
        clock.advanceSeconds(100);

        assertThat(lamp("Study"), is("on"));
    }

    @Test
    void onlyUnitsWithALampHaveOne() throws Exception {
        assertThat(client.rest("POST", OWLS + id("Kitchen") + "/lights/on", "").statusCode(), is(400));
        String mount = CAMERAS + id("Drive") + "/light_accessories/81501/lights/on";
        String old = "/api/v1/accounts/400123/networks/51001/cameras/" + id("Drive")
                + "/accessories/storm/81501/lights/off";
        assertThat(client.post(mount, "").get("command").getAsString(), is("lights_on"));
        clock.advanceSeconds(3);
        assertThat(client.post(old, "").get("command").getAsString(), is("lights_off"));
        assertThat(client.rest("POST", mount.replace("81501", "81502"), "").statusCode(), is(404));
    }

    @ParameterizedTest
    @CsvSource({"200", "409"})
    void aStreamingFloodlightIsBusy(int status) throws Exception {
        house.cloud(cloud -> cloud.busyStatus = status);
        String liveView = "/api/v2/accounts/400123/networks/51001/owls/" + id("Yard") + "/liveview";
        long live = client.post(liveView, "").get("command_id").getAsLong();

        for (String path : List.of(path("Yard"), OWLS + id("Yard") + "/lights/on")) {
            HouseClient.Reply busy = client.rest("POST", path, "{\"light_brightness\":5}");
            assertThat(busy.statusCode(), is(status));
            assertThat(HouseClient.json(busy).get("code").getAsInt(), is(307));
        }
        assertThat(client.post(OWLS + id("Study") + "/lights/on", "").has("command"), is(true));
        clock.advanceSeconds(3);
        client.post("/network/51001/command/" + live + "/done/", "");
        assertThat(client.rest("POST", path("Yard"), "{\"light_brightness\":5}").body(), containsString("307"));
        clock.advanceSeconds(1);
        assertThat(client.post(path("Yard"), "{\"light_brightness\":5}").has("command"), is(true));
    }

    // twins of routes

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
    void eitherFormCanBeGone() throws Exception {
        server.inject(Fault.Status.noSuchRoute(), Route.CAMERA_CONFIG_NEW, -1);

        assertThat(client.rest("GET", CAMERAS + id("Drive") + "/config", "").statusCode(), is(404));
        assertThat(client.rest("GET", "/network/51001/camera/" + id("Drive") + "/config", "").statusCode(), is(200));
        assertThat(server.count(Route.CAMERA_CONFIG_NEW), is(1));
        assertThat(server.count(Route.CAMERA_CONFIG), is(1));
    }

    @Test
    void usageListsCamerasWithAHub() throws Exception {
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

    // records

    @Test
    void parallelCommandsAndRepeatedPostsAreCounted() throws Exception {
        house.cloud(cloud -> cloud.oneAtATime = OneAtATime.NOWHERE);
        client.post(OWLS + id("Study") + "/lights/on", "");
        client.post(OWLS + id("Yard") + "/lights/on", "");
        clock.advanceSeconds(3);
        client.post(OWLS + id("Yard") + "/lights/off", "");
        assertThat(server.mostParallelCommands(), is(2));
        assertThat(server.repeatedPosts(), is(0));

        server.inject(new Fault.LostAnswer(), Route.MINI_LIGHTS_OFF, 1);
        clock.advanceSeconds(5);
        @Nullable
        IOException lost = null;
        try {
            client.post(OWLS + id("Yard") + "/lights/off", "");
        } catch (IOException e) {
            lost = e;
        }
        assertThat(lost, is(notNullValue()));
        client.post(OWLS + id("Yard") + "/lights/off", "");
        assertThat(server.repeatedPosts(), is(1));
    }

    private String path(String name) {
        SimulatedUnit unit = find(name);
        return switch (unit.kind()) {
            case CAMERA -> CAMERAS + unit.id() + "/config";
            case MINI -> OWLS + unit.id() + "/config";
            case DOORBELL -> DOORBELLS + unit.id() + "/config";
            case SYNC_MODULE -> throw new IllegalArgumentException(name);
        };
    }

    private JsonObject config(String name) throws IOException, InterruptedException {
        JsonObject answer = client.get(path(name));
        return find(name).kind() == UnitKind.CAMERA ? answer.getAsJsonArray("camera").get(0).getAsJsonObject() : answer;
    }

    private JsonObject mini(String name) throws IOException, InterruptedException {
        return client.get(OWLS + id(name) + "/config");
    }

    private String lamp(String name) throws IOException, InterruptedException {
        return mini(name).get("light_status").getAsString();
    }

    private long id(String name) {
        return find(name).id();
    }

    private String serial(String name) {
        return find(name).serial();
    }

    /** Only the name changes in a test, and then it is the paired doorbell's. */
    private SimulatedUnit find(String name) {
        return house.units().stream()
                .filter(unit -> unit.name().equals(name)
                        || "Back Door".equals(name) && SimulatedHouse.BACK_DOOR.equals(unit.serial()))
                .findFirst().orElseThrow();
    }

    private static List<String> types(JsonObject home, String list) {
        List<String> types = new ArrayList<>();
        home.getAsJsonArray(list).forEach(unit -> types.add(unit.getAsJsonObject().get("type").getAsString()));
        return types;
    }
}
