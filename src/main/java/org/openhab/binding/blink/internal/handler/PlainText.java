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

import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Texts that other people and devices chose, made fit for one line of a status, a log or a console: no control
 * characters, line breaks, escape sequences or characters that change the direction of writing.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class PlainText {

    private static final Pattern NOT_PLAIN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]+");

    private PlainText() {
    }

    /** {@code text} with each run of such characters replaced by a space. */
    public static String of(String text) {
        return NOT_PLAIN.matcher(text).replaceAll(" ").stripTrailing();
    }

    /** The same, and at most {@code most} characters long. */
    static String of(String text, int most) {
        String plain = of(text).strip();
        return plain.length() <= most ? plain : plain.substring(0, most - 1).strip() + "…";
    }
}
