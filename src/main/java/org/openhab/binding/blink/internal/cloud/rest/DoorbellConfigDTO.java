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

/**
 * {@code GET .../doorbells/{d}/config}. Names from the app (version 47, decompiled); never seen on the wire.
 *
 * @see "doc/protocol.md, section Doorbells"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record DoorbellConfigDTO(@Nullable Integer temp, @Nullable Boolean tempAlarmEnable, @Nullable ChimeDTO chimeConfig,
        @Nullable LastConnectDTO lastConnect, @Nullable String batteryState, @Nullable Integer battery,
        @Nullable Integer wifi, @Nullable Integer lfr, @Nullable Integer wifiRssi, @Nullable Integer lfrRssi,
        @Nullable Integer wifiStrength, @Nullable Integer lfrStrength, @Nullable String name, @Nullable String status,
        @Nullable Integer code, @Nullable String message) {

    /** Whether an error object came in the place of the settings. */
    boolean isError() {
        return name == null && status == null && (code != null || message != null);
    }

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
