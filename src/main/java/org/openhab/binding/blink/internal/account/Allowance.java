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
import org.openhab.binding.blink.internal.model.Ticker;

/**
 * Polls out of turn that people and rules may ask for: a number an hour, and not all at once.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Allowance {

    private final Ticker ticker;
    private final Duration refill;
    private final int most;
    private double left;
    private Duration at;

    /**
     * @param perHour how many in an hour
     * @param most how many at once
     */
    Allowance(int perHour, int most, Ticker ticker) {
        this.refill = Duration.ofHours(1).dividedBy(perHour);
        this.most = most;
        this.ticker = ticker;
        this.left = most;
        this.at = ticker.now();
    }

    /** Takes one, if there is one. */
    boolean take() {
        refill();
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }

    /** How long until there is one again; zero when there is one. */
    Duration untilNext() {
        refill();
        return left >= 1 ? Duration.ZERO : Duration.ofMillis((long) Math.ceil(refill.toMillis() * (1 - left)));
    }

    private void refill() {
        Duration now = ticker.now();
        left = Math.min(most, left + (double) now.minus(at).toMillis() / refill.toMillis());
        at = now;
    }
}
