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

import static org.junit.jupiter.api.Assertions.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.openhab.core.config.core.Configuration;

/**
 * A configuration holds and converts values as openHAB's does. Holds for the counterpart and for openHAB's artifacts.
 *
 * @author The Blink binding team - Initial contribution
 */
class ConfigurationBehaviorTest {

    /** Settings as a class with defaults. */
    public static class Settings {
        public String name = "default";
        public int seconds = 7;
        public long id = 1;
        public boolean enabled = true;
    }

    private static Settings settings(Map<String, Object> values) {
        return new Configuration(values).as(Settings.class);
    }

    @Test
    void numbersAreKeptAsDecimals() {
        Configuration configuration = new Configuration(Map.of("seconds", 5));
        configuration.put("factor", 2.5);
        assertEquals(new BigDecimal("5"), configuration.get("seconds"));
        assertEquals(new BigDecimal("2.5"), configuration.get("factor"));
    }

    @Test
    void otherTypesAreRefused() {
        Configuration configuration = new Configuration();
        assertThrows(IllegalArgumentException.class, () -> configuration.put("when", Instant.EPOCH));
    }

    @Test
    void numbersFillFieldsOfNumbers() {
        Settings settings = settings(Map.of("seconds", 2.9, "id", 5_000_000_000L));
        assertEquals(2, settings.seconds);
        assertEquals(5_000_000_000L, settings.id);
    }

    @Test
    void textFillsFieldsOfOtherTypes() {
        Settings settings = settings(Map.of("seconds", "12", "enabled", "false"));
        assertEquals(12, settings.seconds);
        assertFalse(settings.enabled);
    }

    @Test
    void onlyTrueIsTrue() {
        assertTrue(settings(Map.of("enabled", "TRUE")).enabled);
        assertFalse(settings(Map.of("enabled", "yes")).enabled);
        assertFalse(settings(Map.of("enabled", false)).enabled);
    }

    @Test
    void whatIsMissingKeepsTheDefaultOfAClass() {
        Settings settings = settings(Map.of("unknown", "value"));
        assertEquals("default", settings.name);
        assertEquals(7, settings.seconds);
        assertTrue(settings.enabled);
    }

    @Test
    void aNumberIsNoText() {
        assertEquals("default", settings(Map.of("name", 123456)).name);
    }

    @Test
    void aCopyIsIndependentAndTheMapIsReadOnly() {
        Configuration configuration = new Configuration(Map.of("name", "a"));
        Configuration copy = new Configuration(configuration);
        assertEquals(configuration, copy);
        copy.put("name", "b");
        assertEquals("a", configuration.get("name"));
        assertThrows(UnsupportedOperationException.class, () -> copy.getProperties().put("name", "c"));
    }
}
