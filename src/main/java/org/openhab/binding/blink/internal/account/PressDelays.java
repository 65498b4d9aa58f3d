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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How long the last presses took.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class PressDelays {

    private static final int MOST = 50;

    private final Deque<AccountReport.PressDelay> latest = new ArrayDeque<>();

    /**
     * One more press.
     *
     * @param seen from the press to the answer that first showed it, on the cloud's clock
     * @param delivered from that answer to the trigger, on ours
     */
    void add(Duration seen, Duration delivered) {
        if (latest.size() == MOST) {
            latest.removeFirst();
        }
        latest.addLast(new AccountReport.PressDelay(seen, delivered));
    }

    /** At most the last fifty, oldest first. */
    List<AccountReport.PressDelay> latest() {
        return List.copyOf(latest);
    }
}
