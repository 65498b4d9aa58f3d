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

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.json.TolerantJson;
import org.openhab.binding.blink.internal.cloud.rest.DeviceConfigDTO.ChimeDTO;
import org.openhab.binding.blink.internal.cloud.rest.DeviceConfigDTO.DurationDTO;
import org.openhab.binding.blink.internal.cloud.rest.DeviceConfigDTO.LastConnectDTO;
import org.openhab.binding.blink.internal.cloud.rest.HomescreenDTO.SignalsDTO;
import org.openhab.binding.blink.internal.model.Chime;
import org.openhab.binding.blink.internal.model.ChimeType;
import org.openhab.binding.blink.internal.model.DeviceConfig;
import org.openhab.binding.blink.internal.model.DeviceConfig.Lamp;
import org.openhab.binding.blink.internal.model.DeviceConfig.Power;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.SignalReport;
import org.openhab.binding.blink.internal.model.Signals;

import com.google.gson.JsonObject;

/**
 * Turns the config of a device into what we know of it.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ConfigMapper {

    /** What the app names as the usual one. */
    private static final Duration USUAL_CHIME = Duration.ofMillis(300);
    /** As the app calls it. */
    private static final String PAN_TILT_MOUNT = "rosie";
    private static final Duration LONGEST_CHIME = Duration.ofMinutes(1);

    private final WireProblems problems;

    private final SettingsMapper settings;

    ConfigMapper(WireProblems problems) {
        this.problems = problems;
        this.settings = new SettingsMapper(problems);
    }

    /** @param config one object with all that the cloud answered, see {@link DeviceConfigs} */
    DeviceConfig config(DeviceFamily family, JsonObject config) {
        DeviceConfigDTO dto = TolerantJson.read(config, DeviceConfigDTO.class, problems::noteMismatch);
        Integer temperature = WireNumbers.fahrenheit("temp", first(dto.temp(), dto.temperature()), problems);
        return new DeviceConfig(chime(dto.chimeConfig()), temperature, dto.tempAlarmEnable(), power(dto),
                signals(dto, temperature), WireText.shown(dto.fwVersion()), lamp(config, dto),
                config.has(PAN_TILT_MOUNT) && config.get(PAN_TILT_MOUNT).isJsonObject(),
                settings.settings(family, config));
    }

    private Power power(DeviceConfigDTO dto) {
        LastConnectDTO lastConnect = dto.lastConnect();
        return new Power(lastConnect == null ? null : lastConnect.acPower(),
                WireNumbers.battery("battery_state", dto.batteryState(), problems),
                WireNumbers.centivolts("battery_voltage", dto.batteryVoltage(), problems));
    }

    /** The cloud knows whether a lamp of a Mini or floodlight is on; of a light mount it never does. */
    private @Nullable Lamp lamp(JsonObject config, DeviceConfigDTO dto) {
        if (config.has(WireSettings.LIGHT_MOUNT)) {
            return new Lamp(null);
        }
        String word = dto.lightStatus();
        return word == null ? null : new Lamp(switch (WireText.word(word)) {
            case "on" -> true;
            case "off" -> false;
            default -> {
                problems.noteWord("light_status", WireText.shown(word));
                yield null;
            }
        });
    }

    /** Names differ between the generations of the app; the bars of one may be the dBm of another. */
    private SignalReport signals(DeviceConfigDTO dto, @Nullable Integer temperature) {
        SignalsDTO beside = dto.signals();
        SignalsDTO other = beside == null ? new SignalsDTO(null, null, null, null) : beside;
        Signals bars = new Signals(bars("wifi", dto.wifi(), other.wifi()), bars("lfr", dto.lfr(), other.lfr()),
                bars("battery", dto.battery(), other.battery()),
                first(WireNumbers.fahrenheit("temp", other.temp(), problems), temperature));
        return new SignalReport(bars, dbm("wifi_rssi", dto.wifiRssi(), dto.wifiStrength(), dto.wifi()),
                dbm("lfr_rssi", dto.lfrRssi(), dto.lfrStrength(), dto.lfr()));
    }

    private @Nullable Integer bars(String member, @Nullable Integer number, @Nullable Integer other) {
        return first(WireNumbers.bars(member, number, problems), WireNumbers.bars(member, other, problems));
    }

    private static @Nullable Integer first(@Nullable Integer one, @Nullable Integer other) {
        return one == null ? other : one;
    }

    private @Nullable Integer dbm(String member, @Nullable Integer... candidates) {
        for (Integer candidate : candidates) {
            Integer dbm = WireNumbers.dbm(member, candidate, problems);
            if (dbm != null) {
                return dbm;
            }
        }
        return null;
    }

    private @Nullable Chime chime(@Nullable ChimeDTO dto) {
        ChimeType type = type(dto == null ? null : dto.type());
        return dto == null || type == null ? null : new Chime(type, length(dto.duration()));
    }

    private @Nullable ChimeType type(@Nullable String word) {
        return switch (WireText.word(word)) {
            case "mechanical" -> ChimeType.MECHANICAL;
            case "digital" -> ChimeType.DIGITAL;
            case "disabled" -> ChimeType.DISABLED;
            case "" -> null;
            default -> {
                problems.noteWord("chime_config.type", WireText.shown(word));
                yield null;
            }
        };
    }

    private Duration length(@Nullable DurationDTO dto) {
        Long millis = dto == null ? null : dto.current();
        if (millis == null) {
            return USUAL_CHIME;
        }
        if (millis < 0 || millis > LONGEST_CHIME.toMillis()) {
            problems.note("chime_config.duration: out of range", millis);
            return USUAL_CHIME;
        }
        return Duration.ofMillis(millis);
    }
}
