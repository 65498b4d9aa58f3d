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
package org.openhab.binding.blink.internal.handler;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.Battery;
import org.openhab.binding.blink.internal.model.CameraView;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.DeviceKind;
import org.openhab.binding.blink.internal.model.DeviceStatus;
import org.openhab.binding.blink.internal.model.SerialNumber;
import org.openhab.binding.blink.internal.model.Signals;
import org.openhab.binding.blink.internal.testing.Views;

/**
 * What a person reads who typed a serial number that no such device has.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SerialAdviceTest {

    private static final String FRONT = "Front Door G8T1LN003274K0QC";

    private static @Nullable String advice(String typed, DeviceKind kind, AccountView view) {
        return SerialAdvice.of(new SerialNumber(typed), kind, view).text();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"G8U1VM009415X2PL|sync-module|Hub", "G8V1SD006337B8NE|camera|Garden",
            "G8T1GH001521RW4T|mini|Kitchen"})
    void anotherKindOfDeviceIsNamed(String typed, String kind, String name) {
        assertThat(advice(typed, DeviceKind.DOORBELL, Views.house()),
                is("@text/offline.serial-of-other.%s [\"%s\", \"%s\", \"%s\"]".formatted(kind, typed, name, FRONT)));
    }

    @Test
    void aDoorbellIsNoCamera() {
        assertThat(advice("G8T1LN003274K0QC", DeviceKind.CAMERA, Views.house()), is(
                "@text/offline.serial-of-other.doorbell [\"G8T1LN003274K0QC\", \"Front Door\", \"Garden G8V1SD006337B8NE\"]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"ABC|length [\"ABC\", \"3\"", "123456789|check-digit [\"123456789\"",
            "G9X1OO999999ABCD|letter [\"G9X1OO999999ABCD\", \"O\", \"5\", \"0\"",
            "999999999999ABCD|form [\"999999999999ABCD\"", "G9X1AA010101BBBB|unknown [\"G9X1AA010101BBBB\""})
    void whatLooksWrongIsNamed(String typed, String advice) {
        assertThat(advice(typed, DeviceKind.DOORBELL, Views.house()),
                is("@text/offline.serial-%s, \"%s\"]".formatted(advice, FRONT)));
    }

    @Test
    void aSimilarOneOfAnotherKindIsNotMeant() {
        assertThat(advice("G8U1VM009415X2PM", DeviceKind.CAMERA, Views.house()),
                is("@text/offline.serial-unknown [\"G8U1VM009415X2PM\", \"Garden G8V1SD006337B8NE\"]"));
    }

    @ParameterizedTest
    @CsvSource({"0, @text/known.none", "5, C0 A1 / C1 A1 / C2 A1 / C3 A1 / C4 A1",
            "6, C0 A1 / C1 A1 / C2 A1 / C3 A1 / C4 A1 and 1 more"})
    void noMoreThanFiveAreNamed(int count, String known) {
        AccountView view = new AccountView(List.of(), List.of(), List.of(),
                IntStream.range(0, count)
                        .mapToObj(number -> new CameraView(
                                Views.facts(new DeviceKey(DeviceFamily.CAMERA, number), new SerialNumber("A1"),
                                        "C" + number, "", DeviceStatus.ONLINE),
                                Battery.OK, Signals.NONE, true, null, null, null))
                        .toList());

        assertThat(advice("G9X1AA010101BBBB", DeviceKind.CAMERA, view),
                is("@text/offline.serial-unknown [\"G9X1AA010101BBBB\", \"%s\"]".formatted(known)));
    }
}
