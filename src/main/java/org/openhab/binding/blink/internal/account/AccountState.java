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
package org.openhab.binding.blink.internal.account;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.PendingSignIn.CodeHint;
import org.openhab.binding.blink.internal.cloud.SignInResult.Reason;

/**
 * How the account stands, as far as a person needs to know.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public sealed interface AccountState {

    /** Nothing known yet: the first answers are awaited. */
    record Starting() implements AccountState {
    }

    /** The door is watched: the event list was read not longer ago than {@link Watchdog} allows. */
    record Online() implements AccountState {
    }

    /**
     * The door is watched, but the state of the devices cannot be read.
     *
     * @param failure why not
     * @param since when the first of the failures in a row happened
     */
    record OnlineWithoutStates(CloudException failure, Instant since) implements AccountState {
    }

    /**
     * The cloud has sent a code and waits for it.
     *
     * @param hint where it went
     * @param resendFrom from when on another one may be asked for
     */
    record CodeNeeded(CodeHint hint, Instant resendFrom) implements AccountState {
    }

    /** The code was not accepted; the sign-in still stands, so another try, or a new code, may follow. */
    record CodeRefused(CodeHint hint, Instant resendFrom) implements AccountState {
    }

    /** What was entered is neither a verification code nor the word for another one; the cloud was not asked. */
    record CodeUnreadable() implements AccountState {
    }

    /**
     * The cloud refused the sign-in.
     *
     * @param notBefore no further sign-in before then; null when the cloud set no limit
     */
    record SignInRefused(Reason reason, @Nullable Instant notBefore) implements AccountState {
    }

    /** A sign-in that cannot go on: openHAB was restarted, or the cloud did not answer in the middle of it. */
    record SignInInterrupted() implements AccountState {
    }

    /** A sign-in is wanted, but the cloud named a time before which it accepts none. */
    record SignInTooEarly(Instant notBefore) implements AccountState {
    }

    /** Signing in did not work for a reason that nobody here can mend: the cloud's answer was not the one promised. */
    record SignInFailed(CloudException failure) implements AccountState {
    }

    /** Neither a session nor a password. */
    record PasswordMissing() implements AccountState {
    }

    /** The cloud ended the session: a person must sign in again. */
    record SessionEnded() implements AccountState {
    }

    /**
     * The door is not watched: the event list cannot be read.
     *
     * @param failure the latest failure
     * @param since when the first of the failures in a row happened
     * @param until when the list is read again, where the cloud or the budget named a time; null when it is tried all
     *            the time
     */
    record Trouble(CloudException failure, Instant since, @Nullable Instant until) implements AccountState {
    }

    /**
     * The door is not watched, and no failure says why: something holds up the account.
     *
     * @param since when the event list was last read
     */
    record Stalled(Instant since) implements AccountState {
    }
}
