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
 * The small answers: errors ({@code message}, {@code code}), commands ({@code id}, {@code command}, {@code state}),
 * tier look-up ({@code tier}, {@code account_id}), local storage.
 *
 * @see "doc/protocol.md, sections Errors, Commands and Local storage"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record AnswerDTO(@Nullable String message, @Nullable Integer code, @Nullable Long id, @Nullable Long commandId,
        @Nullable String command, @Nullable String state, @Nullable String tier, @Nullable Long accountId,
        @Nullable String usbState, @Nullable Double usbStorageUsed, @Nullable Boolean smBackupEnabled,
        @Nullable Boolean smBackupInProgress, @Nullable String lastBackupCompleted, @Nullable String lastBackupResult) {
}
