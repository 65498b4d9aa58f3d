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

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * The zones in which a unit watches, version 2 (protocol, sections 4.3 to 4.5).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ZoneRoutes {
    private static final JsonObject ZONES = JsonParser.parseString("""
            {"basic_zone_columns":5,"basic_zone_rows":5,"sub_zone_columns":5,"sub_zone_rows":5,"zone_mask":[33554431],
             "privacy_zones":[],"use_analytics_for_motion":false}
            """).getAsJsonObject();
    private static final String PRIVACY = "privacy_zones";
    private static final int MOST_PRIVACY_ZONES = 2;

    private final UnitCommands unitCommands;
    private final RequestLog log;

    ZoneRoutes(UnitCommands unitCommands, RequestLog log) {
        this.unitCommands = unitCommands;
        this.log = log;
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.ZONES, this::zones);
        handlers.put(Route.ZONES_UPDATE, this::update);
    }

    private HouseReply zones(HouseRequest request) {
        Optional<SimulatedUnit> unit = find(request);
        return unit.isEmpty() ? notFound() : HouseReply.json(zonesOf(unit.get()));
    }

    private HouseReply update(HouseRequest request) {
        Optional<SimulatedUnit> unit = find(request);
        if (unit.isEmpty()) {
            return notFound();
        }
        JsonObject changed = zonesOf(unit.get());
        for (Map.Entry<String, JsonElement> member : request.findJson().orElseGet(JsonObject::new).entrySet()) {
            if (isGood(member.getKey(), member.getValue())) {
                changed.add(member.getKey(), member.getValue());
            } else {
                log.mistake(request, "zones have no " + member.getKey() + ", or not this value");
            }
        }
        return unitCommands.setting(request, unit.get().kind(), "set_zones",
                (watching, now) -> watching.zones(changed));
    }

    private static boolean isGood(String key, JsonElement value) {
        return ZONES.has(key)
                && (!PRIVACY.equals(key) || value instanceof JsonArray zones && zones.size() <= MOST_PRIVACY_ZONES);
    }

    private Optional<SimulatedUnit> find(HouseRequest request) {
        return UnitKind.ofFamily(request.place("family")).filter(UnitKind::isVideo)
                .flatMap(kind -> unitCommands.find(request, kind));
    }

    private static JsonObject zonesOf(SimulatedUnit unit) {
        JsonObject zones = unit.zones();
        return zones == null ? ZONES.deepCopy() : zones.deepCopy();
    }

    private static HouseReply notFound() {
        return HouseReply.message(404, "Device not found", 700);
    }
}
