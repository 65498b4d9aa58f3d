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
package org.openhab.core.library.unit;

import java.math.BigInteger;

import javax.measure.Unit;
import javax.measure.quantity.Temperature;
import javax.measure.spi.SystemOfUnits;

import org.eclipse.jdt.annotation.NonNullByDefault;

import tech.units.indriya.format.SimpleUnitFormat;
import tech.units.indriya.function.AddConverter;
import tech.units.indriya.function.MultiplyConverter;
import tech.units.indriya.unit.TransformedUnit;

/**
 * Units of the countries with feet and Fahrenheit.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class ImperialUnits extends CustomUnits {

    private static final ImperialUnits INSTANCE = new ImperialUnits();

    public static final Unit<Temperature> FAHRENHEIT = new TransformedUnit<>("°F", tech.units.indriya.unit.Units.KELVIN,
            MultiplyConverter.ofRational(BigInteger.valueOf(5), BigInteger.valueOf(9))
                    .concatenate(new AddConverter(459.67)));

    static {
        SimpleUnitFormat.getInstance().label(FAHRENHEIT, FAHRENHEIT.getSymbol());
    }

    private ImperialUnits() {
    }

    public static SystemOfUnits getInstance() {
        return INSTANCE;
    }

    @Override
    public String getName() {
        return "US";
    }
}
