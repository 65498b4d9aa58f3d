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
package org.openhab.binding.blink.internal.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What an account does at the moment, for people who want to know why it rings or does not.
 *
 * @param requestsLastHour requests of every kind in the last sixty minutes
 * @param budget the most there may be
 * @param eventInterval current interval of the polls for presses and motion
 * @param cloudAhead how far the cloud's clock is ahead of ours
 * @param presses times of the last presses that rang, oldest first
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record AccountReport(int requestsLastHour, int budget, Duration eventInterval, Duration cloudAhead,
        List<PressDelay> presses) {

    /** Upper bounds of the histogram's steps, seconds. */
    private static final List<Integer> STEPS = List.of(2, 5, 10, 20, 30, 60, 120);

    public AccountReport {
        presses = List.copyOf(presses);
    }

    /**
     * The times of one press.
     *
     * @param seen from the press to the answer of the cloud that first showed it, on the cloud's clock
     * @param delivered from that answer to the trigger, on ours
     */
    public record PressDelay(Duration seen, Duration delivered) {
    }

    /**
     * How many presses took how long from the button to the trigger.
     *
     * @return presses by the upper bound of the step in seconds; {@link Integer#MAX_VALUE} for what took longer
     */
    public SortedMap<Integer, Integer> histogram() {
        SortedMap<Integer, Integer> histogram = new TreeMap<>();
        List<Integer> bounds = new ArrayList<>(STEPS);
        bounds.add(Integer.MAX_VALUE);
        bounds.forEach(bound -> histogram.put(bound, 0));
        for (PressDelay press : presses) {
            double seconds = press.seen().plus(press.delivered()).toMillis() / 1000.0;
            bounds.stream().filter(bound -> seconds <= bound).findFirst()
                    .ifPresent(bound -> histogram.merge(bound, 1, Integer::sum));
        }
        return histogram;
    }
}
