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

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Keeping notifications back for a while, for a device or a network (protocol, section 4.2).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class SnoozeRoutes {
    private static final HouseReply MOTION_OFF = HouseReply.message(400, "Motion capture not enabled for device", 2805);

    private final HouseCore core;

    SnoozeRoutes(HouseCore core) {
        this.core = core;
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.SNOOZE, request -> device(request, true));
        handlers.put(Route.UNSNOOZE, request -> device(request, false));
        handlers.put(Route.NETWORK_SNOOZE, request -> network(request, true));
        handlers.put(Route.NETWORK_UNSNOOZE, request -> network(request, false));
    }

    private HouseReply device(HouseRequest request, boolean on) {
        Optional<SimulatedDevice> found = DeviceKind.ofFamily(request.place("family"))
                .flatMap(kind -> core.household().findDevice(kind, request.number("device")))
                .filter(device -> device.kind().isVideo() && device.networkId() == request.number("network"));
        if (found.isEmpty()) {
            return HouseReply.message(404, "Device not found", 700);
        }
        return found.get().motionEnabled() ? snooze(request, on, found.get()::snooze) : MOTION_OFF;
    }

    private HouseReply network(HouseRequest request, boolean on) {
        Optional<SimulatedNetwork> found = core.household().findNetwork(request.number("network"));
        if (found.isEmpty()) {
            return HouseReply.message(404, "Network not found", 300);
        }
        boolean watching = core.household().devicesOf(found.get().id()).stream()
                .anyMatch(device -> device.kind().isVideo() && device.motionEnabled());
        return watching ? snooze(request, on, found.get()::snooze) : MOTION_OFF;
    }

    private static HouseReply snooze(HouseRequest request, boolean on, Consumer<Instant> until) {
        if (!on) {
            until.accept(request.at());
            return HouseReply.message(200, "Snooze removed", 0);
        }
        int minutes = request.bodyNumber("snooze_time", 0);
        if (minutes <= 0) {
            return HouseReply.message(400, "Invalid snooze time", 2800);
        }
        until.accept(request.at().plus(Duration.ofMinutes(minutes)));
        return HouseReply.message(200, "Snooze set", 0);
    }
}
