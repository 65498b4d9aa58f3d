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
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One poll that finds one new press: from asking, through reading and detecting, to the trigger and what follows it.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class RingBenchmark {

    private static final Duration NO_STATUS = Duration.ofDays(36_500);

    @Param({"25", "500"})
    public int items;
    @Param({"1", "100", "200"})
    public int doorbells;

    private @NonNullByDefault({}) BenchHouse house;
    private long newest = 1_000_000;
    private long triggers;

    @Setup
    public void begin() {
        house = new BenchHouse(
                new PreparedCloud(WireText.homescreen(doorbells, 0), WireText.pressEverywhere(0, Scenario.START)),
                doorbells, NO_STATUS, Duration.ofSeconds(10)).withFullMemory().begin();
        for (int poll = 0; poll < 5; poll++) { // what the list holds besides the new press is known from here on
            prepare();
            house.next();
        }
        triggers = house.openhab().triggers();
    }

    @Setup(Level.Invocation)
    public void prepare() {
        house.release();
        newest++;
        house.cloud().show(WireText.page(items, doorbells, newest, house.now()));
    }

    @Benchmark
    public long ring() {
        house.next();
        return house.openhab().triggers();
    }

    /** Each poll must have rung, or something else was measured. */
    @TearDown(Level.Invocation)
    public void check() {
        long now = house.openhab().triggers();
        if (now <= triggers) {
            throw new IllegalStateException("It did not ring");
        }
        triggers = now;
    }
}
