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
package org.openhab.binding.blink.internal.osgi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A header of a bundle's manifest: clauses with commas between, each one or more paths followed by parameters.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ManifestHeader {

    /** {@code parameters}: directives have a colon at the end of their name. */
    record Clause(List<String> paths, Map<String, String> parameters) {

        String parameter(String name, String otherwise) {
            return Objects.requireNonNullElse(parameters.get(name), otherwise);
        }
    }

    private ManifestHeader() {
    }

    static List<Clause> parse(@Nullable String header) {
        return header == null ? List.of() : split(header, ',').stream().map(ManifestHeader::clause).toList();
    }

    private static Clause clause(String text) {
        List<String> paths = new ArrayList<>();
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : split(text, ';')) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                paths.add(part);
            } else {
                parameters.put(part.substring(0, equals).strip(), part.substring(equals + 1).replace("\"", "").strip());
            }
        }
        return new Clause(List.copyOf(paths), Map.copyOf(parameters));
    }

    /** Splits outside quotation marks. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (char each : text.toCharArray()) {
            quoted ^= each == '"';
            if (each == separator && !quoted) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(each);
            }
        }
        parts.add(part.toString().strip());
        parts.removeIf(String::isEmpty);
        return parts;
    }
}
