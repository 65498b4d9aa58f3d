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
package org.openhab.binding.blink.simulator;

import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The forms in which the cloud names the thumbnail of a device.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public enum ThumbnailForm {
    /** Complete path with the time in {@code ts}; use verbatim. */
    VERSIONED,
    /** Only the number to put into {@code ts}, as text. */
    BARE_NUMBER,
    /** Old path without extension; {@code .jpg} is to be appended. */
    OLD,
    /** JSON null: this device never took a picture. */
    NONE;

    String render(long accountId, long networkId, String type, long deviceId, long at) {
        return switch (this) {
            case VERSIONED -> String.format(Locale.ROOT,
                    "/api/v3/media/accounts/%d/networks/%d/%s/%d/thumbnail/thumbnail.jpg?ts=%d&ext=", accountId,
                    networkId, type, deviceId, at);
            case BARE_NUMBER -> Long.toString(at);
            case OLD -> String.format(Locale.ROOT, "/media/production/account/%d/network/%d/camera/%d/clip_%d",
                    accountId, networkId, deviceId, at);
            case NONE -> "";
        };
    }
}
