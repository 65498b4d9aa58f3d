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
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.CloudException;

/**
 * How long to wait after a failure. The cloud is asked less and less often, except where it cannot hear us anyway.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class RetryDelay {

    /** A dead network costs the cloud nothing; coming back late costs presses. */
    private static final Duration UNREACHABLE_CAP = Duration.ofSeconds(60);
    private static final Duration REJECTED_CAP = Duration.ofMinutes(5);
    private static final Duration LIMITED_BASE = Duration.ofSeconds(30);
    private static final Duration LIMITED_CAP = Duration.ofMinutes(15);

    private RetryDelay() {
    }

    /**
     * The wait before the next try.
     *
     * @param failures failures in a row, this one included; from 1
     * @param interval the usual time between two polls of this kind
     */
    static Duration after(CloudException failure, int failures, Duration interval, RandomGenerator random) {
        if (failure instanceof CloudException.RateLimited limited) {
            Duration asked = limited.retryAfter();
            Duration own = jittered(doubled(LIMITED_BASE, failures, LIMITED_CAP), random);
            return asked != null && asked.compareTo(own) > 0 ? asked : own;
        }
        Duration cap = failure instanceof CloudException.Unreachable ? UNREACHABLE_CAP : REJECTED_CAP;
        return jittered(doubled(interval, failures, cap.compareTo(interval) > 0 ? cap : interval), random);
    }

    private static Duration doubled(Duration base, int failures, Duration cap) {
        Duration wait = base.multipliedBy(1L << Math.min(failures - 1, 20));
        return wait.compareTo(cap) > 0 ? cap : wait;
    }

    /** Between the wait and a quarter more: a house full of clients does not come back in the same second. */
    private static Duration jittered(Duration wait, RandomGenerator random) {
        return wait.plusMillis((long) (wait.toMillis() * random.nextDouble() / 4));
    }
}
