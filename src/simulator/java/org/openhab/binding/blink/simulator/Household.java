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

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * What belongs to the account: networks and units, found by id or by serial number. Guarded by the house.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Household {
    private static final long LAST_ACCESSORY = 81500;

    /** Ids are unique within a kind only. */
    private record UnitKey(UnitKind kind, long id) {
        static UnitKey of(SimulatedUnit unit) {
            return new UnitKey(unit.kind(), unit.id());
        }
    }

    private final Map<Long, SimulatedNetwork> networks = new LinkedHashMap<>();
    private final Map<UnitKey, SimulatedUnit> units = new LinkedHashMap<>();
    private final List<SimulatedAccessory> accessories = new ArrayList<>();
    private final JsonArray ringDevices = new JsonArray();
    private SimulatedAccount account;
    private long lastProgram = 81000;

    Household(SimulatedAccount account) {
        this.account = account;
    }

    SimulatedAccount account() {
        return account;
    }

    void account(SimulatedAccount changed) {
        account = changed;
    }

    long nextProgramId() {
        return ++lastProgram;
    }

    void add(SimulatedNetwork network) {
        networks.put(network.id(), network);
    }

    void add(SimulatedUnit unit) {
        units.put(UnitKey.of(unit), unit);
        unit.renderThumbnail(account.id());
    }

    /** Lists the unit again under a new id; under its old one it is out of reach from now on. */
    void replace(SimulatedUnit unit, Instant now) {
        add(unit.again(nextId(unit.kind())));
        unit.set("status", new JsonPrimitive("offline"), now);
        if (unit.facts().has("battery")) {
            unit.set("battery", new JsonPrimitive("low"), now);
        }
    }

    void remove(SimulatedUnit unit) {
        units.remove(UnitKey.of(unit));
    }

    Collection<SimulatedNetwork> networks() {
        return networks.values();
    }

    Collection<SimulatedUnit> units() {
        return units.values();
    }

    List<SimulatedUnit> unitsOf(long networkId) {
        return units.values().stream().filter(unit -> unit.networkId() == networkId).toList();
    }

    Optional<SimulatedNetwork> findNetwork(long id) {
        return Optional.ofNullable(networks.get(id));
    }

    /** The network of a unit; its units are never without one. */
    SimulatedNetwork networkOf(SimulatedUnit unit) {
        return findNetwork(unit.networkId())
                .orElseThrow(() -> new IllegalStateException("no network " + unit.networkId()));
    }

    Optional<SimulatedUnit> findUnit(UnitKind kind, long id) {
        return Optional.ofNullable(units.get(new UnitKey(kind, id)));
    }

    /** An id that no unit of the kind has. */
    long nextId(UnitKind kind) {
        return 1 + units.keySet().stream().filter(key -> key.kind() == kind).mapToLong(UnitKey::id).max()
                .orElse(kind.firstId() - 1);
    }

    /** Mounts an accessory on a unit. */
    void addAccessory(AccessoryKind kind, SimulatedUnit target) {
        long id = 1 + accessories.stream().mapToLong(SimulatedAccessory::id).max().orElse(LAST_ACCESSORY);
        accessories.add(new SimulatedAccessory(kind, id, Product.serialFrom(kind.serialPrefix(), id % 1000), target));
    }

    List<SimulatedAccessory> accessories() {
        return accessories.stream().filter(accessory -> units.containsValue(accessory.target())).toList();
    }

    List<SimulatedAccessory> accessoriesOf(SimulatedUnit unit) {
        return accessories.stream().filter(accessory -> accessory.target() == unit).toList();
    }

    void addRingDevice(String name, String productType) {
        JsonObject health = new JsonObject();
        health.addProperty("connected", true);
        JsonObject device = new JsonObject();
        device.addProperty("id", 90001 + ringDevices.size());
        device.addProperty("deviceId", "0f3c" + ringDevices.size());
        device.addProperty("locationId", "7a21");
        device.addProperty("name", name);
        device.addProperty("category", productType);
        device.addProperty("product_type", productType);
        device.add("health", health);
        ringDevices.add(device);
    }

    /** What only homescreen v4 lists. */
    JsonArray ringDevices() {
        return ringDevices.deepCopy();
    }

    Optional<SimulatedUnit> findSyncModule(long networkId) {
        return units.values().stream()
                .filter(unit -> unit.kind() == UnitKind.SYNC_MODULE && unit.networkId() == networkId)
                .reduce((older, newer) -> newer);
    }

    /**
     * The unit added last that has this serial number. Case, blanks and dashes do not matter: people copy serial
     * numbers from stickers.
     */
    Optional<SimulatedUnit> findSerial(String serial) {
        String wanted = normalise(serial);
        return units.values().stream().filter(unit -> normalise(unit.serial()).equals(wanted))
                .reduce((older, newer) -> newer);
    }

    /** For people: who is there. */
    String describeUnits() {
        return units.values().stream().limit(20).map(unit -> unit.serial() + " (" + unit.name() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String normalise(String serial) {
        return serial.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
    }
}
