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
 * The facts that every device has, whatever it is.
 *
 * @param key the cloud's number of today
 * @param serial the number printed on the device, or a stand-in when the cloud gives none (shared devices)
 * @param network the network it belongs to
 * @param name the name given in the app
 * @param model product code, such as {@code lotus}; empty when the cloud gives none
 * @param firmware firmware version as text; empty when the cloud gives none
 * @param status how the cloud sees it
 * @param onboarded false while its set-up in the app is unfinished
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record DeviceFacts(DeviceKey key, SerialNumber serial, NetworkId network, String name, String model,
        String firmware, DeviceStatus status, boolean onboarded) {

    /** What stands in for the serial number of a device that the cloud gives none for (shared or half set-up ones). */
    public static SerialNumber standIn(NetworkId network, DeviceKey key) {
        return SerialNumber.parse(network.toString() + key.id()).orElseThrow(); // numbers have digits
    }

    /** Whether {@link #serial} is only a stand-in. */
    public boolean isStandIn() {
        return serial.equals(standIn(network, key));
    }

    /**
     * Whether the device is meant by {@code wanted}: its serial number, or what stood in for it before the cloud gave
     * one.
     */
    public boolean answersTo(SerialNumber wanted) {
        return serial.equals(wanted) || standIn(network, key).equals(wanted);
    }
}
