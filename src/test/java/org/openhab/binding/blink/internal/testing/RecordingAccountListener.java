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

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.AccountListener;
import org.openhab.binding.blink.internal.account.AccountReport;
import org.openhab.binding.blink.internal.account.AccountState;

/**
 * Records what an account reports about itself.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class RecordingAccountListener implements AccountListener {

    public final List<AccountState> states = new ArrayList<>();
    public final List<AccountReport> reports = new ArrayList<>();
    public int entriesUsed;
    /** Run after each call was recorded; may throw. */
    public Runnable after = () -> {
    };

    /** The last reported state. */
    public AccountState state() {
        return states.get(states.size() - 1);
    }

    @Override
    public void onState(AccountState state) {
        states.add(state);
        after.run();
    }

    @Override
    public void onEntryUsed() {
        entriesUsed++;
        after.run();
    }

    @Override
    public void onReport(AccountReport report) {
        reports.add(report);
        after.run();
    }
}
