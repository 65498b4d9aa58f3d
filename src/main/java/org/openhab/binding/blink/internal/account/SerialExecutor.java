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
import java.util.concurrent.Future;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Runs tasks strictly one at a time, in order.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public sealed interface SerialExecutor permits AccountExecutor, SessionExecutor {

    /** Work for the executor. May block on the network for as long as the time-out of a request. */
    @FunctionalInterface
    interface Task {
        void run() throws InterruptedException;
    }

    /** Runs {@code task} after everything that waits already. */
    void run(Task task);

    /**
     * Queues {@code task} after {@code delay}.
     *
     * @return cancels it while it is not queued yet
     */
    Future<?> schedule(Duration delay, Task task);
}
