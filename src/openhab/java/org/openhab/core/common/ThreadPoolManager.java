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

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The thread pools that all parts of openHAB share.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public class ThreadPoolManager {

    public static final String CONFIGURATION_PID = "org.openhab.threadpool";
    public static final String THREAD_POOL_NAME_COMMON = "common";

    protected static final int DEFAULT_THREAD_POOL_SIZE = 5;
    protected static final long THREAD_TIMEOUT = 65L;
    protected static final long THREAD_MONITOR_SLEEP = 60000;

    protected static Map<String, ExecutorService> pools = new ConcurrentHashMap<>();

    public static ScheduledExecutorService getPoolBasedSequentialScheduledExecutorService(String poolName,
            String threadName) {
        // openHAB lends a thread of the pool; one of its own is as sequential
        return new ScheduledThreadPoolExecutor(1, threads(poolName + "-" + threadName));
    }

    public static ScheduledExecutorService getScheduledPool(String poolName) {
        if (pools.computeIfAbsent(poolName, ThreadPoolManager::scheduled) instanceof ScheduledExecutorService pool) {
            return pool;
        }
        throw new IllegalArgumentException("Pool '" + poolName + "' is not a scheduled one");
    }

    public static ExecutorService getPool(String poolName) {
        return Objects.requireNonNull(pools.computeIfAbsent(poolName, ThreadPoolManager::plain));
    }

    private static ExecutorService scheduled(String poolName) {
        ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(getConfig(poolName), threads(poolName));
        pool.setKeepAliveTime(THREAD_TIMEOUT, TimeUnit.SECONDS);
        pool.allowCoreThreadTimeOut(true);
        pool.setRemoveOnCancelPolicy(true);
        return pool;
    }

    private static ExecutorService plain(String poolName) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(getConfig(poolName), getConfig(poolName), THREAD_TIMEOUT,
                TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads(poolName));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static ThreadFactory threads(String poolName) {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, "OH-" + poolName + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    protected static int getConfig(String poolName) {
        return DEFAULT_THREAD_POOL_SIZE;
    }

    public static Set<String> getPoolNames() {
        return Set.copyOf(pools.keySet());
    }
}
