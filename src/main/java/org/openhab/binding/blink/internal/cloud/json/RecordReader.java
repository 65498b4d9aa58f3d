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
package org.openhab.binding.blink.internal.cloud.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * Turns elements of JSON into records and their components, and reports what does not fit.
 * <p>
 * What can be converted without doubt is converted: a number or a truth value into a text, a text into a number,
 * {@code "true"}, {@code 1} and their opposites in any letter case into a truth value.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class RecordReader {

    /** Longer ones mean nothing to us, and take long to read. */
    static final int LONGEST_NUMBER = 40;

    private final Consumer<TypeMismatch> mismatches;

    RecordReader(Consumer<TypeMismatch> mismatches) {
        this.mismatches = mismatches;
    }

    Object record(JsonObject object, Class<?> shape) {
        RecordShape known = RecordShape.of(shape);
        @Nullable
        Object[] values = new @Nullable Object[known.components().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = member(object, known.components().get(i));
        }
        return known.create(values);
    }

    private @Nullable Object member(JsonObject object, RecordShape.Component component) {
        for (String name : component.names()) {
            JsonElement element = object.get(name);
            Object value = element == null ? null : value(name, element, component.type());
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** What {@code element} stands for; null when it is absent or does not fit. */
    @Nullable
    Object value(String member, JsonElement element, Type type) {
        if (element.isJsonNull() || type != String.class && isBlank(element)) {
            return null;
        }
        if (type == JsonElement.class) {
            return element;
        }
        if (type instanceof ParameterizedType list) {
            return element.isJsonArray()
                    ? elements(member, element.getAsJsonArray(), list.getActualTypeArguments()[0])
                    : mismatch(member, "a list", element);
        }
        Class<?> shape = (Class<?>) type;
        if (shape.isRecord()) {
            return element.isJsonObject()
                    ? record(element.getAsJsonObject(), shape)
                    : mismatch(member, "an object", element);
        }
        Object value = element.isJsonPrimitive() ? scalar(element.getAsString(), shape) : null;
        return value == null ? mismatch(member, expected(shape), element) : value;
    }

    private @Nullable Object mismatch(String member, String expected, JsonElement found) {
        mismatches.accept(new TypeMismatch(member, expected, found));
        return null;
    }

    private static String expected(Class<?> scalar) {
        if (scalar == String.class) {
            return "a text";
        }
        if (scalar == Boolean.class) {
            return "true or false";
        }
        return scalar == Double.class ? "a number" : "a whole number";
    }

    private static boolean isBlank(JsonElement element) {
        return element.isJsonPrimitive() && element.getAsString().isBlank();
    }

    private List<Object> elements(String member, JsonArray array, Type type) {
        List<Object> fitting = new ArrayList<>();
        for (JsonElement element : array) {
            Object next = value(member, element, type);
            if (next != null) {
                fitting.add(next);
            }
        }
        return fitting;
    }

    private static @Nullable Object scalar(String text, Class<?> type) {
        if (type == String.class) {
            return text;
        }
        if (text.length() > LONGEST_NUMBER) {
            return null;
        }
        return type == Boolean.class ? truth(text) : number(text, type);
    }

    private static @Nullable Boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> Boolean.TRUE;
            case "false", "0" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static @Nullable Object number(String text, Class<?> type) {
        try {
            BigDecimal exact = new BigDecimal(text);
            if (type == Long.class) {
                return exact.longValueExact();
            } else if (type == Integer.class) {
                return exact.intValueExact();
            }
            double number = exact.doubleValue();
            return Double.isFinite(number) ? number : null;
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }
}
