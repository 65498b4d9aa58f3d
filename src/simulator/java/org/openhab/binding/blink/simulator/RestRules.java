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

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonObject;

/**
 * Who may ask at the REST host and in which form, and a note for each request that is not as it should be (protocol,
 * section 3).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class RestRules {
    private static final String BEARER = "Bearer ";
    /** So often may a refused token come again: requests that were on their way already. */
    private static final int PATIENCE = 3;

    private final HouseCore core;
    private final RequestLog log;
    private String refusedToken = "";
    private int refusals;

    RestRules(HouseCore core, RequestLog log) {
        this.core = core;
        this.log = log;
    }

    /** The refusal of a request, if it is refused. */
    Optional<HouseReply> check(HouseRequest request) {
        noteMistakes(request);
        if (request.route().area() == Route.Area.OPEN) {
            return Optional.empty();
        }
        String given = request.findHeader("authorization").orElseGet(() -> "");
        if (!given.startsWith(BEARER)) {
            log.mistake(request, "no Authorization: Bearer");
            return Optional.of(unauthorized());
        }
        String text = given.substring(BEARER.length()).trim();
        Optional<TokenIssuer.Access> token = core.tokens().find(text);
        if (token.isEmpty() || !token.get().isGood(request.at())) {
            countRefusal(request, text);
            return Optional.of(unauthorized());
        }
        if (core.tierRefusal() != 0 && request.route() != Route.TIER_INFO) {
            return Optional.of(core.tierRefusal() == 401
                    ? unauthorized()
                    : HouseReply.message(core.tierRefusal(), "Not found", 700));
        }
        String account = request.place("account");
        if (!account.isEmpty() && !account.equals(Long.toString(core.account().id()))) {
            log.mistake(request, "asked for an account that is not the client's");
            return Optional.of(unauthorized());
        }
        // Seen: a form is answered as if it had been taken, and nothing happens.
        return request.form().isEmpty() ? Optional.empty() : Optional.of(HouseReply.json(new JsonObject()));
    }

    private void noteMistakes(HouseRequest request) {
        if (request.findHeader("cookie").isPresent()) {
            log.mistake(request, "cookies were sent to the REST host");
        }
        if (request.hasBody() && !request.contentType().startsWith("application/json")) {
            log.mistake(request, "the body is not application/json");
        }
    }

    private void countRefusal(HouseRequest request, String token) {
        refusals = token.equals(refusedToken) ? refusals + 1 : 1;
        refusedToken = token;
        if (refusals > PATIENCE) {
            log.mistake(request, "a refused token was sent again and again");
        }
    }

    private static HouseReply unauthorized() {
        return HouseReply.message(401, "Unauthorized Access", 101);
    }
}
