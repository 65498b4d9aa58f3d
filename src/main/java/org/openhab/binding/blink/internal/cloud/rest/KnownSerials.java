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

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.model.DeviceFacts;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.SerialNumber;

/**
 * The serial numbers that the cloud has given for its devices: an answer that lacks one for a while changes no device's
 * identity.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class KnownSerials {

    private static final int MOST = 1_000;
    /** The longest form has sixteen characters. */
    private static final int LONGEST = 32;

    /** The one that was given longest ago comes first. */
    private final Map<DeviceKey, SerialNumber> serials = new LinkedHashMap<>(16, 0.75f, true);
    private final WireProblems problems;

    KnownSerials(WireProblems problems) {
        this.problems = problems;
    }

    void restore(Map<DeviceKey, SerialNumber> known) {
        known.forEach((key, serial) -> {
            if (!serials.containsKey(key)) {
                put(key, serial);
            }
        });
    }

    void keep(DeviceFacts facts) {
        if (!facts.isStandIn()) {
            put(facts.key(), facts.serial());
        }
    }

    /**
     * The serial number in {@code text}, or the one that the device is known by.
     *
     * @return null when neither exists
     */
    @Nullable
    SerialNumber of(DeviceKey key, @Nullable String text) {
        SerialNumber written = text == null || text.isBlank() ? null : SerialNumber.parse(text).orElse(null);
        if (written != null && written.value().length() <= LONGEST) {
            put(key, written);
            return written;
        }
        problems.note(text == null || text.isBlank() ? "serial: none" : "serial: not a serial number", null);
        return serials.get(key);
    }

    private void put(DeviceKey key, SerialNumber serial) {
        serials.put(key, serial);
        if (serials.size() > MOST) {
            serials.remove(serials.keySet().iterator().next());
        }
    }
}
