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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.openhab.binding.blink.internal.testing.Views.*;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.event.EventHistory.Entry;
import org.openhab.binding.blink.internal.model.Clip.Kind;
import org.openhab.binding.blink.internal.model.ClipId;

/**
 * What people see of the last day.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class EventHistoryTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final EventHistory history = new EventHistory();

    private static RememberedItem item(Instant createdAt, Instant firstSeen) {
        return new RememberedItem(FRONT, Kind.PRESS, createdAt, firstSeen, Set.of(Kind.PRESS), EventDisposition.RANG);
    }

    private static EventMemory memory(Map<ClipId, RememberedItem> items) {
        return new EventMemory(true, items, Instant.MIN, Map.of(), Map.of());
    }

    @Test
    void aPressShowsWhatBecameOfItAndWhenItWasFirstSeen() {
        EventMemory memory = memory(Map.of(new ClipId(7), item(NOON, NOON.plusSeconds(4))));

        assertThat(history.entries(memory, NOON.plusSeconds(600)), contains(
                new Entry(new ClipId(7), FRONT, Kind.PRESS, NOON, NOON.plusSeconds(4), EventDisposition.RANG)));
    }

    @Test
    void theOldestComesFirst() {
        EventMemory memory = memory(Map.of(new ClipId(9), item(NOON, NOON), new ClipId(8), item(NOON, NOON),
                new ClipId(7), item(NOON.plusSeconds(1), NOON)));

        assertThat(history.entries(memory, NOON).stream().map(Entry::id).toList(),
                contains(new ClipId(8), new ClipId(9), new ClipId(7)));
    }

    @Test
    void aDayAfterItWasSeenItIsStillShownAndASecondLaterNoMore() {
        EventMemory memory = memory(Map.of(new ClipId(7), item(NOON.minus(DAY), NOON)));

        assertThat(history.entries(memory, NOON.plus(DAY)), hasSize(1));
        assertThat(history.entries(memory, NOON.plus(DAY).plusSeconds(1)), is(empty()));
    }

    @Test
    void noClockIsTooOdd() {
        EventMemory memory = memory(
                Map.of(new ClipId(7), item(Instant.MIN, Instant.MAX), new ClipId(8), item(Instant.MAX, Instant.MIN)));

        assertThat(history.entries(memory, Instant.MIN), hasSize(2));
        assertThat(history.entries(memory, Instant.MAX), hasSize(1));
    }

    @Test
    void theLatestFiveHundredAreShown() {
        Map<ClipId, RememberedItem> items = new HashMap<>();
        for (int i = 0; i < 501; i++) {
            items.put(new ClipId(i), item(NOON.plusSeconds(i), NOON));
        }

        List<Entry> entries = history.entries(memory(items), NOON);

        assertThat(entries, hasSize(500));
        assertThat(entries.get(0).id(), is(new ClipId(1)));
    }

    @Test
    void aSimulatedPressIsShownAsSuch() {
        history.addSimulated(press(-1, NOON), EventDisposition.RANG);

        List<Entry> entries = history.entries(memory(Map.of(new ClipId(0), item(NOON, NOON))), NOON);

        assertThat(entries, contains(new Entry(new ClipId(-1), FRONT, Kind.PRESS, NOON, NOON, EventDisposition.RANG),
                new Entry(new ClipId(0), FRONT, Kind.PRESS, NOON, NOON, EventDisposition.RANG)));
        assertThat(entries.stream().map(Entry::isSimulated).toList(), contains(true, false));
        assertThat(history.entries(EventMemory.EMPTY, NOON.plus(DAY).plusSeconds(1)), is(empty()));
    }

    @Test
    void ofManySimulatedPressesTheLastAreShown() {
        for (int i = 1; i <= 51; i++) {
            history.addSimulated(press(-i, NOON), EventDisposition.NO_THING);
        }

        List<Entry> entries = history.entries(EventMemory.NONE, NOON);

        assertThat(entries, hasSize(50));
        assertThat(entries.stream().map(Entry::id).toList(), not(hasItem(new ClipId(-1))));
    }
}
