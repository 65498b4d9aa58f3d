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

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Adds devices to a household. Ids and serial numbers are counted up, so the same calls always give the same devices.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class DeviceFactory {
    private final Household household;
    private long chosenId;

    DeviceFactory(Household household) {
        this.household = household;
    }

    /** The next device gets this id; one of another kind may have it too. */
    void choose(long id) {
        chosenId = id;
    }

    /**
     * Adds a device of a known product.
     *
     * @throws IllegalArgumentException when the product is unknown
     */
    SimulatedDevice add(long networkId, String type, String name) {
        return add(networkId, type, name, nextSerial(type));
    }

    SimulatedDevice add(long networkId, String type, String name, String serial) {
        DeviceKind kind = Product.find(type).map(Product::kind)
                .orElseThrow(() -> new IllegalArgumentException("There is no product " + type));
        return add(networkId, kind, type, name, serial);
    }

    SimulatedDevice add(long networkId, DeviceKind kind, String type, String name, String serial) {
        SimulatedDevice device = DeviceShapes.device(kind, type, nextId(kind), networkId, name, serial);
        if (kind == DeviceKind.DOORBELL) {
            Optional<SimulatedDevice> hub = household.findSyncModule(networkId);
            DeviceShapes.mode(device, hub.isPresent() ? "lfr" : "standalone");
        }
        household.add(device);
        return device;
    }

    /** A serial number that no device of the house has. */
    String nextSerial(String type) {
        long number = 1 + household.devices().stream().filter(device -> device.type().equals(type)).count();
        String serial = Product.serial(type, number);
        while (isTaken(serial)) {
            serial = Product.serial(type, ++number);
        }
        return serial;
    }

    private boolean isTaken(String serial) {
        return household.devices().stream().anyMatch(device -> device.serial().equals(serial));
    }

    private long nextId(DeviceKind kind) {
        long id = chosenId == 0 ? household.nextId(kind) : chosenId;
        chosenId = 0;
        return id;
    }
}
