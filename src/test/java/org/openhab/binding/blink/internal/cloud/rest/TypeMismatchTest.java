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
package org.openhab.binding.blink.internal.cloud.rest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.time.Duration;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.CloudClock;
import org.openhab.binding.blink.internal.cloud.CommandHandle;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.cloud.WireProblem;
import org.openhab.binding.blink.internal.cloud.http.CloudHosts;
import org.openhab.binding.blink.internal.testing.FakeTransport;
import org.openhab.binding.blink.internal.testing.Fixtures;
import org.openhab.binding.blink.internal.testing.ManualTime;
import org.openhab.binding.blink.internal.testing.MemorySession;
import org.openhab.binding.blink.internal.testing.Views;

/**
 * Members of the wrong JSON type: counted by reason wherever they occur, with one redacted example each.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class TypeMismatchTest {

    private static final String DOORBELL = "{\"doorbells\":[{\"id\":1,\"network_id\":2,\"serial\":\"G8T1LN0032740004\"";

    private final ManualTime time = ManualTime.atNoon();
    private final FakeTransport transport = new FakeTransport();
    private final RestCloud cloud = new RestCloud(transport, transport, CloudHosts.real(),
            MemorySession.at("e002", 400_123), new CloudClock(time.clock(), time.ticker(), Duration.ZERO),
            new WireProblems(), time.ticker());

    private List<WireProblem> problemsOfHomescreen(String json) throws Exception {
        transport.reply(200, json);
        cloud.fetchAccount();
        return cloud.wireProblems();
    }

    private List<WireProblem> problemsOfDoorbell(String members) throws Exception {
        return problemsOfHomescreen(DOORBELL + "," + members + "}]}");
    }

    private List<WireProblem> problemsOfClips(String json) throws Exception {
        transport.reply(200, json);
        cloud.fetchClips(time.now());
        return cloud.wireProblems();
    }

    @Nested
    class InAScalar {

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {"\"type\":{\"a\":1}|type: not a text|an object",
                "\"type\":[\"lotus\"]|type: not a text|a list",
                "\"enabled\":\"often\"|enabled: not true or false|often", "\"enabled\":7|enabled: not true or false|7",
                "\"enabled\":{}|enabled: not true or false|an object",
                "\"wifi_strength\":true|wifi_strength: not a whole number|true",
                "\"wifi_strength\":2.5|wifi_strength: not a whole number|2.5",
                "\"wifi_strength\":99999999999|wifi_strength: not a whole number|…9999",
                "\"wifi_strength\":[3]|wifi_strength: not a whole number|a list",
                "\"snooze_time_remaining\":\"soon\"|snooze_time_remaining: not a number|soon",
                "\"snooze_time_remaining\":{\"minutes\":3}|snooze_time_remaining: not a number|an object",
                "\"signals\":7|signals: not an object|7", "\"signals\":[]|signals: not an object|a list"})
        void itIsCountedWithAnExample(String member, String reason, String example) throws Exception {
            assertThat(problemsOfDoorbell(member), contains(new WireProblem(reason, 1, example)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"type\":7", "\"type\":true", "\"enabled\":\"true\"", "\"enabled\":\"False\"",
                "\"enabled\":1", "\"enabled\":\"0\"", "\"wifi_strength\":\"3\"", "\"wifi_strength\":3.0",
                "\"wifi_strength\":\"\"", "\"snooze_time_remaining\":\"3.5\"", "\"type\":null", "\"enabled\":null",
                "\"wifi_strength\":null", "\"signals\":null", "\"whatever\":[{}]"})
        void whatIsUnderstoodOrAbsentIsNotCounted(String member) throws Exception {
            assertThat(problemsOfDoorbell(member), is(empty()));
        }

        @Test
        void eachReasonIsCountedOverAnswers() throws Exception {
            problemsOfDoorbell("\"enabled\":\"often\"");

            assertThat(problemsOfDoorbell("\"enabled\":\"never\""),
                    contains(new WireProblem("enabled: not true or false", 2, "often")));
        }

        @Test
        void aTextThatMayBeANameIsNotShown() throws Exception {
            assertThat(problemsOfDoorbell("\"enabled\":\"Anna's front door\""),
                    contains(new WireProblem("enabled: not true or false", 1, "(17 characters)")));
        }

        @Test
        void aSerialNumberIsShortened() throws Exception {
            assertThat(problemsOfDoorbell("\"enabled\":\"G8T1LN0032740004\""),
                    contains(new WireProblem("enabled: not true or false", 1, "…0004")));
        }
    }

    @Nested
    class FurtherInside {

        @Test
        void aNestedMemberIsCounted() throws Exception {
            assertThat(problemsOfDoorbell("\"signals\":{\"wifi\":3,\"temp\":{\"value\":48}}"),
                    contains(new WireProblem("temp: not a whole number", 1, "an object")));
        }

        @Test
        void aTimeIsCounted() throws Exception {
            assertThat(problemsOfDoorbell("\"updated_at\":{\"seconds\":1}"),
                    contains(new WireProblem("updated_at: not a text", 1, "an object")));
        }

        @Test
        void aTimeThatIsTrueOrFalseIsNoTime() throws Exception {
            assertThat(problemsOfDoorbell("\"updated_at\":true"),
                    contains(new WireProblem("updated_at: not a time", 1, "true")));
        }

        @Test
        void aDeviceInAnotherListIsCountedToo() throws Exception {
            assertThat(
                    problemsOfHomescreen("{\"networks\":[],\"lotus\":[{\"id\":1,\"network_id\":2,"
                            + "\"serial\":\"G8T1LN0032740004\",\"enabled\":\"often\"}]}"),
                    hasItem(new WireProblem("enabled: not true or false", 1, "often")));
        }

        @Test
        void whatIsNoDeviceIsNotCounted() throws Exception {
            assertThat(problemsOfHomescreen("{\"networks\":[],\"oddities\":[{\"id\":\"a-b\",\"status\":{},"
                    + "\"type\":[],\"enabled\":\"often\"}]}"), is(empty()));
        }

        @Test
        void theHouseHasNone() throws Exception {
            assertThat(problemsOfHomescreen(Fixtures.text("homescreen/house.json")).toString(),
                    not(containsString(": not ")));
        }
    }

    @Nested
    class InTheMediaList {

        private static final String CLIP = "{\"id\":7,\"device_id\":1,\"created_at\":\"2026-11-23T11:50:00Z\"";

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {"\"event_type\":{}|event_type: not a text|an object",
                "\"deleted\":\"no\"|deleted: not true or false|no",
                "\"cv_detection\":\"person\"|cv_detection: not a list|person",
                "\"cv_detection\":[\"person\",{},null]|cv_detection: not a text|an object",
                "\"metadata\":{\"cv_detection\":[[1]]}|cv_detection: not a text|a list",
                "\"metadata\":true|metadata: not an object|true",
                "\"clip_length\":\"long\"|clip_length: not a number|long"})
        void aMemberOfAClipIsCounted(String member, String reason, String example) throws Exception {
            assertThat(problemsOfClips("{\"media\":[" + CLIP + "," + member + "}]}"),
                    contains(new WireProblem(reason, 1, example)));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {"\"pagination_key\":{}|pagination_key: not a text|an object",
                "\"pagination_key\":[]|pagination_key: not a text|a list",
                "\"page_size\":\"many\"|page_size: not a whole number|many",
                "\"limit\":[]|limit: not a whole number|a list", "\"limit\":2.5|limit: not a whole number|2.5"})
        void aMemberOfThePageIsCounted(String member, String reason, String example) throws Exception {
            assertThat(problemsOfClips("{" + member + ",\"media\":[]}"), contains(new WireProblem(reason, 1, example)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"pagination_key\":null", "\"pagination_key\":\"\"", "\"pagination_key\":0",
                "\"pagination_key\":false", "\"page_size\":null", "\"page_size\":\"500\"", "\"page_size\":0",
                "\"limit\":\"\"", "\"purge_id\":[]"})
        void whatIsUnderstoodOrAbsentIsNotCounted(String member) throws Exception {
            assertThat(problemsOfClips("{" + member + ",\"media\":[]}"), is(empty()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"press-v4", "press-v1"})
        void theFixturesHaveNone(String name) throws Exception {
            assertThat(problemsOfClips(Fixtures.text("media/" + name + ".json")), is(empty()));
        }
    }

    @Nested
    class InOtherAnswers {

        @Test
        void settingsAreCounted() throws Exception {
            transport.reply(200, "{\"name\":\"x\",\"chime_config\":{\"type\":{},\"duration\":{\"current\":\"long\"}},"
                    + "\"last_connect\":[]}");

            cloud.fetchConfig(Views.doorbell());

            assertThat(cloud.wireProblems(),
                    contains(new WireProblem("current: not a whole number", 1, "long"),
                            new WireProblem("last_connect: not an object", 1, "a list"),
                            new WireProblem("type: not a text", 1, "an object")));
        }

        @Test
        void theStorageIsCounted() throws Exception {
            transport.reply(200, "{\"usb_state\":\"active\",\"usb_storage_used\":\"half\"}");

            assertThat(cloud.fetchLocalStorage(Views.syncModule()).state(), is("active"));

            assertThat(cloud.wireProblems(), contains(new WireProblem("usb_storage_used: not a number", 1, "half")));
        }

        @Test
        void storedClipsAreCounted() throws Exception {
            transport.reply(200, "{\"manifest_id\":\"1\",\"clips\":[{\"id\":\"2\",\"camera_name\":{}},7]}");

            cloud.fetchStoredClips(Views.syncModule(), new CommandHandle(670, Views.HOUSE, "list storage"));

            assertThat(cloud.wireProblems(), contains(new WireProblem("camera_name: not a text", 1, "an object"),
                    new WireProblem("clips: not an object", 1, "7")));
        }

        @Test
        void schedulesAreCounted() throws Exception {
            transport.reply(200, "[{\"id\":1,\"status\":[]},null,7]");

            cloud.fetchSchedules(Views.HOUSE);

            assertThat(cloud.wireProblems(), contains(new WireProblem("element of a list: not an object", 1, "7"),
                    new WireProblem("status: not a text", 1, "a list")));
        }

        @Test
        void commandsAreCounted() throws Exception {
            transport.reply(200, "{\"id\":670,\"code\":\"fine\"}").reply(200, "{\"complete\":[],\"status\":{}}");

            cloud.send(new DeviceCommand.Arm(Views.HOUSE, true)).orElseThrow();
            cloud.progress(new CommandHandle(670, Views.HOUSE, "arm"));

            assertThat(cloud.wireProblems(),
                    contains(new WireProblem("code: not a whole number", 1, "fine"),
                            new WireProblem("complete: not a text", 1, "a list"),
                            new WireProblem("status: not a text", 1, "an object")));
        }
    }
}
