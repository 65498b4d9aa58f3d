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
package org.openhab.binding.blink.internal.handler;

import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.Detail;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.model.Chime;
import org.openhab.binding.blink.internal.model.ChimeType;
import org.openhab.binding.blink.internal.model.DeviceConfig;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * The channels of a doorbell.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class DoorbellChannels {

    private static final Duration LONGEST_CHIME = Duration.ofMinutes(1);
    private static final Map<String, ChimeType> CHIMES = Map.of("mechanical", ChimeType.MECHANICAL, "digital",
            ChimeType.DIGITAL, "disabled", ChimeType.DISABLED);

    static final List<DeviceChannel<VideoReading>> ALL = VideoChannels.and(
            List.of(DeviceChannel.<VideoReading>shows(CHANNEL_MODE, known -> States.word(known.mode())),
                    DeviceChannel
                            .<VideoReading>shows(CHANNEL_CHIME_TYPE,
                                    known -> known.setting(DoorbellChannels::chimeType))
                            .fetches(Detail.CONFIG).where(known -> known.has(config -> config.chime() != null))
                            .takes((known, command) -> CommandValue.word(command, CHIMES)
                                    .map(type -> setChime(known, type, known.chime().length()))),
                    DeviceChannel
                            .<VideoReading>shows(CHANNEL_CHIME_DURATION,
                                    known -> known.setting(DoorbellChannels::chimeLength))
                            .fetches(Detail.CONFIG).where(known -> known.has(config -> config.chime() != null))
                            .takes((known, command) -> CommandValue.time(command, Duration.ofMillis(1), LONGEST_CHIME)
                                    .map(length -> setChime(known, known.chime().type(), length)))),
            Map.of("chime", DoorbellChannels::ringChime, "stay-awake",
                    known -> new DeviceCommand.StayAwake(known.view())));

    private DoorbellChannels() {
    }

    /** Rings the chime inside the house, in the way that is set. */
    static DeviceCommand ringChime(VideoReading known) {
        return new DeviceCommand.RingChime(known.view(), known.chime());
    }

    private static DeviceCommand setChime(VideoReading known, ChimeType type, Duration length) {
        return new DeviceCommand.SetChime(known.view(), new Chime(type, length));
    }

    private static State chimeType(DeviceConfig config) {
        Chime chime = config.chime();
        return chime == null ? UnDefType.UNDEF : States.word(chime.type());
    }

    private static State chimeLength(DeviceConfig config) {
        Chime chime = config.chime();
        return States.millis(chime == null ? null : chime.length());
    }
}
