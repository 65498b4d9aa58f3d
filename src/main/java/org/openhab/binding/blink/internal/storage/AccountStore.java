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
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.SignInHistory;
import org.openhab.binding.blink.internal.cloud.auth.ClientIdentity;
import org.openhab.binding.blink.internal.cloud.auth.SessionStore;
import org.openhab.binding.blink.internal.event.EventMemoryStore;
import org.openhab.binding.blink.internal.live.LiveKeys;
import org.openhab.binding.blink.internal.model.Ticker;
import org.openhab.core.auth.client.oauth2.OAuthFactory;
import org.openhab.core.storage.Storage;

/**
 * Everything kept about one account. Tokens and the marks of what was entered are encrypted in openHAB's OAuth store;
 * the rest, which is no secret, is one record in the storage of the binding.
 * <p>
 * Belongs to the account's executor.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class AccountStore {

    static final String IDENTITY = "identity";
    static final String EVENTS = "events";
    static final String REQUESTS = "requests";
    static final String CLOCK_OFFSET = "clockOffset";
    private static final String SIGN_IN = "#sign-in";
    private static final String LIVE = "#live";
    private static final Duration LARGEST_OFFSET = Duration.ofDays(365L * 100);

    private final AccountRecord record;
    private final TokenSafe sessionSafe;
    private final TokenSafe signInSafe;
    private final TokenSafe liveSafe;
    private final StoredSession session;
    private final StoredSignInHistory history;
    private final EarlierVersion earlier;
    private final ClientIdentity identity;

    /**
     * @param storage the one storage of the binding, shared by all accounts
     * @param account UID of the account's Thing
     */
    public AccountStore(Storage<String> storage, OAuthFactory oAuthFactory, String account, Ticker ticker,
            Clock clock) {
        this.record = new AccountRecord(storage, account, clock);
        this.sessionSafe = new TokenSafe(oAuthFactory, account);
        this.signInSafe = new TokenSafe(oAuthFactory, account + SIGN_IN);
        this.liveSafe = new TokenSafe(oAuthFactory, account + LIVE);
        this.session = new StoredSession(sessionSafe, record, ticker, clock);
        this.history = new StoredSignInHistory(signInSafe, record);
        this.earlier = new EarlierVersion(storage, account);
        earlier.moveTo(record, history, clock.instant());
        this.identity = record.text(IDENTITY).flatMap(AccountStore::readIdentity).orElseGet(ClientIdentity::create);
        record.put(IDENTITY, identity.hardwareId());
    }

    private static Optional<ClientIdentity> readIdentity(String text) {
        try {
            return Optional.of(new ClientIdentity(text));
        } catch (IllegalArgumentException e) { // foreign content: the cloud will ask for a code once
            return Optional.empty();
        }
    }

    /** This installation as the cloud knows it; made when first asked for. */
    public ClientIdentity identity() {
        return identity;
    }

    /** The session, and where the account lives. */
    public SessionStore session() {
        return session;
    }

    /** The last sign-in. */
    public SignInHistory signInHistory() {
        return history;
    }

    /**
     * The keys to live views.
     *
     * @param random for new ones
     */
    public LiveKeys liveKeys(RandomGenerator random) {
        return new StoredLiveKeys(liveSafe, random);
    }

    /** What has been seen of the event list. */
    public EventMemoryStore memory() {
        return new StoredEventMemory(new Entry(record, EVENTS));
    }

    /** How far the cloud's clock was ahead of ours when we last knew; zero when we never did. */
    public Duration clockOffset() {
        return record.number(CLOCK_OFFSET).map(Duration::ofMillis)
                .filter(offset -> offset.abs().compareTo(LARGEST_OFFSET) < 0).orElseGet(() -> Duration.ZERO);
    }

    /** Keeps how far the cloud's clock is ahead of ours. */
    public void keepClockOffset(Duration offset) {
        record.put(CLOCK_OFFSET, offset.toMillis());
    }

    /** What the gate for requests wanted to have kept, in its own form; empty when nothing. */
    public Optional<String> requests() {
        return record.text(REQUESTS);
    }

    /** Keeps what the gate for requests knows. */
    public void keepRequests(String text) {
        record.put(REQUESTS, text);
    }

    /** Deletes everything. What is kept through this object afterwards is lost. */
    public void delete() {
        record.delete();
        sessionSafe.delete();
        signInSafe.delete();
        liveSafe.delete();
        earlier.delete();
    }

    /** One text in the record. */
    record Entry(AccountRecord record, String name) {

        Optional<String> find() {
            return record.text(name);
        }

        void write(String text) {
            record.put(name, text);
        }
    }
}
