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
package org.openhab.binding.blink.internal.simulator;

import java.time.Instant;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * The configuration documents of units (protocol, sections 5.3 and 5.4). What the homescreen also shows is taken from
 * there each time, so that the two cannot contradict each other.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ConfigShapes {
    /** What a POST may change; anything else is answered with 2407. */
    static final Set<String> SETTABLE = Set.of("name", "enabled", "led_state", "button_led_mode", "illuminator_enable",
            "illuminator_enable_v2", "illuminator_intensity", "night_vision_control", "video_quality", "clip_length",
            "retrigger_time", "motion_sensitivity", "motion_regions", "advanced_motion_regions", "zones_version",
            "early_notification", "early_termination", "record_audio_enable", "volume_control", "alert_tone_volume",
            "flip_video", "temp_min", "temp_max", "video_recording_enable", "snapshot_enabled",
            "snapshot_period_minutes", "detection_modes");

    private static final String DOORBELL = """
            {"temp":55,"temp_min":32,"temp_max":95,"temp_alarm_enable":false,
             "chime_config":{"type":"mechanical",
                             "duration":{"current":300,"default":300,"min":100,"max":2000,"step_size":100}},
             "button_led_mode":"on","valid_button_led_modes":["on","recording","button_press_only"],
             "led_state":"recording","valid_status_led_modes":["off","recording"],
             "night_vision_control":"normal","night_vision_exposure_compatible":false,
             "illuminator_enable_v2":"auto","illuminator_intensity":4,"illuminator_duration":1,
             "video_quality":"standard","video_recording_enable":true,"video_recording_optional":false,
             "clip_length":20,"clip_length_max":30,"clip_warning_threshold":15,"retrigger_time":30,
             "motion_sensitivity":5,"motion_regions":33554431,"motion_regions_compatible":true,"zone_version":"v1",
             "detection_modes":{"motion":true,"person":false,"vehicle_detection":false},
             "motion_record_and_alert":{"type":"all"},
             "early_notification":true,"early_notification_compatible":true,"early_termination":true,
             "early_termination_supported":true,"record_audio_enable":true,"volume_control":5,"alert_tone_volume":5,
             "flip_video":false,"flip_video_compatible":false,"snapshot_enabled":false,"snapshot_period_minutes":60,
             "snapshot_period_minutes_options":[60],"privacy_zones_compatible":true,"local_storage_enabled":false,
             "local_storage_compatible":true}
            """;
    private static final String CAMERA = """
            {"battery_voltage":160,"temperature":78,"temp_adjust":-15,"temp_alarm_enable":true,"temp_min":50,
             "temp_max":88,"wifi_strength":-52,"lfr_strength":-68,"motion_sensitivity":5,"motion_alert":true,
             "motion_regions":33554431,"alert_interval":10,"video_length":45,"clip_max_length":60,
             "video_quality":"standard","video_quality_support":["saver","standard"],"record_audio":true,
             "illuminator_enable":0,"illuminator_intensity":1,"early_termination":true,"snapshot_enabled":false,
             "mac_address":null,"ring_device_id":null}
            """;
    private static final String MINI = """
            {"wifi":4,"led_enabled":true,"illuminator_enable":"auto","illuminator_intensity":3,
             "video_quality":"standard","clip_length":30,"clip_length_max":60,"retrigger_time":10,
             "motion_sensitivity":5,"early_termination":true,"record_audio_enable":true,"volume_control":4,
             "flip_video":false,"snapshot_enabled":false}
            """;

    private static final String DRIVE = """
            {"storage_warning":0,"sm_backup_enabled":false,"sm_backup_in_progress":false,"last_backup_completed":null,
             "last_backup_result":null}
            """;

    private ConfigShapes() {
    }

    static JsonObject doorbell() {
        return JsonParser.parseString(DOORBELL).getAsJsonObject();
    }

    /** What the status of local storage tells of backups (protocol, section 4.11). */
    static JsonObject drive() {
        return JsonParser.parseString(DRIVE).getAsJsonObject();
    }

    static JsonObject camera() {
        return JsonParser.parseString(CAMERA).getAsJsonObject();
    }

    static JsonObject mini() {
        return JsonParser.parseString(MINI).getAsJsonObject();
    }

    static JsonObject doorbellConfig(SimulatedUnit doorbell, Instant now) {
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

    static JsonObject miniConfig(SimulatedUnit mini) {
        JsonObject config = mini.config().deepCopy();
        copy(mini, config, "name", "enabled", "status", "updated_at");
        config.addProperty("fw_version", 10.63);
        return config;
    }

    static JsonObject cameraConfig(SimulatedUnit camera, SimulatedNetwork network, long accountId) {
        JsonObject config = camera.config().deepCopy();
        copy(camera, config, "id", "name", "serial", "type", "network_id", "enabled", "status", "thumbnail",
                "fw_version", "updated_at");
        config.addProperty("account_id", accountId);
        config.addProperty("armed", network.armed());
        config.add("battery_state", fact(camera, "battery"));
        JsonObject lastConnect = new JsonObject();
        lastConnect.addProperty("ac_power", false);
        lastConnect.addProperty("battery_voltage", 160);
        lastConnect.add("serial", fact(camera, "serial"));
        lastConnect.addProperty("wifi_strength", -51);
        lastConnect.addProperty("lfr_strength", -64);
        lastConnect.addProperty("temperature", 73);
        config.add("last_connect", lastConnect);
        JsonArray list = new JsonArray();
        list.add(config);
        JsonObject answer = new JsonObject();
        answer.add("camera", list);
        JsonObject signals = fact(camera, "signals") instanceof JsonObject shown ? shown.deepCopy() : new JsonObject();
        signals.add("updated_at", fact(camera, "updated_at"));
        signals.add("battery_state", fact(camera, "battery"));
        answer.add("signals", signals);
        return answer;
    }

    private static void copySignals(SimulatedUnit unit, JsonObject config) {
        if (fact(unit, "signals") instanceof JsonObject signals) {
            for (String bars : new String[]{"wifi", "lfr"}) {
                config.add(bars, signals.has(bars) ? signals.get(bars) : JsonNull.INSTANCE);
            }
        }
    }

    private static void copy(SimulatedUnit unit, JsonObject config, String... keys) {
        for (String key : keys) {
            config.add(key, fact(unit, key));
        }
    }

    private static JsonElement fact(SimulatedUnit unit, String key) {
        JsonElement value = unit.facts().get(key);
        return value == null ? JsonNull.INSTANCE : value;
    }
}
