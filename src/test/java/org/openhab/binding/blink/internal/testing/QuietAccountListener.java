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
package org.openhab.binding.blink.internal.testing;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.AccountListener;
import org.openhab.binding.blink.internal.account.AccountReport;
import org.openhab.binding.blink.internal.account.AccountState;

/**
 * For tests in which the state of the account does not count.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class QuietAccountListener implements AccountListener {

    @Override
    public void onState(AccountState state) {
        // does not count
    }

    @Override
    public void onEntryUsed() {
        // does not count
    }

    @Override
    public void onReport(AccountReport report) {
        // does not count
    }
}
