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
package org.openhab.binding.blink.simulator;

import java.time.Clock;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * Furnishes a house: networks, and in each the devices that are added after it. Ids and serial numbers are counted up,
 * so the same calls always give the same house.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class HouseBuilder {
    private final Clock clock;
    private final Household household = new Household(SimulatedAccount.EXAMPLE);
    private final DeviceFactory devices = new DeviceFactory(household);
    private long seed = SimulatedAccount.EXAMPLE.id();
    private @Nullable SimulatedNetwork current;
    private long networks;
    private @Nullable SimulatedDevice last;

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

    /** The next device gets this id; one of another kind may have it too. */
    public HouseBuilder withId(long id) {
        devices.choose(id);
        return this;
    }

    public HouseBuilder syncModule(String name) {
        return device("sm2", name);
    }

    public HouseBuilder camera(String name) {
        return device("sedona", name);
    }

    public HouseBuilder mini(String name) {
        return device("owl", name);
    }

    /** A battery doorbell, paired if the network already has a sync module, else standalone. */
    public HouseBuilder doorbell(String name) {
        return device("lotus", name);
    }

    public HouseBuilder wiredDoorbell(String name) {
        device("lotus", name);
        DeviceShapes.mode(last(), "always_on");
        return this;
    }

    /** Many doorbells. */
    public HouseBuilder doorbells(int count) {
        for (int i = 1; i <= count; i++) {
            doorbell("Doorbell " + i);
        }
        return this;
    }

    /** A device of any known product, by its code: {@code catalina}, {@code superior}, {@code tulip}. */
    public HouseBuilder device(String type, String name) {
        last = devices.add(networkId(), type, name);
        return this;
    }

    /** A device of any known product with a serial number of its own. */
    public HouseBuilder device(String type, String name, String serial) {
        last = devices.add(networkId(), type, name, serial);
        return this;
    }

    /** A device with an unknown product code, in the array of its kind. */
    public HouseBuilder unknownDevice(DeviceKind kind, String type, String name) {
        return add(kind, type, name, devices.nextSerial(type));
    }

    /** Two Minis joined to one camera; they are listed as one. */
    public HouseBuilder joinedPair(String name) {
        device("chickadee", name);
        last().facts().addProperty("primary_id", last().id());
        last().facts().addProperty("secondary_id", last().id() + 500);
        return this;
    }

    /** The device added last is out of reach; the network of a sync module stays armed as it is. */
    public HouseBuilder offline() {
        last().facts().addProperty("status", "offline");
        return this;
    }

    /** Mounts an accessory on the device added last. */
    public HouseBuilder with(AccessoryKind kind) {
        household.addAccessory(kind, last());
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

    private HouseBuilder add(DeviceKind kind, String type, String name, String serial) {
        last = devices.add(networkId(), kind, type, name, serial);
        return this;
    }

    private SimulatedDevice last() {
        SimulatedDevice device = last;
        if (device == null) {
            throw new IllegalStateException("first a device, then what belongs to it");
        }
        return device;
    }

    private long networkId() {
        return current().id();
    }

    private SimulatedNetwork current() {
        SimulatedNetwork network = current;
        if (network == null) {
            throw new IllegalStateException("first a network, then its devices");
        }
        return network;
    }
}
