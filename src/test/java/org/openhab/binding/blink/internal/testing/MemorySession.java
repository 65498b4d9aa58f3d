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

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.auth.SessionStore;
import org.openhab.binding.blink.internal.cloud.auth.Tier;
import org.openhab.binding.blink.internal.cloud.auth.Tokens;

/**
 * A session store that forgets everything at the end of the test.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class MemorySession implements SessionStore {

    public @Nullable Tokens tokens;
    public @Nullable Tier tier;
    /** How often a session was kept. */
    public int kept;

    /** With a tier and no session. */
    public static MemorySession at(String tier, long account) {
        MemorySession session = new MemorySession();
        session.tier = new Tier(tier, account);
        return session;
    }

    @Override
    public Optional<Tokens> findTokens() {
        return Optional.ofNullable(tokens);
    }

    @Override
    public void keep(Tokens received) {
        tokens = received;
        kept++;
    }

    @Override
    public void replace(Tokens received) {
        keep(received);
        tier = null;
    }

    @Override
    public Optional<Tier> findTier() {
        return Optional.ofNullable(tier);
    }

    @Override
    public void keep(Tier found) {
        tier = found;
    }

    @Override
    public void forget() {
        tokens = null;
        tier = null;
    }
}
