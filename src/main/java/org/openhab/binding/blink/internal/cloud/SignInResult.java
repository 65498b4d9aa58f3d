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
package org.openhab.binding.blink.internal.cloud;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The outcome of one step of a sign-in: all of these are expected answers.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public sealed interface SignInResult {

    /** The session stands and is kept. */
    record Done() implements SignInResult {
    }

    /** The cloud has sent a code and waits for it. */
    record CodeNeeded(PendingSignIn pending) implements SignInResult {
    }

    /**
     * The cloud said no.
     *
     * @param reason what it objects to
     * @param retryAfter how long it wants no further sign-in; null when it named no time
     */
    record Refused(Reason reason, @Nullable Duration retryAfter) implements SignInResult {
        public Refused(Reason reason) {
            this(reason, null);
        }
    }

    /** Why the cloud refuses a sign-in. */
    enum Reason {
        /** E-mail or password are wrong (401). */
        CREDENTIALS,
        /** The code is wrong, has expired or was replaced by a newer one. The sign-in itself still stands. */
        CODE,
        /** The sign-in that the code belongs to is gone at the cloud (lost cookies); it must begin anew. */
        EXPIRED,
        /** Too many attempts (429): the account is locked for a while. */
        TOO_MANY,
        /** The client or its address is blocked (403, 406). */
        BLOCKED,
        /** The cloud no longer accepts this version of a client (426). */
        OUTDATED
    }
}
