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
package org.openhab.binding.blink.simulator;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The classes of devices, each with its array in the homescreen and its word in paths and push messages.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public enum DeviceKind {
    SYNC_MODULE("sync_modules", "sync_module", 61001),
    CAMERA("cameras", "camera", 71001),
    MINI("owls", "owl", 72001),
    DOORBELL("doorbells", "doorbell", 73001);

    private final String family;
    private final String word;
    private final long firstId;

    DeviceKind(String family, String word, long firstId) {
        this.family = family;
        this.word = word;
        this.firstId = firstId;
    }

    /** The homescreen array and path segment. */
    String family() {
        return family;
    }

    /** The kind whose devices are in this array of the homescreen. */
    static Optional<DeviceKind> ofFamily(String family) {
        return Arrays.stream(values()).filter(kind -> kind.family.equals(family)).findFirst();
    }

    /** The word for one of them, as in commands and filters. */
    String word() {
        return word;
    }

    /** The id of the first device of an account; the others are counted up. */
    long firstId() {
        return firstId;
    }

    boolean isVideo() {
        return this != SYNC_MODULE;
    }
}
