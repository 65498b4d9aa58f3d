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

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Arming and disarming (protocol, section 4.2).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ArmRoutes {
    private final HouseCore core;
    private final DeviceCommands deviceCommands;

    ArmRoutes(HouseCore core, DeviceCommands deviceCommands) {
        this.core = core;
        this.deviceCommands = deviceCommands;
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.ARM, request -> arm(request, true));
        handlers.put(Route.DISARM, request -> arm(request, false));
    }

    private HouseReply arm(HouseRequest request, boolean armed) {
        Optional<SimulatedNetwork> found = core.household().findNetwork(request.number("network"));
        if (found.isEmpty()) {
            return HouseReply.message(404, "Network not found", 300);
        }
        SimulatedNetwork network = found.get();
        List<SimulatedDevice> watching = core.household().devicesOf(network.id()).stream()
                .filter(device -> device.kind().isVideo() && device.motionEnabled()).toList();
        if (armed && watching.isEmpty()) {
            // Captured like this: an error with status 200.
            return HouseReply.message(200, "No cameras are enabled", 304);
        }
        if (deviceCommands.isBusy(network.id(), request.at())) {
            return deviceCommands.busy();
        }
        return HouseReply.json(CommandShape.brief(core.commands().startOnNetwork(armed ? "arm" : "disarm", network.id(),
                watching, core.cloud().timing.command(), request.at(), now -> network.armed(armed, now))));
    }
}
