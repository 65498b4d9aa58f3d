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

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openjdk.jmh.runner.RunnerException;

import com.sun.management.ThreadMXBean;

/**
 * What the binding costs while nothing happens.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class IdlePart implements Part {

    private static final int POLLS = 2_000;
    private static final double KIB = 1024;
    /** Together as many doorbells each time, so that one garbage collection weighs them well. */
    private static final int DOORBELLS = 1_000;
    /** In one account; the cloud allows twenty. */
    private static final int MOST = 200;

    @Override
    public String name() {
        return "idle";
    }

    @Override
    public List<String> measure() throws RunnerException {
        Table table = new Table("Poll", "Requests", "Sent", "Received", "Allocated, median", "CPU");
        Table aims = new Table("Aim", "Measured", "Met");
        for (IdleBenchmark.Poll poll : IdleBenchmark.Poll.values()) {
            double micros = Jmh.run(IdleBenchmark.class, Map.of("poll", poll.name())).getMean();
            BenchHouse house = poll.house();
            int requests = house.cloud().requests();
            long sent = house.cloud().sent();
            long received = house.cloud().received();
            double allocated = allocated(house) / KIB;
            requests = house.cloud().requests() - requests;
            aims.aim("Allocated in a poll of the %s, at most 64 KiB".formatted(poll.label()), "KiB", allocated, 64);
            table.row(poll.label(), Table.number((double) requests / POLLS),
                    Table.number((house.cloud().sent() - sent) / KIB / requests) + " KiB",
                    Table.number((house.cloud().received() - received) / KIB / requests) + " KiB",
                    Table.number(allocated) + " KiB", Table.number(micros) + " µs");
        }
        Map<Integer, Double> heap = new LinkedHashMap<>();
        for (int doorbells : List.of(1, 100, MOST)) {
            Progress.report("Heap of %d doorbells, %d in an account", DOORBELLS, doorbells);
            heap.put(doorbells, heapOf(doorbells));
        }
        double perDoorbell = (heap.getOrDefault(MOST, 0.0) - heap.getOrDefault(1, 0.0)) / (MOST - 1);
        Table weights = new Table("Doorbells in the account", "Retained", "Retained for each");
        heap.forEach((doorbells, kib) -> weights.row("%,d".formatted(doorbells), Table.number(kib) + " KiB",
                Table.number(kib / doorbells) + " KiB"));
        List<String> lines = new ArrayList<>(
                aims.aim("Retained for each further doorbell, at most 4 KiB", "KiB", perDoorbell, 4).lines());
        lines.add("");
        lines.addAll(table.lines());
        lines.add("");
        lines.addAll(weights.lines());
        return lines;
    }

    /** Bytes that one poll allocates, the median of many. */
    private static double allocated(BenchHouse house) {
        if (!(ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads)) {
            throw new IllegalStateException("This JVM does not count allocations");
        }
        long[] bytes = new long[POLLS];
        for (int poll = 0; poll < POLLS; poll++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            house.next();
            bytes[poll] = threads.getCurrentThreadAllocatedBytes() - before;
        }
        Arrays.sort(bytes);
        return bytes[POLLS / 2];
    }

    /** KiB that an account with so many doorbells retains beside openHAB's own Things, once each has rung. */
    private static double heapOf(int doorbells) {
        Duration never = Duration.ofDays(36_500);
        String homescreen = WireText.homescreen(doorbells, 0);
        List<BenchHouse> houses = new ArrayList<>();
        for (int account = 0; account < DOORBELLS / doorbells; account++) {
            houses.add(new BenchHouse(new PreparedCloud(homescreen, WireText.page(0, 1, 1, Scenario.START)), doorbells,
                    never, Duration.ofSeconds(10)));
        }
        long before = used();
        for (BenchHouse house : houses) {
            house.begin();
            house.cloud().show(WireText.pressEverywhere(doorbells, house.now()));
            house.next();
            house.cloud().show(WireText.page(0, 1, 1, Scenario.START));
            house.release();
        }
        long after = used();
        if (houses.stream().anyMatch(house -> house.openhab().triggers() != 2L * doorbells)) {
            throw new IllegalStateException("Not every doorbell rang");
        }
        return (after - before) / KIB / houses.size();
    }

    /** Bytes of the heap that are in use, after the garbage was collected. */
    static long used() {
        for (int round = 0; round < 4; round++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
