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
package org.openhab.binding.blink.internal.storage;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.event.EventMemory;
import org.openhab.binding.blink.internal.event.EventMemoryStore;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * The memory of events as one text of JSON. Anything that is not such a text counts as no memory: then the next list is
 * the first one, and nothing in it rings.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class StoredEventMemory implements EventMemoryStore {

    private final AccountStore.Entry entry;

    StoredEventMemory(AccountStore.Entry entry) {
        this.entry = entry;
    }

    @Override
    public EventMemory load() {
        try {
            JsonElement root = JsonParser.parseString(entry.find().orElseGet(() -> ""));
            return root instanceof JsonObject text ? memory(text) : EventMemory.NONE;
        } catch (JsonParseException e) { // torn or foreign
            return EventMemory.NONE;
        }
    }

    private static EventMemory memory(JsonObject text) {
        Long version = EventMemoryText.whole(text.get("version"));
        if (version == null) {
            return EventMemory.NONE;
        }
        return switch (version.toString()) {
            case "1" -> FirstEventMemoryText.read(text);
            case "2" -> EventMemoryText.read(text);
            default -> EventMemory.NONE;
        };
    }

    @Override
    public void save(EventMemory memory) {
        entry.write(EventMemoryText.write(memory));
    }
}
