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

import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs a JMH benchmark in a JVM of its own.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Jmh {

    private Jmh() {
    }

    /** Measures one combination of parameters. */
    static Statistics run(Class<?> benchmark, Map<String, String> parameters) throws RunnerException {
        Progress.report("%s %s", benchmark.getSimpleName(), new TreeMap<>(parameters));
        ChainedOptionsBuilder options = new OptionsBuilder().include(benchmark.getName() + "\\.")
                .verbosity(VerboseMode.SILENT).shouldFailOnError(true);
        parameters.forEach(options::param);
        if (Runtime.version().feature() >= 24) { // JMH's own use of Unsafe; older JDKs do not know the option
            options.jvmArgsAppend("--sun-misc-unsafe-memory-access=allow");
        }
        return new Runner(options.build()).runSingle().getPrimaryResult().getStatistics();
    }
}
