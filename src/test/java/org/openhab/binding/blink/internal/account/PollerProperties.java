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
package org.openhab.binding.blink.internal.account;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.AccountSettings.PressPicture;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.testing.ManualTime;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * What holds for a poller whatever the cloud and the clock do.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class PollerProperties {

    private static final Duration INTERVAL = Duration.ofSeconds(10);
    private static final Duration TIME_OUT = Duration.ofSeconds(10);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final AccountSettings SETTINGS = new AccountSettings(INTERVAL, Duration.ofSeconds(60),
            Duration.ofSeconds(120), PressPicture.OFF, false, Duration.ZERO, "blink", true, Duration.ofSeconds(60),
            Duration.ofSeconds(300));

    /** A poller and its watchdog from the beginning. */
    private static final class Run {

        private final ManualTime time = ManualTime.atNoon();
        private final Instant start = time.now();
        private final RecordingPolls polls = new RecordingPolls(time.ticker());
        private final List<Duration> watched = new ArrayList<>();
        private final Random random;

        Run(long seed) {
            random = new Random(seed);
        }

        Duration now() {
            return Duration.between(start, time.now());
        }

        Watchdog begin() {
            SerialExecutor executor = new AccountExecutor(time);
            Parts parts = new Parts(time, random, time.ticker(), time.wallClock());
            List<Poller> pollers = new ArrayList<>();
            Watchdog watchdog = new Watchdog(parts, INTERVAL, () -> pollers.get(0).restart(), state -> {
            });
            pollers.add(new Poller(executor, parts, SETTINGS, polls, watchdog, none -> List.of()));
            executor.run(pollers.get(0)::start);
            return watchdog;
        }

        @Nullable
        Throwable watch(@Nullable Throwable end) {
            if (end == null) {
                watched.add(now());
            }
            return end;
        }

        /** A poll of a cloud that is down takes a while and fails. */
        @Nullable
        Throwable poll(Duration downFrom, Duration downUntil) {
            if (now().compareTo(downFrom) < 0 || now().compareTo(downUntil) >= 0) {
                return null;
            }
            time.advance(Duration.ofMillis(random.nextInt((int) TIME_OUT.toMillis() + 1)));
            return failure(random);
        }

        /** Often good, sometimes slow, failing or limited. */
        @Nullable
        Throwable pollOnABadDay() {
            time.advance(Duration.ofMillis(random.nextInt(random.nextInt(20) == 0 ? 120_000 : 2_000)));
            if (random.nextInt(3) > 0) {
                return null;
            }
            return random.nextInt(10) > 0
                    ? failure(random)
                    : new CloudException.RateLimited("GET x", 429, Duration.ofSeconds(random.nextInt(600)));
        }
    }

    private static Throwable failure(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new CloudException.Unreachable("GET x", "time-out", false);
            case 1 -> new CloudException.Rejected("GET x", 503, 0);
            case 2 -> new CloudException.Malformed("GET x", "no JSON");
            case 3 -> new CloudException.Unauthorized("GET x", false);
            case 4 -> new IllegalStateException("on purpose");
            default -> new AssertionError("on purpose");
        };
    }

    @Property(tries = 50)
    void theDoorIsWatchedHalfAMinuteAfterAnOutage(@ForAll long seed, @ForAll @IntRange(max = 600) int from,
            @ForAll @IntRange(min = 1, max = 10_800) int length) {
        Run run = new Run(seed);
        Duration downFrom = Duration.ofSeconds(from);
        Duration downUntil = downFrom.plusSeconds(length);
        run.polls.eventEnd = () -> run.watch(run.poll(downFrom, downUntil));
        run.polls.statusEnd = () -> run.poll(downFrom, downUntil);
        run.begin();

        while (run.now().compareTo(downUntil.plusSeconds(60)) < 0) {
            run.time.advance(Duration.ofSeconds(1));
        }

        Duration first = run.watched.stream().filter(at -> at.compareTo(downUntil) >= 0).findFirst().orElseThrow();
        assertThat(first.minus(downUntil), is(lessThanOrEqualTo(Duration.ofSeconds(30))));
    }

    @Property(tries = 20)
    void onlineMeansWatchedWhateverTheClockDoes(@ForAll long seed) {
        Run run = new Run(seed);
        run.polls.eventEnd = () -> run.watch(run.pollOnABadDay());
        run.polls.statusEnd = () -> run.random.nextBoolean() ? null : failure(run.random);
        Watchdog watchdog = run.begin();
        List<Duration> stale = new ArrayList<>();
        int online = 0;

        for (int second = 0; second < 1_800; second++) {
            if (run.random.nextInt(60) == 0) {
                run.time.setClock(Duration.ofHours(run.random.nextInt(200_000) - 100_000));
            }
            run.time.advance(Duration.ofSeconds(1));
            if (watchdog.isOnline()) {
                online++;
                if (run.now().minus(run.watched.get(run.watched.size() - 1)).compareTo(LIMIT) >= 0) {
                    stale.add(run.now());
                }
            }
        }

        assertThat(stale, is(empty()));
        assertThat(online, is(greaterThan(0)));
    }
}
