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

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The readers of one session's stream.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class RawReaders {

    static final int MOST = 8;

    private final List<RawReader> readers = new CopyOnWriteArrayList<>();
    private boolean ended;

    /**
     * Adds a reader.
     *
     * @param wake called on the thread of the stream whenever bytes were added, and at the end; must return at once and
     *            not throw
     * @return empty when there are too many, or when the stream is over
     */
    public synchronized Optional<RawReader> open(Runnable wake) {
        if (ended || readers.size() >= MOST) {
            return Optional.empty();
        }
        RawReader reader = new RawReader(wake);
        readers.add(reader);
        return Optional.of(reader);
    }

    /** Removes a reader. */
    public void close(RawReader reader) {
        readers.remove(reader);
        reader.end();
    }

    /** Gives bytes to all. */
    public void add(byte[] bytes, boolean entry) {
        for (RawReader reader : readers) {
            reader.offer(bytes, entry);
        }
    }

    /** The stream is over: readers keep what waits. */
    public void end() {
        synchronized (this) {
            ended = true;
        }
        for (RawReader reader : readers) {
            reader.end();
        }
    }
}
