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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Following cloud commands (protocol, sections 4.10 and 5.6).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class CommandRoutes {
    private final HouseCore core;
    private final PollingRules rules;

    CommandRoutes(HouseCore core, PollingRules rules) {
        this.core = core;
        this.rules = rules;
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.COMMAND, this::progress);
        handlers.put(Route.COMMAND_NEW, this::progress);
        handlers.put(Route.COMMAND_DONE, this::done);
        handlers.put(Route.COMMAND_DONE_NEW, this::done);
    }

    private HouseReply progress(HouseRequest request) {
        Optional<SimulatedCommand> found = find(request);
        if (found.isEmpty()) {
            return HouseReply.message(404, "Command not found", 906);
        }
        SimulatedCommand command = found.get();
        rules.commandPolled(request, command);
        if (command.isComplete(request.at())) {
            command.reportedComplete();
        }
        boolean bad = core.live().findCommand(command.id())
                .filter(view -> view.failsPolls(request.at(), core.cloud().live)).isPresent();
        return HouseReply.json(CommandShape.progress(command, core.household(), request.at(),
                bad ? CommandShape.STATUS_FAILED : CommandShape.STATUS_OK));
    }

    private HouseReply done(HouseRequest request) {
        Optional<SimulatedCommand> found = find(request);
        if (found.isEmpty()) {
            return HouseReply.message(404, "Command not found", 906);
        }
        Optional<LiveView> live = core.live().findCommand(found.get().id());
        if (live.isPresent()) {
            return live.get().done(request.at())
                    ? HouseReply.message(200, "Command has been set to done", 902)
                    : HouseReply.message(404, "Command not found", 906);
        }
        return found.get().end(request.at())
                ? HouseReply.message(200, "Command has been set to done", 902)
                : HouseReply.message(200, "Command already ended", 901);
    }

    private Optional<SimulatedCommand> find(HouseRequest request) {
        return core.commands().find(request.number("command"))
                .filter(command -> command.networkId() == request.number("network"));
    }
}
