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
package org.openhab.binding.blink.internal.benchmark;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One poll that finds nothing new, in a house of ten devices.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class IdleBenchmark {

    private static final int DOORBELLS = 4;
    private static final int CAMERAS = 5;

    @Param({"EVENTS_NONE", "EVENTS_25", "ACCOUNT"})
    public Poll poll = Poll.EVENTS_NONE;

    private @NonNullByDefault({}) BenchHouse house;

    /** What is polled. */
    public enum Poll {
        /** The media list of a quiet quarter of an hour: nothing in it. */
        EVENTS_NONE("media list, empty", 0),
        /** The media list of a lively one: 25 items, all known. */
        EVENTS_25("media list, 25 items known", 25),
        /** The account. */
        ACCOUNT("account, 10 devices", 0);

        private final String label;
        private final int items;

        Poll(String label, int items) {
            this.label = label;
            this.items = items;
        }

        String label() {
            return label;
        }

        /** A house of ten devices, the hub being one, in which only this is polled. */
        BenchHouse house() {
            Duration status = this == ACCOUNT ? Duration.ofSeconds(2) : Duration.ofDays(36_500);
            String page = WireText.page(items, DOORBELLS, 1_000_000, Scenario.START);
            return new BenchHouse(new PreparedCloud(WireText.homescreen(DOORBELLS, CAMERAS), page), DOORBELLS, status,
                    this == ACCOUNT ? Duration.ofDays(36_500) : Duration.ofSeconds(10)).withFullMemory().begin();
        }
    }

    @Setup
    public void begin() {
        house = poll.house();
    }

    @Benchmark
    public long idle() {
        house.next();
        return house.openhab().states();
    }
}
