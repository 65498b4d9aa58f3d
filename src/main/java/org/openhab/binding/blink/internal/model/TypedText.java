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

import java.text.Normalizer;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Text as a person typed or pasted it, brought into the one form that is compared, stored and sent: what copying from a
 * phone, a web page or an input method adds is invisible, so nobody could find and remove it.
 * <p>
 * Not for passwords: a blank in a password may be meant.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class TypedText {

    private TypedText() {
    }

    /**
     * For text that may hold blanks: an e-mail address, the name of a folder.
     *
     * @return without invisible characters, and without blanks at the ends; every other blank is a plain space, digits
     *         of every script are ASCII, and full-width letters are plain ones
     */
    public static String trimmed(String typed) {
        StringBuilder visible = new StringBuilder(typed.length());
        Normalizer.normalize(typed, Normalizer.Form.NFKC).codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                visible.append(Character.digit(c, 10));
            } else if (isBlank(c)) {
                visible.append(' ');
            } else if (!isInvisible(c)) {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString().strip();
    }

    /** For what holds no blanks at all: a number, a code. The same as {@link #trimmed}, without any blank. */
    public static String packed(String typed) {
        return trimmed(typed).replace(" ", "");
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85 || c == 0x2800; // empty Braille cell
    }

    /** Characters without a shape of their own: controls, joiners, marks of direction, fillers, variation selectors. */
    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                true;
            default ->
                c == 0x34F || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5 || c == 0x3164 || c == 0xFFA0
                        || c >= 0x180B && c <= 0x180F || c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
        };
    }
}
