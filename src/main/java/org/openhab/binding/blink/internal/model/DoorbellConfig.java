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
import org.eclipse.jdt.annotation.Nullable;

/**
 * The settings of a doorbell that its view does not tell. The names of the members are those of the app; none of them
 * was ever seen on the wire by us.
 *
 * @param chime the chime inside the house; null when the cloud did not say
 * @param temperatureFahrenheit case temperature, whole degrees Fahrenheit; null when the cloud did not say
 * @param temperatureAlert whether the app warns of heat and cold; null when the cloud did not say
 * @param wired whether it has power from the wall; null when the cloud did not say
 * @param battery what it says of its battery
 * @param signals radio, battery bars, temperature: for devices whose view has none
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record DoorbellConfig(@Nullable Chime chime, @Nullable Integer temperatureFahrenheit,
        @Nullable Boolean temperatureAlert, @Nullable Boolean wired, Battery battery, SignalReport signals) {

    /** Nothing known. */
    public static final DoorbellConfig NONE = new DoorbellConfig(null, null, null, null, Battery.UNKNOWN,
            SignalReport.NONE);
}
