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

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What the request gate of an account knows, as it survives a restart. Its text form is one line: for each class its
 * name, the epoch second of its first request and the seconds from each request to the next, such as
 * {@code EVENTS:1795435200+10+10;SILENT:1795438800}.
 *
 * @param sent when requests of the last hour were sent, by class, oldest first
 * @param silentUntil no requests before this time (rate limited); null when the cloud accepts them
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record GateRecord(Map<RequestClass, List<Instant>> sent, @Nullable Instant silentUntil) {

    /** Nothing sent, nothing limited. */
    public static final GateRecord EMPTY = new GateRecord(Map.of(), null);

    private static final String SILENT = "SILENT";
    /** More than any limit allows: what is longer was not written by us. */
    private static final int MOST_STAMPS = 10_000;
    private static final Pattern SECOND = Pattern.compile("[0-9]{1,11}");

    public GateRecord {
        sent = Map.copyOf(sent);
    }

    /** The text to store. Parts of a second are rounded up, so that a stored limit never ends early. */
    public String toText() {
        List<String> parts = new ArrayList<>();
        for (RequestClass requestClass : RequestClass.values()) {
            List<Instant> stamps = sent.getOrDefault(requestClass, List.of());
            if (!stamps.isEmpty()) {
                parts.add(requestClass + ":" + differences(stamps));
            }
        }
        Instant until = silentUntil;
        if (until != null) {
            parts.add(SILENT + ":" + second(until));
        }
        return String.join(";", parts);
    }

    private static String differences(List<Instant> stamps) {
        long[] last = {0};
        return stamps.stream().sorted().map(GateRecord::second).map(second -> {
            long difference = second - last[0];
            last[0] = second;
            return Long.toString(difference);
        }).collect(Collectors.joining("+"));
    }

    private static long second(Instant stamp) {
        return Math.max(0, stamp.plusNanos(999_999_999).getEpochSecond());
    }

    /** Reads a text; whatever is not understood is left out. */
    public static GateRecord parse(String text) {
        Map<RequestClass, List<Instant>> sent = new EnumMap<>(RequestClass.class);
        Instant silentUntil = null;
        for (String part : text.split(";", RequestClass.values().length + 2)) {
            int colon = part.indexOf(':');
            String name = part.substring(0, Math.max(0, colon));
            List<Instant> stamps = stamps(part.substring(colon + 1));
            if (SILENT.equals(name) && !stamps.isEmpty()) {
                silentUntil = stamps.get(0);
            }
            for (RequestClass requestClass : RequestClass.values()) {
                if (requestClass.name().equals(name)) {
                    sent.put(requestClass, stamps);
                }
            }
        }
        return new GateRecord(sent, silentUntil);
    }

    private static List<Instant> stamps(String text) {
        List<Instant> stamps = new ArrayList<>();
        long second = 0;
        for (String difference : text.split("\\+", MOST_STAMPS)) {
            if (!SECOND.matcher(difference).matches()) {
                break;
            }
            second += Long.parseLong(difference);
            stamps.add(Instant.ofEpochSecond(second));
        }
        return List.copyOf(stamps);
    }
}
