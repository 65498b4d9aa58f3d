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
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What other integrations do, at its best: polls at equal distances, and misses nothing.
 *
 * @param interval from one poll to the next
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record FixedPoll(Duration interval) {

    /** The polls begin a little after midnight, so that they do not meet round times. */
    private static final Instant FIRST = Scenario.START.plusMillis(1_234);

    Outcome run(List<Listing> listings, Duration span) {
        RequestTally polls = new RequestTally(Scenario.START);
        Instant end = Scenario.START.plus(span);
        for (Instant at = FIRST; at.isBefore(end); at = at.plus(interval)) {
            polls.add(at);
        }
        List<Outcome.Detected> detected = listings.stream().filter(Listing::isPress)
                .map(press -> new Outcome.Detected(press, delay(press.at()))).toList();
        return new Outcome(detected, 0, polls, polls, span);
    }

    /** From {@code listed} to the next poll. */
    private Duration delay(Instant listed) {
        long since = Duration.between(FIRST, listed).toMillis();
        return Duration.ofMillis(Math.floorMod(-since, interval.toMillis()));
    }
}
