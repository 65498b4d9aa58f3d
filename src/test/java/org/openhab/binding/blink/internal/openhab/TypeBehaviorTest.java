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

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import javax.measure.quantity.Temperature;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.RawType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.library.unit.MetricPrefix;
import org.openhab.core.library.unit.SIUnits;
import org.openhab.core.library.unit.Units;

/**
 * States and commands behave as openHAB's own. Holds for the counterpart and for openHAB's artifacts.
 *
 * @author The Blink binding team - Initial contribution
 */
class TypeBehaviorTest {

    private static QuantityType<Temperature> celsius(Number value) {
        return new QuantityType<>(value, SIUnits.CELSIUS);
    }

    @Nested
    class Quantities {

        @ParameterizedTest
        @CsvSource({"20.0,20 s", "0.5,0.5 s", "12.8,12.8 s", "100.0,100 s", "0.0,0 s", "-3.5,-3.5 s",
                "1.0E7,10000000 s"})
        void aDoubleIsPrintedWithoutAnEmptyFraction(double value, String text) {
            QuantityType<?> quantity = new QuantityType<>(value, Units.SECOND);
            assertEquals(text, quantity.toString());
            assertEquals(text, quantity.toFullString());
        }

        @Test
        void unitsArePrintedAsUsersKnowThem() {
            assertEquals("10 °C", celsius(10.0).toString());
            assertEquals("50 %", new QuantityType<>(50, Units.PERCENT).toString());
            assertEquals("5 ms", new QuantityType<>(5, MetricPrefix.MILLI(Units.SECOND)).toString());
            assertEquals("2 min", new QuantityType<>(2, Units.MINUTE).toString());
        }

        @ParameterizedTest
        @CsvSource({"20 s,20 s", "20.0 s,20 s", "20s,20 s", "10.5 °C,10.5 °C", "50 %,50 %", "2 min,2 min", "7,7"})
        void textIsRead(String text, String printed) {
            assertEquals(printed, new QuantityType<>(text).toString());
        }

        @ParameterizedTest
        @ValueSource(strings = {"1 nounit", "abc"})
        void textThatIsNoQuantityIsRefused(String text) {
            assertThrows(IllegalArgumentException.class, () -> new QuantityType<>(text));
        }

        @Test
        void equalAmountsAreEqualInAnyUnit() {
            assertEquals(celsius(10), celsius(10.0));
            assertEquals(celsius(10).hashCode(), celsius(10.0).hashCode());
            assertEquals(new QuantityType<>(1, Units.SECOND),
                    new QuantityType<>(1000, MetricPrefix.MILLI(Units.SECOND)));
            assertEquals(new QuantityType<>(60, Units.SECOND), new QuantityType<>(1, Units.MINUTE));
            assertNotEquals(celsius(10), celsius(10.1));
            assertNotEquals(celsius(10), new QuantityType<>(10, Units.SECOND));
        }

        @Test
        void isConvertedToAnotherUnit() {
            assertEquals("1.5 s",
                    text(new QuantityType<>(1500, MetricPrefix.MILLI(Units.SECOND)).toUnit(Units.SECOND)));
            assertEquals("120 s", text(new QuantityType<>(2, Units.MINUTE).toUnit(Units.SECOND)));
        }

        @Test
        void isItselfInItsOwnUnitAndNothingInAnother() {
            QuantityType<Temperature> ten = celsius(10);
            assertSame(ten, ten.toUnit(SIUnits.CELSIUS));
            assertNull(ten.toUnit(Units.SECOND));
        }

        private static @Nullable String text(@Nullable Object quantity) {
            return quantity == null ? null : quantity.toString();
        }

    }

    @Nested
    class Decimals {

        @ParameterizedTest
        @CsvSource({"20.0,20.0", "0.5,0.5", "1.0E-7,0.00000010", "1.0E7,10000000"})
        void aDoubleIsPrintedInPlainDigits(double value, String text) {
            assertEquals(text, new DecimalType(value).toString());
        }

        @Test
        void equalNumbersAreEqual() {
            assertEquals("20", new DecimalType(20).toString());
            assertEquals(new DecimalType(20), new DecimalType(20.0));
            assertNotEquals(new DecimalType(20), new DecimalType(20.1));
        }

        @Test
        void textThatIsNoNumberIsRefused() {
            assertEquals("1000", new DecimalType("1E3").toString());
            assertThrows(NumberFormatException.class, () -> new DecimalType("abc"));
            assertThrows(NumberFormatException.class, () -> new DecimalType("1 s"));
        }

    }

    @Nested
    class Texts {

        @Test
        void aSwitchComesFromABoolean() {
            assertEquals(OnOffType.ON, OnOffType.from(true));
            assertEquals(OnOffType.OFF, OnOffType.from(false));
        }

        @Test
        void aMissingTextIsEmpty() {
            assertEquals("", new StringType(null).toString());
            assertEquals(new StringType("a"), new StringType("a"));
            assertNotEquals(new StringType("a"), new StringType("A"));
        }

        @Test
        void aPictureIsADataUri() {
            RawType picture = new RawType(new byte[]{1, 2, 3}, "image/jpeg");
            assertEquals("raw type (image/jpeg): 3 bytes", picture.toString());
            assertEquals("data:image/jpeg;base64,AQID", picture.toFullString());
        }

        @Test
        void picturesAreEqualByBytesAndMediaType() {
            assertEquals(new RawType(new byte[]{1}, "image/png"), new RawType(new byte[]{1}, "image/png"));
            assertNotEquals(new RawType(new byte[]{1}, "image/png"), new RawType(new byte[]{2}, "image/png"));
            assertNotEquals(new RawType(new byte[]{1}, "image/png"), new RawType(new byte[]{1}, "image/gif"));
            assertThrows(IllegalArgumentException.class, () -> new RawType(new byte[]{1}, ""));
        }
    }

    @Nested
    class Times {

        private static final String NOON = "2026-11-23T12:00:00Z";

        @ParameterizedTest
        @CsvSource({"2026-11-23T12:00:00Z,2026-11-23T12:00:00.000+0000",
                "2026-11-23T12:00:00.100Z,2026-11-23T12:00:00.100+0000",
                "2026-11-23T12:00:00.123456Z,2026-11-23T12:00:00.123456+0000",
                "2026-11-23T12:00:00.123456789Z,2026-11-23T12:00:00.123456789+0000"})
        void isPrintedWithThreeSixOrNineDigits(Instant instant, String text) {
            assertEquals(text, new DateTimeType(instant).toFullString(ZoneOffset.UTC));
        }

        @Test
        void isPrintedForAZone() {
            DateTimeType noon = new DateTimeType(Instant.parse(NOON));
            assertEquals("2026-11-23T13:00:00.000+0100", noon.toFullString(ZoneId.of("Europe/Berlin")));
            assertEquals("2026-11-23T07:00:00.000-0500", noon.toFullString(ZoneId.of("America/New_York")));
            assertEquals(noon.toFullString(ZoneId.systemDefault()), noon.toString());
        }

        @ParameterizedTest
        @ValueSource(strings = {NOON, "2026-11-23T13:00:00+0100", "2026-11-23T12:00:00.000+0000"})
        void isReadFromText(String text) {
            assertEquals(Instant.parse(NOON), DateTimeType.valueOf(text).getInstant());
        }

        @Test
        void textThatIsNoTimeIsRefused() {
            assertThrows(IllegalArgumentException.class, () -> DateTimeType.valueOf("not a date at all"));
        }

    }
}
