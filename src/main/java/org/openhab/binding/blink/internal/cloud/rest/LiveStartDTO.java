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
 * The answer to the start of a live view. Never printed: the address and the token open the stream.
 *
 * @see "doc/protocol.md, section Live view"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record LiveStartDTO(@Nullable Long commandId, @Nullable Long id, @Nullable String server,
        @Nullable String liveviewToken, @Nullable Integer pollingInterval, @Nullable Integer code) {

    @Override
    public String toString() {
        return "***";
    }
}
