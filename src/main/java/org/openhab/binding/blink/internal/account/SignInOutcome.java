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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What came of an attempt to get a session.
 *
 * @param state {@link AccountState.Starting} when there is a session, or what a person has to do
 * @param effect what else the account should know
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record SignInOutcome(AccountState state, Effect effect) {

    /** What a sign-in means for the account beyond its state. */
    public enum Effect {
        /** Nothing else. */
        NONE,
        /** Something was entered that a working session does not need; the session was kept. */
        NOT_NEEDED,
        /** The session belongs to another Blink account than the one before: what is known of that one is void. */
        OTHER_ACCOUNT
    }

    SignInOutcome(AccountState state) {
        this(state, Effect.NONE);
    }
}
