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

import java.time.Duration;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.GateRecord;
import org.openhab.binding.blink.internal.cloud.SignInHistory;
import org.openhab.binding.blink.internal.cloud.auth.ClientIdentity;
import org.openhab.binding.blink.internal.cloud.auth.SessionStore;
import org.openhab.binding.blink.internal.event.EventMemoryStore;
import org.openhab.core.auth.client.oauth2.OAuthFactory;
import org.openhab.core.storage.Storage;

/**
 * Everything kept about one account, under the UID of its Thing. Tokens lie encrypted in openHAB's OAuth store; the
 * rest, which is no secret, in a storage of the binding.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class AccountStore {

    private static final String IDENTITY = "identity";
    private static final String SESSION = "session";
    private static final String JOURNAL = "journal";
    private static final String MEMORY = "memory";
    private static final String CLOCK = "clock";
    private static final String REQUESTS = "requests";

    private final Storage<String> storage;
    private final String account;
    private final StoredSession session;
    private final ClientIdentity identity;

    /**
     * @param storage the one storage of the binding, shared by all accounts
     * @param account UID of the account's Thing
     */
    public AccountStore(Storage<String> storage, OAuthFactory oAuthFactory, String account) {
        this.storage = storage;
        this.account = account;
        this.session = new StoredSession(oAuthFactory, account, entry(SESSION));
        this.identity = identity(entry(IDENTITY));
    }

    /** This installation as the cloud knows it; made when first asked for. */
    public ClientIdentity identity() {
        return identity;
    }

    public SessionStore session() {
        return session;
    }

    public SignInHistory journal() {
        return new StoredSignInHistory(entry(JOURNAL), identity.hardwareId());
    }

    public EventMemoryStore memory() {
        return new StoredEventMemory(entry(MEMORY));
    }

    /** How far the cloud's clock was ahead of ours when we last knew; zero when we never did. */
    public Duration clockOffset() {
        return entry(CLOCK).find().filter(millis -> millis.matches("-?\\d{1,12}"))
                .map(millis -> Duration.ofMillis(Long.parseLong(millis))).orElseGet(() -> Duration.ZERO);
    }

    /** What the request gate of the account knew. */
    public GateRecord requests() {
        return entry(REQUESTS).find().map(GateRecord::parse).orElseGet(() -> GateRecord.EMPTY);
    }

    /**
     * Keeps what the next start should know, unless the account has been deleted.
     *
     * @param clockOffset how far the cloud's clock is ahead of ours
     * @param requests what the request gate knows
     */
    public void keep(Duration clockOffset, GateRecord requests) {
        if (entry(IDENTITY).find().isPresent()) {
            entry(CLOCK).write(Long.toString(clockOffset.toMillis()));
            entry(REQUESTS).write(requests.toText());
        }
    }

    /** Deletes everything. */
    public void delete() {
        session.forget();
        entry(IDENTITY).delete();
        entry(SESSION).delete();
        entry(JOURNAL).delete();
        entry(MEMORY).delete();
        entry(CLOCK).delete();
        entry(REQUESTS).delete();
    }

    private static ClientIdentity identity(Entry entry) {
        Optional<ClientIdentity> kept = entry.find().flatMap(AccountStore::readIdentity);
        ClientIdentity identity = kept.orElseGet(ClientIdentity::create);
        if (kept.isEmpty()) {
            entry.write(identity.hardwareId());
        }
        return identity;
    }

    private static Optional<ClientIdentity> readIdentity(String text) {
        try {
            return Optional.of(new ClientIdentity(text));
        } catch (IllegalArgumentException e) { // foreign content: the cloud will ask for a code once
            return Optional.empty();
        }
    }

    private Entry entry(String name) {
        return new Entry(storage, account + "#" + name);
    }

    /** One text in the storage. */
    record Entry(Storage<String> storage, String key) {

        Optional<String> find() {
            String text = storage.get(key);
            return Optional.ofNullable(text);
        }

        void write(String text) {
            storage.put(key, text);
        }

        void delete() {
            storage.remove(key);
        }
    }
}
