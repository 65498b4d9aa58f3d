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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * How a client should behave at the sign-in host, and a note for each time it does not.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class SignInRules {
    /** How long to wait before asking for another code: {@code next_time_in_secs}. */
    static final Duration NEXT_CODE = Duration.ofSeconds(60);

    private static final Pattern UUID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    private static final Set<String> CLIENTS = Set.of("ios", "android", "amazon");
    private static final Set<String> CALLBACKS = Set.of("immedia-blink://applinks.blink.com/signin/callback",
            "https://applinks.blink.com/signin/callback");
    private static final int CHALLENGE_LENGTH = 43;

    private final RequestLog log;
    private String hardwareId = "";
    private String lastTyped = "";
    private @Nullable Instant lastCode;

    SignInRules(RequestLog log) {
        this.log = log;
    }

    /** Before anything else: what goes for all requests to this host. */
    void onRequest(HouseRequest request) {
        if (request.findHeader("authorization").isPresent()) {
            log.mistake(request, "an Authorization header was sent to the sign-in host");
        }
        if (request.findHeader("user-agent").isEmpty()) {
            log.mistake(request, "no User-Agent at the sign-in host");
        }
    }

    /** False when the cloud's edge would answer 406. */
    boolean isHardwareIdGood(HouseRequest request, String given) {
        if (given.isEmpty() && request.route() == Route.TOKEN) {
            log.mistake(request, "hardware_id is missing");
            return true;
        }
        if (!UUID.matcher(given).matches()) {
            log.mistake(request, "hardware_id is not a UUID");
            return false;
        }
        if (!given.equals(given.toUpperCase(Locale.ROOT))) {
            log.mistake(request, "hardware_id is not in upper case");
        }
        if (!hardwareId.isEmpty() && !hardwareId.equalsIgnoreCase(given)) {
            log.mistake(request, "hardware_id has changed, the cloud takes this for another device");
        }
        hardwareId = given;
        return true;
    }

    boolean areAuthorizeParametersGood(HouseRequest request) {
        Map<String, String> query = request.query();
        boolean good = expect(request, CLIENTS.contains(query.getOrDefault("client_id", "")),
                "client_id is not that of an app");
        good &= expect(request, CALLBACKS.contains(query.getOrDefault("redirect_uri", "")),
                "redirect_uri is not that of an app");
        good &= expect(request, "code".equals(query.get("response_type")), "response_type is not code");
        good &= expect(request, "client".equals(query.get("scope")), "scope is not client");
        good &= expect(request, "S256".equals(query.get("code_challenge_method")), "code_challenge_method is not S256");
        good &= expect(request, query.getOrDefault("code_challenge", "").length() == CHALLENGE_LENGTH,
                "code_challenge is not the base64url text of a SHA-256");
        expect(request, "blink".equals(query.get("app_brand")), "app_brand is not blink");
        expect(request, query.containsKey("app_version"), "app_version is missing");
        return good;
    }

    boolean expect(HouseRequest request, boolean condition, String otherwise) {
        if (!condition) {
            log.mistake(request, otherwise);
        }
        return condition;
    }

    /** The form of a POST; checks the headers that a browser would send. */
    Map<String, String> form(HouseRequest request) {
        expect(request, request.contentType().startsWith("application/x-www-form-urlencoded"),
                "the body is not application/x-www-form-urlencoded");
        expect(request, request.query().isEmpty(), "a form was sent with a query");
        if (request.route() != Route.TOKEN) {
            expect(request, request.findHeader("origin").isPresent(), "Origin is missing");
            expect(request, request.findHeader("referer").isPresent(), "Referer is missing");
        }
        return request.form();
    }

    void cookiesMissing(HouseRequest request) {
        log.mistake(request,
                request.findHeader("cookie").isEmpty()
                        ? "no Cookie header"
                        : "the cookies of an earlier step are missing or belong to a sign-in that has ended");
    }

    void repeatedQuery(HouseRequest request) {
        log.mistake(request, "authorize was repeated with its query, the service goes back to sign-in");
    }

    void triedDuringLockOut(HouseRequest request) {
        log.mistake(request, "tried to sign in during a lock-out");
    }

    void wrongCsrf(HouseRequest request) {
        log.mistake(request, "csrf-token is not the one of the page");
    }

    /** Each sign-in makes the phone ring: not more often than the service allows. */
    void codeSent(HouseRequest request) {
        Instant last = lastCode;
        if (last != null && request.at().isBefore(last.plus(NEXT_CODE))) {
            log.mistake(request, "asked for another verification code before next_time_in_secs was over");
        }
        lastCode = request.at();
    }

    void codeTyped(HouseRequest request, SignInSession session, String code) {
        String typed = session.cookie() + code;
        expect(request, !code.isBlank(), "2fa_code is empty");
        expect(request, !typed.equals(lastTyped), "the same verification code was submitted twice");
        lastTyped = typed;
    }
}
