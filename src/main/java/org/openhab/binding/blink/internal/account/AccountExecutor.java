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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the tasks of one account on a pool that accounts share, for the life of the bundle. Between two tasks the pool's
 * thread is given back. A task that throws ends itself only. Never interrupts a task: it may be exchanging tokens.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class AccountExecutor implements SerialExecutor {

    private final Logger logger = LoggerFactory.getLogger(AccountExecutor.class);
    private final ScheduledExecutorService pool;
    private final Queue<Task> waiting = new ConcurrentLinkedQueue<>();
    /** Tasks waiting or running; the one who raises it from zero starts the executor. */
    private final AtomicInteger load = new AtomicInteger();

    public AccountExecutor(ScheduledExecutorService pool) {
        this.pool = pool;
    }

    @Override
    public void run(Task task) {
        waiting.add(task);
        if (load.getAndIncrement() == 0) {
            next();
        }
    }

    @Override
    public Future<?> schedule(Duration delay, Task task) {
        try {
            return pool.schedule(() -> run(task), Math.max(0, TimeUnit.NANOSECONDS.convert(delay)),
                    TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) { // the pool goes down with openHAB
            return CompletableFuture.completedFuture(null);
        }
    }

    private void next() {
        try {
            pool.execute(this::runOne);
        } catch (RejectedExecutionException e) {
            logger.debug("The pool takes no more tasks");
        }
    }

    private void runOne() {
        Task task = waiting.poll();
        try {
            if (task != null) {
                task.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) { // a bug: the executor must survive it
            logger.warn("A task of a Blink account failed, please report this", e);
        } finally {
            if (load.decrementAndGet() > 0) {
                next();
            }
        }
    }
}
