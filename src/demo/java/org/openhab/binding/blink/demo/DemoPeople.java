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
package org.openhab.binding.blink.demo;

import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.simulator.DeviceChange;
import org.openhab.binding.blink.simulator.SimulatedDevice;
import org.openhab.binding.blink.simulator.SimulatedHouse;

/**
 * What people do in and around the simulated house, by names as they are spoken.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class DemoPeople {

    private final SimulatedHouse house;

    DemoPeople(SimulatedHouse house) {
        this.house = house;
    }

    void press(String name) {
        house.press(find(name).serial());
    }

    void motion(String name) {
        house.motion(find(name).serial());
    }

    /** @param state {@code low} or {@code ok} */
    void battery(String name, String state) {
        String word = state.toLowerCase(Locale.ROOT);
        if (!"low".equals(word) && !"ok".equals(word)) {
            throw new IllegalArgumentException("A battery is low or ok");
        }
        house.change(find(name).serial(), DeviceChange.battery(word));
    }

    /** @param status {@code online} or {@code offline} */
    void status(String name, String status) {
        house.change(find(name).serial(), DeviceChange.status(status));
    }

    /** The device whose name or serial number begins like that. */
    private SimulatedDevice find(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        List<SimulatedDevice> found = house.devices().stream()
                .filter(device -> begins(device.name(), wanted) || begins(device.serial(), wanted)).toList();
        if (wanted.isEmpty() || found.size() != 1) {
            List<String> names = (found.isEmpty() ? house.devices() : found).stream()
                    .map(device -> device.name() + " " + device.serial()).toList();
            throw new IllegalArgumentException("Which device? " + String.join(", ", names));
        }
        return found.getFirst();
    }

    private static boolean begins(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).startsWith(wanted);
    }
}
