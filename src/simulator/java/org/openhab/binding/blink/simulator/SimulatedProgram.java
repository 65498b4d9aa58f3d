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

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * A schedule of a network (protocol, section 4.2). It is kept and shown; nothing is armed by it. Guarded by the house.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class SimulatedProgram {
    private final JsonObject facts = new JsonObject();

    SimulatedProgram(long id, long networkId, String name, boolean enabled, JsonArray schedule) {
        facts.addProperty("id", id);
        facts.addProperty("network_id", networkId);
        facts.addProperty("name", name);
        enabled(enabled);
        facts.addProperty("format", "v1");
        facts.add("schedule", schedule);
    }

    /**
     * One line of a schedule.
     *
     * @param action {@code arm} or {@code disarm}
     * @param time the anchor in UTC: {@code 2026-06-02 20:30:00 +0000}
     * @param days {@code mon}, {@code tue}...
     */
    public static JsonObject entry(String action, String time, String... days) {
        JsonObject entry = new JsonObject();
        entry.add("dow", HomescreenShape.texts(days));
        entry.add("devices", new JsonArray());
        entry.addProperty("time", time);
        entry.addProperty("action", action);
        return entry;
    }

    public long id() {
        return facts.get("id").getAsLong();
    }

    public String name() {
        return facts.get("name").getAsString();
    }

    public boolean enabled() {
        return "enabled".equals(facts.get("status").getAsString());
    }

    public JsonArray schedule() {
        return facts.getAsJsonArray("schedule").deepCopy();
    }

    void enabled(boolean enabled) {
        facts.addProperty("status", enabled ? "enabled" : "disabled");
    }

    JsonObject facts() {
        return facts;
    }
}
