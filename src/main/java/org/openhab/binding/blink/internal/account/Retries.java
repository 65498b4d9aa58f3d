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

/**
 * How long to wait after failures in a row: doubling from {@code first} to {@code longest}, and up to a quarter more,
 * so that a house full of clients does not come back in the same second.
 *
 * @param first after the first failure
 * @param longest without what chance adds
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record Retries(Duration first, Duration longest) {

    /**
     * The event list after a failure. The time-out of a request and this wait together are at most 30 s, so that the
     * first poll comes at most that long after the cloud answers again.
     */
    static final Retries EVENTS = new Retries(Duration.ofSeconds(8), Duration.ofSeconds(16));
    /** The state of the account after a failure. */
    static final Retries STATE = new Retries(Duration.ofSeconds(15), Duration.ofMinutes(2));
    /** After the cloud has limited the rate and named no time. */
    static final Retries LIMITED = new Retries(Duration.ofSeconds(30), Duration.ofMinutes(15));
    /** A sign-in of which the cloud saw nothing. */
    static final Retries SIGN_IN = new Retries(Duration.ofSeconds(10), Duration.ofMinutes(1));

    /** @param failures in a row, from 1 */
    Duration wait(int failures, RandomGenerator random) {
        Duration wait = first.multipliedBy(1L << Math.clamp(failures - 1, 0, 20));
        Duration bounded = wait.compareTo(longest) > 0 ? longest : wait;
        return bounded.plusMillis((long) (bounded.toMillis() * random.nextDouble() / 4));
    }
}
