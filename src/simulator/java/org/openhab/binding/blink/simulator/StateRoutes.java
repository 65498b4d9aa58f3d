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

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Homescreen, networks and sync modules (protocol, sections 4.1, 5.1 and 5.2).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class StateRoutes {
    private static final JsonObject SYNC_MODULE = JsonParser.parseString("""
            {"mac_address":null,"ip_address":"192.0.2.15","server":"e002","os_version":"linux","last_wifi_alert":null,
             "wifi_alert_count":0,"last_offline_alert":null,"offline_alert_count":0,"table_update_sequence":12,
             "last_backup_started":null,"last_backup_completed":null,"feature_plan_id":null,"country_id":"FR",
             "vo9_channel":0}
            """).getAsJsonObject();
    private static final JsonObject NETWORK = JsonParser.parseString("""
            {"network_key":"sim","description":"","network_origin":"normal","locale":"","ping_interval":60,
             "autoarm_geo_enable":false,"autoarm_time_enable":false,"lv_mode":"relay","lfr_channel":0,
             "video_destination":"server","storage_used":0,"storage_total":0,"video_count":0,
             "video_history_count":4000,"sm_backup_enabled":false,"busy":false,"camera_error":false,
             "sync_module_error":false,"feature_plan_id":null,"location_id":null}
            """).getAsJsonObject();

    private final HouseCore core;
    private final PollingRules rules;

    StateRoutes(HouseCore core, PollingRules rules) {
        this.core = core;
        this.rules = rules;
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.HOMESCREEN, request -> {
            JsonObject home = HomescreenShape.render(core.household(), request.at());
            if (core.cloud().accessoriesAsList) {
                home.add("accessories", HomescreenShape.accessoryList(core.household()));
            }
            return homescreen(request, home);
        });
        handlers.put(Route.HOMESCREEN_V4,
                request -> homescreen(request, HomescreenShape.renderV4(core.household(), request.at())));
        handlers.put(Route.NETWORKS, this::networks);
        handlers.put(Route.NETWORK, this::network);
        handlers.put(Route.NETWORK_UPDATE, this::updateNetwork);
        handlers.put(Route.SYNC_MODULE, this::syncModule);
    }

    private HouseReply homescreen(HouseRequest request, JsonObject home) {
        SimulatedAccount account = core.account();
        rules.homescreenRead(request);
        return HouseReply.json(home).with("Client-Id", Long.toString(account.clientId())).with("User-Id",
                Long.toString(account.userId()));
    }

    private HouseReply networks(HouseRequest request) {
        JsonArray networks = new JsonArray();
        JsonObject summary = new JsonObject();
        for (SimulatedNetwork network : core.household().networks()) {
            networks.add(describe(network, request.at()));
            JsonObject brief = new JsonObject();
            brief.addProperty("name", network.name());
            brief.addProperty("onboarded", core.household().findSyncModule(network.id()).isPresent());
            summary.add(Long.toString(network.id()), brief);
        }
        JsonObject answer = new JsonObject();
        answer.add("networks", networks);
        answer.add("summary", summary);
        return HouseReply.json(answer);
    }

    private HouseReply network(HouseRequest request) {
        return answer(core.household().findNetwork(request.number("network")), request.at());
    }

    private HouseReply updateNetwork(HouseRequest request) {
        Optional<SimulatedNetwork> network = core.household().findNetwork(request.number("network"));
        Optional<JsonObject> change = request.findJson();
        if (network.isPresent() && change.isPresent() && change.get().has("name")) {
            network.get().name(change.get().get("name").getAsString(), request.at());
        }
        return answer(network, request.at());
    }

    private HouseReply syncModule(HouseRequest request) {
        Optional<SimulatedDevice> hub = core.household().findSyncModule(request.number("network"));
        if (hub.isEmpty()) {
            // A doorbell or Mini may be alone in its network.
            return HouseReply.message(404, "Sync module not found", 400);
        }
        JsonObject facts = hub.get().facts();
        JsonObject module = SYNC_MODULE.deepCopy();
        for (String key : new String[]{"id", "created_at", "updated_at", "name", "fw_version", "serial", "status",
                "onboarded", "last_hb", "local_storage_enabled", "network_id", "wifi_strength"}) {
            JsonElement value = facts.get(key);
            module.add(key, value == null ? JsonNull.INSTANCE : value);
        }
        if (hub.get().config().has("last_backup_completed")) {
            module.add("last_backup_completed", hub.get().config().get("last_backup_completed"));
        }
        module.addProperty("last_activity", CloudTime.text(request.at()));
        module.addProperty("account_id", core.account().id());
        JsonObject answer = new JsonObject();
        answer.add("syncmodule", module);
        return HouseReply.json(answer);
    }

    private HouseReply answer(Optional<SimulatedNetwork> network, Instant now) {
        if (network.isEmpty()) {
            return HouseReply.message(404, "Network not found", 300);
        }
        JsonObject answer = new JsonObject();
        answer.add("network", describe(network.get(), now));
        return HouseReply.json(answer);
    }

    private JsonObject describe(SimulatedNetwork network, Instant now) {
        JsonObject described = NETWORK.deepCopy();
        network.facts().entrySet().forEach(fact -> described.add(fact.getKey(), fact.getValue()));
        described.addProperty("arm_string", network.armed() ? "Armed" : "Disarmed");
        described.addProperty("account_id", core.account().id());
        described.addProperty("busy", core.commands().isBusy(network.id(), now));
        return described;
    }
}
