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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.WholeHouse;
import org.openhab.binding.blink.internal.account.AccountDiagnosis;
import org.openhab.binding.blink.simulator.Fault;
import org.openhab.binding.blink.simulator.SimulatedHouse;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Power fails: what openHAB had not yet written to disk is lost. The promises of doc/presses.md.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class HardKillTest {

    private static final Duration ONE_POLL = Duration.ofSeconds(11);
    private static final String[] ONCE = {"front:press!PRESSED", "front:press!RELEASED"};

    private @NonNullByDefault({}) WholeHouse run;
    private @NonNullByDefault({}) Map<String, String> disk;

    @BeforeEach
    void signIn() throws IOException {
        run = new WholeHouse();
        run.signIn();
        run.addDoorbell("front", SimulatedHouse.FRONT_DOOR);
        run.time.advance(ONE_POLL);
        run.house.press(SimulatedHouse.FRONT_DOOR);
        run.time.advance(Duration.ofMinutes(5));
        disk = run.disk();
        run.openhab.clear();
    }

    @AfterEach
    void close() {
        run.close();
    }

    @Test
    void aPressWhileThePowerIsOffRings() {
        run.house.press(SimulatedHouse.FRONT_DOOR);
        run.kill(disk, Duration.ofSeconds(60));
        run.time.advance(ONE_POLL);

        assertThat(run.openhab.triggers(), contains(ONCE));
    }

    @Test
    void whatRangAndWasWrittenDoesNotRingAgain() {
        run.house.press(SimulatedHouse.FRONT_DOOR);
        run.time.advance(ONE_POLL);
        run.kill(run.disk(), Duration.ofSeconds(20));
        run.time.advance(ONE_POLL);

        assertThat(run.openhab.triggers(), contains(ONCE));
    }

    @Test
    void whatRangAndWasNotWrittenMayRingAgainWhileItIsYoung() {
        run.house.press(SimulatedHouse.FRONT_DOOR);
        run.time.advance(ONE_POLL);
        run.openhab.clear();
        run.kill(disk, Duration.ofSeconds(60));
        run.time.advance(ONE_POLL);

        assertThat(run.openhab.triggers(), contains(ONCE));
    }

    @Test
    void whatRangAndWasNotWrittenRingsNoMoreOnceItIsOld() {
        run.house.press(SimulatedHouse.FRONT_DOOR);
        run.time.advance(ONE_POLL);
        run.openhab.clear();
        run.kill(disk, Duration.ofSeconds(130));
        run.time.advance(ONE_POLL);

        assertThat(run.openhab.triggers(), is(empty()));
    }

    @Test
    void olderPressesNeverRingAgain() {
        run.kill(disk, Duration.ofSeconds(10));
        run.time.advance(Duration.ofMinutes(20));

        assertThat(run.openhab.triggers(), is(empty()));
    }

    @Test
    void withTheMemoryLostAllThatIsListedIsHistory() {
        run.house.press(SimulatedHouse.FRONT_DOOR);
        run.time.advance(ONE_POLL);
        run.openhab.clear();
        JsonObject record = JsonParser.parseString(Objects.requireNonNull(disk.get(run.uid.getAsString())))
                .getAsJsonObject();
        record.remove("events");
        disk.put(run.uid.getAsString(), record.toString());
        run.kill(disk, Duration.ofSeconds(10));
        run.time.advance(Duration.ofMinutes(2));
        assertThat(run.openhab.triggers(), is(empty()));

        run.house.press(SimulatedHouse.FRONT_DOOR);
        run.time.advance(ONE_POLL);

        assertThat(run.openhab.triggers(), contains(ONCE));
    }

    private int requestsLastHour() {
        CompletableFuture<Optional<AccountDiagnosis>> diagnosis = run.account().account().diagnose();
        run.time.run();
        return diagnosis.join().orElseThrow().report().requestsLastHour();
    }

    @Test
    void requestsUpToTheLastEventStillCount() {
        run.house.press(SimulatedHouse.FRONT_DOOR);
        run.time.advance(ONE_POLL);
        int sent = requestsLastHour();
        run.kill(run.disk(), Duration.ofSeconds(20));

        assertThat(requestsLastHour(), is(greaterThanOrEqualTo(sent)));
    }

    @Test
    void aRateLimitStillHolds() {
        run.cloud.outage(429, run.time.now().plus(Duration.ofMinutes(30)), Fault.Outage.RetryAfter.SECONDS);
        run.time.advance(ONE_POLL);
        int sent = run.requests();
        run.kill(run.disk(), Duration.ofSeconds(20));
        run.time.advance(Duration.ofMinutes(20));

        assertThat(run.requests(), is(sent));
    }
}
