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

import java.time.Instant;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A JPEG, and when it was taken.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class Thumbnail {

    private final byte[] jpeg;
    private final Instant takenAt;

    private Thumbnail(byte[] jpeg, Instant takenAt) {
        this.jpeg = jpeg;
        this.takenAt = takenAt;
    }

    /** Empty unless {@code bytes} begin and end like a JPEG: half a picture or a page of HTML is none. */
    public static Optional<Thumbnail> of(byte[] bytes, Instant takenAt) {
        int end = bytes.length;
        boolean jpeg = end > 4 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8 && (bytes[2] & 0xff) == 0xff
                && (bytes[end - 2] & 0xff) == 0xff && (bytes[end - 1] & 0xff) == 0xd9;
        return jpeg ? Optional.of(new Thumbnail(bytes, takenAt)) : Optional.empty();
    }

    /** The bytes; not a copy. */
    public byte[] jpeg() {
        return jpeg;
    }

    public Instant takenAt() {
        return takenAt;
    }

    @Override
    public String toString() {
        return "Thumbnail of " + takenAt + ", " + jpeg.length + " bytes";
    }
}
