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
import org.openhab.binding.blink.internal.cloud.rest.DoorbellConfigDTO.ChimeDTO;
import org.openhab.binding.blink.internal.cloud.rest.DoorbellConfigDTO.DurationDTO;
import org.openhab.binding.blink.internal.cloud.rest.DoorbellConfigDTO.LastConnectDTO;
import org.openhab.binding.blink.internal.model.Chime;
import org.openhab.binding.blink.internal.model.ChimeType;
import org.openhab.binding.blink.internal.model.DoorbellConfig;
import org.openhab.binding.blink.internal.model.SignalReport;
import org.openhab.binding.blink.internal.model.Signals;

/**
 * Turns the settings of a doorbell into what we know of them.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ConfigMapper {

    /** What the app names as the usual one. */
    private static final Duration USUAL_CHIME = Duration.ofMillis(300);
    private static final Duration LONGEST_CHIME = Duration.ofMinutes(1);

    private final WireProblems problems;

    ConfigMapper(WireProblems problems) {
        this.problems = problems;
    }

    DoorbellConfig config(DoorbellConfigDTO dto) {
        LastConnectDTO lastConnect = dto.lastConnect();
        Integer temperature = WireNumbers.fahrenheit("temp", dto.temp(), problems);
        return new DoorbellConfig(chime(dto.chimeConfig()), temperature, dto.tempAlarmEnable(),
                lastConnect == null ? null : lastConnect.acPower(),
                WireNumbers.battery("battery_state", dto.batteryState(), problems), signals(dto, temperature));
    }

    /** Names differ between the generations of the app; the bars of one may be the dBm of another. */
    private SignalReport signals(DoorbellConfigDTO dto, @Nullable Integer temperature) {
        Signals bars = new Signals(WireNumbers.bars("wifi", dto.wifi(), problems),
                WireNumbers.bars("lfr", dto.lfr(), problems), WireNumbers.bars("battery", dto.battery(), problems),
                temperature);
        return new SignalReport(bars, dbm("wifi_rssi", dto.wifiRssi(), dto.wifiStrength(), dto.wifi()),
                dbm("lfr_rssi", dto.lfrRssi(), dto.lfrStrength(), dto.lfr()));
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
