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
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.rest.DoorbellConfigDTO.ChimeDTO;
import org.openhab.binding.blink.internal.cloud.rest.DoorbellConfigDTO.DurationDTO;
import org.openhab.binding.blink.internal.cloud.rest.DoorbellConfigDTO.LastConnectDTO;
import org.openhab.binding.blink.internal.model.Chime;
import org.openhab.binding.blink.internal.model.ChimeType;
import org.openhab.binding.blink.internal.model.DoorbellConfig;

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

    private ConfigMapper() {
    }

    static DoorbellConfig config(DoorbellConfigDTO dto) {
        LastConnectDTO lastConnect = dto.lastConnect();
        return new DoorbellConfig(chime(dto.chimeConfig()), dto.temp(), dto.tempAlarmEnable(),
                lastConnect == null ? null : lastConnect.acPower());
    }

    private static @Nullable Chime chime(@Nullable ChimeDTO dto) {
        ChimeType type = type(dto == null ? null : dto.type());
        return dto == null || type == null ? null : new Chime(type, length(dto.duration()));
    }

    private static @Nullable ChimeType type(@Nullable String word) {
        return switch (word == null ? "" : word.strip().toLowerCase(Locale.ROOT)) {
            case "mechanical" -> ChimeType.MECHANICAL;
            case "digital" -> ChimeType.DIGITAL;
            case "disabled" -> ChimeType.DISABLED;
            default -> null;
        };
    }

    private static Duration length(@Nullable DurationDTO dto) {
        Long millis = dto == null ? null : dto.current();
        return millis == null || millis < 0 || millis > LONGEST_CHIME.toMillis()
                ? USUAL_CHIME
                : Duration.ofMillis(millis);
    }
}
