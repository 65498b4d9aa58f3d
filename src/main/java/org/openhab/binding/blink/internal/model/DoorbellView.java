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

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A video doorbell at one instant.
 *
 * @param facts what every device has
 * @param mode how it is powered and connected
 * @param battery what the cloud says of its battery
 * @param signals radio, battery bars, temperature
 * @param motionEnabled its own motion detection switch; null when the cloud did not say
 * @param outOfSync true while changed settings wait for the device to wake up
 * @param thumbnail address of its latest thumbnail as the cloud gave it, in any of its forms; null when there is none
 * @param snoozed how long the app's notifications are still silenced; zero when they are not; null when the cloud did
 *            not say
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record DoorbellView(DeviceFacts facts, DoorbellMode mode, Battery battery, Signals signals,
        @Nullable Boolean motionEnabled, boolean outOfSync, @Nullable String thumbnail,
        @Nullable Duration snoozed) implements VideoDevice {

    @Override
    public DeviceKind kind() {
        return DeviceKind.DOORBELL;
    }

    @Override
    public boolean takesSettingsLater() {
        return mode == DoorbellMode.STANDALONE;
    }
}
