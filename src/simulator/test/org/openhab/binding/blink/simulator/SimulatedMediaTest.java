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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Presses, motion and other events in both media lists.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SimulatedMediaTest {
    private static final String BARELY_PRESSED_V4 = """
            {"id":3032353907,"created_at":"2026-11-21T09:00:00+00:00","updated_at":"2026-11-21T09:00:02+00:00",
             "device":"lotus","device_id":73001,"device_name":"Front Door","network_id":51002,"network_name":"Gate",
             "type":"video","event_type":"button_press","cv_detection":[],"no_media_reason":"none","thumbnail":"",
             "watched":false,"media":null,"clip_length":null,"clip_length_ms":null}
            """;
    private static final String PRESS_WITH_CLIP_V1 = """
            {"id":3032353907,"created_at":"2026-11-21T09:00:00+00:00","updated_at":"2026-11-21T09:00:17+00:00",
             "deleted":false,"device":"lotus","device_id":73001,"device_name":"Front Door","network_id":51002,
             "network_name":"Gate","type":"video","source":"button_press","watched":false,"partial":false,
             "thumbnail":"/api/v3/media/accounts/400123/networks/51002/lotus/73001/button_press/3032353907.jpg?ext=",
             "media":"/api/v3/media/accounts/400123/networks/51002/lotus/73001/button_press/3032353907.mp4",
             "metadata":{"cv_detection":[],"no_media_reason":"none"},"additional_devices":[],
             "time_zone":"Europe/Paris"}
            """;
    private static final String EVENT_ONLY_V4 = """
            {"id":3032353907,"created_at":"2026-11-21T09:00:00+00:00","updated_at":"2026-11-21T09:00:02+00:00",
             "device":"lotus","device_id":73001,"device_name":"Front Door","network_id":51002,"network_name":"Gate",
             "type":"event","event_type":"button_press","cv_detection":[],"no_media_reason":"no_subscription",
             "media":null,"thumbnail":"","watched":false,"clip_length":null,"clip_length_ms":null}
            """;

    private final ManualClock clock = new ManualClock();
    private final Instant start = clock.instant();
    private final SimulatedHouse house = SimulatedHouse.example(clock);
    private final SimulatorServer server;
    private final HouseClient client;

    SimulatedMediaTest() throws IOException {
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

    @Nested
    class Presses {
        @Test
        void areListedThinAndLaterGetTheirClip() throws Exception {
            house.press(SimulatedHouse.FRONT_DOOR);
            assertThat(newest(client.mediaV4("")), is(Optional.empty()));

            clock.advanceSeconds(2);
            assertThat(newest(client.mediaV4("")), is(Optional.of(JsonParser.parseString(BARELY_PRESSED_V4))));

            clock.advanceSeconds(15);
            assertThat(newest(client.mediaV1(start)), is(Optional.of(JsonParser.parseString(PRESS_WITH_CLIP_V1))));
        }

        @Test
        void withoutSubscriptionAreEvents() throws Exception {
            house.press(SimulatedHouse.FRONT_DOOR, PressOptions.usual().recordedAs(Recording.EVENT_ONLY));
            clock.advanceSeconds(60);

            assertThat(newest(client.mediaV4("")), is(Optional.of(JsonParser.parseString(EVENT_ONLY_V4))));
        }

        @Test
        void canBePublishedLate() throws Exception {
            house.press(SimulatedHouse.BACK_DOOR, PressOptions.usual().publishedAfter(Duration.ofMinutes(4)));
            clock.advance(Duration.ofMinutes(4).minusSeconds(1));
            assertThat(newest(client.mediaV4("")).isPresent(), is(false));

            clock.advanceSeconds(2);

            JsonObject item = newest(client.mediaV4("")).orElseThrow();
            assertThat(item.get("created_at").getAsString(), is("2026-11-21T09:00:00+00:00"));
            assertThat(item.get("updated_at").getAsString(), is("2026-11-21T09:04:00+00:00"));
        }

        @Test
        void comeInPairsWithTwoIds() throws Exception {
            List<Long> ids = house.press(SimulatedHouse.FRONT_DOOR,
                    PressOptions.usual().times(2, Duration.ofSeconds(3)));
            clock.advanceSeconds(10);

            assertThat(ids(client.mediaV4("")), contains(ids.get(1), ids.get(0)));
        }

        @Test
        void canStayUnlisted() throws Exception {
            house.press(SimulatedHouse.BACK_DOOR, PressOptions.usual().recordedAs(Recording.NOT_LISTED));
            house.press(SimulatedHouse.BACK_DOOR, PressOptions.usual().recordedAs(Recording.LOCAL_ONLY));
            clock.advanceSeconds(60);

            assertThat(ids(client.mediaV4("")), is(empty()));
        }

        @Test
        void canBeMergedIntoMotion() throws Exception {
            house.press(SimulatedHouse.BACK_DOOR, PressOptions.usual().merged());
            clock.advanceSeconds(60);

            assertThat(newest(client.mediaV4("")).orElseThrow().get("event_type").getAsString(), is("pir"));
        }

        @Test
        void ofAnOfflineDoorbellAreLost() throws Exception {
            house.change(SimulatedHouse.BACK_DOOR, DeviceChange.status("offline"));
            house.press(SimulatedHouse.BACK_DOOR);
            clock.advanceSeconds(60);

            assertThat(ids(client.mediaV4("")), is(empty()));
        }

        @Test
        void wakeAStandaloneDoorbell() throws Exception {
            house.change(SimulatedHouse.FRONT_DOOR, DeviceChange.status("asleep"));
            house.change(SimulatedHouse.FRONT_DOOR,
                    DeviceChange.of("config_out_of_sync", JsonParser.parseString("true")));
            JsonObject before = front().deepCopy();

            house.press(SimulatedHouse.FRONT_DOOR);
            clock.advanceSeconds(5);

            JsonObject after = front();
            assertThat(before.get("status").getAsString(), is("asleep"));
            assertThat(after.get("status").getAsString(), is("online"));
            assertThat(after.get("config_out_of_sync").getAsBoolean(), is(false));
            assertThat(after.get("thumbnail"), is(not(before.get("thumbnail"))));
            clock.advanceSeconds(60);
            assertThat(front().get("status").getAsString(), is("asleep"));
        }

        private JsonObject front() throws Exception {
            return client.get("/api/v3/accounts/400123/homescreen").getAsJsonArray("doorbells").get(0)
                    .getAsJsonObject();
        }
    }

    @Nested
    class OtherEvents {
        @Test
        void motionNeedsAnArmedNetwork() {
            assertThat(house.motion(SimulatedHouse.FRONT_DOOR).isPresent(), is(false));

            house.arm(SimulatedHouse.GATE);

            assertThat(house.motion(SimulatedHouse.FRONT_DOOR).isPresent(), is(true));
        }

        @Test
        void recognitionChangesTheSameItem() throws Exception {
            long id = house.motion(SimulatedHouse.BACK_DOOR, "person").orElseThrow();
            clock.advanceSeconds(5);
            JsonObject before = newest(client.mediaV1(start)).orElseThrow();
            clock.advanceSeconds(30);
            JsonObject after = newest(client.mediaV1(start)).orElseThrow();

            assertThat(before.get("source").getAsString(), is("pir"));
            assertThat(after.get("id").getAsLong(), is(id));
            assertThat(after.get("source").getAsString(), is("cv_motion"));
            assertThat(after.getAsJsonObject("metadata").toString(), containsString("[\"person\"]"));
            assertThat(after.get("media").getAsString(), containsString("/pir/"));
        }

        @Test
        void haveTheirOwnWords() throws Exception {
            house.liveView(SimulatedHouse.FRONT_DOOR);
            house.snapshot(SimulatedHouse.GARDEN);
            clock.advanceSeconds(30);

            assertThat(client.mediaV4("").toString(), allOf(containsString("\"event_type\":\"liveview\""),
                    containsString("\"event_type\":\"snapshot\"")));
        }
    }

    @Nested
    class ListV1 {
        @Test
        void comparesTheTimeOfChangeExclusively() throws Exception {
            long id = house.press(SimulatedHouse.FRONT_DOOR).getFirst();
            clock.advanceSeconds(17);

            assertThat(ids(client.mediaV1(start.plusSeconds(16))), contains(id));
            clock.advanceSeconds(5);
            assertThat(ids(client.mediaV1(start.plusSeconds(17))), is(empty()));
        }

        @Test
        void hasPagesFromOneAndTakesZeroForOne() throws Exception {
            house.cloud(settings -> settings.pageSizeV1 = 2);
            house.press(SimulatedHouse.FRONT_DOOR, PressOptions.usual().times(3, Duration.ofSeconds(1)));
            clock.advanceSeconds(30);
            String list = "/api/v1/accounts/400123/media/changed?since=2026-11-21T08:00:00%2B0000&page=";

            List<Long> zero = ids(client.get(list + 0));
            List<Long> two = ids(client.get(list + 2));
            clock.advanceSeconds(10);
            List<Long> one = ids(client.get(list + 1));

            assertThat(zero, is(one));
            assertThat(one, hasSize(2));
            assertThat(two, hasSize(1));
            assertThat(server.mistakes(), is(empty()));
        }

        @Test
        void reportsDeletionAndWatching() throws Exception {
            List<Long> ids = house.press(SimulatedHouse.FRONT_DOOR,
                    PressOptions.usual().times(2, Duration.ofSeconds(1)));
            clock.advanceSeconds(60);
            Instant later = clock.instant().minusSeconds(1);
            house.deleteClip(ids.get(0));
            house.watchClip(ids.get(1));

            JsonArray media = client.mediaV1(later).getAsJsonArray("media");

            assertThat(media.get(0).getAsJsonObject().get("watched").getAsBoolean(), is(true));
            assertThat(media.get(1).getAsJsonObject().get("deleted").getAsBoolean(), is(true));
            assertThat(ids(client.mediaV4("")), contains(ids.get(1)));
        }

        @Test
        void anUnencodedPlusIsAMistake() throws Exception {
            assertThat(client
                    .rest("GET", "/api/v1/accounts/400123/media/changed?since=2026-11-21T08:00:00+0000&page=1", "")
                    .statusCode(), is(200));
            assertThat(server.mistakes(), hasItem(containsString("a plus in the query")));
        }

        @Test
        void leavingAPageUnreadIsAMistake() throws Exception {
            house.cloud(settings -> settings.pageSizeV1 = 1);
            house.press(SimulatedHouse.FRONT_DOOR, PressOptions.usual().times(2, Duration.ofSeconds(1)));
            clock.advanceSeconds(30);

            client.mediaV1(start);
            clock.advanceSeconds(10);
            client.mediaV1(start);

            assertThat(server.mistakes(), contains(containsString("another page (2) that was never read")));
        }
    }

    @Nested
    class ListV4 {
        @Test
        void goesOnWithItsKey() throws Exception {
            house.cloud(settings -> settings.pageSizeV4 = 2);
            List<Long> ids = house.press(SimulatedHouse.FRONT_DOOR,
                    PressOptions.usual().times(5, Duration.ofSeconds(1)));
            clock.advanceSeconds(30);

            List<Long> read = new ArrayList<>();
            String key = "";
            int pages = 0;
            do {
                JsonObject page = client.mediaV4(key);
                read.addAll(ids(page));
                pages++;
                key = page.get("pagination_key").isJsonNull()
                        ? ""
                        : "&pagination_key=" + page.get("pagination_key").getAsLong();
            } while (!key.isEmpty());

            assertThat(pages, is(3));
            assertThat(read, is(ids.reversed()));
            assertThat(server.mistakes(), is(empty()));
        }

        @Test
        void filters() throws Exception {
            house.press(SimulatedHouse.FRONT_DOOR);
            house.motion(SimulatedHouse.GARDEN);
            clock.advanceSeconds(30);

            JsonObject page = client.post("/api/v4/accounts/400123/media?start_time=" + start,
                    "{\"filters\":{\"types\":[\"pir\"],\"device_types\":[\"camera\"]}}");

            assertThat(page.getAsJsonArray("media").size(), is(1));
            assertThat(page.toString(), containsString("\"device_name\":\"Garden\""));
        }

        @Test
        void canBeRefused() throws Exception {
            house.cloud(settings -> settings.mediaV4Refusal = 404);

            assertThat(client.rest("POST", "/api/v4/accounts/400123/media?start_time=" + start, "{}").statusCode(),
                    is(404));
        }

        @Test
        void needsABody() throws Exception {
            assertThat(client.rest("POST", "/api/v4/accounts/400123/media?start_time=" + start, "").statusCode(),
                    is(400));
            assertThat(server.mistakes(), contains(containsString("wants a JSON object as body")));
        }

        @Test
        void readingTwiceInAMomentIsAMistake() throws Exception {
            client.mediaV4("");
            client.mediaV4("");

            assertThat(server.mistakes(), contains("POST /api/v4/accounts/{account}/media: asked again within 2 s"));
        }
    }

    private static List<Long> ids(JsonObject page) {
        List<Long> ids = new ArrayList<>();
        for (JsonElement item : page.getAsJsonArray("media")) {
            ids.add(item.getAsJsonObject().get("id").getAsLong());
        }
        return ids;
    }

    private static Optional<JsonObject> newest(JsonObject page) {
        JsonArray media = page.getAsJsonArray("media");
        return media.isEmpty() ? Optional.empty() : Optional.of(media.get(0).getAsJsonObject());
    }
}
