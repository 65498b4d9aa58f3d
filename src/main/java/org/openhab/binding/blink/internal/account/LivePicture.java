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
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.live.LiveStream;
import org.openhab.binding.blink.internal.live.mpeg.HlsWindow;
import org.openhab.binding.blink.internal.live.mpeg.MediaSegment;
import org.openhab.binding.blink.internal.model.Ticker;

/**
 * The picture of a device while it is live, and shortly after. Begins and ends on the account's executor; read on any
 * thread.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class LivePicture {

    /** For so long the playlist says that it has ended: longer than players wait before they fetch it again. */
    private static final Duration END_SHOWN = Duration.ofSeconds(5);

    private final Ticker ticker;
    private volatile @Nullable LiveStream stream;
    private volatile @Nullable Duration endedAt;
    private HlsWindow window = new HlsWindow();

    LivePicture(Ticker ticker) {
        this.ticker = ticker;
    }

    /** A stream begins. */
    LiveStream begin(Runnable playable) {
        forget();
        LiveStream begun = new LiveStream(window, playable);
        endedAt = null;
        stream = begun;
        return begun;
    }

    /** The stream is over. What it has shown can be had until {@link #forget}. */
    void end() {
        if (endedAt == null) {
            endedAt = ticker.now();
        }
    }

    /** Frees the memory. The next stream goes on with the numbers of this one. */
    void forget() {
        LiveStream last = stream;
        if (last != null) {
            window = last.window().next();
            stream = null;
        }
    }

    /** The stream that runs; empty when none does. */
    Optional<LiveStream> running() {
        LiveStream current = stream;
        return current == null || endedAt != null ? Optional.empty() : Optional.of(current);
    }

    /** The playlist of what is live, or has just been; empty when a reader would have to wait for the next one. */
    Optional<String> playlist() {
        LiveStream current = stream;
        Duration ended = endedAt;
        boolean isOver = ended != null && ticker.now().minus(ended).compareTo(END_SHOWN) >= 0;
        return current == null || isOver || !current.window().isPlayable()
                ? Optional.empty()
                : Optional.of(current.window().playlist());
    }

    Optional<MediaSegment> segment(long number) {
        LiveStream current = stream;
        return current == null ? Optional.empty() : current.window().segment(number);
    }
}
