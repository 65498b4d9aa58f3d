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
package org.openhab.binding.blink.internal.cloud.rest;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.model.Battery;

/**
 * The small numbers and words that say how a device is. What is out of range is no value, and counted.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class WireNumbers {

    private static final int MOST_BARS = 5;
    private static final int WEAKEST_DBM = -150;
    /** What devices report while they do not know. */
    private static final int UNKNOWN_DBM = -255;
    private static final int COLDEST = -100;
    private static final int HOTTEST = 300;
    private static final int MOST_CENTIVOLTS = 2_000;

    private WireNumbers() {
    }

    /** Bars, 0 to 5. Some devices put dBm (negative) into the same member; that is no mistake, but no bars either. */
    static @Nullable Integer bars(String member, @Nullable Integer number, WireProblems problems) {
        if (number == null || number < 0) {
            return null;
        }
        return inRange(member, number, 0, MOST_BARS, problems);
    }

    /** Received power in dBm, always negative. */
    static @Nullable Integer dbm(String member, @Nullable Integer number, WireProblems problems) {
        if (number == null || number >= 0 || number == UNKNOWN_DBM) {
            return null;
        }
        return inRange(member, number, WEAKEST_DBM, -1, problems);
    }

    /** Degrees Fahrenheit that a case can have. */
    static @Nullable Integer fahrenheit(String member, @Nullable Integer number, WireProblems problems) {
        return number == null ? null : inRange(member, number, COLDEST, HOTTEST, problems);
    }

    /** Hundredths of a volt that a battery can have. */
    static @Nullable Integer centivolts(String member, @Nullable Integer number, WireProblems problems) {
        return number == null || number == 0 ? null : inRange(member, number, 1, MOST_CENTIVOLTS, problems);
    }

    /** The state of a battery, in the cloud's word. */
    static Battery battery(String member, @Nullable String word, WireProblems problems) {
        return switch (WireText.word(word)) {
            case "ok" -> Battery.OK;
            case "low" -> Battery.LOW;
            case "" -> Battery.UNKNOWN;
            default -> {
                problems.noteWord(member, WireText.shown(word));
                yield Battery.UNKNOWN;
            }
        };
    }

    private static @Nullable Integer inRange(String member, int number, int least, int most, WireProblems problems) {
        if (number >= least && number <= most) {
            return number;
        }
        problems.note(member + ": out of range", number);
        return null;
    }
}
