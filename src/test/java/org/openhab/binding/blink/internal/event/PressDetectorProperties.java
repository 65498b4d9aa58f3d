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
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.event.PressDetector.Step;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.Clip.Kind;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.ClipList;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.storage.AccountStore;
import org.openhab.binding.blink.internal.testing.ManualTime;
import org.openhab.binding.blink.internal.testing.MemoryOAuth;
import org.openhab.core.storage.Storage;
import org.openhab.core.test.storage.VolatileStorage;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/**
 * What holds for every sequence of lists, however the cloud shuffles, repeats and withholds.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class PressDetectorProperties {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final int MAX_AGE = 120;
    private static final int INTERVAL = 10;
    private static final List<DeviceKey> DOORBELLS = List.of(FRONT, new DeviceKey(DeviceFamily.DOORBELL, 73002),
            new DeviceKey(DeviceFamily.DOORBELL, 73003));
    private static final Comparator<Clip> IN_ORDER = Comparator.comparing(Clip::createdAt).thenComparing(Clip::id);

    /**
     * A press and how the cloud treats it.
     *
     * @param at seconds after noon
     * @param listedAfter in which list, counted from the press, it is sure to stand
     */
    record Visit(Clip clip, int at, int listedAfter) {

        /** The list, counted from noon, that holds it without fail: while it is younger than the maximum age. */
        int surely() {
            return Math.min((at + INTERVAL - 1) / INTERVAL + listedAfter, (at + MAX_AGE) / INTERVAL);
        }
    }

    /** All lists read, one every ten seconds, and the events of each. */
    private record Outcome(List<List<BlinkEvent>> steps, EventMemory memory) {

        List<ClipId> rung() {
            return steps.stream().flatMap(List::stream).filter(BlinkEvent.Press.class::isInstance)
                    .map(event -> event.clip().id()).toList();
        }
    }

    @Provide
    Arbitrary<List<Visit>> visits() {
        Arbitrary<Integer> at = Arbitraries.integers().between(0, 900);
        Arbitrary<DeviceKey> door = Arbitraries.of(DOORBELLS);
        Arbitrary<Integer> late = Arbitraries.integers().between(0, 11);
        return Combinators
                .combine(at, door, late).as((second, device,
                        after) -> new Visit(clip(1, device, Kind.PRESS, NOON.plusSeconds(second)), second, after))
                .list().ofMinSize(1).ofMaxSize(40).map(PressDetectorProperties::numbered);
    }

    /** Ids neither follow the time nor repeat; nobody pushes a button twice within a second. */
    private static List<Visit> numbered(List<Visit> visits) {
        List<Visit> numbered = new ArrayList<>();
        Set<String> seconds = new HashSet<>();
        for (int i = 0; i < visits.size(); i++) {
            Visit visit = visits.get(i);
            if (!seconds.add(visit.clip().device() + "@" + visit.at())) {
                continue;
            }
            numbered.add(
                    new Visit(clip((i * 7_919L) % 10_007, visit.clip().device(), Kind.PRESS, visit.clip().createdAt()),
                            visit.at(), visit.listedAfter()));
        }
        return numbered;
    }

    /** Makes random lists in which each visit stands at least once while it is young. */
    private static Outcome outcome(List<Visit> visits, Random random, int restartEvery) {
        EventMemory memory = PressDetector
                .step(EventMemory.NONE, new ClipList(List.of(), NOON), Duration.ofSeconds(MAX_AGE)).memory();
        List<List<BlinkEvent>> steps = new ArrayList<>();
        for (int list = 0; list <= 120; list++) {
            Instant now = NOON.plusSeconds((long) list * INTERVAL);
            List<Clip> clips = new ArrayList<>();
            for (Visit visit : visits) {
                boolean published = list >= visit.surely();
                int copies = list == visit.surely() ? 1 + random.nextInt(3) : published ? random.nextInt(3) : 0;
                for (int copy = 0; copy < copies; copy++) {
                    clips.add(random.nextBoolean() ? visit.clip() : changed(visit.clip(), now, random));
                }
            }
            Collections.shuffle(clips, random);
            Step step = PressDetector.step(memory, new ClipList(clips, now), Duration.ofSeconds(MAX_AGE));
            memory = step.memory();
            for (BlinkEvent event : step.events()) {
                memory = memory.delivered(event);
            }
            if (list % restartEvery == 0) {
                memory = afterRestart(memory);
            }
            steps.add(step.events());
        }
        return new Outcome(steps, memory);
    }

    /** The memory as the next start finds it. */
    private static EventMemory afterRestart(EventMemory memory) {
        Storage<String> storage = new VolatileStorage<>();
        store(storage).memory().save(memory);
        return store(storage).memory().load();
    }

    private static AccountStore store(Storage<String> storage) {
        ManualTime time = ManualTime.atNoon();
        return new AccountStore(storage, new MemoryOAuth(), "blink:account:home", time.ticker(), time.wallClock());
    }

    /** The same item later: updated, with pictures. */
    private static Clip changed(Clip clip, Instant now, Random random) {
        return new Clip(clip.id(), clip.device(), clip.kind(), clip.createdAt(), now, Set.of("person"),
                random.nextBoolean() ? "/t.jpg" : null, random.nextBoolean() ? "/m.mp4" : null, null);
    }

    @Property
    void everyPressRingsExactlyOnce(@ForAll("visits") List<Visit> visits, @ForAll Random random) {
        Outcome outcome = outcome(visits, random, 7);

        assertThat(outcome.rung(), containsInAnyOrder(visits.stream().map(visit -> visit.clip().id()).toArray()));
    }

    @Property
    void aStepRingsOldestFirst(@ForAll("visits") List<Visit> visits, @ForAll Random random) {
        for (List<BlinkEvent> step : outcome(visits, random, 1_000).steps()) {
            List<Clip> clips = step.stream().map(BlinkEvent::clip).toList();

            assertThat(clips, is(clips.stream().sorted(IN_ORDER).toList()));
        }
    }

    @Property
    void theLatestPressOfEachDoorbellIsKnown(@ForAll("visits") List<Visit> visits, @ForAll Random random) {
        Map<DeviceKey, Instant> latest = new HashMap<>();
        visits.forEach(visit -> latest.merge(visit.clip().device(), visit.clip().createdAt(),
                (known, fresh) -> fresh.isAfter(known) ? fresh : known));

        EventMemory memory = outcome(visits, random, 7).memory();

        latest.forEach((device, at) -> assertThat(memory.lastEvents(device).press(), is(at)));
    }

    @Property(tries = 20)
    void theMemoryIsBounded(@ForAll @IntRange(min = 1, max = 4_000) int items,
            @ForAll @IntRange(min = 1, max = 200) int span, @ForAll Random random) {
        EventMemory memory = EventMemory.EMPTY;
        Set<ClipId> rung = new HashSet<>();
        for (int from = 0; from < items; from += 500) {
            List<Clip> clips = new ArrayList<>();
            for (int i = from; i < Math.min(from + 500, items); i++) {
                clips.add(press(i, NOON.plusSeconds((long) i * span / 500 + random.nextInt(2))));
            }
            Instant now = NOON.plusSeconds((long) from * span / 500 + span);
            Step step = PressDetector.step(memory, new ClipList(clips, now), Duration.ofHours(1));
            memory = step.memory();
            for (BlinkEvent event : step.events()) {
                assertThat(rung.add(event.clip().id()), is(true));
                memory = memory.delivered(event);
            }

            assertThat(memory.items().size(), is(lessThanOrEqualTo(EventMemory.MOST_ITEMS)));
        }
    }

    /** Items of any kind, with few ids, devices and seconds, so that all coincidences happen. */
    @Provide
    Arbitrary<Clip> anything() {
        Arbitrary<Long> id = Arbitraries.longs().between(1, 12);
        Arbitrary<DeviceKey> device = Arbitraries.of(DOORBELLS);
        Arbitrary<Kind> kind = Arbitraries.of(Kind.class);
        Arbitrary<Instant> at = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.integers().between(0, 30).map(i -> NOON.plusSeconds(i * 7L))),
                Tuple.of(1, Arbitraries.of(Instant.MIN, Instant.MAX, Instant.EPOCH, NOON.plusNanos(1))));
        return Combinators.combine(id, device, kind, at)
                .as((number, where, what, when) -> clip(number, where, what, when));
    }

    @Provide
    Arbitrary<List<List<Clip>>> anyLists() {
        return anything().list().ofMaxSize(12).list().ofMinSize(1).ofMaxSize(12);
    }

    @Property
    void everyListedItemHasOneDisposition(@ForAll("anyLists") List<List<Clip>> lists,
            @ForAll @IntRange(min = -1, max = 1) int clock) {
        EventMemory memory = EventMemory.NONE;
        Instant now = clock == 0 ? NOON : clock < 0 ? Instant.MIN : Instant.MAX;
        for (List<Clip> clips : lists) {
            Step step = PressDetector.step(memory, new ClipList(clips, now), Duration.ofSeconds(MAX_AGE));
            memory = step.memory();

            assertThat(step.dispositions().keySet(), is(clips.stream().map(Clip::id).collect(Collectors.toSet())));
        }
    }

    @Property
    void nothingOfTheFirstListIsEverNews(@ForAll("anyLists") List<List<Clip>> lists, @ForAll Random random) {
        List<Clip> first = lists.get(0);
        EventMemory memory = PressDetector
                .step(EventMemory.NONE, new ClipList(first, NOON), Duration.ofSeconds(MAX_AGE)).memory();
        for (int list = 1; list < 5; list++) {
            List<Clip> again = new ArrayList<>(first);
            Collections.shuffle(again, random);
            Step step = PressDetector.step(list % 2 == 0 ? afterRestart(memory) : memory,
                    new ClipList(again, NOON.plusSeconds(list)), Duration.ofSeconds(MAX_AGE));

            assertThat(step.events().stream().filter(BlinkEvent.Press.class::isInstance).toList(), is(empty()));
            memory = step.memory();
        }
    }

    /** Whatever is listed: a stop after any event neither repeats it nor any press of the same second. */
    @Property
    void noPressRingsTwice(@ForAll("anyLists") List<List<Clip>> lists, @ForAll Random random) {
        EventMemory memory = EventMemory.EMPTY;
        Set<ClipId> ids = new HashSet<>();
        Set<String> seconds = new HashSet<>();
        for (int list = 0; list < lists.size(); list++) {
            Instant now = NOON.plusSeconds(15L * list + random.nextInt(1_000) - 500);
            Step step = PressDetector.step(memory, new ClipList(lists.get(list), now), Duration.ofSeconds(MAX_AGE));
            memory = step.memory();
            for (BlinkEvent event : step.events()) {
                if (random.nextInt(4) == 0) {
                    break; // stopped here
                }
                memory = memory.delivered(event);
                if (event instanceof BlinkEvent.Press press) {
                    assertThat(ids.add(press.clip().id()), is(true));
                    assertThat(seconds.add(press.device() + "@" + press.at().getEpochSecond()), is(true));
                }
            }
            memory = random.nextInt(3) == 0 ? afterRestart(memory) : memory;
        }
    }

    /** Each press stands in every list under two ids; listeners take it late, and the process stops at any event. */
    @Property
    void aPressWithTwoIdsRingsExactlyOnce(@ForAll("visits") List<Visit> visits, @ForAll Random random,
            @ForAll @IntRange(min = -100_000_000, max = 100_000_000) int offset) {
        EventMemory memory = EventMemory.EMPTY;
        List<String> rung = new ArrayList<>();
        for (int list = 0; list <= 105; list++) {
            List<Clip> clips = new ArrayList<>();
            for (Visit visit : visits) {
                if (list * INTERVAL >= visit.at()) {
                    Clip clip = visit.clip();
                    Instant at = clip.createdAt().plusSeconds(offset);
                    clips.add(clip(clip.id().value(), clip.device(), Kind.PRESS, at));
                    clips.add(clip(clip.id().value() + 20_000, clip.device(), Kind.PRESS, at));
                }
            }
            Collections.shuffle(clips, random);
            Instant now = NOON.plusSeconds(offset + (long) list * INTERVAL);
            Step step = PressDetector.step(memory, new ClipList(clips, now), Duration.ofSeconds(MAX_AGE));
            memory = step.memory();
            boolean stops = list % 3 == 0;
            for (BlinkEvent event : step.events()) {
                if (stops && random.nextBoolean()) {
                    break;
                }
                memory = memory.delivered(event);
                rung.add(event.device() + "@" + event.at());
            }
            memory = stops ? afterRestart(memory) : memory;
        }

        assertThat(rung, containsInAnyOrder(visits.stream()
                .map(visit -> visit.clip().device() + "@" + visit.clip().createdAt().plusSeconds(offset)).toArray()));
    }

    @Property(tries = 10)
    void devicesNobodyKnowsDoNotGrowTheMemory(@ForAll @IntRange(min = 190, max = 5_000) int devices,
            @ForAll Random random) {
        EventMemory memory = EventMemory.EMPTY;
        List<Clip> clips = new ArrayList<>();
        for (int i = 0; i < devices; i++) {
            clips.add(clip(i, new DeviceKey(DeviceFamily.UNKNOWN, i), Kind.MOTION,
                    NOON.plusSeconds(random.nextInt(100))));
        }
        Step step = PressDetector.step(memory, new ClipList(clips, NOON.plusSeconds(100)), Duration.ofHours(1));

        assertThat(step.memory().lastEvents().size(), is(Math.min(devices, EventMemory.MOST_DEVICES)));
        assertThat(step.memory().items().size(), is(lessThanOrEqualTo(EventMemory.MOST_ITEMS)));
    }
}
