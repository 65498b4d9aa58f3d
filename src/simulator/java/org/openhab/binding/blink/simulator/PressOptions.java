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
package org.openhab.binding.blink.simulator;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * How a press comes to the notice of the cloud.
 *
 * @param publishDelay from the press to its entry in the list, null for the usual one
 * @param recording where its recording goes, null as the account has it
 * @param count how many presses
 * @param gap time between two of them
 * @param age how long ago the cloud says it happened; negative for the future
 * @param mergedIntoMotion the cloud makes one {@code pir} item out of motion and press
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record PressOptions(@Nullable Duration publishDelay, @Nullable Recording recording, int count, Duration gap,
        Duration age, boolean mergedIntoMotion) {

    private static final int MOST = 1000;

    public PressOptions {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("count must be 1 to " + MOST + ", not " + count);
        }
        if (publishDelay != null && publishDelay.isNegative() || gap.isNegative()) {
            throw new IllegalArgumentException("delays must not be negative");
        }
    }

    /** One press, treated as the account treats them. */
    public static PressOptions usual() {
        return new PressOptions(null, null, 1, Duration.ofSeconds(3), Duration.ZERO, false);
    }

    public PressOptions publishedAfter(Duration delay) {
        return new PressOptions(delay, recording, count, gap, age, mergedIntoMotion);
    }

    public PressOptions recordedAs(Recording where) {
        return new PressOptions(publishDelay, where, count, gap, age, mergedIntoMotion);
    }

    public PressOptions times(int presses, Duration apart) {
        return new PressOptions(publishDelay, recording, presses, apart, age, mergedIntoMotion);
    }

    public PressOptions aged(Duration howOld) {
        return new PressOptions(publishDelay, recording, count, gap, howOld, mergedIntoMotion);
    }

    public PressOptions merged() {
        return new PressOptions(publishDelay, recording, count, gap, age, true);
    }
}
