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
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.BlinkCloud.Progress;
import org.openhab.binding.blink.internal.cloud.CloudClock;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.CommandHandle;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.cloud.LocalStorage;
import org.openhab.binding.blink.internal.cloud.auth.Tier;
import org.openhab.binding.blink.internal.cloud.http.CloudHosts;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.StorageBackup;
import org.openhab.binding.blink.internal.testing.FakeTransport;
import org.openhab.binding.blink.internal.testing.Fixtures;
import org.openhab.binding.blink.internal.testing.ManualTime;
import org.openhab.binding.blink.internal.testing.MemorySession;
import org.openhab.binding.blink.internal.testing.Views;

/**
 * The account over REST: where it lives, commands, refusals.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class RestCloudTest {

    private static final String TIER_INFO = "GET rest-prod.immedia-semi.com/api/v1/users/tier_info";
    private static final String HOUSE = Fixtures.text("homescreen/house.json");

    private final ManualTime time = ManualTime.atNoon();
    private final FakeTransport exchange = new FakeTransport();
    private final CloudClock cloudClock = new CloudClock(time.clock(), Duration.ofMinutes(3));

    private RestCloud cloud(MemorySession store) {
        return new RestCloud(exchange, exchange, CloudHosts.real(), store, cloudClock, time.ticker());
    }

    private RestCloud cloud() {
        return cloud(MemorySession.at("e002", 400_123));
    }

    private FakeTransport tier(String tier, long account) {
        return exchange.reply(200, "{\"tier\":\"" + tier + "\",\"account_id\":" + account + "}");
    }

    private static String homescreen(String tier, long account) {
        return "GET rest-" + tier + ".immedia-semi.com/api/v3/accounts/" + account + "/homescreen";
    }

    @Nested
    class WhenItIsNotKnownWhereTheAccountLives {

        private final MemorySession store = new MemorySession();

        @Test
        void itIsLookedUpOnce() throws Exception {
            RestCloud cloud = cloud(store);
            tier("e002", 400_123).reply(200, HOUSE).reply(200, HOUSE);

            cloud.fetchAccount();
            cloud.fetchAccount();

            assertThat(exchange.asked(), contains(TIER_INFO, homescreen("e002", 400_123), homescreen("e002", 400_123)));
            assertThat(store.tier, is(new Tier("e002", 400_123)));
        }

        @Test
        void aKnownOneIsNotLookedUp() throws Exception {
            exchange.reply(200, HOUSE);

            cloud().fetchAccount();

            assertThat(exchange.asked(), contains(homescreen("e002", 400_123)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "{\"tier\":\"e002\"}", "{\"account_id\":1}", "{\"tier\":null,\"account_id\":1}",
                "{\"tier\":\"evil.example/\",\"account_id\":1}", "{\"tier\":\"e2\",\"account_id\":1}",
                "{\"tier\":\"x.y?\",\"account_id\":1}"})
        void anOddAnswerIsMalformed(String body) {
            exchange.reply(200, body);

            assertThrows(CloudException.Malformed.class, () -> cloud(store).fetchAccount());
            assertThat(store.tier, is(nullValue()));
        }
    }

    @Nested
    class WhenTheAccountHasMoved {

        @ParameterizedTest
        @ValueSource(ints = {401, 404})
        void theRequestIsRepeatedThere(int status) throws Exception {
            MemorySession store = MemorySession.at("e002", 400_123);
            exchange.reply(status);
            tier("u014", 400_123).reply(200, HOUSE);

            AccountView view = cloud(store).fetchAccount();

            assertThat(view.doorbells(), hasSize(3));
            assertThat(exchange.asked(), contains(homescreen("e002", 400_123), TIER_INFO, homescreen("u014", 400_123)));
            assertThat(store.tier, is(new Tier("u014", 400_123)));
        }

        @Test
        void ifItHasNotTheAnswerStands() {
            exchange.reply(404, "{\"message\":\"gone\",\"code\":700}");
            tier("e002", 400_123);

            CloudException.Rejected rejected = assertThrows(CloudException.Rejected.class,
                    () -> cloud().fetchAccount());

            assertThat(rejected.status(), is(404));
            assertThat(rejected.code(), is(700));
        }

        @Test
        void a401AtTheRightTierEndsTheSession() {
            exchange.reply(401, "{\"message\":\"Unauthorized Access\",\"code\":101}");
            tier("e002", 400_123);

            assertThrows(CloudException.Unauthorized.class, () -> cloud().fetchAccount());
        }

        @Test
        void a401EverywhereEndsTheSession() {
            exchange.reply(401, "{\"message\":\"Unauthorized Access\",\"code\":101}").reply(401);

            assertThrows(CloudException.Unauthorized.class, () -> cloud().fetchAccount());
        }
    }

    @Nested
    class WhenTheAnswerIsOdd {

        @ParameterizedTest
        @ValueSource(ints = {403, 429})
        void aRateLimitNamesItsWait(int status) {
            exchange.reply(status, "", "Retry-After", "33");

            assertThat(assertThrows(CloudException.RateLimited.class, () -> cloud().fetchAccount()).retryAfter(),
                    is(Duration.ofSeconds(33)));
        }

        @Test
        void anErrorObjectWith200IsAFailure() {
            exchange.reply(200, "{\"message\":\"An app update is required\",\"code\":105}");

            assertThat(assertThrows(CloudException.Rejected.class, () -> cloud().fetchAccount()).status(), is(200));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "<html>", "[]", "{\"networks\":[{\"id\""})
        void whatIsNoJsonIsMalformed(String body) {
            exchange.reply(200, body);

            assertThrows(CloudException.Malformed.class, () -> cloud().fetchAccount());
        }

        @ParameterizedTest
        @ValueSource(ints = {400, 406, 409, 426, 500, 502, 503})
        void anyOtherStatusIsAFailure(int status) {
            exchange.reply(status, "<html>");

            assertThat(assertThrows(CloudException.Rejected.class, () -> cloud().fetchAccount()).status(), is(status));
        }

        @Test
        void aMissingListKeepsWhatWasKnown() throws Exception {
            exchange.reply(200, HOUSE).reply(200, "{\"networks\":[],\"doorbells\":null}");
            RestCloud cloud = cloud();
            AccountView known = cloud.fetchAccount();

            AccountView view = cloud.fetchAccount();

            assertThat(view.doorbells(), is(known.doorbells()));
            assertThat(view.networks(), is(empty()));
        }

        @Test
        void messagesNameNoAccount() {
            exchange.reply(500);

            assertThat(assertThrows(CloudException.class, () -> cloud().fetchAccount()).getMessage(),
                    is("GET /api/v3/accounts/{a}/homescreen: refused (500)"));
        }
    }

    @Nested
    class WhenAnOrderIsGiven {

        private final CommandHandle command = new CommandHandle(670, Views.HOUSE, "arm");

        @ParameterizedTest
        @CsvSource({"true, arm", "false, disarm"})
        void aNetworkIsArmedAtItsAddress(boolean armed, String verb) throws Exception {
            exchange.reply(200, "{\"id\":670,\"network_id\":51001,\"command\":\"arm\",\"state\":\"new\"}");

            assertThat(cloud().give(new DeviceCommand.Arm(Views.HOUSE, armed)),
                    is(Optional.of(new CommandHandle(670, Views.HOUSE, verb))));
            assertThat(exchange.asked(), contains(
                    "POST rest-e002.immedia-semi.com/api/v1/accounts/400123/networks/" + "51001/state/" + verb));
        }

        @ParameterizedTest
        @CsvSource({"true, enable", "false, disable"})
        void aDoorbellHasItsOwnAddress(boolean enabled, String verb) throws Exception {
            exchange.reply(200, "{\"id\":670}");

            cloud().give(new DeviceCommand.EnableMotion(Views.doorbell(), enabled));

            assertThat(exchange.asked(), contains("POST rest-e002.immedia-semi.com/api/v1/accounts/400123/networks/"
                    + "51001/doorbells/73001/" + verb));
        }

        @Test
        void aCameraHasAnother() throws Exception {
            exchange.reply(200, "{\"id\":670}");

            cloud().give(new DeviceCommand.EnableMotion(Views.camera(), true));

            assertThat(exchange.asked(), contains("POST rest-e002.immedia-semi.com/network/51001/camera/71001/enable"));
        }

        @Test
        void nothingToArmIsARefusalWith200() {
            exchange.reply(200, "{\"message\":\"No cameras enabled\",\"code\":304}");

            CloudException.Rejected rejected = assertThrows(CloudException.Rejected.class,
                    () -> cloud().give(new DeviceCommand.Arm(Views.HOUSE, true)));

            assertThat(rejected.status(), is(200));
            assertThat(rejected.code(), is(304));
        }

        @Test
        void aBusyHubIsARefusalWith409() {
            exchange.reply(409, "{\"message\":\"System is busy, please wait\",\"code\":307}");

            CloudException.Rejected rejected = assertThrows(CloudException.Rejected.class,
                    () -> cloud().give(new DeviceCommand.Arm(Views.HOUSE, true)));

            assertThat(rejected.status(), is(409));
            assertThat(rejected.code(), is(307));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {"\"complete\":false,\"status\":0,\"status_code\":908|RUNNING",
                "\"complete\":true,\"status\":0,\"status_code\":908|DONE",
                "\"complete\":true,\"status\":1,\"status_code\":908|FAILED",
                "\"complete\":false,\"status\":0,\"status_code\":909|UNCLEAR", "\"complete\":true|DONE",
                "\"complete\":false|RUNNING", "\"complete\":null,\"status_code\":908|RUNNING"})
        void itsProgressIsReadFromThreeMembers(String members, Progress progress) throws Exception {
            exchange.reply(200, "{" + members + ",\"commands\":[]}");

            assertThat(cloud().progress(command), is(progress));
            assertThat(exchange.asked(), contains("GET rest-e002.immedia-semi.com/network/51001/command/670"));
        }

        @Test
        void anErrorObjectIsNoProgress() throws Exception {
            exchange.reply(200, "{\"message\":\"Command not found\",\"code\":906}");

            assertThat(cloud().progress(command), is(not(Progress.DONE)));
        }
    }

    @Nested
    class WhenTheStorageIsAsked {

        @ParameterizedTest
        @CsvSource({"41.6, 42", "0, 0", "100, 100", "101, ", "-1, ", "null, ", "'\"7\"', 7"})
        void itSaysHowFullItIs(String used, @Nullable Integer percent) throws Exception {
            exchange.reply(200, "{\"usb_state\":\"active\",\"usb_storage_used\":" + used + "}");

            assertThat(cloud().fetchLocalStorage(Views.syncModule()),
                    is(new LocalStorage("active", percent, StorageBackup.UNKNOWN)));
            assertThat(exchange.asked(), contains("GET rest-e002.immedia-semi.com/api/v1/accounts/400123/networks/"
                    + "51001/sync_modules/61001/local_storage/status"));
        }
    }

    @Test
    void clipsCarryTheCloudsTime() throws Exception {
        exchange.reply(200, "{\"media\":[]}");

        assertThat(cloud().fetchClips(time.now()).cloudTime(), is(time.now().plusSeconds(180)));
    }
}
