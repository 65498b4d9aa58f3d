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
package org.openhab.binding.blink.internal.live.immis;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Something that the camera or the server tells during a live view, beside the picture.
 *
 * @see "doc/protocol.md, section Live view"
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public sealed interface CameraMessage {

    /** The lamp is lit or not. The cloud never tells this one. */
    record Lights(boolean on) implements CameraMessage {
    }

    /** The siren sounds or not. */
    record Siren(boolean on) implements CameraMessage {
    }

    /** Where a pan-tilt mount points, in its own units, 0 to 255. */
    record Position(int pan, int tilt) implements CameraMessage {
    }

    /** Whether the device can play what a client says. */
    record AudioOffer(boolean canTalk) implements CameraMessage {
    }

    /** How the session goes on. */
    enum SessionNotice implements CameraMessage {
        NONE,
        CLIP_SAVED,
        CLIP_SAVED_LATER,
        CLIP_DISCARDED,
        TALK_STARTED,
        TALK_TAKEN,
        EXTENDED,
        STARTED,
        EXTENSION_FAILED,
        START_FAILED,
        EXTENSION_FAILED_CLIP_SAVED
    }

    /** What a pan-tilt mount tells besides its position; the layout of the payload is not known. */
    enum MountNotice implements CameraMessage {
        HOME_POSITION, LIMITS, TURN_DONE
    }
}
