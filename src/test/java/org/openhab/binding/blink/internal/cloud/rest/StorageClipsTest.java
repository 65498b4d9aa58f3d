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
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.CommandHandle;
import org.openhab.binding.blink.internal.cloud.LocalStorage;
import org.openhab.binding.blink.internal.cloud.WireProblem;
import org.openhab.binding.blink.internal.cloud.http.CloudHosts;
import org.openhab.binding.blink.internal.model.StorageBackup;
import org.openhab.binding.blink.internal.model.StoredClip;
import org.openhab.binding.blink.internal.model.StoredClips;
import org.openhab.binding.blink.internal.testing.FakeTransport;
import org.openhab.binding.blink.internal.testing.ManualTime;
import org.openhab.binding.blink.internal.testing.MemorySession;
import org.openhab.binding.blink.internal.testing.Views;

/**
 * The USB storage of a sync module.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class StorageClipsTest {

    private static final String STORAGE = "rest-e002.immedia-semi.com/api/v1/accounts/400123/networks/51001/sync_modules/61001/local_storage";
    private static final CommandHandle COMMAND = new CommandHandle(670, Views.HOUSE, "list storage");

    private final ManualTime time = ManualTime.atNoon();
    private final FakeTransport transport = new FakeTransport();
    private final WireProblems problems = new WireProblems();
    private final StorageClips storage = new StorageClips(
            new RestClient(transport, CloudHosts.real(), MemorySession.at("e002", 400_123), problems, time::now),
            problems, new WireTime(problems, time::now));

    @Nested
    class ItsState {

        private LocalStorage state(String json) throws Exception {
            transport.reply(200, json);
            return storage.state(Views.syncModule());
        }

        @ParameterizedTest
        @CsvSource({"41.6, 42", "0, 0", "100, 100", "100.1, ", "-0.1, ", "null, ", "'\"7\"', 7"})
        void saysHowFullItIs(String used, @Nullable Integer percent) throws Exception {
            assertThat(state("{\"usb_state\":\"active\",\"usb_storage_used\":" + used + "}"),
                    is(new LocalStorage("active", percent, StorageBackup.UNKNOWN)));
            assertThat(transport.asked(), contains("GET " + STORAGE + "/status"));
        }

        @Test
        void countsWhatIsOutOfRange() throws Exception {
            state("{\"usb_state\":\"active\",\"usb_storage_used\":101}");

            assertThat(problems.all(), contains(new WireProblem("usb_storage_used: out of range", 1, "101.0")));
        }

        @Test
        void hasABackup() throws Exception {
            assertThat(
                    state("{\"usb_state\":\"active\",\"sm_backup_enabled\":true,\"sm_backup_in_progress\":true,"
                            + "\"last_backup_completed\":\"2026-11-22T18:40:02Z\",\"last_backup_result\":\"ok\"}"),
                    is(new LocalStorage("active", null,
                            new StorageBackup(true, true, Instant.parse("2026-11-22T18:40:02Z"), "ok"))));
        }

        @Test
        void mayBeUnknown() throws Exception {
            assertThat(state("{}"), is(new LocalStorage(null, null, StorageBackup.UNKNOWN)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"{\"message\":\"no\"}", "{\"code\":307}", "{\"usb_state\":\"\",\"code\":307}"})
        void isNoErrorObject(String json) {
            assertThrows(CloudException.Rejected.class, () -> state(json));
        }

        @Test
        void standsBesideACode() throws Exception {
            assertThat(state("{\"usb_state\":\"active\",\"code\":0}").state(), is("active"));
        }
    }

    @Nested
    class ItsList {

        private Optional<StoredClips> list(int status, String json) throws Exception {
            transport.reply(status, json);
            return storage.list(Views.syncModule(), COMMAND);
        }

        @Test
        void isAskedForFirst() throws Exception {
            transport.reply(200, "{\"id\":670,\"network_id\":51001}");

            assertThat(storage.requestList(Views.syncModule()), is(COMMAND));
            assertThat(transport.asked(), contains("POST " + STORAGE + "/manifest/request"));
        }

        @Test
        void isNotThereWithoutACommandToFollow() {
            transport.reply(200, "{\"state\":\"done\"}");

            assertThat(
                    assertThrows(CloudException.Rejected.class, () -> storage.requestList(Views.syncModule())).status(),
                    is(200));
        }

        @Test
        void isReadOnceItIsThere() throws Exception {
            assertThat(
                    list(200,
                            "{\"manifest_id\":\"8977\",\"clips\":[{\"id\":\"27\",\"camera_name\":\"Fro\\nnt\","
                                    + "\"created_at\":\"2026-11-22T18:40:02Z\"},{\"id\":28}]}"),
                    is(Optional.of(new StoredClips("8977",
                            List.of(new StoredClip("27", "Fro nt", Instant.parse("2026-11-22T18:40:02Z")),
                                    new StoredClip("28", "", null))))));
            assertThat(transport.asked(), contains("GET " + STORAGE + "/manifest/request/670"));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {"400|{\"code\":2113}", "404|{\"code\":2113}", "400|''",
                "200|{\"code\":2113}", "200|{}", "200|{\"manifest_id\":\"1\"}", "200|{\"clips\":[]}"})
        void mayStillBeOnItsWay(int status, String json) throws Exception {
            if (status == 404) {
                transport.reply(404, json).reply(200, "{\"tier\":\"e002\",\"account_id\":400123}");
                assertThat(storage.list(Views.syncModule(), COMMAND), is(Optional.empty()));
            } else {
                assertThat(list(status, json), is(Optional.empty()));
            }
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {"400|{\"code\":2114}", "409|{\"code\":307}", "500|''",
                "200|{\"code\":307}"})
        void mayBeRefused(int status, String json) {
            assertThat(assertThrows(CloudException.Rejected.class, () -> list(status, json)).status(), is(status));
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "{\"id\":\"x\"}", "{\"id\":\"\"}", "{\"id\":\"-1\"}",
                "{\"id\":\"1234567890123456789\"}"})
        void leavesOutWhatHasNoNumber(String clip) throws Exception {
            assertThat(list(200, "{\"manifest_id\":\"1\",\"clips\":[" + clip + ",{\"id\":\"123456789012345678\"}]}")
                    .orElseThrow().clips(), contains(new StoredClip("123456789012345678", "", null)));
            assertThat(problems.all(), contains(new WireProblem("clips: no id", 1, "")));
        }

        @Test
        void isBounded() throws Exception {
            String clip = "{\"id\":1}";

            assertThat(list(200, "{\"manifest_id\":\"1\",\"clips\":[" + (clip + ",").repeat(9_999) + clip + "]}")
                    .orElseThrow().clips(), hasSize(10_000));
            assertThat(problems.all(), is(empty()));
            assertThat(list(200, "{\"manifest_id\":\"1\",\"clips\":[" + (clip + ",").repeat(10_001) + clip + "]}")
                    .orElseThrow().clips(), hasSize(10_000));
            assertThat(problems.all(), contains(new WireProblem("clips: more than 10000", 2, "")));
        }
    }

    @Nested
    class OneOfItsClips {

        private String request(String manifest, String clip) throws Exception {
            return storage.requestClip(Views.syncModule(), manifest, new StoredClip(clip, "", null));
        }

        @Test
        void hasAnAddressOfItsOwn() throws Exception {
            transport.reply(200, "{\"id\":671}");

            assertThat("rest-e002.immedia-semi.com" + request("8977", "27"),
                    is(STORAGE + "/manifest/8977/clip/request/27"));
            assertThat(transport.asked(), contains("POST " + STORAGE + "/manifest/8977/clip/request/27"));
        }

        @ParameterizedTest
        @CsvSource({"x, 27", "8977, x", "8977, ../1", "'', 27"})
        void isNotAskedForWithoutNumbers(String manifest, String clip) {
            assertThrows(CloudException.Malformed.class, () -> request(manifest, clip));
            assertThat(transport.calls, is(empty()));
        }
    }
}
