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
 * What a device is to a person. The cloud's family decides, and for the floodlight its product word, because the cloud
 * lists it among the Minis.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public enum DeviceKind {
    SYNC_MODULE,
    DOORBELL,
    /** A battery camera of any generation. */
    CAMERA,
    /** A plug-in camera. */
    MINI,
    /** The wired floodlight. */
    FLOODLIGHT;

    /** As users and logs read it, and the id of its Thing type: {@code sync-module}. */
    public String word() {
        return EnumWord.of(this);
    }
}
