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

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.http.LenientJson;

import com.google.gson.JsonElement;

/**
 * Lists as the cloud sends them: one bad element never takes the others down with it.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class JsonList {

    private JsonList() {
    }

    /**
     * The elements that are objects.
     *
     * @return null when {@code json} is no list at all, which is not the same as an empty one
     */
    static <T extends Record> @Nullable List<T> objects(@Nullable JsonElement json, Class<T> shape) {
        if (json == null || !json.isJsonArray()) {
            return null;
        }
        List<T> objects = new ArrayList<>();
        for (JsonElement element : json.getAsJsonArray()) {
            @Nullable
            T object = LenientJson.read(element, shape);
            if (object != null) {
                objects.add(object);
            }
        }
        return objects;
    }

    /** The elements that are texts; none when {@code json} is no list. */
    static List<String> texts(@Nullable JsonElement json) {
        List<String> texts = new ArrayList<>();
        if (json != null && json.isJsonArray()) {
            for (JsonElement element : json.getAsJsonArray()) {
                if (element.isJsonPrimitive() && element.getAsJsonPrimitive().isString()) {
                    texts.add(element.getAsString());
                }
            }
        }
        return texts;
    }
}
