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
package org.openhab.binding.blink.internal.live.mpeg;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Times of a transport stream: 33 bits that count with 90 kHz and begin again each 26.5 hours.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class StreamTime {

    private static final int BITS = 33;
    private static final int HERTZ = 90_000;
    private static final long NANOS = 1_000_000_000L;

    private StreamTime() {
    }

    /** From {@code earlier} to {@code later} by the shorter way around; negative when it is the other way. */
    static long distance(long earlier, long later) {
        return later - earlier << Long.SIZE - BITS >> Long.SIZE - BITS;
    }

    static Duration duration(long ticks) {
        return Duration.ofNanos(ticks * NANOS / HERTZ);
    }

    static long ticks(Duration duration) {
        return duration.toMillis() * HERTZ / 1_000;
    }
}
