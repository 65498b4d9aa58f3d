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
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.event.EventMemory.Mark;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.Clip.Kind;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.ClipList;
import org.openhab.binding.blink.internal.model.DeviceKey;

/**
 * The items of the last day and what we made of each, for people who ask why it did or did not ring. Decides nothing,
 * and is not kept across restarts.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class EventHistory {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST = 500;

    private final Map<ClipId, Entry> entries = new HashMap<>();

    /**
     * One item.
     *
     * @param id the cloud's number of it; negative when it was simulated
     * @param device where it happened
     * @param kind what it stands for, as last listed
     * @param createdAt when it happened, on the cloud's clock
     * @param seenAt when a list first showed it, on the cloud's clock
     * @param verdict what we made of it
     */
    public record Entry(ClipId id, DeviceKey device, Kind kind, Instant createdAt, Instant seenAt,
            EventDisposition verdict) {

        /** Whether nobody pushed a button, but a person tried out what would happen. */
        public boolean isSimulated() {
            return id.value() < 0;
        }
    }

    /**
     * Takes note of a list.
     *
     * @param before what was remembered when it came
     * @param news what was news in it
     * @param untold what of the news nobody took
     */
    public void note(EventMemory before, ClipList list, List<BlinkEvent> news, List<BlinkEvent> untold) {
        Set<ClipId> fresh = ids(news);
        Set<ClipId> open = ids(untold);
        for (Clip clip : list.clips()) {
            Entry known = entries.get(clip.id());
            if (known == null || fresh.contains(clip.id())) {
                EventDisposition verdict = fresh.contains(clip.id())
                        ? open.contains(clip.id()) ? EventDisposition.NO_THING : told(clip)
                        : silent(clip, before);
                entries.put(clip.id(), new Entry(clip.id(), clip.device(), clip.kind(), clip.createdAt(),
                        known == null ? list.cloudTime() : known.seenAt(), verdict));
            }
        }
        entries.values().removeIf(entry -> entry.createdAt().isBefore(list.cloudTime().minus(DAY)));
        bound();
    }

    private static Set<ClipId> ids(List<BlinkEvent> events) {
        Set<ClipId> ids = new HashSet<>();
        events.forEach(event -> ids.add(event.clip().id()));
        return ids;
    }

    private static EventDisposition told(Clip clip) {
        return clip.kind() == Kind.PRESS ? EventDisposition.RANG : EventDisposition.TOLD;
    }

    private static EventDisposition silent(Clip clip, EventMemory before) {
        if (clip.kind() != Kind.PRESS && clip.kind() != Kind.MOTION) {
            return EventDisposition.NEITHER;
        }
        @Nullable
        Mark mark = before.marks().get(clip.id());
        return !before.primed() || mark != null || !clip.createdAt().isAfter(before.floor())
                ? EventDisposition.SEEN_BEFORE
                : EventDisposition.TOO_OLD;
    }

    private void bound() {
        if (entries.size() > MOST) {
            entries.values().stream().sorted(Comparator.comparing(Entry::createdAt)).limit(entries.size() - MOST)
                    .toList().forEach(entry -> entries.remove(entry.id()));
        }
    }

    /** Oldest first. */
    public List<Entry> entries() {
        return entries.values().stream().sorted(Comparator.comparing(Entry::createdAt).thenComparing(Entry::id))
                .toList();
    }
}
