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
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.WholeHouse;
import org.openhab.binding.blink.simulator.Fault;
import org.openhab.binding.blink.simulator.RecordedRequest;
import org.openhab.binding.blink.simulator.RefreshMode;
import org.openhab.binding.blink.simulator.Route;
import org.openhab.binding.blink.simulator.SimulatedHouse;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;

/**
 * A week in a house on a bad line: people come and go, the cloud stumbles, openHAB is restarted. Another week with
 * {@code -Dblink.soak.seed=...}, more of them with {@code -Dblink.soak.days=...}.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SoakTest {

    private static final long SEED = Long.getLong("blink.soak.seed", 20261123);
    private static final int DAYS = Integer.getInteger("blink.soak.days", 7);
    private static final int INTERVAL = 45;
    private static final int STATUS_INTERVAL = 240;
    private static final int BUDGET = 3_600 / INTERVAL + 3_600 / STATUS_INTERVAL + 150;
    /** How old a press may be to ring. */
    private static final Duration MAX_AGE = Duration.ofSeconds(120);
    /** From the press to its entry in the list. */
    private static final Duration PUBLISHED = Duration.ofSeconds(2);
    private static final Duration STEP = Duration.ofSeconds(10);
    /** What the memory of two thousand items, the records of the simulated house and Java's caches may add. */
    private static final long MARGIN = 6 << 20;

    private final Random random = new Random(SEED);
    private final Deque<Integer> lastHour = new ArrayDeque<>();
    private final List<Press> open = new ArrayList<>();
    private @NonNullByDefault({}) WholeHouse run;
    private @NonNullByDefault({}) LogWatch log;
    private Instant lastPress = Instant.EPOCH;
    private Instant stepBegan = Instant.EPOCH;
    /** Whether faults may be waiting for requests. */
    private boolean trouble;
    private int presses;
    private int rung;
    private int obliged;
    private int faults;
    private int restarts;

    /** Somebody at the door. */
    private static final class Press {
        final Instant at;
        boolean mustRing;
        boolean rang;

        Press(Instant at) {
            this.at = at;
        }
    }

    @BeforeEach
    void open() throws IOException {
        log = LogWatch.forWarnings();
        run = new WholeHouse();
    }

    @AfterEach
    void close() {
        log.endQuietly(run);
    }

    @Test
    void aWeek() {
        // an answer that is lost with a rotated token ends the session, and nothing can be done about that
        run.house.signIn(settings -> settings.refreshMode = RefreshMode.STAYS);
        run.addAccount(Map.of("email", run.house.account().email(), "password", run.house.account().password(),
                "eventInterval", INTERVAL, "statusInterval", STATUS_INTERVAL, "pressMaxAge", 120));
        run.enter("verificationCode", run.house.currentCode());
        run.addDoorbell("front", SimulatedHouse.FRONT_DOOR);
        run.house.arm(SimulatedHouse.GATE);
        run.time.advance(Duration.ofMinutes(1));
        run.openhab.clear();
        long heap = 0;

        for (int day = 1; day <= DAYS; day++) {
            for (int step = 0; step < 24 * 360; step++) {
                live();
                check();
            }
            System.gc();
            long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            heap = day == 1 ? used : heap;
            System.out.printf("soak seed %d day %d: %d presses, %d rung, %d faults, %d restarts, %d requests, %d KiB%n",
                    SEED, day, presses, rung, faults, restarts, run.requests(), used >> 10);
            assertThat("heap", used, is(lessThan(heap + MARGIN)));
        }

        run.cloud.clearFaults();
        run.time.advance(Duration.ofMinutes(6));
        Thing account = run.account().getThing();
        assertThat(account.getStatusInfo().toString(), account.getStatus(), is(ThingStatus.ONLINE));
        assertThat(run.cloud.count(Route.SIGN_IN), is(1));
        assertThat("the week was worth it", obliged, is(greaterThan(presses / 2)));
        assertThat(rung, is(greaterThanOrEqualTo(obliged)));
    }

    /** One step of time, and what may happen at its beginning. */
    private void live() {
        if (random.nextInt(120) == 0) {
            run.house.press(SimulatedHouse.FRONT_DOOR);
            open.add(new Press(run.time.now()));
            presses++;
        }
        if (random.nextInt(150) == 0) {
            run.house.motion(SimulatedHouse.FRONT_DOOR, "person");
        }
        if (random.nextInt(200) == 0) {
            Fault fault = fault();
            // tokens that expire with every request, renewed or not, are no fault but a wall
            int times = fault instanceof Fault.ExpireTokens ? 1 : 1 + random.nextInt(4);
            run.cloud.clearFaults();
            run.cloud.inject(fault, random.nextBoolean() ? null : route(), times);
            trouble = true;
            faults++;
        }
        if (random.nextInt(60) == 0) {
            run.cloud.clearFaults();
            trouble = false;
        }
        stepBegan = run.time.now();
        if (random.nextInt(1_500) == 0) {
            restarts++;
            if (random.nextBoolean()) {
                run.restart(Duration.ofSeconds(random.nextInt(100)));
            } else {
                run.disableAndEnable(Duration.ofSeconds(20));
            }
            lastHour.clear(); // a new start, a new budget
        } else {
            run.time.advance(STEP);
        }
    }

    private Fault fault() {
        return switch (random.nextInt(14)) {
            case 0 -> new Fault.Html(502);
            case 1 -> new Fault.Html(200);
            case 2 -> new Fault.Empty();
            case 3 -> new Fault.Garbage();
            case 4 -> new Fault.Drop();
            case 5 -> new Fault.LostAnswer();
            case 6 -> new Fault.Truncated();
            case 7 -> new Fault.Reorder();
            case 8 -> new Fault.Duplicate();
            case 9 -> new Fault.ExpireTokens();
            case 10 -> Fault.Status.retryAfter(429, Duration.ofSeconds(40));
            case 11 -> Fault.Status.message(200, "System is busy", 307);
            case 12 -> new Fault.Status(503);
            default -> new Fault.Edit("media.0", null);
        };
    }

    private Route route() {
        return random.nextInt(3) == 0 ? Route.HOMESCREEN : Route.MEDIA_V4;
    }

    /** Compares what was triggered with what happened. */
    private void check() {
        for (String line : run.openhab.lines()) {
            if (line.startsWith("front:last-press=20")) {
                lastPress = DateTimeType.valueOf(line.substring("front:last-press=".length())).getInstant();
            } else if (line.equals("front:press!PRESSED")) {
                rang(lastPress);
            }
        }
        run.openhab.clear();
        int sent = run.requests();
        lastHour.addLast(sent);
        if (lastHour.size() > 360) {
            assertThat("requests in an hour", sent - lastHour.removeFirst(), is(lessThanOrEqualTo(BUDGET)));
        }
        seen();
        open.removeIf(press -> {
            boolean over = press.at.plus(MAX_AGE).plus(STEP).isBefore(run.time.now());
            if (over && press.mustRing) {
                assertThat("the press of " + press.at + " rang", press.rang, is(true));
            }
            return over;
        });
    }

    private void rang(Instant at) {
        List<Press> those = open.stream().filter(press -> Duration.between(press.at, at).abs().toMillis() < 1_000)
                .toList();
        assertThat("somebody was at the door at " + at, those, hasSize(1));
        assertThat("it rang before", those.get(0).rang, is(false));
        those.get(0).rang = true;
        rung++;
    }

    /** After a good poll, every press that the list can have contained has to ring. */
    private void seen() {
        if (!trouble) {
            run.cloud.lastRequests().stream()
                    .filter(request -> request.route() == Route.MEDIA_V4 && request.status() == 200)
                    .map(RecordedRequest::at).filter(at -> at.isAfter(stepBegan))
                    .forEach(poll -> open.stream().filter(
                            press -> !press.at.plus(PUBLISHED).isAfter(poll) && !press.at.plus(MAX_AGE).isBefore(poll))
                            .forEach(this::oblige));
        }
    }

    private void oblige(Press press) {
        obliged += press.mustRing ? 0 : 1;
        press.mustRing = true;
    }
}
