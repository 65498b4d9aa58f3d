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
package org.openhab.binding.blink.internal.live.mpeg;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A part of a transport stream of about a second. It begins with PAT and PMT, and then with a picture.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class MediaSegment {

    private final byte[] bytes;
    private final Duration duration;
    private final boolean keyFrame;
    private final boolean discontinuity;

    MediaSegment(byte[] bytes, Duration duration, boolean keyFrame, boolean discontinuity) {
        this.bytes = bytes;
        this.duration = duration;
        this.keyFrame = keyFrame;
        this.discontinuity = discontinuity;
    }

    /** Not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    public Duration duration() {
        return duration;
    }

    /** Whether decoding can begin with it. */
    public boolean startsWithKeyFrame() {
        return keyFrame;
    }

    /** Whether times or encoding do not continue those of the segment before. */
    public boolean isDiscontinuity() {
        return discontinuity;
    }

    /** The same, as the first after a pause. */
    MediaSegment asDiscontinuity() {
        return new MediaSegment(bytes, duration, keyFrame, true);
    }
}
