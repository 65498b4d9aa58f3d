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

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonArray;

/**
 * Schedules, in the older and the newer form of their paths (protocol, section 4.2). Known are the codes 802 to 804;
 * what create and update answer, and the code of a program that does not exist, is our guess.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ProgramRoutes {
    private static final HouseReply NO_NETWORK = HouseReply.message(404, "Network not found", 300);
    private static final HouseReply NO_PROGRAM = HouseReply.message(404, "Program not found", 800);

    /** What a route does with the program in its path. */
    private interface ProgramHandler {
        HouseReply handle(HouseRequest request, SimulatedNetwork network, SimulatedProgram program);
    }

    private final HouseCore core;

    ProgramRoutes(HouseCore core) {
        this.core = core;
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.PROGRAMS, this::list);
        handlers.put(Route.PROGRAMS_OLD, this::list);
        ProgramHandler enable = (request, network, program) -> done(program, one -> one.enabled(true), "enabled", 802);
        handlers.put(Route.PROGRAM_ENABLE, with(enable));
        handlers.put(Route.PROGRAM_ENABLE_OLD, with(enable));
        ProgramHandler disable = (request, network, program) -> done(program, one -> one.enabled(false), "disabled",
                803);
        handlers.put(Route.PROGRAM_DISABLE, with(disable));
        handlers.put(Route.PROGRAM_DISABLE_OLD, with(disable));
    }

    private HouseReply list(HouseRequest request) {
        Optional<SimulatedNetwork> network = core.household().findNetwork(request.number("network"));
        if (network.isEmpty()) {
            return NO_NETWORK;
        }
        JsonArray list = new JsonArray();
        network.get().programs().forEach(program -> list.add(program.facts()));
        return list.isEmpty() ? NO_PROGRAM : HouseReply.json(list);
    }

    private static HouseReply done(SimulatedProgram program, Consumer<SimulatedProgram> change, String word, int code) {
        change.accept(program);
        return HouseReply.message(200, "Program has been " + word, code);
    }

    private RouteHandler with(ProgramHandler handler) {
        return request -> {
            Optional<SimulatedNetwork> network = core.household().findNetwork(request.number("network"));
            if (network.isEmpty()) {
                return NO_NETWORK;
            }
            Optional<SimulatedProgram> program = network.get().findProgram(request.number("program"));
            return program.isEmpty() ? NO_PROGRAM : handler.handle(request, network.get(), program.get());
        };
    }
}
