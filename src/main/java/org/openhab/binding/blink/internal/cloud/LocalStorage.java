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
package org.openhab.binding.blink.internal.cloud;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.model.StorageBackup;

/**
 * What a sync module's USB storage says of itself.
 *
 * @param state the cloud's word: {@code active}, {@code unmounted}, {@code memory_full}, ...; null when it said none
 * @param usedPercent how full, per cent; null when it said none
 * @param backup what it says of its back-ups
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record LocalStorage(@Nullable String state, @Nullable Integer usedPercent, StorageBackup backup) {
}
