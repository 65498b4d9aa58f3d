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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Where the recording of an event ends up, and with it what the media list says about the event.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public enum Recording {
    /** Listed at first without clip, later updated with clip and thumbnail. */
    CLOUD_CLIP,
    /** Listed as an event without media, as for an account without subscription. */
    EVENT_ONLY,
    /** Kept by the sync module; the cloud's list never shows it. */
    LOCAL_ONLY,
    /** Not listed anywhere. */
    NOT_LISTED;

    /** Whether the cloud's list shows it. */
    boolean isListed() {
        return this == CLOUD_CLIP || this == EVENT_ONLY;
    }
}
