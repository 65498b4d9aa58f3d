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
 * What other integrations do, at its best: looks at equal distances, and misses nothing.
 *
 * @param interval from one look to the next
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record FixedPoll(Duration interval) {

    /** The looks begin a little after midnight, so that they do not meet round times. */
    private static final Instant FIRST = Scenario.START.plusMillis(1_234);

    Outcome run(List<Listing> listings, Duration span) {
        RequestTally looks = new RequestTally(Scenario.START);
        Instant end = Scenario.START.plus(span);
        for (Instant at = FIRST; at.isBefore(end); at = at.plus(interval)) {
            looks.add(at);
        }
        List<Outcome.Told> told = listings.stream().filter(Listing::isPress)
                .map(press -> new Outcome.Told(press, delay(press.at()))).toList();
        return new Outcome(told, 0, looks, looks, span);
    }

    /** From {@code listed} to the next look. */
    private Duration delay(Instant listed) {
        long since = Duration.between(FIRST, listed).toMillis();
        return Duration.ofMillis(Math.floorMod(-since, interval.toMillis()));
    }
}
