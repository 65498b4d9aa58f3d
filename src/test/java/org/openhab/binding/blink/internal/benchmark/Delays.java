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
import java.util.Collection;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How long presses took from the list to the trigger.
 *
 * @param seconds one for each press, shortest first
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record Delays(List<Double> seconds) {

    Delays {
        seconds = seconds.stream().sorted().toList();
    }

    static Delays of(Collection<Duration> delays) {
        return new Delays(delays.stream().map(delay -> delay.toMillis() / 1000.0).toList());
    }

    int count() {
        return seconds.size();
    }

    /** The delay that this part of the presses did not exceed. */
    double quantile(double part) {
        return seconds.get(Math.max(0, (int) Math.ceil(part * seconds.size()) - 1));
    }

    double median() {
        return quantile(0.5);
    }

    double longest() {
        return quantile(1);
    }
}
