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
import java.time.Instant;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.cloud.auth.SessionStore;
import org.openhab.binding.blink.internal.cloud.auth.Tier;
import org.openhab.binding.blink.internal.cloud.auth.TokenEndpoint;
import org.openhab.binding.blink.internal.cloud.auth.Tokens;
import org.openhab.binding.blink.internal.model.Ticker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The session: its tokens encrypted in openHAB's OAuth store, its times and the tier in the account's record. Times are
 * stored on the wall clock and turned into distances when they are read, so the clock counts once a run.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class StoredSession implements SessionStore {

    static final String EXPIRES_AT = "expiresAt";
    static final String RENEW_AT = "renewAt";
    static final String TIER = "tier";
    static final String ACCOUNT_NUMBER = "accountNumber";

    private final Logger logger = LoggerFactory.getLogger(StoredSession.class);
    private final TokenSafe safe;
    private final AccountRecord record;
    private final Ticker ticker;
    private final Clock clock;
    private @Nullable Tokens tokens;
    private boolean loaded;

    StoredSession(TokenSafe safe, AccountRecord record, Ticker ticker, Clock clock) {
        this.safe = safe;
        this.record = record;
        this.ticker = ticker;
        this.clock = clock;
    }

    @Override
    public Optional<Tokens> findTokens() {
        if (!loaded) {
            loaded = true;
            tokens = safe.read().map(this::tokens).orElse(null);
        }
        return Optional.ofNullable(tokens);
    }

    private Tokens tokens(TokenSafe.Content content) {
        String refresh = content.refresh();
        return new Tokens(new Secret(content.access()), refresh == null ? null : new Secret(refresh),
                reading(EXPIRES_AT), reading(RENEW_AT));
    }

    /** A stored time as a reading of the ticker; from now on at the earliest, a session's life away at the latest. */
    private Duration reading(String member) {
        Instant now = clock.instant();
        Duration left = record.number(member).map(Instant::ofEpochMilli).map(time -> Duration.between(now, time))
                .filter(distance -> !distance.isNegative()).orElseGet(() -> Duration.ZERO);
        Duration bounded = left.compareTo(TokenEndpoint.LONGEST_LIFETIME) > 0 ? TokenEndpoint.LONGEST_LIFETIME : left;
        return ticker.now().plus(bounded);
    }

    @Override
    public void keep(Tokens renewed) {
        if (record.isDeleted()) {
            return;
        }
        loaded = true;
        tokens = renewed;
        Secret refresh = renewed.refresh();
        if (!safe.write(new TokenSafe.Content(renewed.access().reveal(), refresh == null ? null : refresh.reveal()))) {
            logger.warn("The Blink session cannot be stored: after a restart a new verification code will be needed");
        }
        record.put(EXPIRES_AT, millis(renewed.expiresAt()));
        record.put(RENEW_AT, millis(renewed.renewAt()));
    }

    private long millis(Duration reading) {
        return clock.instant().plus(reading.minus(ticker.now())).toEpochMilli();
    }

    @Override
    public void replace(Tokens received) {
        // first: with the tokens of one account and the tier of another, requests would go to the wrong account
        record.put(TIER, (String) null);
        keep(received);
    }

    @Override
    public Optional<Tier> findTier() {
        return record.text(TIER).filter(Tier::isName)
                .flatMap(name -> record.number(ACCOUNT_NUMBER).map(number -> new Tier(name, number)));
    }

    @Override
    public void keep(Tier tier) {
        record.put(ACCOUNT_NUMBER, tier.account());
        record.put(TIER, tier.name());
    }

    @Override
    public void forget() {
        loaded = true;
        tokens = null;
        safe.delete();
        record.put(TIER, (String) null);
    }
}
