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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The number the cloud gives a device (sync module, camera, Mini or doorbell). It may change when a device is added
 * again, so only requests use it; a device is recognised by its {@link SerialNumber}.
 *
 * @param value the number
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record DeviceKey(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
