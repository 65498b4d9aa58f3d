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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.openhab.binding.blink.internal.testing.Views.*;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.Clip.Kind;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.SerialNumber;

/**
 * What is remembered, and what is forgotten first.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class EventMemoryTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static RememberedItem item(Kind kind, Instant at, Set<Kind> handled, EventDisposition disposition) {
        return new RememberedItem(FRONT, kind, at, at, handled, disposition);
    }

    private static RememberedItem rang(Instant at) {
        return item(Kind.PRESS, at, Set.of(Kind.PRESS), EventDisposition.RANG);
    }

    private static RememberedItem snapshot(Instant at) {
        return item(Kind.SNAPSHOT, at, Set.of(), EventDisposition.NOT_A_PRESS);
    }

    private static EventMemory of(Map<ClipId, RememberedItem> items) {
        return new EventMemory(true, items, Instant.MIN, Map.of(), Map.of());
    }

    private static Map<ClipId, RememberedItem> pressed(int number) {
        Map<ClipId, RememberedItem> items = new HashMap<>();
        for (int i = 0; i < number; i++) {
            items.put(new ClipId(i), rang(NOON.plusSeconds(i)));
        }
        return items;
    }

    @Nested
    class TheItems {

        @Test
        void areAllKeptUpToTheBound() {
            EventMemory memory = of(pressed(2_000));

            assertThat(memory.items(), is(aMapWithSize(2_000)));
            assertThat(memory.floor(), is(Instant.MIN));
        }

        @Test
        void oneMoreForgetsTheOldestAndMovesTheFloor() {
            EventMemory memory = of(pressed(2_001));

            assertThat(memory.items(), is(aMapWithSize(2_000)));
            assertThat(memory.items(), not(hasKey(new ClipId(0))));
            assertThat(memory.floor(), is(NOON));
        }

        @Test
        void theFloorIsAtTheLastOneForgotten() {
            assertThat(of(pressed(2_010)).floor(), is(NOON.plusSeconds(9)));
        }

        @Test
        void theFloorNeverGoesBack() {
            EventMemory memory = new EventMemory(true, pressed(2_001), NOON.plusSeconds(5), Map.of(), Map.of());

            assertThat(memory.floor(), is(NOON.plusSeconds(5)));
        }

        @Test
        void forgettingWhatWasNeverNewsMovesNoFloor() {
            Map<ClipId, RememberedItem> items = pressed(2_000);
            items.put(new ClipId(9_000), snapshot(NOON.minusSeconds(1)));

            EventMemory memory = of(items);

            assertThat(memory.items(), not(hasKey(new ClipId(9_000))));
            assertThat(memory.floor(), is(Instant.MIN));
        }

        @Test
        void manyThatWereNeverNewsPushNoPressOut() {
            Map<ClipId, RememberedItem> items = pressed(1_500);
            for (int i = 0; i < 3_000; i++) {
                items.put(new ClipId(10_000 + i), snapshot(NOON.plusSeconds(90_000 + i)));
            }

            EventMemory memory = of(items);

            assertThat(memory.items().keySet(), hasItems(pressed(1_500).keySet().toArray(ClipId[]::new)));
            assertThat(memory.items(), is(aMapWithSize(2_000)));
            assertThat(memory.items(), hasKey(new ClipId(12_999)));
            assertThat(memory.items(), hasKey(new ClipId(12_500)));
            assertThat(memory.items(), not(hasKey(new ClipId(12_499))));
            assertThat(memory.floor(), is(Instant.MIN));
        }

        @Test
        void aYoungOneThatWaitsIsKeptAmongMany() {
            Map<ClipId, RememberedItem> items = pressed(2_000);
            items.put(new ClipId(9_000),
                    item(Kind.PRESS, NOON.plusSeconds(9_000), Set.of(), EventDisposition.NOT_DELIVERED));

            assertThat(of(items).items(), hasKey(new ClipId(9_000)));
        }

        @Test
        void ofOneSecondTheLowestIdsGoFirst() {
            Map<ClipId, RememberedItem> items = new HashMap<>();
            for (int i = 0; i < 2_002; i++) {
                items.put(new ClipId(i), rang(NOON));
            }

            assertThat(of(items).items().keySet(), not(hasItems(new ClipId(0))));
            assertThat(of(items).items().keySet(), not(hasItems(new ClipId(1))));
            assertThat(of(items).items().keySet(), hasItem(new ClipId(2)));
        }

        @Test
        void areRememberedToTheSecond() {
            assertThat(item(Kind.PRESS, NOON.plusMillis(999), Set.of(), EventDisposition.SEEN),
                    is(item(Kind.PRESS, NOON, Set.of(), EventDisposition.SEEN)));
        }
    }

    @Nested
    class TheDevices {

        private static DeviceKey camera(int id) {
            return new DeviceKey(DeviceFamily.CAMERA, id);
        }

        private static Map<DeviceKey, LastEvents> last(int number) {
            Map<DeviceKey, LastEvents> last = new HashMap<>();
            IntStream.range(0, number)
                    .forEach(id -> last.put(camera(id), new LastEvents(null, NOON.plusSeconds(id), Set.of())));
            return last;
        }

        private static Map<DeviceKey, SerialNumber> serials(int from, int to) {
            Map<DeviceKey, SerialNumber> serials = new HashMap<>();
            IntStream.range(from, to).forEach(id -> serials.put(camera(id), new SerialNumber("S" + id)));
            return serials;
        }

        private static EventMemory of(Map<DeviceKey, LastEvents> last, Map<DeviceKey, SerialNumber> serials) {
            return new EventMemory(true, Map.of(), Instant.MIN, last, serials);
        }

        @Test
        void areAllKeptUpToTheBound() {
            assertThat(of(last(200), serials(0, 200)).lastEvents(), is(last(200)));
            assertThat(of(last(200), serials(0, 200)).serials(), is(serials(0, 200)));
        }

        @Test
        void beyondItThoseWithTheLatestEventsStay() {
            EventMemory memory = of(last(201), Map.of());

            assertThat(memory.lastEvents(), is(aMapWithSize(200)));
            assertThat(memory.lastEvents(), not(hasKey(camera(0))));
        }

        @Test
        void aPressCountsAsMuchAsMotion() {
            Map<DeviceKey, LastEvents> last = last(201);
            last.put(camera(0), new LastEvents(NOON.plusSeconds(500), NOON, Set.of()));
            last.put(camera(1), new LastEvents(NOON, NOON.plusSeconds(500), Set.of()));

            assertThat(of(last, Map.of()).lastEvents(), not(hasKey(camera(2))));
        }

        @Test
        void strangersPushNoKnownDeviceOut() {
            EventMemory memory = of(last(100_000), serials(0, 3));

            assertThat(memory.lastEvents(), is(aMapWithSize(200)));
            assertThat(memory.lastEvents().keySet(), hasItems(camera(0), camera(1), camera(2)));
        }

        @Test
        void withoutAnyEventGoFirst() {
            Map<DeviceKey, LastEvents> last = last(200);
            last.put(camera(900), LastEvents.NONE);

            assertThat(of(last, Map.of()).lastEvents(), is(last(200)));
        }

        @Test
        void thatAreListedNoMoreStayKnown() {
            EventMemory memory = EventMemory.EMPTY.withSerials(Map.of(FRONT, FRONT_SERIAL))
                    .withSerials(Map.of(GARDEN, GARDEN_SERIAL));

            assertThat(memory.serials(), is(Map.of(FRONT, FRONT_SERIAL, GARDEN, GARDEN_SERIAL)));
        }

        @Test
        void withAnotherSerialNumberAreOthers() {
            EventMemory memory = EventMemory.EMPTY.withSerials(Map.of(FRONT, FRONT_SERIAL))
                    .withSerials(Map.of(FRONT, GARDEN_SERIAL));

            assertThat(memory.serials(), is(Map.of(FRONT, GARDEN_SERIAL)));
        }

        @Test
        void theSameOnesLeaveTheSameMemory() {
            EventMemory memory = EventMemory.EMPTY.withSerials(Map.of(FRONT, FRONT_SERIAL, GARDEN, GARDEN_SERIAL));

            assertThat(memory.withSerials(Map.of(FRONT, FRONT_SERIAL)), is(sameInstance(memory)));
        }

        @Test
        void thoseListedNowStayAmongTooMany() {
            EventMemory memory = EventMemory.EMPTY.withSerials(serials(0, 200)).withSerials(serials(300, 303));

            assertThat(memory.serials(), is(aMapWithSize(200)));
            assertThat(memory.serials().keySet(), hasItems(camera(300), camera(301), camera(302), camera(196)));
            assertThat(memory.serials().keySet(), not(hasItem(camera(197))));
        }

        @Test
        void aChangeOfDevicesKeepsTheRest() {
            EventMemory memory = new EventMemory(true, pressed(3), NOON, Map.of(FRONT, LastEvents.NONE), Map.of())
                    .withSerials(Map.of(FRONT, FRONT_SERIAL));

            assertThat(memory, is(new EventMemory(true, pressed(3), NOON, Map.of(FRONT, LastEvents.NONE),
                    Map.of(FRONT, FRONT_SERIAL))));
        }
    }

    @Nested
    class AnEvent {

        private final Clip press = press(7, NOON);
        private final Clip motion = motion(7, NOON);
        private final EventMemory waiting = EventMemoryTest
                .of(Map.of(press.id(), item(Kind.PRESS, NOON, Set.of(), EventDisposition.NOT_DELIVERED)));

        @Test
        void thatWasDeliveredRang() {
            assertThat(waiting.delivered(new BlinkEvent.Press(press)).items(), is(Map.of(press.id(), rang(NOON))));
        }

        @Test
        void ofMotionWasReported() {
            assertThat(EventMemory.EMPTY.delivered(new BlinkEvent.Motion(motion)).items(),
                    is(Map.of(motion.id(), item(Kind.MOTION, NOON, Set.of(Kind.MOTION), EventDisposition.REPORTED))));
        }

        @Test
        void ofMotionThatRangStaysAPress() {
            EventMemory rang = waiting.delivered(new BlinkEvent.Press(press));

            assertThat(rang.delivered(new BlinkEvent.Motion(motion)).items(), is(Map.of(press.id(),
                    item(Kind.PRESS, NOON, Set.of(Kind.PRESS, Kind.MOTION), EventDisposition.RANG))));
        }

        @Test
        void ofAPressThatWasMotionRang() {
            EventMemory reported = EventMemory.EMPTY.delivered(new BlinkEvent.Motion(motion));

            assertThat(reported.delivered(new BlinkEvent.Press(press)).items(), is(Map.of(press.id(),
                    item(Kind.MOTION, NOON, Set.of(Kind.PRESS, Kind.MOTION), EventDisposition.RANG))));
        }

        @Test
        void deliveredTwiceChangesNothing() {
            EventMemory rang = waiting.delivered(new BlinkEvent.Press(press));

            assertThat(rang.delivered(new BlinkEvent.Press(press)), is(sameInstance(rang)));
        }

        @ParameterizedTest
        @EnumSource(names = {"NO_THING", "NOT_DELIVERED"})
        void thatNobodyTookStaysNews(EventDisposition why) {
            assertThat(waiting.withDisposition(new BlinkEvent.Press(press), why).items(),
                    is(Map.of(press.id(), item(Kind.PRESS, NOON, Set.of(), why))));
        }

        @Test
        void thatNobodyTookAgainChangesNothing() {
            assertThat(waiting.withDisposition(new BlinkEvent.Press(press), EventDisposition.NOT_DELIVERED),
                    is(sameInstance(waiting)));
        }

        @Test
        void thatRangIsNoLongerOpen() {
            EventMemory rang = waiting.delivered(new BlinkEvent.Press(press));

            assertThat(rang.withDisposition(new BlinkEvent.Press(press), EventDisposition.NO_THING),
                    is(sameInstance(rang)));
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"NO_THING", "NOT_DELIVERED"})
        void staysOpenForNoOtherReason(EventDisposition why) {
            assertThrows(IllegalArgumentException.class,
                    () -> waiting.withDisposition(new BlinkEvent.Press(press), why));
        }

        @Test
        void deliveredAmongManyKeepsTheBound() {
            EventMemory memory = EventMemoryTest.of(pressed(2_000))
                    .delivered(new BlinkEvent.Press(press(9_000, NOON.plusSeconds(9_000))));

            assertThat(memory.items(), is(aMapWithSize(2_000)));
            assertThat(memory.items(), hasKey(new ClipId(9_000)));
            assertThat(memory.floor(), is(NOON));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyDispositionHasAWord(EventDisposition disposition) {
        assertThat(disposition.word(), is(not(blankString())));
        assertThat(disposition.isOpen(),
                is(disposition == EventDisposition.NO_THING || disposition == EventDisposition.NOT_DELIVERED));
    }
}
