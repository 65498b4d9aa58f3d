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
package org.openhab.binding.blink.internal.account;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Alone decides whether an account is online: while it is, the last successful poll of the event list is never older
 * than {@link #limit}. Watches the chain of polls from outside, on a timer and an executor of its own, and starts it
 * again when it is overdue.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Watchdog {

    private static final Duration SHORTEST_LIMIT = Duration.ofSeconds(60);
    /** How often to check while the door is not watched. */
    private static final Duration RECHECK = Duration.ofSeconds(15);

    private final Logger logger = LoggerFactory.getLogger(Watchdog.class);
    private final Parts parts;
    private final Duration limit;
    private final Runnable restart;
    private final Consumer<AccountState> listener;
    /** Reports states in their order, with no lock held, and also when the account's executor is stuck. */
    private final SerialExecutor teller;
    private final TaskSlot timer = new TaskSlot();
    private boolean running;
    private volatile boolean ended;
    private Duration startedAt = Duration.ZERO;
    private @Nullable Duration watchedAt;
    private Instant watchedSince = Instant.EPOCH;
    private FailureStreak eventFailures = FailureStreak.NONE;
    private FailureStreak stateFailures = FailureStreak.NONE;
    /** The next poll of the event list comes not before this reading of the ticker. */
    private Duration notBefore = Duration.ZERO;
    private @Nullable Instant until;
    private volatile AccountState state = new AccountState.Starting();

    /**
     * @param interval usual time between two polls of the event list
     * @param restart starts the chain of polls again; may be called on any thread
     * @param listener receives each change of the state, and now and then the same state again
     */
    Watchdog(Parts parts, Duration interval, Runnable restart, Consumer<AccountState> listener) {
        this.parts = parts;
        Duration three = interval.multipliedBy(3);
        this.limit = three.compareTo(SHORTEST_LIMIT) > 0 ? three : SHORTEST_LIMIT;
        this.restart = restart;
        this.listener = listener;
        this.teller = new AccountExecutor(parts.pool());
    }

    /** How old the last successful poll of the event list may be. */
    Duration limit() {
        return limit;
    }

    AccountState state() {
        return state;
    }

    boolean isOnline() {
        return state instanceof AccountState.Online || state instanceof AccountState.OnlineWithoutStates;
    }

    /** There is a session: polls are expected from now on. */
    synchronized void start() {
        running = true;
        startedAt = parts.ticker().now();
        watchedAt = null;
        eventFailures = FailureStreak.NONE;
        stateFailures = FailureStreak.NONE;
        notBefore = Duration.ZERO;
        until = null;
        update(new AccountState.Starting());
        arm();
    }

    /** There is no session, for the reason {@code why}. */
    synchronized void stop(AccountState why) {
        running = false;
        timer.clear();
        update(why);
    }

    /** Reports nothing more, not even what is about to be reported. */
    synchronized void end() {
        ended = true;
        running = false;
        timer.clear();
    }

    /** The event list was read. */
    synchronized void watched() {
        watchedAt = parts.ticker().now();
        watchedSince = parts.clock().instant();
        eventFailures = FailureStreak.NONE;
        notBefore = Duration.ZERO;
        until = null;
        evaluate();
        arm();
    }

    /**
     * The event list could not be read.
     *
     * @param next when it is read again at the earliest
     * @param named whether the cloud or the budget has named that time
     */
    synchronized void notWatched(CloudException why, Duration next, boolean named) {
        Instant now = parts.clock().instant();
        eventFailures = eventFailures.with(why, now);
        notBefore = parts.ticker().now().plus(next);
        until = named ? now.plus(next) : null;
        evaluate();
    }

    /** The state of the account was read. */
    synchronized void stateRead() {
        stateFailures = FailureStreak.NONE;
        evaluate();
    }

    /** The state of the account could not be read. */
    synchronized void stateNotRead(CloudException why) {
        stateFailures = stateFailures.with(why, parts.clock().instant());
        evaluate();
    }

    private synchronized void check() {
        if (!running) {
            return;
        }
        try {
            evaluate();
            publish();
            if (isOverdue()) {
                logger.debug("The event list was not read in time, polling starts again");
                restart.run();
            }
        } finally {
            arm();
        }
    }

    private boolean isOverdue() {
        Duration now = parts.ticker().now();
        Duration watched = watchedAt;
        Duration last = watched == null ? startedAt : watched;
        return now.minus(last).compareTo(limit) >= 0 && now.compareTo(notBefore) >= 0;
    }

    private void evaluate() {
        if (running) {
            update(current(parts.ticker().now()));
        }
    }

    private AccountState current(Duration now) {
        Duration last = watchedAt;
        boolean fresh = last != null && now.minus(last).compareTo(limit) < 0;
        CloudException why = eventFailures.latest();
        boolean tolerated = last != null && fresh && isTolerated(last);
        if (why != null && !tolerated) {
            return new AccountState.Trouble(why, eventFailures.since(), until);
        }
        if (fresh) {
            CloudException stateFailure = stateFailures.latest();
            return stateFailure == null || stateFailures.count() == 1
                    ? new AccountState.Online()
                    : new AccountState.OnlineWithoutStates(stateFailure, stateFailures.since());
        }
        if (last == null) {
            return now.minus(startedAt).compareTo(limit) < 0
                    ? new AccountState.Starting()
                    : new AccountState.Stalled(parts.clock().instant());
        }
        return new AccountState.Stalled(watchedSince);
    }

    /** One failure is an accident, unless the next poll would come too late anyway. */
    private boolean isTolerated(Duration last) {
        return eventFailures.count() == 1 && notBefore.compareTo(last.plus(limit)) < 0;
    }

    private void update(AccountState reached) {
        boolean sameStall = reached instanceof AccountState.Stalled && state instanceof AccountState.Stalled;
        if (!reached.equals(state) && !sameStall) {
            state = reached;
            publish();
        }
    }

    private void publish() {
        AccountState now = state;
        teller.run(() -> {
            if (!ended) {
                listener.accept(now);
            }
        });
    }

    private void arm() {
        if (!running) {
            return;
        }
        Duration now = parts.ticker().now();
        Duration last = watchedAt;
        Duration wait = isOnline() && last != null ? last.plus(limit).minus(now) : RECHECK;
        try {
            timer.replace(parts.pool().schedule(this::check, Math.max(1, wait.toNanos()), TimeUnit.NANOSECONDS));
        } catch (RejectedExecutionException e) {
            logger.debug("The pool takes no more tasks");
        }
    }
}
