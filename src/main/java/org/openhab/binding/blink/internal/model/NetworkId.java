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

/**
 * The number the cloud gives a network. A positive 64-bit integer.
 *
 * @param value the number
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record NetworkId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
