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
import static org.hamcrest.Matchers.is;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people type, in one form.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class TypedTextTest {

    /** Blanks and invisible characters that copying leaves behind. */
    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "\n", "\r\n", "\u0085", "\u00a0", "\u00ad", "\u034f", "\u061c", "\u1680",
            "\u180e", "\u2003", "\u200b", "\u200d", "\u200e", "\u2028", "\u202a", "\u202c", "\u202f", "\u205f",
            "\u2060", "\u2066", "\u2069", "\u2800", "\u3000", "\u3164", "\ufe0f", "\ufeff", "\uffa0", "\u0000",
            "\ud83d", "\udb40\udc41"})
    void whatCannotBeSeenIsNotThere(String invisible) {
        String around = invisible + "me@example.org" + invisible + invisible;

        assertThat(TypedText.trimmed(around), is("me@example.org"));
        assertThat(TypedText.packed("12" + invisible + "34" + invisible), is("1234"));
        assertThat(SerialNumber.parse("g8u1" + invisible + "-rd01"), is(Optional.of(new SerialNumber("G8U1RD01"))));
        assertThat(VerificationCode.parse(invisible + "123" + invisible + "456"),
                is(Optional.of(new VerificationCode("123456"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0661\u0662\u0663\u0664", "\u06f1\u06f2\u06f3\u06f4", "\u0967\u0968\u0969\u096a",
            "\uff11\uff12\uff13\uff14", "\ud835\udfcf\ud835\udfd0\ud835\udfd1\ud835\udfd2", "\u0e51\u0e52\u0e53\u0e54"})
    void digitsOfEveryScriptAreDigits(String digits) {
        assertThat(TypedText.packed(digits), is("1234"));
        assertThat(TypedText.trimmed("box" + digits), is("box1234"));
        assertThat(VerificationCode.parse(digits), is(Optional.of(new VerificationCode("1234"))));
        assertThat(SerialNumber.parse("G8U1" + digits), is(Optional.of(new SerialNumber("G8U11234"))));
    }

    @Test
    void fullWidthLettersArePlainOnes() {
        assertThat(TypedText.trimmed("\uff4d\uff45\uff20example.org"), is("me@example.org"));
        assertThat(SerialNumber.parse("\uff27\uff18\uff55"), is(Optional.of(new SerialNumber("G8U"))));
    }

    @Test
    void blanksWithinStayWhereTheyMayBe() {
        assertThat(TypedText.trimmed(" front\u00a0door "), is("front door"));
    }

    @ParameterizedTest
    @CsvSource({"123456, 123456", "1234, 1234", "12345678, 12345678", "123 456, 123456", "123-456, 123456",
            "1 2 3 4 5 6, 123456", "12\u201334\u201356, 123456", "Blink: 123456, 123456",
            "123 456 is your code, 123456", "'Your code is 123456. It expires in 10 minutes', 123456",
            "123456 (Blink), 123456", "\u9a8c\u8bc1\u7801123456\u3002, 123456", "G-123456, 123456"})
    void aCodeIsFoundInWhatWasPasted(String typed, String digits) {
        assertThat(VerificationCode.parse(typed), is(Optional.of(new VerificationCode(digits))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "neu", "new", "123", "123456789", "123456 654321", "1234 or 5678",
            "123456 10 minutes", "a123456", "123456b", "G8U1RD0115230001", "+33 612345678", "12:34:56", "code"})
    void whatCannotBeACodeIsNone(String typed) {
        assertThat(VerificationCode.parse(typed), is(Optional.empty()));
    }

    @Test
    void aCodeIsNotPrinted() {
        assertThat(new VerificationCode("123456").toString(), is("***"));
    }
}
