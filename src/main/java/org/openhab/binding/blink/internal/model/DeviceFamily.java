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
 * The family of a device: the list of the homescreen that it stands in. The family decides the routes of a device and
 * gives its number a meaning; the word for the product is a label only.
 *
 * @see "doc/protocol.md, section Homescreen"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public enum DeviceFamily {
    /** {@code sync_modules}. */
    SYNC_MODULE,
    /** {@code doorbells}. */
    DOORBELL,
    /** {@code cameras}: battery cameras of every generation. */
    CAMERA,
    /** {@code owls}: plug-in cameras and the wired floodlight. */
    OWL,
    /** Not known: the cloud named a device by its number only. */
    UNKNOWN;

    /** As users and logs read it: {@code sync-module}. */
    public String word() {
        return EnumWord.of(this);
    }
}
