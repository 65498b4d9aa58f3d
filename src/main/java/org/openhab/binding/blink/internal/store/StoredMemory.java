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
package org.openhab.binding.blink.internal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.event.Memory;
import org.openhab.binding.blink.internal.event.Memory.Mark;
import org.openhab.binding.blink.internal.event.MemoryStore;
import org.openhab.binding.blink.internal.event.Moments;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.UnitId;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

/**
 * The memory of events as one line of JSON. Anything that is not such a line counts as no memory: then the next list is
 * the first one, and nothing in it rings.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class StoredMemory implements MemoryStore {

    private static final int VERSION = 1;
    private static final long PRESS = 1;
    private static final long MOTION = 2;

    private final Gson gson = new Gson();
    private final AccountStore.Entry entry;

    StoredMemory(AccountStore.Entry entry) {
        this.entry = entry;
    }

    /** {@link Memory} as it is written; all times in epoch milliseconds; items are id, time, and {@link #flags}. */
    private record Line(int version, long floor, @Nullable List<long @Nullable []> items,
            @Nullable List<@Nullable Unit> units) {
    }

    private record Unit(long id, @Nullable Long press, @Nullable Long motion,
            @Nullable List<@Nullable String> detected) {
    }

    @Override
    public Memory load() {
        String text = entry.find().orElse("");
        try {
            Line line = gson.fromJson(text, Line.class);
            return line == null ? Memory.NONE : memory(line);
        } catch (JsonParseException e) { // torn or foreign
            return Memory.NONE;
        }
    }

    private static Memory memory(Line line) {
        List<long @Nullable []> items = line.items();
        List<@Nullable Unit> units = line.units();
        if (line.version() != VERSION || items == null || units == null) {
            return Memory.NONE;
        }
        Map<ClipId, Mark> marks = new HashMap<>();
        for (long[] item : items) {
            if (item != null && item.length == 3) {
                marks.put(new ClipId(item[0]),
                        new Mark(Instant.ofEpochMilli(item[1]), (item[2] & PRESS) != 0, (item[2] & MOTION) != 0));
            }
        }
        Map<UnitId, Moments> moments = new HashMap<>();
        for (Unit unit : units) {
            if (unit != null) {
                moments.put(new UnitId(unit.id()),
                        new Moments(instant(unit.press()), instant(unit.motion()), words(unit.detected())));
            }
        }
        return new Memory(true, marks, Instant.ofEpochMilli(line.floor()), moments);
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
    public void save(Memory memory) {
        List<long @Nullable []> items = new ArrayList<>();
        memory.marks()
                .forEach((id, mark) -> items.add(new long[]{id.value(), mark.createdAt().toEpochMilli(), flags(mark)}));
        List<@Nullable Unit> units = memory.moments().entrySet().stream()
                .map(unit -> unit(unit.getKey(), unit.getValue())).toList();
        entry.write(gson.toJson(new Line(VERSION, memory.floor().toEpochMilli(), items, units)));
    }

    private static long flags(Mark mark) {
        return (mark.press() ? PRESS : 0) | (mark.motion() ? MOTION : 0);
    }

    private static @Nullable Unit unit(UnitId id, Moments moments) {
        return new Unit(id.value(), millis(moments.press()), millis(moments.motion()), List.copyOf(moments.detected()));
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
