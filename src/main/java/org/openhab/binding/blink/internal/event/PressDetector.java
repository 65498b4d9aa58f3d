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
import org.openhab.binding.blink.internal.event.EventMemory.Mark;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.Clip.Kind;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.ClipList;
import org.openhab.binding.blink.internal.model.DeviceKey;

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

    /**
     * The most items remembered: days of a busy house. There is no limit by age, because a clock that jumps would then
     * make presses ring again.
     */
    public static final int MOST_MARKS = 2_000;

    private static final Comparator<Clip> IN_ORDER = Comparator.comparing(Clip::createdAt).thenComparing(Clip::id);

    private PressDetector() {
    }

    /**
     * What came of one list.
     *
     * @param memory what to remember for the next list
     * @param events what is news, oldest first
     */
    public record Step(EventMemory memory, List<BlinkEvent> events) {
    }

    /**
     * Looks through one list.
     *
     * @param before what the lists before it left; not changed
     * @param list one complete answer of the media list
     * @param maxAge how old news may be
     */
    public static Step step(EventMemory before, ClipList list, Duration maxAge) {
        Map<ClipId, Mark> marks = new HashMap<>();
        Map<DeviceKey, LastEvents> moments = new HashMap<>();
        List<BlinkEvent> events = new ArrayList<>();
        for (Clip clip : list.clips().stream().filter(PressDetector::tells).sorted(IN_ORDER).toList()) {
            LastEvents known = moments.getOrDefault(clip.device(), before.moments(clip.device()));
            moments.put(clip.device(), known.with(clip));
            Mark listed = marks.get(clip.id()); // on another page, or twice
            Mark mark = listed == null ? before.marks().get(clip.id()) : listed;
            marks.put(clip.id(), marked(clip, mark));
            if (before.primed() && !isSeen(clip, mark, before.floor())
                    && Duration.between(clip.createdAt(), list.cloudTime()).compareTo(maxAge) <= 0) {
                events.add(clip.kind() == Kind.PRESS ? new BlinkEvent.Press(clip) : new BlinkEvent.Motion(clip));
            }
        }
        return new Step(before.with(marks, moments), events);
    }

    private static boolean tells(Clip clip) {
        return clip.kind() == Kind.PRESS || clip.kind() == Kind.MOTION;
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
        if (mark == null) {
            return new Mark(clip.createdAt(), press, !press);
        }
        return press ? mark.withPress() : mark.withMotion();
    }
}
