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

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.live.LiveAnswer;
import org.openhab.binding.blink.internal.live.LiveEnd;
import org.openhab.binding.blink.internal.live.LiveStream;
import org.openhab.binding.blink.internal.live.mpeg.RawReader;

/**
 * Someone who reads the stream as it comes. It joins before the first picture, because otherwise it would wait for the
 * next key frame.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class LiveReader {

    private final Runnable wake;
    private final Runnable left;
    private final AtomicBoolean open = new AtomicBoolean(true);
    private @Nullable LiveStream stream;
    private @Nullable RawReader reader;

    /**
     * @param wake called when there is something to read
     * @param left run once, when it reads no longer
     */
    LiveReader(Runnable wake, Runnable left) {
        this.wake = wake;
        this.left = left;
    }

    /** A stream begins: this one's, or the one that follows after a first one failed. */
    void join(LiveStream begun) {
        stream = begun;
        reader = begun.readers().open(wake).orElse(null);
    }

    /** What the reader gets. */
    LiveAnswer answer(Optional<LiveEnd> end) {
        LiveStream joined = stream;
        RawReader opened = reader;
        Runnable close = () -> {
            if (open.getAndSet(false)) {
                if (joined != null && opened != null) {
                    joined.readers().close(opened);
                }
                left.run();
            }
        };
        if (end.isEmpty() && opened != null) {
            return new LiveAnswer.Stream(opened, close);
        }
        close.run();
        return LiveAnswer.Unavailable.because(end.orElseGet(() -> LiveEnd.BUSY));
    }
}
