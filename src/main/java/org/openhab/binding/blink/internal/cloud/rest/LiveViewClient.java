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

import java.time.Duration;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.CommandHandle;
import org.openhab.binding.blink.internal.cloud.LiveStart;
import org.openhab.binding.blink.internal.cloud.RequestClass;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.cloud.json.TolerantJson;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.VideoDevice;

/**
 * Starts live views and ends them.
 *
 * @see "doc/protocol.md, section Live view"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class LiveViewClient {

    private static final String BODY = "{\"intent\":\"liveview\",\"motion_event_start_time\":null}";
    private static final String DONE = "/accounts/{a}/networks/{n}/commands/{id}/done";
    private static final String OLDER_DONE = "/network/{n}/command/{id}/done/";

    private final RestClient client;
    private final Twins twins;
    private final WireProblems problems;

    LiveViewClient(RestClient client, Twins twins, WireProblems problems) {
        this.client = client;
        this.twins = twins;
        this.problems = problems;
    }

    LiveStart start(VideoDevice device) throws CloudException, InterruptedException {
        DeviceFamily family = device.key().family();
        String newer = DeviceRoutes.liveView(family);
        LiveStartDTO answer = twins.send(newer, DeviceRoutes.olderLiveView(family),
                template -> client.post(RequestClass.COMMANDS, LiveStartDTO.class, "", BODY, template,
                        device.network().value(), device.key().id()));
        String server = answer.server();
        if (server == null || server.isBlank()) {
            throw new CloudException.Rejected("POST " + newer, 200, Objects.requireNonNullElse(answer.code(), 0));
        }
        Long command = answer.commandId() == null ? answer.id() : answer.commandId();
        if (command == null) {
            throw new CloudException.Malformed("POST " + newer, "no command in the answer");
        }
        return new LiveStart(new CommandHandle(command, device.network(), "live view"), new Secret(server),
                new Secret(Objects.requireNonNullElse(answer.liveviewToken(), "")),
                Duration.ofSeconds(Objects.requireNonNullElse(answer.pollingInterval(), 0)));
    }

    void end(CommandHandle command) throws CloudException, InterruptedException {
        String text;
        try {
            text = twins.send(DONE, OLDER_DONE, template -> client.postText(RequestClass.COMMANDS, "", "{}", template,
                    command.network().value(), command.id()));
        } catch (CloudException.Rejected e) {
            if (e.status() == 404) {
                return; // the cloud has ended it already
            }
            throw e;
        }
        AnswerDTO answer = TolerantJson.read(text, AnswerDTO.class, problems::noteMismatch);
        if (answer != null) {
            CommandAnswers.command(answer, "POST " + DONE, false);
        }
    }
}
