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
package org.openhab.binding.blink.internal.cloud;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.model.Ticker;

/**
 * The cloud's clock, known from the {@code Date} of its answers and carried on by the ticker. Ages of presses are
 * measured on it, because it is the clock that stamped them; ours may be off by minutes and may be set at any time.
 * <p>
 * Written on the account's executor, read by anybody.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class CloudClock {

    /** A time stamp that is further off than this counts only when the next answer confirms it. */
    private static final Duration PLAUSIBLE = Duration.ofMinutes(2);

    private final Clock ours;
    private final Ticker ticker;
    private final Duration storedOffset;
    private volatile @Nullable Reading known;
    private @Nullable Reading doubtful;

    /** A time stamp of the cloud, and when it arrived. */
    private record Reading(Instant cloudTime, Duration at) {

        Instant on(Duration now) {
            return cloudTime.plus(now.minus(at));
        }

        boolean agreesWith(Reading later) {
            return Duration.between(on(later.at()), later.cloudTime()).abs().compareTo(PLAUSIBLE) <= 0;
        }
    }

    /** @param storedOffset how far the cloud's clock was ahead of ours when that was last known */
    public CloudClock(Clock ours, Ticker ticker, Duration storedOffset) {
        this.ours = ours;
        this.ticker = ticker;
        this.storedOffset = storedOffset;
    }

    /** Takes the time stamp of an answer that has just arrived. */
    public void observe(Instant cloudTime) {
        Reading reading = new Reading(cloudTime, ticker.now());
        Reading last = known;
        Reading before = doubtful;
        if (last == null || last.agreesWith(reading) || before != null && before.agreesWith(reading)) {
            known = reading;
            doubtful = null;
        } else {
            doubtful = reading;
        }
    }

    /** The time at the cloud. */
    public Instant now() {
        Reading last = known;
        return last == null ? ours.instant().plus(storedOffset) : last.on(ticker.now());
    }

    /** How far the cloud's clock is ahead of ours. */
    public Duration offset() {
        return known == null ? storedOffset : Duration.between(ours.instant(), now());
    }
}
