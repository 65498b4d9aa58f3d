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
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Serial numbers as people type them.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SerialNumberTest {

    private static final SerialNumber FRONT = new SerialNumber("G8T1LN003274K0QC");

    @ParameterizedTest
    @ValueSource(strings = {"G8T1LN003274K0QC", "g8t1ln003274k0qc", "G8T1 LN00 3274 K0QC", "G8T1-LN00-3274-K0QC",
            " g8t1-ln00 3274.k0qc\t", "G8T1_LN00_3274_K0QC", "G8T1–LN00–3274–K0QC",
            "G8T1\u00a0LN00\u00a03274\u00a0K0QC"})
    void everyTypedFormIsTheSame(String typed) {
        assertThat(SerialNumber.parse(typed).orElseThrow(), is(FRONT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123-456-789", "123456789", "123 456 789"})
    void aLegacyOneHasNineDigits(String typed) {
        assertThat(SerialNumber.parse(typed).orElseThrow().value(), is("123456789"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "---", "\t\n", "…", "–"})
    void separatorsAloneAreNone(String typed) {
        assertThat(SerialNumber.parse(typed).isPresent(), is(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "g8t1ln003274k0qc", "G8T1-LN00", " G8T1", "é"})
    void onlyTheNormalFormIsOne(String value) {
        assertThrows(IllegalArgumentException.class, () -> new SerialNumber(value));
    }

    @ParameterizedTest
    @CsvSource({"G8T1LN003274K0QC, …K0QC", "123456789, …6789", "1234, 1234", "7, 7"})
    void itIsPrintedShortened(SerialNumber serial, String printed) {
        assertThat(serial.toString(), is(printed));
        assertThat(serial.shortened(), is(printed));
    }

    @Test
    void theyCanBeSorted() {
        SerialNumber other = new SerialNumber("A1");

        assertThat(Stream.of(FRONT, other).sorted().toList(), contains(other, FRONT));
    }
}
