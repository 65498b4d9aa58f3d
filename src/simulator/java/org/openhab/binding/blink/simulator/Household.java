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

import com.google.gson.JsonPrimitive;

/**
 * What belongs to the account: networks and devices, found by id or by serial number. Guarded by the house.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Household {
    private static final long LAST_ACCESSORY = 81500;

    /** Ids are unique within a kind only. */
    private record DeviceKey(DeviceKind kind, long id) {
        static DeviceKey of(SimulatedDevice device) {
            return new DeviceKey(device.kind(), device.id());
        }
    }

    private final Map<Long, SimulatedNetwork> networks = new LinkedHashMap<>();
    private final Map<DeviceKey, SimulatedDevice> devices = new LinkedHashMap<>();
    private final List<SimulatedAccessory> accessories = new ArrayList<>();
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

    void add(SimulatedDevice device) {
        devices.put(DeviceKey.of(device), device);
        device.renderThumbnail(account.id());
    }

    /** Lists the device again under a new id; under its old one it is out of reach from now on. */
    void replace(SimulatedDevice device, Instant now) {
        add(device.again(nextId(device.kind())));
        device.set("status", new JsonPrimitive("offline"), now);
        if (device.facts().has("battery")) {
            device.set("battery", new JsonPrimitive("low"), now);
        }
    }

    void remove(SimulatedDevice device) {
        devices.remove(DeviceKey.of(device));
    }

    Collection<SimulatedNetwork> networks() {
        return networks.values();
    }

    Collection<SimulatedDevice> devices() {
        return devices.values();
    }

    List<SimulatedDevice> devicesOf(long networkId) {
        return devices.values().stream().filter(device -> device.networkId() == networkId).toList();
    }

    Optional<SimulatedNetwork> findNetwork(long id) {
        return Optional.ofNullable(networks.get(id));
    }

    /** The network of a device; its devices are never without one. */
    SimulatedNetwork networkOf(SimulatedDevice device) {
        return findNetwork(device.networkId())
                .orElseThrow(() -> new IllegalStateException("no network " + device.networkId()));
    }

    Optional<SimulatedDevice> findDevice(DeviceKind kind, long id) {
        return Optional.ofNullable(devices.get(new DeviceKey(kind, id)));
    }

    /** An id that no device of the kind has. */
    long nextId(DeviceKind kind) {
        return 1 + devices.keySet().stream().filter(key -> key.kind() == kind).mapToLong(DeviceKey::id).max()
                .orElse(kind.firstId() - 1);
    }

    /** Mounts an accessory on a device. */
    void addAccessory(AccessoryKind kind, SimulatedDevice target) {
        long id = 1 + accessories.stream().mapToLong(SimulatedAccessory::id).max().orElse(LAST_ACCESSORY);
        accessories.add(new SimulatedAccessory(kind, id, Product.serialFrom(kind.serialPrefix(), id % 1000), target));
    }

    List<SimulatedAccessory> accessories() {
        return accessories.stream().filter(accessory -> devices.containsValue(accessory.target())).toList();
    }

    List<SimulatedAccessory> accessoriesOf(SimulatedDevice device) {
        return accessories.stream().filter(accessory -> accessory.target() == device).toList();
    }

    Optional<SimulatedDevice> findSyncModule(long networkId) {
        return devices.values().stream()
                .filter(device -> device.kind() == DeviceKind.SYNC_MODULE && device.networkId() == networkId)
                .reduce((older, newer) -> newer);
    }

    /**
     * The device added last that has this serial number. Letter case, spaces and dashes are ignored.
     */
    Optional<SimulatedDevice> findSerial(String serial) {
        String wanted = normalize(serial);
        return devices.values().stream().filter(device -> normalize(device.serial()).equals(wanted))
                .reduce((older, newer) -> newer);
    }

    /**
     * The device with this serial number.
     *
     * @throws IllegalArgumentException when there is none
     */
    SimulatedDevice device(String serial) {
        return findSerial(serial).orElseThrow(() -> new IllegalArgumentException(
                "No device has the serial number " + serial + ". There are " + describeDevices()));
    }

    /**
     * The device with this serial number and a camera.
     *
     * @throws IllegalArgumentException when there is none
     */
    SimulatedDevice videoDevice(String serial) {
        SimulatedDevice device = device(serial);
        if (!device.kind().isVideo()) {
            throw new IllegalArgumentException(device.name() + " has no camera");
        }
        return device;
    }

    /**
     * The network with this id.
     *
     * @throws IllegalArgumentException when there is none
     */
    SimulatedNetwork network(long id) {
        return findNetwork(id).orElseThrow(() -> new IllegalArgumentException("The account has no network " + id));
    }

    /** The serial numbers and names of the first devices, for error messages. */
    String describeDevices() {
        return devices.values().stream().limit(20).map(device -> device.serial() + " (" + device.name() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String normalize(String serial) {
        return serial.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
    }
}
