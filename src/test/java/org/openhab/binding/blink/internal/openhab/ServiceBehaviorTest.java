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
package org.openhab.binding.blink.internal.openhab;

import static org.junit.jupiter.api.Assertions.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.io.console.Console;
import org.openhab.core.io.console.StringsCompleter;
import org.openhab.core.io.console.extensions.AbstractConsoleCommandExtension;
import org.openhab.core.storage.Storage;
import org.openhab.core.test.storage.VolatileStorageService;

/**
 * Storage, thread pools and console behave as openHAB's. Holds for the counterpart and for openHAB's artifacts.
 *
 * @author The Blink binding team - Initial contribution
 */
class ServiceBehaviorTest {

    @Nested
    class Storages {

        private final VolatileStorageService service = new VolatileStorageService();

        @Test
        void aNameHasOneStorage() {
            Storage<String> storage = service.getStorage("blink");
            storage.put("key", "value");
            assertSame(storage, service.getStorage("blink"));
            assertSame(storage, service.getStorage("blink", getClass().getClassLoader()));
            assertFalse(service.<String>getStorage("other").containsKey("key"));
        }

        @Test
        void whatWasThereBeforeIsGivenBack() {
            Storage<String> storage = service.getStorage("blink");
            assertNull(storage.put("key", "one"));
            assertEquals("one", storage.put("key", "two"));
            assertEquals("two", storage.get("key"));
            assertEquals(List.of("key"), List.copyOf(storage.getKeys()));
            assertEquals("two", storage.remove("key"));
            assertNull(storage.remove("key"));
            assertNull(storage.get("key"));
        }

        @Test
        void nothingCannotBeKept() {
            Storage<String> storage = service.getStorage("blink");
            assertThrows(NullPointerException.class, () -> storage.put("key", null));
        }
    }

    @Nested
    class Pools {

        private final ScheduledExecutorService pool = ThreadPoolManager.getScheduledPool("behavior-test");

        @Test
        void fiveTasksRunAtATime() throws Exception {
            ScheduledExecutorService five = ThreadPoolManager.getScheduledPool("behavior-test-five");
            CountDownLatch started = new CountDownLatch(5);
            CountDownLatch sixthWaits = new CountDownLatch(1);
            List<Future<String>> tasks = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                tasks.add(five.submit(() -> {
                    started.countDown();
                    sixthWaits.await();
                    return Thread.currentThread().getName();
                }));
            }
            started.await();
            tasks.add(five.submit(() -> Thread.currentThread().getName()));
            sixthWaits.countDown();

            Set<String> threads = new HashSet<>();
            for (Future<String> task : tasks) {
                threads.add(task.get());
            }
            assertEquals(5, threads.size());
        }

        @Test
        void threadsAreNamedDaemonsOfThePool() throws Exception {
            Thread thread = pool.submit(Thread::currentThread).get();
            assertTrue(thread.isDaemon());
            assertTrue(thread.getName().startsWith("OH-behavior-test-"), thread.getName());
        }

        @Test
        void theSharedPoolCannotBeShutDown() throws Exception {
            try (LogLines log = LogLines.of("org.openhab.core.common")) {
                pool.shutdown();
                assertEquals(List.of(), pool.shutdownNow());
                assertEquals(2, log.warnings().size());
            }
            assertFalse(pool.isShutdown());
            assertEquals("done", ThreadPoolManager.getScheduledPool("behavior-test").submit(() -> "done").get());
        }
    }

    @Nested
    class Commands {

        @Test
        void aUsageStartsWithTheCommand() {
            assertEquals(List.of("blink accounts - lists the accounts"), new Command().getUsages());
        }

        @Test
        void aWordIsCompletedInAnyCaseWithASpace() {
            StringsCompleter completer = new StringsCompleter(List.of("presses", "Press", "status"), false);
            List<String> candidates = new ArrayList<>();
            assertTrue(completer.complete(new String[]{"blink", "PR"}, 1, 2, candidates));
            assertEquals(List.of("Press ", "presses "), candidates);
            assertFalse(completer.complete(new String[]{"x"}, 0, 1, new ArrayList<>()));
        }

        private static final class Command extends AbstractConsoleCommandExtension {

            private Command() {
                super("blink", "a binding");
            }

            @Override
            public void execute(String[] args, Console console) {
                throw new UnsupportedOperationException("Only the usage matters here");
            }

            @Override
            public List<String> getUsages() {
                return List.of(buildCommandUsage("accounts", "lists the accounts"));
            }
        }
    }
}
