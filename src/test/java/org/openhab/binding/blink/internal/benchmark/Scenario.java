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
package org.openhab.binding.blink.internal.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.testing.Views;

/**
 * What happens at a door on simulated days, and when the cloud lists it.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
enum Scenario {
    QUIET("quiet days", 8, true, 220), BUSY("busy days", 60, true, 30), DISARMED("disarmed", 8, false, 220);

    /** Midnight before the first day. */
    static final Instant START = Instant.parse("2026-11-23T00:00:00Z");

    private static final Duration MORNING = Duration.ofHours(7);
    private static final double WAKING_SECONDS = Duration.ofHours(15).toSeconds();
    private static final double SEEN_FIRST = 0.75;
    private static final double RINGS_TWICE = 0.2;
    private static final double PASSERS_BY = 1.5;

    private final String label;
    private final int visits;
    private final boolean armed;
    private final int days;

    Scenario(String label, int visits, boolean armed, int days) {
        this.label = label;
        this.visits = visits;
        this.armed = armed;
        this.days = days;
    }

    String label() {
        return label;
    }

    int days() {
        return days;
    }

    /** Everything that the cloud lists within that many days, in the order in which it begins to. */
    List<Listing> listings(int howManyDays, long seed) {
        Draw draw = new Draw(new Random(seed), new ArrayList<>());
        for (int day = 0; day < howManyDays; day++) {
            Instant morning = START.plus(Duration.ofDays(day)).plus(MORNING);
            for (int visit = 0; visit < visits; visit++) {
                draw.visit(draw.later(morning, 0, WAKING_SECONDS), armed);
            }
            for (int passer = 0; armed && passer < visits * PASSERS_BY; passer++) {
                draw.motion(draw.later(morning, 0, WAKING_SECONDS));
            }
        }
        draw.listings.sort(Comparator.comparing(Listing::at));
        return draw.listings;
    }

    /** Draws what happens; the same seed draws the same. */
    private record Draw(Random random, List<Listing> listings) {

        void visit(Instant at, boolean armed) {
            boolean seen = random.nextDouble() < SEEN_FIRST && armed;
            Instant press = later(at, 5, 25);
            if (seen) {
                motion(at);
            }
            press(press, seen);
            if (random.nextDouble() < RINGS_TWICE) {
                press(later(press, 4, 15), seen);
            }
        }

        void motion(Instant at) {
            listings.add(new Listing(Views.motion(nextId(), at), listed(at), false));
        }

        void press(Instant at, boolean afterMotion) {
            Clip press = Views.press(nextId(), at);
            listings.add(new Listing(press, listed(at), afterMotion));
        }

        long nextId() {
            return 1_000_000L + listings.size();
        }

        /** The cloud lists what happened two to eight seconds later. */
        Instant listed(Instant at) {
            return later(at, 2, 8);
        }

        Instant later(Instant at, double least, double most) {
            return at.plusMillis(Math.round(1000 * (least + (most - least) * random.nextDouble())));
        }
    }
}
