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
package org.openhab.binding.blink.internal.benchmark;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Reports on the console how far a long run is.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Progress {

    private static final long START = System.nanoTime();

    private Progress() {
    }

    static void report(String format, Object... values) {
        Duration since = Duration.ofNanos(System.nanoTime() - START);
        System.out.printf("[%d:%02d] %s%n", since.toMinutes(), since.toSecondsPart(), format.formatted(values));
    }
}
