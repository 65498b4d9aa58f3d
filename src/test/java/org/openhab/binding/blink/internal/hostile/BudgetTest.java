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
package org.openhab.binding.blink.internal.hostile;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.WholeHouse;
import org.openhab.binding.blink.internal.cloud.RequestLimits;
import org.openhab.binding.blink.simulator.SimulatedHouse;

/**
 * The budget of an hour, whatever people do within it.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class BudgetTest {

    private static final int INTERVAL = 60;
    private static final int STATUS_INTERVAL = 300;
    private static final int BUDGET = RequestLimits
            .of(Duration.ofSeconds(INTERVAL), Duration.ofSeconds(STATUS_INTERVAL)).total();
    private static final Duration STEP = Duration.ofSeconds(20);
    private static final int STEPS_OF_AN_HOUR = 180;

    private @NonNullByDefault({}) WholeHouse run;

    @BeforeEach
    void signIn() throws IOException {
        run = new WholeHouse();
        run.addAccount(Map.of("email", run.house.account().email(), "password", run.house.account().password(),
                "eventInterval", INTERVAL, "statusInterval", STATUS_INTERVAL));
        run.enter("verificationCode", run.house.currentCode());
        run.addDoorbell("front", SimulatedHouse.FRONT_DOOR);
        run.time.advance(STEP);
    }

    @AfterEach
    void close() {
        run.close();
    }

    /** Does something every twenty seconds for two hours; how many requests each hour had at most. */
    private int mostInAnHour(Runnable deed) {
        List<Integer> steps = new ArrayList<>();
        int most = run.requests();
        for (int step = 0; step < 2 * STEPS_OF_AN_HOUR; step++) {
            int before = run.requests();
            deed.run();
            run.time.advance(STEP);
            steps.add(run.requests() - before);
            most = Math.max(most, steps.subList(Math.max(0, steps.size() - STEPS_OF_AN_HOUR), steps.size()).stream()
                    .mapToInt(Integer::intValue).sum());
        }
        return most;
    }

    @Test
    void itHoldsHoweverOftenSomebodyLooks() {
        assertThat(mostInAnHour(() -> run.account().account().pollEventsNow()),
                is(both(greaterThan(100)).and(lessThanOrEqualTo(BUDGET))));
    }

    @Test
    void itHoldsHoweverOftenTheAccountIsDisabledAndEnabled() {
        assertThat(mostInAnHour(() -> run.disableAndEnable(Duration.ZERO)),
                is(both(greaterThan(100)).and(lessThanOrEqualTo(BUDGET))));
    }

    @Test
    void itHoldsHoweverOftenOpenhabIsRestarted() {
        assertThat(mostInAnHour(() -> run.restart(Duration.ZERO)),
                is(both(greaterThan(100)).and(lessThanOrEqualTo(BUDGET))));
    }

    @Test
    void itIsEnoughAgainAnHourLater() {
        mostInAnHour(() -> run.restart(Duration.ZERO));
        run.time.advance(Duration.ofHours(1));
        run.openhab.clear();

        run.house.press(SimulatedHouse.FRONT_DOOR);
        run.time.advance(Duration.ofSeconds(INTERVAL + 10));

        assertThat(run.openhab.triggers(), contains("front:press!PRESSED", "front:press!RELEASED"));
    }
}
