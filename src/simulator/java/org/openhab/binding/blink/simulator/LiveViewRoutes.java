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

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.simulator.live.LiveEnd;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/**
 * The beginning of live views (protocol, sections 4.3 to 4.5 and 5.7). The address in the answer is the one of
 * {@link org.openhab.binding.blink.simulator.live.LiveServer}.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class LiveViewRoutes {
    /** For so long after its event a standalone doorbell says "expired" rather than "asleep". */
    private static final Duration EXPIRED_FOR = Duration.ofMinutes(10);

    private final HouseCore core;
    private final DeviceCommands deviceCommands;
    private final IntSupplier port;

    /** @param port of the media; asking for it starts their server */
    LiveViewRoutes(HouseCore core, DeviceCommands deviceCommands, IntSupplier port) {
        this.core = core;
        this.deviceCommands = deviceCommands;
        this.port = port;
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.CAMERA_LIVE_VIEW, request -> liveView(request, DeviceKind.CAMERA));
        handlers.put(Route.CAMERA_LIVE_VIEW_OLD, request -> liveView(request, DeviceKind.CAMERA));
        handlers.put(Route.MINI_LIVE_VIEW, request -> liveView(request, DeviceKind.MINI));
        handlers.put(Route.DOORBELL_LIVE_VIEW, request -> liveView(request, DeviceKind.DOORBELL));
    }

    private HouseReply liveView(HouseRequest request, DeviceKind kind) {
        Optional<SimulatedDevice> found = deviceCommands.find(request, kind);
        if (found.isEmpty()) {
            return DeviceCommands.notFound(kind);
        }
        SimulatedDevice device = found.get();
        Optional<HouseReply> refusal = refuse(device, request.at());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return HouseReply.json(answer(core.live().open(device, request.at())));
    }

    private Optional<HouseReply> refuse(SimulatedDevice device, Instant now) {
        if (device.isOffline()) {
            return Optional.of(DeviceCommands.offline(device));
        }
        if (device.answeredElsewhere()) {
            return Optional.of(HouseReply.message(400, "Someone else has already answered", 2441));
        }
        if (device.isAsleep(now)) {
            Instant event = device.lastEvent();
            return Optional.of(event != null && now.isBefore(event.plus(EXPIRED_FOR))
                    ? HouseReply.message(400, "Live view has expired", 2435)
                    : HouseReply.message(400, "Doorbell is asleep", 2440));
        }
        if (core.cloud().live.end == LiveEnd.NO_SERVER) {
            return Optional.of(HouseReply.message(200, "Live view failed", core.cloud().live.refusalCode));
        }
        return Optional.empty();
    }

    private JsonObject answer(LiveView view) {
        JsonObject answer = new JsonObject();
        answer.addProperty("command_id", view.command().id());
        answer.add("parent_command_id", JsonNull.INSTANCE);
        answer.addProperty("network_id", view.device().networkId());
        answer.addProperty("join_available", true);
        answer.addProperty("join_state", "available");
        answer.addProperty("server", "immis://127.0.0.1:" + port.getAsInt() + "/" + view.keys().connection() + "__IMDS_"
                + view.device().serial() + "?client_id=" + Integer.toUnsignedString(view.keys().clientId()));
        answer.addProperty("duration", LiveViews.LONGEST.toSeconds());
        answer.addProperty("extended_duration", 5400);
        answer.addProperty("continue_interval", 30);
        answer.addProperty("continue_warning", 10);
        answer.addProperty("polling_interval", 15);
        answer.addProperty("submit_logs", true);
        answer.addProperty("new_command", true);
        answer.add("media_id", JsonNull.INSTANCE);
        answer.addProperty("video_id", 0);
        answer.addProperty("first_joiner", view.isFirstJoiner());
        answer.addProperty("is_mclv", true);
        answer.addProperty("type", "elv");
        JsonObject options = new JsonObject();
        options.addProperty("poor_connection", false);
        answer.add("options", options);
        answer.addProperty("liveview_token", view.keys().token());
        return answer;
    }
}
