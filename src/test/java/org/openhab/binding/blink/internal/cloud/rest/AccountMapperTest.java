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
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.json.TolerantJson;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.Battery;
import org.openhab.binding.blink.internal.model.CameraView;
import org.openhab.binding.blink.internal.model.DeviceFacts;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.DeviceStatus;
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

    private final WireProblems unknownWords = new WireProblems();
    private final AccountMapper mapper = new AccountMapper(unknownWords);

    private static HomescreenDTO dto(String json) {
        return Objects.requireNonNull(TolerantJson.read(json, HomescreenDTO.class));
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
                    contains(DeviceFamily.CAMERA, DeviceFamily.OWL));
            assertThat(house.cameras().get(0).status(), is(DeviceStatus.ONLINE));
            assertThat(house.cameras().get(1).facts().firmware(), is("10.63"));
            assertThat(house.cameras().get(1).motionEnabled(), is(false));
        }

        @Test
        void everyWordIsKnown() {
            assertThat(unknownWords.all(), is(empty()));
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
        void unknownWordsAreNoted() {
            doorbell(",\"status\":\"hibernating\",\"battery\":\"dead\",\"doorbell_mode\":\"solar\"");

            assertThat(unknownWords.all(),
                    containsInAnyOrder("status=hibernating", "battery=dead", "doorbell_mode=solar"));
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
    class WithOneBadUnit {

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
            assertThat(AccountMapper.isHomescreen(dto("{\"message\":\"An app update is required\",\"code\":105}")),
                    is(false));
            assertThat(AccountMapper.isHomescreen(dto("{}")), is(false));
            assertThat(AccountMapper.isHomescreen(dto("{\"networks\":[]}")), is(true));
        }

        @Test
        void anEmptyAccountIsAView() {
            assertThat(map("{\"networks\":[],\"doorbells\":[]}"), is(AccountView.EMPTY));
            assertThat(map("{\"networks\":[]}").devices().toList(), is(List.of()));
        }
    }
}
