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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.simulator.live.LiveHost;
import org.openhab.binding.blink.simulator.live.LiveServer;

/**
 * Takes each request through the house: time, route, faults, rules, answer, record. One at a time, with the monitor of
 * the house held.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Dispatcher {
    private final SimulatedHouse house;
    private final HouseCore core;
    private final FaultPlan faults = new FaultPlan();
    private final RequestLog log = new RequestLog();
    private final SignInRules signInRules = new SignInRules(log);
    private final RestRules restRules;
    private final PollingRules polling;
    private final RedirectTargets redirects;
    private final Map<Route, RouteHandler> handlers = new EnumMap<>(Route.class);

    /**
     * @param base where the house is
     * @param live the media of its cameras
     */
    Dispatcher(SimulatedHouse house, Supplier<String> base, Supplier<LiveServer> live) {
        this.house = house;
        this.core = house.core();
        this.restRules = new RestRules(core, log);
        this.polling = new PollingRules(log, core.cloud());
        this.redirects = new RedirectTargets(base, log);
        DeviceCommands deviceCommands = new DeviceCommands(core, log);
        new SignInRoutes(core, signInRules, base).addTo(handlers);
        new TokenRoutes(core, signInRules).addTo(handlers);
        new AccountRoutes(core, log).addTo(handlers);
        new StateRoutes(core, polling).addTo(handlers);
        new ArmRoutes(core, deviceCommands).addTo(handlers);
        new SnoozeRoutes(core).addTo(handlers);
        new ProgramRoutes(core).addTo(handlers);
        new CameraRoutes(core, deviceCommands).addTo(handlers);
        new MiniRoutes(core, deviceCommands).addTo(handlers);
        new LampRoutes(core, deviceCommands).addTo(handlers);
        new DoorbellRoutes(core, deviceCommands).addTo(handlers);
        new ChimeRoutes(core, deviceCommands).addTo(handlers);
        new LiveViewRoutes(core, deviceCommands, () -> live.get().port()).addTo(handlers);
        new CommandRoutes(core, polling).addTo(handlers);
        new MediaRoutes(core, polling, log).addTo(handlers);
        new MediaFileRoutes(core, log).addTo(handlers);
        new LocalStorageRoutes(core, deviceCommands).addTo(handlers);
        redirects.addTo(handlers);
        new ControlRoutes(house, faults, log, () -> live.get().anchor()).addTo(handlers);
    }

    LiveHost liveHost() {
        return new HouseLiveHost(core, log);
    }

    FaultPlan faults() {
        return faults;
    }

    RequestLog log() {
        return log;
    }

    Answer answer(HttpMessage message) {
        synchronized (house) {
            Instant now = core.settle();
            Optional<Router.Match> match = Router.find(message.method(), message.path());
            if (match.isEmpty()) {
                return dated(unknown(message, now), now);
            }
            HouseRequest request = new HouseRequest(message, match.get(), now);
            if (request.route().area() == Route.Area.CONTROL) {
                return dated(Answer.of(control(request)), now);
            }
            List<Fault> due = faults.take(request.route(), message.path(), now);
            Answer answer = cloud(request, due);
            boolean disturbed = due.stream().anyMatch(fault -> !FaultEffects.concernsHeadersOnly(fault));
            if (disturbed || answer.reply().status() != 200) {
                polling.readFailed(request.route());
            }
            if ("POST".equals(message.method()) && request.route() != Route.MEDIA_V4) {
                log.posted(request, answer.isLost());
            }
            int status = answer.isLost() ? 0 : answer.reply().status();
            log.record(new RecordedRequest(now, request.route(), request.line(), status));
            return FaultEffects.withHeaders(due, dated(answer, now));
        }
    }

    private Answer cloud(HouseRequest request, List<Fault> due) {
        FaultEffects.before(due, core, request.at());
        if (request.route().area() == Route.Area.SIGN_IN) {
            signInRules.onRequest(request);
        }
        Optional<Answer> instead = FaultEffects.instead(due, request.at());
        if (instead.isPresent()) {
            return instead.get();
        }
        Optional<HouseReply> refusal = request.route().area() == Route.Area.SIGN_IN
                ? Optional.empty()
                : restRules.check(request);
        return FaultEffects.after(due, refusal.isPresent() ? refusal.get() : handle(request), redirects);
    }

    private HouseReply control(HouseRequest request) {
        // A web page must not reach the house through DNS rebinding.
        String host = request.findHeader("host").orElseGet(() -> "");
        return host.matches("(127\\.0\\.0\\.1|localhost)(:\\d+)?")
                ? handle(request)
                : HouseReply.message(403, "The control API is for this machine only", 0);
    }

    private HouseReply handle(HouseRequest request) {
        RouteHandler handler = handlers.get(request.route());
        return handler == null ? HouseReply.message(501, "Not simulated", 0) : handler.handle(request);
    }

    private Answer unknown(HttpMessage message, Instant now) {
        String line = message.method() + " " + message.path();
        if (message.path().equals("/house") || message.path().startsWith("/house/")) {
            return Answer.of(ControlRoutes.unknown(line));
        }
        int status = Router.knowsPath(message.path()) ? 405 : 404;
        log.mistake(line,
                "POST".equals(message.method()) && message.path().equals("/oauth/v2/authorize")
                        ? "the redirect after sign-in was followed with POST"
                        : status == 405 ? "this path exists only for another method" : "the cloud has no such path");
        log.record(new RecordedRequest(now, null, line, status));
        return Answer.of(HouseReply.message(status, "Not found", status));
    }

    private static Answer dated(Answer answer, Instant now) {
        return answer.with("Date", CloudTime.httpDate(now)).with("Server", "nginx");
    }
}
