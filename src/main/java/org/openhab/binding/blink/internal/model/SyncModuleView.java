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

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A sync module (hub) at one instant.
 *
 * @param facts what every device has
 * @param wifiBars Wi-Fi, 0 to 5 bars
 * @param localStorage the cloud's word for the USB storage ({@code active}, {@code unmounted}, ...), if it said one
 * @param localStorageUsed how full the USB storage is, per cent; known only where the storage was asked
 * @param backup what the storage says of its back-ups, where it was asked
 * @param lastHeartbeat when it last reported to the cloud
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record SyncModuleView(DeviceFacts facts, @Nullable Integer wifiBars, @Nullable String localStorage,
        @Nullable Integer localStorageUsed, StorageBackup backup,
        @Nullable Instant lastHeartbeat) implements DeviceView {

    @Override
    public DeviceKind kind() {
        return DeviceKind.SYNC_MODULE;
    }

    /** The same sync module with the reported state of its storage. */
    public SyncModuleView withLocalStorage(@Nullable String state, @Nullable Integer usedPercent,
            StorageBackup backup) {
        return new SyncModuleView(facts, wifiBars, state, usedPercent, backup, lastHeartbeat);
    }
}
