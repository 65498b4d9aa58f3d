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
package org.openhab.binding.blink.simulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * Changes to a JSON document in place.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class JsonEdit {
    private JsonEdit() {
    }

    /**
     * Sets or removes what {@code path} names; places that do not exist are left alone, except for a last key, which is
     * added.
     *
     * @param path keys and indexes with dots between, {@code *} for all entries of a list, {@code id=73001} for those
     *            that have this
     * @param value null to remove
     */
    static void apply(JsonElement json, String path, @Nullable JsonElement value) {
        int dot = path.indexOf('.');
        String first = dot < 0 ? path : path.substring(0, dot);
        if (dot >= 0) {
            for (JsonElement child : children(json, first)) {
                apply(child, path.substring(dot + 1), value);
            }
        } else if (json instanceof JsonObject object) {
            if (value == null) {
                object.remove(first);
            } else {
                object.add(first, value);
            }
        } else if (json instanceof JsonArray array) {
            setEntry(array, first, value);
        }
    }

    /** Turns the lists that {@code path} names into objects, by what each entry has under {@code idKey}. */
    static void keyBy(JsonElement json, String path, String idKey) {
        forMembers(json, path, (object, key) -> {
            JsonObject byId = new JsonObject();
            if (object.get(key) instanceof JsonArray list) {
                for (JsonElement entry : list) {
                    byId.add(textOf(entry, idKey), entry);
                }
                object.add(key, byId);
            }
        });
    }

    /** Turns around the lists that the document holds directly. */
    static void reverseLists(JsonElement json) {
        for (JsonArray list : lists(json)) {
            List<JsonElement> entries = new ArrayList<>(list.asList());
            Collections.reverse(entries);
            refill(list, entries);
        }
    }

    /** Repeats each entry of the lists that the document holds directly. */
    static void doubleLists(JsonElement json) {
        for (JsonArray list : lists(json)) {
            List<JsonElement> entries = new ArrayList<>();
            for (JsonElement entry : list) {
                entries.add(entry);
                entries.add(entry);
            }
            refill(list, entries);
        }
    }

    private static void forMembers(JsonElement json, String path, BiConsumer<JsonObject, String> change) {
        int dot = path.indexOf('.');
        if (dot >= 0) {
            children(json, path.substring(0, dot)).forEach(child -> forMembers(child, path.substring(dot + 1), change));
        } else if (json instanceof JsonObject object && object.has(path)) {
            change.accept(object, path);
        }
    }

    private static boolean isMeant(JsonArray array, int index, String key) {
        int equals = key.indexOf('=');
        return "*".equals(key) || Integer.toString(index).equals(key)
                || equals > 0 && textOf(array.get(index), key.substring(0, equals)).equals(key.substring(equals + 1));
    }

    private static String textOf(JsonElement entry, String key) {
        return entry instanceof JsonObject object && object.get(key) instanceof JsonPrimitive value
                ? Objects.requireNonNull(value.getAsString())
                : "";
    }

    private static void setEntry(JsonArray array, String index, @Nullable JsonElement value) {
        for (int i = array.size() - 1; i >= 0; i--) {
            if (isMeant(array, i, index)) {
                if (value == null) {
                    array.remove(i);
                } else {
                    array.set(i, value);
                }
            }
        }
    }

    private static List<JsonElement> children(JsonElement json, String key) {
        List<JsonElement> found = new ArrayList<>();
        if (json instanceof JsonObject object && object.has(key)) {
            found.add(object.get(key));
        } else if (json instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (isMeant(array, i, key)) {
                    found.add(array.get(i));
                }
            }
        }
        return found;
    }

    private static List<JsonArray> lists(JsonElement json) {
        List<JsonArray> lists = new ArrayList<>();
        if (json instanceof JsonObject object) {
            for (String key : object.keySet()) {
                if (object.get(key) instanceof JsonArray list) {
                    lists.add(list);
                }
            }
        }
        return lists;
    }

    private static void refill(JsonArray list, List<JsonElement> entries) {
        while (!list.isEmpty()) {
            list.remove(list.size() - 1);
        }
        entries.forEach(list::add);
    }
}
