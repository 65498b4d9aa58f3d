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

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;

/**
 * The thumbnail of a device: which one it is and how the cloud names it.
 *
 * @param form how it is named
 * @param takenAt when it was taken, in seconds; also its number
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record Thumbnail(ThumbnailForm form, long takenAt) {

    /** A new one: its number always grows, even within one second. */
    Thumbnail next(Instant now) {
        return new Thumbnail(form, Math.max(takenAt + 1, now.getEpochSecond()));
    }

    /** The value of {@code thumbnail} in the homescreen object. */
    JsonElement wire(long accountId, SimulatedDevice device) {
        return form == ThumbnailForm.NONE
                ? JsonNull.INSTANCE
                : new JsonPrimitive(form.render(accountId, device.networkId(), device.type(), device.id(), takenAt));
    }
}
