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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.WholeHouse;
import org.openhab.binding.blink.simulator.RecordedRequest;
import org.openhab.binding.blink.simulator.Route;
import org.openhab.binding.blink.simulator.SimulatedHouse;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;

/**
 * A start with a stored session, through a real HTTP client against the simulated house, and the threads it takes.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class StartPart implements Part {

    private static final Map<Route, String> BRINGS = Map.of(Route.HOMESCREEN, "the account and its devices",
            Route.DRIVE_STATUS, "the USB storage of the sync module; after it everything is ONLINE", Route.MEDIA_V4,
            "the first poll for presses");
    private static final Duration PAUSE = Duration.ofSeconds(20);

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<String> measure() throws IOException {
        Progress.report("Start with a stored session");
        Set<String> threadsBefore = threads();
        try (WholeHouse run = new WholeHouse()) {
            run.signIn();
            Thing front = run.addDoorbell("front", SimulatedHouse.FRONT_DOOR);
            run.time.advance(Duration.ofSeconds(30));
            int before = run.requests();
            Instant up = run.time.now().plus(PAUSE);
            run.openhab.clear();
            run.restart(PAUSE);
            if (front.getStatus() != ThingStatus.ONLINE) {
                throw new IllegalStateException("Not online: " + run.openhab.lines());
            }
            List<RecordedRequest> requests = run.cloud.lastRequests();
            Set<String> threads = new TreeSet<>(threads());
            threads.removeAll(threadsBefore);
            threads.removeIf(StartPart::isOfTheSimulator);
            return lines(requests.subList(requests.size() - run.requests() + before, requests.size()), up, threads);
        }
    }

    private static List<String> lines(List<RecordedRequest> requests, Instant up, Set<String> threads) {
        Table table = new Table("Request", "Simulated time after the start", "What it brings");
        for (RecordedRequest request : requests) {
            Route route = request.route();
            table.row(String.valueOf(route),
                    Table.number(Duration.between(up, request.at()).toMillis() / 1000.0) + " s",
                    route == null ? "" : BRINGS.getOrDefault(route, ""));
        }
        long own = threads.stream().filter(name -> !isOfTheClient(name)).count();
        List<String> lines = new ArrayList<>(new Table("Aim", "Measured", "Met")
                .aim("No threads beside those of the HTTP client", "", own, 0).lines());
        lines.add("");
        lines.addAll(table.lines());
        return lines;
    }

    /** Jetty's own pool and its timer. */
    private static boolean isOfTheClient(String thread) {
        return thread.startsWith("OH-httpClient-") || thread.startsWith("HttpClient@");
    }

    /** The simulated house answers in virtual threads; these are what carries them. */
    private static boolean isOfTheSimulator(String thread) {
        return thread.isEmpty() || thread.startsWith("ForkJoinPool-") || thread.endsWith("Poller")
                || thread.startsWith("VirtualThread-");
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).collect(Collectors.toSet());
    }
}
