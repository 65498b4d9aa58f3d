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
package org.openhab.binding.blink.internal.handler;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.Account;
import org.openhab.binding.blink.internal.account.Detail;
import org.openhab.binding.blink.internal.account.Subject;

/**
 * The subscription of a Thing to its account, with the details that its linked channels need.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class AccountSubscription {

    private final AccountChildHandler handler;
    private volatile @Nullable Active active;

    private record Active(Account account, Subject subject, Set<Detail> details) {
    }

    AccountSubscription(AccountChildHandler handler) {
        this.handler = handler;
    }

    void begin(Account account, Subject subject) {
        Set<Detail> details = handler.details();
        active = new Active(account, subject, details);
        account.subscribe(subject, details, handler);
    }

    void end() {
        Active current = active;
        active = null;
        if (current != null) {
            current.account.unsubscribe(handler);
        }
    }

    /** Subscribes again where other details are needed than before. */
    void update() {
        Active current = active;
        if (current != null && !handler.details().equals(current.details)) {
            begin(current.account, current.subject);
        }
    }

    /** The account that the Thing is subscribed to. */
    Optional<Account> findAccount() {
        return Optional.ofNullable(active).map(Active::account);
    }

    /** Runs {@code task} on the account's executor after {@code delay}; never without a subscription. */
    Future<?> schedule(Duration delay, Runnable task) {
        Active current = active;
        return current == null ? CompletableFuture.completedFuture(null) : current.account.schedule(delay, task);
    }
}
