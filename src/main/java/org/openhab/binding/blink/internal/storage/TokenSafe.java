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
import org.openhab.core.auth.client.oauth2.AccessTokenResponse;
import org.openhab.core.auth.client.oauth2.OAuthClientService;
import org.openhab.core.auth.client.oauth2.OAuthException;
import org.openhab.core.auth.client.oauth2.OAuthFactory;
import org.openhab.core.auth.client.oauth2.OAuthResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two secret texts in openHAB's OAuth store, which encrypts them.
 * <p>
 * openHAB's own OAuth client would renew a session that it believes to have expired, without the fields that Blink
 * wants, and write the request into its log; so the expiry that it is given is years away.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class TokenSafe {

    private static final String TOKEN_URL = "https://api.oauth.blink.com/oauth/token";
    private static final long YEARS = Duration.ofDays(3650).toSeconds();
    /** Stands for nothing. */
    private static final String VOID = "void";

    private final Logger logger = LoggerFactory.getLogger(TokenSafe.class);
    private final OAuthFactory factory;
    private final String handle;

    TokenSafe(OAuthFactory factory, String handle) {
        this.factory = factory;
        this.handle = handle;
    }

    /** Two texts. */
    record Content(String access, @Nullable String refresh) {

        @Override
        public String toString() {
            return "Content";
        }
    }

    /** What was written last; empty when nothing was, or when it cannot be read. */
    Optional<Content> read() {
        OAuthClientService service = open();
        try {
            AccessTokenResponse response = service.getAccessTokenResponse();
            String access = response == null ? null : response.getAccessToken();
            if (response == null || access == null || access.isBlank() || VOID.equals(access)) {
                return Optional.empty();
            }
            String refresh = response.getRefreshToken();
            return Optional.of(new Content(access, refresh == null || refresh.isBlank() ? null : refresh));
        } catch (OAuthException | IOException | OAuthResponseException | RuntimeException e) {
            logger.debug("What is stored under {} cannot be read: {}", handle, e.getClass().getSimpleName());
            return Optional.empty();
        } finally {
            factory.ungetOAuthService(handle);
        }
    }

    /**
     * Writes over what was written before.
     *
     * @return whether it was stored; never throws
     */
    boolean write(Content content) {
        AccessTokenResponse response = new AccessTokenResponse();
        response.setAccessToken(content.access());
        String refresh = content.refresh();
        response.setRefreshToken(refresh == null ? "" : refresh);
        response.setTokenType("Bearer");
        response.setScope("client");
        response.setCreatedOn(Instant.now());
        response.setExpiresIn(YEARS);
        try {
            open().importAccessTokenResponse(response);
            return true;
        } catch (OAuthException | RuntimeException e) { // openHAB's store may fail in ways that it does not declare
            logger.debug("Not stored under {}: {}", handle, e.getClass().getSimpleName());
            return false;
        } finally {
            factory.ungetOAuthService(handle);
        }
    }

    /**
     * Deletes what was written. openHAB deletes only what it has written since it was started, so the texts are
     * overwritten first: what is left then is of no use to anybody.
     */
    void delete() {
        if (read().isPresent()) {
            write(new Content(VOID, null));
            if (read().isPresent()) {
                logger.warn("The Blink session stored under {} cannot be deleted", handle);
            }
        }
        factory.deleteServiceAndAccessToken(handle);
    }

    private OAuthClientService open() {
        return factory.createOAuthClientService(handle, TOKEN_URL, null, "ios", null, "client", false);
    }
}
