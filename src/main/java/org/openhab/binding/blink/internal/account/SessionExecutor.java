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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The account's executor as one session uses it: what still waits when the session is closed is dropped.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class SessionExecutor implements SerialExecutor, AutoCloseable {

    private final SerialExecutor executor;
    private final Set<Future<?>> delayed = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public SessionExecutor(SerialExecutor executor) {
        this.executor = executor;
    }

    @Override
    public void run(Task task) {
        executor.run(() -> runUnlessClosed(task));
    }

    @Override
    public Future<?> schedule(Duration delay, Task task) {
        delayed.removeIf(Future::isDone);
        Future<?> future = executor.schedule(delay, () -> runUnlessClosed(task));
        delayed.add(future);
        if (closed) {
            future.cancel(false);
        }
        return future;
    }

    private void runUnlessClosed(Task task) throws InterruptedException {
        if (!closed) {
            task.run();
        }
    }

    @Override
    public void close() {
        closed = true;
        delayed.forEach(future -> future.cancel(false));
        delayed.clear();
    }
}
