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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Furnished houses.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class HouseExamples {
    private HouseExamples() {
    }

    /** Two networks with seven devices; {@link SimulatedHouse#example} describes it. */
    static HouseBuilder furnish(HouseBuilder empty) {
        return empty.network("House", true).network("Gate", false)
                .device("lotus", "Front Door", SimulatedHouse.FRONT_DOOR).in("House")
                .device("sm2", "Hub", SimulatedHouse.HUB).device("sedona", "Garden", SimulatedHouse.GARDEN)
                .device("catalina", "Drive", SimulatedHouse.DRIVE).with(AccessoryKind.LIGHT)
                .device("owl", "Kitchen", SimulatedHouse.KITCHEN).device("superior", "Yard", SimulatedHouse.YARD)
                .device("lotus", "Back Door", SimulatedHouse.BACK_DOOR)
                .program("Nights", true,
                        SimulatedProgram.entry("arm", "2026-06-02 20:30:00 +0000", "mon", "tue", "wed", "thu", "fri"),
                        SimulatedProgram.entry("disarm", "2026-06-02 04:30:00 +0000", "tue", "wed", "thu", "fri",
                                "sat"))
                .program("Holidays", false, SimulatedProgram.entry("arm", "2026-06-02 07:00:00 +0000", "sat", "sun"));
    }

    /** The same and one device of every product, accessories, a joined pair, and devices of unknown products. */
    static HouseBuilder furnishWithEverything(HouseBuilder empty) {
        return furnish(empty).device("white", "Hall").device("xt", "Cellar").device("xt2", "Shed")
                .device("catalina_indoor", "Stairs").device("sedona", "Terrace").with(AccessoryKind.BATTERY_PACK)
                .device("sonoran", "Meadow").device("owl", "Nursery").with(AccessoryKind.PAN_TILT)
                .device("hawk", "Study").device("chickadee", "Office").joinedPair("Panorama")
                .device("tulip", "Side Door").unknownDevice(DeviceKind.CAMERA, "mojave", "New Camera")
                .unknownDevice(DeviceKind.MINI, "falcon", "New Mini")
                .unknownDevice(DeviceKind.DOORBELL, "orchid", "New Doorbell").network("Holiday Home", true)
                .device("sm1", "Old Hub").offline().device("white", "Lounge");
    }
}
