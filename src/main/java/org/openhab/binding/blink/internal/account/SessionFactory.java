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
import org.openhab.binding.blink.internal.live.LiveKeys;

/**
 * Opens what a session of an account works with.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public interface SessionFactory {

    /** New services for one session. Called on the account's executor, after the session before was closed. */
    AccountServices open(AccountSettings settings);

    /** The keys to live views. Called on the account's executor, with or without a session. */
    LiveKeys liveKeys();

    /** Deletes all that is kept about the account. Called on its executor, without a session. */
    void forget();
}
