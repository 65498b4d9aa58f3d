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
package org.openhab.binding.blink.internal.handler;

import java.util.concurrent.ScheduledExecutorService;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.Account;
import org.openhab.binding.blink.internal.account.AccountListener;
import org.openhab.binding.blink.internal.account.PollSettings;
import org.openhab.core.thing.ThingUID;

/**
 * Where account handlers get what they drive.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public interface Accounts {

    /** A new loop for the account of that Thing, with all that was kept about it. Not started. */
    Account open(ThingUID account, PollSettings settings, AccountListener listener, ScheduledExecutorService scheduler);

    /** Deletes all that was kept about the account. */
    void remove(ThingUID account);
}
