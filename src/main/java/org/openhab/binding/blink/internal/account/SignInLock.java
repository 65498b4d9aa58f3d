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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.SignInHistory.Lock;
import org.openhab.binding.blink.internal.model.Ticker;

/**
 * How long no further sign-in is allowed. Measured on the ticker; the wall clock counts only for what an earlier run
 * has stored, and then a lock lasts at most as long as it was made for.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class SignInLock {

    /** The longest lock that is believed. Blink has locked accounts for two days; then it says so again. */
    static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration DRIFT = Duration.ofSeconds(1);

    private final Ticker ticker;
    private final Clock clock;
    private @Nullable Lock known;
    private Duration end = Duration.ZERO;

    SignInLock(Ticker ticker, Clock clock) {
        this.ticker = ticker;
        this.clock = clock;
    }

    /** A lock from now on; at most {@link #LONGEST}. */
    Lock begin(Duration length) {
        return begin(length, clock.instant());
    }

    private Lock begin(Duration length, Instant now) {
        Duration bounded = bounded(length);
        Lock lock = new Lock(now, now.plus(bounded));
        known = lock;
        end = ticker.now().plus(bounded);
        return lock;
    }

    /**
     * Takes up what was stored.
     *
     * @return {@code stored}, or a lock from now on when it was made in what the clock takes for the future
     */
    Lock resume(Lock stored) {
        if (stored.equals(known)) {
            return stored;
        }
        Duration length = bounded(Duration.between(stored.from(), stored.until()));
        Instant now = clock.instant();
        if (stored.from().isAfter(now)) {
            return begin(length, now);
        }
        known = stored;
        Duration passed = Duration.between(stored.from(), now);
        end = ticker.now().plus(passed.compareTo(length) > 0 ? Duration.ZERO : length.minus(passed));
        return stored;
    }

    boolean isOver(@Nullable Lock lock) {
        return lock == null || remaining(lock).isZero();
    }

    /** When {@code lock} ends or ended, on the wall clock as it is now. */
    Instant until(Lock lock) {
        Instant now = clock.instant();
        Instant until = now.plus(remaining(lock));
        boolean clockWasSet = Duration.between(until, lock.until()).abs().compareTo(DRIFT) > 0;
        return clockWasSet && !(isOver(lock) && lock.until().isBefore(now)) ? until : lock.until();
    }

    private Duration remaining(Lock lock) {
        resume(lock);
        Duration left = end.minus(ticker.now());
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Duration bounded(Duration length) {
        return length.isNegative() ? Duration.ZERO : length.compareTo(LONGEST) > 0 ? LONGEST : length;
    }
}
