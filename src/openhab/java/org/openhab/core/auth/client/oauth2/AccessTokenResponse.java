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
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNull;

/**
 * Holds the tokens that an OAuth server gave.
 *
 * @author The Blink binding team - Initial contribution
 */
public final class AccessTokenResponse implements Serializable, Cloneable {
    @Serial
    private static final long serialVersionUID = 1L;

    private String accessToken;
    private String tokenType;
    private long expiresIn;
    private String refreshToken;
    private String scope;
    private String state;
    private Instant createdOn;
    private Map<String, String> extraFields = new HashMap<>();

    public Map<String, String> getExtraFields() {
        return extraFields;
    }

    public void setExtraFields(Map<String, String> extraFields) {
        this.extraFields = extraFields;
    }

    public boolean isExpired(@NonNull Instant givenTime, int tokenExpiresInBuffer) {
        return createdOn == null || expiresIn < 1
                || createdOn.plusSeconds(expiresIn).minusSeconds(tokenExpiresInBuffer).isBefore(givenTime);
    }

    public String getAccessToken() {
        return accessToken;
    }

    public void setAccessToken(String accessToken) {
        this.accessToken = accessToken;
    }

    public String getTokenType() {
        return tokenType;
    }

    public void setTokenType(String tokenType) {
        this.tokenType = tokenType;
    }

    public long getExpiresIn() {
        return expiresIn;
    }

    public void setExpiresIn(long expiresIn) {
        this.expiresIn = expiresIn;
    }

    public String getRefreshToken() {
        return refreshToken;
    }

    public void setRefreshToken(String refreshToken) {
        this.refreshToken = refreshToken;
    }

    public String getScope() {
        return scope;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public Instant getCreatedOn() {
        return createdOn;
    }

    public void setCreatedOn(Instant createdOn) {
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
        return Objects.hash(accessToken, tokenType, expiresIn, refreshToken, scope, state, createdOn);
    }

    @Override
    public boolean equals(Object obj) {
        return this == obj || obj instanceof AccessTokenResponse other && Objects.equals(accessToken, other.accessToken)
                && Objects.equals(tokenType, other.tokenType) && expiresIn == other.expiresIn
                && Objects.equals(refreshToken, other.refreshToken) && Objects.equals(scope, other.scope)
                && Objects.equals(state, other.state) && Objects.equals(createdOn, other.createdOn);
    }

    @Override
    public String toString() {
        return "AccessTokenResponse [tokenType=" + tokenType + ", expiresIn=" + expiresIn + ", createdOn=" + createdOn
                + "]";
    }
}
