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

/**
 * How long and how often a device may stream.
 *
 * @param cap from the first picture on
 * @param unused after the last reader
 * @param startUp until the first picture
 * @param pause between the end of a session and the next start
 * @param startsPerHour at most
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record LiveLimits(Duration cap, Duration unused, Duration startUp, Duration pause, int startsPerHour) {

    /** With that cap, and everything else as usual. */
    public static LiveLimits withCap(Duration cap) {
        return new LiveLimits(cap, Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofSeconds(10), 20);
    }
}
