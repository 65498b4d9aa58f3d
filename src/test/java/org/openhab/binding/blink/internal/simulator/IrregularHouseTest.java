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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * A house with what does not fit together: shared ids, serial numbers that come and go, lists of another shape.
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

    // units

    @Test
    void oneHubHasSeveralDoorbells() throws Exception {
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
    void unitsOfDifferentKindsShareAnId() throws Exception {
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
    void theFilterOfTheListTellsKindsApart() throws Exception {
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
    void aUnitSetUpAnewIsListedTwice() throws Exception {
        house.change(SimulatedHouse.BACK_DOOR, UnitChange.replaced());

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
        house.change(SimulatedHouse.BACK_DOOR, UnitChange.name(name));
        house.press(SimulatedHouse.BACK_DOOR);
        clock.advanceSeconds(5);

        assertThat(byId(client.get(HOMESCREEN), "doorbells", 73002).get("name").getAsString(), is(name));
        assertThat(first(client.mediaV4("")).get("device_name").getAsString(), is(name));
    }

    // lists of another shape

    @Test
    void aListHasAnotherNameOnce() throws Exception {
        server.inject(new Fault.Rename("doorbells", "lotus"), Route.HOMESCREEN, 1);

        JsonObject home = client.get(HOMESCREEN);

        assertThat(home.has("doorbells"), is(false));
        assertThat(home.getAsJsonArray("lotus").size(), is(4));
        assertThat(client.get(HOMESCREEN).getAsJsonArray("doorbells").size(), is(4));
    }

    @Test
    void aListIsAnObject() throws Exception {
        server.inject(new Fault.KeyBy("doorbells", "id"), Route.HOMESCREEN, 1);

        assertThat(
                client.get(HOMESCREEN).getAsJsonObject("doorbells").getAsJsonObject("73002").get("name").getAsString(),
                is("Back Door"));
    }

    @Test
    void listsAreEmptyOnce() throws Exception {
        server.inject(new Fault.EmptyLists(), Route.HOMESCREEN, 1);

        JsonObject home = client.get(HOMESCREEN);

        assertThat(home.getAsJsonArray("doorbells").size() + home.getAsJsonArray("networks").size(), is(0));
        assertThat(doorbells().size(), is(4));
    }

    @Test
    void nothingIsNew() throws Exception {
        server.inject(new Fault.NothingNew(), Route.HOMESCREEN_V4, 1);

        JsonObject home = client.get(HOMESCREEN.replace("v3", "v4"));

        assertThat(home.get("changed").getAsBoolean(), is(false));
        assertThat(home.has("doorbells"), is(false));
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
    void aHubWorksForSomebodyElse(int status) throws Exception {
        house.cloud(cloud -> cloud.busyStatus = status);
        house.change(SimulatedHouse.HUB, UnitChange.busy(Duration.ofSeconds(30)));

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

    // media lists

    @Test
    void anItemIsListedLate() throws Exception {
        house.press(SimulatedHouse.BACK_DOOR, PressOptions.usual().publishedAfter(Duration.ofMinutes(7)));
        clock.advance(Duration.ofMinutes(6));
        assertThat(client.mediaV4("").getAsJsonArray("media").size(), is(0));
        clock.advance(Duration.ofMinutes(1));

        assertThat(first(client.mediaV4("")).get("created_at").getAsString(), is("2026-11-21T09:00:00+00:00"));
    }

    @Test
    void aPressIsListedAgainUnderAnotherId() throws Exception {
        house.cloud(cloud -> cloud.listedAgainAfter = Duration.ofSeconds(40));
        house.press(SimulatedHouse.BACK_DOOR);
        clock.advanceSeconds(30);
        assertThat(client.mediaV4("").getAsJsonArray("media").size(), is(1));
        clock.advanceSeconds(30);

        JsonArray items = client.mediaV4("").getAsJsonArray("media");

        assertThat(items.size(), is(2));
        JsonObject one = items.get(0).getAsJsonObject();
        JsonObject other = items.get(1).getAsJsonObject();
        assertThat(one.get("created_at"), is(other.get("created_at")));
        assertThat(one.get("device_id"), is(other.get("device_id")));
        assertThat(one.get("id"), is(not(other.get("id"))));
    }

    @ParameterizedTest
    @CsvSource({"NUMBERS, \\d+", "TEXTS, k-\\d+", "TEXTS_TO_ENCODE, k\\+/&=%\\d+"})
    void pagesOverlap(Paging paging, String form) throws Exception {
        house.cloud(cloud -> {
            cloud.paging = paging;
            cloud.pagesOverlap = true;
            cloud.pageSizeV4 = 3;
            cloud.pageSizeV1 = 3;
        });
        house.press(SimulatedHouse.BACK_DOOR, PressOptions.usual().times(5, Duration.ofSeconds(1)));
        clock.advanceSeconds(30);

        JsonObject page = client.mediaV4("");
        String key = page.get("pagination_key").getAsString();
        JsonObject next = client.mediaV4("&pagination_key=" + URLEncoder.encode(key, StandardCharsets.UTF_8));

        assertThat(key, matchesPattern(form));
        assertThat(next.getAsJsonArray("media").get(0), is(page.getAsJsonArray("media").get(2)));
        assertThat(next.get("pagination_key").isJsonNull(), is(true));
        String since = "/api/v1/accounts/400123/media/changed?since=2026-11-21T08:00:00Z&page=";
        assertThat(client.get(since + 2).getAsJsonArray("media").get(0),
                is(client.get(since + 1).getAsJsonArray("media").get(2)));
        assertThat(server.mistakes(), is(empty()));
    }

    @ParameterizedTest
    @EnumSource(names = {"SAME_KEY", "NEW_KEYS"})
    void pagesHaveNoEnd(Paging paging) throws Exception {
        house.cloud(cloud -> cloud.paging = paging);
        house.press(SimulatedHouse.BACK_DOOR);
        clock.advanceSeconds(30);

        Set<String> keys = new HashSet<>();
        String key = "";
        for (int i = 0; i < 5; i++) {
            JsonObject page = client.mediaV4(key.isEmpty() ? "" : "&pagination_key=" + key);
            key = page.get("pagination_key").getAsString();
            keys.add(key);
            assertThat(page.getAsJsonArray("media").size(), is(1));
        }

        assertThat(keys.size(), is(paging == Paging.SAME_KEY ? 1 : 5));
        JsonObject tenth = client.get("/api/v1/accounts/400123/media/changed?since=2026-11-21T08:00:00Z&page=10");
        assertThat(tenth.getAsJsonArray("media").size(), is(tenth.get("limit").getAsInt()));
    }

    @Test
    void aListIsFullOfStrangers() throws Exception {
        server.inject(new Fault.StrangeItems(5000), Route.MEDIA_V4, 1);

        JsonArray items = client.mediaV4("").getAsJsonArray("media");

        assertThat(items.size(), is(5000));
        assertThat(items.get(4999).getAsJsonObject().get("device_id").getAsLong(), is(9_004_999L));
    }

    @ParameterizedTest
    @CsvSource({"EPOCH_SECONDS, 1795251600", "EPOCH_MILLIS, 1795251600000", "EPOCH_TEXT, '\"1795251600000\"'",
            "UTC_WORD, '\"2026-11-21 09:00:00 UTC\"'", "BLANK_OFFSET, '\"2026-11-21 09:00:00 +0000\"'",
            "SHORT_OFFSET, '\"2026-11-21T09:00:00+00\"'", "OTHER_OFFSET, '\"2026-11-21T11:00:00+02:00\"'",
            "FRACTION, '\"2026-11-21T09:00:00.123456Z\"'", "END_OF_TIME, '\"+999999999-12-31T23:59:59Z\"'",
            "BEGINNING, '\"1970-01-01T00:00:00+00:00\"'", "NONSENSE, '\"yesterday\"'"})
    void timesHaveAnotherForm(TimeForm form, String expected) throws Exception {
        server.inject(new Fault.TimesAs(form, "created_at"), Route.MEDIA_V4, 1);
        house.press(SimulatedHouse.BACK_DOOR);
        clock.advanceSeconds(30);

        JsonObject item = first(client.mediaV4(""));

        assertThat(Objects.requireNonNull(item.get("created_at")).toString(), is(expected));
        assertThat(item.get("updated_at").getAsString(), is("2026-11-21T09:00:17+00:00"));
    }

    @Test
    void anItemIsFromTheFuture() throws Exception {
        house.press(SimulatedHouse.BACK_DOOR, PressOptions.usual().aged(Duration.ofHours(-2)));
        clock.advanceSeconds(30);

        assertThat(first(client.mediaV4("")).get("created_at").getAsString(), is("2026-11-21T11:00:00+00:00"));
    }

    @Test
    void settingsComeOverTheControlApi() throws Exception {
        HouseClient.Reply reply = client.send("POST", "/house/settings",
                "{\"busyStatus\":200,\"paging\":\"texts\",\"secondFactor\":\"precondition_412\",\"publishSeconds\":9}");

        assertThat(reply.statusCode(), is(200));
        house.cloud(cloud -> {
            assertThat(cloud.busyStatus, is(200));
            assertThat(cloud.paging, is(Paging.TEXTS));
            assertThat(cloud.timing.publish(), is(Duration.ofSeconds(9)));
        });
        assertThat(client.send("POST", "/house/settings", "{\"weather\":1}").statusCode(), is(400));
    }

    private JsonArray doorbells() throws IOException, InterruptedException {
        return client.get(HOMESCREEN).getAsJsonArray("doorbells");
    }

    private String serialOf(String name) {
        return house.units().stream().filter(unit -> unit.name().equals(name)).findFirst().orElseThrow().serial();
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
