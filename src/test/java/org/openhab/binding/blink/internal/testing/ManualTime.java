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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.model.Ticker;

/**
 * Time that moves only when a test says so: a wall clock, a monotonic ticker, and a pool whose tasks run, in the thread
 * of the test and in the order of their time, while time is moved. The wall clock can be set, as people, time servers
 * and empty batteries do it; the ticker and the pool do not notice.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class ManualTime extends AbstractExecutorService implements ScheduledExecutorService {

    private final PriorityQueue<Task<?>> tasks = new PriorityQueue<>(
            Comparator.<Task<?>, Instant>comparing(task -> task.due).thenComparing(task -> task.number));
    private Instant now;
    private Duration clockSet = Duration.ZERO;
    private long scheduled;
    private int blocked;
    private boolean shutdown;

    public ManualTime(Instant start) {
        this.now = start;
    }

    /** At a fixed instant of the year of this binding. */
    public static ManualTime atNoon() {
        return new ManualTime(Instant.parse("2026-11-23T12:00:00Z"));
    }

    /** True time: what the ticker and the pool go by, and what a clock shows that was never set. */
    public synchronized Instant now() {
        return now;
    }

    /** Sets the wall clock of this machine by {@code distance}, forward or back. Nothing else moves. */
    public synchronized void setClock(Duration distance) {
        clockSet = clockSet.plus(distance);
    }

    /** What the wall clock of this machine shows. */
    public synchronized Instant wallTime() {
        return now.plus(clockSet);
    }

    /** Monotonic time. */
    public Ticker ticker() {
        return () -> Duration.between(Instant.EPOCH, now());
    }

    /** The wall clock of this machine, which {@link #setClock} sets. */
    public Clock wallClock() {
        return new ManualClock(this, Duration.ZERO, true);
    }

    /** A clock that shows true time, whatever {@link #setClock} does: that of the cloud. */
    public Clock clock() {
        return clock(Duration.ZERO);
    }

    /** A clock that is ahead of this time. */
    public Clock clock(Duration ahead) {
        return new ManualClock(this, ahead, false);
    }

    /** Runs what is due now. */
    public void run() {
        advance(Duration.ZERO);
    }

    /** Moves time on and runs everything that becomes due on the way, at its time. */
    public void advance(Duration duration) {
        advance(now().plus(duration));
    }

    /**
     * Keeps the thread of the pool that calls this, as a request does that is not answered. Meanwhile other tasks run,
     * as long as a pool of {@code threads} threads has one free.
     */
    public void block(Duration duration, int threads) {
        blocked++;
        try {
            Instant end = now().plus(duration);
            if (blocked < threads) {
                advance(end);
            } else {
                set(end);
            }
        } finally {
            blocked--;
        }
    }

    private void advance(Instant end) {
        for (Task<?> task = next(end); task != null; task = next(end)) {
            Thread.interrupted(); // as a real pool does: what interrupted one task is forgotten before the next
            task.run();
        }
        set(end);
    }

    private synchronized @Nullable Task<?> next(Instant end) {
        Task<?> task = tasks.peek();
        if (task == null || task.due.isAfter(end)) {
            return null;
        }
        tasks.remove(task);
        now = task.due.isAfter(now) ? task.due : now;
        return task;
    }

    /** A task that moves time itself may have moved it further. */
    private synchronized void set(Instant instant) {
        now = instant.isAfter(now) ? instant : now;
    }

    /** How many tasks wait and were not cancelled. */
    public synchronized long waiting() {
        return tasks.stream().filter(task -> !task.isDone()).count();
    }

    /** Time until the next task that waits. */
    public synchronized Duration untilNext() {
        return tasks.stream().filter(task -> !task.isDone()).map(task -> Duration.between(now, task.due))
                .min(Comparator.naturalOrder()).orElseThrow();
    }

    private synchronized <V> Task<V> add(Callable<V> callable, Duration delay) {
        if (shutdown) {
            throw new RejectedExecutionException("shut down");
        }
        Task<V> task = new Task<>(callable, now.plus(delay), scheduled++);
        tasks.add(task);
        return task;
    }

    @Override
    public void execute(@Nullable Runnable command) {
        if (command != null) {
            schedule(command, 0, TimeUnit.NANOSECONDS);
        }
    }

    @Override
    @NonNullByDefault({})
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return add(() -> {
            command.run();
            return Boolean.TRUE;
        }, Duration.of(delay, unit.toChronoUnit()));
    }

    @Override
    @NonNullByDefault({})
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        return add(callable, Duration.of(delay, unit.toChronoUnit()));
    }

    @Override
    @NonNullByDefault({})
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long initialDelay, long period, TimeUnit unit) {
        throw new UnsupportedOperationException("The binding re-arms one-shot tasks");
    }

    @Override
    @NonNullByDefault({})
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long initialDelay, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException("The binding re-arms one-shot tasks");
    }

    @Override
    public synchronized void shutdown() {
        shutdown = true;
    }

    @Override
    @NonNullByDefault({})
    public synchronized List<Runnable> shutdownNow() {
        shutdown = true;
        List<Runnable> left = new ArrayList<>(tasks);
        tasks.clear();
        return left;
    }

    @Override
    public synchronized boolean isShutdown() {
        return shutdown;
    }

    @Override
    public synchronized boolean isTerminated() {
        return shutdown && tasks.isEmpty();
    }

    @Override
    public boolean awaitTermination(long timeout, @Nullable TimeUnit unit) {
        return isTerminated();
    }

    /** A task with its time. Equal times run in the order of scheduling. */
    @NonNullByDefault({})
    private final class Task<V> extends FutureTask<V> implements ScheduledFuture<V> {

        private final Instant due;
        private final long number;

        Task(Callable<V> callable, Instant due, long number) {
            super(callable);
            this.due = due;
            this.number = number;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(Duration.between(now(), due));
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }

    /** Shows the time of its maker. */
    private static final class ManualClock extends Clock {

        private final ManualTime time;
        private final Duration ahead;
        private final boolean settable;

        ManualClock(ManualTime time, Duration ahead, boolean settable) {
            this.time = time;
            this.ahead = ahead;
            this.settable = settable;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(@Nullable ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return (settable ? time.wallTime() : time.now()).plus(ahead);
        }
    }
}
