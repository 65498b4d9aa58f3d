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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.event.EventMemory;
import org.openhab.binding.blink.internal.event.EventMemory.Mark;
import org.openhab.binding.blink.internal.event.EventMemoryStore;
import org.openhab.binding.blink.internal.event.LastEvents;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

/**
 * The memory of events as one line of JSON. Anything that is not such a line counts as no memory: then the next list is
 * the first one, and nothing in it rings.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class StoredEventMemory implements EventMemoryStore {

    private static final int VERSION = 1;
    private static final long PRESS = 1;
    private static final long MOTION = 2;

    private final Gson gson = new Gson();
    private final AccountStore.Entry entry;

    StoredEventMemory(AccountStore.Entry entry) {
        this.entry = entry;
    }

    /**
     * {@link EventMemory} as it is written; all times in epoch milliseconds; items are id, time, and {@link #flags}.
     */
    private record Line(int version, long floor, @Nullable List<long @Nullable []> items,
            @Nullable List<@Nullable Unit> devices) {
    }

    private record Unit(@Nullable DeviceFamily family, long id, @Nullable Long press, @Nullable Long motion,
            @Nullable List<@Nullable String> detected) {
    }

    @Override
    public EventMemory load() {
        String text = entry.find().orElse("");
        try {
            Line line = gson.fromJson(text, Line.class);
            return line == null ? EventMemory.NONE : memory(line);
        } catch (JsonParseException e) { // torn or foreign
            return EventMemory.NONE;
        }
    }

    private static EventMemory memory(Line line) {
        List<long @Nullable []> items = line.items();
        List<@Nullable Unit> devices = line.devices();
        if (line.version() != VERSION || items == null || devices == null) {
            return EventMemory.NONE;
        }
        Map<ClipId, Mark> marks = new HashMap<>();
        for (long[] item : items) {
            if (item != null && item.length == 3) {
                marks.put(new ClipId(item[0]),
                        new Mark(Instant.ofEpochMilli(item[1]), (item[2] & PRESS) != 0, (item[2] & MOTION) != 0));
            }
        }
        Map<DeviceKey, LastEvents> moments = new HashMap<>();
        for (Unit device : devices) {
            if (device != null) {
                moments.put(
                        new DeviceKey(Objects.requireNonNullElse(device.family(), DeviceFamily.UNKNOWN), device.id()),
                        new LastEvents(instant(device.press()), instant(device.motion()), words(device.detected())));
            }
        }
        return new EventMemory(true, marks, Instant.ofEpochMilli(line.floor()), moments);
    }

    private static Set<String> words(@Nullable List<@Nullable String> words) {
        Set<String> known = new HashSet<>();
        for (String word : words == null ? List.<@Nullable String>of() : words) {
            if (word != null) {
                known.add(word);
            }
        }
        return known;
    }

    @Override
    public void save(EventMemory memory) {
        List<long @Nullable []> items = new ArrayList<>();
        memory.marks()
                .forEach((id, mark) -> items.add(new long[]{id.value(), mark.createdAt().toEpochMilli(), flags(mark)}));
        List<@Nullable Unit> devices = memory.moments().entrySet().stream()
                .map(device -> device(device.getKey(), device.getValue())).toList();
        entry.write(gson.toJson(new Line(VERSION, memory.floor().toEpochMilli(), items, devices)));
    }

    private static long flags(Mark mark) {
        return (mark.press() ? PRESS : 0) | (mark.motion() ? MOTION : 0);
    }

    private static @Nullable Unit device(DeviceKey id, LastEvents moments) {
        return new Unit(id.family(), id.id(), millis(moments.press()), millis(moments.motion()),
                List.copyOf(moments.detected()));
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
