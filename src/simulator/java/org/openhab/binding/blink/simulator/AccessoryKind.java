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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The kinds of accessories (protocol, section 5.10), each with its key in homescreen v3 and its word since v4.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public enum AccessoryKind {
    LIGHT("storm", "light_accessory", "G8S1LM"),
    PAN_TILT("rosie", "pan_tilt_accessory", "G8S1PT"),
    BATTERY_PACK("io4_bep", "battery_extension_pack_accessory", "G8S1BP");

    private final String oldWord;
    private final String word;
    private final String serialPrefix;

    AccessoryKind(String oldWord, String word, String serialPrefix) {
        this.oldWord = oldWord;
        this.word = word;
        this.serialPrefix = serialPrefix;
    }

    String oldWord() {
        return oldWord;
    }

    String word() {
        return word;
    }

    String serialPrefix() {
        return serialPrefix;
    }
}
