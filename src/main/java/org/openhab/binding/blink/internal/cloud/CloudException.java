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

import java.io.Serial;
import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The cloud broke its promise. Messages say what was asked (method and path template), never a body, a token, an
 * address with ids or a query.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public abstract sealed class CloudException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private CloudException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The cloud does not accept the session. */
    public static final class Unauthorized extends CloudException {
        @Serial
        private static final long serialVersionUID = 1L;
        private final boolean revoked;

        /** The session is over: the cloud refused to renew it. Only a new sign-in helps. */
        public Unauthorized(String what) {
            this(what, true);
        }

        /**
         * @param revoked false when the cloud renewed the session and refuses it all the same, which may be a fault of
         *            its own and pass
         */
        public Unauthorized(String what, boolean revoked) {
            super(what + (revoked ? ": the session was revoked" : ": the renewed session is refused"), null);
            this.revoked = revoked;
        }

        public boolean isRevoked() {
            return revoked;
        }
    }

    /** The cloud asked us to slow down (429, or 403 on a request that is otherwise allowed). */
    public static final class RateLimited extends CloudException {
        @Serial
        private static final long serialVersionUID = 1L;
        private final @Nullable Duration retryAfter;

        /** @param retryAfter for how long the cloud wants no requests; null when it named no time */
        public RateLimited(String what, int status, @Nullable Duration retryAfter) {
            super(what + ": rate limited (" + status + ")", null);
            this.retryAfter = retryAfter;
        }

        public @Nullable Duration retryAfter() {
            return retryAfter;
        }
    }

    /**
     * Our own budget for this hour is spent: the request was not sent, and the cloud knows nothing of it.
     */
    public static final class OutOfBudget extends CloudException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final Duration again;
        private final boolean nothingSent;

        private OutOfBudget(OutOfBudget atStep) {
            super(String.valueOf(atStep.getMessage()), atStep);
            this.again = atStep.again;
            this.nothingSent = false;
        }

        /** @param again after this time the budget allows the request */
        public OutOfBudget(String what, Duration again) {
            super(what + ": not sent, the budget of this hour is spent", null);
            this.again = again;
            this.nothingSent = true;
        }

        /** Whether the cloud has seen nothing at all of what was wanted, so that it may be begun again. */
        public boolean nothingSent() {
            return nothingSent;
        }

        /** The same refusal in the middle of something that the cloud has already seen the beginning of. */
        public OutOfBudget midway() {
            return new OutOfBudget(this);
        }

        public Duration again() {
            return again;
        }
    }

    /** No answer: name look-up, connection, TLS or time-out. */
    public static final class Unreachable extends CloudException {
        @Serial
        private static final long serialVersionUID = 1L;
        private final String why;
        private final boolean neverSent;

        private Unreachable(Unreachable atStep) {
            super(String.valueOf(atStep.getMessage()), atStep);
            this.why = atStep.why;
            this.neverSent = false;
        }

        /**
         * @param why the kind of failure in plain words, such as {@code connection lost}
         * @param neverSent true when the connection was never made, so that the cloud saw nothing of the request
         */
        public Unreachable(String what, String why, boolean neverSent) {
            super(what + ": " + why, null);
            this.why = why;
            this.neverSent = neverSent;
        }

        /** The kind of failure in plain words, without what was asked for. */
        public String why() {
            return why;
        }

        public boolean neverSent() {
            return neverSent;
        }

        /** The same failure in the middle of something that the cloud has already seen the beginning of. */
        public Unreachable midway() {
            return new Unreachable(this);
        }
    }

    /** An answer other than the one promised: an HTTP status, or an error object in the place of the answer. */
    public static final class Rejected extends CloudException {
        @Serial
        private static final long serialVersionUID = 1L;
        /** The cloud's number for a busy system; it also comes with status 200. */
        private static final int BUSY = 307;

        private final int status;
        private final int code;

        /**
         * @param status HTTP status; may be 200 when the body is an error object
         * @param code the number in the cloud's error object, 0 without one
         */
        public Rejected(String what, int status, int code) {
            super(what + ": refused (" + status + (code == 0 ? "" : ", code " + code) + ")", null);
            this.status = status;
            this.code = code;
        }

        public int status() {
            return status;
        }

        public int code() {
            return code;
        }

        /** The sync module or the device is busy: nothing was done, and asking again later is safe. */
        public boolean isBusy() {
            return status == 409 || code == BUSY;
        }
    }

    /** An answer that is not the JSON or the page we know. */
    public static final class Malformed extends CloudException {
        @Serial
        private static final long serialVersionUID = 1L;

        public Malformed(String what, String why) {
            super(what + ": " + why, null);
        }
    }
}
