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
package org.openhab.binding.blink.internal.cloud.auth;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Keeps one account's session over restarts, encrypted.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public interface SessionStore {

    /** The session as last kept; empty without one or when it cannot be read. */
    Optional<Tokens> findTokens();

    /**
     * Keeps {@code tokens}, which are those kept before renewed. Never fails: what cannot be stored is kept in memory.
     */
    void keep(Tokens tokens);

    /** Keeps {@code tokens} of a new sign-in, which may be one of another account: the tier is no longer known. */
    void replace(Tokens tokens);

    /** Where the account lives, as last kept. */
    Optional<Tier> findTier();

    /** Keeps {@code tier} instead of the one kept before. */
    void keep(Tier tier);

    /** Forgets session and tier. */
    void forget();
}
