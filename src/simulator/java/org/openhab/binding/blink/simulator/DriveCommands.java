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
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * Commands to a sync module about its USB drive: whether it can take them, and the cloud commands that carry them
 * (protocol, section 4.11).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class DriveCommands {
    static final String ACTIVE = "active";
    static final String UNMOUNTED = "unmounted";
    static final String FORMAT_REQUIRED = "format_required";
    static final String FULL = "memory_full";

    private static final String STATE = "local_storage_status";
    private static final Set<String> READABLE = Set.of(ACTIVE, FULL);
    private static final HouseReply NO_DRIVE = HouseReply.message(404, "Sync module not found", 400);

    /** What a route does with the drive of the sync module in its path. */
    interface DriveHandler {
        HouseReply handle(HouseRequest request, SimulatedUnit hub, LocalStorage drive);
    }

    private final HouseCore core;
    private final UnitCommands unitCommands;

    DriveCommands(HouseCore core, UnitCommands unitCommands) {
        this.core = core;
        this.unitCommands = unitCommands;
    }

    RouteHandler with(DriveHandler handler) {
        return request -> {
            Optional<SimulatedUnit> hub = unitCommands.find(request, UnitKind.SYNC_MODULE);
            return hub.isEmpty() ? NO_DRIVE : handler.handle(request, hub.get(), core.events().drive(hub.get()));
        };
    }

    /** The wire's {@code usb_state}. */
    static String state(SimulatedUnit hub) {
        JsonElement state = hub.facts().get(STATE);
        return state != null && state.isJsonPrimitive() ? state.getAsString() : "unavailable";
    }

    static void state(SimulatedUnit hub, String state, Instant now) {
        JsonObject wire = new JsonObject();
        wire.addProperty(STATE, state);
        hub.set(STATE, wire.get(STATE), now);
    }

    static boolean isReadable(SimulatedUnit hub) {
        return READABLE.contains(state(hub));
    }

    /** The refusal for everything that needs the drive to be in one of some states. */
    static HouseReply unavailable(SimulatedUnit hub) {
        return hub.isTrue("local_storage_enabled")
                ? HouseReply.message(400, "Local storage is not available", 107)
                : HouseReply.message(400, "Local storage is not enabled", 2122);
    }

    /** Why the hub does not accept a command now; it takes one at a time. */
    Optional<HouseReply> refuse(SimulatedUnit hub, Instant now) {
        if (hub.isOffline()) {
            return Optional.of(UnitCommands.offline(hub));
        }
        return unitCommands.isBusy(hub.networkId(), now) ? Optional.of(unitCommands.busy()) : Optional.empty();
    }

    SimulatedCommand start(HouseRequest request, SimulatedUnit hub, String word, Consumer<Instant> effect) {
        return core.commands().start(word, hub, core.cloud().timing.upload(), request.at(), effect);
    }

    /** Starts a command, if the hub accepts it. */
    HouseReply give(HouseRequest request, SimulatedUnit hub, String word, Consumer<Instant> effect) {
        return refuse(hub, request.at()).orElseGet(() -> accepted(start(request, hub, word, effect)));
    }

    static HouseReply accepted(SimulatedCommand command) {
        JsonObject answer = new JsonObject();
        answer.addProperty("id", command.id());
        answer.addProperty("network_id", command.networkId());
        return HouseReply.json(answer);
    }
}
