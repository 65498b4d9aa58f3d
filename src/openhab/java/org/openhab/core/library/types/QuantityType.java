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
import java.math.MathContext;
import java.util.Locale;

import javax.measure.Dimension;
import javax.measure.IncommensurableException;
import javax.measure.Quantity;
import javax.measure.UnconvertibleException;
import javax.measure.Unit;
import javax.measure.format.MeasurementParseException;
import javax.measure.quantity.Dimensionless;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.types.Command;
import org.openhab.core.types.PrimitiveType;
import org.openhab.core.types.State;

import tech.units.indriya.AbstractUnit;

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

    public static final QuantityType<Dimensionless> ZERO = new QuantityType<>(0, AbstractUnit.ONE);
    public static final QuantityType<Dimensionless> ONE = new QuantityType<>(1, AbstractUnit.ONE);

    private final BigDecimal value;
    private final transient Unit<T> unit;

    public QuantityType() {
        this("0");
    }

    public QuantityType(String value) {
        this(value, Locale.ENGLISH);
    }

    @SuppressWarnings("unchecked")
    public QuantityType(String value, Locale locale) {
        int end = 0;
        while (end < value.length() && "+-0123456789.,Ee".indexOf(value.charAt(end)) >= 0) {
            end++;
        }
        String unitText = value.substring(end).trim();
        this.value = Numbers.parse(value.substring(0, end), locale);
        try {
            unit = (Unit<T>) UnitTexts.parse(unitText);
        } catch (MeasurementParseException e) {
            throw new IllegalArgumentException("Unknown unit '" + unitText + "'", e);
        }
    }

    public QuantityType(Number value, Unit<T> unit) {
        this.value = new BigDecimal(value.toString());
        this.unit = unit;
    }

    public static <T extends Quantity<T>> QuantityType<T> valueOf(double value, Unit<T> unit) {
        return new QuantityType<>(value, unit);
    }

    @Override
    public String toString() {
        return toFullString();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static QuantityType<? extends Quantity<?>> valueOf(String value) {
        return new QuantityType(value);
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        if (this == obj) {
            return true;
        }
        if (!(obj instanceof QuantityType<?> other) || !unit.isCompatible(other.unit)) {
            return false;
        }
        BigDecimal converted = convert(other.value, other.unit, unit);
        return converted != null && value.compareTo(converted) == 0;
    }

    @Override
    public int compareTo(QuantityType<T> o) {
        BigDecimal converted = convert(o.value, o.unit, unit);
        if (converted == null) {
            throw new IllegalArgumentException(unit + " cannot be compared with " + o.unit);
        }
        return value.compareTo(converted);
    }

    public Unit<T> getUnit() {
        return unit;
    }

    public Dimension getDimension() {
        return unit.getDimension();
    }

    @SuppressWarnings("unchecked")
    public @Nullable QuantityType<T> toUnit(Unit<?> targetUnit) {
        if (unit.equals(targetUnit)) {
            return this;
        }
        BigDecimal converted = convert(value, unit, targetUnit);
        return converted == null ? null : new QuantityType<>(converted, (Unit<T>) targetUnit);
    }

    public @Nullable QuantityType<T> toUnit(String targetUnit) {
        return toUnit(UnitTexts.parse(targetUnit));
    }

    private static @Nullable BigDecimal convert(BigDecimal value, Unit<?> from, Unit<?> to) {
        try {
            Number converted = from.getConverterToAny(to).convert(value);
            return new BigDecimal(converted.toString()).round(MathContext.DECIMAL64);
        } catch (IncommensurableException | UnconvertibleException e) {
            return null;
        }
    }

    public BigDecimal toBigDecimal() {
        return value;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(doubleValue()) + unit.getDimension().hashCode();
    }

    @Override
    public String format(String pattern) {
        String complete = pattern.replace("%unit%", UnitTexts.write(unit).replace("%", "%%"));
        return Numbers.format(complete, value);
    }

    @Override
    public int intValue() {
        return value.intValue();
    }

    @Override
    public long longValue() {
        return value.longValue();
    }

    @Override
    public float floatValue() {
        return value.floatValue();
    }

    @Override
    public double doubleValue() {
        return value.doubleValue();
    }

    @Override
    public String toFullString() {
        String unitText = UnitTexts.write(unit);
        return unitText.isEmpty() ? value.toPlainString() : value.toPlainString() + " " + unitText;
    }

    @Override
    public <U extends @Nullable State> @Nullable U as(@Nullable Class<U> target) {
        if (target == OnOffType.class) {
            return target.cast(OnOffType.from(value.signum() != 0));
        } else if (target == DecimalType.class) {
            return target.cast(new DecimalType(value));
        }
        return State.super.as(target);
    }
}
