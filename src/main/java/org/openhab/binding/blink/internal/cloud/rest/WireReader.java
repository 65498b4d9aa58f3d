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
package org.openhab.binding.blink.internal.cloud.rest;

import java.io.IOException;
import java.io.StringReader;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.json.TolerantJson;

import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/**
 * Reads an answer member by member and lists element by element, so that a list of any length is never held as a whole.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class WireReader {

    /** The largest answer has no room for more elements with an id and a time; more are skipped, to save time. */
    static final int MOST_ELEMENTS = 100_000;
    /** There was no list. */
    static final long NO_LIST = -1;

    private WireReader() {
    }

    /** Reads the value of one member, all of it. */
    @FunctionalInterface
    interface Member {
        void read(String name, JsonReader in) throws IOException;
    }

    /**
     * Gives each member of the object in {@code json} to {@code member}.
     *
     * @return false when it is no JSON object, or not a whole one; what was read of it must not be used
     */
    static boolean members(String json, Member member) {
        try (JsonReader in = new JsonReader(new StringReader(json))) {
            in.setStrictness(Strictness.LENIENT);
            in.beginObject();
            while (in.hasNext()) {
                member.read(in.nextName(), in);
            }
            in.endObject();
            return in.peek() == JsonToken.END_DOCUMENT;
        } catch (IOException | JsonParseException | IllegalStateException | NumberFormatException e) {
            return false;
        }
    }

    /**
     * Gives each element of a list to {@code each}, null for one that is no object. An object whose members are the
     * elements counts as a list: some answers name them by their ids.
     *
     * @return how many elements were skipped, because the list has more than {@link #MOST_ELEMENTS}; {@link #NO_LIST}
     *         when there was none
     */
    static <T extends Record> long elements(JsonReader in, Class<T> shape, WireProblems problems,
            Consumer<@Nullable T> each) throws IOException {
        switch (in.peek()) {
            case BEGIN_ARRAY -> {
                in.beginArray();
                int read = 0;
                for (; in.hasNext() && read < MOST_ELEMENTS; read++) {
                    each.accept(TolerantJson.read(in, shape, problems::noteMismatch));
                }
                long skipped = skipRest(in);
                in.endArray();
                return skipped;
            }
            case BEGIN_OBJECT -> {
                in.beginObject();
                int read = 0;
                for (; in.hasNext() && read < MOST_ELEMENTS; read++) {
                    in.nextName();
                    each.accept(TolerantJson.read(in, shape, problems::noteMismatch));
                }
                long skipped = skipRest(in);
                in.endObject();
                return skipped;
            }
            default -> {
                in.skipValue();
                return NO_LIST;
            }
        }
    }

    /** Skips what is left of a list or an object, and says how much that was. */
    static long skipRest(JsonReader in) throws IOException {
        long skipped = 0;
        for (; in.hasNext(); skipped++) {
            if (in.peek() == JsonToken.NAME) {
                in.nextName();
            }
            in.skipValue();
        }
        return skipped;
    }
}
