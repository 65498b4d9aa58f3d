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
 * The signals that the settings of a device offer. Bars and dBm are kept apart: no rule is known by which the cloud
 * makes the one from the other.
 *
 * @param bars bars, battery and case temperature, each where given
 * @param wifiDbm received power of the Wi-Fi, dBm, negative; null when not given
 * @param syncDbm received power of the low-frequency radio to the sync module, dBm, negative; null when not given
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record SignalReport(Signals bars, @Nullable Integer wifiDbm, @Nullable Integer syncDbm) {

    /** Nothing reported. */
    public static final SignalReport NONE = new SignalReport(Signals.NONE, null, null);
}
