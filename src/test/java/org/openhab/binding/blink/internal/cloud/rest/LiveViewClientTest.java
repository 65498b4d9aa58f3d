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

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.CommandHandle;
import org.openhab.binding.blink.internal.cloud.LiveStart;
import org.openhab.binding.blink.internal.cloud.RequestClass;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.cloud.http.CloudHosts;
import org.openhab.binding.blink.internal.model.VideoDevice;
import org.openhab.binding.blink.internal.testing.FakeTransport;
import org.openhab.binding.blink.internal.testing.MemorySession;
import org.openhab.binding.blink.internal.testing.Views;

/**
 * Live views as the cloud starts and ends them.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class LiveViewClientTest {

    private static final String HOST = "POST rest-e002.immedia-semi.com";
    private static final String SERVER = "immis://198.51.100.7:443/abc__IMDS_G8T1?client_id=208";
    private static final String ANSWER = "{\"command_id\":670,\"server\":\"" + SERVER
            + "\",\"polling_interval\":15,\"liveview_token\":\"let-me-in\"}";
    private static final String TIER = "{\"tier\":\"e002\",\"account_id\":400123}";
    private static final CommandHandle COMMAND = new CommandHandle(670, Views.HOUSE, "live view");

    private final FakeTransport transport = new FakeTransport();
    private final WireProblems problems = new WireProblems();
    private final LiveViewClient client = new LiveViewClient(new RestClient(transport, CloudHosts.real(),
            MemorySession.at("e002", 400_123), problems, () -> Instant.EPOCH), new Twins(), problems);

    private void gone() {
        transport.reply(404, "{\"message\":\"not found\"}").reply(200, TIER);
    }

    @Nested
    class AStart {

        static Stream<Arguments> devices() {
            return Stream.of(Arguments.of(Views.doorbell(), "/api/v2/accounts/400123/networks/51001/doorbells/73001"),
                    Arguments.of(Views.mini(), "/api/v2/accounts/400123/networks/51001/owls/72001"),
                    Arguments.of(Views.camera(), "/api/v6/accounts/400123/networks/51001/cameras/71001"));
        }

        @ParameterizedTest
        @MethodSource("devices")
        void goesWhereTheFamilySays(VideoDevice device, String path) throws Exception {
            transport.reply(200, ANSWER);

            client.start(device);

            assertThat(transport.asked(), contains(HOST + path + "/liveview"));
            assertThat(transport.call(0).body(), is("{\"intent\":\"liveview\",\"motion_event_start_time\":null}"));
            assertThat(transport.call(0).requestClass(), is(RequestClass.COMMANDS));
        }

        @Test
        void tellsWhereTheStreamIs() throws Exception {
            transport.reply(200, ANSWER);

            assertThat(client.start(Views.doorbell()),
                    is(new LiveStart(COMMAND, new Secret(SERVER), new Secret("let-me-in"), Duration.ofSeconds(15))));
        }

        @Test
        void mayNameNoTokenAndNoInterval() throws Exception {
            transport.reply(200, "{\"id\":670,\"server\":\"" + SERVER + "\"}");

            assertThat(client.start(Views.doorbell()),
                    is(new LiveStart(COMMAND, new Secret(SERVER), new Secret(""), Duration.ZERO)));
        }

        @Test
        void ofACameraHasAnOlderForm() throws Exception {
            gone();
            transport.reply(200, ANSWER).reply(200, ANSWER);

            client.start(Views.camera());
            client.start(Views.camera());

            String older = HOST + "/api/v5/accounts/400123/networks/51001/cameras/71001/liveview";
            assertThat(transport.asked().subList(2, 4), contains(older, older));
        }

        @Test
        void ofADoorbellHasNone() {
            gone();

            assertThat(assertThrows(CloudException.Rejected.class, () -> client.start(Views.doorbell())).status(),
                    is(404));
        }

        @ParameterizedTest
        @CsvSource({"'{\"code\":2440}', 2440", "'{\"command_id\":670,\"code\":307}', 307", "{}, 0",
                "'{\"command_id\":670,\"server\":\" \"}', 0"})
        void isRefusedWithoutAServer(String json, int code) {
            transport.reply(200, json);

            CloudException.Rejected refusal = assertThrows(CloudException.Rejected.class,
                    () -> client.start(Views.doorbell()));

            assertThat(refusal.code(), is(code));
            assertThat(refusal.status(), is(200));
        }

        @Test
        void keepsTheCodeOfARefusal() {
            transport.reply(400, "{\"message\":\"Doorbell is asleep\",\"code\":2440}");

            assertThat(assertThrows(CloudException.Rejected.class, () -> client.start(Views.doorbell())).code(),
                    is(2440));
        }

        @Test
        void withoutACommandCannotBeEnded() {
            transport.reply(200, "{\"server\":\"" + SERVER + "\"}");

            assertThrows(CloudException.Malformed.class, () -> client.start(Views.doorbell()));
        }

        @Test
        void printsNoSecret() {
            assertThat(new LiveStartDTO(670L, null, SERVER, "let-me-in", 15, null).toString(), is("***"));
        }
    }

    @Nested
    class AnEnd {

        private static final String DONE = HOST + "/accounts/400123/networks/51001/commands/670/done";
        private static final String OLDER = HOST + "/network/51001/command/670/done/";

        @ParameterizedTest
        @ValueSource(strings = {"{\"message\":\"Command is done\",\"code\":902}", "{}", ""})
        void isSaidOnce(String json) throws Exception {
            transport.reply(200, json);

            client.end(COMMAND);

            assertThat(transport.asked(), contains(DONE));
            assertThat(transport.call(0).requestClass(), is(RequestClass.COMMANDS));
        }

        @Test
        void isSaidInTheOlderFormToo() throws Exception {
            gone();
            transport.reply(200, "{\"code\":902}");

            client.end(COMMAND);

            assertThat(transport.asked(), hasItem(OLDER));
        }

        @Test
        void mayHaveComeAlready() throws Exception {
            gone();
            gone();

            client.end(COMMAND);

            assertThat(transport.asked(), hasItems(DONE, OLDER));
            assertThat(transport.left(), is(0));
        }

        @ParameterizedTest
        @CsvSource({"400, 0", "500, 0", "200, 307"})
        void mayBeRefused(int status, int code) {
            transport.reply(status, "{\"message\":\"no\",\"code\":" + code + "}");

            assertThat(assertThrows(CloudException.Rejected.class, () -> client.end(COMMAND)).status(), is(status));
        }
    }
}
