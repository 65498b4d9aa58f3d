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

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * What is mounted on a camera or Mini (protocol, section 5.10). Guarded by the house.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class SimulatedAccessory {
    private static final String LIGHT = """
            {"daytime_mode":false,"daytime_sensitivity":4,"illuminator_intensity":6,"illuminator_duration":60,
             "illuminator_duration_options":[30,60,180],"motion_alert":true,"battery_percentage":85}
            """;
    private static final String PAN_TILT = """
            {"connected":true,"calibrated":true,"calibration_compatible":true,"fw_version":"1.4"}
            """;
    private static final String BATTERY_PACK = """
            {"battery_level":80,"charging_status":"not_charging","connected":true,"accessory_subtype":"io4_bep"}
            """;

    private final AccessoryKind kind;
    private final long id;
    private final String serial;
    private final SimulatedDevice target;
    private final JsonObject settings;

    SimulatedAccessory(AccessoryKind kind, long id, String serial, SimulatedDevice target) {
        this.kind = kind;
        this.id = id;
        this.serial = serial;
        this.target = target;
        this.settings = JsonParser.parseString(switch (kind) {
            case LIGHT -> LIGHT;
            case PAN_TILT -> PAN_TILT;
            case BATTERY_PACK -> BATTERY_PACK;
        }).getAsJsonObject();
    }

    AccessoryKind kind() {
        return kind;
    }

    long id() {
        return id;
    }

    SimulatedDevice target() {
        return target;
    }

    /** What the config of the target shows of it and may change. */
    JsonObject settings() {
        return settings;
    }

    /** As in homescreen v3. */
    JsonObject shapeV3() {
        JsonObject json = common();
        switch (kind) {
            case LIGHT -> {
                json.addProperty("battery", "ok");
                json.addProperty("power_type", "BATTERY");
                json.addProperty("connected", true);
            }
            case PAN_TILT -> {
                json.add("calibrated", settings.get("calibrated"));
                json.addProperty("connected", true);
            }
            case BATTERY_PACK -> json.addProperty("revision", "00");
        }
        return json;
    }

    /** As in homescreen v4. */
    JsonObject shapeV4() {
        JsonObject json = common();
        json.addProperty("accessory_type", kind.word());
        json.addProperty("connected", true);
        json.addProperty("revision", "00");
        JsonObject own = new JsonObject();
        switch (kind) {
            case LIGHT -> {
                own.addProperty("battery", "ok");
                own.addProperty("power_type", "BATTERY");
                own.addProperty("accessory_subtype", kind.oldWord());
            }
            case PAN_TILT -> own.add("calibrated", settings.get("calibrated"));
            case BATTERY_PACK -> settings.entrySet().forEach(fact -> own.add(fact.getKey(), fact.getValue()));
        }
        json.add(kind.word(), own);
        return json;
    }

    /** As an entry of {@code accessories} in the config of a camera. */
    JsonObject shapeInConfig() {
        JsonObject json = new JsonObject();
        json.addProperty("id", id);
        json.addProperty("serial", serial);
        json.addProperty("accessory_type", kind.word());
        json.addProperty("connected", true);
        json.addProperty("fw_version", "1.12");
        json.add(kind.word(), settings.deepCopy());
        return json;
    }

    private JsonObject common() {
        JsonObject json = new JsonObject();
        json.addProperty("id", id);
        json.addProperty("serial", serial);
        json.addProperty("created_at", "2025-06-01T09:00:00+00:00");
        json.addProperty("target", target.kind().word());
        json.addProperty("target_id", target.id());
        return json;
    }

    static JsonArray list(Iterable<SimulatedAccessory> accessories) {
        JsonArray list = new JsonArray();
        accessories.forEach(accessory -> list.add(accessory.shapeInConfig()));
        return list;
    }
}
