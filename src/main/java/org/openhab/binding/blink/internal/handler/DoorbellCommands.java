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
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.model.Chime;
import org.openhab.binding.blink.internal.model.ChimeType;
import org.openhab.binding.blink.internal.model.DoorbellConfig;
import org.openhab.binding.blink.internal.model.DoorbellView;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.unit.Units;
import org.openhab.core.types.Command;

/**
 * What a command to a channel of a doorbell asks of the cloud.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class DoorbellCommands {

    /** What the app takes for the usual chime. */
    private static final Chime USUAL_CHIME = new Chime(ChimeType.MECHANICAL, Duration.ofMillis(300));
    private static final Duration LONGEST_CHIME = Duration.ofMinutes(1);
    private static final Duration SHORTEST_SNOOZE = Duration.ofMinutes(1);
    private static final Duration LONGEST_SNOOZE = Duration.ofDays(1);

    private DoorbellCommands() {
    }

    /**
     * The cloud's command that {@code command} means.
     *
     * @param config the settings, as far as known
     * @return empty when it means nothing to that channel
     */
    static Optional<DeviceCommand> of(String channel, Command command, DoorbellView doorbell,
            @Nullable DoorbellConfig config) {
        Chime chime = chime(config);
        return switch (channel) {
            case CHANNEL_MOTION_ENABLED -> onOff(command).map(on -> new DeviceCommand.EnableMotion(doorbell, on));
            case CHANNEL_TEMPERATURE_ALERT ->
                onOff(command).map(on -> new DeviceCommand.EnableTemperatureAlert(doorbell, on));
            case CHANNEL_SNOOZE -> snooze(command).map(time -> new DeviceCommand.Snooze(doorbell, time));
            case CHANNEL_CHIME_TYPE ->
                chimeType(command).map(type -> new DeviceCommand.SetChime(doorbell, new Chime(type, chime.length())));
            case CHANNEL_CHIME_DURATION -> time(command, Duration.ofMillis(1), LONGEST_CHIME)
                    .map(length -> new DeviceCommand.SetChime(doorbell, new Chime(chime.type(), length)));
            case CHANNEL_REQUEST -> Optional.ofNullable(switch (command.toString()) {
                case "snapshot" -> new DeviceCommand.Snapshot(doorbell);
                case "clip" -> new DeviceCommand.RecordClip(doorbell);
                case "chime" -> ringChime(doorbell, config);
                case "status" -> new DeviceCommand.RefreshStatus(doorbell);
                case "stay-awake" -> new DeviceCommand.StayAwake(doorbell);
                default -> null;
            });
            default -> Optional.empty();
        };
    }

    static DeviceCommand ringChime(DoorbellView doorbell, @Nullable DoorbellConfig config) {
        return new DeviceCommand.RingChime(doorbell, chime(config));
    }

    private static Chime chime(@Nullable DoorbellConfig config) {
        Chime known = config == null ? null : config.chime();
        return known == null ? USUAL_CHIME : known;
    }

    private static Optional<Boolean> onOff(Command command) {
        return command instanceof OnOffType wanted ? Optional.of(wanted == OnOffType.ON) : Optional.empty();
    }

    private static Optional<ChimeType> chimeType(Command command) {
        return Optional.ofNullable(switch (command.toString()) {
            case "mechanical" -> ChimeType.MECHANICAL;
            case "digital" -> ChimeType.DIGITAL;
            case "disabled" -> ChimeType.DISABLED;
            default -> null;
        });
    }

    /** How long to snooze; empty when {@code command} does not tell. */
    static Optional<Duration> snooze(Command command) {
        return time(command, Duration.ofMinutes(1), LONGEST_SNOOZE).flatMap(DoorbellCommands::snooze);
    }

    /** The same for a time; zero ends it, and less than a minute counts as one because the cloud counts minutes. */
    static Optional<Duration> snooze(Duration time) {
        if (time.isNegative() || time.compareTo(LONGEST_SNOOZE) > 0) {
            return Optional.empty();
        }
        return Optional.of(time.isZero() || time.compareTo(SHORTEST_SNOOZE) >= 0 ? time : SHORTEST_SNOOZE);
    }

    /**
     * A time out of a command.
     *
     * @param unit what a number without a unit counts
     * @return empty when it is no time between zero and {@code longest}
     */
    private static Optional<Duration> time(Command command, Duration unit, Duration longest) {
        Double seconds = null;
        if (command instanceof QuantityType<?> quantity) {
            QuantityType<?> converted = quantity.toUnit(Units.SECOND);
            seconds = converted == null ? null : converted.doubleValue();
        } else if (command instanceof DecimalType number) {
            seconds = number.doubleValue() * unit.toMillis() / 1_000;
        }
        return seconds == null || !(seconds >= 0 && seconds <= longest.toSeconds())
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.round(seconds * 1_000)));
    }
}
