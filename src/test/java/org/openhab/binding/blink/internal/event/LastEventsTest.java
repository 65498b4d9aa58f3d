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

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.Clip.Kind;

/**
 * The latest press and the latest motion of a device.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class LastEventsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final LastEvents known = new LastEvents(NOON, NOON, Set.of("person"));

    private static Clip recognized(Instant at, Set<String> words) {
        Clip motion = motion(7, at);
        return new Clip(motion.id(), motion.device(), motion.kind(), at, at, words, null, null, null);
    }

    @Test
    void aLaterPressReplacesAnEarlierOne() {
        assertThat(known.with(press(7, NOON.plusSeconds(1))),
                is(new LastEvents(NOON.plusSeconds(1), NOON, Set.of("person"))));
    }

    @Test
    void laterMotionReplacesEarlierMotionAndWhatWasRecognized() {
        assertThat(known.with(motion(7, NOON.plusSeconds(1))), is(new LastEvents(NOON, NOON.plusSeconds(1), Set.of())));
    }

    @Test
    void theSameAgainChangesNothing() {
        assertThat(known.with(press(7, NOON)), is(sameInstance(known)));
        assertThat(known.with(press(7, NOON.plusMillis(500))), is(sameInstance(known)));
        assertThat(known.with(motion(7, NOON)), is(sameInstance(known)));
        assertThat(known.with(recognized(NOON, Set.of("person"))), is(sameInstance(known)));
    }

    @Test
    void anEarlierOneChangesNothing() {
        assertThat(known.with(press(7, NOON.minusSeconds(1))), is(sameInstance(known)));
        assertThat(known.with(recognized(NOON.minusSeconds(1), Set.of("vehicle"))), is(sameInstance(known)));
    }

    @Test
    void whatIsRecognizedLaterInTheSameMotionIsTaken() {
        assertThat(known.with(recognized(NOON, Set.of("vehicle"))).detected(), is(Set.of("vehicle")));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIVE_VIEW", "SNAPSHOT", "OTHER"})
    void nothingElseCounts(Kind kind) {
        assertThat(LastEvents.NONE.with(clip(7, FRONT, kind, NOON)), is(sameInstance(LastEvents.NONE)));
    }

    @Test
    void theLatestIsThePressOrTheMotion() {
        Instant later = NOON.plusSeconds(1);

        assertThat(new LastEvents(later, NOON, Set.of()).latest(), is(later));
        assertThat(new LastEvents(NOON, later, Set.of()).latest(), is(later));
        assertThat(new LastEvents(NOON, null, Set.of()).latest(), is(NOON));
        assertThat(new LastEvents(null, NOON, Set.of()).latest(), is(NOON));
        assertThat(LastEvents.NONE.latest(), is(Instant.MIN));
    }

    @Test
    void fewAndShortWordsAreKept() {
        Set<String> many = IntStream.range(10, 21).mapToObj(i -> "word-" + i).collect(Collectors.toSet());

        assertThat(new LastEvents(null, NOON, many).detected(), hasSize(10));
        assertThat(new LastEvents(null, NOON, many).detected(), not(hasItem("word-20")));
        assertThat(new LastEvents(null, NOON, Set.of("x".repeat(40), "y".repeat(41))).detected(),
                is(Set.of("x".repeat(40))));
    }

    @Test
    void manyWordsListedAgainChangeNothing() {
        Clip chatty = recognized(NOON, IntStream.range(0, 50).mapToObj(i -> "word-" + i).collect(Collectors.toSet()));
        LastEvents once = LastEvents.NONE.with(chatty);

        assertThat(once.with(chatty), is(once));
    }
}
