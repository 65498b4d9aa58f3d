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

import java.io.IOException;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
import org.openhab.binding.blink.internal.model.SerialNumber;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonWriter;

/**
 * Version 2 of the text, times in epoch seconds:
 * <ul>
 * <li>{@code floor}: null for none;</li>
 * <li>{@code items}: lists of id, creation, seconds from there until it was first seen, kind, kinds handled as a sum of
 * powers of two, disposition, family, device;</li>
 * <li>{@code last}: lists of family, device, last press or null, last motion or null, words recognized in it;</li>
 * <li>{@code devices}: lists of family, device, serial number.</li>
 * </ul>
 * Kinds, dispositions and families are written as numbers. An entry that cannot be read is left out.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class EventMemoryText {

    private static final int VERSION = 2;
    private static final int ITEM_LENGTH = 8;
    private static final int LAST_LENGTH = 5;
    private static final int DEVICE_LENGTH = 3;

    /** A place in these lists is what is written: new ones go to the end. */
    private static final List<Kind> KINDS = List.of(Kind.PRESS, Kind.MOTION, Kind.LIVE_VIEW, Kind.SNAPSHOT, Kind.OTHER);
    private static final List<EventDisposition> DISPOSITIONS = List.of(EventDisposition.RANG, EventDisposition.REPORTED,
            EventDisposition.TOO_OLD, EventDisposition.SEEN, EventDisposition.DUPLICATE, EventDisposition.NOT_A_PRESS,
            EventDisposition.NOT_UNDERSTOOD, EventDisposition.NO_THING, EventDisposition.NOT_DELIVERED);
    private static final List<DeviceFamily> FAMILIES = List.of(DeviceFamily.UNKNOWN, DeviceFamily.DOORBELL,
            DeviceFamily.CAMERA, DeviceFamily.OWL, DeviceFamily.SYNC_MODULE);

    private EventMemoryText() {
    }

    static String write(EventMemory memory) {
        StringWriter text = new StringWriter();
        try (JsonWriter out = new JsonWriter(text)) {
            out.beginObject().name("version").value(VERSION).name("floor").value(seconds(memory.floor()));
            out.name("items").beginArray();
            for (Map.Entry<ClipId, RememberedItem> item : memory.items().entrySet()) {
                write(out, item.getKey(), item.getValue());
            }
            out.endArray().name("last").beginArray();
            for (Map.Entry<DeviceKey, LastEvents> last : memory.lastEvents().entrySet()) {
                write(out, last.getKey(), last.getValue());
            }
            out.endArray().name("devices").beginArray();
            for (Map.Entry<DeviceKey, SerialNumber> device : memory.serials().entrySet()) {
                begin(out, device.getKey()).value(device.getValue().value()).endArray();
            }
            out.endArray().endObject();
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory takes everything", e);
        }
        return text.toString();
    }

    private static void write(JsonWriter out, ClipId id, RememberedItem item) throws IOException {
        long handled = 0;
        for (Kind kind : item.handled()) {
            handled |= 1L << KINDS.indexOf(kind);
        }
        long created = item.createdAt().getEpochSecond();
        out.beginArray().value(id.value()).value(created).value(item.firstSeen().getEpochSecond() - created)
                .value(KINDS.indexOf(item.kind())).value(handled).value(DISPOSITIONS.indexOf(item.disposition()))
                .value(FAMILIES.indexOf(item.device().family())).value(item.device().id()).endArray();
    }

    private static void write(JsonWriter out, DeviceKey device, LastEvents last) throws IOException {
        begin(out, device).value(seconds(last.press())).value(seconds(last.motion())).beginArray();
        for (String word : last.detected()) {
            out.value(word);
        }
        out.endArray().endArray();
    }

    private static JsonWriter begin(JsonWriter out, DeviceKey device) throws IOException {
        return out.beginArray().value(FAMILIES.indexOf(device.family())).value(device.id());
    }

    private static @Nullable Long seconds(@Nullable Instant instant) {
        return instant == null || instant.equals(Instant.MIN) ? null : instant.getEpochSecond();
    }

    static EventMemory read(JsonObject text) {
        if (!(text.get("items") instanceof JsonArray listed)) {
            return EventMemory.NONE;
        }
        Map<ClipId, RememberedItem> items = new HashMap<>();
        for (JsonArray item : lists(listed, ITEM_LENGTH)) {
            readItem(item, items);
        }
        Map<DeviceKey, LastEvents> last = new HashMap<>();
        for (JsonArray device : lists(text.get("last"), LAST_LENGTH)) {
            DeviceKey key = device(device.get(0), device.get(1));
            if (key != null) {
                last.put(key, new LastEvents(instant(device.get(2)), instant(device.get(3)), words(device.get(4))));
            }
        }
        Map<DeviceKey, SerialNumber> serials = new HashMap<>();
        for (JsonArray device : lists(text.get("devices"), DEVICE_LENGTH)) {
            DeviceKey key = device(device.get(0), device.get(1));
            if (key != null) {
                SerialNumber.parse(word(device.get(2))).ifPresent(serial -> serials.put(key, serial));
            }
        }
        Instant floor = instant(text.get("floor"));
        return new EventMemory(true, items, floor == null ? Instant.MIN : floor, last, serials);
    }

    private static void readItem(JsonArray item, Map<ClipId, RememberedItem> items) {
        Long id = whole(item.get(0));
        Instant createdAt = instant(item.get(1));
        Instant firstSeen = instant(createdAt, whole(item.get(2)));
        Kind kind = at(KINDS, item.get(3));
        Long handled = whole(item.get(4));
        EventDisposition disposition = at(DISPOSITIONS, item.get(5));
        DeviceKey device = device(item.get(6), item.get(7));
        if (id == null || createdAt == null || firstSeen == null || kind == null || handled == null
                || disposition == null || device == null) {
            return;
        }
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (int i = 0; i < KINDS.size(); i++) {
            if ((handled & 1L << i) != 0) {
                kinds.add(KINDS.get(i));
            }
        }
        items.put(new ClipId(id), new RememberedItem(device, kind, createdAt, firstSeen, kinds, disposition));
    }

    /** The lists in {@code element} that have {@code length} elements or more. */
    private static List<JsonArray> lists(@Nullable JsonElement element, int length) {
        return element instanceof JsonArray array
                ? array.asList().stream().filter(JsonArray.class::isInstance).map(JsonArray.class::cast)
                        .filter(list -> list.size() >= length).toList()
                : List.of();
    }

    private static @Nullable DeviceKey device(@Nullable JsonElement family, @Nullable JsonElement id) {
        DeviceFamily known = at(FAMILIES, family);
        Long number = whole(id);
        return known == null || number == null ? null : new DeviceKey(known, number);
    }

    private static <T> @Nullable T at(List<T> values, @Nullable JsonElement place) {
        Long number = whole(place);
        return number == null || number < 0 || number >= values.size() ? null : values.get(number.intValue());
    }

    /** Null when {@code element} is no number of seconds that an instant can have. */
    private static @Nullable Instant instant(@Nullable JsonElement element) {
        Long seconds = whole(element);
        return seconds == null || seconds < Instant.MIN.getEpochSecond() || seconds > Instant.MAX.getEpochSecond()
                ? null
                : Instant.ofEpochSecond(seconds);
    }

    private static @Nullable Instant instant(@Nullable Instant from, @Nullable Long seconds) {
        try {
            return from == null || seconds == null ? null : from.plusSeconds(seconds);
        } catch (DateTimeException | ArithmeticException e) { // there is no such time
            return null;
        }
    }

    /** Null when {@code element} is no whole number. */
    static @Nullable Long whole(@Nullable JsonElement element) {
        if (!(element instanceof JsonPrimitive primitive)) {
            return null;
        }
        try {
            return Long.valueOf(primitive.getAsString());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String word(@Nullable JsonElement element) {
        return element instanceof JsonPrimitive primitive ? primitive.getAsString() : "";
    }

    /** The texts in a list; none when it is no list. */
    static Set<String> words(@Nullable JsonElement element) {
        Set<String> words = new HashSet<>();
        if (element instanceof JsonArray array) {
            array.forEach(each -> words.add(word(each)));
        }
        words.remove("");
        return words;
    }
}
