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
 * {@code GET .../command/{id}}. Numbers are kept as texts: one that overflows must not look like one that is missing.
 *
 * @see "doc/protocol.md, section Commands"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record ProgressDTO(@Nullable String complete, @Nullable String status, @Nullable String statusCode,
        @Nullable String code, @Nullable String message) {
}
