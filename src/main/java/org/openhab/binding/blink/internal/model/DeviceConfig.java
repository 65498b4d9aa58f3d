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

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The config of a device: what its view does not hold.
 *
 * @param chime the chime inside the house; null when the cloud did not say
 * @param temperatureFahrenheit case temperature, whole degrees Fahrenheit; null when the cloud did not say
 * @param temperatureAlert whether the app warns of heat and cold; null when the cloud did not say
 * @param power where its power comes from
 * @param signals radio, battery bars, temperature: for devices whose view has none
 * @param firmware its version; empty when the cloud did not say
 * @param lamp the lamp that can be switched; null without one
 * @param turns whether it stands on a mount that pans and tilts
 * @param settings those that the device has
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record DeviceConfig(@Nullable Chime chime, @Nullable Integer temperatureFahrenheit,
        @Nullable Boolean temperatureAlert, Power power, SignalReport signals, String firmware, @Nullable Lamp lamp,
        boolean turns, Map<Setting, SettingState> settings) {

    /** Nothing known. */
    public static final DeviceConfig NONE = new DeviceConfig(null, null, null, Power.UNKNOWN, SignalReport.NONE, "",
            null, false, Map.of());

    public DeviceConfig {
        settings = Map.copyOf(settings);
    }

    /** Whether {@code setting} has that value. */
    public boolean shows(Setting setting, SettingValue value) {
        SettingState state = settings.get(setting);
        return state != null && state.value().equals(value);
    }

    /**
     * Where the power of a device comes from.
     *
     * @param wired whether it has power from the wall; null when the cloud did not say
     * @param battery what it says of its battery
     * @param centivolts voltage of the battery in hundredths of a volt; null when the cloud did not say
     */
    public record Power(@Nullable Boolean wired, Battery battery, @Nullable Integer centivolts) {

        /** Nothing known. */
        public static final Power UNKNOWN = new Power(null, Battery.UNKNOWN, null);
    }

    /**
     * A floodlight, a spotlight or a light mount.
     *
     * @param on whether it is on; null when the cloud does not know
     */
    public record Lamp(@Nullable Boolean on) {
    }
}
