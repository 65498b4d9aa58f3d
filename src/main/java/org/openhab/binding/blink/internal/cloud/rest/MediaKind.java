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
import org.openhab.binding.blink.internal.cloud.MediaSource;

/**
 * What files the cloud has.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
enum MediaKind {
    JPEG("image/jpeg", 0, 0xff, 0xd8, 0xff), MP4("video/mp4", 4, 'f', 't', 'y', 'p');

    private final String accept;
    private final int markAt;
    private final byte[] mark;

    MediaKind(String accept, int markAt, int... mark) {
        this.accept = accept;
        this.markAt = markAt;
        this.mark = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            this.mark[i] = (byte) mark[i];
        }
    }

    static MediaKind of(MediaSource source) {
        return switch (source) {
            case MediaSource.ThumbnailSource thumbnail -> JPEG;
            case MediaSource.ClipSource clip -> MP4;
        };
    }

    /** The media type to ask for. */
    String accept() {
        return accept;
    }

    /** Whether {@code body} begins as a file of this kind. */
    boolean isIn(MediaBody body) {
        return body.has(markAt, mark);
    }
}
