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

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.Detail;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.model.DeviceConfig;
import org.openhab.binding.blink.internal.model.Setting;
import org.openhab.binding.blink.internal.model.SettingState;
import org.openhab.binding.blink.internal.model.SettingValue;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.types.Command;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * A channel for each setting. It shows what the device's config answers, never what was sent.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class SettingChannels {

    private static final Duration LONGEST = Duration.ofSeconds(65_535);

    static final List<DeviceChannel<VideoReading>> ALL = Stream.of(Setting.values()).map(SettingChannels::channel)
            .toList();

    private SettingChannels() {
    }

    private static DeviceChannel<VideoReading> channel(Setting setting) {
        return DeviceChannel
                .<VideoReading>shows(setting.word(), known -> known.setting(config -> state(setting, config)))
                .fetches(Detail.CONFIG).where(known -> known.has(config -> config.settings().containsKey(setting)))
                .takes((known, command) -> value(setting, command).filter(value -> isTaken(setting, value, known))
                        .map(value -> new DeviceCommand.ChangeSetting(known.view(), setting, value)));
    }

    private static State state(Setting setting, DeviceConfig config) {
        SettingState known = config.settings().get(setting);
        return known == null ? UnDefType.UNDEF : state(setting, known.value());
    }

    /** A value as the channel of {@code setting} shows it. */
    static State state(Setting setting, SettingValue value) {
        return switch (value) {
            case SettingValue.Switch known -> OnOffType.from(known.on());
            case SettingValue.Word known -> new StringType(known.word());
            case SettingValue.Number known -> setting.form() == Setting.Form.SECONDS
                    ? States.wholeSeconds(Duration.ofSeconds(known.number()))
                    : new DecimalType(known.number());
        };
    }

    private static Optional<SettingValue> value(Setting setting, Command command) {
        return switch (setting.form()) {
            case SWITCH -> CommandValue.onOff(command).map(SettingValue.Switch::new);
            case WORD -> Optional.of(new SettingValue.Word(command.toString()));
            case SECONDS -> CommandValue.time(command, Duration.ofSeconds(1), LONGEST)
                    .map(time -> new SettingValue.Number(Math.toIntExact(time.toSeconds())));
            case NUMBER -> command instanceof DecimalType number && number.doubleValue() == number.intValue()
                    ? Optional.of(new SettingValue.Number(number.intValue()))
                    : Optional.empty();
        };
    }

    /** Before the config is known, the cloud and the device decide. */
    private static boolean isTaken(Setting setting, SettingValue value, VideoReading known) {
        @Nullable
        DeviceConfig config = known.config();
        SettingState state = config == null ? null : config.settings().get(setting);
        return config == null || state != null && state.takes(value);
    }
}
