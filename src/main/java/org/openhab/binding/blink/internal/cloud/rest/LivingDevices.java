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

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.rest.HomescreenDTO.DeviceDTO;
import org.openhab.binding.blink.internal.model.DeviceFacts;
import org.openhab.binding.blink.internal.model.DeviceStatus;

/**
 * Leaves one of the devices that stand in an answer more than once: after a device was set up anew, the cloud may list
 * its old number for a while. The one that is alive stays, whatever the order.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class LivingDevices {

    private static final Comparator<Listed> LIFE = Comparator
            .<Listed>comparingInt(device -> life(device.facts().status()))
            .thenComparing(device -> device.updated(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingLong(device -> device.facts().key().id());

    private LivingDevices() {
    }

    /**
     * A device of an answer.
     *
     * @param updated when the cloud last changed it; null when it did not say
     */
    record Listed(DeviceDTO dto, DeviceFacts facts, @Nullable Instant updated) {
    }

    /** What two devices have in common when they are one. */
    @FunctionalInterface
    private interface Identity {
        Object of(Listed device);
    }

    /** {@code listed} with one device for each key and one for each serial number, in the same order. */
    static List<Listed> of(List<Listed> listed, WireProblems problems) {
        return best(best(listed, device -> device.facts().key(), problems),
                device -> device.facts().isStandIn() ? device.facts().key() : device.facts().serial(), problems);
    }

    private static List<Listed> best(List<Listed> listed, Identity identity, WireProblems problems) {
        Map<Object, Listed> best = new LinkedHashMap<>();
        for (Listed device : listed) {
            Listed other = best.putIfAbsent(identity.of(device), device);
            if (other != null) {
                problems.note("device listed twice", device.facts().serial());
                best.put(identity.of(device), LIFE.compare(other, device) >= 0 ? other : device);
            }
        }
        return List.copyOf(best.values());
    }

    private static int life(DeviceStatus status) {
        return switch (status) {
            case ONLINE -> 2;
            case ASLEEP -> 1;
            case OFFLINE, UNKNOWN -> 0;
        };
    }
}
