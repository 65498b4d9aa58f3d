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
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonObject;

/**
 * The chime of a doorbell (protocol, section 4.5).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ChimeRoutes {
    private static final String NONE = "disabled";
    private static final Set<String> CHIMES = Set.of("mechanical", "digital", NONE);
    private static final HouseReply BAD_PARAMETER = HouseReply.message(400, "Bad parameter", 2407);

    private final HouseCore core;
    private final DeviceCommands deviceCommands;

    ChimeRoutes(HouseCore core, DeviceCommands deviceCommands) {
        this.core = core;
        this.deviceCommands = deviceCommands;
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.DOORBELL_CHIME, this::trigger);
        handlers.put(Route.CHIME_CONFIG, this::config);
        handlers.put(Route.CHIME_UPDATE, this::update);
    }

    private HouseReply trigger(HouseRequest request) {
        Optional<SimulatedDevice> found = deviceCommands.find(request, DeviceKind.DOORBELL);
        if (found.isEmpty()) {
            return DeviceCommands.notFound(DeviceKind.DOORBELL);
        }
        String type = request.bodyText("chime_type");
        JsonObject range = durations(found.get());
        int duration = request.bodyNumber("duration", range.get("current").getAsInt());
        if (!CHIMES.contains(type) || NONE.equals(type) || !fits(duration, range)) {
            return BAD_PARAMETER;
        }
        return deviceCommands.atOnce(request, DeviceKind.DOORBELL, "trigger_chime", (doorbell, now) -> {
            doorbell.ring(new ChimeRing(now, type, duration));
            core.announce("The chime of " + doorbell.name() + " sounds");
        });
    }

    private HouseReply config(HouseRequest request) {
        Optional<SimulatedDevice> doorbell = deviceCommands.find(request, DeviceKind.DOORBELL);
        if (doorbell.isEmpty() || !CHIMES.contains(request.place("chime"))) {
            return DeviceCommands.notFound(DeviceKind.DOORBELL);
        }
        JsonObject answer = new JsonObject();
        answer.add("duration", durations(doorbell.get()));
        return HouseReply.json(answer);
    }

    private HouseReply update(HouseRequest request) {
        Optional<SimulatedDevice> found = deviceCommands.find(request, DeviceKind.DOORBELL);
        String type = request.place("chime");
        if (found.isEmpty() || !CHIMES.contains(type)) {
            return DeviceCommands.notFound(DeviceKind.DOORBELL);
        }
        JsonObject range = durations(found.get());
        int duration = request.bodyNumber("duration", range.get("current").getAsInt());
        if (!fits(duration, range)) {
            return BAD_PARAMETER;
        }
        return deviceCommands.setting(request, DeviceKind.DOORBELL, "chime_config", (doorbell, now) -> {
            doorbell.config().getAsJsonObject("chime_config").addProperty("type", type);
            durations(doorbell).addProperty("current", duration);
            doorbell.touch(now);
        });
    }

    private static JsonObject durations(SimulatedDevice doorbell) {
        return doorbell.config().getAsJsonObject("chime_config").getAsJsonObject("duration");
    }

    private static boolean fits(int duration, JsonObject range) {
        return duration >= range.get("min").getAsInt() && duration <= range.get("max").getAsInt();
    }
}
