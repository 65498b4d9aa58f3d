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

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.internal.cloud.WireProblem;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.SerialNumber;
import org.openhab.binding.blink.internal.testing.Views;

/**
 * Serial numbers that the cloud has given once.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class KnownSerialsTest {

    private static final SerialNumber OTHER = new SerialNumber("G8T1LN0032740004");

    private final WireProblems problems = new WireProblems();
    private final KnownSerials serials = new KnownSerials(problems);

    @Test
    void aWrittenOneIsTakenAndRemembered() {
        assertThat(serials.of(Views.FRONT, OTHER.value()), is(OTHER));
        assertThat(serials.of(Views.FRONT, ""), is(OTHER));
    }

    @Test
    void aRestoredOneDoesNotReplaceAKnownOne() {
        serials.of(Views.FRONT, OTHER.value());

        serials.restore(Map.of(Views.FRONT, Views.FRONT_SERIAL));

        assertThat(serials.of(Views.FRONT, null), is(OTHER));
    }

    @Test
    void aDeviceThatHasOneIsKept() {
        serials.keep(Views.doorbell().facts());

        assertThat(serials.of(Views.FRONT, null), is(Views.FRONT_SERIAL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''|serial: none", "' '|serial: none", "|serial: none",
            "' - '|serial: not a serial number", "123456789012345678901234567890123|serial: not a serial number"})
    void whatIsNoneIsCounted(@Nullable String text, String reason) {
        assertThat(serials.of(Views.FRONT, text), is(nullValue()));
        assertThat(problems.all(), contains(new WireProblem(reason, 1, "")));
    }

    @Test
    void thirtyTwoCharactersAreStillOne() {
        assertThat(serials.of(Views.FRONT, "12345678901234567890123456789012"), is(notNullValue()));
    }

    @Test
    void theOneUsedLongestAgoIsForgotten() {
        serials.of(Views.FRONT, OTHER.value());
        for (int id = 1; id < 1_000; id++) {
            serials.of(new DeviceKey(DeviceFamily.OWL, id), OTHER.value());
        }
        assertThat(serials.of(Views.FRONT, null), is(OTHER));

        serials.of(new DeviceKey(DeviceFamily.OWL, 1_000), OTHER.value());

        assertThat(serials.of(Views.FRONT, null), is(OTHER));
        assertThat(serials.of(new DeviceKey(DeviceFamily.OWL, 1), null), is(nullValue()));
        assertThat(serials.of(new DeviceKey(DeviceFamily.OWL, 2), null), is(OTHER));
    }
}
