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

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.event.EventDisposition;
import org.openhab.binding.blink.internal.event.EventMemory;
import org.openhab.binding.blink.internal.event.LastEvents;
import org.openhab.binding.blink.internal.event.RememberedItem;
import org.openhab.binding.blink.internal.model.Clip.Kind;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * Version 1 of the text, times in epoch milliseconds: {@code items} are lists of id, creation, and 1 for a press plus 2
 * for motion; {@code devices} or {@code units} are objects with the last events of a device. It does not tell where an
 * item happened, when it was first seen, nor what became of it.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class FirstEventMemoryText {

    private static final int ITEM_LENGTH = 3;
    private static final long PRESS = 1;
    private static final long MOTION = 2;
    private static final DeviceKey SOMEWHERE = new DeviceKey(DeviceFamily.UNKNOWN, 0);

    private FirstEventMemoryText() {
    }

    static EventMemory read(JsonObject text) {
        JsonElement devices = text.get(text.has("units") ? "units" : "devices");
        if (!(text.get("items") instanceof JsonArray listed) || !(devices instanceof JsonArray known)) {
            return EventMemory.NONE;
        }
        Map<ClipId, RememberedItem> items = new HashMap<>();
        for (JsonElement item : listed) {
            if (item instanceof JsonArray list && list.size() == ITEM_LENGTH) {
                readItem(list, items);
            }
        }
        Map<DeviceKey, LastEvents> last = new HashMap<>();
        for (JsonElement device : known) {
            if (device instanceof JsonObject object) {
                readDevice(object, last);
            }
        }
        Instant floor = instant(text.get("floor"));
        return new EventMemory(true, items, floor == null ? Instant.MIN : floor, last, Map.of());
    }

    private static void readItem(JsonArray list, Map<ClipId, RememberedItem> items) {
        Long id = EventMemoryText.whole(list.get(0));
        Instant at = instant(list.get(1));
        Long flags = EventMemoryText.whole(list.get(2));
        if (id == null || at == null || flags == null) {
            return;
        }
        Set<Kind> handled = EnumSet.noneOf(Kind.class);
        if ((flags & PRESS) != 0) {
            handled.add(Kind.PRESS);
        }
        if ((flags & MOTION) != 0) {
            handled.add(Kind.MOTION);
        }
        Kind kind = (flags & PRESS) != 0 ? Kind.PRESS : Kind.MOTION;
        items.put(new ClipId(id), new RememberedItem(SOMEWHERE, kind, at, at, handled, EventDisposition.SEEN));
    }

    private static void readDevice(JsonObject device, Map<DeviceKey, LastEvents> last) {
        Long id = EventMemoryText.whole(device.get("id"));
        if (id != null) {
            last.put(new DeviceKey(family(device.get("family")), id), new LastEvents(instant(device.get("press")),
                    instant(device.get("motion")), EventMemoryText.words(device.get("detected"))));
        }
    }

    private static DeviceFamily family(@Nullable JsonElement word) {
        for (DeviceFamily family : DeviceFamily.values()) {
            if (word != null && word.isJsonPrimitive() && family.name().equals(word.getAsString())) {
                return family;
            }
        }
        return DeviceFamily.UNKNOWN;
    }

    /** Every number of milliseconds is an instant; null when {@code element} is none. */
    private static @Nullable Instant instant(@Nullable JsonElement element) {
        Long millis = EventMemoryText.whole(element);
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
