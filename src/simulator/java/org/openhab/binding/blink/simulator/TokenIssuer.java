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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonObject;

/**
 * The tokens in circulation. Guarded by the house.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class TokenIssuer {
    private static final int REMEMBERED = 50;

    /** An access token; {@code expiresAt} may be earlier than what its holder believes. */
    record Access(String text, Instant issuedAt, Instant expiresAt) {
        boolean isGood(Instant now) {
            return now.isBefore(expiresAt);
        }
    }

    private final SignInSettings settings;
    private final RandomGenerator random;
    private final Map<String, Access> accessTokens = new LinkedHashMap<>();
    /** With the client that each was given to. */
    private final Map<String, String> refreshTokens = new LinkedHashMap<>();
    private @Nullable Access latest;
    private long issued;

    TokenIssuer(SignInSettings settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
    }

    /** Both tokens, as after signing in. */
    JsonObject issue(long userId, String clientId, Duration lifetime, Instant now) {
        JsonObject answer = access(userId, clientId, lifetime, now);
        answer.addProperty("refresh_token", newRefreshToken(clientId));
        return answer;
    }

    /** The answer to a refresh with a good token. */
    JsonObject refresh(String refreshToken, RefreshMode mode, long userId, Duration lifetime, Instant now) {
        String clientId = refreshTokens.getOrDefault(refreshToken, "");
        JsonObject answer = access(userId, clientId, lifetime, now);
        switch (mode) {
            case ROTATES -> {
                refreshTokens.remove(refreshToken);
                answer.addProperty("refresh_token", newRefreshToken(clientId));
            }
            case STAYS -> answer.addProperty("refresh_token", refreshToken);
            case OMITTED -> {
            }
        }
        return answer;
    }

    /** The client to which a good refresh token was given. */
    Optional<String> findClient(String refreshToken) {
        return Optional.ofNullable(refreshTokens.get(refreshToken));
    }

    Optional<Access> find(String accessToken) {
        return Optional.ofNullable(accessTokens.get(accessToken));
    }

    /** The access token given out last. */
    Optional<Access> findLatest() {
        return Optional.ofNullable(latest);
    }

    /** From now on every access token is refused, whatever was said of its lifetime. */
    void expireAccess(Instant now) {
        accessTokens.replaceAll((text, token) -> new Access(text, token.issuedAt(), now));
        Access last = latest;
        latest = last == null ? null : accessTokens.get(last.text());
    }

    void revokeRefresh() {
        refreshTokens.clear();
    }

    private JsonObject access(long userId, String clientId, Duration lifetime, Instant now) {
        String header = encode("{\"alg\":\"RS256\",\"typ\":\"JWT\"}");
        String payload = encode(
                String.format(Locale.ROOT, "{\"sub\":\"%d\",\"client_id\":\"%s\",\"iat\":%d,\"exp\":%d,\"jti\":%d}",
                        userId, clientId, now.getEpochSecond(), now.plus(lifetime).getEpochSecond(), ++issued));
        Access token = new Access(header + '.' + payload + '.' + secret(32), now, now.plus(lifetime));
        accessTokens.put(token.text(), token);
        latest = token;
        if (accessTokens.size() > REMEMBERED) {
            accessTokens.remove(accessTokens.keySet().iterator().next());
        }
        JsonObject answer = new JsonObject();
        answer.addProperty("access_token", token.text());
        answer.addProperty("expires_in", lifetime.toSeconds());
        answer.addProperty("scope", "client");
        answer.addProperty("token_type", "Bearer");
        return answer;
    }

    private String newRefreshToken(String clientId) {
        String token = secret(40);
        refreshTokens.put(token, clientId);
        if (refreshTokens.size() > REMEMBERED) {
            refreshTokens.remove(refreshTokens.keySet().iterator().next());
        }
        return token;
    }

    private String secret(int bytes) {
        byte[] secret = new byte[bytes];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
