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
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The starts of the last hour.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Starts {

    private static final Duration HOUR = Duration.ofHours(1);

    private final List<Duration> times = new ArrayList<>();
    private final int most;

    Starts(int most) {
        this.most = most;
    }

    /** Counts a start now; false when it is one too many, which is not counted. */
    boolean add(Duration now) {
        times.removeIf(each -> now.minus(each).compareTo(HOUR) >= 0);
        if (times.size() >= most) {
            return false;
        }
        times.add(now);
        return true;
    }
}
