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
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.UnitId;

/**
 * What has been seen of the media list so far. Decides, together with the age of an item, whether it is news.
 *
 * @param primed false before the first list ever: then nothing in it is news
 * @param marks the items seen, at most {@link PressDetector#MOST_MARKS}
 * @param floor items created up to here count as seen even without a mark; moves only when marks had to be dropped
 * @param moments when things last happened, by unit
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record Memory(boolean primed, Map<ClipId, Mark> marks, Instant floor, Map<UnitId, Moments> moments) {

    /** Before the first start. */
    public static final Memory NONE = new Memory(false, Map.of(), Instant.EPOCH, Map.of());

    public Memory {
        marks = Map.copyOf(marks);
        moments = Map.copyOf(moments);
    }

    /**
     * Without what need not be remembered any longer: items of the day before yesterday, and the oldest of too many.
     *
     * @param cloudTime the cloud's clock
     */
    Memory forgetting(Instant cloudTime) {
        Instant horizon = cloudTime.minus(PressDetector.REMEMBERED);
        Map<ClipId, Mark> kept = new HashMap<>(marks);
        kept.values().removeIf(mark -> mark.createdAt().isBefore(horizon));
        Instant raised = floor;
        if (kept.size() > PressDetector.MOST_MARKS) {
            List<Instant> ages = kept.values().stream().map(Mark::createdAt).sorted().toList();
            Instant dropped = ages.get(kept.size() - PressDetector.MOST_MARKS - 1);
            kept.values().removeIf(mark -> !mark.createdAt().isAfter(dropped));
            raised = dropped.isAfter(floor) ? dropped : floor;
        }
        return new Memory(primed, kept, raised, moments);
    }

    /** As if {@code clips} had not been seen yet. */
    public Memory without(Collection<ClipId> clips) {
        if (clips.isEmpty()) {
            return this;
        }
        Map<ClipId, Mark> kept = new HashMap<>(marks);
        kept.keySet().removeAll(clips);
        return new Memory(primed, kept, floor, moments);
    }

    /**
     * An item that has been seen.
     *
     * @param createdAt when it happened
     * @param press it was listed as a press
     * @param motion it was listed as motion
     */
    public record Mark(Instant createdAt, boolean press, boolean motion) {
    }
}
