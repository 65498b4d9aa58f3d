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
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.model.Battery;
import org.openhab.binding.blink.internal.model.EnumWord;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.library.unit.MetricPrefix;
import org.openhab.core.library.unit.SIUnits;
import org.openhab.core.library.unit.Units;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * Values as openHAB's states; what is not known is UNDEF.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class States {

    private States() {
    }

    static State onOff(@Nullable Boolean value) {
        return value == null ? UnDefType.UNDEF : OnOffType.from(value);
    }

    static State number(@Nullable Integer value) {
        return value == null ? UnDefType.UNDEF : new DecimalType(value);
    }

    static State percent(@Nullable Integer value) {
        return value == null ? UnDefType.UNDEF : new QuantityType<>(value, Units.PERCENT);
    }

    static State text(@Nullable String value) {
        return value == null ? UnDefType.UNDEF : new StringType(value);
    }

    /** The name of {@code value} in the form of the options in OH-INF. */
    static State word(Enum<?> value) {
        return "UNKNOWN".equals(value.name()) ? UnDefType.UNDEF : new StringType(EnumWord.of(value));
    }

    static State time(@Nullable Instant value) {
        return value == null ? UnDefType.UNDEF : new DateTimeType(value);
    }

    static State minutes(@Nullable Duration time) {
        return time == null ? UnDefType.UNDEF : new QuantityType<>(Math.ceilDiv(time.toSeconds(), 60), Units.MINUTE);
    }

    static State seconds(@Nullable Duration time) {
        return time == null ? UnDefType.UNDEF : new QuantityType<>(time.toMillis() / 1_000.0, Units.SECOND);
    }

    static State wholeSeconds(@Nullable Duration time) {
        return time == null ? UnDefType.UNDEF : new QuantityType<>(time.toSeconds(), Units.SECOND);
    }

    static State millis(@Nullable Duration time) {
        return time == null ? UnDefType.UNDEF : new QuantityType<>(time.toMillis(), MetricPrefix.MILLI(Units.SECOND));
    }

    static State centivolts(@Nullable Integer value) {
        return value == null ? UnDefType.UNDEF : new QuantityType<>(value / 100.0, Units.VOLT);
    }

    /** The cloud speaks of whole degrees Fahrenheit. */
    static State temperature(@Nullable Integer fahrenheit) {
        return fahrenheit == null
                ? UnDefType.UNDEF
                : new QuantityType<>(Math.round((fahrenheit - 32) / 0.18) / 10.0, SIUnits.CELSIUS);
    }

    /** ON means low. */
    static State lowBattery(Battery battery) {
        return switch (battery) {
            case OK -> OnOffType.OFF;
            case LOW -> OnOffType.ON;
            case UNKNOWN -> UnDefType.UNDEF;
        };
    }

    /**
     * openHAB's signal strength has the steps 0 to 4, Blink's bars go from 0 to 5. Where the cloud gives no bars but
     * the received power, the steps are those that are usual for Wi-Fi.
     */
    static State signalStrength(@Nullable Integer bars, @Nullable Integer dbm) {
        if (bars != null) {
            return new DecimalType(Math.round(bars * 4 / 5.0));
        }
        return dbm == null ? UnDefType.UNDEF : new DecimalType(Math.clamp((dbm + 95) / 10, 0, 4));
    }
}
