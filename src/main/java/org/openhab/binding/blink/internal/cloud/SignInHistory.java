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
package org.openhab.binding.blink.internal.cloud;

import java.time.Instant;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Remembers one account's last sign-in over restarts, so that nothing but an act of a person begins another.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public interface SignInHistory {

    /** The last sign-in; empty when there was none. */
    Optional<Entry> findLast();

    /** Writes {@code entry} over the last one. */
    void write(Entry entry);

    /** Forgets the last sign-in. */
    void erase();

    /** A mark of {@code text} that tells whether it has changed and reveals nothing of it. */
    String mark(String text);

    /**
     * One sign-in.
     *
     * @param account mark of the e-mail address
     * @param credentials mark of e-mail address and password
     * @param configured mark of what stood in the configuration for the verification code and has been used up
     * @param owner mark of the e-mail address that the stored session, tier and events belong to; empty without one
     * @param outcome how far it came
     * @param lock how long no further sign-in is allowed; null without a limit
     */
    record Entry(String account, String credentials, String configured, String owner, Stage outcome,
            @Nullable Lock lock) {

        /** The same sign-in, further on. */
        public Entry ended(Stage at, @Nullable Lock limit) {
            return new Entry(account, credentials, configured, owner, at, limit);
        }

        /** The same sign-in, completed: what is stored belongs to its account. */
        public Entry done() {
            return new Entry(account, credentials, configured, account, Stage.DONE, null);
        }

        /** The same sign-in, with another entry of the configuration used up. */
        public Entry withConfigured(String mark) {
            return new Entry(account, credentials, mark, owner, outcome, lock);
        }

        /** The same sign-in, with its lock counted from another time. */
        public Entry withLock(Lock counted) {
            return new Entry(account, credentials, configured, owner, outcome, counted);
        }
    }

    /**
     * A time without sign-ins, on the wall clock of this machine.
     *
     * @param from when it began
     * @param until when it ends
     */
    record Lock(Instant from, Instant until) {
    }

    /** How far a sign-in came. */
    enum Stage {
        /** It began; nothing more is known. */
        BEGUN,
        /** The cloud sent a code. */
        CODE_SENT,
        /** It succeeded. */
        DONE,
        /** The cloud refused the credentials. */
        CREDENTIALS_REFUSED,
        /** The cloud refused for another reason. */
        BLOCKED,
        /** The cloud refused this client's version. */
        OUTDATED,
        /** The cloud saw too many attempts. */
        TOO_MANY
    }
}
