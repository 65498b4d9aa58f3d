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
package org.openhab.binding.blink.internal.handler;

import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.event.LastEvents;
import org.openhab.binding.blink.internal.model.Clip;

/**
 * Shows what happened at a device.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class EventStates {

    private EventStates() {
    }

    /** When things last happened. */
    static void show(LastEvents last, ThingOutput output) {
        output.show(CHANNEL_LAST_PRESS, States.time(last.press()));
        output.show(CHANNEL_LAST_MOTION, States.time(last.motion()));
        output.show(CHANNEL_DETECTED, States.text(detected(last)));
    }

    /** The latest clip. */
    static void show(Clip clip, ThingOutput output) {
        output.show(CHANNEL_LAST_CLIP_TIME, States.time(clip.createdAt()));
        output.show(CHANNEL_LAST_CLIP_LENGTH, States.seconds(clip.length()));
        output.show(CHANNEL_LAST_CLIP_KIND, States.word(clip.kind()));
    }

    /** Null before the first motion. */
    private static @Nullable String detected(LastEvents last) {
        boolean person = last.detected().contains("person");
        boolean vehicle = last.detected().contains("vehicle");
        if (person && vehicle) {
            return "person-and-vehicle";
        }
        return person ? "person" : vehicle ? "vehicle" : last.motion() == null ? null : "none";
    }
}
