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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.rest.HomescreenDTO.SignalsDTO;

/**
 * What a config says beside the settings: {@code GET .../doorbells/{d}/config}, {@code .../owls/{o}/config}, and the
 * inner object of {@code .../cameras/{c}/config}. Each family uses some of these members.
 *
 * @see "doc/protocol.md, section Config: doorbells from the app only, the others relied on by other clients"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record DeviceConfigDTO(@Nullable Integer temp, @Nullable Integer temperature, @Nullable Boolean tempAlarmEnable,
        @Nullable ChimeDTO chimeConfig, @Nullable LastConnectDTO lastConnect, @Nullable String batteryState,
        @Nullable Integer battery, @Nullable Integer batteryVoltage, @Nullable Integer wifi, @Nullable Integer lfr,
        @Nullable Integer wifiRssi, @Nullable Integer lfrRssi, @Nullable Integer wifiStrength,
        @Nullable Integer lfrStrength, @Nullable SignalsDTO signals, @Nullable String fwVersion,
        @Nullable String lightStatus) {

    /** {@code chime_config} */
    record ChimeDTO(@Nullable String type, @Nullable DurationDTO duration) {
    }

    /** {@code chime_config.duration}, milliseconds, we guess from the numbers of the app */
    record DurationDTO(@Nullable Long current) {
    }

    /** {@code last_connect} */
    record LastConnectDTO(@Nullable Boolean acPower) {
    }
}
