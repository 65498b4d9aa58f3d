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

import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/**
 * Reads JSON into records and expects anything: a member of the wrong type counts as absent and never affects its
 * neighbors. Members have snake case names on the wire, or those of Gson's {@code SerializedName}. A record may hold
 * records, texts, boxed numbers, truth values, JSON elements and lists of these; a list that is none is null, an
 * element that does not fit is left out. A number may be written as a text and the other way round.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class TolerantJson {

    /** Twice the largest response that is held. */
    private static final int LONGEST_TEXT = 8 << 20;
    private static final int DEEPEST_NESTING = 64;
    /** Longer ones mean nothing to us, and take long to read. */
    private static final int LONGEST_NUMBER = 40;

    private TolerantJson() {
    }

    /** The record in {@code json}; null when it is no JSON object. */
    public static <T extends Record> @Nullable T read(String json, Class<T> shape) {
        if (json.length() > LONGEST_TEXT) {
            return null;
        }
        try (JsonReader reader = reader(json)) {
            @Nullable
            T found = read(reader, shape);
            return reader.peek() == JsonToken.END_DOCUMENT ? found : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** The record in an element; null when it is no object. */
    public static <T extends Record> @Nullable T read(@Nullable JsonElement element, Class<T> shape) {
        return element != null && element.isJsonObject() ? shape.cast(record(element.getAsJsonObject(), shape)) : null;
    }

    /**
     * The record at which {@code in} stands, to be used where a long answer is read piece by piece. Afterwards
     * {@code in} stands behind it.
     *
     * @return null when it is no JSON object
     * @throws IOException when the text is no JSON
     */
    public static <T extends Record> @Nullable T read(JsonReader in, Class<T> shape) throws IOException {
        if (in.peek() != JsonToken.BEGIN_OBJECT) {
            in.skipValue();
            return null;
        }
        try {
            return shape.cast(record(knownMembers(in, RecordShape.of(shape)), shape));
        } catch (JsonParseException e) {
            throw new IOException("Not JSON", e);
        }
    }

    /** What is skipped is never held, however much it is. */
    private static JsonObject knownMembers(JsonReader in, RecordShape shape) throws IOException {
        JsonObject known = new JsonObject();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (shape.reads(name)) {
                known.add(name, JsonParser.parseReader(in));
            } else {
                in.skipValue();
            }
        }
        in.endObject();
        return known;
    }

    /** The records in a list; null when {@code json} is no list. */
    public static <T extends Record> @Nullable List<T> readList(String json, Class<T> shape) {
        if (json.length() > LONGEST_TEXT) {
            return null;
        }
        try (JsonReader reader = reader(json)) {
            if (reader.peek() != JsonToken.BEGIN_ARRAY) {
                return null;
            }
            List<T> records = new ArrayList<>();
            reader.beginArray();
            while (reader.hasNext()) {
                @Nullable
                T next = read(reader, shape);
                if (next != null) {
                    records.add(next);
                }
            }
            reader.endArray();
            return reader.peek() == JsonToken.END_DOCUMENT ? records : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** The tree of {@code json}; null when it is no JSON, too long or nested too deeply. */
    public static @Nullable JsonElement parse(String json) {
        if (json.length() > LONGEST_TEXT) {
            return null;
        }
        try (JsonReader reader = reader(json)) {
            JsonElement element = JsonParser.parseReader(reader);
            return reader.peek() == JsonToken.END_DOCUMENT ? element : null;
        } catch (JsonParseException | IOException e) {
            return null;
        }
    }

    private static JsonReader reader(String json) {
        JsonReader reader = new JsonReader(new StringReader(json));
        reader.setStrictness(Strictness.LENIENT);
        reader.setNestingLimit(DEEPEST_NESTING);
        return reader;
    }

    /** Names of the members for which a record has no component, in the order of the object. */
    public static Set<String> unknownMembers(JsonObject object, Class<? extends Record> shape) {
        Set<String> names = new LinkedHashSet<>(object.keySet());
        RecordShape.of(shape).components().forEach(component -> names.removeAll(component.names()));
        return names;
    }

    private static Object record(JsonObject object, Class<?> shape) {
        RecordShape known = RecordShape.of(shape);
        @Nullable
        Object[] values = new @Nullable Object[known.components().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = member(object, known.components().get(i));
        }
        return known.create(values);
    }

    private static @Nullable Object member(JsonObject object, RecordShape.Component component) {
        for (String name : component.names()) {
            JsonElement element = object.get(name);
            Object value = element == null ? null : value(element, component.type());
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable Object value(JsonElement element, Type type) {
        if (type instanceof ParameterizedType list) {
            return element.isJsonArray() ? elements(element, list.getActualTypeArguments()[0]) : null;
        }
        if (!(type instanceof Class<?> shape)) {
            return null;
        }
        if (JsonElement.class.isAssignableFrom(shape)) {
            return shape.isInstance(element) && !element.isJsonNull() ? element : null;
        }
        if (shape.isRecord()) {
            return element.isJsonObject() ? record(element.getAsJsonObject(), shape) : null;
        }
        return element.isJsonPrimitive() ? scalar(element.getAsString(), shape) : null;
    }

    private static List<Object> elements(JsonElement array, Type type) {
        List<Object> fitting = new ArrayList<>();
        for (JsonElement element : array.getAsJsonArray()) {
            Object next = value(element, type);
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
        if (type == Boolean.class) {
            return "true".equals(text) ? Boolean.TRUE : "false".equals(text) ? Boolean.FALSE : null;
        }
        return text.length() > LONGEST_NUMBER ? null : number(text, type);
    }

    private static @Nullable Object number(String text, Class<?> type) {
        try {
            BigDecimal exact = new BigDecimal(text);
            if (type == Long.class) {
                return exact.longValueExact();
            } else if (type == Integer.class) {
                return exact.intValueExact();
            } else if (type == Double.class) {
                double number = exact.doubleValue();
                return Double.isFinite(number) ? number : null;
            }
            return null;
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }
}
