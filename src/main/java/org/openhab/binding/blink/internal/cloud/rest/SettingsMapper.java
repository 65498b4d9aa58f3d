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

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.Setting;
import org.openhab.binding.blink.internal.model.SettingState;
import org.openhab.binding.blink.internal.model.SettingValue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * Turns the members of a config into settings. What the config does not answer the device does not have.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class SettingsMapper {

    private static final String RESTRICTED_QUALITY = "video_quality_restricted";

    private final WireProblems problems;

    SettingsMapper(WireProblems problems) {
        this.problems = problems;
    }

    Map<Setting, SettingState> settings(DeviceFamily family, JsonObject config) {
        Map<Setting, SettingState> settings = new EnumMap<>(Setting.class);
        WireSettings.of(family).forEach(each -> {
            if (!settings.containsKey(each.setting())) {
                state(each, config).ifPresent(state -> settings.put(each.setting(), state));
            }
        });
        return settings;
    }

    private Optional<SettingState> state(WireSetting setting, JsonObject config) {
        for (String place : setting.read()) {
            JsonElement found = WireSettings.at(config, place).orElse(null);
            if (found != null) {
                Optional<SettingValue> value = setting.form().read(found);
                if (value.isEmpty()) {
                    problems.note("config: " + place + ": not understood", example(found));
                }
                return value.map(known -> state(setting, known, config));
            }
        }
        return Optional.empty();
    }

    private static SettingState state(WireSetting setting, SettingValue value, JsonObject config) {
        boolean writable = !"false".equals(text(config, setting.support()));
        List<SettingValue> options = options(setting, config);
        int most = Math.max(setting.least(), limit(setting, config));
        return new SettingState(value, writable, setting.least(), most, options);
    }

    private static int limit(WireSetting setting, JsonObject config) {
        String place = setting.limit();
        JsonElement found = place == null ? null : WireSettings.at(config, place).orElse(null);
        SettingValue limit = found == null ? null : setting.form().read(found).orElse(null);
        return limit instanceof SettingValue.Number number ? number.number() : setting.most();
    }

    /** What the device offers; all that there is where it does not say. */
    private static List<SettingValue> options(WireSetting setting, JsonObject config) {
        List<SettingValue> offered = list(setting, config, setting.options());
        List<SettingValue> options = new ArrayList<>(offered.isEmpty() ? setting.form().all() : offered);
        if (setting.setting() == Setting.VIDEO_QUALITY) {
            options.removeAll(list(setting, config, RESTRICTED_QUALITY));
        }
        return options;
    }

    private static List<SettingValue> list(WireSetting setting, JsonObject config, @Nullable String place) {
        List<SettingValue> values = new ArrayList<>();
        if (place != null && WireSettings.at(config, place).orElse(null) instanceof JsonArray array) {
            array.forEach(each -> setting.form().read(each).ifPresent(values::add));
        }
        return values;
    }

    private static @Nullable String text(JsonObject config, @Nullable String place) {
        return place == null
                ? null
                : WireSettings.at(config, place).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString)
                        .map(WireText::word).orElse(null);
    }

    private static String example(JsonElement found) {
        return found.isJsonPrimitive() ? WireText.shown(found.getAsString()) : found.getClass().getSimpleName();
    }
}
