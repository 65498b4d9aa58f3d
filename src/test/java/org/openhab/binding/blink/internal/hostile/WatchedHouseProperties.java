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
package org.openhab.binding.blink.internal.hostile;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.hostile.WatchedHouse.Storm;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/**
 * The promises of a whole account, from HTTP to trigger, over random hours in virtual time: faults of the cloud, clocks
 * that are set, rules that run wild, Items that throw, accounts that are saved and restarted.
 * <p>
 * It names its own number of tries, because each of them plays some hours of a whole house. More of them:
 * {@code mvn verify -DwatchedDoor.runs=20} plays 20 times as many.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class WatchedHouseProperties {

    private static final int RUNS_IN_A_TRY = Integer.getInteger("watchedDoor.runs", 1);

    /** Something that happens to a house. */
    private enum Happening {
        PRESS,
        PRESS_BACK,
        MOTION,
        SET_CLOCK,
        SAVE,
        RESTART,
        UNAVAILABLE,
        UNREACHABLE,
        STATE_UNAVAILABLE,
        LIMITED,
        STORM,
        THROW
    }

    /**
     * One happening.
     *
     * @param after seconds after the one before
     * @param amount how much or how long, from 0 to 999
     */
    private record Event(Happening what, int after, int amount) {
    }

    @Provide
    Arbitrary<List<List<Event>>> runs() {
        Arbitrary<Happening> what = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of(Happening.PRESS, Happening.PRESS_BACK)),
                Tuple.of(6, Arbitraries.of(Happening.class)));
        return Combinators.combine(what, Arbitraries.integers().between(1, 400), Arbitraries.integers().between(0, 999))
                .as(Event::new).list().ofMinSize(10).ofMaxSize(40).list().ofSize(RUNS_IN_A_TRY);
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void everyPressRingsOnceWhileTheDoorIsWatched(@ForAll("runs") List<List<Event>> runs) throws IOException {
        for (List<Event> run : runs) {
            play(run);
        }
    }

    private static void play(List<Event> events) throws IOException {
        try (WatchedHouse watched = new WatchedHouse()) {
            for (Event event : events) {
                watched.pass(Duration.ofSeconds(event.after()));
                happen(watched, event);
            }
            watched.calmDown();
            watched.pass(Duration.ofMinutes(3));

            for (String each : List.of("front", "back")) {
                assertThat("rings of " + each, watched.rings(each),
                        is(both(greaterThanOrEqualTo(watched.requiredRings(each)))
                                .and(lessThanOrEqualTo(watched.possibleRings(each)))));
            }
            assertThat("sign-ins", watched.signIns(), is(1));
            assertThat("requests in the busiest hour", watched.busiestHour(), is(lessThanOrEqualTo(880)));
            assertThat("online again", watched.isOnline(), is(true));
            assertThat(watched.warnings(), is(empty()));
        }
    }

    private static void happen(WatchedHouse watched, Event event) {
        int amount = event.amount();
        Duration outage = Duration.ofSeconds(5 + amount * 2L);
        switch (event.what()) {
            case PRESS -> watched.press("front");
            case PRESS_BACK -> watched.press("back");
            case MOTION -> watched.motion();
            case SET_CLOCK -> watched.setClock(distance(amount));
            case SAVE -> watched.save(1 + amount % 5);
            case RESTART -> watched.restart(Duration.ofSeconds(1 + amount % 90));
            case UNAVAILABLE -> watched.unavailable(outage);
            case UNREACHABLE -> watched.unreachable(outage);
            case STATE_UNAVAILABLE -> watched.stateUnavailable(outage);
            case LIMITED -> watched.limited(Duration.ofSeconds(5 + amount));
            case STORM -> watched.storm(Storm.values()[amount % Storm.values().length]);
            case THROW -> watched.makeThrow(amount);
        }
    }

    /** From a minute to four years, forward or back. */
    private static Duration distance(int amount) {
        Duration distance = Duration.ofMinutes(1L << amount % 22);
        return amount % 2 == 0 ? distance : distance.negated();
    }
}
