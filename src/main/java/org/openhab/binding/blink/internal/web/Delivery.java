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
package org.openhab.binding.blink.internal.web;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Writes one reply to one reader and waits for nobody: not for the live view to begin, not for a reader that is slow.
 * <p>
 * Threads: its methods may be called from any thread, also by {@link Output} while it is used, and do not block. The
 * first caller does the work of all who call meanwhile, so that an {@link Output} is used by one thread at a time and
 * never after its end.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Delivery {

    /** Where a reply goes. A failure is an {@link IOException} or any {@link RuntimeException}. */
    interface Output {

        /** Status and header fields; called first, and once. */
        void begin(LiveReply reply) throws IOException;

        /** Whether bytes are taken at once. After {@code false}, {@link Delivery#proceed} is called when they are. */
        boolean isReady();

        /** Takes bytes without blocking; not to be changed. Only after {@link #isReady}. */
        void write(byte[] bytes) throws IOException;

        /** Sends what was taken on its way. Only after {@link #isReady}. */
        void flush() throws IOException;

        /** Nothing more comes; called last, and once. Must not throw. */
        void end();
    }

    /** What is written. */
    interface Content {

        /** The next bytes, not to be changed; empty when there are none now. */
        Optional<byte[]> next();

        /** Whether there will be no more. */
        boolean isFinished();

        /** Called once, when nothing is taken any longer. */
        void close();
    }

    private final Output output;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile @Nullable LiveReply reply;
    private volatile boolean abandoned;
    // used by the thread that does the work
    private boolean begun;
    private boolean unflushed;
    private boolean ended;
    private boolean closed;

    Delivery(Output output) {
        this.output = output;
    }

    /** Begins to write. Called at most once. */
    void deliver(LiveReply what) {
        reply = what;
        proceed();
    }

    /** Ends it, also before there was a reply. */
    void abandon() {
        abandoned = true;
        proceed();
    }

    /** Goes on: bytes may have come, or the reader may take bytes again. */
    void proceed() {
        if (calls.getAndIncrement() > 0) {
            return;
        }
        int seen;
        do {
            seen = calls.get();
            work();
        } while (!calls.compareAndSet(seen, 0));
    }

    private void work() {
        if (abandoned) {
            end();
        }
        LiveReply what = reply;
        if (what == null) {
            return;
        }
        if (!ended) {
            try {
                write(what);
            } catch (IOException | RuntimeException e) { // the reader has left
                end();
            }
        }
        if (ended && !closed) {
            closed = true;
            what.content().close();
        }
    }

    private void write(LiveReply what) throws IOException {
        if (!begun) {
            begun = true;
            unflushed = true; // the header fields
            output.begin(what);
        }
        while (output.isReady()) {
            Optional<byte[]> next = what.content().next();
            if (next.isPresent()) {
                output.write(next.get());
                unflushed = true;
            } else if (what.content().isFinished()) {
                end();
                return;
            } else if (unflushed) {
                unflushed = false;
                output.flush();
            } else {
                return;
            }
        }
    }

    private void end() {
        if (!ended) {
            ended = true;
            output.end();
        }
    }
}
