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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What ends with a session of the account: tasks that wait for their time are canceled, and results that somebody waits
 * for are given. To be used on the account's executor only.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class SessionTasks {

    private final SerialExecutor executor;
    private final Set<Future<?>> delayed = new HashSet<>();
    private final Set<CompletableFuture<CommandResult>> open = new HashSet<>();
    private boolean closed;

    SessionTasks(SerialExecutor executor) {
        this.executor = executor;
    }

    /**
     * Runs {@code task} on the account's executor after {@code delay}, unless the session has ended by then.
     *
     * @return cancels it
     */
    Future<?> in(Duration delay, SerialExecutor.Task task) {
        if (closed) {
            return CompletableFuture.completedFuture(null);
        }
        delayed.removeIf(Future::isDone);
        Future<?> future = executor.schedule(delay, () -> {
            if (!closed) {
                task.run();
            }
        });
        delayed.add(future);
        return future;
    }

    /** Completes {@code result} at the end of the session, if nothing has completed it by then. */
    void expect(CompletableFuture<CommandResult> result) {
        if (closed) {
            result.complete(ended());
        } else {
            open.removeIf(CompletableFuture::isDone);
            open.add(result);
        }
    }

    /** Ends the session: nothing more is run, and every result is there. */
    void close() {
        closed = true;
        delayed.forEach(future -> future.cancel(false));
        delayed.clear();
        List<CompletableFuture<CommandResult>> left = List.copyOf(open);
        open.clear();
        left.forEach(result -> result.complete(ended()));
    }

    private static CommandResult ended() {
        return new CommandResult.Refused(CommandResult.Reason.ACCOUNT_CLOSED);
    }
}
