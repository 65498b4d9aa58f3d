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
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/**
 * The configuration documents of devices (protocol, sections 5.3, 5.4 and 5.8). What the homescreen also shows is taken
 * from there each time, so that the two cannot contradict each other.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ConfigShapes {
    private ConfigShapes() {
    }

    static JsonObject doorbell(SimulatedDevice doorbell, Instant now) {
        JsonObject config = doorbell.config().deepCopy();
        copy(doorbell, config, "name", "enabled", "doorbell_mode", "fw_version", "updated_at");
        config.addProperty("status", doorbell.isAsleep(now) ? "asleep" : doorbell.status());
        config.add("battery_state", fact(doorbell, "battery"));
        copySignals(doorbell, config);
        JsonObject lastConnect = new JsonObject();
        lastConnect.addProperty("ac_power", "always_on".equals(doorbell.mode()));
        config.add("last_connect", lastConnect);
        return config;
    }

    static JsonObject mini(SimulatedDevice mini, List<SimulatedAccessory> accessories) {
        JsonObject config = mini.config().deepCopy();
        copy(mini, config, "name", "enabled", "status", "fw_version", "updated_at");
        for (SimulatedAccessory accessory : accessories) {
            if (accessory.kind() == AccessoryKind.PAN_TILT) {
                JsonObject mount = accessory.settings().deepCopy();
                mount.addProperty("id", accessory.id());
                config.add(accessory.kind().oldWord(), mount);
            }
        }
        return config;
    }

    /** The answer of the newer route; the accessories stand beside the camera. */
    static JsonObject camera(SimulatedDevice camera, List<SimulatedAccessory> accessories, CameraWrapper wrapper) {
        JsonObject config = camera.config().deepCopy();
        copy(camera, config, "id", "name", "serial", "network_id", "enabled", "status", "thumbnail", "fw_version",
                "updated_at");
        config.add("battery_state", fact(camera, "battery"));
        copySignals(camera, config);
        JsonObject lastConnect = new JsonObject();
        lastConnect.addProperty("ac_power", false);
        config.add("last_connect", lastConnect);
        JsonObject answer = wrapped(config, wrapper);
        answer.add("signals", signals(camera));
        answer.add("accessories", SimulatedAccessory.list(accessories));
        return answer;
    }

    /** The answer of the older route: another word for the audio, facts of the network, no accessories. */
    static JsonObject oldCamera(SimulatedDevice camera, SimulatedNetwork network, long accountId,
            CameraWrapper wrapper) {
        JsonObject config = camera.config().deepCopy();
        copy(camera, config, "id", "name", "serial", "type", "network_id", "enabled", "status", "thumbnail",
                "fw_version", "updated_at");
        config.add("record_audio", config.remove("record_audio_enable"));
        config.addProperty("account_id", accountId);
        config.addProperty("armed", network.armed());
        config.add("battery_state", fact(camera, "battery"));
        config.add("mac_address", JsonNull.INSTANCE);
        config.add("ring_device_id", JsonNull.INSTANCE);
        JsonObject lastConnect = new JsonObject();
        lastConnect.addProperty("ac_power", false);
        lastConnect.addProperty("battery_voltage", 160);
        lastConnect.add("serial", fact(camera, "serial"));
        lastConnect.addProperty("wifi_strength", -51);
        lastConnect.addProperty("lfr_strength", -64);
        lastConnect.addProperty("temperature", 73);
        config.add("last_connect", lastConnect);
        JsonObject answer = wrapped(config, wrapper);
        JsonObject signals = signals(camera);
        signals.add("battery_state", fact(camera, "battery"));
        answer.add("signals", signals);
        return answer;
    }

    private static JsonObject wrapped(JsonObject config, CameraWrapper wrapper) {
        JsonObject answer = new JsonObject();
        switch (wrapper) {
            case LIST -> {
                JsonArray list = new JsonArray();
                list.add(config);
                answer.add("camera", list);
            }
            case OBJECT -> answer.add("camera", config);
            case BARE -> config.entrySet().forEach(member -> answer.add(member.getKey(), member.getValue()));
        }
        return answer;
    }

    private static JsonObject signals(SimulatedDevice camera) {
        JsonObject signals = fact(camera, "signals") instanceof JsonObject shown ? shown.deepCopy() : new JsonObject();
        signals.add("updated_at", fact(camera, "updated_at"));
        return signals;
    }

    private static void copySignals(SimulatedDevice device, JsonObject config) {
        if (fact(device, "signals") instanceof JsonObject signals) {
            for (String bars : new String[]{"wifi", "lfr"}) {
                config.add(bars, signals.has(bars) ? signals.get(bars) : JsonNull.INSTANCE);
            }
        }
    }

    private static void copy(SimulatedDevice device, JsonObject config, String... keys) {
        for (String key : keys) {
            config.add(key, fact(device, key));
        }
    }

    private static JsonElement fact(SimulatedDevice device, String key) {
        JsonElement value = device.facts().get(key);
        return value == null ? JsonNull.INSTANCE : value;
    }
}
