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
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.SignInHistory;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

/**
 * The last sign-in as JSON, encrypted in openHAB's OAuth store: who knew its marks and their salt could try passwords
 * without asking the cloud.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class StoredSignInHistory implements SignInHistory {

    private static final int SALT_BYTES = 16;
    private static final int MARK_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Gson gson = new Gson();
    private final TokenSafe safe;
    private final AccountRecord record;
    private @Nullable Line line;

    StoredSignInHistory(TokenSafe safe, AccountRecord record) {
        this.safe = safe;
        this.record = record;
    }

    /** What is written: {@link Entry}, and what marks are made with; times in epoch milliseconds. */
    record Line(@Nullable String salt, int markBytes, @Nullable String account, @Nullable String credentials,
            @Nullable String configured, @Nullable String owner, @Nullable Stage outcome, @Nullable Long lockedFrom,
            @Nullable Long lockedUntil) {

        private Optional<Entry> entry() {
            String ofAccount = account;
            String ofCredentials = credentials;
            String ofConfigured = configured;
            String ofOwner = owner;
            Stage stage = outcome;
            return ofAccount == null || ofCredentials == null || ofConfigured == null || stage == null
                    ? Optional.empty()
                    : Optional.of(new Entry(ofAccount, ofCredentials, ofConfigured, ofOwner == null ? "" : ofOwner,
                            stage, lock()));
        }

        private @Nullable Lock lock() {
            Long from = lockedFrom;
            Long until = lockedUntil;
            return from == null || until == null
                    ? null
                    : new Lock(Instant.ofEpochMilli(from), Instant.ofEpochMilli(until));
        }

        private Line with(Entry entry) {
            Lock lock = entry.lock();
            return new Line(salt, markBytes, entry.account(), entry.credentials(), entry.configured(), entry.owner(),
                    entry.outcome(), lock == null ? null : lock.from().toEpochMilli(),
                    lock == null ? null : lock.until().toEpochMilli());
        }

        private Line withoutEntry() {
            return new Line(salt, markBytes, null, null, null, null, null, null, null);
        }
    }

    @Override
    public Optional<Entry> findLast() {
        return line().entry();
    }

    @Override
    public void write(Entry last) {
        keep(line().with(last));
    }

    @Override
    public void erase() {
        keep(line().withoutEntry());
    }

    /** Takes over what an earlier version has kept elsewhere. */
    void adopt(Line earlier) {
        keep(earlier);
    }

    private void keep(Line written) {
        line = written;
        if (!record.isDeleted()) {
            safe.write(new TokenSafe.Content(gson.toJson(written), null));
        }
    }

    private Line line() {
        Line known = line;
        if (known == null) {
            known = safe.read().map(content -> parse(content.access())).filter(read -> read.salt() != null)
                    .orElseGet(StoredSignInHistory::empty);
            line = known;
        }
        return known;
    }

    private @Nullable Line parse(String json) {
        try {
            return gson.fromJson(json, Line.class);
        } catch (JsonParseException e) { // torn or foreign: as if there had been no sign-in
            return null;
        }
    }

    private static Line empty() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new Line(HexFormat.of().formatHex(salt), MARK_BYTES, null, null, null, null, null, null, null);
    }

    @Override
    public String mark(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((line().salt() + '\n' + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, Math.clamp(line().markBytes(), 1, hash.length));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
