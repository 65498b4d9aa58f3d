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

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What looks mistyped in a serial number. Asked only for a number that the account does not have: the documented form
 * never blocks one that it has.
 * <p>
 * Forms (doc/protocol.md, "Serial numbers"): since about 2019 sixteen characters of a fixed pattern without the letters
 * I, O, Y and Z; before that nine digits whose sum is a multiple of ten.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public sealed interface SerialCheck {

    int LENGTH = 16;
    int LEGACY_LENGTH = 9;
    Pattern FORM = Pattern.compile("[A-HJ-NP-X][0-9A-HJ-NP-X]{5}[0-9]{2}[0-9][0-5][0-9][1-7][0-9A-HJ-NP-X]{4}");

    /** Nothing looks wrong. */
    record Plausible() implements SerialCheck {
    }

    /** Too few or too many characters. */
    record WrongLength(int length) implements SerialCheck {
    }

    /**
     * A letter that never occurs.
     *
     * @param position counted from 1
     * @param letter the letter that was typed
     * @param probably what was probably meant
     */
    record ImpossibleLetter(int position, char letter, char probably) implements SerialCheck {
    }

    /** Nine digits whose sum is not a multiple of ten. */
    record WrongCheckDigit() implements SerialCheck {
    }

    /** Sixteen characters with a digit where a letter belongs, or the other way round. */
    record WrongForm() implements SerialCheck {
    }

    /** Checks {@code serial} by itself. */
    static SerialCheck of(SerialNumber serial) {
        String text = serial.value();
        if (text.length() == LEGACY_LENGTH && text.chars().allMatch(Character::isDigit)) {
            return text.chars().map(digit -> digit - '0').sum() % 10 == 0 ? new Plausible() : new WrongCheckDigit();
        }
        if (text.length() != LENGTH) {
            return new WrongLength(text.length());
        }
        for (int i = 0; i < text.length(); i++) {
            int found = "IOYZ".indexOf(text.charAt(i));
            if (found >= 0) {
                return new ImpossibleLetter(i + 1, text.charAt(i), "10V2".charAt(found));
            }
        }
        return FORM.matcher(text).matches() ? new Plausible() : new WrongForm();
    }

    /**
     * The serial number among {@code known} that was probably meant: one that differs in at most two characters or has
     * two neighbors swapped, or has one character more or less.
     */
    static Optional<SerialNumber> closest(SerialNumber typed, Collection<SerialNumber> known) {
        return known.stream().filter(serial -> distance(typed.value(), serial.value()) <= 2)
                .min(Comparator.comparingInt(serial -> distance(typed.value(), serial.value())));
    }

    /** The number of characters to replace, insert or delete to turn one into the other (Levenshtein). */
    static int distance(SerialNumber one, SerialNumber other) {
        return distance(one.value(), other.value());
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
