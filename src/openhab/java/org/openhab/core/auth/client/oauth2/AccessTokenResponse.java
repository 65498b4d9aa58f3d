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
import java.util.Map;
import java.util.Objects;

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
    private @Nullable String tokenType;
    private long expiresIn;
    private @Nullable String refreshToken;
    private @Nullable String scope;
    private @Nullable String state;
    private @Nullable Instant createdOn;
    private Map<String, String> extraFields = Map.of();

    public Map<String, String> getExtraFields() {
        return extraFields;
    }

    public void setExtraFields(Map<String, String> extraFields) {
        this.extraFields = Map.copyOf(extraFields);
    }

    public boolean isExpired(Instant givenTime, int tokenExpiresInBuffer) {
        Instant createdOn = this.createdOn;
        return createdOn == null
                || createdOn.plusSeconds(expiresIn).minusSeconds(tokenExpiresInBuffer).isBefore(givenTime);
    }

    public @Nullable String getAccessToken() {
        return accessToken;
    }

    public void setAccessToken(@Nullable String accessToken) {
        this.accessToken = accessToken;
    }

    public @Nullable String getTokenType() {
        return tokenType;
    }

    public void setTokenType(@Nullable String tokenType) {
        this.tokenType = tokenType;
    }

    public long getExpiresIn() {
        return expiresIn;
    }

    public void setExpiresIn(long expiresIn) {
        this.expiresIn = expiresIn;
    }

    public @Nullable String getRefreshToken() {
        return refreshToken;
    }

    public void setRefreshToken(@Nullable String refreshToken) {
        this.refreshToken = refreshToken;
    }

    public @Nullable String getScope() {
        return scope;
    }

    public void setScope(@Nullable String scope) {
        this.scope = scope;
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
    }

    public @Nullable Instant getCreatedOn() {
        return createdOn;
    }

    public void setCreatedOn(@Nullable Instant createdOn) {
        this.createdOn = createdOn;
    }

    @Override
    public Object clone() {
        try {
            return super.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int hashCode() {
        return Objects.hash(accessToken, tokenType, expiresIn, refreshToken, scope, state, createdOn, extraFields);
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return this == obj || obj instanceof AccessTokenResponse other && Objects.equals(accessToken, other.accessToken)
                && Objects.equals(tokenType, other.tokenType) && expiresIn == other.expiresIn
                && Objects.equals(refreshToken, other.refreshToken) && Objects.equals(scope, other.scope)
                && Objects.equals(state, other.state) && Objects.equals(createdOn, other.createdOn)
                && extraFields.equals(other.extraFields);
    }

    @Override
    public String toString() {
        return "AccessTokenResponse [tokenType=" + tokenType + ", expiresIn=" + expiresIn + ", createdOn=" + createdOn
                + "]";
    }
}
