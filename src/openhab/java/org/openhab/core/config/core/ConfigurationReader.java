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

import java.lang.reflect.Field;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Fills plain classes with fields of texts, numbers and switches from a configuration. A value of a wrong type counts
 * as missing.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class ConfigurationReader {

    private ConfigurationReader() {
    }

    static <T> T read(Map<String, Object> properties, Class<T> type) {
        try {
            T instance = type.getConstructor().newInstance();
            for (Field field : type.getFields()) {
                Object value = convert(properties.get(field.getName()), field.getType());
                if (value != null) {
                    field.set(instance, value);
                }
            }
            return instance;
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Cannot make a configuration of " + type.getName(), e);
        }
    }

    private static @Nullable Object convert(@Nullable Object value, Class<?> type) {
        return switch (value) {
            case null -> null;
            case Boolean flag -> type == boolean.class ? flag : null;
            case Number number when type == int.class -> number.intValue();
            case Number number when type == long.class -> number.longValue();
            case String text when type == String.class -> text;
            case String text when type == boolean.class -> Boolean.valueOf(text);
            case String text when type == int.class -> Integer.valueOf(text);
            case String text when type == long.class -> Long.valueOf(text);
            default -> null;
        };
    }
}
