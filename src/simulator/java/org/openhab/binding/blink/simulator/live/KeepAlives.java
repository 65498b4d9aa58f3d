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
package org.openhab.binding.blink.simulator.live;

import java.time.Duration;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Whether a client keeps its connection alive as it should: the first frame 0x0A at once, then one each 10 s, counted
 * from 1 (protocol, section 7.4).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class KeepAlives {
    private static final Duration FIRST = Duration.ofSeconds(1);
    /** The usual 10 s, and something for the way. */
    private static final Duration GAP = Duration.ofSeconds(12);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Duration last;
    private int count;

    /** @param hello when the client hello was accepted */
    KeepAlives(Duration hello) {
        last = hello;
    }

    /** What is wrong with one that came now. */
    Optional<String> onKeepAlive(int value, Duration now) {
        Duration gap = now.minus(last);
        last = now;
        count++;
        if (value != count) {
            return Optional.of("keep-alive number " + count + " has the value " + Integer.toUnsignedString(value));
        }
        if (gap.compareTo(count == 1 ? FIRST : GAP) > 0) {
            return Optional.of(count == 1
                    ? "the first keep-alive came more than 1 s after the client hello"
                    : "more than 12 s between two keep-alives");
        }
        return Optional.empty();
    }

    /** Whether the server gives up. */
    boolean isOverdue(Duration now) {
        return now.minus(last).compareTo(PATIENCE) >= 0;
    }

    int count() {
        return count;
    }
}
