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
package org.openhab.binding.blink.internal.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A table of the page, row by row.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Table {

    private final List<String> lines = new ArrayList<>();

    Table(String... heads) {
        row(heads);
        row("---|".repeat(heads.length).replaceAll("\\|$", "").split("\\|"));
    }

    Table row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
        return this;
    }

    /** An aim, what was measured, and whether that meets it. */
    Table aim(String aim, String unit, double measured, double most) {
        return row(aim, number(measured) + " " + unit, measured <= most ? "yes" : "**no**");
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Three digits that matter, two behind the point at most; a whole number as one. */
    static String number(double value) {
        if (value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }
}
