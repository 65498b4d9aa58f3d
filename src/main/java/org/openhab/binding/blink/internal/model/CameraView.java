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
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A battery camera, a Mini or a floodlight at one instant.
 *
 * @param facts what every device has
 * @param battery what the cloud says of its battery; unknown for a device without one
 * @param signals radio, battery bars, temperature
 * @param motionEnabled its own motion detection switch; null when the cloud did not say
 * @param thumbnail address of its latest thumbnail as the cloud gave it, in any of its forms; null when there is none
 * @param snoozed how long the app's notifications are still silenced; zero when they are not; null when the cloud did
 *            not say
 * @param lightMount the number of the light mount that it hangs on; null without one
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record CameraView(DeviceFacts facts, Battery battery, Signals signals, @Nullable Boolean motionEnabled,
        @Nullable String thumbnail, @Nullable Duration snoozed, @Nullable Long lightMount) implements VideoDevice {

    private static final Set<String> FLOODLIGHTS = Set.of("superior", "superior_owl");

    /** The product word of a Mini that has a siren, too. */
    private static final String MINI_WITH_SIREN = "chickadee";

    @Override
    public boolean hasSiren() {
        return kind() == DeviceKind.FLOODLIGHT || MINI_WITH_SIREN.equals(facts.model());
    }

    @Override
    public DeviceKind kind() {
        if (family() == DeviceFamily.CAMERA) {
            return DeviceKind.CAMERA;
        }
        return FLOODLIGHTS.contains(facts.model()) ? DeviceKind.FLOODLIGHT : DeviceKind.MINI;
    }
}
