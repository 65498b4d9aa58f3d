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

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * Which settings a device takes, and which values (protocol, section 5.9).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class SettingRules {
    /** Whether a value may be set, given the config of the device. */
    private interface Rule {
        boolean allows(JsonElement value, JsonObject config);
    }

    private static final Rule FLAG = (value, config) -> value instanceof JsonPrimitive flag && flag.isBoolean();
    private static final Rule ANYTHING = (value, config) -> true;
    /** A false value under the second key makes the first read only. */
    private static final Map<String, String> CONDITIONS = Map.of("early_termination", "early_termination_supported",
            "early_notification", "early_notification_compatible", "flip_video", "flip_video_compatible",
            "night_vision_control", "night_vision_exposure_compatible", "night_vision_exposure",
            "night_vision_exposure_compatible", "video_recording_enable", "video_recording_optional", "chime_volume",
            "chime_compatible");
    /** Keys that no config shows under the same name, or only the homescreen. */
    private static final Set<String> WRITE_ONLY = Set.of("enabled", "name", "illuminator_enable", "zones_version",
            "advanced_motion_regions");
    private static final Map<DeviceKind, Map<String, Rule>> RULES = Map.of(DeviceKind.CAMERA, camera(), DeviceKind.MINI,
            mini(), DeviceKind.DOORBELL, doorbell());
    private static final Map<String, Rule> LIGHT = Map.of("daytime_mode", FLAG, "daytime_sensitivity", range(1, 9),
            "illuminator_intensity", range(1, 10), "illuminator_duration", option("illuminator_duration_options"),
            "motion_alert", FLAG);
    private static final Map<String, Rule> FLOODLIGHT = Map.of("auto_on_off_enabled", FLAG, "motion_alert", FLAG,
            "daytime_sensitivity", range(1, 9), "illuminator_intensity", range(1, 10), "illuminator_duration",
            option("illuminator_duration_options"), "manual_illuminator_duration",
            option("manual_illuminator_duration_options"));

    private SettingRules() {
    }

    /** Whether the device takes this value of this setting. */
    static boolean accepts(SimulatedDevice device, String key, JsonElement value) {
        JsonObject config = device.config();
        Rule rule = RULES.getOrDefault(device.kind(), Map.of()).get(key);
        if (rule == null || !config.has(key) && !WRITE_ONLY.contains(key)) {
            return false;
        }
        String condition = CONDITIONS.get(key);
        boolean readOnly = condition != null && config.has(condition) && !config.get(condition).getAsBoolean();
        return !readOnly && rule.allows(value, config);
    }

    /** Whether the lamp on a camera's mount takes this value. */
    static boolean lightAccepts(JsonObject light, String key, JsonElement value) {
        Rule rule = LIGHT.get(key);
        return rule != null && rule.allows(value, light);
    }

    private static Map<String, Rule> common() {
        Map<String, Rule> rules = new HashMap<>();
        for (String flag : List.of("early_termination", "early_notification", "record_audio_enable", "flip_video",
                "snapshot_enabled", "auto_update_thumbnail_enabled", "video_recording_enable")) {
            rules.put(flag, FLAG);
        }
        rules.put("motion_sensitivity", range(1, 9));
        rules.put("motion_regions", range(0, Integer.MAX_VALUE));
        rules.put("illuminator_intensity", number(1, 4, 7));
        rules.put("video_quality", word("saver", "standard", "best"));
        rules.put("snapshot_period_minutes", option("snapshot_period_minutes_options"));
        rules.put("led_state", word("off", "on", "recording"));
        rules.put("detection_modes", (value, config) -> isPart(value, config.get("detection_modes")));
        rules.put("motion_record_and_alert",
                (value, config) -> value instanceof JsonObject block
                        && word("motion_detection", "person_detection", "vehicle_detection", "all_motion")
                                .allows(block.get("record_type"), config));
        return rules;
    }

    private static Map<String, Rule> camera() {
        Map<String, Rule> rules = common();
        rules.put("motion_alert", FLAG);
        rules.put("alert_interval", range(10, 60));
        rules.put("video_length", range(5, 60));
        rules.put("illuminator_enable", number(0, 1, 2));
        rules.put("night_vision_exposure", number(0, 1, 2));
        rules.put("lfr_sync_interval", range(1, 8));
        return rules;
    }

    /** What Minis and doorbells have in common. */
    private static Map<String, Rule> wireless() {
        Map<String, Rule> rules = common();
        rules.put("enabled", FLAG);
        rules.put("retrigger_time", range(10, 60));
        rules.put("clip_length", (value, config) -> range(5, 60).allows(value, config)
                && value.getAsDouble() <= config.get("clip_length_max").getAsDouble());
        rules.put("illuminator_enable", word("off", "on", "auto"));
        rules.put("night_vision_control", word("darker", "normal", "brighter"));
        rules.put("volume_control", range(1, 8));
        return rules;
    }

    private static Map<String, Rule> mini() {
        Map<String, Rule> rules = wireless();
        rules.put("chime_volume", range(1, 8));
        rules.put("camera_location_indoor", FLAG);
        rules.put("spotlight_enabled", FLAG);
        rules.put("light_brightness",
                (value, config) -> range(1, config.has("superior") ? 10 : 3).allows(value, config));
        rules.put("light_duration", option("light_duration_options"));
        rules.put("manual_light_duration", option("manual_light_duration_options"));
        rules.put("superior",
                (value, config) -> value instanceof JsonObject block
                        && config.get("superior") instanceof JsonObject floodlight
                        && block.entrySet().stream().allMatch(member -> floodlightAccepts(floodlight, member)));
        return rules;
    }

    private static Map<String, Rule> doorbell() {
        Map<String, Rule> rules = wireless();
        rules.put("name", (value, config) -> value instanceof JsonPrimitive text && text.isString());
        rules.put("alert_tone_volume", range(1, 8));
        rules.put("button_led_mode", word("on", "recording", "button_press_only"));
        rules.put("advanced_motion_regions", ANYTHING);
        rules.put("zones_version", word("v1", "v2"));
        return rules;
    }

    private static boolean floodlightAccepts(JsonObject floodlight, Map.Entry<String, JsonElement> member) {
        Rule rule = FLOODLIGHT.get(member.getKey());
        return rule != null && rule.allows(member.getValue(), floodlight);
    }

    private static boolean isPart(JsonElement value, JsonElement known) {
        return value instanceof JsonObject block && known instanceof JsonObject all && block.entrySet().stream()
                .allMatch(member -> all.has(member.getKey()) && FLAG.allows(member.getValue(), all));
    }

    private static Rule range(int least, int most) {
        return (value, config) -> value instanceof JsonPrimitive number && number.isNumber()
                && number.getAsDouble() >= least && number.getAsDouble() <= most;
    }

    private static Rule number(Integer... values) {
        return (value, config) -> value instanceof JsonPrimitive number && number.isNumber()
                && Arrays.stream(values).anyMatch(one -> one.doubleValue() == number.getAsDouble());
    }

    private static Rule word(String... words) {
        return (value, config) -> value instanceof JsonPrimitive text && text.isString()
                && Arrays.asList(words).contains(text.getAsString());
    }

    private static Rule option(String key) {
        return (value, config) -> config.get(key) instanceof JsonArray options && options.contains(value);
    }
}
