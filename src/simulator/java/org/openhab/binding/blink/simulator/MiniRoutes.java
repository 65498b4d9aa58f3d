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

import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Minis and floodlights (protocol, section 4.4).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class MiniRoutes {
    private static final DeviceKind KIND = DeviceKind.MINI;

    private final HouseCore core;
    private final DeviceCommands deviceCommands;

    MiniRoutes(HouseCore core, DeviceCommands deviceCommands) {
        this.core = core;
        this.deviceCommands = deviceCommands;
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.MINI_CONFIG, this::config);
        handlers.put(Route.MINI_UPDATE, this::configure);
        handlers.put(Route.MINI_THUMBNAIL, request -> deviceCommands.thumbnail(request, KIND));
        handlers.put(Route.MINI_CLIP, request -> deviceCommands.clip(request, KIND));
        handlers.put(Route.MINI_STATUS, request -> deviceCommands.status(request, KIND));
    }

    private HouseReply config(HouseRequest request) {
        Optional<SimulatedDevice> found = deviceCommands.find(request, KIND);
        return found.isEmpty()
                ? DeviceCommands.notFound(KIND)
                : HouseReply.json(ConfigShapes.mini(found.get(), core.household().accessoriesOf(found.get())));
    }

    private HouseReply configure(HouseRequest request) {
        boolean streamingFloodlight = deviceCommands.find(request, KIND)
                .filter(device -> device.config().has("superior") && core.live().isStreaming(device, request.at()))
                .isPresent();
        return streamingFloodlight ? deviceCommands.busy() : deviceCommands.configure(request, KIND);
    }
}
