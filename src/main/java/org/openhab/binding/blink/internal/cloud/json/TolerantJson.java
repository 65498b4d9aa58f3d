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
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;

/**
 * JSON into records, expecting anything: a member of the wrong type counts as absent and never spoils its neighbours.
 * Members are named in snake case on the wire. A record may hold records, texts, boxed numbers, truth values and lists
 * of these; a list that is none is null, an element that does not fit is left out.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class TolerantJson {

    private static final Gson GSON = new GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .registerTypeAdapterFactory(new Members()).create();

    private TolerantJson() {
    }

    /** The record in {@code json}; null when it is no JSON object. */
    public static <T extends Record> @Nullable T read(String json, Class<T> shape) {
        try {
            return GSON.fromJson(json, shape);
        } catch (JsonParseException e) {
            return null;
        }
    }

    /**
     * The record at which {@code in} stands, to be used where a long answer is read piece by piece. Afterwards
     * {@code in} stands behind it.
     *
     * @return null when it is no JSON object
     * @throws IOException when the text is no JSON
     */
    public static <T extends Record> @Nullable T read(JsonReader in, Class<T> shape) throws IOException {
        return GSON.getAdapter(shape).read(in);
    }

    /** The records in a list; null when {@code json} is no list. */
    public static <T extends Record> @Nullable List<T> readList(String json, Class<T> shape) {
        try {
            Type list = TypeToken.getParameterized(List.class, shape).getType();
            return GSON.fromJson(json, list);
        } catch (JsonParseException e) {
            return null;
        }
    }

    /** Chooses the adapter that skips what does not fit. */
    private static final class Members implements TypeAdapterFactory {

        /** Longer ones mean nothing to us, and take long to read. */
        private static final int LONGEST_NUMBER = 40;

        private static final Map<Class<?>, TypeAdapter<?>> SCALARS = Map.of(String.class, new Scalar<>(text -> text),
                Boolean.class, new Scalar<>(Members::truth), Long.class, new Whole(), Integer.class, new Small(),
                Double.class, new Scalar<>(Members::decimal));

        @Override
        @SuppressWarnings("unchecked") // each adapter stands under the class that it reads
        @NonNullByDefault({})
        public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            Class<? super T> raw = type.getRawType();
            if (raw.isRecord()) {
                return new Objective<>(gson.getDelegateAdapter(this, type));
            }
            if (raw == List.class && type.getType() instanceof ParameterizedType list) {
                return (TypeAdapter<T>) new Elements<>(
                        gson.getAdapter(TypeToken.get(list.getActualTypeArguments()[0])));
            }
            return (TypeAdapter<T>) SCALARS.get(raw);
        }

        private static @Nullable Boolean truth(String text) {
            return switch (text) {
                case "true" -> Boolean.TRUE;
                case "false" -> Boolean.FALSE;
                default -> null;
            };
        }

        /** The number written as {@code text}; unlike the parser of doubles, this one takes no letters behind it. */
        private static BigDecimal exactly(String text) {
            if (text.length() > LONGEST_NUMBER) {
                throw new NumberFormatException("Too long to be read");
            }
            return new BigDecimal(text);
        }

        private static @Nullable Double decimal(String text) {
            try {
                double number = exactly(text).doubleValue();
                return Double.isFinite(number) ? Double.valueOf(number) : null;
            } catch (NumberFormatException e) {
                return null;
            }
        }
    }

    /** What only reads. */
    @NonNullByDefault({})
    private abstract static class Reading<T> extends TypeAdapter<T> {

        @Override
        public void write(JsonWriter out, T value) throws IOException {
            throw new IOException("Records are only read");
        }
    }

    /** A text, a number or a truth value, straight from the stream: a list of clips has hundreds of them. */
    @NonNullByDefault({})
    private static final class Scalar<T> extends Reading<T> {

        private final Form<T> form;

        /** The value that a text stands for; null for none. */
        @FunctionalInterface
        interface Form<T> {
            T of(String text);
        }

        Scalar(Form<T> form) {
            this.form = form;
        }

        @Override
        public T read(JsonReader in) throws IOException {
            return switch (in.peek()) {
                case STRING, NUMBER -> form.of(in.nextString());
                case BOOLEAN -> form.of(Boolean.toString(in.nextBoolean()));
                default -> {
                    in.skipValue();
                    yield null;
                }
            };
        }
    }

    /** A whole number; one that fits needs no text in between. */
    @NonNullByDefault({})
    private static final class Whole extends Reading<Long> {

        private final Scalar<Long> written = new Scalar<>(Whole::of);

        @Override
        public Long read(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.NUMBER) {
                try {
                    return in.nextLong();
                } catch (NumberFormatException e) {
                    return written.read(in); // skips it, unless it is only written oddly
                }
            }
            return written.read(in);
        }

        private static Long of(String text) {
            try {
                return Members.exactly(text).longValueExact();
            } catch (ArithmeticException | NumberFormatException e) {
                return null;
            }
        }
    }

    /** A whole number of the size that counts and bars have. */
    @NonNullByDefault({})
    private static final class Small extends Reading<Integer> {

        private final Whole whole = new Whole();

        @Override
        public Integer read(JsonReader in) throws IOException {
            Long number = whole.read(in);
            return number == null || number != number.intValue() ? null : Integer.valueOf(number.intValue());
        }
    }

    /** A record, from an object only. */
    @NonNullByDefault({})
    private static final class Objective<T> extends Reading<T> {

        private final TypeAdapter<T> exact;

        Objective(TypeAdapter<T> exact) {
            this.exact = exact;
        }

        @Override
        public T read(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.BEGIN_OBJECT) {
                return exact.read(in);
            }
            in.skipValue();
            return null;
        }
    }

    /** A list, from an array only. */
    @NonNullByDefault({})
    private static final class Elements<T> extends Reading<List<T>> {

        private final TypeAdapter<T> element;

        Elements(TypeAdapter<T> element) {
            this.element = element;
        }

        @Override
        public List<T> read(JsonReader in) throws IOException {
            if (in.peek() != JsonToken.BEGIN_ARRAY) {
                in.skipValue();
                return null;
            }
            List<T> fitting = new ArrayList<>();
            in.beginArray();
            while (in.hasNext()) {
                @Nullable
                T next = element.read(in);
                if (next != null) {
                    fitting.add(next);
                }
            }
            in.endArray();
            return fitting;
        }
    }
}
