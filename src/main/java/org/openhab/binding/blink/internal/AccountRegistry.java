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
package org.openhab.binding.blink.internal;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.Account;
import org.openhab.binding.blink.internal.account.AccountExecutor;
import org.openhab.binding.blink.internal.account.Parts;
import org.openhab.binding.blink.internal.handler.Accounts;
import org.openhab.binding.blink.internal.storage.UnusedAccounts;
import org.openhab.core.auth.client.oauth2.OAuthFactory;
import org.openhab.core.io.net.http.HttpClientFactory;
import org.openhab.core.storage.Storage;
import org.openhab.core.storage.StorageService;
import org.openhab.core.thing.ThingUID;

/**
 * The accounts of this bundle. An account belongs to the UID of its Thing and outlives its handlers: openHAB makes new
 * ones whenever a configuration is saved.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class AccountRegistry implements Accounts {

    private static final String STORAGE = "org.openhab.binding.blink";

    private final HttpClientFactory httpClientFactory;
    private final Storage<String> storage;
    private final OAuthFactory oAuthFactory;
    private final Path userData;
    private final Executor livePool;
    private final Parts parts;
    private final Map<ThingUID, Account> accounts = new ConcurrentHashMap<>();

    /**
     * @param userData openHAB's folder for what it keeps
     * @param livePool a thread for each live view
     */
    AccountRegistry(HttpClientFactory httpClientFactory, StorageService storageService, OAuthFactory oAuthFactory,
            Path userData, Executor livePool, Parts parts) {
        this.httpClientFactory = httpClientFactory;
        // once: each call makes an independent copy of the file, and copies overwrite each other
        this.storage = storageService.getStorage(STORAGE);
        this.oAuthFactory = oAuthFactory;
        this.userData = userData;
        this.livePool = livePool;
        this.parts = parts;
    }

    @Override
    public Account account(ThingUID thing) {
        return Objects.requireNonNull(accounts.computeIfAbsent(thing, this::newAccount));
    }

    private Account newAccount(ThingUID thing) {
        return new Account(new AccountExecutor(parts.pool()),
                new StoredSessions(thing, httpClientFactory, storage, oAuthFactory, userData, livePool, parts), parts);
    }

    /** Deletes what is kept about accounts that no Thing has used for long. */
    void deleteUnused() {
        new UnusedAccounts(storage, oAuthFactory, parts.ticker(), parts.clock())
                .delete(uid -> accounts.keySet().stream().anyMatch(used -> used.getAsString().equals(uid)));
    }
}
