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
package org.openhab.binding.blink.internal.storage;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.cloud.auth.SessionStore;
import org.openhab.binding.blink.internal.cloud.auth.Tier;
import org.openhab.binding.blink.internal.cloud.auth.Tokens;
import org.openhab.core.auth.client.oauth2.AccessTokenResponse;
import org.openhab.core.auth.client.oauth2.OAuthClientService;
import org.openhab.core.auth.client.oauth2.OAuthException;
import org.openhab.core.auth.client.oauth2.OAuthFactory;
import org.openhab.core.auth.client.oauth2.OAuthResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

/**
 * The session in openHAB's OAuth store, which encrypts the tokens.
 * <p>
 * openHAB's own OAuth client is used as a safe only. It would renew a session that it believes to have expired, without
 * the fields that Blink wants, and write the request into its log; so it is told that the session lasts for years, and
 * the true times are kept beside it.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class StoredSession implements SessionStore {

    private static final String TOKEN_URL = "https://api.oauth.blink.com/oauth/token";
    private static final long YEARS = Duration.ofDays(3650).toSeconds();

    private final Logger logger = LoggerFactory.getLogger(StoredSession.class);
    private final Gson gson = new Gson();
    private final OAuthFactory factory;
    private final String handle;
    private final AccountStore.Entry facts;
    private @Nullable Tokens tokens;

    /** @param facts where the times and the tier are kept; no secrets */
    StoredSession(OAuthFactory factory, String handle, AccountStore.Entry facts) {
        this.factory = factory;
        this.handle = handle;
        this.facts = facts;
    }

    /** What is kept beside the tokens: epoch milliseconds, and where the account lives. */
    private record Facts(long expiresAt, long renewAt, @Nullable String tier, long account) {
        static final Facts NONE = new Facts(0, 0, null, 0);
    }

    @Override
    public Optional<Tokens> findTokens() {
        Tokens known = tokens;
        if (known == null) {
            known = load();
            tokens = known;
        }
        return Optional.ofNullable(known);
    }

    private @Nullable Tokens load() {
        OAuthClientService safe = open();
        try {
            AccessTokenResponse response = safe.getAccessTokenResponse();
            String access = response == null ? null : response.getAccessToken();
            if (response == null || access == null || access.isBlank()) {
                return null;
            }
            String refresh = response.getRefreshToken();
            Facts times = facts();
            return new Tokens(new Secret(access), refresh == null || refresh.isBlank() ? null : new Secret(refresh),
                    Instant.ofEpochMilli(times.expiresAt()), Instant.ofEpochMilli(times.renewAt()));
        } catch (OAuthException | IOException | OAuthResponseException e) {
            logger.debug("The stored session cannot be read: {}", e.getClass().getSimpleName());
            return null;
        } finally {
            factory.ungetOAuthService(handle);
        }
    }

    @Override
    public void keep(Tokens renewed) {
        tokens = renewed;
        AccessTokenResponse response = new AccessTokenResponse();
        response.setAccessToken(renewed.access().reveal());
        Secret refresh = renewed.refresh();
        response.setRefreshToken(refresh == null ? "" : refresh.reveal());
        response.setTokenType("Bearer");
        response.setScope("client");
        response.setCreatedOn(Instant.now());
        response.setExpiresIn(YEARS);
        OAuthClientService safe = open();
        try {
            safe.importAccessTokenResponse(response);
        } catch (OAuthException e) {
            logger.warn("The Blink session cannot be stored: after a restart a new verification code will be needed");
        } finally {
            factory.ungetOAuthService(handle);
        }
        Facts known = facts();
        write(new Facts(renewed.expiresAt().toEpochMilli(), renewed.renewAt().toEpochMilli(), known.tier(),
                known.account()));
    }

    @Override
    public Optional<Tier> findTier() {
        Facts known = facts();
        String tier = known.tier();
        return tier == null || !Tier.isName(tier) ? Optional.empty() : Optional.of(new Tier(tier, known.account()));
    }

    @Override
    public void keep(Tier tier) {
        Facts known = facts();
        write(new Facts(known.expiresAt(), known.renewAt(), tier.name(), tier.account()));
    }

    @Override
    public void forget() {
        tokens = null;
        factory.deleteServiceAndAccessToken(handle);
        facts.delete();
    }

    /** Opened for one use and closed again: the next loop of the same account uses the same handle. */
    private OAuthClientService open() {
        return factory.createOAuthClientService(handle, TOKEN_URL, null, "ios", null, "client", false);
    }

    private Facts facts() {
        try {
            Facts known = facts.find().map(text -> gson.fromJson(text, Facts.class)).orElse(null);
            return known == null ? Facts.NONE : known;
        } catch (JsonParseException e) { // torn or foreign: the times count as passed, the tier is looked up again
            return Facts.NONE;
        }
    }

    private void write(Facts known) {
        facts.write(gson.toJson(known));
    }
}
