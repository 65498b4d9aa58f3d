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
package org.openhab.binding.blink.internal.live;

import java.nio.ByteBuffer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.live.mpeg.HlsWindow;
import org.openhab.binding.blink.internal.live.mpeg.MediaListener;
import org.openhab.binding.blink.internal.live.mpeg.MediaSegment;
import org.openhab.binding.blink.internal.live.mpeg.RawReaders;
import org.openhab.binding.blink.internal.live.mpeg.Segmenter;

/**
 * The media of one live session: fed by the connection's thread, read by any. Needs at most 16 MiB, and 2 MiB for each
 * reader of the raw stream.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class LiveStream {

    private final Segmenter segmenter = new Segmenter(new MediaListener() {
        @Override
        public void onBytes(byte[] bytes, boolean entry) {
            readers.add(bytes, entry);
        }

        @Override
        public void onSegment(MediaSegment segment) {
            onSegmentReady(segment);
        }
    });
    private final RawReaders readers = new RawReaders();
    private final HlsWindow window;
    private final Runnable playable;
    private boolean announced;

    /**
     * An empty stream.
     *
     * @param window empty; {@link HlsWindow#next} of the session before, if there was one
     * @param playable run once, on the thread of {@link #feed}, when there is a segment to begin with
     */
    public LiveStream(HlsWindow window, Runnable playable) {
        this.window = window;
        this.playable = playable;
    }

    private void onSegmentReady(MediaSegment segment) {
        window.add(segment);
        if (!announced) {
            announced = true;
            playable.run();
        }
    }

    /** Takes transport stream; one thread only. */
    public void feed(ByteBuffer bytes) {
        segmenter.feed(bytes);
    }

    /** The stream is over; on the thread of {@link #feed} or after it. */
    public void end() {
        segmenter.end();
        window.end();
        readers.end();
    }

    public HlsWindow window() {
        return window;
    }

    public RawReaders readers() {
        return readers;
    }
}
