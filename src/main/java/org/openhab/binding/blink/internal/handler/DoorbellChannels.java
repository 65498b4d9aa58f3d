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
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.Detail;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.model.Chime;
import org.openhab.binding.blink.internal.model.ChimeType;
import org.openhab.binding.blink.internal.model.DoorbellConfig;
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
    private static final Map<String, Function<DoorbellReading, DeviceCommand>> REQUESTS = Map.of("snapshot",
            known -> new DeviceCommand.Snapshot(known.view()), "clip",
            known -> new DeviceCommand.RecordClip(known.view()), "chime", DoorbellChannels::ringChime, "status",
            known -> new DeviceCommand.RefreshStatus(known.view()), "stay-awake",
            known -> new DeviceCommand.StayAwake(known.view()));

    static final List<DeviceChannel<DoorbellReading>> ALL = List.of(
            shows(CHANNEL_LOW_BATTERY, known -> States.lowBattery(known.battery())).completedBy(Detail.CONFIG),
            shows(CHANNEL_BATTERY_SIGNAL, known -> States.number(known.batteryBars())).completedBy(Detail.CONFIG),
            shows(CHANNEL_POWER_SOURCE, known -> States.text(known.powerSource())).completedBy(Detail.CONFIG),
            shows(CHANNEL_MODE, known -> States.word(known.view().mode())),
            shows(CHANNEL_WIFI_SIGNAL, DoorbellReading::wifi).completedBy(Detail.CONFIG),
            shows(CHANNEL_SYNC_SIGNAL, DoorbellReading::sync).completedBy(Detail.CONFIG),
            shows(CHANNEL_MOTION_ENABLED, known -> States.onOff(known.view().motionEnabled()))
                    .takes((known, command) -> CommandValue.onOff(command)
                            .map(on -> new DeviceCommand.EnableMotion(known.view(), on))),
            shows(CHANNEL_SNOOZE, known -> States.minutes(known.view().snoozed())).takes((known,
                    command) -> CommandValue.snooze(command).map(time -> new DeviceCommand.Snooze(known.view(), time))),
            shows(CHANNEL_TEMPERATURE, known -> States.temperature(known.temperatureFahrenheit()))
                    .fetches(Detail.CONFIG),
            shows(CHANNEL_TEMPERATURE_ALERT, known -> known.setting(config -> States.onOff(config.temperatureAlert())))
                    .fetches(Detail.CONFIG)
                    .takes((known, command) -> CommandValue.onOff(command)
                            .map(on -> new DeviceCommand.EnableTemperatureAlert(known.view(), on))),
            shows(CHANNEL_CHIME_TYPE, known -> known.setting(DoorbellChannels::chimeType)).fetches(Detail.CONFIG)
                    .takes((known, command) -> CommandValue.word(command, CHIMES)
                            .map(type -> setChime(known, type, known.chime().length()))),
            shows(CHANNEL_CHIME_DURATION, known -> known.setting(DoorbellChannels::chimeLength)).fetches(Detail.CONFIG)
                    .takes((known, command) -> CommandValue.time(command, Duration.ofMillis(1), LONGEST_CHIME)
                            .map(length -> setChime(known, known.chime().type(), length))),
            of(CHANNEL_IMAGE).fetches(Detail.THUMBNAIL), of(CHANNEL_IMAGE_TIME).fetches(Detail.THUMBNAIL),
            of(CHANNEL_REQUEST).takes(
                    (known, command) -> CommandValue.word(command, REQUESTS).map(request -> request.apply(known))));

    private DoorbellChannels() {
    }

    private static DeviceChannel<DoorbellReading> shows(String id, Function<DoorbellReading, @Nullable State> state) {
        return DeviceChannel.shows(id, state);
    }

    private static DeviceChannel<DoorbellReading> of(String id) {
        return DeviceChannel.of(id);
    }

    /** Rings the chime inside the house, in the way that is set. */
    static DeviceCommand ringChime(DoorbellReading known) {
        return new DeviceCommand.RingChime(known.view(), known.chime());
    }

    private static DeviceCommand setChime(DoorbellReading known, ChimeType type, Duration length) {
        return new DeviceCommand.SetChime(known.view(), new Chime(type, length));
    }

    private static State chimeType(DoorbellConfig config) {
        Chime chime = config.chime();
        return chime == null ? UnDefType.UNDEF : States.word(chime.type());
    }

    private static State chimeLength(DoorbellConfig config) {
        Chime chime = config.chime();
        return States.millis(chime == null ? null : chime.length());
    }
}
