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

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * What sounds when somebody presses: chimes at the doorbell's wires, and Minis that play one (protocol, section 4.5).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ChimeRoutes {
    private static final String NONE = "disabled";
    private static final Set<String> CHIMES = Set.of("mechanical", "digital", NONE);
    private static final HouseReply BAD_PARAMETER = HouseReply.message(400, "Bad parameter", 2407);
    private static final String SELECTED = "selected_owls";

    private final HouseCore core;
    private final UnitCommands unitCommands;
    /** By the id of the doorbell. */
    private final Map<Long, Set<String>> miniChimes = new HashMap<>();

    ChimeRoutes(HouseCore core, UnitCommands unitCommands) {
        this.core = core;
        this.unitCommands = unitCommands;
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.DOORBELL_CHIME, this::trigger);
        handlers.put(Route.CHIME_CONFIG, this::config);
        handlers.put(Route.CHIME_UPDATE, this::update);
        handlers.put(Route.MINI_CHIMES, this::minis);
        handlers.put(Route.MINI_CHIMES_UPDATE, this::selectMinis);
    }

    private HouseReply trigger(HouseRequest request) {
        Optional<SimulatedUnit> found = unitCommands.find(request, UnitKind.DOORBELL);
        if (found.isEmpty()) {
            return UnitCommands.notFound(UnitKind.DOORBELL);
        }
        String type = request.bodyText("chime_type");
        JsonObject range = durations(found.get());
        int duration = request.bodyNumber("duration", range.get("current").getAsInt());
        if (!CHIMES.contains(type) || NONE.equals(type) || !fits(duration, range)) {
            return BAD_PARAMETER;
        }
        return unitCommands.atOnce(request, UnitKind.DOORBELL, "trigger_chime", (doorbell, now) -> {
            doorbell.ring(new ChimeRing(now, type, duration));
            core.announce("The chime of " + doorbell.name() + " sounds");
        });
    }

    private HouseReply config(HouseRequest request) {
        Optional<SimulatedUnit> doorbell = unitCommands.find(request, UnitKind.DOORBELL);
        if (doorbell.isEmpty() || !CHIMES.contains(request.place("chime"))) {
            return UnitCommands.notFound(UnitKind.DOORBELL);
        }
        JsonObject answer = new JsonObject();
        answer.add("duration", durations(doorbell.get()));
        return HouseReply.json(answer);
    }

    private HouseReply update(HouseRequest request) {
        Optional<SimulatedUnit> found = unitCommands.find(request, UnitKind.DOORBELL);
        String type = request.place("chime");
        if (found.isEmpty() || !CHIMES.contains(type)) {
            return UnitCommands.notFound(UnitKind.DOORBELL);
        }
        JsonObject range = durations(found.get());
        int duration = request.bodyNumber("duration", range.get("current").getAsInt());
        if (!fits(duration, range)) {
            return BAD_PARAMETER;
        }
        return unitCommands.setting(request, UnitKind.DOORBELL, "chime_config", (doorbell, now) -> {
            doorbell.config().getAsJsonObject("chime_config").addProperty("type", type);
            durations(doorbell).addProperty("current", duration);
            doorbell.touch(now);
        });
    }

    private HouseReply minis(HouseRequest request) {
        Optional<SimulatedUnit> doorbell = unitCommands.find(request, UnitKind.DOORBELL);
        if (doorbell.isEmpty()) {
            return UnitCommands.notFound(UnitKind.DOORBELL);
        }
        Set<String> selected = miniChimes.getOrDefault(doorbell.get().id(), Set.of());
        JsonArray owls = new JsonArray();
        for (SimulatedUnit mini : minisNear(doorbell.get())) {
            JsonObject owl = new JsonObject();
            owl.addProperty("id", mini.id());
            owl.addProperty("name", mini.name());
            owl.addProperty("status", mini.status());
            owl.addProperty("firmwareSupported", true);
            owl.addProperty("selected", selected.contains(Long.toString(mini.id())));
            owls.add(owl);
        }
        JsonObject answer = new JsonObject();
        answer.add("owls", owls);
        return HouseReply.json(answer);
    }

    private HouseReply selectMinis(HouseRequest request) {
        Optional<SimulatedUnit> found = unitCommands.find(request, UnitKind.DOORBELL);
        if (found.isEmpty()) {
            return UnitCommands.notFound(UnitKind.DOORBELL);
        }
        List<String> near = minisNear(found.get()).stream().map(mini -> Long.toString(mini.id())).toList();
        return request.findJson().orElseGet(JsonObject::new).get(SELECTED) instanceof JsonArray selected
                && near.containsAll(texts(selected))
                        ? unitCommands.setting(request, UnitKind.DOORBELL, "owl_as_chime",
                                (doorbell, now) -> miniChimes.put(doorbell.id(), texts(selected)))
                        : BAD_PARAMETER;
    }

    private List<SimulatedUnit> minisNear(SimulatedUnit doorbell) {
        return core.household().unitsOf(doorbell.networkId()).stream().filter(unit -> unit.kind() == UnitKind.MINI)
                .toList();
    }

    private static JsonObject durations(SimulatedUnit doorbell) {
        return doorbell.config().getAsJsonObject("chime_config").getAsJsonObject("duration");
    }

    private static boolean fits(int duration, JsonObject range) {
        return duration >= range.get("min").getAsInt() && duration <= range.get("max").getAsInt();
    }

    private static Set<String> texts(JsonElement list) {
        Set<String> texts = new HashSet<>();
        if (list instanceof JsonArray array) {
            array.forEach(entry -> texts.add(entry.isJsonPrimitive() ? entry.getAsString() : ""));
        }
        return texts;
    }
}
