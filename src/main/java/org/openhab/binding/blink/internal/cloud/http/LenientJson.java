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
package org.openhab.binding.blink.internal.cloud.http;

import java.io.IOException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;

/**
 * JSON into records, expecting anything: a member of the wrong type counts as absent and never spoils its neighbours.
 * Members are named in snake case on the wire.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class LenientJson {

    private static final Gson GSON = new GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .registerTypeAdapterFactory(new Members()).create();

    private LenientJson() {
    }

    /** The record in {@code json}; null when it is no JSON object. */
    public static <T extends Record> @Nullable T read(String json, Class<T> shape) {
        try {
            return GSON.fromJson(json, shape);
        } catch (JsonParseException e) {
            return null;
        }
    }

    /** The record in {@code json}; null when it is no JSON object. */
    public static <T extends Record> @Nullable T read(JsonElement json, Class<T> shape) {
        try {
            return GSON.fromJson(json, shape);
        } catch (JsonParseException e) {
            return null;
        }
    }

    /** Turns what does not fit into null: scalars that are no such scalar, records that are no object. */
    private static final class Members implements TypeAdapterFactory {

        @Override
        @NonNullByDefault({})
        public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            Class<? super T> raw = type.getRawType();
            if (raw.isRecord()) {
                return new Fitting<>(gson.getDelegateAdapter(this, type), JsonToken.BEGIN_OBJECT, false);
            }
            boolean scalar = raw == String.class || raw == Boolean.class || Number.class.isAssignableFrom(raw);
            return scalar ? new Fitting<>(gson.getDelegateAdapter(this, type), null, raw == Boolean.class) : null;
        }
    }

    /** Reads a value when its token fits, skips it otherwise. */
    @NonNullByDefault({})
    private static final class Fitting<T> extends TypeAdapter<T> {

        private final TypeAdapter<T> exact;
        /** The one token that fits; null for any scalar. */
        private final JsonToken only;
        /** Gson takes every text but "true" for false. */
        private final boolean truth;

        Fitting(TypeAdapter<T> exact, JsonToken only, boolean truth) {
            this.exact = exact;
            this.only = only;
            this.truth = truth;
        }

        @Override
        public T read(JsonReader in) throws IOException {
            JsonToken next = in.peek();
            boolean scalar = next == JsonToken.STRING || next == JsonToken.NUMBER || next == JsonToken.BOOLEAN;
            if (only == null ? !scalar : next != only) {
                in.skipValue();
                return null;
            }
            if (only != null) {
                return exact.read(in);
            }
            JsonElement value = JsonParser.parseReader(in);
            if (!inRange(value)
                    || truth && !"true".equals(value.getAsString()) && !"false".equals(value.getAsString())) {
                return null;
            }
            try {
                return exact.fromJsonTree(value);
            } catch (JsonParseException | NumberFormatException | IllegalStateException e) {
                return null;
            }
        }

        /** Gson cuts a whole number that is too large to its low bits; none that large means anything to us. */
        private static boolean inRange(JsonElement value) {
            JsonPrimitive primitive = value.getAsJsonPrimitive();
            return !primitive.isNumber() || Math.abs(primitive.getAsDouble()) < 1L << 62;
        }

        @Override
        public void write(JsonWriter out, T value) throws IOException {
            exact.write(out, value);
        }
    }
}
