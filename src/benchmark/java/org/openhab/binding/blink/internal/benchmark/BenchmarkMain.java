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

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Runs the benchmarks and writes their results into {@code doc/benchmarks.md} and its pictures.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class BenchmarkMain {

    private static final String ALL = "all";

    private BenchmarkMain() {
    }

    /** @param arguments names of the parts to run, with commas between them; none for all */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.awt.headless", "true");
        Path doc = Path.of(System.getProperty("blink.basedir", ".")).resolve("doc");
        Page page = new Page(doc.resolve("benchmarks.md"));
        Pictures pictures = new Pictures(doc.resolve("images"));
        List<String> wanted = Arrays.stream(arguments).flatMap(argument -> Arrays.stream(argument.split(","))).toList();
        for (Part part : List.of(new MachinePart(), new DelayPart(pictures), new StormPart(), new ScalePart(),
                new RingPart(pictures), new IdlePart(), new StartPart(), new LivePart())) {
            if (wanted.isEmpty() || wanted.contains(ALL) || wanted.contains(part.name())) {
                Progress.report("Part: %s", part.name());
                List<String> lines = part.measure();
                lines.forEach(System.out::println);
                page.put(part.name(), lines);
            }
        }
        Progress.report("Results are in %s", doc.resolve("benchmarks.md"));
        System.exit(0); // the HTTP server of the simulated house may linger
    }
}
