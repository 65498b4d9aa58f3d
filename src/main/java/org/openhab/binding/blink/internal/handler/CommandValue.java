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
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.unit.Units;
import org.openhab.core.types.Command;

/**
 * The value that a command of a person or a rule carries; empty when it carries none of that kind.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class CommandValue {

    private static final Duration SHORTEST_SNOOZE = Duration.ofMinutes(1);
    private static final Duration LONGEST_SNOOZE = Duration.ofDays(1);

    private CommandValue() {
    }

    static Optional<Boolean> onOff(Command command) {
        return command instanceof OnOffType wanted ? Optional.of(wanted == OnOffType.ON) : Optional.empty();
    }

    /** What the word of {@code command} stands for among {@code words}. */
    static <T> Optional<T> word(Command command, Map<String, T> words) {
        return Optional.ofNullable(words.get(command.toString()));
    }

    /** How long to snooze; empty when {@code command} carries no time. */
    static Optional<Duration> snooze(Command command) {
        return time(command, Duration.ofMinutes(1), LONGEST_SNOOZE).flatMap(CommandValue::snooze);
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
    static Optional<Duration> time(Command command, Duration unit, Duration longest) {
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
