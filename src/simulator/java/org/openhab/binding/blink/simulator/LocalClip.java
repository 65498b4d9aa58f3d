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

/**
 * A recording on the USB drive of a sync module.
 *
 * @param id its id, text on the wire
 * @param createdAt when it was recorded
 * @param deviceName the name of its device at the time
 * @param sizeKb its size
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record LocalClip(long id, Instant createdAt, String deviceName, int sizeKb) {

    /** As manifests spell it: letters and digits only. */
    String strippedName() {
        return deviceName.replaceAll("[^0-9A-Za-z]", "");
    }
}
