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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.Detail;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.model.DeviceConfig;

/**
 * The channels that cameras of all families and doorbells have in common. A Thing has those of them that its
 * description names and its device has.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class VideoChannels {

    private static final List<DeviceChannel<VideoReading>> COMMON = List.of(
            DeviceChannel.<VideoReading>shows(CHANNEL_LOW_BATTERY, known -> States.lowBattery(known.battery()))
                    .completedBy(Detail.CONFIG),
            DeviceChannel.<VideoReading>shows(CHANNEL_BATTERY_SIGNAL, known -> States.number(known.batteryBars()))
                    .completedBy(Detail.CONFIG),
            DeviceChannel.<VideoReading>shows(CHANNEL_POWER_SOURCE, known -> States.text(known.powerSource()))
                    .completedBy(Detail.CONFIG),
            DeviceChannel.<VideoReading>shows(CHANNEL_WIFI_SIGNAL, VideoReading::wifi).completedBy(Detail.CONFIG),
            DeviceChannel.<VideoReading>shows(CHANNEL_SYNC_SIGNAL, VideoReading::sync).completedBy(Detail.CONFIG),
            DeviceChannel
                    .<VideoReading>shows(CHANNEL_MOTION_ENABLED, known -> States.onOff(known.view().motionEnabled()))
                    .takes((known, command) -> CommandValue.onOff(command)
                            .map(on -> new DeviceCommand.EnableMotion(known.view(), on))),
            DeviceChannel.<VideoReading>shows(CHANNEL_SNOOZE, known -> States.minutes(known.view().snoozed()))
                    .takes((known, command) -> CommandValue.snooze(command)
                            .map(time -> new DeviceCommand.Snooze(known.view(), time))),
            DeviceChannel
                    .<VideoReading>shows(CHANNEL_TEMPERATURE,
                            known -> States.temperature(known.temperatureFahrenheit()))
                    .fetches(Detail.CONFIG).where(known -> known.temperatureFahrenheit() != null),
            DeviceChannel
                    .<VideoReading>shows(CHANNEL_TEMPERATURE_ALERT,
                            known -> known.setting(config -> States.onOff(config.temperatureAlert())))
                    .fetches(Detail.CONFIG).where(known -> known.has(config -> config.temperatureAlert() != null))
                    .takes((known, command) -> CommandValue.onOff(command)
                            .map(on -> new DeviceCommand.EnableTemperatureAlert(known.view(), on))),
            DeviceChannel.<VideoReading>of(CHANNEL_IMAGE).fetches(Detail.THUMBNAIL),
            DeviceChannel.<VideoReading>of(CHANNEL_IMAGE_TIME).fetches(Detail.THUMBNAIL),
            DeviceChannel.<VideoReading>of(CHANNEL_SIREN).where(known -> known.view().hasSiren()),
            DeviceChannel.<VideoReading>of(CHANNEL_MOVE).where(known -> known.has(DeviceConfig::turns)));

    private static final Map<String, Function<VideoReading, DeviceCommand>> REQUESTS = Map.of("snapshot",
            known -> new DeviceCommand.Snapshot(known.view()), "clip",
            known -> new DeviceCommand.RecordClip(known.view()), "status",
            known -> new DeviceCommand.RefreshStatus(known.view()));

    private VideoChannels() {
    }

    /**
     * The common channels and others.
     *
     * @param requests what the channel {@code request} takes besides
     */
    static List<DeviceChannel<VideoReading>> and(List<DeviceChannel<VideoReading>> others,
            Map<String, Function<VideoReading, DeviceCommand>> requests) {
        List<DeviceChannel<VideoReading>> all = new ArrayList<>(COMMON);
        all.addAll(others);
        all.addAll(SettingChannels.ALL);
        all.add(DeviceChannel.<VideoReading>of(CHANNEL_REQUEST)
                .takes((known, command) -> CommandValue.word(command, REQUESTS)
                        .or(() -> CommandValue.word(command, requests)).map(request -> request.apply(known))));
        return List.copyOf(all);
    }
}
