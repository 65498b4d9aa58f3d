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

import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The serial number printed on a device, in its one normal form: upper case, letters and digits only.
 *
 * @param value at least one letter or digit
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record SerialNumber(String value) implements Comparable<SerialNumber> {

    public SerialNumber {
        if (!value.equals(normalize(value)) || value.isEmpty()) {
            throw new IllegalArgumentException("Not a normalized serial number");
        }
    }

    /**
     * Reads a serial number as a person types it from a sticker: letter case, blanks, dashes, dots and underscores
     * between groups are ignored, as are invisible characters; digits and Latin letters may be full-width ones.
     *
     * @return empty when nothing but separators was typed
     */
    public static Optional<SerialNumber> parse(String typed) {
        String normal = normalize(typed);
        return normal.isEmpty() ? Optional.empty() : Optional.of(new SerialNumber(normal));
    }

    private static String normalize(String typed) {
        StringBuilder normal = new StringBuilder(typed.length());
        String upper = TypedText.packed(typed).toUpperCase(Locale.ROOT);
        for (int i = 0; i < upper.length(); i++) {
            char c = upper.charAt(i);
            if (c >= '0' && c <= '9' || c >= 'A' && c <= 'Z') {
                normal.append(c);
            }
        }
        return normal.toString();
    }

    /** The last four characters: enough to tell devices apart in logs and reports. */
    public String shortened() {
        return value.length() <= 4 ? value : "…" + value.substring(value.length() - 4);
    }

    @Override
    public int compareTo(SerialNumber other) {
        return value.compareTo(other.value);
    }

    /** Shortened: a full serial number never reaches a log by accident. */
    @Override
    public String toString() {
        return shortened();
    }
}
