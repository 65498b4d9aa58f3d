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

import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.Detail;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.model.DeviceConfig;
import org.openhab.binding.blink.internal.model.DeviceConfig.Lamp;
import org.openhab.core.types.State;

/**
 * The channels of battery cameras, Minis and floodlights.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class CameraChannels {

    static final List<DeviceChannel<VideoReading>> ALL = VideoChannels.and(List.of(
            DeviceChannel
                    .<VideoReading>shows(CHANNEL_BATTERY_VOLTAGE,
                            known -> known.setting(config -> States.centivolts(config.power().centivolts())))
                    .fetches(Detail.CONFIG).where(known -> known.has(config -> config.power().centivolts() != null)),
            DeviceChannel.<VideoReading>shows(CHANNEL_LIGHT, known -> known.setting(CameraChannels::light))
                    .fetches(Detail.CONFIG).where(known -> known.has(config -> config.lamp() != null))
                    .takes((known, command) -> CommandValue.onOff(command)
                            .map(on -> new DeviceCommand.SwitchLight(known.view(), on)))),
            Map.of());

    private CameraChannels() {
    }

    private static State light(DeviceConfig config) {
        Lamp lamp = config.lamp();
        return States.onOff(lamp == null ? null : lamp.on());
    }
}
