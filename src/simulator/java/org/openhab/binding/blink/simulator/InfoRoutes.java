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

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Facts about account, client and regions that hardly ever change (protocol, sections 4.1, 4.7 and 4.9). Members that
 * nobody has seen are left out.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class InfoRoutes {
    private static final JsonObject REGIONS = parse("""
            {"mode":"manual","preferred":"eu","regions":{
              "eu":{"display_order":1,"dns":"e002","friendly_name":"Europe","registration":true},
              "usu":{"display_order":2,"dns":"u014","friendly_name":"United States","registration":true}}}
            """);
    private static final JsonObject OPTIONS = parse("""
            {"options":"{}"}
            """);
    private static final JsonObject PLANS = parse("""
            {"subscriptions":[{"id":1,"name":"Basic","active":true}]}
            """);
    private static final JsonObject ENTITLEMENTS = parse("""
            {"entitlements":["live_view","motion_clips"]}
            """);

    private final HouseCore core;
    private final JsonObject mediaSettings = parse("""
            {"ttl_period":30,"ttl_period_options":[3,7,14,30],"capped_capacity_storage":false}
            """);
    private final JsonObject alerts = new JsonObject();

    InfoRoutes(HouseCore core) {
        this.core = core;
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.REGIONS, request -> HouseReply.json(REGIONS));
        handlers.put(Route.USER_OPTIONS, request -> HouseReply.json(new JsonObject()));
        handlers.put(Route.ACCOUNT_OPTIONS, request -> HouseReply.json(new JsonObject()));
        handlers.put(Route.CLIENT_OPTIONS, request -> HouseReply.json(OPTIONS));
        handlers.put(Route.PLANS, request -> HouseReply.json(PLANS));
        handlers.put(Route.ENTITLEMENTS, request -> HouseReply.json(ENTITLEMENTS));
        handlers.put(Route.MEDIA_SETTINGS, request -> HouseReply.json(mediaSettings));
        handlers.put(Route.MEDIA_SETTINGS_UPDATE, this::updateMediaSettings);
        handlers.put(Route.SINGLE_EVENT_ALERTS, request -> HouseReply.json(alerts()));
        handlers.put(Route.SINGLE_EVENT_ALERTS_UPDATE, this::updateAlerts);
    }

    private HouseReply updateMediaSettings(HouseRequest request) {
        JsonElement period = request.findJson().orElseGet(JsonObject::new).get("ttl_period");
        if (period == null || !mediaSettings.getAsJsonArray("ttl_period_options").contains(period)) {
            return HouseReply.message(400, "Invalid parameters", 728);
        }
        mediaSettings.add("ttl_period", period);
        return HouseReply.json(mediaSettings);
    }

    private JsonObject alerts() {
        JsonArray devices = new JsonArray();
        for (SimulatedUnit unit : core.household().units()) {
            if (unit.kind().isVideo()) {
                JsonObject device = new JsonObject();
                device.addProperty("id", unit.id());
                device.addProperty("target", unit.kind().word());
                device.addProperty("enabled", alerts.has(unit.kind().word() + unit.id()));
                devices.add(device);
            }
        }
        JsonObject answer = new JsonObject();
        answer.add("devices", devices);
        return answer;
    }

    private HouseReply updateAlerts(HouseRequest request) {
        if (request.findJson().orElseGet(JsonObject::new).get("devices") instanceof JsonArray devices) {
            for (JsonElement entry : devices) {
                if (entry instanceof JsonObject device && device.has("id") && device.has("target")
                        && device.has("enabled")) {
                    String key = device.get("target").getAsString() + device.get("id").getAsString();
                    if (device.get("enabled").getAsBoolean()) {
                        alerts.addProperty(key, true);
                    } else {
                        alerts.remove(key);
                    }
                }
            }
        }
        return HouseReply.json(alerts());
    }

    private static JsonObject parse(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }
}
