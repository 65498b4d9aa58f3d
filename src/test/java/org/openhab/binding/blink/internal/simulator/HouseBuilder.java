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
package org.openhab.binding.blink.internal.simulator;

import java.time.Clock;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * Furnishes a house: networks, and in each the units that are added after it. Ids and serial numbers are counted up, so
 * the same calls always give the same house.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class HouseBuilder {
    /** Characters of serial numbers; I, O, Y and Z never occur. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRSTUVWX";

    private final Clock clock;
    private final Household household = new Household(SimulatedAccount.EXAMPLE);
    private long seed = SimulatedAccount.EXAMPLE.id();
    private @Nullable SimulatedNetwork current;
    private long networks;
    private long syncModules;
    private long cameras;
    private long minis;
    private long doorbells;
    private long nextId;

    HouseBuilder(Clock clock) {
        this.clock = clock;
    }

    /** Where codes and tokens come from; without it they are the same in every run. */
    public HouseBuilder seed(long chosen) {
        seed = chosen;
        return this;
    }

    /** A network; what follows belongs to it. */
    public HouseBuilder network(String name, boolean armed) {
        networks++;
        SimulatedNetwork network = networks == 1
                ? new SimulatedNetwork(51001, name, armed, "2024-02-16T11:20:07+00:00", "2026-11-20T22:56:09+00:00")
                : new SimulatedNetwork(51000 + networks, name, armed, "2025-05-02T08:00:00+00:00",
                        "2026-11-19T10:00:00+00:00");
        household.add(network);
        current = network;
        return this;
    }

    /** Goes back to a network added before. */
    public HouseBuilder in(String name) {
        current = household.networks().stream().filter(network -> network.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no network " + name));
        return this;
    }

    /** The next unit gets this id; one of another kind may have it too. */
    public HouseBuilder withId(long id) {
        nextId = id;
        return this;
    }

    public HouseBuilder syncModule(String name, String serial) {
        household.add(UnitShapes.syncModule(id(61000 + ++syncModules), networkId(), name, serial));
        return this;
    }

    public HouseBuilder syncModule(String name) {
        return syncModule(name, serial("G8U1VM", syncModules + 1));
    }

    public HouseBuilder camera(String name, String serial) {
        household.add(UnitShapes.camera(id(71000 + ++cameras), networkId(), name, serial));
        return this;
    }

    public HouseBuilder camera(String name) {
        return camera(name, serial("G8V1SD", cameras + 1));
    }

    public HouseBuilder mini(String name, String serial) {
        household.add(UnitShapes.mini(id(72000 + ++minis), networkId(), name, serial));
        return this;
    }

    public HouseBuilder mini(String name) {
        return mini(name, serial("G8T1GH", minis + 1));
    }

    /** A doorbell; mode {@code lfr}, {@code standalone} or {@code always_on}. */
    public HouseBuilder doorbell(String name, String serial, String mode) {
        household.add(UnitShapes.doorbell(id(73000 + ++doorbells), networkId(), name, serial, mode));
        return this;
    }

    /** A battery doorbell, paired if the network already has a sync module, else standalone. */
    public HouseBuilder doorbell(String name) {
        boolean paired = household.findSyncModule(networkId()).isPresent();
        return doorbell(name, serial("G8T1LN", doorbells + 1), paired ? "lfr" : "standalone");
    }

    public HouseBuilder wiredDoorbell(String name) {
        return doorbell(name, serial("G8T1LN", doorbells + 1), "always_on");
    }

    /** Many doorbells, for measurements. */
    public HouseBuilder doorbells(int count) {
        for (int i = 1; i <= count; i++) {
            doorbell("Doorbell " + i);
        }
        return this;
    }

    /** A schedule of the current network; its lines are made with {@link SimulatedProgram#entry}. */
    public HouseBuilder program(String name, boolean enabled, JsonObject... entries) {
        SimulatedNetwork network = current();
        JsonArray schedule = new JsonArray();
        for (JsonObject entry : entries) {
            schedule.add(entry);
        }
        network.add(new SimulatedProgram(household.nextProgramId(), network.id(), name, enabled, schedule));
        return this;
    }

    public SimulatedHouse build() {
        return new SimulatedHouse(clock, household, seed);
    }

    private long id(long usual) {
        long id = nextId == 0 ? usual : nextId;
        nextId = 0;
        return id;
    }

    private long networkId() {
        return current().id();
    }

    private SimulatedNetwork current() {
        SimulatedNetwork network = current;
        if (network == null) {
            throw new IllegalStateException("first a network, then its units");
        }
        return network;
    }

    /** The number-th serial of a product, by the pattern that real ones follow. */
    private static String serial(String product, long number) {
        StringBuilder tail = new StringBuilder();
        for (long rest = 31 * 31 * 7 + number * 7919, i = 0; i < 4; i++, rest /= 32) {
            tail.append(ALPHABET.charAt((int) (rest % 32)));
        }
        return String.format(Locale.ROOT, "%s00%d%02d%d%s", product, number % 10, number / 10 % 60, 1 + number % 7, tail);
    }
}
