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
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How soon to poll the event list again: sooner for a while after motion, a press or a hint, later for a while after
 * the cloud has limited the rate.
 * <p>
 * Polls are paid for with credit. Each costs one; the usual interval earns one. Quick polls run into debt, and while
 * there is debt the usual interval is stretched a little until it is paid back. So in the long run there are no more
 * polls than a fixed interval would make, and where no credit is left nothing is quick. All times are readings of the
 * ticker.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class AdaptiveInterval {

    static final Duration QUICK = Duration.ofSeconds(2);
    /** A visitor who was seen presses within this time, or is no visitor. */
    static final Duration AFTER_MOTION = Duration.ofSeconds(40);
    /** A visitor who rings twice does so soon. */
    static final Duration AFTER_PRESS = Duration.ofSeconds(20);
    static final Duration AFTER_HINT = Duration.ofSeconds(60);
    /** The most that quick polls may run into debt: about four visitors in a row. */
    static final double MOST_DEBT = 60;
    static final double MOST_CREDIT = 15;
    private static final double STRETCH = 1.1;
    private static final Duration SLOW = Duration.ofSeconds(30);
    private static final Duration SLOW_FOR = Duration.ofMinutes(30);

    private final Duration usual;
    private Duration quickUntil = Duration.ZERO;
    private Duration slowUntil = Duration.ZERO;
    private double credit;
    private Duration paidAt;

    /**
     * @param usual the interval that the person set
     * @param now when polling begins
     * @param lastHour the polls of earlier sessions in the last hour, oldest first; they are paid for again
     */
    AdaptiveInterval(Duration usual, Duration now, List<Duration> lastHour) {
        this.usual = usual;
        this.paidAt = lastHour.isEmpty() ? now : lastHour.getFirst();
        this.credit = MOST_CREDIT;
        lastHour.forEach(this::polled);
    }

    /** Something is going on: quick polls for as long as {@code window}, if they can be paid. */
    void hurry(Duration now, Duration window) {
        Duration until = now.plus(window);
        quickUntil = until.compareTo(quickUntil) > 0 ? until : quickUntil;
    }

    /** Whether a poll that is not due yet can be paid. */
    boolean mayHurry(Duration now) {
        return credit > -MOST_DEBT && now.compareTo(slowUntil) >= 0;
    }

    /** How long until {@link #mayHurry} is true again, without further quick polls. */
    Duration untilMayHurry(Duration now) {
        Duration slow = slowUntil.minus(now);
        return slow.isNegative() || slow.isZero() ? usual.multipliedBy(2) : slow;
    }

    /** The cloud has limited the rate. */
    void limited(Duration now) {
        slowUntil = now.plus(SLOW_FOR);
        quickUntil = Duration.ZERO;
    }

    /** One poll has been made or tried: pays for it. An outage leaves no more debt than quick polls may. */
    void polled(Duration now) {
        double earned = (double) now.minus(paidAt).toMillis() / usual.toMillis();
        credit = Math.max(-MOST_DEBT - 1, Math.min(MOST_CREDIT, credit + earned) - 1);
        paidAt = now;
    }

    /** The time between two polls now. */
    Duration interval(Duration now) {
        if (now.compareTo(slowUntil) < 0) {
            return usual.compareTo(SLOW) > 0 ? usual : SLOW;
        }
        if (now.compareTo(quickUntil) < 0 && credit > -MOST_DEBT && QUICK.compareTo(usual) < 0) {
            return QUICK;
        }
        return credit < 0 ? Duration.ofMillis((long) (usual.toMillis() * STRETCH)) : usual;
    }
}
