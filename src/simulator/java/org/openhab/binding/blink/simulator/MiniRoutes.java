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
    private static final UnitKind KIND = UnitKind.MINI;

    private final HouseCore core;
    private final UnitCommands unitCommands;

    MiniRoutes(HouseCore core, UnitCommands unitCommands) {
        this.core = core;
        this.unitCommands = unitCommands;
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.MINI_CONFIG, this::config);
        handlers.put(Route.MINI_UPDATE, this::configure);
        handlers.put(Route.MINI_THUMBNAIL, request -> unitCommands.thumbnail(request, KIND));
        handlers.put(Route.MINI_CLIP, request -> unitCommands.clip(request, KIND));
        handlers.put(Route.MINI_STATUS, request -> unitCommands.status(request, KIND));
        handlers.put(Route.MINI_PAN_TILT_CALIBRATE, this::calibrateMount);
    }

    private HouseReply config(HouseRequest request) {
        Optional<SimulatedUnit> found = unitCommands.find(request, KIND);
        return found.isEmpty()
                ? UnitCommands.notFound(KIND)
                : HouseReply.json(ConfigShapes.mini(found.get(), core.household().accessoriesOf(found.get())));
    }

    private HouseReply configure(HouseRequest request) {
        boolean streamingFloodlight = unitCommands.find(request, KIND)
                .filter(unit -> unit.config().has("superior") && core.commands().isStreaming(unit, request.at()))
                .isPresent();
        return streamingFloodlight ? unitCommands.busy() : unitCommands.configure(request, KIND);
    }

    private HouseReply calibrateMount(HouseRequest request) {
        boolean mounted = unitCommands.find(request, KIND).stream()
                .flatMap(unit -> core.household().accessoriesOf(unit).stream())
                .anyMatch(accessory -> accessory.kind() == AccessoryKind.PAN_TILT);
        return mounted
                ? unitCommands.atOnce(request, KIND, "calibrate", SimulatedUnit::touch)
                : UnitCommands.notFound(KIND);
    }
}
