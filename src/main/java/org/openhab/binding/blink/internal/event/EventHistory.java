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

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.Clip.Kind;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.DeviceKey;

/**
 * The items that were first listed within the last day and what became of each, for people who ask why it did or did
 * not ring. Decides nothing: it shows what is remembered, also of before a restart, and the presses that were simulated
 * since then.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class EventHistory {

    private static final Duration SHOWN = Duration.ofDays(1);
    private static final int MOST_ENTRIES = 500;
    private static final int MOST_SIMULATED = 50;
    private static final Comparator<Entry> OLDEST_FIRST = Comparator.comparing(Entry::createdAt)
            .thenComparing(Entry::id);

    private final Deque<Entry> simulated = new ArrayDeque<>();

    /**
     * One item.
     *
     * @param id the cloud's number of it; negative when it was simulated
     * @param device where it happened
     * @param kind what it stands for
     * @param createdAt when it happened, on the cloud's clock
     * @param seenAt when a list first showed it, on the cloud's clock
     * @param disposition what became of it
     */
    public record Entry(ClipId id, DeviceKey device, Kind kind, Instant createdAt, Instant seenAt,
            EventDisposition disposition) {

        /** Whether nobody pushed a button, but a person tried out what would happen. */
        public boolean isSimulated() {
            return id.value() < 0;
        }
    }

    /** Takes note of a press that somebody simulated: it is in no memory. */
    public void addSimulated(Clip press, EventDisposition disposition) {
        simulated.addLast(
                new Entry(press.id(), press.device(), press.kind(), press.createdAt(), press.createdAt(), disposition));
        if (simulated.size() > MOST_SIMULATED) {
            simulated.removeFirst();
        }
    }

    /**
     * Oldest first; the latest ones when there are many.
     *
     * @param memory what is remembered of the media list
     * @param cloudTime the time on the cloud's clock
     */
    public List<Entry> entries(EventMemory memory, Instant cloudTime) {
        Stream<Entry> listed = memory.items().entrySet().stream().map(item -> entry(item.getKey(), item.getValue()));
        List<Entry> shown = Stream.concat(listed, simulated.stream())
                .filter(entry -> Duration.between(entry.seenAt(), cloudTime).compareTo(SHOWN) <= 0).sorted(OLDEST_FIRST)
                .toList();
        return List.copyOf(shown.subList(Math.max(0, shown.size() - MOST_ENTRIES), shown.size()));
    }

    private static Entry entry(ClipId id, RememberedItem item) {
        return new Entry(id, item.device(), item.kind(), item.createdAt(), item.firstSeen(), item.disposition());
    }
}
