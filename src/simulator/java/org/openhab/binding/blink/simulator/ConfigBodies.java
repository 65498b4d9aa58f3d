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
 * The settings of new devices by product (protocol, sections 5.3, 5.4 and 5.8). What the homescreen shows too is not
 * among them. A setting that a product lacks is absent.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ConfigBodies {
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
             "detection_modes":{"motion_detection":true,"person_detection":false,"vehicle_detection":false},
             "motion_record_and_alert":{"record_type":"motion_detection"},
             "early_notification":true,"early_notification_compatible":true,"early_termination":true,
             "early_termination_supported":true,"record_audio_enable":true,"volume_control":5,"alert_tone_volume":5,
             "flip_video":false,"flip_video_compatible":false,"snapshot_enabled":false,"snapshot_period_minutes":60,
             "snapshot_period_minutes_options":[60],"privacy_zones_compatible":true,"local_storage_enabled":false,
             "local_storage_compatible":true}
            """;
    private static final String CAMERA = """
            {"motion_alert":true,"battery_voltage":160,"temperature":78,"temp_adjust":-15,"temp_alarm_enable":true,
             "temp_min":50,"temp_max":88,"wifi_strength":-52,"lfr_strength":-68,"network_type":"wifi",
             "motion_sensitivity":5,"motion_regions":33554431,"motion_regions_compatible":true,"zone_version":"v1",
             "privacy_zones_compatible":true,
             "detection_modes":{"motion_detection":true,"person_detection":false,"vehicle_detection":false},
             "motion_record_and_alert":{"record_type":"motion_detection"},
             "alert_interval":10,"video_length":30,"clip_max_length":60,"clip_warning_threshold":15,
             "early_termination":true,"early_termination_supported":true,"early_notification":true,
             "early_notification_compatible":true,"extended_clip_recording_support":false,
             "video_quality":"standard","video_quality_support":["saver","standard","best"],
             "video_quality_restricted":[],"video_recording_enable":true,"video_recording_optional":false,
             "record_audio_enable":true,"lfr_sync_interval":8,"illuminator_enable":2,"illuminator_intensity":4,
             "night_vision_exposure":1,"night_vision_exposure_compatible":true,"flip_video":false,
             "flip_video_compatible":false,"led_state":"recording","valid_status_led_modes":["off","recording"],
             "snapshot_enabled":false,"snapshot_period_minutes":60,"snapshot_period_minutes_options":[30,60,120],
             "auto_update_thumbnail_enabled":false,"spotlight_compatible":false,"local_storage_enabled":true,
             "local_storage_compatible":true}
            """;
    private static final String MINI = """
            {"wifi":4,"wifi_rssi":-55,"motion_sensitivity":5,"motion_regions":33554431,
             "motion_regions_compatible":true,"zone_version":"v2","privacy_zones_compatible":true,"retrigger_time":30,
             "detection_modes":{"motion_detection":true,"person_detection":false,"vehicle_detection":false},
             "motion_record_and_alert":{"record_type":"motion_detection"},
             "clip_length":30,"clip_length_max":60,"early_termination":true,"early_termination_supported":true,
             "early_notification":true,"early_notification_compatible":true,"extended_clip_recording_support":false,
             "video_quality":"standard","video_recording_enable":true,"video_recording_optional":false,
             "record_audio_enable":true,"volume_control":5,"chime_compatible":true,"chime_volume":6,
             "illuminator_enable":"auto","illuminator_enable_v2":"auto","illuminator_intensity":4,
             "illuminator_duration":1,"night_vision_control":"normal","night_vision_exposure_compatible":true,
             "led_state":"recording","led_enabled":true,"flip_video":false,"flip_video_compatible":true,
             "camera_location_indoor":true,"snapshot_enabled":false,"snapshot_period_minutes":60,
             "snapshot_period_minutes_options":[30,60,120],"auto_update_thumbnail_enabled":false,
             "spotlight_compatible":false,"local_storage_enabled":true,"local_storage_compatible":true}
            """;
    private static final String SPOTLIGHT = """
            {"early_notification_compatible":false,"spotlight_compatible":true,"spotlight_enabled":true,
             "light_status":"off","light_brightness":2,"light_duration":30,"light_duration_options":[30,60,180],
             "manual_light_duration":180,"manual_light_duration_options":[30,60,180]}
            """;
    private static final String FLOODLIGHT = """
            {"early_notification_compatible":false,"light_status":"off","light_brightness":3,
             "superior":{"auto_on_off_enabled":false,"motion_alert":true,"daytime_sensitivity":4,
                         "illuminator_intensity":3,"illuminator_duration":30,
                         "illuminator_duration_options":[30,60,180],"manual_illuminator_duration":180,
                         "manual_illuminator_duration_options":[65535,30,60,180]}}
            """;
    private static final String DRIVE = """
            {"storage_warning":0,"sm_backup_enabled":false,"sm_backup_in_progress":false,"last_backup_completed":null,
             "last_backup_result":null}
            """;

    private ConfigBodies() {
    }

    /** For a sync module: what the status of its drive shows besides its state. */
    static JsonObject of(DeviceKind kind, String type) {
        return switch (kind) {
            case DOORBELL -> parse(DOORBELL);
            case CAMERA -> camera(type);
            case MINI -> mini(type);
            case SYNC_MODULE -> parse(DRIVE);
        };
    }

    private static JsonObject camera(String type) {
        JsonObject config = parse(CAMERA);
        switch (type) {
            case "white" -> {
                config.remove("lfr_sync_interval");
                config.add("valid_status_led_modes", new JsonArray());
            }
            case "sedona" -> config.addProperty("early_notification_compatible", false);
            case "sonoran" -> {
                config.addProperty("early_notification_compatible", false);
                config.addProperty("zone_version", "v2");
                config.addProperty("network_type", "vo9_mcs_2");
            }
            default -> {
                // The others have what the text says.
            }
        }
        return config;
    }

    private static JsonObject mini(String type) {
        JsonObject config = parse(MINI);
        switch (type) {
            case "hawk", "chickadee" -> addAll(config, SPOTLIGHT);
            case "superior" -> addAll(config, FLOODLIGHT);
            default -> {
                // The others have no lamp.
            }
        }
        return config;
    }

    private static void addAll(JsonObject config, String more) {
        parse(more).entrySet().forEach(setting -> config.add(setting.getKey(), setting.getValue()));
    }

    private static JsonObject parse(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }
}
