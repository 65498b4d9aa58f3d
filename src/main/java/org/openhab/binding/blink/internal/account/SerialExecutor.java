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
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the tasks of one account on a pool that belongs to others: strictly one at a time, in order, none after
 * {@link #close}. Between two tasks the pool's thread is given back.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class SerialExecutor implements AutoCloseable {

    private final Logger logger = LoggerFactory.getLogger(SerialExecutor.class);
    private final ScheduledExecutorService pool;
    private final Queue<Task> waiting = new ConcurrentLinkedQueue<>();
    /** Tasks waiting or running; whoever raises it from zero puts the executor into motion. */
    private final AtomicInteger load = new AtomicInteger();
    private final AtomicReference<@Nullable Future<?>> running = new AtomicReference<>();
    private final Set<Future<?>> delayed = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Work for the executor. May block on the network; an interrupt means that the executor is being closed. */
    @FunctionalInterface
    public interface Task {
        void run() throws InterruptedException;
    }

    public SerialExecutor(ScheduledExecutorService pool) {
        this.pool = pool;
    }

    /** Runs {@code task} after everything that waits already. */
    public void run(Task task) {
        if (!closed) {
            waiting.add(task);
            if (load.getAndIncrement() == 0) {
                next();
            }
        }
    }

    /**
     * Lines {@code task} up after {@code delay}.
     *
     * @return cancels it while it is not in line yet
     */
    public Future<?> in(Duration delay, Task task) {
        delayed.removeIf(Future::isDone);
        Future<?> future;
        try {
            future = pool.schedule(() -> run(task), Math.max(0, delay.toMillis()), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) { // the pool goes down with openHAB
            return CompletableFuture.completedFuture(null);
        }
        delayed.add(future);
        if (closed) {
            future.cancel(false);
        }
        return future;
    }

    @Override
    public void close() {
        close(() -> {
        });
    }

    /**
     * Interrupts what runs and drops what waits.
     *
     * @param last runs on the pool afterwards, without the executor
     */
    public void close(Runnable last) {
        closed = true;
        waiting.clear();
        delayed.forEach(future -> future.cancel(false));
        delayed.clear();
        Future<?> current = running.getAndSet(null);
        if (current != null) {
            current.cancel(true);
        }
        try {
            pool.execute(last);
        } catch (RejectedExecutionException e) { // the pool goes down with openHAB, and nobody else would do it
            last.run();
        }
    }

    public boolean isClosed() {
        return closed;
    }

    private void next() {
        // known before it can run, so that a turn which ends at once is not put into the place of its successor
        FutureTask<?> turn = new FutureTask<>(this::turn, null);
        running.set(turn);
        try {
            pool.execute(turn);
        } catch (RejectedExecutionException e) {
            logger.debug("The pool takes no more tasks");
        }
    }

    private void turn() {
        Task task = waiting.poll();
        try {
            if (task != null && !closed) {
                task.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) { // ours: the executor must survive it
            logger.warn("A task of the Blink account failed, please report this", e);
        } finally {
            if (load.decrementAndGet() > 0 && !closed) {
                next();
            }
        }
    }
}
