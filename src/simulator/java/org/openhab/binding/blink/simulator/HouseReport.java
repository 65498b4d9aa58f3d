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

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * The state of account, networks and devices as JSON for the control API.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class HouseReport {
    private HouseReport() {
    }

    static JsonObject of(SimulatedHouse house, int faults) {
        Instant now = house.now();
        JsonObject answer = new JsonObject();
        JsonObject account = new JsonObject();
        account.addProperty("id", house.account().id());
        account.addProperty("email", house.account().email());
        account.addProperty("tier", house.account().tier());
        answer.add("account", account);
        answer.addProperty("verificationCode", house.currentCode());
        answer.addProperty("now", CloudTime.text(now));
        answer.addProperty("faults", faults);
        JsonArray networks = new JsonArray();
        house.networks().forEach(network -> networks.add(of(network, now)));
        answer.add("networks", networks);
        JsonArray devices = new JsonArray();
        house.devices().forEach(device -> devices.add(of(device, now)));
        answer.add("units", devices);
        return answer;
    }

    static JsonObject of(SimulatedDevice device, Instant now) {
        JsonObject json = new JsonObject();
        json.addProperty("serial", device.serial());
        json.addProperty("name", device.name());
        json.addProperty("kind", device.kind().word());
        json.addProperty("network", device.networkId());
        json.addProperty("status", device.status());
        for (String fact : new String[]{"battery", "signals", "enabled"}) {
            if (device.facts().has(fact)) {
                json.add(fact, device.facts().get(fact));
            }
        }
        if (!device.mode().isEmpty()) {
            json.addProperty("mode", device.mode());
        }
        if (device.kind().isVideo()) {
            json.addProperty("snoozed", device.isSnoozed(now));
        }
        if (device.kind() == DeviceKind.DOORBELL) {
            json.addProperty("asleep", device.isAsleep(now));
            json.addProperty("configOutOfSync", device.isConfigOutOfSync());
            json.addProperty("temperatureAlert", device.hasTemperatureAlert());
            json.addProperty("chimeRings", device.chimeRings().size());
        }
        if (device.kind() == DeviceKind.SYNC_MODULE) {
            json.addProperty("drive", LocalStorageRoutes.state(device));
        }
        return json;
    }

    private static JsonObject of(SimulatedNetwork network, Instant now) {
        JsonObject json = new JsonObject();
        json.addProperty("id", network.id());
        json.addProperty("name", network.name());
        json.addProperty("armed", network.armed());
        json.addProperty("snoozed", network.isSnoozed(now));
        JsonArray programs = new JsonArray();
        for (SimulatedProgram program : network.programs()) {
            JsonObject one = new JsonObject();
            one.addProperty("id", program.id());
            one.addProperty("name", program.name());
            one.addProperty("enabled", program.enabled());
            programs.add(one);
        }
        json.add("programs", programs);
        return json;
    }
}
