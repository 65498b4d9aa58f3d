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

import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * The homescreen, versions 3 and 4 (protocol, section 5.1).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class HomescreenShape {
    private static final JsonObject REST = JsonParser.parseString("""
            {"doorbell_buttons":[],"chimes":[],"sirens":[],
             "video_stats":{"storage":2,"auto_delete_days":30,"auto_delete_day_options":[3,7,14,30]},
             "app_updates":{"message":"OK","code":103,"update_available":false,"update_required":false},
             "device_limits":{"camera":10,"chime":5,"doorbell":10,"doorbell_button":2,"owl":10,"siren":5,
                              "total_cameras":12,"total_devices":20},
             "subscriptions":{"updated_at":"2026-03-01T01:50:27+00:00"},
             "entitlements":{"updated_at":"2026-03-01T01:50:27+00:00"},
             "tiv_lock_enable":true,"tiv_lock_status":{"locked":false,"expires_at":null},
             "whats_new":{"updated_at":20260204,"url":"https://updates.blinkforhome.com/"}}
            """).getAsJsonObject();

    private static final JsonObject V4 = JsonParser.parseString("""
            {"changed":true,"access":{},"location":{},"ring_devices":[],
             "device_limits":{"total_devices":20,"total_cameras":12,"camera":10,"owl":10,"chime":2,
                              "doorbell_button":2}}
            """).getAsJsonObject();

    private HomescreenShape() {
    }

    static JsonObject render(Household household, Instant now) {
        JsonObject home = new JsonObject();
        JsonObject account = new JsonObject();
        account.addProperty("id", household.account().id());
        account.addProperty("email_verified", true);
        account.addProperty("email_verification_required", true);
        account.addProperty("amazon_account_linked", false);
        home.add("account", account);
        JsonArray networks = new JsonArray();
        household.networks().forEach(network -> networks.add(network.facts()));
        home.add("networks", networks);
        for (DeviceKind kind : DeviceKind.values()) {
            home.add(kind.family(), new JsonArray());
        }
        for (SimulatedDevice device : household.devices()) {
            refresh(device, now);
            home.getAsJsonArray(device.kind().family()).add(device.facts());
        }
        home.add("accessories", accessories(household));
        REST.entrySet().forEach(entry -> home.add(entry.getKey(), entry.getValue()));
        return home;
    }

    /** Version 4: the accessories are one list, and there are some members more. */
    static JsonObject renderV4(Household household, Instant now) {
        JsonObject home = render(household, now);
        home.add("accessories", accessoryList(household));
        V4.entrySet().forEach(entry -> home.add(entry.getKey(), entry.getValue()));
        return home;
    }

    /** As a list of objects that say themselves what they are. */
    static JsonArray accessoryList(Household household) {
        JsonArray list = new JsonArray();
        household.accessories().forEach(accessory -> list.add(accessory.shapeV4()));
        return list;
    }

    private static JsonObject accessories(Household household) {
        JsonObject byKind = new JsonObject();
        for (AccessoryKind kind : AccessoryKind.values()) {
            byKind.add(kind.oldWord(), new JsonArray());
        }
        household.accessories()
                .forEach(accessory -> byKind.getAsJsonArray(accessory.kind().oldWord()).add(accessory.shapeV3()));
        return byKind;
    }

    static JsonArray texts(String... texts) {
        JsonArray array = new JsonArray();
        for (String text : texts) {
            array.add(text);
        }
        return array;
    }

    /** Brings up to date what changes by itself. */
    private static void refresh(SimulatedDevice device, Instant now) {
        JsonObject facts = device.facts();
        if (device.kind() == DeviceKind.SYNC_MODULE) {
            if ("online".equals(device.status()) && facts.has("last_hb")) {
                long minute = now.getEpochSecond() / 60 * 60;
                facts.addProperty("last_hb", CloudTime.text(Instant.ofEpochSecond(minute)));
            }
        } else if (device.isSnoozed(now)) {
            facts.addProperty("snooze", true);
            // Minutes begun count, so the last one shows 1 and not 0.
            facts.addProperty("snooze_time_remaining",
                    (Duration.between(now, device.snoozedUntil()).toMillis() + 59_999) / 60_000);
        } else if (device.isTrue("snooze")) {
            facts.addProperty("snooze", false);
            facts.add("snooze_time_remaining", JsonNull.INSTANCE);
        }
    }
}
