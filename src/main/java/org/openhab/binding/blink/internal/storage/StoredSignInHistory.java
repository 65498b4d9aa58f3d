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

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.SignInHistory;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

/**
 * The journal as one line of JSON.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class StoredSignInHistory implements SignInHistory {

    private final Gson gson = new Gson();
    private final AccountStore.Entry entry;
    private final String salt;

    StoredSignInHistory(AccountStore.Entry entry, String salt) {
        this.entry = entry;
        this.salt = salt;
    }

    /** {@link Entry} as it is written; {@code notBefore} in epoch milliseconds, 0 without a limit. */
    private record Line(@Nullable String account, @Nullable String credentials, @Nullable String typed,
            @Nullable Stage outcome, long notBefore) {
    }

    @Override
    public Optional<Entry> findLast() {
        try {
            return entry.find().map(text -> gson.fromJson(text, Line.class)).flatMap(StoredSignInHistory::entry);
        } catch (JsonParseException e) { // torn or foreign: as if there had been no sign-in
            return Optional.empty();
        }
    }

    private static Optional<Entry> entry(Line line) {
        String account = line.account();
        String credentials = line.credentials();
        String typed = line.typed();
        Stage outcome = line.outcome();
        return account == null || credentials == null || typed == null || outcome == null
                ? Optional.empty()
                : Optional.of(new Entry(account, credentials, typed, outcome,
                        line.notBefore() == 0 ? null : Instant.ofEpochMilli(line.notBefore())));
    }

    @Override
    public void write(Entry last) {
        Instant notBefore = last.notBefore();
        entry.write(gson.toJson(new Line(last.account(), last.credentials(), last.typed(), last.outcome(),
                notBefore == null ? 0 : notBefore.toEpochMilli())));
    }

    @Override
    public void erase() {
        entry.delete();
    }

    /** 32 bits of a salted hash: enough to see a change, too few to guess a password from. */
    @Override
    public String mark(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((salt + '\n' + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
