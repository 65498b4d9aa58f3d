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
package org.openhab.binding.blink.internal.cloud;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.model.DeviceView;

/**
 * A file in the cloud, as the cloud named it.
 *
 * @see "doc/protocol.md, section Thumbnails"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public sealed interface MediaSource {

    /** The address in the form in which the cloud gave it. */
    String address();

    /** An MP4. */
    record ClipSource(String address) implements MediaSource {

        /** Addresses hold ids. */
        @Override
        public String toString() {
            return "recording";
        }
    }

    /**
     * A JPEG.
     *
     * @param device the device that took it: an address may be a bare number, which means nothing without the device
     */
    record ThumbnailSource(DeviceView device, String address) implements MediaSource {

        private static final Pattern TIME_STAMP = Pattern.compile("(?:^|[?&]ts=)(\\d{9,11})(?:$|&)");

        /** The second in which it was taken; empty unless the address tells a time after the year 2000. */
        public Optional<Instant> takenAt() {
            Matcher stamp = TIME_STAMP.matcher(address);
            return stamp.find()
                    ? Optional.of(Instant.ofEpochSecond(Long.parseLong(stamp.group(1))))
                            .filter(Instant.parse("2000-01-01T00:00:00Z")::isBefore)
                    : Optional.empty();
        }

        /** Addresses hold ids. */
        @Override
        public String toString() {
            return "thumbnail";
        }
    }
}
