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

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonObject;

/**
 * The pages of the sign-in host (protocol, section 2.2, steps 1 to 5).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class SignInRoutes {
    static final String COOKIE = "oauth-session";
    private static final String SECOND_COOKIE = "oauth-tsv";
    private static final String COOKIE_ATTRIBUTES = "; Path=/; Max-Age=3600; Secure; HttpOnly; SameSite=Lax";
    private static final String AUTHORIZE_PATH = "/oauth/v2/authorize";
    private static final String PAGE_PATH = "/oauth/v2/signin";
    private static final HouseReply EMPTY_COOKIES = HouseReply.refusal(400, "bad_request", "empty_cookies",
            "Empty Cookies.");

    private final HouseCore core;
    private final SignInRules rules;
    private final Supplier<String> base;

    /**
     * @param base the server's own address, for complete locations
     */
    SignInRoutes(HouseCore core, SignInRules rules, Supplier<String> base) {
        this.core = core;
        this.rules = rules;
        this.base = base;
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.AUTHORIZE, request -> request.query().isEmpty() ? resume(request) : begin(request));
        handlers.put(Route.SIGN_IN_PAGE, this::page);
        handlers.put(Route.SIGN_IN, this::signIn);
        handlers.put(Route.VERIFY_CODE, this::verify);
    }

    private HouseReply begin(HouseRequest request) {
        Map<String, String> query = request.query();
        String hardwareId = query.getOrDefault("hardware_id", "");
        if (!rules.isHardwareIdGood(request, hardwareId)) {
            return HouseReply.text(406, "text/plain", "406 Not Acceptable");
        }
        if (!rules.areAuthorizeParametersGood(request)) {
            return HouseReply.refusal(400, "invalid_request", "", "The request is missing a required parameter.");
        }
        session(request).filter(session -> session.step() == SignInSession.Step.SIGNED_IN).ifPresent(session -> {
            // Seen by others: with the query repeated the service begins anew.
            rules.repeatedQuery(request);
            core.signInSessions().end(session);
        });
        SignInSession session = core.signInSessions()
                .begin(new SignInSession.Request(query.getOrDefault("client_id", ""),
                        query.getOrDefault("redirect_uri", ""), query.getOrDefault("code_challenge", ""), hardwareId,
                        query.get("state")));
        return HouseReply.redirect(302, location(PAGE_PATH))
                .with("Set-Cookie", COOKIE + "=" + session.cookie() + COOKIE_ATTRIBUTES)
                .with("Set-Cookie", "__cf_bm=sim; Path=/; Expires=Wed, 01 Jan 2098 00:00:00 GMT; Secure; HttpOnly");
    }

    private HouseReply page(HouseRequest request) {
        Optional<SignInSession> session = session(request);
        if (session.isEmpty()) {
            rules.cookiesMissing(request);
            return EMPTY_COOKIES;
        }
        JsonObject arguments = new JsonObject();
        arguments.addProperty("brand", "blink");
        if (!core.signIn().quirks.contains(SignInQuirk.NO_CSRF)) {
            arguments.addProperty("csrf-token", session.get().csrf());
        }
        arguments.addProperty("locale", "en-US");
        arguments.add("methods", new JsonObject());
        // A second element of the same type and another order of attributes: only the id tells which one is meant.
        return HouseReply.text(200, "text/html; charset=utf-8", String.format(Locale.ROOT, """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>Sign in</title>
                <script type="application/json" id="page-args">{"csrf-token":"not-this-one"}</script>
                <script nonce="c2lt" type='application/json' data-x="1" id="oauth-args" >
                %s
                </script></head>
                <body><div id="root"></div></body></html>
                """, arguments.toString().replace("/", "\\/")));
    }

    private HouseReply signIn(HouseRequest request) {
        Optional<SignInSession> found = session(request);
        if (found.isEmpty()) {
            rules.cookiesMissing(request);
            return EMPTY_COOKIES;
        }
        SignInSession session = found.get();
        Instant now = request.at();
        Map<String, String> form = rules.form(request);
        Optional<HouseReply> refusal = refuse(request, session, form);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        core.signInSessions().countAttempt(now);
        if (core.signInSessions().isLocked(now)) {
            return tooMany(now);
        }
        SimulatedAccount account = core.account();
        if (!account.email().equalsIgnoreCase(form.getOrDefault("username", ""))
                || !account.password().equals(form.get("password"))) {
            return HouseReply.refusal(401, "unauthorized", "invalid_user_credentials", "Invalid user credentials.");
        }
        if (core.signIn().secondFactor == SecondFactor.NONE) {
            session.signedIn();
            return core.signIn().quirks.contains(SignInQuirk.CODE_RIGHT_AWAY)
                    ? callback(session, now)
                    : HouseReply.redirect(302, location(AUTHORIZE_PATH));
        }
        return secondFactor(request, session);
    }

    /** The refusal of a form during the lock-out or with a wrong csrf token. */
    private Optional<HouseReply> refuse(HouseRequest request, SignInSession session, Map<String, String> form) {
        if (core.signInSessions().isLocked(request.at())) {
            rules.triedDuringLockOut(request);
            return Optional.of(tooMany(request.at()));
        }
        if (!session.csrf().equals(form.get("csrf-token"))) {
            rules.wrongCsrf(request);
            return Optional.of(HouseReply.refusal(400, "bad_request", "invalid_csrf", "Invalid CSRF token."));
        }
        return Optional.empty();
    }

    private HouseReply secondFactor(HouseRequest request, SignInSession session) {
        rules.codeSent(request);
        core.signInSessions().sendCode(session, request.at());
        JsonObject body = new JsonObject();
        if (!core.signIn().quirks.contains(SignInQuirk.SECOND_FACTOR_UNEXPLAINED)) {
            body.addProperty("next_time_in_secs", SignInRules.NEXT_CODE.toSeconds());
            body.addProperty("phone", core.account().phoneHint());
            body.add("tsv_methods", HomescreenShape.texts("sms", "whatsapp", "voice"));
            body.addProperty("tsv_state", "sms");
            body.addProperty("user_id", core.account().userId());
        }
        return HouseReply.json(core.signIn().secondFactor.status(), body).with("Set-Cookie",
                SECOND_COOKIE + "=" + session.csrf().hashCode() + COOKIE_ATTRIBUTES);
    }

    private HouseReply verify(HouseRequest request) {
        Optional<SignInSession> found = session(request);
        if (found.isEmpty() || request.findCookie(SECOND_COOKIE).isEmpty()) {
            rules.cookiesMissing(request);
            return EMPTY_COOKIES;
        }
        SignInSession session = found.get();
        Instant now = request.at();
        Map<String, String> form = rules.form(request);
        Optional<HouseReply> refusal = refuse(request, session, form);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        String code = form.getOrDefault("2fa_code", "");
        rules.codeTyped(request, session, code);
        if (session.step() != SignInSession.Step.CODE_WANTED
                || !core.signInSessions().isCodeRight(session, code, core.cloud().timing.verificationCode(), now)) {
            core.signInSessions().countAttempt(now);
            return core.signInSessions().isLocked(now)
                    ? tooMany(now)
                    : HouseReply.refusal(core.signIn().wrongCodeStatus, "bad_request", "invalid_tsv_code",
                            "Invalid verification code.");
        }
        session.signedIn();
        JsonObject body = new JsonObject();
        body.addProperty("status", "auth-completed");
        return HouseReply.json(201, body);
    }

    private HouseReply resume(HouseRequest request) {
        Optional<SignInSession> found = session(request);
        if (found.isEmpty()) {
            rules.cookiesMissing(request);
            return EMPTY_COOKIES;
        }
        SignInSession session = found.get();
        if (session.step() != SignInSession.Step.SIGNED_IN) {
            return HouseReply.redirect(302, location(PAGE_PATH));
        }
        return callback(session, request.at()).with("Set-Cookie",
                SECOND_COOKIE + "=; Path=/; Max-Age=0; Secure; HttpOnly");
    }

    private HouseReply callback(SignInSession session, Instant now) {
        StringBuilder location = new StringBuilder(session.request().redirectUri());
        char separator = '?';
        if (!core.signIn().quirks.contains(SignInQuirk.LOCATION_WITHOUT_CODE)) {
            location.append("?code=").append(core.signInSessions().grant(session, now));
            separator = '&';
        }
        @Nullable
        String state = core.signIn().quirks.contains(SignInQuirk.OTHER_STATE)
                ? "somebody-elses"
                : session.request().state();
        if (state != null) {
            location.append(separator).append("state=").append(URLEncoder.encode(state, StandardCharsets.UTF_8));
        }
        core.signInSessions().end(session);
        return HouseReply.redirect(302, location.toString());
    }

    private HouseReply tooMany(Instant now) {
        HouseReply reply = HouseReply.refusal(429, "too_many_requests", "", "Too many attempts.");
        return core.signIn().retryAfter
                ? reply.with("Retry-After", Long.toString(core.signInSessions().lockedFor(now).toSeconds()))
                : reply;
    }

    private Optional<SignInSession> session(HouseRequest request) {
        return core.signInSessions().find(request.findCookie(COOKIE).orElseGet(() -> ""));
    }

    private String location(String path) {
        return core.signIn().quirks.contains(SignInQuirk.ABSOLUTE_LOCATIONS) ? base.get() + path : path;
    }
}
