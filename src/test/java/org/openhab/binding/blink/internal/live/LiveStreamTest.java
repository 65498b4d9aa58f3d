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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.live.mpeg.HlsWindow;
import org.openhab.binding.blink.internal.live.mpeg.RawReader;
import org.openhab.binding.blink.internal.testing.TsWriter;

/**
 * Tests the way of the media from the connection to the readers.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class LiveStreamTest {

    private final AtomicInteger playable = new AtomicInteger();
    private final LiveStream stream = new LiveStream(new HlsWindow(), playable::incrementAndGet);
    private final TsWriter writer = new TsWriter().tables();
    private int fed;

    private void feed(int from, int to) {
        for (int i = from; i < to; i++) {
            writer.picture(i * 9_000L, i % 40 == 0 ? TsWriter.IDR : TsWriter.SLICE);
        }
        byte[] bytes = writer.bytes();
        stream.feed(ByteBuffer.wrap(bytes, fed, bytes.length - fed));
        fed = bytes.length;
    }

    @Test
    void itIsPlayableWithTheFirstSegment() {
        feed(0, 10);
        assertThat(playable.get(), is(0));
        assertThat(stream.window().isPlayable(), is(false));

        feed(10, 30);
        assertThat(playable.get(), is(1));
        assertThat(stream.window().isPlayable(), is(true));
        assertThat(stream.window().segment(1).isPresent(), is(true));
        assertThat(stream.window().segment(2).isPresent(), is(false));
    }

    @Test
    void rawReadersDoNotWaitForSegments() {
        RawReader reader = stream.readers().open(() -> {
        }).orElseThrow();
        feed(0, 3);

        assertThat(reader.poll().orElseThrow().length, is(5 * 188));
    }

    @Test
    void theEndCompletesAll() {
        RawReader reader = stream.readers().open(() -> {
        }).orElseThrow();
        feed(0, 13);
        stream.end();
        assertThat(reader.isFinished(), is(false));
        while (reader.poll().isPresent()) {
            assertThat(reader.cuts(), is(0));
        }

        assertThat(stream.window().segment(1).isPresent(), is(true));
        assertThat(stream.window().playlist(), endsWith("#EXT-X-ENDLIST\n"));
        assertThat(reader.isFinished(), is(true));
    }

    @Test
    void aStreamWithoutKeyFramesIsNeverPlayable() {
        feed(1, 39);
        stream.end();

        assertThat(playable.get(), is(0));
    }
}
