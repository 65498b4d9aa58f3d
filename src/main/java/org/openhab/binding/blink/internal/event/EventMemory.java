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
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.Clip.Kind;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.SerialNumber;

/**
 * What is remembered of the media list and of the devices in it, also over restarts. Decides, together with the age of
 * an item, whether it is news. Bounded, whatever the cloud lists: too much is forgotten when a memory is made.
 *
 * @param primed false before the first list ever: then nothing in it is news
 * @param items the items seen, at most {@link #MOST_ITEMS}
 * @param floor items created up to here count as seen even when they are not remembered; moves only when items had to
 *            be forgotten; {@link Instant#MIN} for none
 * @param lastEvents when things last happened, by device, at most {@link #MOST_DEVICES}
 * @param serials the devices once known, at most {@link #MOST_DEVICES}
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record EventMemory(boolean primed, Map<ClipId, RememberedItem> items, Instant floor,
        Map<DeviceKey, LastEvents> lastEvents, Map<DeviceKey, SerialNumber> serials) {

    /**
     * The most items remembered: days of a busy house. There is no limit by age, because a clock that jumps would then
     * make presses ring again.
     */
    public static final int MOST_ITEMS = 2_000;
    /** The most devices remembered: more than any account has. */
    public static final int MOST_DEVICES = 200;

    /** Before the first list ever. */
    public static final EventMemory NONE = new EventMemory(false, Map.of(), Instant.MIN, Map.of(), Map.of());
    /** After a first list that was empty: everything young is news. */
    public static final EventMemory EMPTY = new EventMemory(true, Map.of(), Instant.MIN, Map.of(), Map.of());

    public EventMemory {
        Set<ClipId> forgotten = MemoryBounds.excess(items);
        floor = MemoryBounds.floor(floor, items, forgotten);
        items = MemoryBounds.without(items, forgotten);
        serials = MemoryBounds.serials(serials, Set.of());
        lastEvents = MemoryBounds.latest(lastEvents, serials.keySet());
    }

    /** The entries of an unmodifiable map would be searched one by one: millions of steps with every list. */
    private static <K, V> boolean has(Map<K, V> known, Map<K, V> more) {
        return more.entrySet().stream().allMatch(each -> Objects.equals(each.getValue(), known.get(each.getKey())));
    }

    /** When things last happened at {@code device}. */
    public LastEvents lastEvents(DeviceKey device) {
        return lastEvents.getOrDefault(device, LastEvents.NONE);
    }

    /**
     * With one more list read.
     *
     * @return the same memory when the list held nothing new, which is the usual case
     */
    EventMemory with(Map<ClipId, RememberedItem> listed, Map<DeviceKey, LastEvents> happened) {
        if (primed && has(items, listed) && has(lastEvents, happened)) {
            return this;
        }
        Map<ClipId, RememberedItem> allItems = new HashMap<>(items);
        allItems.putAll(listed);
        Map<DeviceKey, LastEvents> allEvents = new HashMap<>(lastEvents);
        allEvents.putAll(happened);
        return new EventMemory(true, allItems, floor, allEvents, serials);
    }

    /**
     * After {@code event}, and no other, was delivered: it is news no more. To be stored before the next event is
     * delivered, so that a stop in between neither repeats nor loses one.
     */
    public EventMemory delivered(BlinkEvent event) {
        Kind kind = event.clip().kind();
        RememberedItem item = item(event.clip());
        EventDisposition disposition = switch (event) {
            case BlinkEvent.Press press -> EventDisposition.RANG;
            case BlinkEvent.Motion motion when item.isHandled(Kind.PRESS) -> item.disposition();
            case BlinkEvent.Motion motion -> EventDisposition.REPORTED;
        };
        return with(event.clip().id(), item.withHandled(kind).withDisposition(disposition));
    }

    /**
     * After {@code event} was offered and not taken: it stays news.
     *
     * @param why {@link EventDisposition#NO_THING} or {@link EventDisposition#NOT_DELIVERED}
     * @return the same memory when it says so already, or when the event has been handled
     * @throws IllegalArgumentException for any other reason
     */
    public EventMemory withDisposition(BlinkEvent event, EventDisposition why) {
        if (!why.isOpen()) {
            throw new IllegalArgumentException("News cannot stay open when it was " + why);
        }
        RememberedItem item = item(event.clip());
        return item.isHandled(event.clip().kind()) ? this : with(event.clip().id(), item.withDisposition(why));
    }

    /** With the devices that the account lists now; those that it lists no more stay known while there is room. */
    public EventMemory withSerials(Map<DeviceKey, SerialNumber> current) {
        if (has(serials, current)) {
            return this;
        }
        Map<DeviceKey, SerialNumber> all = new HashMap<>(serials);
        all.putAll(current);
        return new EventMemory(primed, items, floor, lastEvents, MemoryBounds.serials(all, current.keySet()));
    }

    /** What is remembered of {@code clip}; among too many items it may have been forgotten while it waited. */
    private RememberedItem item(Clip clip) {
        RememberedItem known = items.get(clip.id());
        return known == null
                ? new RememberedItem(clip.device(), clip.kind(), clip.createdAt(), clip.createdAt(), Set.of(),
                        EventDisposition.NOT_DELIVERED)
                : known;
    }

    private EventMemory with(ClipId id, RememberedItem item) {
        if (item.equals(items.get(id))) {
            return this;
        }
        Map<ClipId, RememberedItem> all = new HashMap<>(items);
        all.put(id, item);
        return new EventMemory(primed, all, floor, lastEvents, serials);
    }
}
