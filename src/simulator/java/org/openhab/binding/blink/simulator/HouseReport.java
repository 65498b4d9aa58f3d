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
 * The state of account, networks and units as JSON for the control API.
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
        JsonArray units = new JsonArray();
        house.units().forEach(unit -> units.add(of(unit, now)));
        answer.add("units", units);
        return answer;
    }

    static JsonObject of(SimulatedUnit unit, Instant now) {
        JsonObject json = new JsonObject();
        json.addProperty("serial", unit.serial());
        json.addProperty("name", unit.name());
        json.addProperty("kind", unit.kind().word());
        json.addProperty("network", unit.networkId());
        json.addProperty("status", unit.status());
        for (String fact : new String[]{"battery", "signals", "enabled"}) {
            if (unit.facts().has(fact)) {
                json.add(fact, unit.facts().get(fact));
            }
        }
        if (!unit.mode().isEmpty()) {
            json.addProperty("mode", unit.mode());
        }
        if (unit.kind().isVideo()) {
            json.addProperty("snoozed", unit.isSnoozed(now));
        }
        if (unit.kind() == UnitKind.DOORBELL) {
            json.addProperty("asleep", unit.isAsleep(now));
            json.addProperty("configOutOfSync", unit.isConfigOutOfSync());
            json.addProperty("temperatureAlert", unit.hasTemperatureAlert());
            json.addProperty("chimeRings", unit.chimeRings().size());
        }
        if (unit.kind() == UnitKind.SYNC_MODULE) {
            json.addProperty("drive", DriveCommands.state(unit));
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
