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

import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.SignInHistory.Stage;
import org.openhab.core.storage.Storage;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

/**
 * What earlier versions have kept under six keys per account. It is taken over once, so that an update of the add-on
 * needs no new sign-in.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class EarlierVersion {

    static final String IDENTITY = "#identity";
    private static final String SESSION = "#session";
    private static final String SIGN_IN = "#journal";
    private static final String EVENTS = "#memory";
    private static final String CLOCK = "#clock";
    private static final String REQUESTS = "#requests";
    private static final List<String> ALL = List.of(IDENTITY, SESSION, SIGN_IN, EVENTS, CLOCK, REQUESTS);
    /** How many bytes of a hash marked what was entered. */
    private static final int MARK_BYTES = 4;

    private final Gson gson = new Gson();
    private final Storage<String> storage;
    private final String account;

    EarlierVersion(Storage<String> storage, String account) {
        this.storage = storage;
        this.account = account;
    }

    private record Session(long expiresAt, long renewAt, @Nullable String tier, long account) {
    }

    private record SignIn(@Nullable String account, @Nullable String credentials, @Nullable String typed,
            @Nullable Stage outcome, long notBefore) {
    }

    /** Moves everything, unless a record is there already, and deletes what was moved. */
    void moveTo(AccountRecord record, StoredSignInHistory history, Instant now) {
        String identity = storage.get(account + IDENTITY);
        if (identity == null) {
            return;
        }
        if (record.lastUse().isEmpty()) {
            moveSignIn(history, identity, now);
            moveSession(record);
            record.put(AccountStore.EVENTS, storage.get(account + EVENTS));
            record.put(AccountStore.REQUESTS, storage.get(account + REQUESTS));
            String offset = storage.get(account + CLOCK);
            if (offset != null && offset.matches("-?\\d{1,12}")) {
                record.put(AccountStore.CLOCK_OFFSET, Long.parseLong(offset));
            }
            record.put(AccountStore.IDENTITY, identity);
        }
        delete();
    }

    private void moveSession(AccountRecord record) {
        Session session = read(SESSION, Session.class);
        if (session != null) {
            record.put(StoredSession.EXPIRES_AT, session.expiresAt());
            record.put(StoredSession.RENEW_AT, session.renewAt());
            record.put(StoredSession.ACCOUNT_NUMBER, session.account());
            record.put(StoredSession.TIER, session.tier());
        }
    }

    private void moveSignIn(StoredSignInHistory history, String identity, Instant now) {
        SignIn last = read(SIGN_IN, SignIn.class);
        if (last != null) {
            Long lockedFrom = last.notBefore() == 0 ? null : now.toEpochMilli();
            Long lockedUntil = last.notBefore() == 0 ? null : Long.valueOf(last.notBefore());
            history.adopt(new StoredSignInHistory.Line(identity, MARK_BYTES, last.account(), last.credentials(),
                    last.typed(), last.account(), last.outcome(), lockedFrom, lockedUntil));
        }
    }

    private <T> @Nullable T read(String key, Class<T> shape) {
        try {
            return gson.fromJson(storage.get(account + key), shape);
        } catch (JsonParseException e) { // torn or foreign
            return null;
        }
    }

    /** Deletes everything of it. */
    void delete() {
        ALL.forEach(key -> storage.remove(account + key));
    }
}
