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
package org.openhab.binding.blink.internal.storage;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.openhab.binding.blink.internal.testing.Views.*;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.event.EventDisposition;
import org.openhab.binding.blink.internal.event.EventMemory;
import org.openhab.binding.blink.internal.event.LastEvents;
import org.openhab.binding.blink.internal.event.RememberedItem;
import org.openhab.binding.blink.internal.model.Clip.Kind;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.core.storage.Storage;
import org.openhab.core.test.storage.VolatileStorage;

/**
 * The memory over restarts, as it was, and after somebody spoilt the file.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class StoredEventMemoryTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final String KEY = "memory";

    private final Storage<String> storage = new VolatileStorage<>();
    private final AccountRecord record = new AccountRecord(storage, "blink:account:home",
            Clock.fixed(NOON, ZoneOffset.UTC));
    private final StoredEventMemory store = new StoredEventMemory(new AccountStore.Entry(record, KEY));

    private static RememberedItem rang(Instant at) {
        return new RememberedItem(FRONT, Kind.PRESS, at, at.plusSeconds(5), Set.of(Kind.PRESS), EventDisposition.RANG);
    }

    private static EventMemory with(RememberedItem item) {
        return new EventMemory(true, Map.of(new ClipId(7), item), Instant.MIN, Map.of(), Map.of());
    }

    private EventMemory reloaded(EventMemory memory) {
        store.save(memory);
        return store.load();
    }

    private EventMemory loaded(String text) {
        record.put(KEY, text);
        return store.load();
    }

    @Nested
    class WhatWasSaved {

        @Test
        void isTheSameAfterARestart() {
            EventMemory memory = new EventMemory(true, Map.of(new ClipId(7), rang(NOON), new ClipId(-8),
                    new RememberedItem(
                            GARDEN, Kind.MOTION, NOON, NOON.minusSeconds(3), Set.of(), EventDisposition.NO_THING)),
                    NOON.minusSeconds(60),
                    Map.of(FRONT, new LastEvents(NOON, null, Set.of("person")), GARDEN,
                            new LastEvents(null, NOON.minusSeconds(9), Set.of())),
                    Map.of(FRONT, FRONT_SERIAL, GARDEN, GARDEN_SERIAL));

            assertThat(reloaded(memory), is(memory));
        }

        @Test
        void withoutAFloorStaysWithout() {
            assertThat(reloaded(EventMemory.EMPTY), is(EventMemory.EMPTY));
        }

        @ParameterizedTest
        @EnumSource
        void keepsEveryDisposition(EventDisposition disposition) {
            EventMemory memory = with(new RememberedItem(FRONT, Kind.PRESS, NOON, NOON, Set.of(), disposition));

            assertThat(reloaded(memory), is(memory));
        }

        @ParameterizedTest
        @EnumSource
        void keepsEveryKind(Kind kind) {
            EventMemory memory = with(
                    new RememberedItem(FRONT, kind, NOON, NOON, Set.of(kind), EventDisposition.NOT_A_PRESS));

            assertThat(reloaded(memory), is(memory));
        }

        @ParameterizedTest
        @EnumSource
        void keepsEveryFamily(DeviceFamily family) {
            DeviceKey device = new DeviceKey(family, 73001);
            EventMemory memory = new EventMemory(true,
                    Map.of(new ClipId(7),
                            new RememberedItem(device, Kind.MOTION, NOON, NOON, Set.of(), EventDisposition.SEEN)),
                    NOON, Map.of(device, new LastEvents(NOON, NOON, Set.of())), Map.of(device, FRONT_SERIAL));

            assertThat(reloaded(memory), is(memory));
        }

        @ParameterizedTest
        @ValueSource(strings = {"-1000000000-01-01T00:00:01Z", "+1000000000-12-31T23:59:59.999999999Z",
                "+999999999-12-31T23:59:59Z", "1969-12-31T23:59:59.5Z"})
        void keepsEveryTime(Instant absurd) {
            EventMemory memory = new EventMemory(true, Map.of(new ClipId(7),
                    new RememberedItem(FRONT, Kind.PRESS, absurd, NOON, Set.of(), EventDisposition.RANG), new ClipId(8),
                    new RememberedItem(FRONT, Kind.PRESS, NOON, absurd, Set.of(), EventDisposition.RANG)),
                    Instant.ofEpochSecond(absurd.getEpochSecond()),
                    Map.of(FRONT, new LastEvents(absurd, absurd, Set.of())), Map.of());

            assertThat(reloaded(memory), is(memory));
        }

        @Test
        void isBoundedInSize() {
            Map<ClipId, RememberedItem> items = new HashMap<>();
            for (long id = 0; id < EventMemory.MOST_ITEMS; id++) {
                items.put(new ClipId(3_000_000_000L + id), rang(NOON.plusSeconds(id)));
            }
            EventMemory memory = new EventMemory(true, items, NOON, Map.of(), Map.of());

            assertThat(reloaded(memory), is(memory));
            String kept = record.text(KEY).orElse(null);
            assertThat(kept == null ? 0 : kept.length(), lessThan(90 * 1024));
        }
    }

    @Nested
    class WhatIsForeign {

        @ParameterizedTest
        @ValueSource(strings = {"", "{", "null", "[]", "7", "text", "{}", "{\"version\":3,\"items\":[],\"devices\":[]}",
                "{\"version\":0,\"items\":[],\"devices\":[]}", "{\"version\":1}", "{\"version\":2}",
                "{\"version\":1,\"items\":7,\"devices\":[]}", "{\"version\":1,\"items\":[]}",
                "{\"version\":2,\"items\":{}}", "{\"version\":\"x\",\"items\":[]}", "{\"version\":[2],\"items\":[]}",
                "{\"version\":2,\"items\":[[7,1", "{\"version\":1e999999999,\"items\":[]}"})
        void isNoMemory(String content) {
            assertThat(loaded(content), is(EventMemory.NONE));
        }

        @Test
        void isNoMemoryHoweverDeep() {
            assertThat(loaded("{\"version\":2,\"items\":" + "[".repeat(100_000)), is(EventMemory.NONE));
        }

        @Test
        void noTextIsNoMemory() {
            assertThat(store.load(), is(EventMemory.NONE));
        }
    }

    @Nested
    class ABrokenEntry {

        private static final String GOOD = "[7,1000,5,0,1,0,1,73001]";

        private final EventMemory good = with(new RememberedItem(FRONT, Kind.PRESS, Instant.ofEpochSecond(1_000),
                Instant.ofEpochSecond(1_005), Set.of(Kind.PRESS), EventDisposition.RANG));

        @ParameterizedTest
        @ValueSource(strings = {"null", "7", "{}", "[]", "[8,1000,5,0,1,0,1]", "[null,1000,5,0,1,0,1,73001]",
                "[8.5,1000,5,0,1,0,1,73001]", "[8,\"x\",5,0,1,0,1,73001]", "[8,1000,[],0,1,0,1,73001]",
                "[8,1000,5,5,1,0,1,73001]", "[8,1000,5,-1,1,0,1,73001]", "[8,1000,5,0,true,0,1,73001]",
                "[8,1000,5,0,1,9,1,73001]", "[8,1000,5,0,1,-1,1,73001]", "[8,1000,5,0,1,0,5,73001]",
                "[8,1000,5,0,1,0,1,{}]", "[8,31556889864403200,0,0,1,0,1,73001]",
                "[8,-31557014167219201,0,0,1,0,1,73001]", "[8,1000,31556889864403199,0,1,0,1,73001]",
                "[8,1000,9223372036854775807,0,1,0,1,73001]", "[8,99999999999999999999,5,0,1,0,1,73001]",
                "[8,1e999999999,5,0,1,0,1,73001]"})
        void isLeftOut(String broken) {
            assertThat(loaded("{\"version\":2,\"floor\":null,\"items\":[" + broken + "," + GOOD + "]}"), is(good));
        }

        @Test
        void aLongerOneIsReadAsFarAsKnown() {
            assertThat(loaded("{\"version\":2,\"items\":[[7,1000,5,0,1,0,1,73001,99]]}"), is(good));
        }

        @ParameterizedTest
        @ValueSource(strings = {"null", "[1,73001,5,5]", "[9,73001,5,5,[]]", "[1,null,5,5,[]]", "{}"})
        void ofTheLastEventsIsLeftOut(String broken) {
            assertThat(
                    loaded("{\"version\":2,\"items\":[],\"last\":[" + broken
                            + ",[1,73001,1000,\"x\",[\"person\",null,[],\"\",7]]]}").lastEvents(),
                    is(Map.of(FRONT, new LastEvents(Instant.ofEpochSecond(1_000), null, Set.of("person", "7")))));
        }

        @ParameterizedTest
        @ValueSource(strings = {"null", "[1,73001]", "[9,73001,\"A\"]", "[1,73002,null]", "[1,73002,\"--\"]",
                "[1,73002,[]]"})
        void ofTheDevicesIsLeftOut(String broken) {
            assertThat(loaded("{\"version\":2,\"items\":[],\"last\":7,\"devices\":[" + broken
                    + ",[1,73001,\"G8T1LN003274K0QC\"]]}").serials(), is(Map.of(FRONT, FRONT_SERIAL)));
        }

        @Test
        void aBrokenFloorIsNone() {
            assertThat(loaded("{\"version\":2,\"items\":[],\"floor\":\"x\"}"), is(EventMemory.EMPTY));
        }
    }

    @Nested
    class TheFirstVersion {

        @Test
        void isStillRead() {
            EventMemory memory = loaded("""
                    {"version":1,"floor":60000,"items":[null,[1],[7,1000,1],[8,2500,3],[9,3000,2],[10,3000,0],
                    [11,"x",1],[null,1,1],[12,1,null]],"devices":[null,7,{"family":"DOORBELL","id":73001,"press":1000,
                    "detected":["person",null]},{"id":3,"motion":5000},{"family":"OTHER","id":4},{"id":"x"}]}""");

            DeviceKey somewhere = new DeviceKey(DeviceFamily.UNKNOWN, 0);
            Instant one = Instant.ofEpochSecond(1);
            Instant two = Instant.ofEpochSecond(2);
            Instant three = Instant.ofEpochSecond(3);
            EventDisposition seen = EventDisposition.SEEN;
            assertThat(memory.primed(), is(true));
            assertThat(memory.floor(), is(Instant.ofEpochSecond(60)));
            assertThat(memory.items(), is(Map.of(new ClipId(7),
                    new RememberedItem(somewhere, Kind.PRESS, one, one, Set.of(Kind.PRESS), seen), new ClipId(8),
                    new RememberedItem(somewhere, Kind.PRESS, two, two, Set.of(Kind.PRESS, Kind.MOTION), seen),
                    new ClipId(9), new RememberedItem(somewhere, Kind.MOTION, three, three, Set.of(Kind.MOTION), seen),
                    new ClipId(10), new RememberedItem(somewhere, Kind.MOTION, three, three, Set.of(), seen))));
            assertThat(memory.lastEvents(), is(Map.of(FRONT, new LastEvents(one, null, Set.of("person")),
                    new DeviceKey(DeviceFamily.UNKNOWN, 3), new LastEvents(null, Instant.ofEpochSecond(5), Set.of()),
                    new DeviceKey(DeviceFamily.UNKNOWN, 4), LastEvents.NONE)));
        }

        @Test
        void mayCallItsDevicesUnits() {
            assertThat(loaded("{\"version\":1,\"floor\":0,\"items\":[],\"units\":[{\"id\":3}]}").lastEvents().keySet(),
                    contains(new DeviceKey(DeviceFamily.UNKNOWN, 3)));
        }

        @Test
        void mayLackAFloor() {
            assertThat(loaded("{\"version\":1,\"items\":[],\"devices\":[]}"), is(EventMemory.EMPTY));
        }
    }
}
