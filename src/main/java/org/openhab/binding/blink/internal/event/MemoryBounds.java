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
package org.openhab.binding.blink.internal.event;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.SerialNumber;

/**
 * What is forgotten when there is too much to remember, whatever the cloud lists.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class MemoryBounds {

    /** Items that were not handled may not push out those that were: forgetting these hides what is published late. */
    private static final int MOST_UNHANDLED = 500;
    private static final Comparator<Entry<ClipId, RememberedItem>> OLDEST_FIRST = Comparator
            .comparing((Entry<ClipId, RememberedItem> entry) -> entry.getValue().createdAt())
            .thenComparing(Entry::getKey);
    private static final Comparator<DeviceKey> BY_KEY = Comparator.comparing(DeviceKey::family)
            .thenComparing(DeviceKey::id);

    private MemoryBounds() {
    }

    /** The items to forget so that {@link EventMemory#MOST_ITEMS} are left. */
    static Set<ClipId> excess(Map<ClipId, RememberedItem> items) {
        if (items.size() <= EventMemory.MOST_ITEMS) {
            return Set.of();
        }
        List<Entry<ClipId, RememberedItem>> oldestFirst = items.entrySet().stream().sorted(OLDEST_FIRST).toList();
        List<ClipId> unhandled = oldestFirst.stream().filter(entry -> entry.getValue().handled().isEmpty())
                .map(Entry::getKey).toList();
        Set<ClipId> forgotten = new HashSet<>(unhandled.subList(0, Math.max(0, unhandled.size() - MOST_UNHANDLED)));
        for (Entry<ClipId, RememberedItem> entry : oldestFirst) {
            if (items.size() - forgotten.size() <= EventMemory.MOST_ITEMS) {
                break;
            }
            forgotten.add(entry.getKey());
        }
        return forgotten;
    }

    /** {@code floor}, or higher: all that was handled and is forgotten lies below it or at it. */
    static Instant floor(Instant floor, Map<ClipId, RememberedItem> items, Set<ClipId> forgotten) {
        Instant highest = floor;
        for (ClipId id : forgotten) {
            RememberedItem item = items.get(id);
            if (item != null && !item.handled().isEmpty() && item.createdAt().isAfter(highest)) {
                highest = item.createdAt();
            }
        }
        return highest;
    }

    static Map<ClipId, RememberedItem> without(Map<ClipId, RememberedItem> items, Set<ClipId> forgotten) {
        if (forgotten.isEmpty()) {
            return Map.copyOf(items);
        }
        Map<ClipId, RememberedItem> kept = new HashMap<>(items);
        kept.keySet().removeAll(forgotten);
        return Map.copyOf(kept);
    }

    /** At most {@link EventMemory#MOST_DEVICES}: known devices before others, then those with the latest events. */
    static Map<DeviceKey, LastEvents> latest(Map<DeviceKey, LastEvents> all, Set<DeviceKey> known) {
        Comparator<Entry<DeviceKey, LastEvents>> order = Comparator
                .comparing((Entry<DeviceKey, LastEvents> entry) -> !known.contains(entry.getKey()))
                .thenComparing(entry -> entry.getValue().latest(), Comparator.reverseOrder())
                .thenComparing(Entry::getKey, BY_KEY);
        return all.size() <= EventMemory.MOST_DEVICES
                ? Map.copyOf(all)
                : all.entrySet().stream().sorted(order).limit(EventMemory.MOST_DEVICES)
                        .collect(Collectors.toUnmodifiableMap(Entry::getKey, Entry::getValue));
    }

    /** At most {@link EventMemory#MOST_DEVICES}: {@code current} ones before others. */
    static Map<DeviceKey, SerialNumber> serials(Map<DeviceKey, SerialNumber> all, Set<DeviceKey> current) {
        Comparator<DeviceKey> order = Comparator.comparing((DeviceKey key) -> !current.contains(key))
                .thenComparing(DeviceKey::family).thenComparing(DeviceKey::id);
        if (all.size() <= EventMemory.MOST_DEVICES) {
            return Map.copyOf(all);
        }
        Set<DeviceKey> kept = all.keySet().stream().sorted(order).limit(EventMemory.MOST_DEVICES)
                .collect(Collectors.toCollection(HashSet::new));
        return all.entrySet().stream().filter(entry -> kept.contains(entry.getKey()))
                .collect(Collectors.toUnmodifiableMap(Entry::getKey, Entry::getValue));
    }
}
