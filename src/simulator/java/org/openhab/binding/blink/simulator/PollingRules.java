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
import java.util.EnumMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * How often and how completely a client should read, and a note for each time it does not (protocol, section 6).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class PollingRules {
    private static final Duration HOMESCREEN_GAP = Duration.ofSeconds(5);
    private static final Duration MEDIA_GAP = Duration.ofSeconds(2);
    private static final Duration COMMAND_GAP = Duration.ofMillis(400);

    private final RequestLog log;
    private final CloudSettings settings;
    private final Map<Route, Instant> lastTime = new EnumMap<>(Route.class);
    private final Map<Route, String> nextPage = new EnumMap<>(Route.class);
    private long lastCommand;
    private @Nullable Instant lastCommandPoll;

    PollingRules(RequestLog log, CloudSettings settings) {
        this.log = log;
        this.settings = settings;
    }

    /** After a homescreen that was answered with 200. */
    void homescreenRead(HouseRequest request) {
        notFasterThan(HOMESCREEN_GAP, request);
    }

    /**
     * After a page of a media list was answered with 200.
     *
     * @param page what the client asked for: a key or a number, empty for the first
     * @param next what it has to ask for next, empty after the last page
     */
    void pageRead(HouseRequest request, String page, String next) {
        String expected = nextPage.getOrDefault(request.route(), "");
        if (page.isEmpty()) {
            notFasterThan(MEDIA_GAP, request);
            if (!expected.isEmpty()) {
                log.mistake(request, "the last list had another page (" + expected + ") that was never read");
            }
        } else if (!page.equals(expected) && !expected.isEmpty()) {
            log.mistake(request, "page " + page + " was asked for, the next one is " + expected);
        }
        nextPage.put(request.route(), next);
    }

    /** A read that failed does not count: repeating it at once or from the first page is fine. */
    void readFailed(Route route) {
        lastTime.remove(route);
        nextPage.remove(route);
    }

    void commandPolled(HouseRequest request, SimulatedCommand command) {
        if (command.wasReportedComplete()) {
            log.mistake(request, "a command was polled after it had been reported complete");
        }
        Instant last = lastCommandPoll;
        if (settings.cadenceRules && last != null && lastCommand == command.id()
                && request.at().isBefore(last.plus(COMMAND_GAP))) {
            log.mistake(request, "a command was polled again within 0.4 s");
        }
        lastCommand = command.id();
        lastCommandPoll = request.at();
    }

    private void notFasterThan(Duration gap, HouseRequest request) {
        Instant last = lastTime.get(request.route());
        if (settings.cadenceRules && last != null && request.at().isBefore(last.plus(gap))) {
            log.mistake(request.route().title(), "asked again within " + gap.toSeconds() + " s");
        }
        lastTime.put(request.route(), request.at());
    }
}
