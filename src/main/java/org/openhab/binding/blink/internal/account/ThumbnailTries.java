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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What became of the tries to get one thumbnail. All times are those of a monotonic ticker.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ThumbnailTries {

    static final int MOST = 8;

    private int failures;
    private Duration nextAt = Duration.ZERO;
    private boolean running;
    private boolean over;

    /** Whether it is time for a try. */
    boolean isDue(Duration now) {
        return !running && !over && now.compareTo(nextAt) >= 0;
    }

    /** Whether there will be no further try: it was had, or cannot be had. */
    boolean isOver() {
        return over;
    }

    void begin() {
        running = true;
    }

    void finish() {
        running = false;
        over = true;
    }

    /** Counts a failure; each pause is twice as long as the one before. */
    void fail(Duration now, Duration firstPause) {
        failures++;
        postpone(now, firstPause.multipliedBy(1L << (failures - 1)));
        over = failures == MOST;
    }

    /** Tries again later, without counting this one. */
    void postpone(Duration now, Duration pause) {
        running = false;
        nextAt = now.plus(pause);
    }

    /** The time until the next try. */
    Duration pause(Duration now) {
        return nextAt.minus(now);
    }
}
