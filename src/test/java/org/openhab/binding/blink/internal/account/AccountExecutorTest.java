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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.testing.ManualTime;

/**
 * One task of an account at a time, in order, whatever becomes of the others.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class AccountExecutorTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ManualTime time = ManualTime.atNoon();
    private final AccountExecutor executor = new AccountExecutor(time);
    private final List<String> done = new ArrayList<>();

    @Test
    void tasksRunInOrder() {
        executor.run(() -> done.add("a"));
        executor.run(() -> done.add("b"));
        executor.run(() -> done.add("c"));
        time.run();

        assertThat(done, contains("a", "b", "c"));
    }

    @Test
    void noneRunsInTheCallersThread() {
        executor.run(() -> done.add("a"));

        assertThat(done, is(empty()));
    }

    @Test
    void oneThatIsAddedByAnotherWaits() {
        executor.run(() -> {
            executor.run(() -> done.add("second"));
            time.run(); // the pool has another thread to spare
            done.add("first");
        });
        time.run();

        assertThat(done, contains("first", "second"));
    }

    @Test
    void itComesToRestAndStartsAgain() {
        executor.run(() -> done.add("a"));
        time.run();
        assertThat(time.waiting(), is(0L));
        executor.run(() -> done.add("b"));
        time.run();

        assertThat(done, contains("a", "b"));
    }

    @Test
    void theThreadIsGivenBackBetweenTwoTasks() {
        executor.run(() -> done.add("a"));
        time.execute(() -> done.add("of another account"));
        executor.run(() -> done.add("b"));
        time.run();

        assertThat(done, contains("a", "of another account", "b"));
    }

    @Test
    void aPoolOfManyThreadsRunsOneAtATime() throws Exception {
        int tasks = 400;
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch all = new CountDownLatch(tasks);
        ScheduledExecutorService pool = Executors.newScheduledThreadPool(4);
        SerialExecutor busy = new AccountExecutor(pool);

        for (int i = 0; i < tasks; i++) {
            int number = i;
            busy.run(() -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                order.add(number);
                inside.decrementAndGet();
                all.countDown();
            });
        }
        all.await();
        pool.shutdownNow();

        assertThat(most.get(), is(1));
        assertThat(order, is(order.stream().sorted().toList()));
    }

    @Nested
    class WhenATaskFails {

        @Test
        void theOnesBehindItRun() {
            executor.run(() -> {
                throw new IllegalStateException("on purpose");
            });
            executor.run(() -> {
                throw new AssertionError("on purpose");
            });
            executor.run(() -> {
                throw new InterruptedException("on purpose");
            });
            executor.run(() -> done.add("d"));
            time.run();

            assertThat(done, contains("d"));
        }

        @Test
        void laterOnesRunToo() {
            executor.run(() -> {
                throw new IllegalStateException("on purpose");
            });
            time.run();
            executor.run(() -> done.add("b"));
            time.run();

            assertThat(done, contains("b"));
        }

        @Test
        void anInterruptIsPassedOn() {
            executor.run(() -> {
                throw new InterruptedException("on purpose");
            });
            time.run();

            assertThat(Thread.interrupted(), is(true));
        }
    }

    @Nested
    class WithDelayedTasks {

        @Test
        void theyRunAtTheirTime() {
            executor.schedule(SECOND, () -> done.add("a"));

            time.advance(SECOND.minusNanos(1));
            assertThat(done, is(empty()));
            time.advance(Duration.ofNanos(1));
            assertThat(done, contains("a"));
        }

        @Test
        void partsOfAMillisecondCount() {
            executor.schedule(Duration.ofNanos(1), () -> done.add("a"));

            time.run();
            assertThat(done, is(empty()));
            time.advance(Duration.ofNanos(1));
            assertThat(done, contains("a"));
        }

        @Test
        void aNegativeDelayIsNone() {
            executor.schedule(SECOND.negated(), () -> done.add("a"));
            time.run();

            assertThat(done, contains("a"));
        }

        @Test
        void oneThatNeverComesDoesNoHarm() {
            executor.schedule(Duration.ofSeconds(Long.MAX_VALUE), () -> done.add("a"));
            time.advance(Duration.ofDays(1));

            assertThat(done, is(empty()));
        }

        @Test
        void aCancelledOneNeverRuns() {
            Future<?> future = executor.schedule(SECOND, () -> done.add("a"));
            future.cancel(false);
            time.advance(SECOND);

            assertThat(done, is(empty()));
        }

        @Test
        void oneThatIsDueWaitsItsTurn() {
            executor.schedule(SECOND, () -> done.add("late"));
            executor.run(() -> {
                time.advance(SECOND);
                done.add("early");
            });
            time.advance(SECOND);

            assertThat(done, contains("early", "late"));
        }
    }

    @Test
    void aPoolThatIsGoneDoesNoHarm() {
        time.shutdown();
        executor.run(() -> done.add("a"));
        Future<?> future = executor.schedule(SECOND, () -> done.add("b"));

        assertThat(future.isDone(), is(true));
        assertThat(done, is(empty()));
    }
}
