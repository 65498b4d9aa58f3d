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
package org.openhab.binding.blink.demo;

import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.type.AutoUpdatePolicy;
import org.openhab.core.thing.type.ChannelKind;
import org.openhab.core.thing.type.ChannelTypeUID;

/**
 * What the host needs to know about a channel type.
 *
 * @param itemType of the Items that fit; null for a trigger
 * @param readOnly whether it takes no commands
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record ChannelType(ChannelTypeUID uid, ChannelKind kind, @Nullable String itemType, String label, Set<String> tags,
        boolean readOnly, @Nullable AutoUpdatePolicy autoUpdatePolicy) {

    private static final String SYSTEM = "system";
    /** Those of openHAB's own that a device like ours may use. */
    private static final Map<String, ChannelType> SYSTEM_TYPES = Map.of( //
            "rawbutton",
            new ChannelType(system("rawbutton"), ChannelKind.TRIGGER, null, "Raw Button", Set.of(), true, null),
            "low-battery", state("low-battery", "Switch", "Low Battery", Set.of("Alarm", "LowBattery")),
            "battery-level", state("battery-level", "Number", "Battery Level", Set.of("Measurement", "Energy")),
            "signal-strength",
            state("signal-strength", "Number", "Signal Strength", Set.of("Measurement", "SignalStrength")), "motion",
            state("motion", "Switch", "Motion", Set.of("Status", "Presence")), "indoor-temperature",
            state("indoor-temperature", "Number:Temperature", "Indoor Temperature",
                    Set.of("Measurement", "Temperature")),
            "outdoor-temperature", state("outdoor-temperature", "Number:Temperature", "Outdoor Temperature",
                    Set.of("Measurement", "Temperature")));

    /** A channel type that comes with openHAB. */
    static ChannelType ofSystem(String id) {
        ChannelType type = SYSTEM_TYPES.get(id);
        if (type == null) {
            throw new IllegalArgumentException("The demonstration does not know system." + id);
        }
        return type;
    }

    private static ChannelType state(String id, String itemType, String label, Set<String> tags) {
        return new ChannelType(system(id), ChannelKind.STATE, itemType, label, tags, true, null);
    }

    private static ChannelTypeUID system(String id) {
        return new ChannelTypeUID(SYSTEM, id);
    }
}
