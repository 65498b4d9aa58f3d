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

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * Lamps: spotlights and floodlights of Minis, whose config shows whether they are on, and lamps on the mounts of
 * cameras, which nothing shows (protocol, sections 4.3 and 4.4).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class LampRoutes {
    private static final String STATUS = "light_status";
    /** A duration that means: until it is switched off. */
    private static final int FOR_EVER = 65535;
    private static final HouseReply NO_LAMP = HouseReply.message(400, "Not supported", 914);

    private final HouseCore core;
    private final DeviceCommands deviceCommands;

    LampRoutes(HouseCore core, DeviceCommands deviceCommands) {
        this.core = core;
        this.deviceCommands = deviceCommands;
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.MINI_LIGHTS_ON, request -> mini(request, true));
        handlers.put(Route.MINI_LIGHTS_OFF, request -> mini(request, false));
        for (Route route : new Route[]{Route.MOUNT_LIGHTS_ON, Route.MOUNT_LIGHTS_ON_OLD}) {
            handlers.put(route, request -> mount(request, "lights_on"));
        }
        for (Route route : new Route[]{Route.MOUNT_LIGHTS_OFF, Route.MOUNT_LIGHTS_OFF_OLD}) {
            handlers.put(route, request -> mount(request, "lights_off"));
        }
    }

    private HouseReply mini(HouseRequest request, boolean on) {
        Optional<SimulatedDevice> found = deviceCommands.find(request, DeviceKind.MINI);
        if (found.isEmpty()) {
            return DeviceCommands.notFound(DeviceKind.MINI);
        }
        if (!found.get().config().has(STATUS)) {
            return NO_LAMP;
        }
        if (core.live().isStreaming(found.get(), request.at())) {
            return deviceCommands.busy();
        }
        return deviceCommands.atOnce(request, DeviceKind.MINI, on ? "lights_on" : "lights_off", (device, now) -> {
            device.config().addProperty(STATUS, on ? "on" : "off");
            device.lampSwitched(now);
            device.touch(now);
            int seconds = duration(device);
            if (on && seconds != FOR_EVER) {
                core.later(now.plusSeconds(seconds), at -> turnOff(device, now));
            }
        });
    }

    /** Turns the lamp off unless it was switched in the meantime. */
    private static void turnOff(SimulatedDevice device, Instant switchedAt) {
        if (switchedAt.equals(device.lampSwitchedAt())) {
            device.config().addProperty(STATUS, "off");
        }
    }

    private static int duration(SimulatedDevice device) {
        JsonElement seconds = device.config().get("superior") instanceof JsonObject floodlight
                ? floodlight.get("manual_illuminator_duration")
                : device.config().get("manual_light_duration");
        return seconds == null ? FOR_EVER : seconds.getAsInt();
    }

    private HouseReply mount(HouseRequest request, String word) {
        boolean mounted = deviceCommands.find(request, DeviceKind.CAMERA).stream()
                .flatMap(camera -> core.household().accessoriesOf(camera).stream())
                .anyMatch(accessory -> accessory.kind() == AccessoryKind.LIGHT
                        && accessory.id() == request.number("accessory"));
        return mounted
                ? deviceCommands.atOnce(request, DeviceKind.CAMERA, word, SimulatedDevice::touch)
                : HouseReply.message(404, "Accessory not found", 700);
    }
}
