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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.BlinkCloud.Progress;

/**
 * When the command of a session is polled next, and how many polls have failed in a row.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class CommandPolling {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final int TOO_MANY = 5;

    private final Duration interval;
    private Duration due;
    private boolean asked;
    private boolean finished;
    private int bad;

    CommandPolling(Duration wanted, Duration now) {
        Duration atLeast = wanted.compareTo(SHORTEST) < 0 ? SHORTEST : wanted;
        this.interval = atLeast.compareTo(LONGEST) > 0 ? LONGEST : atLeast;
        this.due = now.plus(interval);
    }

    /** Whether to ask now; then it counts as asked. */
    boolean ask(Duration now) {
        if (asked || finished || now.compareTo(due) < 0) {
            return false;
        }
        asked = true;
        return true;
    }

    /** Takes an answer; false when too many in a row were bad. */
    boolean answered(Progress progress, Duration now) {
        asked = false;
        due = now.plus(interval);
        finished = progress == Progress.DONE;
        bad = finished || progress == Progress.RUNNING ? 0 : bad + 1;
        return bad < TOO_MANY;
    }

    /** When to ask next; {@code otherwise} while an answer is awaited, and when there is nothing to ask. */
    Duration due(Duration otherwise) {
        return asked || finished ? otherwise : due;
    }
}
