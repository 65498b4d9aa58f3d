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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Counts requests over simulated days.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class RequestTally {

    static final Duration STEP = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Instant start;
    private final Deque<Instant> lastHour = new ArrayDeque<>();
    private final List<Integer> steps = new ArrayList<>();
    private int total;
    private int most;

    RequestTally(Instant start) {
        this.start = start;
    }

    void add(Instant at) {
        while (!lastHour.isEmpty() && !lastHour.getFirst().isAfter(at.minus(HOUR))) {
            lastHour.removeFirst();
        }
        lastHour.addLast(at);
        most = Math.max(most, lastHour.size());
        total++;
        int step = (int) Duration.between(start, at).dividedBy(STEP);
        while (steps.size() <= step) {
            steps.add(0);
        }
        steps.set(step, steps.get(step) + 1);
    }

    /** The largest number in any sixty minutes. */
    int mostInAnHour() {
        return most;
    }

    /** The average in sixty minutes of {@code span}. */
    double perHour(Duration span) {
        return (double) total * HOUR.toMillis() / span.toMillis();
    }

    /** The number in each quarter of an hour from the start on. */
    List<Integer> steps() {
        return List.copyOf(steps);
    }
}
