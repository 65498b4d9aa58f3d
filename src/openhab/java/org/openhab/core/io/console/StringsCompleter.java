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
package org.openhab.core.io.console;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Completes to one of some words.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public class StringsCompleter implements ConsoleCommandCompleter {

    private final SortedSet<String> strings;
    private final boolean caseSensitive;

    public StringsCompleter(Collection<String> strings, boolean caseSensitive) {
        this.strings = caseSensitive ? new TreeSet<>() : new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        this.caseSensitive = caseSensitive;
        this.strings.addAll(strings);
    }

    @Override
    public boolean complete(String[] args, int cursorArgumentIndex, int cursorPosition, List<String> candidates) {
        String typed = "";
        if (cursorArgumentIndex >= 0 && cursorArgumentIndex < args.length) {
            typed = args[cursorArgumentIndex].substring(0, cursorPosition);
        }
        boolean found = false;
        for (String string : strings) {
            if (string.regionMatches(!caseSensitive, 0, typed, 0, typed.length())) {
                candidates.add(string + " ");
                found = true;
            }
        }
        return found;
    }
}
