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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonObject;

/**
 * A place whose devices are armed together. Guarded by the house.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class SimulatedNetwork {
    private final JsonObject facts;
    private final Map<Long, SimulatedProgram> programs = new LinkedHashMap<>();
    private Instant snoozedUntil = Instant.MIN;

    SimulatedNetwork(long id, String name, boolean armed, String createdAt, String updatedAt) {
        JsonObject wire = new JsonObject();
        wire.addProperty("id", id);
        wire.addProperty("name", name);
        wire.addProperty("created_at", createdAt);
        wire.addProperty("updated_at", updatedAt);
        wire.addProperty("time_zone", "Europe/Paris");
        wire.addProperty("dst", true);
        wire.addProperty("armed", armed);
        wire.addProperty("lv_save", false);
        facts = wire;
    }

    public long id() {
        return facts.get("id").getAsLong();
    }

    public String name() {
        return facts.get("name").getAsString();
    }

    public boolean armed() {
        return facts.get("armed").getAsBoolean();
    }

    /** Whether notifications of the whole network are kept back. */
    public boolean isSnoozed(Instant now) {
        return snoozedUntil.isAfter(now);
    }

    /** Its schedules; one shows its present state, also later. */
    public List<SimulatedProgram> programs() {
        return List.copyOf(programs.values());
    }

    void snooze(Instant until) {
        snoozedUntil = until;
    }

    void add(SimulatedProgram program) {
        programs.put(program.id(), program);
    }

    Optional<SimulatedProgram> findProgram(long programId) {
        return Optional.ofNullable(programs.get(programId));
    }

    String timeZone() {
        return facts.get("time_zone").getAsString();
    }

    void armed(boolean armed, Instant now) {
        facts.addProperty("armed", armed);
        facts.addProperty("updated_at", CloudTime.text(now));
    }

    void name(String name, Instant now) {
        facts.addProperty("name", name);
        facts.addProperty("updated_at", CloudTime.text(now));
    }

    JsonObject facts() {
        return facts;
    }
}
