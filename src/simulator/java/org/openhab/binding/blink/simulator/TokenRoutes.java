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
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * {@code POST /oauth/token} (protocol, sections 2.2, step 6, and 2.3).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class TokenRoutes {
    private static final HouseReply INVALID_GRANT = HouseReply.refusal(400, "invalid_grant", "",
            "The provided grant is invalid, expired or revoked.");
    private static final int REMEMBERED = 100;

    private final HouseCore core;
    private final SignInRules rules;
    private final Set<String> redeemed = new HashSet<>();
    private int earlyRefreshes;

    TokenRoutes(HouseCore core, SignInRules rules) {
        this.core = core;
        this.rules = rules;
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.TOKEN, this::token);
    }

    private HouseReply token(HouseRequest request) {
        Map<String, String> form = rules.form(request);
        Optional<String> header = request.findHeader("hardware_id");
        if (header.isPresent() && !rules.isHardwareIdGood(request, header.get())
                || !rules.isHardwareIdGood(request, form.getOrDefault("hardware_id", ""))) {
            return HouseReply.text(406, "text/plain", "406 Not Acceptable");
        }
        rules.expect(request, "client".equals(form.get("scope")), "scope is not client");
        return switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" -> redeem(request, form);
            case "refresh_token" -> refresh(request, form);
            default -> {
                rules.expect(request, false, "grant_type is neither authorization_code nor refresh_token");
                yield HouseReply.refusal(401, "unsupported_grant_type", "", "invalid grant type");
            }
        };
    }

    private HouseReply redeem(HouseRequest request, Map<String, String> form) {
        String code = form.getOrDefault("code", "");
        rules.expect(request, redeemed.add(code), "the same authorization code was sent twice");
        if (redeemed.size() > REMEMBERED) {
            redeemed.clear();
        }
        Instant now = request.at();
        Optional<SignInSession.Request> granted = core.signInSessions().redeem(code,
                core.cloud().timing.authorizationCode(), now);
        if (granted.isEmpty()) {
            return INVALID_GRANT;
        }
        SignInSession.Request asked = granted.get();
        boolean good = same(request, form, "client_id", asked.clientId());
        good &= same(request, form, "redirect_uri", asked.redirectUri());
        good &= same(request, form, "hardware_id", asked.hardwareId());
        good &= rules.expect(request,
                SignInSessions.challengeOf(form.getOrDefault("code_verifier", "")).equals(asked.challenge()),
                "code_verifier does not belong to the code_challenge");
        if (!good) {
            return INVALID_GRANT;
        }
        earlyRefreshes = 0;
        return HouseReply.json(
                core.tokens().issue(core.account().userId(), asked.clientId(), core.cloud().timing.accessToken(), now));
    }

    private HouseReply refresh(HouseRequest request, Map<String, String> form) {
        String refreshToken = form.getOrDefault("refresh_token", "");
        Optional<String> client = core.tokens().findClient(refreshToken);
        if (!rules.expect(request, client.isEmpty() || client.get().equals(form.get("client_id")),
                "client_id is not that of the sign-in")) {
            return HouseReply.refusal(400, "invalid_client", "", "client is not authorized");
        }
        if (client.isEmpty()) {
            return INVALID_GRANT;
        }
        watchEagerness(request);
        return HouseReply.json(core.tokens().refresh(refreshToken, core.signIn().refreshMode, core.account().userId(),
                core.cloud().timing.accessToken(), request.at()));
    }

    /** Once in a while is fine, for instance after a restart; again and again is a loop. */
    private void watchEagerness(HouseRequest request) {
        Instant soon = request.at().plus(core.cloud().timing.accessToken().dividedBy(4));
        TokenIssuer.@Nullable Access latest = core.tokens().findLatest().orElse(null);
        boolean early = latest != null && latest.expiresAt().isAfter(soon);
        earlyRefreshes = early ? earlyRefreshes + 1 : 0;
        rules.expect(request, earlyRefreshes < 2, "refreshed again although the token was far from its end");
    }

    private boolean same(HouseRequest request, Map<String, String> form, String key, String asked) {
        return rules.expect(request, asked.equals(form.get(key)), key + " is not the one of the beginning");
    }
}
