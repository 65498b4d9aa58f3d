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
 * Hears how the account stands. Called on the account's executor or, where that is stuck, by the watchdog; guarded like
 * a {@link DeviceListener}.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public interface AccountListener {

    /** The account stands differently, or the same for another reason. */
    void onState(AccountState state);

    /** What was entered for the sign-in has been used up: it must not be shown or used again. */
    void onEntryUsed();

    /** How much the account asks of the cloud; called now and then, and when the interval changes. */
    void onReport(AccountReport report);
}
