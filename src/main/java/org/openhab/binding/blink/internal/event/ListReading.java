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
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.event.PressDetector.Step;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.Clip.Kind;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.DeviceKey;

/**
 * One media list being read, item by item, oldest first. Used once.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ListReading {

    private final EventMemory before;
    private final Instant cloudTime;
    private final Duration maxAge;
    private final Map<ClipId, RememberedItem> items = new HashMap<>();
    private final Map<DeviceKey, LastEvents> lastEvents = new HashMap<>();
    private final Map<ClipId, EventDisposition> dispositions = new HashMap<>();
    private final List<BlinkEvent> events = new ArrayList<>();
    private final Map<ClipId, Set<Kind>> news = new HashMap<>();
    private final Set<Occurrence> occurred = new HashSet<>();
    private @Nullable Set<Occurrence> occurredBefore;

    ListReading(EventMemory before, Instant cloudTime, Duration maxAge) {
        this.before = before;
        this.cloudTime = cloudTime;
        this.maxAge = maxAge;
    }

    /** What makes two items the same event: the cloud gives some presses a second id. */
    private record Occurrence(DeviceKey device, Kind kind, Instant second) {
    }

    /** What came of the list. */
    Step end() {
        return new Step(before.with(items, lastEvents), events, dispositions);
    }

    void take(Clip clip) {
        RememberedItem listed = items.get(clip.id()); // on another page, or twice
        RememberedItem known = listed == null ? before.items().get(clip.id()) : listed;
        if (clip.kind() != Kind.PRESS && clip.kind() != Kind.MOTION) {
            takeOther(clip, known);
            return;
        }
        LastEvents last = lastEvents.getOrDefault(clip.device(), before.lastEvents(clip.device()));
        lastEvents.put(clip.device(), last.with(clip));
        if (RememberedItem.isHandled(clip.kind(), news.getOrDefault(clip.id(), Set.of()))) {
            return;
        }
        if (known != null && known.isHandled(clip.kind())) {
            remember(clip, known.listedAs(clip.device(), clip.kind()));
        } else {
            takeOpen(clip, known);
        }
    }

    /** Items that mean nothing are remembered for people only: when they were first seen. */
    private void takeOther(Clip clip, @Nullable RememberedItem known) {
        EventDisposition fresh = clip.kind() == Kind.OTHER
                ? EventDisposition.NOT_UNDERSTOOD
                : EventDisposition.NOT_A_PRESS;
        if (known == null) {
            remember(clip, item(clip, null, fresh));
        } else if (!news.containsKey(clip.id())) {
            remember(clip, known.disposition() == EventDisposition.NOT_UNDERSTOOD ? item(clip, known, fresh) : known);
        }
    }

    /** A press or motion that has not been handled as such. */
    private void takeOpen(Clip clip, @Nullable RememberedItem known) {
        Occurrence occurrence = new Occurrence(clip.device(), clip.kind(), RememberedItem.second(clip.createdAt()));
        if (!before.primed()) {
            handled(clip, known, EventDisposition.SEEN);
        } else if (occurredBefore().contains(occurrence)) {
            handled(clip, known, EventDisposition.DUPLICATE);
        } else if (occurred.contains(occurrence)) {
            // should the other one not be delivered, and vanish, this one is news
            remember(clip, item(clip, known, EventDisposition.DUPLICATE));
        } else if (known == null && !occurrence.second().isAfter(before.floor())) {
            dispositions.put(clip.id(), EventDisposition.SEEN);
        } else if (Duration.between(clip.createdAt(), cloudTime).compareTo(maxAge) > 0) {
            boolean waited = known != null && known.disposition().isOpen();
            handled(clip, known, known != null && waited ? known.disposition() : EventDisposition.TOO_OLD);
        } else {
            announce(clip, known);
        }
        occurred.add(occurrence);
    }

    private void announce(Clip clip, @Nullable RememberedItem known) {
        Set<Kind> kinds = EnumSet.of(clip.kind());
        kinds.addAll(news.getOrDefault(clip.id(), Set.of()));
        news.put(clip.id(), kinds);
        boolean kept = known != null
                && (known.disposition().isOpen() || known.disposition() == EventDisposition.REPORTED);
        remember(clip, item(clip, known, known != null && kept ? known.disposition() : EventDisposition.NOT_DELIVERED));
        boolean press = clip.kind() == Kind.PRESS;
        dispositions.put(clip.id(), press ? EventDisposition.RANG : EventDisposition.REPORTED);
        events.add(press ? new BlinkEvent.Press(clip) : new BlinkEvent.Motion(clip));
    }

    private void handled(Clip clip, @Nullable RememberedItem known, EventDisposition disposition) {
        remember(clip, item(clip, known, disposition).withHandled(clip.kind()));
    }

    /** Where and when as listed now: that is what another item is compared with. */
    private RememberedItem item(Clip clip, @Nullable RememberedItem known, EventDisposition disposition) {
        return known == null
                ? new RememberedItem(clip.device(), clip.kind(), clip.createdAt(), cloudTime, Set.of(), disposition)
                : new RememberedItem(clip.device(), known.listedAs(clip.device(), clip.kind()).kind(), clip.createdAt(),
                        known.firstSeen(), known.handled(), disposition);
    }

    private void remember(Clip clip, RememberedItem item) {
        items.put(clip.id(), item);
        dispositions.put(clip.id(), item.disposition());
    }

    /** What the lists before this one left as handled; needed only when there is something new. */
    private Set<Occurrence> occurredBefore() {
        Set<Occurrence> known = occurredBefore;
        if (known == null) {
            known = new HashSet<>();
            for (RememberedItem item : before.items().values()) {
                for (Kind kind : item.handled()) {
                    known.add(new Occurrence(item.device(), kind, item.createdAt()));
                }
            }
            occurredBefore = known;
        }
        return known;
    }
}
