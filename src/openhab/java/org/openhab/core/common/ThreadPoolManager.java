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
package org.openhab.core.common;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread pools that all parts of openHAB share.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public class ThreadPoolManager {

    protected static final int DEFAULT_THREAD_POOL_SIZE = 5;
    protected static final long THREAD_TIMEOUT = 65L;

    protected static Map<String, ExecutorService> pools = new ConcurrentHashMap<>();

    public static ScheduledExecutorService getScheduledPool(String poolName) {
        if (pools.computeIfAbsent(poolName, SharedPool::new) instanceof ScheduledExecutorService pool) {
            return pool;
        }
        throw new IllegalArgumentException("Pool '" + poolName + "' is not a scheduled one");
    }

    public static ExecutorService getPool(String poolName) {
        return pools.computeIfAbsent(poolName, SharedPool::new);
    }

    /** A pool that those who use it cannot stop. */
    private static final class SharedPool extends ScheduledThreadPoolExecutor {

        private final Logger logger = LoggerFactory.getLogger(SharedPool.class);
        private final String name;

        private SharedPool(String name) {
            super(DEFAULT_THREAD_POOL_SIZE, threads(name));
            this.name = name;
            setKeepAliveTime(THREAD_TIMEOUT, TimeUnit.SECONDS);
            allowCoreThreadTimeOut(true);
            setRemoveOnCancelPolicy(true);
        }

        private static ThreadFactory threads(String name) {
            AtomicInteger count = new AtomicInteger();
            return work -> {
                Thread thread = new Thread(work, "OH-" + name + "-" + count.incrementAndGet());
                thread.setDaemon(true);
                return thread;
            };
        }

        @Override
        public void shutdown() {
            logger.warn("The shared pool '{}' is not shut down: others use it, too", name);
        }

        @Override
        public List<Runnable> shutdownNow() {
            shutdown();
            return List.of();
        }
    }
}
