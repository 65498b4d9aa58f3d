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
package org.openhab.binding.blink.internal.cloud.rest;

import java.util.Optional;
import java.util.OptionalLong;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.BlinkCloud.Progress;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.CommandHandle;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.cloud.RequestClass;
import org.openhab.binding.blink.internal.cloud.json.TolerantJson;
import org.openhab.binding.blink.internal.cloud.rest.CommandRoutes.CommandRoute;

/**
 * Sends commands and asks how far they are.
 *
 * @see "doc/protocol.md, section Commands"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class CommandClient {

    private static final String PROGRESS = "/network/{n}/command/{id}";

    private final RestClient client;
    private final Twins twins;
    private final DeviceConfigs configs;
    private final WireProblems problems;

    /** @param configs what the bodies of settings are made from */
    CommandClient(RestClient client, Twins twins, DeviceConfigs configs, WireProblems problems) {
        this.client = client;
        this.twins = twins;
        this.configs = configs;
        this.problems = problems;
    }

    /**
     * Sends a command.
     *
     * @return what to follow until it is carried out; empty when it was at once
     */
    Optional<CommandHandle> send(DeviceCommand command) throws CloudException, InterruptedException {
        CommandRoute route = CommandRoutes.of(command, configs);
        String what = "POST " + route.template();
        String text = twins.send(route.template(), route.older(),
                template -> client.postText(RequestClass.COMMANDS, "", route.json(), template, route.numbers()));
        if (text.isBlank() && !route.followed()) {
            return Optional.empty(); // some say no more than that they are done
        }
        AnswerDTO answer = TolerantJson.read(text, AnswerDTO.class, problems::noteMismatch);
        if (answer == null) {
            throw new CloudException.Malformed(what, "the answer is not a JSON object");
        }
        OptionalLong id = CommandAnswers.command(answer, what, route.followed());
        return id.isPresent()
                ? Optional.of(new CommandHandle(id.getAsLong(), command.network(), route.what()))
                : Optional.empty();
    }

    /** How far a command is. */
    Progress progress(CommandHandle command) throws CloudException, InterruptedException {
        return CommandAnswers.progress(client.get(RequestClass.COMMANDS, ProgressDTO.class, "", PROGRESS,
                command.network().value(), command.id()), command.what());
    }
}
