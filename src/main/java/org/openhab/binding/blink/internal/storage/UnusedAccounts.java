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
package org.openhab.binding.blink.internal.storage;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.model.Ticker;
import org.openhab.core.auth.client.oauth2.OAuthFactory;
import org.openhab.core.storage.Storage;

/**
 * Deletes what is kept about accounts that nobody uses. openHAB does not say when the Thing of a text file is gone for
 * good: it calls the same when the file is read again and when openHAB stops.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class UnusedAccounts {

    private static final long DAYS = 30;

    private final Storage<String> storage;
    private final OAuthFactory oAuthFactory;
    private final Ticker ticker;
    private final Clock clock;

    public UnusedAccounts(Storage<String> storage, OAuthFactory oAuthFactory, Ticker ticker, Clock clock) {
        this.storage = storage;
        this.oAuthFactory = oAuthFactory;
        this.ticker = ticker;
        this.clock = clock;
    }

    /**
     * Deletes the records, tokens and sign-ins of accounts that have not been used for 30 days.
     *
     * @param inUse whether, by the UID of its Thing, an account is in use in this run, whatever the clock says
     */
    public void delete(Predicate<String> inUse) {
        long oldest = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay() - DAYS;
        for (String account : accounts()) {
            if (!inUse.test(account)
                    && new AccountRecord(storage, account, clock).lastUse().filter(day -> day < oldest).isPresent()) {
                store(account).delete();
            }
        }
    }

    /** The accounts that something is kept about. Those of an earlier version are moved and count as used today. */
    private List<String> accounts() {
        storage.getKeys().stream().filter(key -> key.endsWith(EarlierVersion.IDENTITY)).toList()
                .forEach(key -> store(key.substring(0, key.length() - EarlierVersion.IDENTITY.length())));
        return storage.getKeys().stream().filter(key -> key.indexOf('#') < 0).toList();
    }

    private AccountStore store(String account) {
        return new AccountStore(storage, oAuthFactory, account, ticker, clock);
    }
}
