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

import java.io.ByteArrayOutputStream;
import java.nio.channels.Channels;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.openhab.binding.blink.internal.cloud.DownloadEnd;
import org.openhab.binding.blink.internal.cloud.MediaSource;
import org.openhab.binding.blink.internal.cloud.WireProblem;
import org.openhab.binding.blink.internal.cloud.auth.Tier;
import org.openhab.binding.blink.internal.cloud.http.CloudHosts;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.Battery;
import org.openhab.binding.blink.internal.model.Chime;
import org.openhab.binding.blink.internal.model.ChimeType;
import org.openhab.binding.blink.internal.model.DeviceConfig;
import org.openhab.binding.blink.internal.model.Schedule;
import org.openhab.binding.blink.internal.model.SignalReport;
import org.openhab.binding.blink.internal.model.Signals;
import org.openhab.binding.blink.internal.model.StoredClip;
import org.openhab.binding.blink.internal.model.StoredClips;
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
    private final FakeTransport transport = new FakeTransport();
    private final CloudClock cloudClock = new CloudClock(time.clock(), time.ticker(), Duration.ofMinutes(3));

    private RestCloud cloud(MemorySession store) {
        return new RestCloud(transport, transport, CloudHosts.real(), store, cloudClock, new WireProblems(),
                time.ticker());
    }

    private RestCloud cloud() {
        return cloud(MemorySession.at("e002", 400_123));
    }

    private FakeTransport tier(String tier, long account) {
        return transport.reply(200, "{\"tier\":\"" + tier + "\",\"account_id\":" + account + "}");
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

            assertThat(transport.asked(),
                    contains(TIER_INFO, homescreen("e002", 400_123), homescreen("e002", 400_123)));
            assertThat(store.tier, is(new Tier("e002", 400_123)));
        }

        @Test
        void aKnownOneIsNotLookedUp() throws Exception {
            transport.reply(200, HOUSE);

            cloud().fetchAccount();

            assertThat(transport.asked(), contains(homescreen("e002", 400_123)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "{\"tier\":\"e002\"}", "{\"account_id\":1}", "{\"tier\":null,\"account_id\":1}",
                "{\"tier\":\"evil.example/\",\"account_id\":1}", "{\"tier\":\"e2\",\"account_id\":1}",
                "{\"tier\":\"x.y?\",\"account_id\":1}"})
        void anOddAnswerIsMalformed(String body) {
            transport.reply(200, body);

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
            transport.reply(status);
            tier("u014", 400_123).reply(200, HOUSE);

            AccountView view = cloud(store).fetchAccount();

            assertThat(view.doorbells(), hasSize(3));
            assertThat(transport.asked(),
                    contains(homescreen("e002", 400_123), TIER_INFO, homescreen("u014", 400_123)));
            assertThat(store.tier, is(new Tier("u014", 400_123)));
        }

        @Test
        void ifItHasNotTheAnswerStands() {
            transport.reply(404, "{\"message\":\"gone\",\"code\":700}");
            tier("e002", 400_123);

            CloudException.Rejected rejected = assertThrows(CloudException.Rejected.class,
                    () -> cloud().fetchAccount());

            assertThat(rejected.status(), is(404));
            assertThat(rejected.code(), is(700));
        }

        @Test
        void a401AtTheRightTierEndsTheSession() {
            transport.reply(401, "{\"message\":\"Unauthorized Access\",\"code\":101}");
            tier("e002", 400_123);

            assertThrows(CloudException.Unauthorized.class, () -> cloud().fetchAccount());
        }

        @Test
        void a401EverywhereEndsTheSession() {
            transport.reply(401, "{\"message\":\"Unauthorized Access\",\"code\":101}").reply(401);

            assertThrows(CloudException.Unauthorized.class, () -> cloud().fetchAccount());
        }
    }

    @Nested
    class WhenTheAnswerIsOdd {

        @ParameterizedTest
        @ValueSource(ints = {403, 429})
        void aRateLimitNamesItsWait(int status) {
            transport.reply(status, "", "Retry-After", "33");

            assertThat(assertThrows(CloudException.RateLimited.class, () -> cloud().fetchAccount()).retryAfter(),
                    is(Duration.ofSeconds(33)));
        }

        @Test
        void anErrorObjectWith200IsAFailure() {
            transport.reply(200, "{\"message\":\"An app update is required\",\"code\":105}");

            assertThat(assertThrows(CloudException.Rejected.class, () -> cloud().fetchAccount()).status(), is(200));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "<html>", "[]", "{\"networks\":[{\"id\""})
        void whatIsNoJsonIsMalformed(String body) {
            transport.reply(200, body);

            assertThrows(CloudException.Malformed.class, () -> cloud().fetchAccount());
        }

        @ParameterizedTest
        @ValueSource(ints = {400, 406, 409, 426, 500, 502, 503})
        void anyOtherStatusIsAFailure(int status) {
            transport.reply(status, "<html>");

            assertThat(assertThrows(CloudException.Rejected.class, () -> cloud().fetchAccount()).status(), is(status));
        }

        @Test
        void aMissingListKeepsWhatWasKnown() throws Exception {
            transport.reply(200, HOUSE).reply(200, "{\"networks\":[],\"doorbells\":null}");
            RestCloud cloud = cloud();
            AccountView known = cloud.fetchAccount();

            AccountView view = cloud.fetchAccount();

            assertThat(view.doorbells(), is(known.doorbells()));
            assertThat(view.networks(), is(empty()));
        }

        @Test
        void messagesNameNoAccount() {
            transport.reply(500);

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
            transport.reply(200, "{\"id\":670,\"network_id\":51001,\"command\":\"arm\",\"state\":\"new\"}");

            assertThat(cloud().send(new DeviceCommand.Arm(Views.HOUSE, armed)),
                    is(Optional.of(new CommandHandle(670, Views.HOUSE, verb))));
            assertThat(transport.asked(), contains(
                    "POST rest-e002.immedia-semi.com/api/v1/accounts/400123/networks/" + "51001/state/" + verb));
        }

        @ParameterizedTest
        @CsvSource({"true, enable", "false, disable"})
        void aDoorbellHasItsOwnAddress(boolean enabled, String verb) throws Exception {
            transport.reply(200, "{\"id\":670}");

            cloud().send(new DeviceCommand.EnableMotion(Views.doorbell(), enabled));

            assertThat(transport.asked(), contains("POST rest-e002.immedia-semi.com/api/v1/accounts/400123/networks/"
                    + "51001/doorbells/73001/" + verb));
        }

        @Test
        void aCameraHasAnother() throws Exception {
            transport.reply(200, "{\"id\":670}");

            cloud().send(new DeviceCommand.EnableMotion(Views.camera(), true));

            assertThat(transport.asked(),
                    contains("POST rest-e002.immedia-semi.com/accounts/400123/networks/51001/cameras/71001/enable"));
        }

        @Test
        void nothingToArmIsARefusalWith200() {
            transport.reply(200, "{\"message\":\"No cameras enabled\",\"code\":304}");

            CloudException.Rejected rejected = assertThrows(CloudException.Rejected.class,
                    () -> cloud().send(new DeviceCommand.Arm(Views.HOUSE, true)));

            assertThat(rejected.status(), is(200));
            assertThat(rejected.code(), is(304));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {"200|{\"message\":\"System is busy, please wait\",\"code\":307}",
                "409|{\"message\":\"System is busy, please wait\",\"code\":307}", "409|''", "409|<html>",
                "400|{\"code\":\"307\"}", "403|{\"code\":307}", "500|{\"code\":307}", "200|{\"id\":670,\"code\":307}",
                "202|{\"state\":\"new\",\"code\":307}"})
        void aBusySystemIsBusyWhateverTheStatus(int status, String body) {
            List<Asked> all = List.of(() -> cloud().send(new DeviceCommand.Arm(Views.HOUSE, true)),
                    () -> cloud().send(new DeviceCommand.StayAwake(Views.doorbell())),
                    () -> cloud().requestStoredClips(Views.syncModule()),
                    () -> cloud().fetchStoredClips(Views.syncModule(), command),
                    () -> cloud().requestStoredClip(Views.syncModule(), "8977", new StoredClip("27", "", null)),
                    () -> cloud().progress(command));
            for (Asked asked : all) {
                transport.reply(status, body);

                assertThat(assertThrows(CloudException.Rejected.class, asked::ask).isBusy(), is(true));
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"{\"message\":\"busy\",\"code\":307}"})
        void whatIsReadIsBusyToo(String body) {
            List<Asked> all = List.of(() -> cloud().fetchAccount(), () -> cloud().fetchClips(time.now()),
                    () -> cloud().fetchConfig(Views.doorbell()), () -> cloud().fetchLocalStorage(Views.syncModule()));
            for (Asked asked : all) {
                transport.reply(200, body);

                assertThat(assertThrows(CloudException.Rejected.class, asked::ask).isBusy(), is(true));
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"{\"id\":670,\"network_id\":51001,\"command\":\"config_set\",\"state\":\"new\"}",
                "{\"id\":\"670\"}", "{\"id\":670,\"message\":\"ok\",\"code\":908}", "{\"command_id\":670,\"id\":1}",
                "{\"id\":670,\"command\":\"thumbnail\",\"state_condition\":\"new\"}"})
        void whatNamesACommandIsFollowed(String body) throws Exception {
            transport.reply(200, body);

            assertThat(cloud().send(new DeviceCommand.Arm(Views.HOUSE, true)).map(CommandHandle::id),
                    is(Optional.of(670L)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"{\"state\":\"done\"}", "{\"state\":\"new\"}", "{\"message\":\"done\",\"code\":802}",
                "{\"code\":0}", "{\"code\":241}", "{\"code\":711}", "{\"code\":726}", "{\"code\":803}",
                "{\"code\":804}", "{\"code\":902}", "{\"code\":908}"})
        void whatIsInPlaceNeedsNoCommand(String body) throws Exception {
            transport.reply(200, body).reply(200, body);

            assertThat(cloud().send(new DeviceCommand.Arm(Views.HOUSE, true)), is(Optional.empty()));
            assertThat(cloud().send(new DeviceCommand.StayAwake(Views.doorbell())), is(Optional.empty()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"{\"message\":\"No\"}", "{\"message\":\"No\",\"code\":2440}", "{\"code\":304}",
                "{\"id\":670,\"code\":304}", "{\"state\":\"done\",\"code\":909}"})
        void aMessageAloneIsARefusal(String body) {
            transport.reply(200, body).reply(200, body);

            assertThrows(CloudException.Rejected.class, () -> cloud().send(new DeviceCommand.Arm(Views.HOUSE, true)));
            assertThrows(CloudException.Rejected.class,
                    () -> cloud().send(new DeviceCommand.StayAwake(Views.doorbell())));
        }

        @Test
        void someSayNoMoreThanThatTheyAreDone() throws Exception {
            transport.reply(200, "").reply(200, "{}").reply(200, "{}");

            assertThat(cloud().send(new DeviceCommand.Snooze(Views.doorbell(), Duration.ofMinutes(5))),
                    is(Optional.empty()));
            assertThat(cloud().send(new DeviceCommand.StayAwake(Views.doorbell())), is(Optional.empty()));
            assertThrows(CloudException.Rejected.class, () -> cloud().send(new DeviceCommand.Arm(Views.HOUSE, true)));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {"\"complete\":false,\"status\":0,\"status_code\":908|RUNNING",
                "\"complete\":true,\"status\":0,\"status_code\":908|DONE",
                "\"complete\":true,\"status\":1,\"status_code\":908|FAILED",
                "\"complete\":false,\"status\":0,\"status_code\":909|UNCLEAR", "\"complete\":true|DONE",
                "\"complete\":false|RUNNING", "\"complete\":null,\"status_code\":908|RUNNING",
                "\"complete\":\"true\",\"status\":\"0\"|DONE", "\"complete\":\"True\"|DONE", "\"complete\":1|DONE",
                "\"complete\":true,\"status\":99999999999999999999|FAILED", "\"complete\":true,\"status\":\"x\"|FAILED",
                "\"complete\":true,\"status\":1e99|FAILED", "\"complete\":true,\"status\":0.0|DONE",
                "\"complete\":\"false\"|RUNNING", "\"complete\":false,\"status_code\":99999999999999999999|UNCLEAR",
                "\"complete\":[],\"status\":{}|RUNNING", "\"message\":\"Command not found\",\"code\":906|UNCLEAR"})
        void itsProgressIsReadFromThreeMembers(String members, Progress progress) throws Exception {
            transport.reply(200, "{" + members + ",\"commands\":[]}");

            assertThat(cloud().progress(command), is(progress));
            assertThat(transport.asked(), contains("GET rest-e002.immedia-semi.com/network/51001/command/670"));
        }

        @Test
        void aFailureSaysWhy() {
            transport.reply(200, "{\"complete\":true,\"status\":1,\"status_code\":2440}");

            assertThat(assertThrows(CloudException.Rejected.class, () -> cloud().progress(command)).code(), is(2440));
        }
    }

    @Nested
    class WhenALiveViewIsWanted {

        @Test
        void itIsStartedAndEnded() throws Exception {
            transport.reply(200, "{\"command_id\":670,\"server\":\"immis://198.51.100.7:443/a__IMDS_b\"}").reply(200,
                    "{\"code\":902}");

            RestCloud cloud = cloud();
            cloud.endCommand(cloud.startLiveView(Views.doorbell()).command());

            assertThat(transport.asked(), contains(
                    "POST rest-e002.immedia-semi.com/api/v2/accounts/400123/networks/51001/doorbells/73001/liveview",
                    "POST rest-e002.immedia-semi.com/accounts/400123/networks/51001/commands/670/done"));
        }
    }

    /** Something asked of the cloud. */
    @FunctionalInterface
    private interface Asked {
        Object ask() throws Exception;
    }

    @Nested
    class WhenTheSettingsAreAsked {

        private DeviceConfig config(String json) throws Exception {
            transport.reply(200, json);
            return cloud().fetchConfig(Views.doorbell());
        }

        @Test
        void signalsAndBatteryAreRead() throws Exception {
            DeviceConfig config = config("{\"wifi_rssi\":-61,\"lfr_rssi\":-80,\"battery_state\":\"low\",\"temp\":55}");

            assertThat(config.power().battery(), is(Battery.LOW));
            assertThat(config.signals(), is(new SignalReport(new Signals(null, null, null, 55), -61, -80)));
        }

        @Test
        void barsStayBars() throws Exception {
            assertThat(config("{\"wifi\":4,\"lfr\":5,\"battery\":3,\"battery_state\":\"ok\"}").signals(),
                    is(new SignalReport(new Signals(4, 5, 3, null), null, null)));
        }

        @ParameterizedTest
        @CsvSource({"-52, , -52", "9, , ", "-255, , ", "-9999, , ", "0, 0, ", "'\"3\"', 3, ", "[], , "})
        void oddNumbersAreNone(String wifi, @Nullable Integer bars, @Nullable Integer dbm) throws Exception {
            assertThat(config("{\"name\":\"x\",\"wifi\":" + wifi + "}").signals(),
                    is(new SignalReport(new Signals(bars, null, null, null), dbm, null)));
        }

        @Test
        void nothingIsKnownOfAnEmptyOne() throws Exception {
            assertThat(config("{}"), is(DeviceConfig.NONE));
        }

        @Test
        void whatIsOutOfRangeIsCounted() throws Exception {
            RestCloud cloud = cloud();
            transport.reply(200, "{\"temp\":99999,\"battery_state\":\"glowing\"}");

            cloud.fetchConfig(Views.doorbell());

            assertThat(cloud.wireProblems(), contains(new WireProblem("battery_state: unknown word", 1, "glowing"),
                    new WireProblem("temp: out of range", 1, "99999")));
        }
    }

    @Nested
    class WhenSchedulesAreAsked {

        @Test
        void namesAreOneLineAndTheOthersStand() throws Exception {
            transport.reply(200,
                    "[{\"id\":1,\"name\":\"Ni\\u001bgh\\nts\",\"status\":\"ENABLED\"},{\"name\":\"x\"},null]");

            assertThat(cloud().fetchSchedules(Views.HOUSE), contains(new Schedule(Views.HOUSE, 1, "Nigh ts", true)));
            assertThat(transport.asked(),
                    contains("GET rest-e002.immedia-semi.com/api/v1/accounts/400123/networks/51001/programs"));
        }

        private FakeTransport notThere() {
            transport.reply(404);
            return tier("e002", 400_123);
        }

        @Test
        void theOtherAddressIsAskedWhereTheFirstIsGone() throws Exception {
            notThere().reply(200, "[{\"id\":1,\"status\":\"disabled\"}]");

            assertThat(cloud().fetchSchedules(Views.HOUSE),
                    contains(new Schedule(Views.HOUSE, 1, "Schedule 1", false)));
            assertThat(transport.asked().get(2), is("GET rest-e002.immedia-semi.com/api/v1/networks/51001/programs"));
        }

        @Test
        void aNetworkMayHaveNone() throws Exception {
            notThere();
            notThere();

            assertThat(cloud().fetchSchedules(Views.HOUSE), is(empty()));
        }

        @ParameterizedTest
        @ValueSource(ints = {400, 500, 204})
        void anyOtherRefusalIsOne(int status) {
            transport.reply(status);
            assertThrows(CloudException.Rejected.class, () -> cloud().fetchSchedules(Views.HOUSE));
            notThere().reply(status);
            assertThrows(CloudException.Rejected.class, () -> cloud().fetchSchedules(Views.HOUSE));
        }

        @Test
        void whatIsLeftOutIsCounted() throws Exception {
            RestCloud cloud = cloud();
            String many = "{\"id\":1},".repeat(ScheduleClient.MOST_SCHEDULES);
            transport.reply(200, "[" + many + "{\"id\":2},{}]");

            assertThat(cloud.fetchSchedules(Views.HOUSE), hasSize(ScheduleClient.MOST_SCHEDULES));
            assertThat(cloud.wireProblems(), contains(new WireProblem("programs: more than 500", 1, ""),
                    new WireProblem("programs: no id", 1, "")));
        }
    }

    @Test
    void serialNumbersOnceKnownStay() throws Exception {
        RestCloud cloud = cloud();
        cloud.knownSerials(Map.of(Views.FRONT, Views.FRONT_SERIAL));
        transport.reply(200, "{\"doorbells\":[{\"id\":73001,\"network_id\":51001,\"serial\":\"\"}]}");

        assertThat(cloud.fetchAccount().doorbells().get(0).serial(), is(Views.FRONT_SERIAL));
    }

    @Nested
    class WhenTheChimeIsRead {

        private @Nullable Chime chime(RestCloud cloud, String json) throws Exception {
            transport.reply(200, "{\"name\":\"x\",\"chime_config\":" + json + "}");
            return cloud.fetchConfig(Views.doorbell()).chime();
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {"{\"type\":\"digital\",\"duration\":{\"current\":400}}|DIGITAL|400",
                "{\"type\":\"Mechanical\",\"duration\":{\"current\":60000}}|MECHANICAL|60000",
                "{\"type\":\"disabled\",\"duration\":{\"current\":0}}|DISABLED|0", "{\"type\":\"digital\"}|DIGITAL|300",
                "{\"type\":\"digital\",\"duration\":{}}|DIGITAL|300",
                "{\"type\":\"digital\",\"duration\":{\"current\":60001}}|DIGITAL|300",
                "{\"type\":\"digital\",\"duration\":{\"current\":-1}}|DIGITAL|300"})
        void itHasATypeAndALength(String json, ChimeType type, long millis) throws Exception {
            assertThat(chime(cloud(), json), is(new Chime(type, Duration.ofMillis(millis))));
        }

        @ParameterizedTest
        @ValueSource(strings = {"null", "{}", "{\"type\":\"\"}", "{\"type\":\"gong\"}",
                "{\"duration\":{\"current\":400}}"})
        void withoutAKnownTypeThereIsNone(String json) throws Exception {
            assertThat(chime(cloud(), json), is(nullValue()));
        }

        @Test
        void whatIsNotUnderstoodIsCounted() throws Exception {
            RestCloud cloud = cloud();

            chime(cloud, "{\"type\":\"gong\"}");
            chime(cloud, "{\"type\":\"digital\",\"duration\":{\"current\":70000}}");

            assertThat(cloud.wireProblems(),
                    contains(new WireProblem("chime_config.duration: out of range", 1, "70000"),
                            new WireProblem("chime_config.type: unknown word", 1, "gong")));
        }
    }

    @Nested
    class WhenAFileIsNamed {

        @Test
        void itIsDownloadedWithTheSession() {
            List<DownloadEnd> ends = new ArrayList<>();
            transport.reply(404);

            cloud().download(new MediaSource.ClipSource("/clip.mp4"), 100,
                    Objects.requireNonNull(Channels.newChannel(new ByteArrayOutputStream())), Runnable::run, ends::add);

            assertThat(ends, contains(new DownloadEnd.NotThere()));
            assertThat(transport.asked(), contains("GET rest-e002.immedia-semi.com/clip.mp4"));
        }

        @Test
        void aStoredOneIsListedRequestedAndNamed() throws Exception {
            RestCloud cloud = cloud();
            StoredClip clip = new StoredClip("27", "Front", null);
            transport.reply(200, "{\"id\":670}")
                    .reply(200, "{\"manifest_id\":\"8977\",\"clips\":[{\"id\":\"27\",\"camera_name\":\"Front\"}]}")
                    .reply(200, "{\"id\":671}");

            CommandHandle listing = cloud.requestStoredClips(Views.syncModule());

            assertThat(cloud.fetchStoredClips(Views.syncModule(), listing),
                    is(Optional.of(new StoredClips("8977", List.of(clip)))));
            assertThat(cloud.requestStoredClip(Views.syncModule(), "8977", clip),
                    endsWith("/local_storage/manifest/8977/clip/request/27"));
        }
    }

    @Test
    void theCloudsTimeIsItsClocks() {
        assertThat(cloud().cloudTime(), is(time.now().plusSeconds(180)));
    }

    @Test
    void clipsCarryTheCloudsTime() throws Exception {
        transport.reply(200, "{\"media\":[]}");

        assertThat(cloud().fetchClips(time.now()).cloudTime(), is(time.now().plusSeconds(180)));
    }
}
