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

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * One item of the account's media list: a recording, or just the fact that something happened.
 *
 * @param id never changes while the item is updated
 * @param device the device it comes from
 * @param kind what happened
 * @param createdAt when it happened, on the cloud's clock; whole seconds
 * @param updatedAt when the cloud last changed the item; equal to {@code createdAt} where the cloud did not say
 * @param detections what the picture shows ({@code person}, {@code vehicle}); usually empty
 * @param thumbnail address of the item's own thumbnail; null until there is one
 * @param media address of the recording; null until there is one
 * @param length of the recording; null while the cloud does not say
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record Clip(ClipId id, DeviceKey device, Kind kind, Instant createdAt, Instant updatedAt, Set<String> detections,
        @Nullable String thumbnail, @Nullable String media, @Nullable Duration length) {

    public Clip {
        detections = Set.copyOf(detections);
    }

    /** The same item, its device named as the account names it. */
    public Clip withDevice(DeviceKey resolved) {
        return resolved.equals(device)
                ? this
                : new Clip(id, resolved, kind, createdAt, updatedAt, detections, thumbnail, media, length);
    }

    /** What a media-list item stands for. */
    public enum Kind {
        /** Someone pushed the button. */
        PRESS,
        /** The device saw motion, whether or not a person or vehicle was recognized. */
        MOTION,
        /** A live view that was saved. */
        LIVE_VIEW,
        /** A snapshot taken by a timer or on request. */
        SNAPSHOT,
        /** A word we do not know. Never rings. */
        OTHER
    }
}
