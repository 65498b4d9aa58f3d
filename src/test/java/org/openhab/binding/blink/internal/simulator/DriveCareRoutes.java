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
package org.openhab.binding.blink.internal.simulator;

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Taking care of a USB drive: taking it out, putting it back, formatting and emptying it (protocol, section 4.11). That
 * these answer a cloud command, as all other orders to a hub do, is our guess.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class DriveCareRoutes {
    private final DriveOrders orders;

    DriveCareRoutes(HouseCore core, UnitOrders orders) {
        this.orders = new DriveOrders(core, orders);
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.DRIVE_EJECT, orders.with(this::eject));
        handlers.put(Route.DRIVE_MOUNT, orders.with(this::mount));
        handlers.put(Route.DRIVE_FORMAT, orders.with(this::format));
        handlers.put(Route.DRIVE_CLEAR, orders.with(this::clear));
    }

    private HouseReply eject(HouseRequest request, SimulatedUnit hub, LocalStorage drive) {
        return DriveOrders.isReadable(hub)
                ? orders.give(request, hub, "local_storage_eject",
                        now -> DriveOrders.state(hub, DriveOrders.UNMOUNTED, now))
                : DriveOrders.unavailable(hub);
    }

    private HouseReply mount(HouseRequest request, SimulatedUnit hub, LocalStorage drive) {
        return DriveOrders.UNMOUNTED.equals(DriveOrders.state(hub)) || DriveOrders.isReadable(hub)
                ? orders.give(request, hub, "local_storage_mount",
                        now -> DriveOrders.state(hub, DriveOrders.ACTIVE, now))
                : DriveOrders.unavailable(hub);
    }

    private HouseReply format(HouseRequest request, SimulatedUnit hub, LocalStorage drive) {
        boolean possible = DriveOrders.FORMAT_REQUIRED.equals(DriveOrders.state(hub)) || DriveOrders.isReadable(hub);
        return possible ? orders.give(request, hub, "local_storage_format", now -> {
            drive.clear();
            DriveOrders.state(hub, DriveOrders.ACTIVE, now);
        }) : DriveOrders.unavailable(hub);
    }

    private HouseReply clear(HouseRequest request, SimulatedUnit hub, LocalStorage drive) {
        return DriveOrders.isReadable(hub) ? orders.give(request, hub, "local_storage_delete", now -> {
            drive.clear();
            if (DriveOrders.FULL.equals(DriveOrders.state(hub))) {
                DriveOrders.state(hub, DriveOrders.ACTIVE, now);
            }
        }) : DriveOrders.unavailable(hub);
    }
}
