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

import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A product as a person knows it: its name with the code that the cloud has for it. Decides nothing; new codes appear
 * with every product year.
 *
 * @see "doc/protocol.md, section Words"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class ProductName {

    private static final Map<String, String> NAMES = Map.ofEntries( //
            Map.entry("lotus", "Video Doorbell"), Map.entry("tulip", "Video Doorbell 2nd Gen"), //
            Map.entry("sm1", "Sync Module"), Map.entry("sm2", "Sync Module 2"),
            Map.entry("kalahari", "Sync Module Core"), Map.entry("sm3", "Sync Module XR"), //
            Map.entry("white", "Indoor"), Map.entry("xt", "XT"), Map.entry("xt2", "XT2"),
            Map.entry("catalina", "Outdoor 3rd Gen"), Map.entry("catalina_indoor", "Indoor 3rd Gen"),
            Map.entry("sedona", "Outdoor 4"), //
            Map.entry("owl", "Mini"), Map.entry("hawk", "Mini 2"), Map.entry("chickadee", "Mini 2K+"),
            Map.entry("superior", "Wired Floodlight"));

    private ProductName() {
    }

    /** The name followed by {@code code} in brackets; {@code code} alone when it is not known. */
    public static String of(String code) {
        String name = NAMES.get(code.toLowerCase(Locale.ROOT));
        return name == null ? code : name + " (" + code + ")";
    }
}
