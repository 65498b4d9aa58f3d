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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.DeviceKey;

/**
 * What has been seen of the media list so far. Decides, together with the age of an item, whether it is news.
 *
 * @param primed false before the first list ever: then nothing in it is news
 * @param marks the items seen, at most {@link PressDetector#MOST_MARKS}
 * @param floor items created up to here count as seen even without a mark; moves only when marks had to be dropped
 * @param moments when things last happened, by device
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record EventMemory(boolean primed, Map<ClipId, Mark> marks, Instant floor, Map<DeviceKey, LastEvents> moments) {

    /** Before the first start. */
    public static final EventMemory NONE = new EventMemory(false, Map.of(), Instant.EPOCH, Map.of());

    public EventMemory {
        marks = Map.copyOf(marks);
        moments = Map.copyOf(moments);
    }

    /** When things last happened at {@code device}. */
    public LastEvents moments(DeviceKey device) {
        return moments.getOrDefault(device, LastEvents.NONE);
    }

    /**
     * With one more list looked through.
     *
     * @return the same memory when the list held nothing new, which is the usual case
     */
    EventMemory with(Map<ClipId, Mark> listed, Map<DeviceKey, LastEvents> happened) {
        if (primed && marks.entrySet().containsAll(listed.entrySet())
                && moments.entrySet().containsAll(happened.entrySet())) {
            return this;
        }
        Map<ClipId, Mark> allMarks = new HashMap<>(marks);
        allMarks.putAll(listed);
        Map<DeviceKey, LastEvents> allMoments = new HashMap<>(moments);
        allMoments.putAll(happened);
        return new EventMemory(true, allMarks, floor, allMoments).bounded();
    }

    /** Without the oldest of too many items. */
    private EventMemory bounded() {
        if (marks.size() <= PressDetector.MOST_MARKS) {
            return this;
        }
        List<Instant> ages = marks.values().stream().map(Mark::createdAt).sorted().toList();
        Instant dropped = ages.get(marks.size() - PressDetector.MOST_MARKS - 1);
        Map<ClipId, Mark> kept = new HashMap<>(marks);
        kept.values().removeIf(mark -> !mark.createdAt().isAfter(dropped));
        return new EventMemory(primed, kept, dropped.isAfter(floor) ? dropped : floor, moments);
    }

    /** As if {@code events} had not been seen yet. */
    public EventMemory without(Collection<BlinkEvent> events) {
        if (events.isEmpty()) {
            return this;
        }
        Map<ClipId, Mark> kept = new HashMap<>(marks);
        for (BlinkEvent event : events) {
            kept.computeIfPresent(event.clip().id(), (id, mark) -> mark.without(event));
        }
        return new EventMemory(primed, kept, floor, moments);
    }

    /**
     * An item that has been seen.
     *
     * @param createdAt when it happened
     * @param press it was listed as a press
     * @param motion it was listed as motion
     */
    public record Mark(Instant createdAt, boolean press, boolean motion) {

        Mark withPress() {
            return press ? this : new Mark(createdAt, true, motion);
        }

        Mark withMotion() {
            return motion ? this : new Mark(createdAt, press, true);
        }

        /** Null when nothing is left. */
        @Nullable
        Mark without(BlinkEvent event) {
            Mark left = switch (event) {
                case BlinkEvent.Press told -> new Mark(createdAt, false, motion);
                case BlinkEvent.Motion told -> new Mark(createdAt, press, false);
            };
            return left.press || left.motion ? left : null;
        }
    }
}
