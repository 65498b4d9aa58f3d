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
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How soon to look at the media list again: sooner for a while when something stirs at a door, later for a while when
 * the cloud complains.
 * <p>
 * Looks are paid for. Each costs one; the usual interval earns one. Quick looks run into debt, and while there is debt
 * the usual interval is stretched a little until it is paid back. So in the long run there are no more looks than a
 * fixed interval would make, and where there is no credit left nothing is quick.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class AdaptiveInterval {

    static final Duration QUICK = Duration.ofSeconds(2);
    /** A visitor who was seen presses within this time, or is no visitor. */
    static final Duration AFTER_MOTION = Duration.ofSeconds(40);
    /** Whoever rings twice does so soon. */
    static final Duration AFTER_PRESS = Duration.ofSeconds(20);
    static final Duration AFTER_HINT = Duration.ofSeconds(60);
    /** The most that quick looks may run into debt: about four visitors in a row. */
    static final double MOST_DEBT = 60;
    static final double MOST_CREDIT = 15;

    private static final double STRETCH = 1.1;
    private static final Duration SLOW = Duration.ofSeconds(30);
    private static final Duration SLOW_FOR = Duration.ofMinutes(30);

    private final Duration usual;
    private Instant quickUntil = Instant.EPOCH;
    private Instant slowUntil = Instant.EPOCH;
    private double credit = MOST_CREDIT;
    private Instant paidAt;

    /**
     * @param usual the interval that the person set
     * @param now when looking begins
     */
    AdaptiveInterval(Duration usual, Instant now) {
        this.usual = usual;
        this.paidAt = now;
    }

    /** Something stirs: quick looks for as long as {@code window}, if they can be paid. */
    void stirred(Instant now, Duration window) {
        Instant until = now.plus(window);
        quickUntil = until.isAfter(quickUntil) ? until : quickUntil;
    }

    /** The cloud wants to be asked less. */
    void limited(Instant now) {
        slowUntil = now.plus(SLOW_FOR);
        quickUntil = Instant.EPOCH;
    }

    /** One look has been made: pays for it. */
    void looked(Instant now) {
        Duration since = Duration.between(paidAt, now);
        double earned = since.isNegative() ? 0 : (double) since.toMillis() / usual.toMillis();
        credit = Math.min(MOST_CREDIT, credit + earned) - 1;
        paidAt = now;
    }

    /** The time between two looks now. */
    Duration interval(Instant now) {
        if (now.isBefore(slowUntil)) {
            return usual.compareTo(SLOW) > 0 ? usual : SLOW;
        }
        if (now.isBefore(quickUntil) && credit > -MOST_DEBT && QUICK.compareTo(usual) < 0) {
            return QUICK;
        }
        return credit < 0 ? Duration.ofMillis((long) (usual.toMillis() * STRETCH)) : usual;
    }
}
