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
 * The small integers the cloud reports for radio, battery and case temperature. Every one may be missing.
 *
 * @param wifiBars Wi-Fi, 0 (none) to 5 bars
 * @param syncBars low-frequency radio to the sync module, 0 to 5 bars
 * @param batteryBars raw battery bars; 0 to 3 seen, 5 documented; not a percentage
 * @param temperatureFahrenheit raw sensor inside the case, whole degrees Fahrenheit
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record Signals(@Nullable Integer wifiBars, @Nullable Integer syncBars, @Nullable Integer batteryBars,
        @Nullable Integer temperatureFahrenheit) {

    /** Nothing reported. */
    public static final Signals NONE = new Signals(null, null, null, null);
}
