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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.event.PressDetector.Step;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.Clip.Kind;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.ClipList;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

    /** All lists told, one every ten seconds, and the events of each. */
    private record Told(List<List<BlinkEvent>> steps, EventMemory memory) {

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

    /** Ids neither follow the time nor repeat. */
    private static List<Visit> numbered(List<Visit> visits) {
        List<Visit> numbered = new ArrayList<>();
        for (int i = 0; i < visits.size(); i++) {
            Visit visit = visits.get(i);
            numbered.add(
                    new Visit(clip((i * 7_919L) % 10_007, visit.clip().device(), Kind.PRESS, visit.clip().createdAt()),
                            visit.at(), visit.listedAfter()));
        }
        return numbered;
    }

    /** Tells random lists in which each visit stands at least once while it is young. */
    private static Told told(List<Visit> visits, Random random, int restartEvery) {
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
            if (list % restartEvery == 0) {
                memory = new EventMemory(memory.primed(), memory.marks(), memory.floor(), memory.moments());
            }
            steps.add(step.events());
        }
        return new Told(steps, memory);
    }

    /** The same item later: updated, with pictures. */
    private static Clip changed(Clip clip, Instant now, Random random) {
        return new Clip(clip.id(), clip.device(), clip.kind(), clip.createdAt(), now, Set.of("person"),
                random.nextBoolean() ? "/t.jpg" : null, random.nextBoolean() ? "/m.mp4" : null, null);
    }

    @Property
    void everyPressRingsExactlyOnce(@ForAll("visits") List<Visit> visits, @ForAll Random random) {
        Told told = told(visits, random, 7);

        assertThat(told.rung(), containsInAnyOrder(visits.stream().map(visit -> visit.clip().id()).toArray()));
    }

    @Property
    void aStepRingsOldestFirst(@ForAll("visits") List<Visit> visits, @ForAll Random random) {
        for (List<BlinkEvent> step : told(visits, random, 1_000).steps()) {
            List<Clip> clips = step.stream().map(BlinkEvent::clip).toList();

            assertThat(clips, is(clips.stream().sorted(IN_ORDER).toList()));
        }
    }

    @Property
    void theLatestPressOfEachDoorbellIsKnown(@ForAll("visits") List<Visit> visits, @ForAll Random random) {
        Map<DeviceKey, Instant> latest = new HashMap<>();
        visits.forEach(visit -> latest.merge(visit.clip().device(), visit.clip().createdAt(),
                (known, fresh) -> fresh.isAfter(known) ? fresh : known));

        EventMemory memory = told(visits, random, 7).memory();

        latest.forEach(
                (device, at) -> assertThat(memory.moments().getOrDefault(device, LastEvents.NONE).press(), is(at)));
    }

    @Property(tries = 20)
    void theMemoryIsBounded(@ForAll @IntRange(min = 1, max = 4_000) int items,
            @ForAll @IntRange(min = 1, max = 200) int span, @ForAll Random random) {
        EventMemory memory = new EventMemory(true, Map.of(), Instant.EPOCH, Map.of());
        Set<ClipId> rung = new HashSet<>();
        for (int from = 0; from < items; from += 500) {
            List<Clip> clips = new ArrayList<>();
            for (int i = from; i < Math.min(from + 500, items); i++) {
                clips.add(press(i, NOON.plusSeconds((long) i * span / 500 + random.nextInt(2))));
            }
            Instant now = NOON.plusSeconds((long) from * span / 500 + span);
            Step step = PressDetector.step(memory, new ClipList(clips, now), Duration.ofHours(1));
            memory = step.memory();
            step.events().forEach(event -> assertThat(rung.add(event.clip().id()), is(true)));

            assertThat(memory.marks().size(), is(lessThanOrEqualTo(PressDetector.MOST_MARKS)));
        }
    }
}
