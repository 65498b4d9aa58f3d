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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Taking care of a USB drive: taking it out, putting it back, formatting and emptying it (protocol, section 4.11). That
 * these answer a cloud command, as all other commands to a hub do, is our guess.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class DriveCareRoutes {
    private final DriveCommands unitCommands;

    DriveCareRoutes(HouseCore core, UnitCommands unitCommands) {
        this.unitCommands = new DriveCommands(core, unitCommands);
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.DRIVE_EJECT, unitCommands.with(this::eject));
        handlers.put(Route.DRIVE_MOUNT, unitCommands.with(this::mount));
        handlers.put(Route.DRIVE_FORMAT, unitCommands.with(this::format));
        handlers.put(Route.DRIVE_CLEAR, unitCommands.with(this::clear));
    }

    private HouseReply eject(HouseRequest request, SimulatedUnit hub, LocalStorage drive) {
        return DriveCommands.isReadable(hub)
                ? unitCommands.give(request, hub, "local_storage_eject",
                        now -> DriveCommands.state(hub, DriveCommands.UNMOUNTED, now))
                : DriveCommands.unavailable(hub);
    }

    private HouseReply mount(HouseRequest request, SimulatedUnit hub, LocalStorage drive) {
        return DriveCommands.UNMOUNTED.equals(DriveCommands.state(hub)) || DriveCommands.isReadable(hub)
                ? unitCommands.give(request, hub, "local_storage_mount",
                        now -> DriveCommands.state(hub, DriveCommands.ACTIVE, now))
                : DriveCommands.unavailable(hub);
    }

    private HouseReply format(HouseRequest request, SimulatedUnit hub, LocalStorage drive) {
        boolean possible = DriveCommands.FORMAT_REQUIRED.equals(DriveCommands.state(hub))
                || DriveCommands.isReadable(hub);
        return possible ? unitCommands.give(request, hub, "local_storage_format", now -> {
            drive.clear();
            DriveCommands.state(hub, DriveCommands.ACTIVE, now);
        }) : DriveCommands.unavailable(hub);
    }

    private HouseReply clear(HouseRequest request, SimulatedUnit hub, LocalStorage drive) {
        return DriveCommands.isReadable(hub) ? unitCommands.give(request, hub, "local_storage_delete", now -> {
            drive.clear();
            if (DriveCommands.FULL.equals(DriveCommands.state(hub))) {
                DriveCommands.state(hub, DriveCommands.ACTIVE, now);
            }
        }) : DriveCommands.unavailable(hub);
    }
}
