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
package org.openhab.binding.blink.internal.live.mpeg;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A reader of the stream as it comes. It begins with PAT, PMT and a key frame. A reader that is too slow loses what
 * waits and goes on with the next key frame; the session does not notice.
 * <p>
 * Memory: at most {@value #MAX_BYTES} bytes wait, shared with other readers.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class RawReader {

    static final int MAX_BYTES = 2 << 20;

    private final Queue<byte[]> waiting = new ArrayDeque<>();
    private final Runnable wake;
    private long bytes;
    private boolean waitsForEntry = true;
    private boolean ended;
    private int cuts;

    RawReader(Runnable wake) {
        this.wake = wake;
    }

    /** The next bytes, not to be changed; empty when there are none now. */
    public synchronized Optional<byte[]> poll() {
        byte[] next = waiting.poll();
        if (next == null) {
            return Optional.empty();
        }
        bytes -= next.length;
        return Optional.of(next);
    }

    /** Whether nothing comes any longer and nothing waits. */
    public synchronized boolean isFinished() {
        return ended && waiting.isEmpty();
    }

    /** How often it lost its place. */
    public synchronized int cuts() {
        return cuts;
    }

    void offer(byte[] next, boolean entry) {
        if (add(next, entry)) {
            wake.run();
        }
    }

    private synchronized boolean add(byte[] next, boolean entry) {
        if (ended || waitsForEntry && !entry) {
            return false;
        }
        if (bytes + next.length > MAX_BYTES) {
            waiting.clear();
            bytes = 0;
            cuts++;
            waitsForEntry = !entry || next.length > MAX_BYTES;
            if (waitsForEntry) {
                return false;
            }
        }
        waitsForEntry = false;
        waiting.add(next);
        bytes += next.length;
        return true;
    }

    void end() {
        synchronized (this) {
            ended = true;
        }
        wake.run();
    }
}
