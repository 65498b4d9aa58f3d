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
package org.openhab.binding.blink.internal.cloud.auth;

import java.util.Locale;
import java.util.UUID;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * This installation as the cloud knows it. Made once per account and kept: with another one the cloud sees a new device
 * and asks for a code again.
 *
 * @param hardwareId a UUID in upper case; anything else is answered with 406
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record ClientIdentity(String hardwareId) {

    public ClientIdentity {
        hardwareId = UUID.fromString(hardwareId).toString().toUpperCase(Locale.ROOT);
    }

    /** A new one. */
    public static ClientIdentity create() {
        return new ClientIdentity(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return "ClientIdentity";
    }
}
