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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Fills plain classes and records from a configuration.
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
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            Object value = convert(properties.get(components[i].getName()), types[i]);
            values[i] = value != null || !types[i].isPrimitive() ? value : Array.get(Array.newInstance(types[i], 1), 0);
        }
        Constructor<T> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private static <T> T readClass(Map<String, Object> properties, Class<T> type) throws ReflectiveOperationException {
        T instance = type.getConstructor().newInstance();
        for (Class<?> level = type; level != null && level != Object.class; level = level.getSuperclass()) {
            for (Field field : level.getDeclaredFields()) {
                Object value = properties.get(field.getName());
                if (value == null || Modifier.isFinal(field.getModifiers())
                        || Modifier.isStatic(field.getModifiers())) {
                    continue;
                }
                Object converted = convert(value, field.getType());
                if (converted != null) {
                    field.setAccessible(true);
                    field.set(instance, converted);
                }
            }
        }
        return instance;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Object convert(@Nullable Object value, Class<?> type) {
        if (value == null || type.isInstance(value)) {
            return value;
        }
        String text = value.toString();
        try {
            if (type == String.class) {
                return text;
            } else if (type == boolean.class || type == Boolean.class) {
                return Boolean.valueOf(text);
            } else if (type == int.class || type == Integer.class) {
                return new BigDecimal(text).intValue();
            } else if (type == long.class || type == Long.class) {
                return new BigDecimal(text).longValue();
            } else if (type == short.class || type == Short.class) {
                return new BigDecimal(text).shortValue();
            } else if (type == double.class || type == Double.class) {
                return new BigDecimal(text).doubleValue();
            } else if (type == float.class || type == Float.class) {
                return new BigDecimal(text).floatValue();
            } else if (type == BigDecimal.class) {
                return new BigDecimal(text);
            } else if (type.isEnum()) {
                return Enum.valueOf((Class<? extends Enum>) type, text);
            } else if (type == List.class) {
                return List.of(value);
            } else if (type == Set.class) {
                return value instanceof Collection<?> many ? Set.copyOf(many) : Set.of(value);
            }
        } catch (IllegalArgumentException e) {
            return null;
        }
        return null;
    }
}
