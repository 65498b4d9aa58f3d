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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import com.google.gson.JsonObject;

/**
 * A house with a device of every product, for several tests.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
abstract class EveryProduct {
    static final String HOMESCREEN = "/api/v3/accounts/400123/homescreen";
    static final String OWLS = "/api/v1/accounts/400123/networks/51001/owls/";
    static final String CAMERAS = "/api/v2/accounts/400123/networks/51001/cameras/";
    static final String DOORBELLS = "/api/v1/accounts/400123/networks/51001/doorbells/";

    final ManualClock clock = new ManualClock();
    final SimulatedHouse house = SimulatedHouse.everythingBuilder(clock).build();
    final SimulatorServer server;
    final HouseClient client;

    EveryProduct() {
        server = start(house);
        client = new HouseClient(server);
    }

    @BeforeEach
    void signIn() throws Exception {
        client.signIn();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static SimulatorServer start(SimulatedHouse house) {
        try {
            return SimulatorServer.start(house);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String path(String name) {
        SimulatedDevice device = find(name);
        return switch (device.kind()) {
            case CAMERA -> CAMERAS + device.id() + "/config";
            case MINI -> OWLS + device.id() + "/config";
            case DOORBELL -> DOORBELLS + device.id() + "/config";
            case SYNC_MODULE -> throw new IllegalArgumentException(name);
        };
    }

    JsonObject config(String name) throws IOException, InterruptedException {
        JsonObject answer = client.get(path(name));
        return find(name).kind() == DeviceKind.CAMERA
                ? answer.getAsJsonArray("camera").get(0).getAsJsonObject()
                : answer;
    }

    JsonObject mini(String name) throws IOException, InterruptedException {
        return client.get(OWLS + id(name) + "/config");
    }

    String lamp(String name) throws IOException, InterruptedException {
        return mini(name).get("light_status").getAsString();
    }

    long id(String name) {
        return find(name).id();
    }

    String serial(String name) {
        return find(name).serial();
    }

    /** Only the name changes in a test, and then it is the paired doorbell's. */
    SimulatedDevice find(String name) {
        return house.devices().stream()
                .filter(device -> device.name().equals(name)
                        || "Back Door".equals(name) && SimulatedHouse.BACK_DOOR.equals(device.serial()))
                .findFirst().orElseThrow();
    }

    static List<String> types(JsonObject home, String list) {
        List<String> types = new ArrayList<>();
        home.getAsJsonArray(list).forEach(device -> types.add(device.getAsJsonObject().get("type").getAsString()));
        return types;
    }
}
