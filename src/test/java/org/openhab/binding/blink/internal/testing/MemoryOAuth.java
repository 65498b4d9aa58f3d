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
package org.openhab.binding.blink.internal.testing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.auth.client.oauth2.AccessTokenRefreshListener;
import org.openhab.core.auth.client.oauth2.AccessTokenResponse;
import org.openhab.core.auth.client.oauth2.DeviceCodeResponseDTO;
import org.openhab.core.auth.client.oauth2.OAuthClientService;
import org.openhab.core.auth.client.oauth2.OAuthException;
import org.openhab.core.auth.client.oauth2.OAuthFactory;

import com.google.gson.GsonBuilder;

/**
 * openHAB's OAuth store without its encryption: keeps tokens by handle, also over a restart of openHAB. Like openHAB
 * 5.2.1 it deletes only handles that were written since openHAB was started. It refuses to hand out a session that
 * openHAB would take for expired, because openHAB would then renew it by itself.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class MemoryOAuth implements OAuthFactory {

    private final Map<String, AccessTokenResponse> kept = new HashMap<>();
    private final Set<String> writtenInThisRun = new HashSet<>();
    private int open;

    /** What is kept under {@code handle}; null for nothing. */
    public synchronized @Nullable AccessTokenResponse find(String handle) {
        return kept.get(handle);
    }

    /** openHAB is started again. */
    public synchronized void restart() {
        writtenInThisRun.clear();
    }

    /** Keeps under {@code to} what was kept under {@code from}. */
    public synchronized void rename(String from, String to) {
        AccessTokenResponse response = kept.remove(from);
        if (response != null) {
            kept.put(to, response);
        }
    }

    /** Everything that is kept and not void, as text: what somebody who can decrypt it would see. */
    public synchronized Map<String, String> content() {
        Map<String, String> content = new TreeMap<>();
        kept.forEach((handle, response) -> {
            if (!"void".equals(response.getAccessToken())) {
                content.put(handle, response.getAccessToken() + " " + response.getRefreshToken());
            }
        });
        return content;
    }

    /** How many services were created and not given back. */
    public synchronized int open() {
        return open;
    }

    @Override
    public synchronized OAuthClientService createOAuthClientService(String handle, String tokenUrl,
            @Nullable String authorizationUrl, String clientId, @Nullable String clientSecret, @Nullable String scope,
            @Nullable Boolean supportsBasicAuth) {
        open++;
        return new Service(handle);
    }

    @Override
    public @Nullable OAuthClientService getOAuthClientService(String handle) {
        return null;
    }

    @Override
    public synchronized void ungetOAuthService(String handle) {
        open--;
    }

    @Override
    public synchronized void deleteServiceAndAccessToken(String handle) {
        if (writtenInThisRun.remove(handle)) {
            kept.remove(handle);
        }
    }

    /** A service that can keep and hand out, which is all that the binding may ask of it. */
    private final class Service implements OAuthClientService {

        private final String handle;
        private boolean closed;

        Service(String handle) {
            this.handle = handle;
        }

        private static UnsupportedOperationException notForUs() {
            return new UnsupportedOperationException("The binding signs in by itself");
        }

        @Override
        public void importAccessTokenResponse(AccessTokenResponse response) {
            synchronized (MemoryOAuth.this) {
                kept.put(handle, response);
                writtenInThisRun.add(handle);
            }
        }

        @Override
        public @Nullable AccessTokenResponse getAccessTokenResponse() throws OAuthException {
            AccessTokenResponse response = find(handle);
            if (response != null && response.getExpiresIn() < 86_400) {
                throw new OAuthException("openHAB would renew this session by itself");
            }
            return response;
        }

        @Override
        public String getAuthorizationUrl(@Nullable String redirectURI, @Nullable String scope,
                @Nullable String state) {
            throw notForUs();
        }

        @Override
        public String extractAuthCodeFromAuthResponse(String redirectURLwithParams) {
            throw notForUs();
        }

        @Override
        public AccessTokenResponse getAccessTokenResponseByAuthorizationCode(String code,
                @Nullable String redirectURI) {
            throw notForUs();
        }

        @Override
        public AccessTokenResponse getAccessTokenByResourceOwnerPasswordCredentials(String username, String password,
                @Nullable String scope) {
            throw notForUs();
        }

        @Override
        public AccessTokenResponse refreshToken() {
            throw notForUs();
        }

        @Override
        public AccessTokenResponse getAccessTokenByClientCredentials(@Nullable String scope) {
            throw notForUs();
        }

        @Override
        public AccessTokenResponse getAccessTokenByImplicit(@Nullable String redirectURI, @Nullable String scope,
                @Nullable String state) {
            throw notForUs();
        }

        @Override
        public void remove() {
            deleteServiceAndAccessToken(handle);
        }

        @Override
        public void close() {
            closed = true;
        }

        @Override
        public boolean isClosed() {
            return closed;
        }

        @Override
        public void addAccessTokenRefreshListener(AccessTokenRefreshListener listener) {
            throw notForUs();
        }

        @Override
        public boolean removeAccessTokenRefreshListener(AccessTokenRefreshListener listener) {
            throw notForUs();
        }

        @Override
        public void addExtraAuthField(String key, String value) {
            throw notForUs();
        }

        @Override
        public OAuthClientService withGsonBuilder(GsonBuilder gsonBuilder) {
            throw notForUs();
        }

        @Override
        public @Nullable DeviceCodeResponseDTO getDeviceCodeResponse() {
            throw notForUs();
        }

        @Override
        public void notifyAccessTokenResponse(AccessTokenResponse accessTokenResponse) {
            throw notForUs();
        }
    }
}
