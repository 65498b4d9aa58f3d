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
package org.openhab.core.library.types;

import javax.measure.Unit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.library.unit.ImperialUnits;
import org.openhab.core.library.unit.SIUnits;
import org.openhab.core.library.unit.Units;

import tech.units.indriya.AbstractUnit;
import tech.units.indriya.format.SimpleUnitFormat;

/**
 * Reads and writes units as openHAB users know them.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class UnitTexts {

    private UnitTexts() {
    }

    static Unit<?> parse(String text) {
        return switch (text) {
            case "" -> AbstractUnit.ONE;
            case "%" -> Units.PERCENT;
            case "°C" -> SIUnits.CELSIUS;
            case "°F" -> ImperialUnits.FAHRENHEIT;
            case "dBm" -> Units.DECIBEL_MILLIWATTS;
            default -> SimpleUnitFormat.getInstance().parse(text);
        };
    }

    static String write(Unit<?> unit) {
        if (unit.equals(SIUnits.CELSIUS)) {
            return "°C";
        } else if (unit.equals(ImperialUnits.FAHRENHEIT)) {
            return "°F";
        } else if (unit.equals(Units.PERCENT)) {
            return "%";
        } else if (unit.equals(Units.DECIBEL_MILLIWATTS)) {
            return "dBm";
        }
        return unit.equals(AbstractUnit.ONE) ? "" : unit.toString();
    }
}
