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
package org.openhab.binding.blink.internal.openhab;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One line of the table: a type or one of its public or protected members.
 *
 * @param type binary name of the type
 * @param kind {@code class}, {@code interface}, {@code enum}, {@code record}, {@code annotation}, {@code ctor},
 *            {@code method} or {@code field}
 * @param name simple name of the member
 * @param descriptor erased descriptor as in the class file
 * @param signature generic signature as in the class file, {@code -} if nothing is generic
 * @param access modifiers, in any order
 * @param detail supers of a type, exceptions of a method, value of a constant, or {@code -}
 *
 * @author The Blink binding team - Initial contribution
 */
record ApiRow(String type, String kind, String name, String descriptor, String signature, Set<String> access,
        String detail) {

    static final String NOTHING = "-";

    private static final Set<String> MEMBERS = Set.of("ctor", "method", "field");

    static ApiRow parse(String line) {
        List<String> cells = Arrays.asList(line.split("\t", -1));
        return new ApiRow(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), words(cells.get(5)),
                cells.get(6));
    }

    static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(text.split(" ")));
    }

    boolean isMember() {
        return MEMBERS.contains(kind);
    }

    boolean isEnumConstant() {
        return "enum-constant".equals(detail);
    }

    /** Identifies this member among those of its type. */
    String key() {
        return kind + " " + name + ("field".equals(kind) ? "" : descriptor);
    }

    /** Where in the API this row is, for people. */
    String place() {
        return isMember() ? type + ": " + key() : type;
    }
}
