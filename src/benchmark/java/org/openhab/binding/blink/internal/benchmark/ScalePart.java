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

import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.WholeHouse;
import org.openhab.binding.blink.simulator.HouseBuilder;
import org.openhab.binding.blink.simulator.Route;
import org.openhab.binding.blink.simulator.SimulatedHouse;
import org.openhab.core.thing.Thing;

/**
 * What a house with more devices costs the cloud. In virtual time, so the figures are exact.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ScalePart implements Part {

    private static final int HOURS = 4;
    private static final List<String> LINKED = List.of(CHANNEL_TEMPERATURE, CHANNEL_BATTERY_VOLTAGE, "sensitivity",
            "night-vision");

    @Override
    public String name() {
        return "scale";
    }

    @Override
    public List<String> measure() throws IOException {
        Table table = new Table("Cameras", "Linked", "events", "state", "configs", "all requests an hour");
        for (int cameras : List.of(1, 10, 100)) {
            for (boolean linked : List.of(false, true)) {
                Progress.report("%d cameras%s", cameras, linked ? ", settings linked" : "");
                table.row(row(cameras, linked));
            }
        }
        return table.lines();
    }

    private static String[] row(int cameras, boolean linked) throws IOException {
        try (WholeHouse run = new WholeHouse(time -> house(time.clock(), cameras))) {
            run.signIn();
            for (int i = 1; i <= cameras; i++) {
                Thing thing = run.addChild(THING_TYPE_CAMERA, "camera" + i, Map.of("serialNumber", serial(i)));
                if (linked) {
                    LINKED.forEach(channel -> run.link(thing, channel));
                }
            }
            run.time.advance(Duration.ofHours(3)); // each config is fetched once in any case, one a minute
            double before = count(run, route -> true);
            double events = count(run, ScalePart::isEvents);
            double state = count(run, ScalePart::isState);
            run.time.advance(Duration.ofHours(HOURS));
            events = (count(run, ScalePart::isEvents) - events) / HOURS;
            state = (count(run, ScalePart::isState) - state) / HOURS;
            double all = (count(run, route -> true) - before) / HOURS;
            return new String[]{Integer.toString(cameras), linked ? "four settings and readings each" : "nothing",
                    Table.number(events), Table.number(state), Table.number(all - events - state), Table.number(all)};
        }
    }

    private static SimulatedHouse house(Clock clock, int cameras) {
        HouseBuilder builder = SimulatedHouse.builder(clock).network("Home", true).syncModule("Hub");
        for (int i = 1; i <= cameras; i++) {
            builder.device("sedona", "Camera " + i, serial(i));
        }
        return builder.build();
    }

    private static String serial(int camera) {
        return String.format(Locale.ROOT, "G8V1SC%010d", camera);
    }

    private static boolean isEvents(Route route) {
        return route.name().startsWith("MEDIA");
    }

    private static boolean isState(Route route) {
        return route.name().startsWith("HOMESCREEN");
    }

    private static int count(WholeHouse run, Predicate<Route> which) {
        return Arrays.stream(Route.values()).filter(which).mapToInt(run.cloud::count).sum();
    }
}
