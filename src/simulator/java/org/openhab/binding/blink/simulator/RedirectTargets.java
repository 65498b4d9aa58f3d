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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The targets of {@link Fault.Moved}: a path of the same host, a foreign host, and nowhere. Guarded by the house.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class RedirectTargets {
    private static final int REMEMBERED = 50;
    private static final HouseReply NOT_FOUND = HouseReply.message(404, "Not found", 700);

    private final Supplier<String> base;
    private final RequestLog log;
    private final Map<Long, HouseReply> kept = new LinkedHashMap<>();
    private long last;

    RedirectTargets(Supplier<String> base, RequestLog log) {
        this.base = base;
        this.log = log;
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.STORED, this::find);
        handlers.put(Route.FOREIGN, this::foreign);
        handlers.put(Route.ENDLESS, request -> HouseReply.redirect(302, "/endless/" + (request.number("number") + 1)));
    }

    /** Keeps the answer and says where. */
    HouseReply move(Fault.Moved moved, HouseReply answer) {
        kept.put(++last, answer);
        if (kept.size() > REMEMBERED) {
            kept.remove(kept.keySet().iterator().next());
        }
        return HouseReply.redirect(moved.status(), switch (moved.where()) {
            case SAME_HOST -> "/stored/" + last;
            // The same machine under its other name is another host for the client.
            case FOREIGN_HOST ->
                Objects.requireNonNull(base.get()).replace("127.0.0.1", "localhost") + "/foreign/" + last;
            case NOWHERE -> "/endless/1";
        });
    }

    private HouseReply foreign(HouseRequest request) {
        if (request.findHeader("authorization").isPresent()) {
            log.mistake(request, "the token was sent to a foreign host");
        }
        return find(request);
    }

    private HouseReply find(HouseRequest request) {
        return kept.getOrDefault(request.number("number"), NOT_FOUND);
    }
}
