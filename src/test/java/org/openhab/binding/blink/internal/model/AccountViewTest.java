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
package org.openhab.binding.blink.internal.model;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.openhab.binding.blink.internal.testing.Views.*;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Finding devices and networks in an account.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class AccountViewTest {

    private final AccountView house = house();

    @Test
    void allKindsOfDevicesAreListed() {
        assertThat(house.devices().toList(), contains(syncModule(), doorbell(), camera(), mini()));
    }

    @Test
    void anEmptyAccountHasNone() {
        assertThat(AccountView.EMPTY.devices().toList(), is(empty()));
    }

    @Test
    void aDeviceIsFoundByItsSerialNumber() {
        assertThat(house.findDevice(MINI_SERIAL), is(Optional.of(mini())));
        assertThat(house.findDevice(new SerialNumber("G8U1VM009415XXXX")), is(Optional.empty()));
    }

    @Test
    void aNetworkIsFoundByItsNumber() {
        NetworkView garage = new NetworkView(new NetworkId(2), "Garage", false);
        AccountView two = new AccountView(List.of(garage, new NetworkView(HOUSE, "House", true)), List.of(), List.of(),
                List.of());

        assertThat(two.findNetwork(HOUSE).map(NetworkView::name), is(Optional.of("House")));
        assertThat(two.findNetwork(new NetworkId(3)), is(Optional.empty()));
    }

    @Test
    void aNetworkWithoutANameIsCalledByItsNumber() {
        assertThat(house.networkName(HOUSE), is("House"));
        assertThat(house.networkName(new NetworkId(3)), is("3"));
    }

    @Nested
    class WithAStandInForASerialNumber {

        private final DeviceKey key = new DeviceKey(DeviceFamily.DOORBELL, 73002);
        private final SerialNumber standIn = DeviceFacts.standIn(HOUSE, key);

        private DoorbellView doorbell(SerialNumber serial) {
            return new DoorbellView(facts(key, serial, "Back Door", "lotus", DeviceStatus.ONLINE), DoorbellMode.LFR,
                    Battery.OK, Signals.NONE, null, false, null, null);
        }

        @Test
        void itConsistsOfBothNumbers() {
            assertThat(standIn.value(), is("5100173002"));
        }

        @Test
        void theDeviceIsFoundByIt() {
            DoorbellView unnamed = doorbell(standIn);

            assertThat(house(unnamed).findDevice(standIn), is(Optional.of(unnamed)));
            assertThat(unnamed.facts().isStandIn(), is(true));
        }

        @Test
        void theDeviceIsFoundByBothOnceItHasASerialNumber() {
            SerialNumber serial = new SerialNumber("G8T1LN003274K0QD");
            DoorbellView named = doorbell(serial);

            assertThat(house(named).findDevice(standIn), is(Optional.of(named)));
            assertThat(house(named).findDevice(serial), is(Optional.of(named)));
            assertThat(named.facts().isStandIn(), is(false));
        }

        @Test
        void aSerialNumberGoesBeforeAStandIn() {
            DoorbellView named = doorbell(new SerialNumber("G8T1LN003274K0QD"));
            CameraView other = new CameraView(facts(GARDEN, standIn, "Garden", "sedona", DeviceStatus.ONLINE),
                    Battery.OK, Signals.NONE, true, null, null, null);
            AccountView both = new AccountView(List.of(), List.of(), List.of(named), List.of(other));

            assertThat(both.findDevice(standIn), is(Optional.of(other)));
        }

        @Test
        void noOtherDeviceAnswersToIt() {
            assertThat(syncModule().answersTo(standIn), is(false));
            assertThat(syncModule().answersTo(HUB_SERIAL), is(true));
        }
    }
}
