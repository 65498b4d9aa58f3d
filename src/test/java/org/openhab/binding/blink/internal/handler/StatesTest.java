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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.internal.model.Battery;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.unit.SIUnits;
import org.openhab.core.types.UnDefType;

/**
 * Values as states, and texts that openHAB's parser takes.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class StatesTest {

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "2,2", "3,2", "4,3", "5,4"})
    void barsBecomeSteps(int bars, int step) {
        assertThat(States.signalStrength(bars, null), is(new DecimalType(step)));
    }

    @Test
    void whatIsNotKnownIsUndefined() {
        assertThat(States.signalStrength(null, null), is(UnDefType.UNDEF));
        assertThat(States.lowBattery(Battery.UNKNOWN), is(UnDefType.UNDEF));
        assertThat(States.onOff(null), is(UnDefType.UNDEF));
        assertThat(States.time(null), is(UnDefType.UNDEF));
        assertThat(States.number(null), is(UnDefType.UNDEF));
        assertThat(States.percent(null), is(UnDefType.UNDEF));
        assertThat(States.temperature(null), is(UnDefType.UNDEF));
    }

    @ParameterizedTest
    @CsvSource({"-120,0", "-86,0", "-85,1", "-75,2", "-65,3", "-55,4", "-20,4"})
    void receivedPowerHasStepsToo(int dbm, int step) {
        assertThat(States.signalStrength(null, dbm), is(new DecimalType(step)));
        assertThat(States.signalStrength(5, dbm), is(new DecimalType(4)));
    }

    @ParameterizedTest
    @CsvSource({"32, 0", "33, 0.6", "70, 21.1", "-40, -40"})
    void temperaturesAreShownInDegreesCelsius(int fahrenheit, double celsius) {
        assertThat(States.temperature(fahrenheit), is(new QuantityType<>(celsius, SIUnits.CELSIUS)));
    }

    @Test
    void onMeansLow() {
        assertThat(States.lowBattery(Battery.LOW), is(OnOffType.ON));
        assertThat(States.lowBattery(Battery.OK), is(OnOffType.OFF));
    }

    @Test
    void argumentsHoldNothingThatTheParserWouldTakeOut() {
        assertThat(StatusText.of("offline.gone"), is("@text/offline.gone"));
        assertThat(StatusText.of("key", "a,b", "[c]", 7), is("@text/key [\"a b\", \"c\", \"7\"]"));
    }
}
