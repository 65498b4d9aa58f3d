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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * {@code media[]} of the media list: {@code event_type} in version 4, with {@code source} beside it since 2026;
 * {@code source} and {@code deleted} in version 1.
 *
 * @see "doc/protocol.md, section Media list"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record ClipDTO(@Nullable Long id, @Nullable String createdAt, @Nullable String updatedAt,
        @Nullable String clipStartTime, @Nullable Long deviceId, @Nullable String device, @Nullable String eventType,
        @Nullable String source, @Nullable Boolean deleted, @Nullable List<String> cvDetection,
        @Nullable MetadataDTO metadata, @Nullable String thumbnail, @Nullable String media, @Nullable Double clipLength,
        @Nullable Double clipLengthMs) {

    /** {@code media[].metadata} of version 1 */
    record MetadataDTO(@Nullable List<String> cvDetection) {
    }
}
