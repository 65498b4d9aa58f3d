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
package org.openhab.binding.blink.internal.benchmark;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.live.LiveStream;
import org.openhab.binding.blink.internal.live.mpeg.HlsWindow;
import org.openhab.binding.blink.internal.testing.TsWriter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A minute of a live view at the rate of a camera: 14 pictures a second, a key frame each four seconds, 2 Mbit/s, in
 * frames of seven packets.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public class LiveBenchmark {

    static final int SECONDS = 60;
    static final int PICTURES_PER_SECOND = 14;
    private static final int KEY_FRAME_EACH = 4 * PICTURES_PER_SECOND;
    private static final int PACKETS_PER_PICTURE = 2_000_000 / 8 / TsWriter.SIZE / PICTURES_PER_SECOND;
    private static final int FRAME = 7 * TsWriter.SIZE;

    private byte[] minute = new byte[0];

    /** So many pictures of such a stream. */
    static byte[] stream(int pictures) {
        TsWriter writer = new TsWriter();
        for (int i = 0; i < pictures; i++) {
            if (i % KEY_FRAME_EACH == 0) {
                writer.tables();
            }
            writer.picture(i * 90_000L / PICTURES_PER_SECOND, i % KEY_FRAME_EACH == 0 ? TsWriter.IDR : TsWriter.SLICE);
            for (int packet = 1; packet < PACKETS_PER_PICTURE; packet++) {
                writer.more(TsWriter.VIDEO);
            }
        }
        return writer.bytes();
    }

    /** Feeds a stream as a media server sends it. */
    static void feed(LiveStream live, byte[] bytes) {
        for (int from = 0; from < bytes.length; from += FRAME) {
            live.feed(ByteBuffer.wrap(bytes, from, Math.min(FRAME, bytes.length - from)));
        }
    }

    @Setup
    public void film() {
        minute = stream(SECONDS * PICTURES_PER_SECOND);
    }

    @Benchmark
    public LiveStream live() {
        LiveStream live = new LiveStream(new HlsWindow(), () -> {
        });
        feed(live, minute);
        live.end();
        return live;
    }
}
