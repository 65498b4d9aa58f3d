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

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What looks mistyped in a serial number.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SerialCheckTest {

    private static SerialCheck check(String text) {
        return SerialCheck.of(new SerialNumber(text));
    }

    @Nested
    class OfSixteenCharacters {

        @ParameterizedTest
        @ValueSource(strings = {"G8T1LN003274K0QC", "G8U1VM009415X2PL", "G8V1SD006337B8NE", "G8T1GH001521RW4T",
                "A000000000010000", "XXXXXX999597XXXX", "G8T1LN000001AAAA"})
        void theDocumentedFormIsPlausible(String text) {
            assertThat(check(text), is(new SerialCheck.Plausible()));
        }

        @ParameterizedTest
        @CsvSource({"08T1LN003274K0QC, first place has no digit", "G8T1LNA03274K0QC, seventh and eighth are digits",
                "G8T1LN0A3274K0QC, seventh and eighth are digits", "G8T1LN00A274K0QC, ninth is a digit",
                "G8T1LN003674K0QC, tenth is at most 5", "G8T1LN0032A4K0QC, eleventh is a digit",
                "G8T1LN003270K0QC, twelfth is 1 to 7", "G8T1LN003278K0QC, twelfth is 1 to 7",
                "G8T1LN00327AK0QC, twelfth is 1 to 7"})
        void anyOtherIsNot(String text, String why) {
            assertThat(why, check(text), is(new SerialCheck.WrongForm()));
        }

        @ParameterizedTest
        @CsvSource({"G8TILN003274K0QC, 4, I, 1", "G8T1LNO03274K0QC, 7, O, 0", "Y8T1LN003274K0QC, 1, Y, V",
                "G8T1LN003Z74K0QC, 10, Z, 2", "G8T1LN003274KOQC, 14, O, 0"})
        void aLetterThatNeverOccursIsNamed(String text, int position, char letter, char probably) {
            assertThat(check(text), is(new SerialCheck.ImpossibleLetter(position, letter, probably)));
        }

        @Test
        void theFirstOfSeveralIsNamed() {
            assertThat(check("G8TILNOO3274K0QC"), is(new SerialCheck.ImpossibleLetter(4, 'I', '1')));
        }
    }

    @Nested
    class OfNineDigits {

        @ParameterizedTest
        @ValueSource(strings = {"200000008", "111111112", "123456702", "000000000", "987654100"})
        void aSumOfTensIsPlausible(String text) {
            assertThat(check(text), is(new SerialCheck.Plausible()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"200000007", "123456789", "111111111"})
        void anyOtherSumIsNot(String text) {
            assertThat(check(text), is(new SerialCheck.WrongCheckDigit()));
        }

        @Test
        void nineCharactersWithALetterAreTooFew() {
            assertThat(check("20000000A"), is(new SerialCheck.WrongLength(9)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"G", "G8T1LN003274K0Q", "G8T1LN003274K0QCC", "12345678", "1234567890", "IOYZ"})
    void anyOtherLengthIsWrong(String text) {
        assertThat(check(text), is(new SerialCheck.WrongLength(text.length())));
    }

    @Nested
    class ComparedWithTheAccount {

        private final SerialNumber front = new SerialNumber("G8T1LN003274K0QC");
        private final SerialNumber back = new SerialNumber("G8T1LN003274K0QD");
        private final SerialNumber hub = new SerialNumber("G8U1VM009415X2PL");

        private Optional<SerialNumber> closest(String typed) {
            return SerialCheck.closest(new SerialNumber(typed), List.of(hub, back, front));
        }

        @ParameterizedTest
        @CsvSource({"G8T1LN003274K0QC, same", "G8T1LN003724K0QC, swapped", "G8T1LN03274K0QC, one missing",
                "G8T1LN0003274K0QC, one too many", "G8TILN003274K0QC, one wrong", "G8TILN0O3274K0QC, two wrong"})
        void theOneThatWasMeantIsFound(String typed, String why) {
            assertThat(why, closest(typed).orElseThrow(), is(front));
        }

        @Test
        void theNearestIsFound() {
            assertThat(closest("G8T1LN003274KOQD").orElseThrow(), is(back));
        }

        @ParameterizedTest
        @ValueSource(strings = {"G8TILN0O3274KOQX", "123456702", "G", "G8V1SD006337B8NE"})
        void whatIsFarFromAllIsNone(String typed) {
            assertThat(closest(typed).isPresent(), is(false));
        }

        @Test
        void theDistanceIsTheNumberOfEdits() {
            assertThat(SerialCheck.distance(front, front), is(0));
            assertThat(SerialCheck.distance(front, back), is(1));
            assertThat(SerialCheck.distance(front, new SerialNumber("G8TLN00327K0QCX")), is(3));
        }

        @Test
        void anEmptyAccountHasNone() {
            assertThat(SerialCheck.closest(front, List.of()).isPresent(), is(false));
        }
    }
}
