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
package org.openhab.binding.blink.internal.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The starts of the last hour.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Starts {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Deque<Duration> times = new ArrayDeque<>();
    private final int most;

    Starts(int most) {
        this.most = most;
    }

    /** Counts a start now; false when it is one too many, which is not counted. */
    boolean add(Duration now) {
        while (!times.isEmpty() && now.minus(times.getFirst()).compareTo(HOUR) >= 0) {
            times.removeFirst();
        }
        if (times.size() >= most) {
            return false;
        }
        times.addLast(now);
        return true;
    }
}
