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
package org.openhab.binding.blink.internal.model;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Monotonic time, for everything that is a distance: due times, back-off, budgets, hold times. It never jumps, and two
 * readings can be subtracted; what a reading means otherwise is undefined.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
@FunctionalInterface
public interface Ticker {

    /** The time since an arbitrary moment in the past. */
    Duration now();

    /** The ticker of this machine. */
    static Ticker system() {
        long origin = System.nanoTime();
        return () -> Duration.ofNanos(System.nanoTime() - origin);
    }
}
