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
package org.openhab.binding.blink.internal.account;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.Battery;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.DeviceStatus;
import org.openhab.binding.blink.internal.model.DoorbellView;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.model.SerialNumber;
import org.openhab.binding.blink.internal.testing.Views;

/**
 * Which device the cloud means.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class DeviceDirectoryTest {

    private static final DeviceKey DOORBELL_5 = new DeviceKey(DeviceFamily.DOORBELL, 5);
    private static final DeviceKey CAMERA_5 = new DeviceKey(DeviceFamily.CAMERA, 5);
    private static final DeviceKey UNKNOWN_5 = new DeviceKey(DeviceFamily.UNKNOWN, 5);
    private static final Subject FRONT = new Subject.Device(Views.FRONT_SERIAL);
    private static final Subject GARDEN = new Subject.Device(Views.GARDEN_SERIAL);

    private final DeviceDirectory empty = new DeviceDirectory();

    private static DeviceDirectory of(Map<DeviceKey, SerialNumber> known) {
        DeviceDirectory directory = new DeviceDirectory();
        directory.restore(known);
        return directory;
    }

    private static AccountView view(DeviceKey key, SerialNumber serial) {
        DoorbellView usual = Views.doorbell();
        return Views.house(new DoorbellView(Views.facts(key, serial, "Front", "lotus", DeviceStatus.ONLINE),
                usual.mode(), usual.battery(), usual.signals(), true, false, null, Duration.ZERO));
    }

    @Nested
    class BeforeTheFirstView {

        @Test
        void nothingIsKnown() {
            assertThat(empty.knows(DOORBELL_5), is(false));
            assertThat(empty.find(DOORBELL_5), is(Optional.empty()));
            assertThat(empty.resolve(UNKNOWN_5), is(UNKNOWN_5));
            assertThat(empty.isAt(DOORBELL_5, FRONT), is(false));
        }

        @Test
        void whatWasKnownBeforeCounts() {
            DeviceDirectory directory = of(Map.of(DOORBELL_5, Views.FRONT_SERIAL));

            assertThat(directory.knows(DOORBELL_5), is(true));
            assertThat(directory.isAt(DOORBELL_5, FRONT), is(true));
            assertThat(directory.isAt(DOORBELL_5, GARDEN), is(false));
            assertThat(directory.find(DOORBELL_5), is(Optional.empty()));
            assertThat(directory.serials(), is(Map.of(DOORBELL_5, Views.FRONT_SERIAL)));
        }
    }

    @Nested
    class WithNumbers {

        private final DeviceDirectory shared = of(
                Map.of(DOORBELL_5, Views.FRONT_SERIAL, CAMERA_5, Views.GARDEN_SERIAL));

        @Test
        void thatFamiliesShareEachIsItself() {
            assertThat(shared.resolve(DOORBELL_5), is(DOORBELL_5));
            assertThat(shared.resolve(CAMERA_5), is(CAMERA_5));
            assertThat(shared.isAt(DOORBELL_5, FRONT), is(true));
            assertThat(shared.isAt(CAMERA_5, FRONT), is(false));
            assertThat(shared.isAt(CAMERA_5, GARDEN), is(true));
        }

        @Test
        void thatAreAmbiguousNoneIsMeant() {
            assertThat(shared.resolve(UNKNOWN_5), is(UNKNOWN_5));
            assertThat(shared.knows(UNKNOWN_5), is(false));
        }

        @Test
        void ofAnUnknownFamilyTheOnlyOneIsMeant() {
            assertThat(of(Map.of(CAMERA_5, Views.GARDEN_SERIAL)).resolve(UNKNOWN_5), is(CAMERA_5));
            assertThat(of(Map.of(DOORBELL_5, Views.FRONT_SERIAL)).resolve(UNKNOWN_5), is(DOORBELL_5));
        }

        @Test
        void thatNobodyHasNoneIsMeant() {
            DeviceKey other = new DeviceKey(DeviceFamily.UNKNOWN, 6);

            assertThat(shared.resolve(other), is(other));
        }
    }

    @Nested
    class WithAView {

        @Test
        void itsSerialNumbersReplaceThoseOfBefore() {
            DeviceDirectory directory = of(Map.of(DOORBELL_5, Views.HUB_SERIAL, CAMERA_5, Views.GARDEN_SERIAL));
            directory.update(view(DOORBELL_5, Views.FRONT_SERIAL));

            assertThat(directory.serials(), hasEntry(DOORBELL_5, Views.FRONT_SERIAL));
            assertThat(directory.serials(), hasEntry(Views.GARDEN, Views.GARDEN_SERIAL));
            assertThat(directory.knows(CAMERA_5), is(false));
        }

        @Test
        void theViewCounts() {
            DeviceDirectory directory = of(Map.of(Views.FRONT, Views.GARDEN_SERIAL));
            directory.update(Views.house());

            assertThat(directory.isAt(Views.FRONT, FRONT), is(true));
            assertThat(directory.isAt(Views.FRONT, GARDEN), is(false));
            assertThat(directory.find(Views.FRONT), is(Optional.of(Views.doorbell())));
            assertThat(directory.serials().get(Views.FRONT), is(Views.FRONT_SERIAL));
        }

        @Test
        void aNewNumberReplacesTheOldOne() {
            empty.update(Views.house());
            empty.update(view(DOORBELL_5, Views.FRONT_SERIAL));

            assertThat(empty.knows(Views.FRONT), is(false));
            assertThat(empty.isAt(DOORBELL_5, FRONT), is(true));
            assertThat(empty.isAt(Views.FRONT, FRONT), is(false));
        }
    }

    @Test
    void onlyADeviceIsAtADevice() {
        empty.update(Views.house());

        assertThat(empty.isAt(Views.FRONT, new Subject.Views()), is(false));
        assertThat(empty.isAt(Views.FRONT, new Subject.Network(Views.HOUSE)), is(false));
    }

    @Test
    void aNetworkIsItsNumber() {
        assertThat(DeviceDirectory.isNetwork(Views.HOUSE, new Subject.Network(Views.HOUSE)), is(true));
        assertThat(DeviceDirectory.isNetwork(new NetworkId(1), new Subject.Network(Views.HOUSE)), is(false));
        assertThat(DeviceDirectory.isNetwork(Views.HOUSE, FRONT), is(false));
    }
}
