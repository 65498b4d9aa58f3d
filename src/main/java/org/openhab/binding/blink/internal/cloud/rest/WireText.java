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

import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Texts of the cloud that people and rules see: names, product words, versions. Whatever could forge a line of a log or
 * turn around the order of reading is removed, and the length is bounded.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class WireText {

    /** The app allows far shorter names. */
    static final int LONGEST = 100;
    /** The longest address that has been seen has a tenth of it. */
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private WireText() {
    }

    /** {@code text} as it may be shown; empty when nothing of it may. */
    static String shown(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder shown = new StringBuilder(Math.min(text.length(), LONGEST));
        for (int i = 0; i < text.length() && shown.length() < LONGEST;) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (isSpace(character)) {
                if (!shown.isEmpty() && shown.charAt(shown.length() - 1) != ' ') {
                    shown.append(' ');
                }
            } else if (isVisible(character) && shown.length() + Character.charCount(character) <= LONGEST) {
                shown.appendCodePoint(character);
            }
        }
        return shown.toString().strip();
    }

    /** The text as it may be shown, or {@code instead} when nothing of it may. */
    static String shown(@Nullable String text, String instead) {
        String shown = shown(text);
        return shown.isEmpty() ? instead : shown;
    }

    /** The text as it may be shown; null when nothing of it may. */
    static @Nullable String shownOrNull(@Nullable String text) {
        String shown = shown(text);
        return shown.isEmpty() ? null : shown;
    }

    /** A word to compare with the words that we know. */
    static String word(@Nullable String text) {
        return shown(text).toLowerCase(Locale.ROOT);
    }

    /** The address of a file as the cloud wrote it; null when it is blank, or too long to be one. */
    static @Nullable String address(@Nullable String text, WireProblems problems) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST_ADDRESS) {
            problems.note("address of a file: too long", text.length() + " characters");
            return null;
        }
        return text;
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** The two joiners are format characters too, but scripts and emoji need them. */
    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            case Character.FORMAT -> character == ZERO_WIDTH_JOINER || character == ZERO_WIDTH_NON_JOINER;
            default -> true;
        };
    }
}
