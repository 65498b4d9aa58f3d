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
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What came of simulated days.
 *
 * @param detected the presses that rang
 * @param missed the presses that did not
 * @param events what the polls of the media list cost
 * @param all what everything cost
 * @param span how long it was
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record Outcome(List<Detected> detected, int missed, RequestTally events, RequestTally all, Duration span) {

    /**
     * A press that rang.
     *
     * @param listing when it was listed
     * @param delay from there to the trigger
     */
    record Detected(Listing listing, Duration delay) {
    }

    Delays delays() {
        return delays(List.of(this), listing -> true);
    }

    /** The delays of some of the presses of several outcomes. */
    static Delays delays(Collection<Outcome> outcomes, Predicate<Listing> which) {
        Stream<Detected> detected = outcomes.stream().flatMap(outcome -> outcome.detected.stream());
        return Delays.of(detected.filter(press -> which.test(press.listing())).map(Detected::delay).toList());
    }

    double eventsPerHour() {
        return events.perHour(span);
    }

    double allPerHour() {
        return all.perHour(span);
    }
}
