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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;

/**
 * The status of a Thing with what a person can do about it.
 *
 * @param status UNKNOWN, ONLINE or OFFLINE
 * @param detail what kind of trouble
 * @param text a {@link StatusText}; null when there is nothing to say
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record Health(ThingStatus status, ThingStatusDetail detail, @Nullable String text) {

    static final Health UNKNOWN = new Health(ThingStatus.UNKNOWN, ThingStatusDetail.NONE, null);
    static final Health ONLINE = new Health(ThingStatus.ONLINE, ThingStatusDetail.NONE, null);
    static final Health BRIDGE_OFFLINE = new Health(ThingStatus.OFFLINE, ThingStatusDetail.BRIDGE_OFFLINE, null);

    static Health online(String key, Object... arguments) {
        return new Health(ThingStatus.ONLINE, ThingStatusDetail.NONE, StatusText.of(key, arguments));
    }

    static Health offline(ThingStatusDetail detail, String key, Object... arguments) {
        return new Health(ThingStatus.OFFLINE, detail, StatusText.of(key, arguments));
    }
}
