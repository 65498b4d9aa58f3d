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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.openhab.core.thing.ThingUID;

/**
 * The counterpart of openHAB's API says nothing that openHAB 5.2.1 does not say. With {@code -Popenhab} the real
 * classes are there instead, and the table itself is checked.
 *
 * @author The Blink binding team - Initial contribution
 */
class CounterpartTest {

    private static final String PACKAGE_FOLDER = "org/openhab/core";

    @Test
    void theApiIsTheRealOne() throws IOException, ReflectiveOperationException, URISyntaxException {
        Path classes = placeOf(ThingUID.class);
        List<String> differences = Files.isDirectory(classes)
                ? ApiComparison.ofCounterpart(counterpart(classes), ApiTable.parse(table()))
                : ApiComparison.ofTable(real(ApiTable.parse(table())), ApiTable.parse(table()));
        assertEquals("", String.join("\n", differences));
    }

    @Test
    void aWrongDescriptorIsFound() throws IOException {
        assertThat(
                changes("getUID\t()Lorg/openhab/core/thing/ThingUID;\t-", "getUID\t()Lorg/openhab/core/thing/UID;\t-"),
                contains(containsString("method getUID()Lorg/openhab/core/thing/UID;: openHAB has no such member"),
                        containsString("method getUID()Lorg/openhab/core/thing/ThingUID;: missing")));
    }

    @Test
    void aWrongConstantIsFound() throws IOException {
        assertThat(changes("\"vendor\"", "\"maker\""),
                contains(is("org.openhab.core.thing.Thing: field PROPERTY_VENDOR: detail is '\"maker\"', "
                        + "in openHAB '\"vendor\"'")));
    }

    @Test
    void aWrongModifierIsFound() throws IOException {
        assertThat(changes(
                "setProperties\t(Ljava/util/Map;)V\t(Ljava/util/Map<Ljava/lang/String;Ljava/lang/String;>;)V\tpublic abstract",
                "setProperties\t(Ljava/util/Map;)V\t(Ljava/util/Map<Ljava/lang/String;Ljava/lang/String;>;)V\tpublic default"),
                contains(containsString("modifiers is")));
    }

    @Test
    void aWrongGenericSignatureIsFound() throws IOException {
        assertThat(changes("()Ljava/util/List<Lorg/openhab/core/thing/Channel;>;", "-"),
                contains(containsString("generic signature is '-'")));
    }

    /** What the comparison finds when the row of {@code Thing} with the given text says something else. */
    private static List<String> changes(String from, String to) throws IOException {
        String header = "header\n";
        List<String> rows = table().lines().filter(row -> row.startsWith("org.openhab.core.thing.Thing\t")).toList();
        List<String> changed = rows.stream().map(row -> row.replace(from, to)).toList();
        return ApiComparison.ofCounterpart(ApiTable.parse(header + String.join("\n", changed)),
                ApiTable.parse(header + String.join("\n", rows)));
    }

    private static String table() throws IOException {
        try (InputStream in = CounterpartTest.class.getResourceAsStream("/openhab-api.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Path placeOf(Class<?> type) throws URISyntaxException {
        URI location = type.getProtectionDomain().getCodeSource().getLocation().toURI();
        return Path.of(location);
    }

    private static ApiTable counterpart(Path classes) throws IOException, ReflectiveOperationException {
        List<String> names;
        try (Stream<Path> files = Files.walk(classes.resolve(PACKAGE_FOLDER))) {
            names = files.map(file -> classes.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.')).sorted()
                    .toList();
        }
        List<ApiRow> rows = new ArrayList<>();
        for (String name : names) {
            Class<?> type = Class.forName(name, false, CounterpartTest.class.getClassLoader());
            if (LoadedApi.isVisible(type)) {
                rows.addAll(LoadedApi.rows(type));
            }
        }
        return new ApiTable(rows);
    }

    private static ApiTable real(ApiTable table) {
        List<ApiRow> rows = new ArrayList<>();
        for (ApiTable.ApiType type : table.types()) {
            Class<?> loaded = load(type.itself().type());
            if (loaded != null) {
                rows.addAll(LoadedApi.rows(loaded));
            }
        }
        return new ApiTable(rows);
    }

    private static @Nullable Class<?> load(String name) {
        try {
            return Class.forName(name, false, CounterpartTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            // reported as a difference
            return null;
        }
    }
}
