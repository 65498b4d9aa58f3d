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
package org.openhab.core.config.core;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Fills plain classes and records from a configuration. A value of a wrong type counts as missing.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class ConfigurationReader {

    private ConfigurationReader() {
    }

    static <T> T read(Map<String, Object> properties, Class<T> type) {
        try {
            return type.isRecord() ? readRecord(properties, type) : readClass(properties, type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Cannot make a configuration of " + type.getName(), e);
        }
    }

    private static <T> T readRecord(Map<String, Object> properties, Class<T> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Class<?> target = components[i].getType();
            Object value = convert(properties.get(components[i].getName()), target);
            values[i] = value == null && target.isPrimitive() ? Array.get(Array.newInstance(target, 1), 0) : value;
        }
        Constructor<T> constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private static <T> T readClass(Map<String, Object> properties, Class<T> type) throws ReflectiveOperationException {
        T instance = type.getConstructor().newInstance();
        for (Class<?> level = type; level != null; level = level.getSuperclass()) {
            for (Field field : level.getDeclaredFields()) {
                Object value = convert(properties.get(field.getName()), field.getType());
                if (value != null && !Modifier.isFinal(field.getModifiers())) {
                    field.setAccessible(true);
                    field.set(instance, value);
                }
            }
        }
        return instance;
    }

    private static @Nullable Object convert(@Nullable Object value, Class<?> type) {
        if (value instanceof Collection) {
            throw new UnsupportedOperationException("Configuration.as with several values for one parameter");
        }
        return switch (value) {
            case null -> null;
            case Boolean flag -> type == boolean.class || type == Boolean.class ? flag : null;
            case Number number -> type.isInstance(number) ? number : convertNumber(number, type);
            case String text when type == String.class -> text;
            case String text when type == boolean.class || type == Boolean.class -> Boolean.valueOf(text);
            case String text when type.isEnum() -> constant(text, type);
            case String text -> parse(text, type);
            default -> null;
        };
    }

    private static @Nullable Object convertNumber(Number number, Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return number.intValue();
        } else if (type == long.class || type == Long.class) {
            return number.longValue();
        } else if (type == double.class || type == Double.class) {
            return number.doubleValue();
        }
        return null;
    }

    private static @Nullable Object parse(String number, Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return Integer.valueOf(number);
        } else if (type == long.class || type == Long.class) {
            return Long.valueOf(number);
        } else if (type == double.class || type == Double.class) {
            return Double.valueOf(number);
        }
        return type == BigDecimal.class ? new BigDecimal(number) : null;
    }

    private static @Nullable Object constant(String name, Class<?> type) {
        return Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
                .filter(constant -> name.equals(((Enum<?>) constant).name())).findFirst().orElse(null);
    }
}
