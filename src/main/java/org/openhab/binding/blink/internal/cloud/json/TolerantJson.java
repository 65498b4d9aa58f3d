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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

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
 * Reads JSON into records and expects anything: a member of the wrong type counts as absent, is reported, and never
 * affects its neighbors. Members have snake case names on the wire, or those of Gson's {@code SerializedName}. A record
 * may hold records, texts, boxed numbers, truth values, JSON elements and lists of these; a list that is none is null,
 * an element that does not fit is left out.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class TolerantJson {

    /** Twice the largest response that is held. */
    static final int LONGEST_TEXT = 8 << 20;
    static final int DEEPEST_NESTING = 64;

    private TolerantJson() {
    }

    /** The record in {@code json}; null when it is no JSON object. */
    public static <T extends Record> @Nullable T read(String json, Class<T> shape, Consumer<TypeMismatch> mismatches) {
        if (json.length() > LONGEST_TEXT) {
            return null;
        }
        try (JsonReader reader = reader(json)) {
            @Nullable
            T found = read(reader, shape, mismatches);
            return reader.peek() == JsonToken.END_DOCUMENT ? found : null;
        } catch (IOException e) {
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
    public static <T extends Record> @Nullable T read(JsonReader in, Class<T> shape, Consumer<TypeMismatch> mismatches)
            throws IOException {
        if (in.peek() != JsonToken.BEGIN_OBJECT) {
            in.skipValue();
            return null;
        }
        try {
            return shape.cast(new RecordReader(mismatches).record(knownMembers(in, RecordShape.of(shape)), shape));
        } catch (JsonParseException e) {
            throw new IOException("Not JSON", e);
        }
    }

    /**
     * The value of a member at which {@code in} stands: a text, a number or a truth value. Afterwards {@code in} stands
     * behind it.
     *
     * @param member its name
     * @return null when it is absent or of another type
     * @throws IOException when the text is no JSON
     */
    public static <T> @Nullable T readScalar(JsonReader in, String member, Class<T> type,
            Consumer<TypeMismatch> mismatches) throws IOException {
        try {
            return type.cast(new RecordReader(mismatches).value(member, JsonParser.parseReader(in), type));
        } catch (JsonParseException e) {
            throw new IOException("Not JSON", e);
        }
    }

    /** What {@code json} says as a text, a number or a truth value; null when it is of another type. */
    public static <T> @Nullable T scalar(JsonElement json, Class<T> type) {
        return type.cast(new RecordReader(mismatch -> {
        }).value("", json, type));
    }

    /** The record in an object of which more is needed than a record holds. */
    public static <T extends Record> T read(JsonObject object, Class<T> shape, Consumer<TypeMismatch> mismatches) {
        return Objects.requireNonNull(shape.cast(new RecordReader(mismatches).record(object, shape)));
    }

    /** The object in {@code json} with all its members; null when it is none, too long or nested too deeply. */
    public static @Nullable JsonObject parse(String json) {
        if (json.length() > LONGEST_TEXT) {
            return null;
        }
        try (JsonReader reader = reader(json)) {
            return JsonParser.parseReader(reader) instanceof JsonObject object
                    && reader.peek() == JsonToken.END_DOCUMENT ? object : null;
        } catch (JsonParseException | IOException e) {
            return null;
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
    public static <T extends Record> @Nullable List<T> readList(String json, Class<T> shape,
            Consumer<TypeMismatch> mismatches) {
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
                if (reader.peek() == JsonToken.BEGIN_OBJECT) {
                    records.add(Objects.requireNonNull(read(reader, shape, mismatches)));
                } else {
                    new RecordReader(mismatches).value("element of a list", JsonParser.parseReader(reader), shape);
                }
            }
            reader.endArray();
            return reader.peek() == JsonToken.END_DOCUMENT ? records : null;
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
}
