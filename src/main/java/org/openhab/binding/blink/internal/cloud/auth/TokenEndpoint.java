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
package org.openhab.binding.blink.internal.cloud.auth;

import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.RequestClass;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.model.Ticker;

/**
 * Where codes and refresh tokens are turned into sessions.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class TokenEndpoint {

    private static final String PATH = "/oauth/token";
    /** Should the cloud not say: short enough to be safe. Four hours seen in November 2026. */
    private static final Duration USUAL_LIFETIME = Duration.ofHours(1);
    private static final Duration SHORTEST_LIFETIME = Duration.ofSeconds(1);
    /** No session is believed to live longer. */
    public static final Duration LONGEST_LIFETIME = Duration.ofDays(30);

    private final SignInHost host;
    private final RandomGenerator random;
    private final Ticker ticker;

    public TokenEndpoint(SignInHost host, RandomGenerator random, Ticker ticker) {
        this.host = host;
        this.random = random;
        this.ticker = ticker;
    }

    /** Turns an authorization code into a session. A code works once. */
    Tokens redeem(String code, Pkce pkce) throws CloudException, InterruptedException {
        HttpResponse reply = post(OAuthClient.redeem(host.identity(), pkce, code));
        if (reply.status() != 200) {
            throw refusal(reply);
        }
        return tokens(reply, null);
    }

    /**
     * Buys the next session.
     *
     * @return a session that always has a refresh token: the cloud may send none, then the old one goes on
     * @throws CloudException.Unauthorized when the cloud says that the old session is over; every other failure is
     *             transient and the old session worth keeping
     */
    Tokens renew(Tokens old) throws CloudException, InterruptedException {
        Secret refresh = old.refresh();
        if (refresh == null) {
            throw new CloudException.Unauthorized("POST " + PATH);
        }
        HttpResponse reply = post(OAuthClient.renew(host.identity(), refresh.reveal()));
        if (reply.status() == 200) {
            return tokens(reply, refresh);
        }
        if (reply.status() == 401 || reply.status() == 400 && "invalid_grant".equals(host.read(reply).error())) {
            throw new CloudException.Unauthorized("POST " + PATH);
        }
        throw refusal(reply);
    }

    private HttpResponse post(Map<String, String> form) throws CloudException, InterruptedException {
        HttpRequest call = HttpRequest.postForm(RequestClass.SESSION, PATH, host.address(PATH), form);
        for (Map.Entry<String, String> header : OAuthClient.APP.entrySet()) {
            call = call.with(header.getKey(), header.getValue());
        }
        return host.send(call);
    }

    private CloudException refusal(HttpResponse reply) {
        return reply.status() == 429
                ? new CloudException.RateLimited("POST " + PATH, 429, host.retryAfter(reply))
                : new CloudException.Rejected("POST " + PATH, reply.status(), 0);
    }

    private Tokens tokens(HttpResponse reply, @Nullable Secret oldRefresh) throws CloudException.Malformed {
        SignInAnswer answer = host.read(reply);
        String access = answer.accessToken();
        if (access == null || access.isBlank()) {
            throw new CloudException.Malformed("POST " + PATH, "no access token in the answer");
        }
        String refresh = answer.refreshToken();
        return Tokens.received(new Secret(access),
                refresh == null || refresh.isBlank() ? oldRefresh : new Secret(refresh), lifetime(answer.expiresIn()),
                ticker.now(), random.nextDouble());
    }

    private static Duration lifetime(@Nullable Long seconds) {
        Duration said = seconds == null ? USUAL_LIFETIME : Duration.ofSeconds(seconds);
        if (said.compareTo(SHORTEST_LIFETIME) < 0) {
            return SHORTEST_LIFETIME;
        }
        return said.compareTo(LONGEST_LIFETIME) > 0 ? LONGEST_LIFETIME : said;
    }
}
