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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.WireProblem;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.Battery;
import org.openhab.binding.blink.internal.model.CameraView;
import org.openhab.binding.blink.internal.model.DeviceFacts;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.DeviceKind;
import org.openhab.binding.blink.internal.model.DeviceStatus;
import org.openhab.binding.blink.internal.model.DeviceView;
import org.openhab.binding.blink.internal.model.DoorbellMode;
import org.openhab.binding.blink.internal.model.DoorbellView;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.model.NetworkView;
import org.openhab.binding.blink.internal.model.SerialNumber;
import org.openhab.binding.blink.internal.model.Signals;
import org.openhab.binding.blink.internal.model.StorageBackup;
import org.openhab.binding.blink.internal.model.SyncModuleView;
import org.openhab.binding.blink.internal.testing.Fixtures;
import org.openhab.binding.blink.internal.testing.Views;

/**
 * The homescreen as a view of the account.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class AccountMapperTest {

    private static final NetworkId HOME = new NetworkId(52_001);
    private static final NetworkId GATE = new NetworkId(52_002);

    private final WireProblems problems = new WireProblems();
    private final AccountMapper mapper = new AccountMapper(problems,
            new WireTime(problems, () -> Instant.parse("2026-11-23T12:00:00Z")));

    private HomescreenDTO dto(String json) {
        return Objects.requireNonNull(HomescreenReader.read(json, problems));
    }

    private AccountView map(String json) {
        return mapper.view(dto(json), AccountView.EMPTY);
    }

    private DoorbellView doorbell(String members) {
        return map("{\"doorbells\":[{\"id\":1,\"network_id\":2" + members + "}]}").doorbells().get(0);
    }

    @Nested
    class OfAWholeHouse {

        private final AccountView house = map(Fixtures.text("homescreen/house.json"));

        @Test
        void networksAreNamedAndArmed() {
            assertThat(house.networks(),
                    contains(new NetworkView(HOME, "Home", true), new NetworkView(GATE, "Gate", false)));
        }

        @Test
        void theHubIsComplete() {
            assertThat(house.syncModules(),
                    contains(new SyncModuleView(
                            new DeviceFacts(new DeviceKey(DeviceFamily.SYNC_MODULE, 62_001),
                                    new SerialNumber("G8U1VM0094150001"), HOME, "Hub", "sm2", "16.0.32",
                                    DeviceStatus.ONLINE, true),
                            5, "active", null, StorageBackup.UNKNOWN, Instant.parse("2026-11-22T22:58:31Z"))));
        }

        @Test
        void theStandaloneDoorbellIsComplete() {
            assertThat(house.doorbells().get(0), is(new DoorbellView(
                    new DeviceFacts(new DeviceKey(DeviceFamily.DOORBELL, 72_301), new SerialNumber("G8T1LN0032740004"),
                            GATE, "Front Door", "lotus", "12.67", DeviceStatus.ASLEEP, true),
                    DoorbellMode.STANDALONE, Battery.LOW, new Signals(4, null, 2, null), true, true,
                    "/api/v3/media/accounts/400200/networks/52002/lotus/72301/thumbnail/thumbnail.jpg"
                            + "?ts=1795380011&ext=",
                    Duration.ZERO)));
        }

        @Test
        void thePairedDoorbellIsComplete() {
            assertThat(house.doorbells().get(1), is(new DoorbellView(
                    new DeviceFacts(new DeviceKey(DeviceFamily.DOORBELL, 72_302), new SerialNumber("G8T1LN0032740005"),
                            HOME, "Back Door", "tulip", "12.67", DeviceStatus.ONLINE, true),
                    DoorbellMode.LFR, Battery.OK, new Signals(3, 5, 3, 55), false, false, null, Duration.ZERO)));
        }

        @Test
        void theWiredDoorbellSaysNothingOfABattery() {
            DoorbellView wired = house.doorbells().get(2);

            assertThat(wired.mode(), is(DoorbellMode.ALWAYS_ON));
            assertThat(wired.battery(), is(Battery.UNKNOWN));
            assertThat(wired.status(), is(DeviceStatus.OFFLINE));
            assertThat(wired.signals(), is(Signals.NONE));
            assertThat(wired.thumbnail(), is(nullValue()));
        }

        @Test
        void camerasAndMinisStandTogether() {
            assertThat(house.cameras().stream().map(CameraView::kind).toList(),
                    contains(DeviceKind.CAMERA, DeviceKind.MINI));
            assertThat(house.cameras().get(0).status(), is(DeviceStatus.ONLINE));
            assertThat(house.cameras().get(1).facts().firmware(), is("10.63"));
            assertThat(house.cameras().get(1).motionEnabled(), is(false));
        }

        @Test
        void everyWordIsKnown() {
            assertThat(problems.all().stream().map(WireProblem::reason).toList(), not(hasItem(containsString("word"))));
        }

        @Test
        void theSameHouseIsAnEqualView() {
            assertThat(map(Fixtures.text("homescreen/house.json")), is(house));
        }
    }

    @Nested
    class WithOddMembers {

        @ParameterizedTest
        @ValueSource(strings = {"", ",\"name\":null,\"serial\":null,\"type\":null,\"status\":null,\"signals\":null",
                ",\"name\":[],\"serial\":{},\"type\":[1],\"status\":{\"a\":1},\"signals\":[],\"enabled\":\"often\""})
        void aThinDoorbellIsStillOne(String members) {
            DoorbellView thin = doorbell(members);

            assertThat(thin.name(), is("Doorbell 1"));
            assertThat(thin.status(), is(DeviceStatus.UNKNOWN));
            assertThat(thin.mode(), is(DoorbellMode.UNKNOWN));
            assertThat(thin.signals(), is(Signals.NONE));
            assertThat(thin.facts().model(), is(""));
            assertThat(thin.facts().onboarded(), is(true));
            assertThat(thin.outOfSync(), is(false));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", ",\"serial\":null", ",\"serial\":\"\"", ",\"serial\":\" - \""})
        void withoutASerialNumberIdsStandIn(String members) {
            assertThat(doorbell(members).serial(), is(new SerialNumber("21")));
        }

        @Test
        void idsMayBeTexts() {
            DoorbellView doorbell = map("{\"doorbells\":[{\"id\":\"1\",\"network_id\":\"2\"}]}").doorbells().get(0);

            assertThat(doorbell.key(), is(new DeviceKey(DeviceFamily.DOORBELL, 1)));
            assertThat(doorbell.network(), is(new NetworkId(2)));
        }

        @ParameterizedTest
        @CsvSource({"-52, ", "-255, ", "6, ", "0, 0", "5, 5", "'\"3\"', 3", "'\"x\"', ", "{}, ", "[true], "})
        void barsAreSmallNumbersOrNone(String value, @Nullable Integer bars) {
            assertThat(doorbell(",\"signals\":{\"wifi\":" + value + ",\"lfr\":4}").signals(),
                    is(new Signals(bars, 4, null, null)));
        }

        @ParameterizedTest
        @ValueSource(strings = {",\"signals\":{\"wifi\":true}", ",\"wifi_strength\":false"})
        void aBooleanIsNoNumber(String members) {
            assertThat(doorbell(members).signals(), is(Signals.NONE));
        }

        @Test
        void oneOddSignalSparesTheOthers() {
            assertThat(doorbell(",\"signals\":{\"wifi\":[],\"lfr\":5,\"battery\":null,\"temp\":48}").signals(),
                    is(new Signals(null, 5, null, 48)));
        }

        @ParameterizedTest
        @CsvSource({"online, ONLINE", "ONLINE, ONLINE", "done, ONLINE", "busy, ONLINE", "offline, OFFLINE",
                "asleep, ASLEEP", "'', UNKNOWN", "hibernating, UNKNOWN"})
        void anUnknownStatusIsNotOffline(String word, DeviceStatus status) {
            assertThat(doorbell(",\"status\":\"" + word + "\"").status(), is(status));
        }

        @Test
        void problemsAreNoted() {
            doorbell(",\"status\":\"hibernating\",\"battery\":\"dead\",\"doorbell_mode\":\"solar\"");

            assertThat(problems.all(), contains(new WireProblem("battery: unknown word", 1, "dead"),
                    new WireProblem("doorbell_mode: unknown word", 1, "solar"), new WireProblem("serial: none", 1, ""),
                    new WireProblem("status: unknown word", 1, "hibernating")));
        }

        @Test
        void aDisabledStorageIsNone() {
            AccountView view = map("{\"sync_modules\":[{\"id\":1,\"network_id\":2,\"local_storage_enabled\":false,"
                    + "\"local_storage_status\":\"active\"}]}");

            assertThat(view.syncModules().get(0).localStorage(), is(nullValue()));
        }

        @Test
        void aThumbnailMayBeABareNumber() {
            assertThat(doorbell(",\"thumbnail\":1795200011").thumbnail(), is("1795200011"));
        }
    }

    @Nested
    class WithASnooze {

        @ParameterizedTest
        @CsvSource({"true, 5, PT5M", "true, 0.5, PT30S", "true, '\"90\"', PT1H30M", "true, 0, PT0S",
                "true, 44640, PT744H", "true, 44640.5, ", "true, -0.1, ", "true, null, ", "false, 5, PT0S",
                "false, null, PT0S", "null, 5, "})
        void whatIsLeftIsInMinutes(String snooze, String minutes, @Nullable Duration left) {
            assertThat(doorbell(",\"snooze\":" + snooze + ",\"snooze_time_remaining\":" + minutes).snoozed(), is(left));
        }

        @Test
        void aTimeOutOfRangeIsCounted() {
            doorbell(",\"snooze\":true");
            doorbell(",\"snooze\":true,\"snooze_time_remaining\":44641");

            assertThat(problems.all(), hasItem(new WireProblem("snooze_time_remaining: out of range", 1, "44641.0")));
        }
    }

    @Nested
    class WithOneBadUnit {

        @Test
        void whatItLacksIsCounted() {
            map("{\"doorbells\":[{\"id\":1},{\"network_id\":2},7,\"x\"],\"networks\":[{\"name\":\"Home\"}],\"owls\":7}");

            assertThat(problems.all(), contains(new WireProblem("doorbell: no id", 1, ""),
                    new WireProblem("doorbell: no network_id", 1, ""),
                    new WireProblem("doorbells: not an object", 2, ""), new WireProblem("networks: no id", 1, ""),
                    new WireProblem("owls: not a list", 1, "NUMBER")));
        }

        @Test
        void aListThatIsNullIsNotCounted() {
            map("{\"networks\":[],\"doorbells\":null}");

            assertThat(problems.all(), is(empty()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"null", "7", "\"text\"", "[]", "{}", "{\"id\":1}", "{\"network_id\":2}",
                "{\"id\":\"x\",\"network_id\":2}"})
        void theOthersStand(String bad) {
            AccountView view = map("{\"doorbells\":[" + bad + ",{\"id\":8,\"network_id\":2}],\"networks\":[" + bad
                    + ",{\"id\":2,\"name\":\"Home\"}]}");

            assertThat(view.doorbells().stream().map(DoorbellView::key).toList(),
                    hasItem(new DeviceKey(DeviceFamily.DOORBELL, 8)));
            assertThat(view.doorbells().size(), is(1));
            assertThat(view.networks(), hasItem(new NetworkView(new NetworkId(2), "Home", null)));
        }
    }

    @Nested
    class WithListsOfAnotherShape {

        private static final String BELL = "{\"id\":1,\"network_id\":2,\"serial\":\"G8T1LN0032740004\"";

        private List<DeviceKey> keys(String json) {
            return map(json).devices().map(DeviceView::key).toList();
        }

        @Test
        void anObjectKeyedByIdIsAList() {
            assertThat(keys("{\"doorbells\":{\"1\":" + BELL + "},\"9\":{\"id\":9,\"network_id\":2}}}"),
                    contains(new DeviceKey(DeviceFamily.DOORBELL, 1), new DeviceKey(DeviceFamily.DOORBELL, 9)));
            assertThat(map("{\"networks\":{\"52001\":{\"id\":52001,\"name\":\"Home\"}}}").networks(),
                    contains(new NetworkView(HOME, "Home", null)));
        }

        @ParameterizedTest
        @CsvSource({"lotus, , DOORBELL", "doorbells_v2, ',\"type\":\"tulip\"', DOORBELL",
                "devices, ',\"doorbell_mode\":\"lfr\"', DOORBELL", "orchids, ',\"doorbell_mode\":\"lfr\"', DOORBELL",
                "doorbell, , DOORBELL", "minis, , OWL", "devices, ',\"type\":\"hawk\"', OWL",
                "devices, ',\"type\":\"sedona\"', CAMERA", "camera, , CAMERA",
                "hubs, ',\"type\":\"sm2\"', SYNC_MODULE"})
        void anUnknownListIsReadByWhatItHolds(String name, @Nullable String members, DeviceFamily family) {
            String device = BELL + (members == null ? "" : members) + "}";

            assertThat(keys("{\"" + name + "\":[" + device + "]}"), contains(new DeviceKey(family, 1)));
            assertThat(keys("{\"" + name + "\":{\"1\":" + device + "}}"), contains(new DeviceKey(family, 1)));
            assertThat(keys("{\"all\":{\"" + name + "\":[" + device + "]}}"), contains(new DeviceKey(family, 1)));
            assertThat(problems.all().toString(), containsString("homescreen: device in list"));
        }

        @Test
        void aDeviceOfNoKnownFamilyIsCounted() {
            assertThat(keys("{\"networks\":[],\"orchids\":[" + BELL + ",\"type\":\"orchid\"}]}"), is(empty()));
            assertThat(problems.all(), hasItem(new WireProblem("homescreen: device of no known family", 1, "orchid")));
        }

        @Test
        void whatIsNoDeviceIsNeitherTakenNorCounted() {
            assertThat(keys(
                    "{\"networks\":[],\"accessories\":{\"storm\":[{\"id\":81001,\"serial\":\"G8S1LM003254Q7WB\"}]},"
                            + "\"video_stats\":{\"storage\":2,\"options\":[3,7]},\"x\":[[[[{}]]]]}"),
                    is(empty()));
            assertThat(problems.all(), is(empty()));
        }

        @Test
        void aDeviceInItsListIsNotTakenFromAnother() {
            HomescreenDTO dto = dto(
                    "{\"lotus\":[" + BELL + "},{\"id\":6,\"network_id\":2,\"serial\":\"x\"}],\"doorbells\":[" + BELL
                            + ",\"name\":\"Front\"}]}");

            assertThat(Objects.requireNonNull(dto.devices().get(DeviceFamily.DOORBELL)).stream()
                    .map(device -> device.id() + " " + device.name()).toList(), contains("1 Front", "6 null"));
        }

        @ParameterizedTest
        @CsvSource({"1, true", "2, true", "3, true", "4, false"})
        void aListInsideListsIsReadToADepth(int lists, boolean found) {
            assertThat(keys("{\"networks\":[],\"lotus\":" + "[".repeat(lists) + BELL + "}" + "]".repeat(lists) + "}"),
                    hasSize(found ? 1 : 0));
        }

        @Test
        void ofEndlessOtherListsTheRestIsSkippedAndCounted() {
            String many = "0,".repeat(WireReader.MOST_ELEMENTS - 1);

            assertThat(keys("{\"networks\":[],\"lotus\":[" + many + BELL + "},1,2],\"owl\":{\"a\":1,\"b\":[{}]}}"),
                    contains(new DeviceKey(DeviceFamily.DOORBELL, 1)));
            assertThat(problems.all(), hasItem(new WireProblem("other lists: more than 100000", 4, "")));
        }

        @Test
        void ofAnEndlessListTheRestIsSkippedAndCounted() {
            String many = "7,".repeat(WireReader.MOST_ELEMENTS);

            assertThat(keys("{\"doorbells\":[" + many + BELL + "},1]}"), is(empty()));
            assertThat(problems.all(), contains(new WireProblem("doorbells: more than 1000", 2, ""),
                    new WireProblem("doorbells: not an object", WireReader.MOST_ELEMENTS, "")));
        }

        @Test
        void whatOtherServersLookAfterIsNamed() {
            assertThat(keys("{\"networks\":[],\"ring_devices\":[{\"id\":1,\"product_type\":\"chime\"}]}"), is(empty()));
            assertThat(problems.all(),
                    hasItem(new WireProblem("ring_devices: not supported: unknown word", 1, "chime")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"{\"storm\":[MOUNT],\"rosie\":[],\"io4_bep\":[OTHER]}",
                "[OTHER,{\"id\":5,\"accessory_type\":\"pan_tilt_accessory\",\"target\":\"camera\",\"target_id\":1},MOUNT]"})
        void aLightMountBelongsToItsCamera(String accessories) {
            String mount = "{\"id\":81001,\"accessory_type\":\"light_accessory\",\"target\":\"camera\",\"target_id\":1}";
            AccountView view = mapper.view(Objects.requireNonNull(HomescreenReader.read(
                    "{\"networks\":[],\"cameras\":[{\"id\":1,\"network_id\":2},{\"id\":3,\"network_id\":2}],"
                            + "\"owls\":[{\"id\":1,\"network_id\":2}],\"accessories\":"
                            + accessories.replace("MOUNT", mount).replace("OTHER", mount.replace("1}", "7}")) + "}",
                    problems)), AccountView.EMPTY);

            assertThat(view.cameras().stream().map(CameraView::lightMount).toList(), contains(81_001L, null, null));
        }

        @Test
        void aKnownListDoesNotLoseWhatAnotherHolds() {
            assertThat(keys("{\"lotus\":[" + BELL + "}],\"doorbells\":[{\"id\":5,\"network_id\":2}]}"),
                    contains(new DeviceKey(DeviceFamily.DOORBELL, 5), new DeviceKey(DeviceFamily.DOORBELL, 1)));
        }

        @Test
        void endlessListsAreBounded() {
            String many = LongStream.rangeClosed(1, 3_000).mapToObj(id -> "{\"id\":" + id + ",\"network_id\":2}")
                    .collect(Collectors.joining(","));

            assertThat(map("{\"doorbells\":[" + many + "]}").doorbells(), hasSize(1_000));
            assertThat(problems.all(), hasItem(new WireProblem("doorbells: more than 1000", 2_000, "")));
        }
    }

    @Nested
    class WithTheSameSerialNumberTwice {

        private static String device(long id, String status, String updated) {
            return "{\"id\":" + id + ",\"network_id\":2,\"serial\":\"G8T1LN0032740004\",\"status\":\"" + status
                    + "\",\"updated_at\":\"" + updated + "\"}";
        }

        private List<Long> ids(String... devices) {
            return map("{\"doorbells\":[" + String.join(",", devices) + "]}").doorbells().stream()
                    .map(doorbell -> doorbell.key().id()).toList();
        }

        @ParameterizedTest
        @CsvSource({"offline, online", "unknown, online", "'', online", "offline, asleep"})
        void theLivingOneStays(String dead, String living) {
            String old = device(1, dead, "2026-11-22T10:00:00Z");
            String current = device(2, living, "2026-11-20T10:00:00Z");

            assertThat(ids(old, current), contains(2L));
            assertThat(ids(current, old), contains(2L));
        }

        @Test
        void ofTwoAlikeTheLaterOneStays() {
            String later = device(1, "offline", "2026-11-22T10:00:00Z");
            String earlier = device(2, "offline", "2026-11-20T10:00:00Z");

            assertThat(ids(later, earlier), contains(1L));
            assertThat(ids(earlier, later), contains(1L));
        }

        @Test
        void otherwiseTheHigherNumberStays() {
            assertThat(ids(device(1, "online", ""), device(2, "online", "")), contains(2L));
            assertThat(ids(device(2, "online", ""), device(1, "online", "")), contains(2L));
            assertThat(problems.all(), hasItem(new WireProblem("device listed twice", 2, "…0004")));
        }

        @Test
        void standInsAreNotCompared() {
            AccountView view = map(
                    "{\"doorbells\":[{\"id\":1,\"network_id\":2}],\"owls\":[{\"id\":1,\"network_id\":2}]}");

            assertThat(view.devices().toList(), hasSize(2));
        }
    }

    @Nested
    class WithASerialNumberThatComesAndGoes {

        private static final SerialNumber REAL = new SerialNumber("G8T1LN0032740004");
        private static final SerialNumber STAND_IN = new SerialNumber("21");

        private AccountView with(String serial, AccountView before) {
            return mapper.view(dto("{\"doorbells\":[{\"id\":1,\"network_id\":2,\"serial\":\"" + serial + "\"}]}"),
                    before);
        }

        @Test
        void theDeviceStillAnswersToTheStandIn() {
            AccountView first = with("", AccountView.EMPTY);
            AccountView later = with(REAL.value(), first);

            assertThat(first.findDevice(STAND_IN).map(device -> device.facts().isStandIn()), is(Optional.of(true)));
            assertThat(later.findDevice(STAND_IN).map(DeviceView::serial), is(Optional.of(REAL)));
            assertThat(later.findDevice(REAL).map(device -> device.facts().isStandIn()), is(Optional.of(false)));
        }

        @Test
        void onceKnownItStays() {
            AccountView view = with("", with(REAL.value(), AccountView.EMPTY));

            assertThat(view.doorbells().get(0).serial(), is(REAL));
        }

        @Test
        void whatTheViewBeforeShowedCountsToo() {
            AccountView before = new AccountMapper(problems, new WireTime(problems, () -> Instant.EPOCH)).view(
                    dto("{\"doorbells\":[{\"id\":1,\"network_id\":2,\"serial\":\"" + REAL.value() + "\"}]}"),
                    AccountView.EMPTY);

            assertThat(with("", before).doorbells().get(0).serial(), is(REAL));
        }

        @Test
        void aRestoredOneCountsToo() {
            mapper.restore(Map.of(new DeviceKey(DeviceFamily.DOORBELL, 1), REAL));

            assertThat(with("", AccountView.EMPTY).doorbells().get(0).serial(), is(REAL));
        }

        @Test
        void anotherFamilyWithThatNumberDoesNotGetIt() {
            mapper.restore(Map.of(new DeviceKey(DeviceFamily.OWL, 1), REAL));

            assertThat(with("", AccountView.EMPTY).doorbells().get(0).serial(), is(STAND_IN));
        }

        @Test
        void anEndlessOneIsNone() {
            assertThat(with("1".repeat(5_000), AccountView.EMPTY).doorbells().get(0).serial(), is(STAND_IN));
        }

        @Test
        void negativeNumbersHaveAStandInToo() {
            assertThat(map("{\"doorbells\":[{\"id\":-1,\"network_id\":-2}]}").doorbells().get(0).serial(),
                    is(STAND_IN));
        }
    }

    @Nested
    class WithTextsThatForge {

        @ParameterizedTest
        @CsvSource({"'Front\\nDoor', Front Door", "'Front\\r\\n\\tDoor', Front Door", "'\\u001b[31mDoor', '[31mDoor'",
                "'\\u202eDoor\\u2066', Door", "'\\u2028Door\\u0000', Door", "'\\n', Doorbell 1", "'  A   B  ', A B",
                "'\\u0645\\u06cc\\u200c\\u062e', '\u0645\u06cc\u200c\u062e'"})
        void namesAreOneLine(String name, String shown) {
            assertThat(doorbell(",\"name\":\"" + name + "\"").name(), is(shown));
        }

        @Test
        void noTextIsLongOrHasControls() {
            String text = "\\u0007\\u001b\\n" + "x".repeat(500);
            DoorbellView doorbell = doorbell(
                    ",\"name\":\"" + text + "\",\"type\":\"" + text + "\",\"fw_version\":\"" + text + "\"");

            assertThat(List.of(doorbell.name(), doorbell.facts().model(), doorbell.facts().firmware()),
                    everyItem(is("x".repeat(100))));
        }
    }

    @Nested
    class WithMissingLists {

        @ParameterizedTest
        @ValueSource(strings = {"{}", "{\"doorbells\":null,\"networks\":null,\"owls\":null}",
                "{\"doorbells\":{},\"sync_modules\":\"\",\"cameras\":7}"})
        void whatWasKnownStays(String json) {
            AccountView before = Views.house();

            assertThat(mapper.view(dto(json), before), is(before));
        }

        @Test
        void anEmptyListIsEmpty() {
            AccountView view = mapper.view(dto("{\"doorbells\":[],\"owls\":[]}"), Views.house());

            assertThat(view.doorbells(), is(empty()));
            assertThat(view.cameras(), contains(Views.camera()));
            assertThat(view.syncModules(), contains(Views.syncModule()));
        }

        @Test
        void anErrorObjectIsNoHomescreen() {
            assertThat(dto("{\"message\":\"An app update is required\",\"code\":105}").isHomescreen(), is(false));
            assertThat(dto("{}").isHomescreen(), is(false));
            assertThat(dto("{\"networks\":[]}").isHomescreen(), is(true));
        }

        @Test
        void anEmptyAccountIsAView() {
            assertThat(map("{\"networks\":[],\"doorbells\":[]}"), is(AccountView.EMPTY));
            assertThat(map("{\"networks\":[]}").devices().toList(), is(List.of()));
        }
    }
}
