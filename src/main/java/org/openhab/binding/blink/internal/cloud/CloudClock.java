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
package org.openhab.binding.blink.internal.cloud;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The cloud's clock, known from the {@code Date} of its answers. Ages of presses are measured on it, because it is the
 * clock that stamped them; ours may be off by minutes.
 * <p>
 * Written by the executor, read by anybody.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class CloudClock {

    private final Clock ours;
    private volatile Duration offset;

    /** @param offset what the cloud's clock was ahead of ours when we last knew */
    public CloudClock(Clock ours, Duration offset) {
        this.ours = ours;
        this.offset = offset;
    }

    /** Takes the time stamp of an answer that has just arrived. */
    public void observe(Instant cloudTime) {
        offset = Duration.between(ours.instant(), cloudTime);
    }

    /** The time at the cloud. */
    public Instant now() {
        return ours.instant().plus(offset);
    }

    /** How far the cloud's clock is ahead of ours. */
    public Duration offset() {
        return offset;
    }
}
