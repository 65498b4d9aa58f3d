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

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * One sign-in, identified by its cookie.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class SignInSession {
    /** The progress of the sign-in. */
    enum Step {
        STARTED, CODE_WANTED, SIGNED_IN
    }

    /** What the client asked for at the beginning and has to repeat at the end. */
    record Request(String clientId, String redirectUri, String challenge, String hardwareId, @Nullable String state) {
    }

    private final String cookie;
    private final String csrf;
    private final Request request;
    private Step step = Step.STARTED;
    private @Nullable String verificationCode;
    private Instant codeSentAt = Instant.MIN;

    SignInSession(String cookie, String csrf, Request request) {
        this.cookie = cookie;
        this.csrf = csrf;
        this.request = request;
    }

    String cookie() {
        return cookie;
    }

    String csrf() {
        return csrf;
    }

    Request request() {
        return request;
    }

    Step step() {
        return step;
    }

    void codeSent(String code, Instant now) {
        step = Step.CODE_WANTED;
        verificationCode = code;
        codeSentAt = now;
    }

    void signedIn() {
        step = Step.SIGNED_IN;
        verificationCode = null;
    }

    @Nullable
    String verificationCode() {
        return verificationCode;
    }

    Instant codeSentAt() {
        return codeSentAt;
    }
}
