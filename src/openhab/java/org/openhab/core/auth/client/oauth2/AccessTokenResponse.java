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
package org.openhab.core.auth.client.oauth2;

import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Holds the tokens that an OAuth server gave.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class AccessTokenResponse implements Serializable, Cloneable {
    @Serial
    private static final long serialVersionUID = 1L;

    private @Nullable String accessToken;
    private @Nullable String refreshToken;
    private @Nullable String tokenType;
    private @Nullable String scope;
    private @Nullable Instant createdOn;
    private long expiresIn;

    public @Nullable String getAccessToken() {
        return accessToken;
    }

    public void setAccessToken(@Nullable String accessToken) {
        this.accessToken = accessToken;
    }

    public @Nullable String getRefreshToken() {
        return refreshToken;
    }

    public void setRefreshToken(@Nullable String refreshToken) {
        this.refreshToken = refreshToken;
    }

    public void setTokenType(@Nullable String tokenType) {
        this.tokenType = tokenType;
    }

    public void setScope(@Nullable String scope) {
        this.scope = scope;
    }

    public void setCreatedOn(@Nullable Instant createdOn) {
        this.createdOn = createdOn;
    }

    public long getExpiresIn() {
        return expiresIn;
    }

    public void setExpiresIn(long expiresIn) {
        this.expiresIn = expiresIn;
    }
}
