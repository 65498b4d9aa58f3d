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

import static org.openhab.binding.blink.internal.WholeHouse.ACCOUNT;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.WholeHouse;
import org.openhab.binding.blink.internal.simulator.Route;
import org.openhab.binding.blink.internal.simulator.SimulatedHouse;
import org.openhab.core.thing.Thing;

/**
 * A start with a stored session, through a real HTTP client against the simulated house, and the threads it takes.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class StartPart implements Part {

    private static final List<Route> ROUTES = List.of(Route.TOKEN, Route.TIER_INFO, Route.HOMESCREEN,
            Route.DRIVE_STATUS, Route.MEDIA_V4, Route.MEDIA_V1);
    private static final Duration PAUSE = Duration.ofSeconds(20);

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<String> measure() throws IOException {
        Progress.tell("Start with a stored session");
        Set<String> threadsBefore = threads();
        try (WholeHouse run = new WholeHouse()) {
            run.signIn();
            Thing front = run.addDoorbell("front", SimulatedHouse.FRONT_DOOR);
            run.time.advance(Duration.ofSeconds(30));
            Map<Route, Integer> before = counts(run);
            Instant down = run.time.now();
            run.openhab.clear();
            run.restart(PAUSE);
            Duration took = Duration.between(down.plus(PAUSE), run.time.now());
            List<String> statuses = run.openhab.lines().stream()
                    .filter(line -> line.startsWith(ACCOUNT.getId() + " ") || line.startsWith("front ")).toList();
            Set<String> threads = new TreeSet<>(threads());
            threads.removeAll(threadsBefore);
            return lines(run, before, took, front, statuses, threads);
        }
    }

    private static List<String> lines(WholeHouse run, Map<Route, Integer> before, Duration took, Thing front,
            List<String> statuses, Set<String> threads) {
        Table table = new Table("Request", "Times");
        counts(run).forEach((route, count) -> {
            int times = count - before.getOrDefault(route, 0);
            if (times > 0) {
                table.row(route.toString(), "%d".formatted(times));
            }
        });
        System.out.println(statuses + " " + threads + " " + front.getStatus());
        List<String> lines = new ArrayList<>(table.lines());
        lines.add("");
        lines.add("Simulated time until all of this was done: " + Table.number(took.toMillis() / 1000.0) + " s.");
        return lines;
    }

    private static Map<Route, Integer> counts(WholeHouse run) {
        Map<Route, Integer> counts = new LinkedHashMap<>();
        ROUTES.forEach(route -> counts.put(route, run.cloud.count(route)));
        return counts;
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).collect(Collectors.toSet());
    }
}
