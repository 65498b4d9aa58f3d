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
package org.openhab.binding.blink.internal.poll;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How soon to look at the media list again: sooner for a while when something stirs at a door, later for a while when
 * the cloud complains.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Cadence {

    private static final Duration FAST = Duration.ofSeconds(2);
    private static final Duration FAST_FOR = Duration.ofSeconds(60);
    private static final Duration SLOW = Duration.ofSeconds(30);
    private static final Duration SLOW_FOR = Duration.ofMinutes(30);

    private final Duration usual;
    private Instant fastUntil = Instant.EPOCH;
    private Instant slowUntil = Instant.EPOCH;

    /** @param usual the interval that the person set */
    Cadence(Duration usual) {
        this.usual = usual;
    }

    /** Motion, a press, or a hint that someone is at the door. */
    void stirred(Instant now) {
        fastUntil = now.plus(FAST_FOR);
    }

    /** The cloud wants to be asked less. */
    void limited(Instant now) {
        slowUntil = now.plus(SLOW_FOR);
        fastUntil = Instant.EPOCH;
    }

    /** The time between two looks now. */
    Duration interval(Instant now) {
        if (now.isBefore(slowUntil)) {
            return usual.compareTo(SLOW) > 0 ? usual : SLOW;
        }
        return now.isBefore(fastUntil) && FAST.compareTo(usual) < 0 ? FAST : usual;
    }
}
