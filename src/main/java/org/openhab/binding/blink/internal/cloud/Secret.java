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

/**
 * A value that must never be printed: a password, a code, a token, a cookie, an e-mail address.
 *
 * @param reveal the value itself
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record Secret(String reveal) {

    public boolean isBlank() {
        return reveal.isBlank();
    }

    @Override
    public String toString() {
        return "***";
    }
}
