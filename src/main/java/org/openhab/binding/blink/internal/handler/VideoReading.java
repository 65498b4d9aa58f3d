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
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.model.Battery;
import org.openhab.binding.blink.internal.model.Chime;
import org.openhab.binding.blink.internal.model.ChimeType;
import org.openhab.binding.blink.internal.model.DeviceConfig;
import org.openhab.binding.blink.internal.model.DeviceKind;
import org.openhab.binding.blink.internal.model.DoorbellMode;
import org.openhab.binding.blink.internal.model.DoorbellView;
import org.openhab.binding.blink.internal.model.SignalReport;
import org.openhab.binding.blink.internal.model.Signals;
import org.openhab.binding.blink.internal.model.VideoDevice;
import org.openhab.core.types.State;

/**
 * What is known of a camera or doorbell.
 *
 * @param view as the account shows it
 * @param config its config, which tells more and completes what the view lacks; null before it was fetched
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record VideoReading(VideoDevice view, @Nullable DeviceConfig config) {

    /** What the app takes for the usual chime. */
    private static final Chime USUAL_CHIME = new Chime(ChimeType.MECHANICAL, Duration.ofMillis(300));

    /** Whether the config may tell what the view lacks. */
    boolean isIncomplete() {
        Signals signals = view.signals();
        boolean hasBattery = view.kind() == DeviceKind.DOORBELL || view.kind() == DeviceKind.CAMERA;
        boolean hasHub = view instanceof DoorbellView doorbell ? doorbell.mode() == DoorbellMode.LFR : hasBattery;
        return signals.wifiBars() == null
                || hasBattery && (signals.batteryBars() == null || view.battery() == Battery.UNKNOWN)
                || hasHub && signals.syncBars() == null;
    }

    /** How a doorbell is powered and connected; unknown for other devices. */
    DoorbellMode mode() {
        return view instanceof DoorbellView doorbell ? doorbell.mode() : DoorbellMode.UNKNOWN;
    }

    /** A state out of the config; null before it was fetched. */
    @Nullable
    State setting(Function<DeviceConfig, State> state) {
        DeviceConfig known = config;
        return known == null ? null : state.apply(known);
    }

    /** Whether the config says so; false before it was fetched. */
    boolean has(Predicate<DeviceConfig> question) {
        DeviceConfig known = config;
        return known != null && question.test(known);
    }

    /** The chime inside the house. */
    Chime chime() {
        Chime known = settings().chime();
        return known == null ? USUAL_CHIME : known;
    }

    Battery battery() {
        return view.battery() == Battery.UNKNOWN ? settings().power().battery() : view.battery();
    }

    @Nullable
    Integer batteryBars() {
        return first(view.signals().batteryBars(), signals().bars().batteryBars());
    }

    State wifi() {
        return States.signalStrength(first(view.signals().wifiBars(), signals().bars().wifiBars()),
                signals().wifiDbm());
    }

    State sync() {
        return States.signalStrength(first(view.signals().syncBars(), signals().bars().syncBars()),
                signals().syncDbm());
    }

    @Nullable
    Integer temperatureFahrenheit() {
        return first(view.signals().temperatureFahrenheit(), settings().temperatureFahrenheit());
    }

    private DeviceConfig settings() {
        DeviceConfig known = config;
        return known == null ? DeviceConfig.NONE : known;
    }

    private SignalReport signals() {
        return settings().signals();
    }

    private static @Nullable Integer first(@Nullable Integer one, @Nullable Integer other) {
        return one == null ? other : one;
    }

    /** Null when nothing tells. */
    @Nullable
    String powerSource() {
        Boolean wired = settings().power().wired();
        if (wired != null) {
            return wired ? "wired" : "battery";
        }
        return switch (mode()) {
            case ALWAYS_ON -> "wired";
            case STANDALONE -> "battery";
            // a paired device may be wired too; only one that runs on its battery reports it
            case LFR, UNKNOWN -> battery() == Battery.UNKNOWN ? null : "battery";
        };
    }
}
