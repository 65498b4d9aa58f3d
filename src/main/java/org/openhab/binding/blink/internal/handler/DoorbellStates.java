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
import org.openhab.binding.blink.internal.model.DoorbellView;
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
        Map<String, State> states = new LinkedHashMap<>();
        states.put(CHANNEL_LOW_BATTERY, States.lowBattery(doorbell.battery()));
        states.put(CHANNEL_BATTERY_SIGNAL, States.number(doorbell.signals().batteryBars()));
        states.put(CHANNEL_POWER_SOURCE, States.text(powerSource(doorbell, config)));
        states.put(CHANNEL_MODE, States.text(mode(doorbell)));
        states.put(CHANNEL_WIFI_SIGNAL, States.signalStrength(doorbell.signals().wifiBars()));
        states.put(CHANNEL_SYNC_SIGNAL, States.signalStrength(doorbell.signals().syncBars()));
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
            case LFR, UNKNOWN -> doorbell.battery() == Battery.UNKNOWN ? null : "battery";
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
