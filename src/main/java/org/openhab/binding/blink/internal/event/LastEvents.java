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
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.model.Clip;

/**
 * When things last happened at a device, whether or not they rang.
 *
 * @param press the latest press on the cloud's clock; null when none is known
 * @param motion the latest motion on the cloud's clock; null when none is known
 * @param detected what was recognised in the latest motion; empty for nothing
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record LastEvents(@Nullable Instant press, @Nullable Instant motion, Set<String> detected) {

    /** Nothing known. */
    public static final LastEvents NONE = new LastEvents(null, null, Set.of());

    public LastEvents {
        detected = Set.copyOf(detected);
    }

    /** With {@code clip} taken into account; the same when it is neither a press nor motion, or an older one. */
    LastEvents with(Clip clip) {
        Instant at = clip.createdAt();
        return switch (clip.kind()) {
            case PRESS -> isNewer(at, press) ? new LastEvents(at, motion, detected) : this;
            case MOTION -> isNewer(at, motion) || at.equals(motion) && !detections(clip).equals(detected)
                    ? new LastEvents(press, at, detections(clip))
                    : this;
            case LIVE_VIEW, SNAPSHOT, OTHER -> this;
        };
    }

    /** The same motion is listed again and again; what was once recognised in it stays. */
    private Set<String> detections(Clip clip) {
        return clip.createdAt().equals(motion) && clip.detections().isEmpty() ? detected : clip.detections();
    }

    private static boolean isNewer(Instant at, @Nullable Instant known) {
        return known == null || at.isAfter(known);
    }
}
