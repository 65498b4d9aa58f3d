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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * From the list to the trigger, and what it costs: our polls beside fixed ones, on the same simulated days.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class DelayPart implements Part {

    static final String OURS = "this binding";

    private static final long SEED = 20_261_123;
    private static final List<Integer> FIXED = List.of(10, 30, 60);
    private static final Predicate<Listing> EVERY = listing -> true;

    private final Pictures pictures;
    /** By scenario, then by way of polling. */
    private final Map<Scenario, Map<String, Outcome>> outcomes = new EnumMap<>(Scenario.class);

    DelayPart(Pictures pictures) {
        this.pictures = pictures;
    }

    @Override
    public String name() {
        return "delay";
    }

    @Override
    public List<String> measure() throws IOException {
        for (Scenario scenario : Scenario.values()) {
            outcomes.put(scenario, simulate(scenario));
        }
        List<Group> groups = List.of(new Group("quiet days", List.of(Scenario.QUIET), EVERY),
                new Group("busy days", List.of(Scenario.BUSY), EVERY),
                new Group("quiet and busy days", List.of(Scenario.QUIET, Scenario.BUSY), EVERY),
                new Group("after motion", List.of(Scenario.QUIET, Scenario.BUSY), Listing::afterMotion),
                new Group("disarmed", List.of(Scenario.DISARMED), EVERY));
        draw(groups);
        List<String> lines = new ArrayList<>(aims(groups).lines());
        lines.add("");
        lines.addAll(delays(groups).lines());
        lines.add("");
        lines.addAll(requests().lines());
        return lines;
    }

    private static Map<String, Outcome> simulate(Scenario scenario) {
        List<Listing> listings = scenario.listings(scenario.days(), SEED);
        Map<String, Outcome> results = new LinkedHashMap<>();
        results.put(OURS, new DelaySimulation(listings, scenario.days()).run(day -> {
            if (day % 20 == 0 || day == scenario.days()) {
                Progress.report("%s: day %d of %d", scenario.label(), day, scenario.days());
            }
        }));
        for (int seconds : FIXED) {
            results.put("every %d s".formatted(seconds),
                    new FixedPoll(Duration.ofSeconds(seconds)).run(listings, Duration.ofDays(scenario.days())));
        }
        return results;
    }

    private Outcome ours(Scenario scenario) {
        return outcome(scenario, OURS);
    }

    private Outcome outcome(Scenario scenario, String way) {
        Outcome outcome = outcomes.getOrDefault(scenario, Map.of()).get(way);
        if (outcome == null) {
            throw new IllegalStateException(scenario + " was not simulated with " + way);
        }
        return outcome;
    }

    private List<String> ways() {
        return List.copyOf(outcomes.getOrDefault(Scenario.QUIET, Map.of()).keySet());
    }

    private Delays delays(Group group, String way) {
        return Outcome.delays(group.scenarios().stream().map(scenario -> outcome(scenario, way)).toList(),
                group.which());
    }

    private Table aims(List<Group> groups) {
        Delays all = delays(groups.get(2), OURS);
        Delays afterMotion = delays(groups.get(3), OURS);
        double most = outcomes.keySet().stream().mapToDouble(scenario -> ours(scenario).eventsPerHour()).max()
                .orElseThrow();
        int peak = outcomes.keySet().stream().mapToInt(scenario -> ours(scenario).all().mostInAnHour()).max()
                .orElseThrow();
        int missed = outcomes.keySet().stream().mapToInt(scenario -> ours(scenario).missed()).sum();
        return new Table("Aim", "Measured", "Met")
                .aim("Median of quiet and busy days 3 s or less", "s", all.median(), 3)
                .aim("99 % of quiet and busy days within 11 s", "s", all.quantile(0.99), 11)
                .aim("Median after motion 1.5 s or less", "s", afterMotion.median(), 1.5)
                .aim("On average no more polls an hour than every 10 s", "polls", Math.round(most * 10) / 10.0, 360)
                .aim("Requests of every kind within the budget in any hour", "of %d".formatted(DelaySimulation.BUDGET),
                        peak, DelaySimulation.BUDGET)
                .aim("No press missed", "missed", missed, 0);
    }

    private Table delays(List<Group> groups) {
        Table table = new Table("Days", "Polls", "Presses", "Median", "90 %", "99 %", "Longest");
        for (Group group : groups) {
            for (String way : ways()) {
                Delays delays = delays(group, way);
                table.row(group.label(), way, "%,d".formatted(delays.count()), seconds(delays.median()),
                        seconds(delays.quantile(0.9)), seconds(delays.quantile(0.99)), seconds(delays.longest()));
            }
        }
        return table;
    }

    private static String seconds(double value) {
        return Table.number(value) + " s";
    }

    private Table requests() {
        Table table = new Table("Days", "Polls", "Polls an hour, average", "Polls in the busiest hour",
                "All requests an hour, average", "All requests in the busiest hour");
        for (Scenario scenario : Scenario.values()) {
            for (String way : ways()) {
                Outcome outcome = outcome(scenario, way);
                boolean fixed = !OURS.equals(way);
                table.row(scenario.label(), way, "%.1f".formatted(outcome.eventsPerHour()),
                        "%d".formatted(outcome.events().mostInAnHour()),
                        fixed ? "" : "%.1f".formatted(outcome.allPerHour()),
                        fixed ? "" : "%d".formatted(outcome.all().mostInAnHour()));
            }
        }
        return table;
    }

    private void draw(List<Group> groups) throws IOException {
        Map<String, Map<String, Delays>> curves = new LinkedHashMap<>();
        for (Group group : groups) {
            if (group.which() == EVERY && group.scenarios().size() > 1) {
                continue; // its parts are drawn
            }
            Map<String, Delays> panel = new LinkedHashMap<>();
            ways().forEach(way -> panel.put(way, delays(group, way)));
            curves.put(group.label(), panel);
        }
        pictures.delays(curves);
        Map<String, Map<String, RequestTally>> days = new LinkedHashMap<>();
        for (Scenario scenario : List.of(Scenario.QUIET, Scenario.BUSY)) {
            Map<String, RequestTally> panel = new LinkedHashMap<>();
            ways().forEach(way -> panel.put(way, outcome(scenario, way).events()));
            days.put(scenario.label().replace("days", "day"), panel);
        }
        pictures.requests(days);
    }

    /**
     * Presses that are counted together.
     *
     * @param label what they have in common
     * @param scenarios the days they are from
     * @param which those of the presses of these days
     */
    private record Group(String label, List<Scenario> scenarios, Predicate<Listing> which) {
    }
}
