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

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.event.LastEvents;
import org.openhab.binding.blink.internal.model.Battery;
import org.openhab.binding.blink.internal.model.Chime;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.DoorbellConfig;
import org.openhab.binding.blink.internal.model.DoorbellMode;
import org.openhab.binding.blink.internal.model.DoorbellView;
import org.openhab.binding.blink.internal.model.SignalReport;
import org.openhab.binding.blink.internal.model.Signals;
import org.openhab.core.types.State;

/**
 * The states of a doorbell, by channel.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class DoorbellStates {

    private DoorbellStates() {
    }

    /** What the view of the account tells, completed by the settings as far as they are known. */
    static Map<String, State> of(DoorbellView doorbell, @Nullable DoorbellConfig config) {
        Integer inConfig = config == null ? null : config.temperatureFahrenheit();
        Integer temperature = doorbell.signals().temperatureFahrenheit();
        SignalReport settings = config == null ? SignalReport.NONE : config.signals();
        Signals listed = doorbell.signals();
        Map<String, State> states = new LinkedHashMap<>();
        states.put(CHANNEL_LOW_BATTERY, States.lowBattery(battery(doorbell, config)));
        states.put(CHANNEL_BATTERY_SIGNAL, States.number(first(listed.batteryBars(), settings.bars().batteryBars())));
        states.put(CHANNEL_POWER_SOURCE, States.text(powerSource(doorbell, config)));
        states.put(CHANNEL_MODE, States.text(mode(doorbell)));
        states.put(CHANNEL_WIFI_SIGNAL,
                States.signalStrength(first(listed.wifiBars(), settings.bars().wifiBars()), settings.wifiDbm()));
        states.put(CHANNEL_SYNC_SIGNAL,
                States.signalStrength(first(listed.syncBars(), settings.bars().syncBars()), settings.syncDbm()));
        states.put(CHANNEL_MOTION_ENABLED, States.onOff(doorbell.motionEnabled()));
        states.put(CHANNEL_SNOOZE, States.minutes(doorbell.snoozed()));
        states.put(CHANNEL_TEMPERATURE, States.temperature(temperature == null ? inConfig : temperature));
        if (config != null) {
            Chime chime = config.chime();
            states.put(CHANNEL_TEMPERATURE_ALERT, States.onOff(config.temperatureAlert()));
            states.put(CHANNEL_CHIME_TYPE, States.text(chime == null ? null : word(chime.type())));
            states.put(CHANNEL_CHIME_DURATION, States.millis(chime == null ? null : chime.length()));
        }
        return states;
    }

    /** Whether the settings may tell what the view lacks. */
    static boolean areIncomplete(DoorbellView doorbell) {
        Signals signals = doorbell.signals();
        return signals.wifiBars() == null || signals.batteryBars() == null || doorbell.battery() == Battery.UNKNOWN
                || doorbell.mode() == DoorbellMode.LFR && signals.syncBars() == null;
    }

    private static Battery battery(DoorbellView doorbell, @Nullable DoorbellConfig config) {
        return doorbell.battery() == Battery.UNKNOWN && config != null ? config.battery() : doorbell.battery();
    }

    private static @Nullable Integer first(@Nullable Integer one, @Nullable Integer other) {
        return one == null ? other : one;
    }

    /** When things last happened. */
    static Map<String, State> of(LastEvents last) {
        Map<String, State> states = new LinkedHashMap<>();
        states.put(CHANNEL_LAST_PRESS, States.time(last.press()));
        states.put(CHANNEL_LAST_MOTION, States.time(last.motion()));
        states.put(CHANNEL_DETECTED, States.text(detected(last)));
        return states;
    }

    /** The latest recording. */
    static Map<String, State> of(Clip clip) {
        Map<String, State> states = new LinkedHashMap<>();
        states.put(CHANNEL_LAST_CLIP_TIME, States.time(clip.createdAt()));
        states.put(CHANNEL_LAST_CLIP_LENGTH, States.seconds(clip.length()));
        states.put(CHANNEL_LAST_CLIP_KIND, States.text(word(clip.kind())));
        return states;
    }

    private static @Nullable String powerSource(DoorbellView doorbell, @Nullable DoorbellConfig config) {
        Boolean wired = config == null ? null : config.wired();
        if (wired != null) {
            return wired ? "wired" : "battery";
        }
        return switch (doorbell.mode()) {
            case ALWAYS_ON -> "wired";
            case STANDALONE -> "battery";
            // a paired doorbell may be wired too; only one that runs on its battery reports it
            case LFR, UNKNOWN -> battery(doorbell, config) == Battery.UNKNOWN ? null : "battery";
        };
    }

    private static @Nullable String mode(DoorbellView doorbell) {
        return switch (doorbell.mode()) {
            case ALWAYS_ON, LFR, STANDALONE -> word(doorbell.mode());
            case UNKNOWN -> null;
        };
    }

    /** Null before the first motion. */
    private static @Nullable String detected(LastEvents last) {
        boolean person = last.detected().contains("person");
        boolean vehicle = last.detected().contains("vehicle");
        if (person && vehicle) {
            return "person-and-vehicle";
        }
        return person ? "person" : vehicle ? "vehicle" : last.motion() == null ? null : "none";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
