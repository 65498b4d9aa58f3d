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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.model.Battery;
import org.openhab.binding.blink.internal.model.Chime;
import org.openhab.binding.blink.internal.model.ChimeType;
import org.openhab.binding.blink.internal.model.DoorbellConfig;
import org.openhab.binding.blink.internal.model.DoorbellMode;
import org.openhab.binding.blink.internal.model.DoorbellView;
import org.openhab.binding.blink.internal.model.SignalReport;
import org.openhab.binding.blink.internal.model.Signals;
import org.openhab.core.types.State;

/**
 * What is known of a doorbell.
 *
 * @param view as the account shows it
 * @param config its settings, which tell more and complete what the view lacks; null before they were fetched
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record DoorbellReading(DoorbellView view, @Nullable DoorbellConfig config) {

    /** What the app takes for the usual chime. */
    private static final Chime USUAL_CHIME = new Chime(ChimeType.MECHANICAL, Duration.ofMillis(300));

    /** Whether the settings may tell what the view lacks. */
    boolean isIncomplete() {
        Signals signals = view.signals();
        return signals.wifiBars() == null || signals.batteryBars() == null || view.battery() == Battery.UNKNOWN
                || view.mode() == DoorbellMode.LFR && signals.syncBars() == null;
    }

    /** A state out of the settings; null before they were fetched. */
    @Nullable
    State setting(Function<DoorbellConfig, State> state) {
        DoorbellConfig known = config;
        return known == null ? null : state.apply(known);
    }

    /** The chime inside the house. */
    Chime chime() {
        Chime known = settings().chime();
        return known == null ? USUAL_CHIME : known;
    }

    Battery battery() {
        return view.battery() == Battery.UNKNOWN ? settings().battery() : view.battery();
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

    private DoorbellConfig settings() {
        DoorbellConfig known = config;
        return known == null ? DoorbellConfig.NONE : known;
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
        Boolean wired = settings().wired();
        if (wired != null) {
            return wired ? "wired" : "battery";
        }
        return switch (view.mode()) {
            case ALWAYS_ON -> "wired";
            case STANDALONE -> "battery";
            // a paired doorbell may be wired too; only one that runs on its battery reports it
            case LFR, UNKNOWN -> battery() == Battery.UNKNOWN ? null : "battery";
        };
    }
}
