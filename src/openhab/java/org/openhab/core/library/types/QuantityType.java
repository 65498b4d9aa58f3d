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

import java.io.Serial;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;

import javax.measure.IncommensurableException;
import javax.measure.Quantity;
import javax.measure.Quantity.Scale;
import javax.measure.UnconvertibleException;
import javax.measure.Unit;
import javax.measure.format.MeasurementParseException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.library.unit.SIUnits;
import org.openhab.core.library.unit.Units;
import org.openhab.core.types.Command;
import org.openhab.core.types.PrimitiveType;
import org.openhab.core.types.State;

import tech.units.indriya.AbstractUnit;
import tech.units.indriya.quantity.Quantities;

/**
 * A number with a unit.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public class QuantityType<T extends Quantity<T>> extends Number
        implements PrimitiveType, State, Command, Comparable<QuantityType<T>> {
    @Serial
    private static final long serialVersionUID = 1L;

    static {
        // loading these classes registers the symbols of their units
        Units.getInstance();
        SIUnits.getInstance();
    }

    private final transient Quantity<T> quantity;

    @SuppressWarnings("unchecked")
    public QuantityType(String value) {
        int end = 0;
        while (end < value.length() && "+-0123456789.,Ee".indexOf(value.charAt(end)) >= 0) {
            end++;
        }
        BigDecimal number = Numbers.parse(value.substring(0, end), Locale.ENGLISH);
        quantity = quantity(number, (Unit<T>) unit(value.substring(end).trim()));
    }

    public QuantityType(Number value, Unit<T> unit) {
        quantity = quantity(new BigDecimal(value.toString()), unit);
    }

    private static <Q extends Quantity<Q>> Quantity<Q> quantity(BigDecimal number, Unit<Q> unit) {
        return Objects.requireNonNull(Quantities.getQuantity(number, unit, Scale.RELATIVE));
    }

    private static Unit<?> unit(String symbol) {
        try {
            return symbol.isEmpty() ? AbstractUnit.ONE : AbstractUnit.parse(symbol);
        } catch (MeasurementParseException e) {
            throw new IllegalArgumentException("Unknown unit '" + symbol + "'", e);
        }
    }

    public @Nullable QuantityType<T> toUnit(Unit<?> targetUnit) {
        return quantity.getUnit().equals(targetUnit) ? this : convert(targetUnit);
    }

    @SuppressWarnings("unchecked")
    private @Nullable QuantityType<T> convert(Unit<?> targetUnit) {
        try {
            Number converted = quantity.getUnit().getConverterToAny(targetUnit).convert(quantity.getValue());
            return new QuantityType<>(converted, (Unit<T>) targetUnit);
        } catch (IncommensurableException | UnconvertibleException e) {
            return null;
        }
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return this == obj
                || obj instanceof QuantityType<?> other && quantity.getUnit().isCompatible(other.quantity.getUnit())
                        && Double.compare(inSystemUnit(), other.inSystemUnit()) == 0;
    }

    @Override
    public int compareTo(QuantityType<T> o) {
        throw new UnsupportedOperationException("QuantityType.compareTo");
    }

    private double inSystemUnit() {
        return Objects.requireNonNull(toUnit(quantity.getUnit().getSystemUnit())).doubleValue();
    }

    @Override
    public int hashCode() {
        return Objects.hash(quantity.getUnit(), quantity.getValue());
    }

    @Override
    public int intValue() {
        throw new UnsupportedOperationException("QuantityType.intValue");
    }

    @Override
    public long longValue() {
        throw new UnsupportedOperationException("QuantityType.longValue");
    }

    @Override
    public float floatValue() {
        throw new UnsupportedOperationException("QuantityType.floatValue");
    }

    @Override
    public double doubleValue() {
        return quantity.getValue().doubleValue();
    }

    @Override
    public String toString() {
        return toFullString();
    }

    @Override
    public String toFullString() {
        return AbstractUnit.ONE.equals(quantity.getUnit()) ? quantity.getValue().toString() : quantity.toString();
    }
}
