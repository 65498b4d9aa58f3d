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

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.util.Statistics;

/**
 * From the answer of the cloud to the trigger, by the length of the list and the number of doorbells.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class RingPart implements Part {

    private static final List<Integer> ITEMS = List.of(25, 500);
    private static final List<Integer> DOORBELLS = List.of(1, 100, 200);
    private static final double MILLI = 1000;

    private final Pictures pictures;

    RingPart(Pictures pictures) {
        this.pictures = pictures;
    }

    @Override
    public String name() {
        return "ring";
    }

    @Override
    public List<String> measure() throws RunnerException, IOException {
        Map<String, Map<Integer, Double>> medians = new LinkedHashMap<>();
        Table table = new Table("Items in the list", "Doorbells", "Median", "99 %", "Ratio to the first line");
        double first = 0;
        for (int items : ITEMS) {
            Map<Integer, Double> row = new LinkedHashMap<>();
            for (int doorbells : DOORBELLS) {
                Statistics micros = Jmh.run(RingBenchmark.class,
                        Map.of("items", Integer.toString(items), "doorbells", Integer.toString(doorbells)));
                double median = micros.getPercentile(50) / MILLI;
                first = first == 0 ? median : first;
                row.put(doorbells, median);
                table.row("%d".formatted(items), "%,d".formatted(doorbells), Table.number(median) + " ms",
                        Table.number(micros.getPercentile(99) / MILLI) + " ms", Table.number(median / first));
            }
            medians.put("%d items".formatted(items), row);
        }
        pictures.growth(medians);
        List<String> lines = new ArrayList<>(new Table("Aim", "Measured", "Met")
                .aim("Median with 25 items and one doorbell below 2 ms", "ms", first, 2).lines());
        lines.add("");
        lines.addAll(table.lines());
        return lines;
    }
}
