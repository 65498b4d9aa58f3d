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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * A body that a client posts to the config of a device (protocol, sections 3.4 and 5.9): what of it the device takes.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ConfigChange {
    /** Keys that are read under another name. */
    private static final Map<String, String> READ_AS = Map.of("illuminator_enable", "illuminator_enable_v2",
            "zones_version", "zone_version");
    private static final String ACCESSORIES = "accessories";

    private final SimulatedDevice device;
    private final List<SimulatedAccessory> accessories;
    private final JsonObject taken = new JsonObject();
    private final List<String> refused = new ArrayList<>();

    /**
     * @param accessories what is mounted on the device
     */
    ConfigChange(SimulatedDevice device, List<SimulatedAccessory> accessories, JsonObject body) {
        this.device = device;
        this.accessories = accessories;
        for (Map.Entry<String, JsonElement> setting : body.entrySet()) {
            boolean accepted = ACCESSORIES.equals(setting.getKey()) && device.kind() == DeviceKind.CAMERA
                    ? areLightsGood(setting.getValue())
                    : SettingRules.accepts(device, setting.getKey(), setting.getValue());
            if (accepted) {
                taken.add(setting.getKey(), setting.getValue());
            } else {
                refused.add(setting.getKey());
            }
        }
    }

    /** The keys that the device does not have, or not with this value. */
    List<String> refused() {
        return refused;
    }

    /** Whether everything is already as it should be. */
    boolean isInPlace() {
        if (!refused.isEmpty()) {
            return false;
        }
        JsonObject config = device.config().deepCopy();
        taken.entrySet().forEach(setting -> put(config, setting));
        boolean lights = taken.get(ACCESSORIES) instanceof JsonArray list && list.asList().stream()
                .anyMatch(entry -> !lightOf(entry).equals(merged(lightOf(entry), changeOf(entry))));
        return !lights && config.equals(device.config()) && List.of("enabled", "name").stream()
                .allMatch(key -> !taken.has(key) || taken.get(key).equals(device.facts().get(key)));
    }

    /** Sets what the device takes. */
    void apply(Instant now) {
        for (Map.Entry<String, JsonElement> setting : taken.entrySet()) {
            if (setting.getValue() instanceof JsonArray list && ACCESSORIES.equals(setting.getKey())) {
                list.forEach(entry -> changeOf(entry).entrySet()
                        .forEach(one -> lightOf(entry).add(one.getKey(), one.getValue())));
            } else if (device.facts().has(setting.getKey())) {
                device.set(setting.getKey(), setting.getValue(), now);
            } else {
                put(device.config(), setting);
            }
        }
        device.touch(now);
    }

    private void put(JsonObject config, Map.Entry<String, JsonElement> setting) {
        String key = setting.getKey();
        if (device.facts().has(key) || ACCESSORIES.equals(key)) {
            return;
        }
        String shown = device.kind() == DeviceKind.CAMERA ? key : READ_AS.getOrDefault(key, key);
        config.add(shown,
                config.get(shown) instanceof JsonObject block && setting.getValue() instanceof JsonObject part
                        ? merged(block, part)
                        : setting.getValue());
    }

    private boolean areLightsGood(JsonElement list) {
        return list instanceof JsonArray entries && entries.asList().stream()
                .allMatch(entry -> !lightOf(entry).isEmpty() && changeOf(entry).entrySet().stream()
                        .allMatch(one -> SettingRules.lightAccepts(lightOf(entry), one.getKey(), one.getValue())));
    }

    /** The settings of the lamp that an entry names; empty when the device has no such lamp. */
    private JsonObject lightOf(JsonElement entry) {
        return accessories.stream().filter(accessory -> accessory.kind() == AccessoryKind.LIGHT)
                .filter(accessory -> entry instanceof JsonObject named && named.get("id") != null
                        && JsonParser.parseString(Long.toString(accessory.id())).equals(named.get("id")))
                .map(SimulatedAccessory::settings).findFirst().orElseGet(JsonObject::new);
    }

    private static JsonObject changeOf(JsonElement entry) {
        return entry instanceof JsonObject named && named.get(AccessoryKind.LIGHT.word()) instanceof JsonObject change
                ? change
                : new JsonObject();
    }

    private static JsonObject merged(JsonObject block, JsonObject part) {
        JsonObject both = block.deepCopy();
        part.entrySet().forEach(member -> both.add(member.getKey(), member.getValue()));
        return both;
    }
}
