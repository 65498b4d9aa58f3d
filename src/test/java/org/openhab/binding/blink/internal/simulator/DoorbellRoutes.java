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
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonObject;

/**
 * Doorbells (protocol, sections 4.5 and 5.3).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class DoorbellRoutes {
    private static final Set<String> CHIMES = Set.of("mechanical", "digital", "disabled");

    private final HouseCore core;
    private final UnitOrders orders;

    DoorbellRoutes(HouseCore core, UnitOrders orders) {
        this.core = core;
        this.orders = orders;
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.DOORBELL_CONFIG, this::config);
        handlers.put(Route.DOORBELL_UPDATE, request -> orders.configure(request, UnitKind.DOORBELL));
        handlers.put(Route.DOORBELL_ENABLE, request -> orders.motionEnabled(request, UnitKind.DOORBELL, true));
        handlers.put(Route.DOORBELL_DISABLE, request -> orders.motionEnabled(request, UnitKind.DOORBELL, false));
        handlers.put(Route.DOORBELL_THUMBNAIL, request -> orders.thumbnail(request, UnitKind.DOORBELL));
        handlers.put(Route.DOORBELL_CLIP, request -> orders.clip(request, UnitKind.DOORBELL));
        handlers.put(Route.DOORBELL_STATUS, request -> orders.status(request, UnitKind.DOORBELL));
        handlers.put(Route.DOORBELL_STAY_AWAKE, this::stayAwake);
        handlers.put(Route.DOORBELL_CHIME, this::triggerChime);
        handlers.put(Route.CHIME_CONFIG, this::chimeConfig);
        handlers.put(Route.CHIME_UPDATE, this::updateChime);
    }

    private HouseReply config(HouseRequest request) {
        return orders.find(request, UnitKind.DOORBELL)
                .map(doorbell -> HouseReply.json(ConfigShapes.doorbellConfig(doorbell, request.at())))
                .orElseGet(() -> UnitOrders.notFound(UnitKind.DOORBELL));
    }

    private HouseReply stayAwake(HouseRequest request) {
        Optional<SimulatedUnit> doorbell = orders.find(request, UnitKind.DOORBELL);
        if (doorbell.isEmpty()) {
            return UnitOrders.notFound(UnitKind.DOORBELL);
        }
        if (doorbell.get().isAsleep(request.at())) {
            return HouseReply.message(400, "Doorbell is asleep", 2440);
        }
        doorbell.get().keepAwake(request.at().plus(core.cloud().timing.awake()));
        return HouseReply.message(200, "OK", 0);
    }

    private HouseReply triggerChime(HouseRequest request) {
        Optional<SimulatedUnit> doorbell = orders.find(request, UnitKind.DOORBELL);
        if (doorbell.isEmpty()) {
            return UnitOrders.notFound(UnitKind.DOORBELL);
        }
        JsonObject body = request.findJson().orElseGet(JsonObject::new);
        if (!CHIMES.contains(FaultReader.text(body, "chime_type", ""))) {
            return HouseReply.message(400, "Bad parameter", 2407);
        }
        core.tell("The chime of " + doorbell.get().name() + " sounds");
        return HouseReply.message(200, "OK", 0);
    }

    private HouseReply chimeConfig(HouseRequest request) {
        Optional<SimulatedUnit> doorbell = orders.find(request, UnitKind.DOORBELL);
        if (doorbell.isEmpty() || !CHIMES.contains(request.place("chime"))) {
            return UnitOrders.notFound(UnitKind.DOORBELL);
        }
        JsonObject answer = new JsonObject();
        answer.add("duration", doorbell.get().config().getAsJsonObject("chime_config").get("duration"));
        return HouseReply.json(answer);
    }

    private HouseReply updateChime(HouseRequest request) {
        Optional<SimulatedUnit> doorbell = orders.find(request, UnitKind.DOORBELL);
        if (doorbell.isEmpty() || !CHIMES.contains(request.place("chime"))) {
            return UnitOrders.notFound(UnitKind.DOORBELL);
        }
        JsonObject chime = doorbell.get().config().getAsJsonObject("chime_config");
        chime.addProperty("type", request.place("chime"));
        JsonObject duration = chime.getAsJsonObject("duration");
        int current = duration.get("current").getAsInt();
        duration.addProperty("current",
                FaultReader.number(request.findJson().orElseGet(JsonObject::new), "duration", current));
        return HouseReply.message(200, "OK", 0);
    }
}
