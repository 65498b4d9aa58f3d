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
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/**
 * Account, client and notifications (protocol, sections 2.4, 4.1 and 4.9).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class AccountRoutes {
    private static final String[] FLAGS = {"low_battery", "camera_offline", "camera_usage", "scheduling", "motion",
            "sync_module_offline", "temperature", "doorbell", "wifi", "lfr", "bandwidth", "battery_dead",
            "local_storage", "general", "accessory_connected", "accessory_disconnected", "accessory_low_battery",
            "cv_motion"};

    private final HouseCore core;
    private final RequestLog log;
    private final JsonObject notifications = new JsonObject();

    AccountRoutes(HouseCore core, RequestLog log) {
        this.core = core;
        this.log = log;
        for (String flag : FLAGS) {
            notifications.addProperty(flag, true);
        }
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.TIER_INFO, this::tierInfo);
        handlers.put(Route.USER_INFO, this::userInfo);
        handlers.put(Route.USER, this::user);
        handlers.put(Route.CAMERA_USAGE, this::cameraUsage);
        handlers.put(Route.LOGOUT_OLD, request -> logout());
        handlers.put(Route.NOTIFICATIONS, request -> notifications());
        handlers.put(Route.NOTIFICATIONS_UPDATE, this::updateNotifications);
    }

    private HouseReply tierInfo(HouseRequest request) {
        // From now on the client knows the new tier.
        core.tierRefusal(0);
        JsonObject answer = new JsonObject();
        answer.addProperty("tier", core.account().tier());
        answer.addProperty("account_id", core.account().id());
        return HouseReply.json(answer);
    }

    private HouseReply userInfo(HouseRequest request) {
        SimulatedAccount account = core.account();
        JsonObject answer = new JsonObject();
        answer.addProperty("account_id", account.id());
        answer.addProperty("user_id", account.userId());
        answer.addProperty("client_id", account.clientId());
        answer.addProperty("email", account.email());
        answer.addProperty("tier", account.tier());
        answer.addProperty("region", "eu");
        answer.addProperty("country", "FR");
        answer.addProperty("phone", account.phoneHint());
        answer.addProperty("client_trusted", true);
        answer.addProperty("client_verification_required", false);
        answer.addProperty("new_account", false);
        answer.add("ring_user_id", JsonNull.INSTANCE);
        return HouseReply.json(answer);
    }

    private HouseReply user(HouseRequest request) {
        JsonObject answer = new JsonObject();
        answer.addProperty("id", core.account().userId());
        answer.addProperty("temp_units", "c");
        answer.addProperty("time_zone", "Europe/Paris");
        answer.addProperty("verified", true);
        answer.addProperty("force_password_reset", false);
        return HouseReply.json(answer);
    }

    /** Lists networks with a sync module only, and of their devices only the classic cameras. */
    private HouseReply cameraUsage(HouseRequest request) {
        JsonArray networks = new JsonArray();
        for (SimulatedNetwork network : core.household().networks()) {
            if (core.household().findSyncModule(network.id()).isPresent()) {
                JsonArray cameras = new JsonArray();
                core.household().devicesOf(network.id()).stream().filter(device -> device.kind() == DeviceKind.CAMERA)
                        .forEach(camera -> cameras.add(usage(camera)));
                JsonObject one = new JsonObject();
                one.addProperty("network_id", network.id());
                one.addProperty("name", network.name());
                one.add("cameras", cameras);
                networks.add(one);
            }
        }
        JsonObject reference = new JsonObject();
        reference.addProperty("usage", 0);
        JsonObject answer = new JsonObject();
        answer.addProperty("range_days", 7);
        answer.add("reference", reference);
        answer.add("networks", networks);
        return HouseReply.json(answer);
    }

    private static JsonObject usage(SimulatedDevice camera) {
        JsonObject json = new JsonObject();
        json.addProperty("id", camera.id());
        json.addProperty("name", camera.name());
        json.addProperty("usage", 0);
        json.addProperty("lv_seconds", 0);
        json.addProperty("clip_seconds", 0);
        return json;
    }

    private HouseReply logout() {
        JsonObject answer = new JsonObject();
        answer.addProperty("message", "logout");
        return HouseReply.json(answer);
    }

    private HouseReply notifications() {
        JsonObject answer = new JsonObject();
        answer.add("notifications", notifications);
        return HouseReply.json(answer);
    }

    private HouseReply updateNotifications(HouseRequest request) {
        JsonElement flags = request.findJson().orElseGet(JsonObject::new).get("notifications");
        if (!(flags instanceof JsonObject changed)) {
            return HouseReply.message(400, "notifications missing", 0);
        }
        changed.entrySet().forEach(flag -> notifications.add(flag.getKey(), flag.getValue()));
        JsonObject answer = new JsonObject();
        answer.addProperty("message", "Client Notification Configure Update Successful");
        return HouseReply.json(answer);
    }
}
