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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The code that the cloud sends to the person who signs in.
 *
 * @param digits four to eight ASCII digits
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record VerificationCode(String digits) {

    private static final int FEWEST_DIGITS = 4;
    private static final int MOST_DIGITS = 8;
    private static final String SEPARATORS = "[ .\\p{Pd}_\u2212]";
    /** Digits in groups, with one separator between two of them. */
    private static final Pattern NUMBER = Pattern.compile("\\d++(?:" + SEPARATORS + "\\d++)*+");

    public VerificationCode {
        if (!digits.matches("[0-9]{4,8}")) {
            throw new IllegalArgumentException("Not a verification code");
        }
    }

    /**
     * Reads a code as a person types or pastes it: in groups, in digits of any script, with words around it as in
     * {@code Blink: 123456}.
     *
     * @return empty when nothing in the text can be a code, or more than one thing can
     */
    public static Optional<VerificationCode> parse(String typed) {
        String text = TypedText.trimmed(typed);
        String bare = text.replaceAll(SEPARATORS, "");
        if (bare.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return isCode(bare) ? Optional.of(new VerificationCode(bare)) : Optional.empty();
        }
        return amongWords(text);
    }

    private static boolean isCode(String digits) {
        return digits.length() >= FEWEST_DIGITS && digits.length() <= MOST_DIGITS;
    }

    private static Optional<VerificationCode> amongWords(String text) {
        List<String> found = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            String digits = number.group().replaceAll("\\D", "");
            if (digits.length() > MOST_DIGITS) {
                return Optional.empty(); // a telephone number, or two codes
            }
            if (isCode(digits)) {
                if (touchesLetter(text, number) || !isEven(number.group())) {
                    return Optional.empty();
                }
                found.add(digits);
            }
        }
        return found.size() == 1 ? Optional.of(new VerificationCode(found.get(0))) : Optional.empty();
    }

    /** Part of a word, such as a serial number. Scripts without blanks between words do not count. */
    private static boolean touchesLetter(String text, Matcher number) {
        return number.start() > 0 && isLetter(text.codePointBefore(number.start()))
                || number.end() < text.length() && isLetter(text.codePointAt(number.end()));
    }

    private static boolean isLetter(int c) {
        return Character.isAlphabetic(c) && !Character.isIdeographic(c);
    }

    /** Whether the groups are equally long: "123456 10 minutes" holds a code and another number. */
    private static boolean isEven(String groups) {
        String[] parts = groups.split("\\D");
        for (String part : parts) {
            if (part.length() != parts[0].length()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "***";
    }
}
