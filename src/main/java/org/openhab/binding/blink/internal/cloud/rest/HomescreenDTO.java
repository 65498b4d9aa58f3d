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
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.model.DeviceFamily;

/**
 * {@code GET /api/v3/accounts/{a}/homescreen}: everything at a glance.
 *
 * @param networks null when the answer has none
 * @param devices the devices of each family that the answer lists; without a family that it does not list
 * @param lightMounts the light mounts that cameras hang on
 * @see "doc/protocol.md, section Homescreen (seen in captures)"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record HomescreenDTO(@Nullable List<NetworkDTO> networks, Map<DeviceFamily, List<DeviceDTO>> devices,
        List<AccessoryDTO> lightMounts) {

    /** Whether the answer is a homescreen at all, and not an error object that came with status 200. */
    boolean isHomescreen() {
        return networks != null || !devices.isEmpty();
    }

    /** {@code accessories.storm[]} of the third generation, {@code accessories[]} of the fourth */
    record AccessoryDTO(@Nullable Long id, @Nullable String accessoryType, @Nullable String target,
            @Nullable Long targetId) {
    }

    /** {@code ring_devices[]}: devices that other servers look after */
    record RingDeviceDTO(@Nullable String productType, @Nullable String category) {
    }

    /** {@code networks[]} */
    record NetworkDTO(@Nullable Long id, @Nullable String name, @Nullable Boolean armed) {
    }

    /** {@code signals} of a device: bars, and the case temperature in degrees Fahrenheit */
    record SignalsDTO(@Nullable Integer wifi, @Nullable Integer lfr, @Nullable Integer battery,
            @Nullable Integer temp) {
    }

    /**
     * {@code sync_modules[]}, {@code doorbells[]}, {@code cameras[]}, {@code owls[]}: each uses some of these members
     */
    record DeviceDTO(@Nullable Long id, @Nullable Long networkId, @Nullable String name, @Nullable String serial,
            @Nullable String type, @Nullable String fwVersion, @Nullable String status, @Nullable Boolean onboarded,
            @Nullable Boolean enabled, @Nullable String battery, @Nullable String doorbellMode,
            @Nullable Boolean configOutOfSync, @Nullable String thumbnail, @Nullable SignalsDTO signals,
            @Nullable Integer wifiStrength, @Nullable String lastHb, @Nullable Boolean localStorageEnabled,
            @Nullable String localStorageStatus, @Nullable Boolean snooze, @Nullable Double snoozeTimeRemaining,
            @Nullable String updatedAt, @Nullable Long secondaryId) {
    }
}
