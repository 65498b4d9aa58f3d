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
package org.openhab.binding.blink.internal.cloud.rest;

import static org.openhab.binding.blink.internal.model.Setting.*;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.rest.WireValue.OneOf;
import org.openhab.binding.blink.internal.cloud.rest.WireValue.Truth;
import org.openhab.binding.blink.internal.cloud.rest.WireValue.Whole;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.Setting;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * The table of settings: which member of a config is which setting, for each family. All that is uncertain about the
 * names stands here.
 *
 * @see "doc/protocol.md, section Settings: names from the app, most of them relied on by other clients"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class WireSettings {

    /** Objects that the app writes as a whole, with the members that it writes. */
    private static final String FLOODLIGHT = "superior";
    static final String LIGHT_MOUNT = "light_accessory";
    private static final String DETECTION = "detection_modes";

    private static final Truth TRUTH = new Truth();
    private static final Whole WHOLE = new Whole();

    /** Settings with the same names in every family. */
    private static final List<WireSetting> COMMON = List.of( //
            WireSetting.of(SENSITIVITY, WHOLE, "motion_sensitivity").between(1, 9),
            WireSetting.of(EARLY_END, TRUTH, "early_termination").where("early_termination_supported"),
            WireSetting.of(EARLY_NOTIFICATION, TRUTH, "early_notification").where("early_notification_compatible"),
            WireSetting.of(INFRARED, OneOf.numbers("low", 1, "medium", 4, "high", 7), "illuminator_intensity"),
            WireSetting.of(RECORD_AUDIO, TRUTH, "record_audio_enable").readAlsoAt("record_audio"),
            WireSetting.of(VIDEO_QUALITY, OneOf.words("saver", "standard", "best"), "video_quality")
                    .outOf("video_quality_support"),
            WireSetting.of(STATUS_LED, OneOf.words("off", "on", "recording"), "led_state").outOf(
                    "valid_status_led_modes"),
            WireSetting.of(FLIP, TRUTH, "flip_video").where("flip_video_compatible"),
            WireSetting.of(PERSON_DETECTION, TRUTH, DETECTION + ".person_detection"),
            WireSetting.of(VEHICLE_DETECTION, TRUTH, DETECTION + ".vehicle_detection"));

    private static final List<WireSetting> OF_CAMERAS = List.of(
            WireSetting.of(CLIP_LENGTH, WHOLE, "video_length").between(5, 60).atMost("clip_max_length"),
            WireSetting.of(RETRIGGER_TIME, WHOLE, "alert_interval").between(10, 60),
            WireSetting.of(NIGHT_VISION, OneOf.numbers("off", 0, "on", 1, "auto", 2), "illuminator_enable"),
            // the name is the app's: its speaker volume of battery cameras
            WireSetting.of(VOLUME, WHOLE, "lfr_sync_interval").between(1, 8),
            WireSetting.of(LIGHT_BRIGHTNESS, WHOLE, LIGHT_MOUNT + ".illuminator_intensity").between(1, 10),
            WireSetting.of(LIGHT_DURATION, WHOLE, LIGHT_MOUNT + ".illuminator_duration").between(1, 65_535)
                    .outOf(LIGHT_MOUNT + ".illuminator_duration_options"));

    private static final List<WireSetting> OF_OTHERS = List.of(
            WireSetting.of(CLIP_LENGTH, WHOLE, "clip_length").between(5, 60).atMost("clip_length_max"),
            WireSetting.of(RETRIGGER_TIME, WHOLE, "retrigger_time").between(10, 60),
            // it stands there twice: only the one that is read follows
            WireSetting.of(NIGHT_VISION, OneOf.words("off", "on", "auto"), "illuminator_enable_v2")
                    .writtenTo("illuminator_enable"),
            WireSetting.of(VOLUME, WHOLE, "volume_control").between(1, 8));

    /** The first that the config has counts: the floodlight has all of its own in one object. */
    private static final List<WireSetting> OF_MINIS = List.of(
            WireSetting.of(LIGHT_BRIGHTNESS, WHOLE, FLOODLIGHT + ".illuminator_intensity").between(1, 10)
                    .writtenTo(FLOODLIGHT + ".illuminator_intensity", "light_brightness"),
            WireSetting.of(LIGHT_DURATION, WHOLE, FLOODLIGHT + ".manual_illuminator_duration").between(1, 65_535)
                    .outOf(FLOODLIGHT + ".manual_illuminator_duration_options"),
            WireSetting.of(LIGHT_BRIGHTNESS, WHOLE, "light_brightness").between(1, 3).where("spotlight_compatible"),
            WireSetting.of(LIGHT_DURATION, WHOLE, "manual_light_duration").between(1, 65_535)
                    .outOf("manual_light_duration_options").where("spotlight_compatible"));

    private WireSettings() {
    }

    /** The settings that devices of that family may have; a setting may be there more than once. */
    static Stream<WireSetting> of(DeviceFamily family) {
        return switch (family) {
            case CAMERA -> Stream.concat(COMMON.stream(), OF_CAMERAS.stream());
            case OWL -> Stream.of(COMMON, OF_OTHERS, OF_MINIS).flatMap(List::stream);
            case DOORBELL -> Stream.concat(COMMON.stream(), OF_OTHERS.stream());
            case SYNC_MODULE, UNKNOWN -> Stream.empty();
        };
    }

    /** Where a device with that config has {@code setting}. */
    static Optional<WireSetting> find(DeviceFamily family, Setting setting, JsonObject config) {
        List<WireSetting> all = of(family).filter(each -> each.setting() == setting).toList();
        return all.stream().filter(each -> each.read().stream().anyMatch(place -> at(config, place).isPresent()))
                .findFirst().or(() -> all.stream().reduce((first, last) -> last));
    }

    /** The members of the object of that name that the app writes together; empty when it writes them one by one. */
    static List<String> writtenTogether(String object) {
        return switch (object) {
            case FLOODLIGHT -> List.of("auto_on_off_enabled", "motion_alert", "illuminator_intensity",
                    "illuminator_duration", "manual_illuminator_duration");
            case LIGHT_MOUNT -> List.of("daytime_mode", "daytime_sensitivity", "illuminator_intensity",
                    "illuminator_duration", "motion_alert");
            case DETECTION -> List.of("motion_detection", "person_detection", "vehicle_detection");
            default -> List.of();
        };
    }

    /** What stands at {@code place}; empty for null and nothing. */
    static Optional<JsonElement> at(JsonObject config, String place) {
        int dot = place.indexOf('.');
        if (dot < 0) {
            return Optional.ofNullable(config.get(place)).filter(found -> !found.isJsonNull());
        }
        return at(config, place.substring(0, dot)).filter(JsonElement::isJsonObject)
                .flatMap(object -> at(object.getAsJsonObject(), place.substring(dot + 1)));
    }
}
