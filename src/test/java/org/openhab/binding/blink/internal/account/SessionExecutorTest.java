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
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.testing.ManualTime;

/**
 * What a session runs on the executor of its account.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SessionExecutorTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ManualTime time = ManualTime.atNoon();
    private final SerialExecutor account = new AccountExecutor(time);
    private final SessionExecutor executor = new SessionExecutor(account);
    private final List<String> done = new ArrayList<>();

    @Test
    void tasksRunInOrderWithThoseOfTheAccount() {
        executor.run(() -> done.add("a"));
        account.run(() -> done.add("b"));
        executor.run(() -> done.add("c"));
        time.run();

        assertThat(done, contains("a", "b", "c"));
    }

    @Test
    void delayedTasksRunAtTheirTime() {
        executor.schedule(SECOND, () -> done.add("a"));
        time.advance(SECOND.minusNanos(1));
        assertThat(done, is(empty()));
        time.advance(Duration.ofNanos(1));

        assertThat(done, contains("a"));
    }

    @Test
    void aCancelledTaskNeverRuns() {
        executor.schedule(SECOND, () -> done.add("a")).cancel(false);
        time.advance(SECOND);

        assertThat(done, is(empty()));
    }

    @Nested
    class AfterTheEnd {

        @Test
        void waitingTasksAreDropped() {
            executor.run(() -> done.add("a"));
            account.run(() -> done.add("b"));
            executor.close();
            time.run();

            assertThat(done, contains("b"));
        }

        @Test
        void delayedTasksAreCancelled() {
            executor.schedule(SECOND, () -> done.add("a"));
            executor.schedule(SECOND.multipliedBy(2), () -> done.add("b"));
            executor.close();

            assertThat(time.waiting(), is(0L));
            time.advance(SECOND.multipliedBy(2));
            assertThat(done, is(empty()));
        }

        @Test
        void newTasksAreNotTaken() {
            executor.close();
            executor.run(() -> done.add("a"));
            executor.schedule(SECOND, () -> done.add("b"));
            time.run();
            assertThat(time.waiting(), is(0L));
            time.advance(SECOND);

            assertThat(done, is(empty()));
        }

        @Test
        void delayedTasksThatWaitForTheirTurnAreDropped() {
            executor.schedule(SECOND, () -> done.add("a"));
            account.run(() -> {
                time.advance(SECOND); // the delayed task is queued behind this one
                executor.close();
            });
            time.run();

            assertThat(done, is(empty()));
        }

        @Test
        void theAccountGoesOn() {
            executor.close();
            account.run(() -> done.add("b"));
            time.run();

            assertThat(done, contains("b"));
        }
    }
}
