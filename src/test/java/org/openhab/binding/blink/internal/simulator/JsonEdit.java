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
package org.openhab.binding.blink.internal.simulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

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
     * @param path keys and indexes with dots between, {@code *} for all entries of a list
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

    private static void setEntry(JsonArray array, String index, @Nullable JsonElement value) {
        for (int i = array.size() - 1; i >= 0; i--) {
            if ("*".equals(index) || Integer.toString(i).equals(index)) {
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
                if ("*".equals(key) || Integer.toString(i).equals(key)) {
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
