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
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNull;

/**
 * Holds the codes of a sign-in on another device.
 *
 * @author The Blink binding team - Initial contribution
 */
public final class DeviceCodeResponseDTO implements Serializable, Cloneable {
    @Serial
    private static final long serialVersionUID = 1L;

    private String deviceCode;
    private long expiresIn;
    private Long interval;
    private String userCode;
    private String verificationUri;
    private String verificationUriComplete;
    private Instant createdOn;

    @Override
    public Object clone() {
        try {
            return super.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    public Instant getCreatedOn() {
        return createdOn;
    }

    public String getDeviceCode() {
        return deviceCode;
    }

    public long getExpiresIn() {
        return expiresIn;
    }

    public Long getInterval() {
        return interval;
    }

    public String getUserCode() {
        return userCode;
    }

    public String getVerificationUri() {
        return verificationUri;
    }

    public String getVerificationUriComplete() {
        return verificationUriComplete;
    }

    public boolean isExpired(@NonNull Instant givenTime, int tokenExpiresInBuffer) {
        return createdOn == null
                || createdOn.plusSeconds(expiresIn).minusSeconds(tokenExpiresInBuffer).isBefore(givenTime);
    }

    public void setCreatedOn(Instant createdOn) {
        this.createdOn = createdOn;
    }

    public void setDeviceCode(String deviceCode) {
        this.deviceCode = deviceCode;
    }

    public void setExpiresIn(long expiresIn) {
        this.expiresIn = expiresIn;
    }

    public void setInterval(Long interval) {
        this.interval = interval;
    }

    public void setUserCode(String userCode) {
        this.userCode = userCode;
    }

    public void setVerificationUri(String verificationUri) {
        this.verificationUri = verificationUri;
    }

    public void setVerificationUriComplete(String verificationUriComplete) {
        this.verificationUriComplete = verificationUriComplete;
    }

    @Override
    public boolean equals(Object obj) {
        return this == obj || obj instanceof DeviceCodeResponseDTO other && Objects.equals(deviceCode, other.deviceCode)
                && expiresIn == other.expiresIn && Objects.equals(interval, other.interval)
                && Objects.equals(userCode, other.userCode) && Objects.equals(verificationUri, other.verificationUri)
                && Objects.equals(verificationUriComplete, other.verificationUriComplete)
                && Objects.equals(createdOn, other.createdOn);
    }

    @Override
    public int hashCode() {
        return Objects.hash(deviceCode, expiresIn, interval, userCode, verificationUri, verificationUriComplete,
                createdOn);
    }

    @Override
    public String toString() {
        return "DeviceCodeResponseDTO [expiresIn=" + expiresIn + ", interval=" + interval + ", createdOn=" + createdOn
                + "]";
    }
}
