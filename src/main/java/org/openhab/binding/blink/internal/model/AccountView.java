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
package org.openhab.binding.blink.internal.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Everything the account holds at one instant. Two equal views mean that nothing changed.
 *
 * @param networks in the cloud's order
 * @param syncModules in the cloud's order
 * @param doorbells in the cloud's order
 * @param cameras battery cameras, Minis and floodlights
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record AccountView(List<NetworkView> networks, List<SyncModuleView> syncModules, List<DoorbellView> doorbells,
        List<CameraView> cameras) {

    /** An account without anything. */
    public static final AccountView EMPTY = new AccountView(List.of(), List.of(), List.of(), List.of());

    public AccountView {
        networks = List.copyOf(networks);
        syncModules = List.copyOf(syncModules);
        doorbells = List.copyOf(doorbells);
        cameras = List.copyOf(cameras);
    }

    /** All devices of every kind. */
    public Stream<DeviceView> devices() {
        return Stream.of(syncModules, doorbells, cameras).flatMap(List::stream);
    }

    /** All doorbells and cameras. */
    public Stream<VideoDevice> videoDevices() {
        return Stream.of(doorbells, cameras).flatMap(List::stream);
    }

    /** The device with that serial number, or else the one that it once stood in for, of whatever kind. */
    public Optional<DeviceView> findDevice(SerialNumber serial) {
        return devices().filter(device -> device.serial().equals(serial)).findFirst()
                .or(() -> devices().filter(device -> device.answersTo(serial)).findFirst());
    }

    /** The network with that number. */
    public Optional<NetworkView> findNetwork(NetworkId id) {
        return networks.stream().filter(network -> network.id().equals(id)).findFirst();
    }

    /** The name of a network, or its number while the cloud does not list it. */
    public String networkName(NetworkId id) {
        return findNetwork(id).map(NetworkView::name).orElseGet(id::toString);
    }
}
