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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.event.Memory.Mark;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.Clip.Kind;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.ClipList;
import org.openhab.binding.blink.internal.model.UnitId;

/**
 * Decides what in a media list is news. The rules, and why each is there, in doc/presses.md:
 * <ul>
 * <li>an item rings once, however often it is listed, updated or reordered;</li>
 * <li>nothing in the first list ever rings;</li>
 * <li>an item older than the given age, on the cloud's clock, rings no more;</li>
 * <li>neither a recording nor a still nor an armed network is needed.</li>
 * </ul>
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class PressDetector {

    /** The most items remembered. A day of a busy house has a few hundred. */
    public static final int MOST_MARKS = 2_000;
    /** How long an item is remembered: longer than any look-back, so that a jumping clock cannot bring it back. */
    static final Duration REMEMBERED = Duration.ofHours(48);

    private static final Comparator<Clip> IN_ORDER = Comparator.comparing(Clip::createdAt).thenComparing(Clip::id);

    private PressDetector() {
    }

    /**
     * What came of one list.
     *
     * @param memory what to remember for the next list
     * @param events what is news, oldest first
     */
    public record Step(Memory memory, List<BlinkEvent> events) {
    }

    /**
     * Looks through one list.
     *
     * @param before what the lists before it left; not changed
     * @param list one complete answer of the media list
     * @param maxAge how old news may be
     */
    public static Step step(Memory before, ClipList list, Duration maxAge) {
        Map<ClipId, Mark> marks = new HashMap<>(before.marks());
        Map<UnitId, Moments> moments = new HashMap<>(before.moments());
        List<BlinkEvent> events = new ArrayList<>();
        for (Clip clip : list.clips().stream().sorted(IN_ORDER).toList()) {
            if (clip.kind() != Kind.PRESS && clip.kind() != Kind.MOTION) {
                continue;
            }
            moments.merge(clip.unit(), Moments.NONE.with(clip), (known, fresh) -> known.with(clip));
            Mark mark = marks.get(clip.id());
            boolean news = before.primed() && !isSeen(clip, mark, before.floor())
                    && Duration.between(clip.createdAt(), list.cloudTime()).compareTo(maxAge) <= 0;
            marks.put(clip.id(), marked(clip, mark));
            if (news) {
                events.add(clip.kind() == Kind.PRESS ? new BlinkEvent.Press(clip) : new BlinkEvent.Motion(clip));
            }
        }
        return new Step(new Memory(true, marks, before.floor(), moments).forgetting(list.cloudTime()), events);
    }

    /** A press that the cloud later calls motion is still a press; motion that turns out to be a press is news. */
    private static boolean isSeen(Clip clip, @Nullable Mark mark, Instant floor) {
        if (mark == null) {
            return !clip.createdAt().isAfter(floor);
        }
        return mark.press() || clip.kind() == Kind.MOTION && mark.motion();
    }

    private static Mark marked(Clip clip, @Nullable Mark mark) {
        boolean press = clip.kind() == Kind.PRESS;
        return mark == null
                ? new Mark(clip.createdAt(), press, !press)
                : new Mark(mark.createdAt(), mark.press() || press, mark.motion() || !press);
    }
}
