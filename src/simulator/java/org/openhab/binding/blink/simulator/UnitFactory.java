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
 * Adds units to a household. Ids and serial numbers are counted up, so the same calls always give the same units.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class UnitFactory {
    private final Household household;
    private long chosenId;

    UnitFactory(Household household) {
        this.household = household;
    }

    /** The next unit gets this id; one of another kind may have it too. */
    void choose(long id) {
        chosenId = id;
    }

    /**
     * Adds a unit of a known product.
     *
     * @throws IllegalArgumentException when nobody knows the product
     */
    SimulatedUnit add(long networkId, String type, String name) {
        UnitKind kind = Product.find(type).map(Product::kind)
                .orElseThrow(() -> new IllegalArgumentException("There is no product " + type));
        return add(networkId, kind, type, name, nextSerial(type));
    }

    SimulatedUnit add(long networkId, UnitKind kind, String type, String name, String serial) {
        SimulatedUnit unit = UnitShapes.unit(kind, type, nextId(kind), networkId, name, serial);
        if (kind == UnitKind.DOORBELL) {
            Optional<SimulatedUnit> hub = household.findSyncModule(networkId);
            UnitShapes.mode(unit, hub.isPresent() ? "lfr" : "standalone");
        }
        household.add(unit);
        return unit;
    }

    /** A serial number that no unit of the house has. */
    String nextSerial(String type) {
        long number = 1 + household.units().stream().filter(unit -> unit.type().equals(type)).count();
        String serial = Product.serial(type, number);
        while (isTaken(serial)) {
            serial = Product.serial(type, ++number);
        }
        return serial;
    }

    private boolean isTaken(String serial) {
        return household.units().stream().anyMatch(unit -> unit.serial().equals(serial));
    }

    private long nextId(UnitKind kind) {
        long id = chosenId == 0 ? household.nextId(kind) : chosenId;
        chosenId = 0;
        return id;
    }
}
