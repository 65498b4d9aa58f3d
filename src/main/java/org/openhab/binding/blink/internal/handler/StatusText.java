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

import java.util.Arrays;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A text by its key in the language files, in the form that openHAB translates. Its parser drops brackets and quotes
 * and splits at commas, so arguments must not hold any. An argument may be such a text itself.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class StatusText {

    /** Between the items of a list: a comma would split the argument. */
    static final String SEPARATOR = " / ";
    /** Instead of a list without items. */
    static final String NONE = of("known.none");

    private StatusText() {
    }

    /** The text of {@code key}; the arguments take the places of {0}, {1} and so on. */
    public static String of(String key, Object... arguments) {
        return arguments.length == 0
                ? "@text/" + key
                : "@text/" + key
                        + Arrays.stream(arguments).map(StatusText::quoted).collect(Collectors.joining(", ", " [", "]"));
    }

    private static String quoted(Object argument) {
        return '"' + PlainText.of(argument.toString()).replaceAll("[\\[\\]\",\\\\\\s]+", " ").strip() + '"';
    }
}
