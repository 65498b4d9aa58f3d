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
package org.openhab.binding.blink.internal.event;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.model.Clip;

/**
 * When things last happened at a device, whether or not they rang.
 *
 * @param press the latest press on the cloud's clock, cut to whole seconds; null when none is known
 * @param motion the latest motion on the cloud's clock, cut to whole seconds; null when none is known
 * @param detected what was recognized in the latest motion; empty for nothing, and never much
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record LastEvents(@Nullable Instant press, @Nullable Instant motion, Set<String> detected) {

    /** Nothing known. */
    public static final LastEvents NONE = new LastEvents(null, null, Set.of());

    private static final int MOST_WORDS = 10;
    private static final int LONGEST_WORD = 40;

    public LastEvents {
        press = press == null ? null : RememberedItem.second(press);
        motion = motion == null ? null : RememberedItem.second(motion);
        detected = detected.stream().filter(word -> word.length() <= LONGEST_WORD).sorted().limit(MOST_WORDS)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** When anything last happened; {@link Instant#MIN} when nothing is known. */
    Instant latest() {
        Instant lastPress = Objects.requireNonNullElse(press, Instant.MIN);
        Instant lastMotion = Objects.requireNonNullElse(motion, Instant.MIN);
        return lastPress.isAfter(lastMotion) ? lastPress : lastMotion;
    }

    /** With {@code clip} taken into account; the same when it is neither a press nor motion, or an older one. */
    LastEvents with(Clip clip) {
        Instant at = RememberedItem.second(clip.createdAt());
        return switch (clip.kind()) {
            case PRESS -> isNewer(at, press) ? new LastEvents(at, motion, detected) : this;
            case MOTION -> withMotion(at, clip.detections());
            case LIVE_VIEW, SNAPSHOT, OTHER -> this;
        };
    }

    /** The same motion is listed again and again; what was once recognized in it stays. */
    private LastEvents withMotion(Instant at, Set<String> recognized) {
        if (at.equals(motion)) {
            return recognized.isEmpty() || recognized.equals(detected) ? this : new LastEvents(press, at, recognized);
        }
        return isNewer(at, motion) ? new LastEvents(press, at, recognized) : this;
    }

    private static boolean isNewer(Instant at, @Nullable Instant known) {
        return known == null || at.isAfter(known);
    }
}
