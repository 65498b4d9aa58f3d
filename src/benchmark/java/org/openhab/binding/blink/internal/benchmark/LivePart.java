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

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.live.LiveStream;
import org.openhab.binding.blink.internal.live.mpeg.HlsWindow;
import org.openhab.binding.blink.internal.live.mpeg.RawReader;
import org.openjdk.jmh.runner.RunnerException;

import com.sun.management.ThreadMXBean;

/**
 * What a live view costs the computer.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class LivePart implements Part {

    private static final double MIB = 1 << 20;
    private static final int WARM = 200;

    @Override
    public String name() {
        return "live";
    }

    @Override
    public List<String> measure() throws RunnerException {
        byte[] minute = LiveBenchmark.stream(LiveBenchmark.SECONDS * LiveBenchmark.PICTURES_PER_SECOND);
        double millis = Jmh.run(LiveBenchmark.class, Map.of()).getMean();
        double allocated = allocated(minute) / (minute.length / MIB);
        Table table = new Table("Aim", "Measured", "Met");
        table.row("Faster than the stream at least a thousand times",
                Table.number(LiveBenchmark.SECONDS * 1_000 / millis) + " times",
                LiveBenchmark.SECONDS * 1_000 / millis >= 1_000 ? "yes" : "**no**");
        table.row("Allocated for each MiB of stream", Table.number(allocated / MIB) + " MiB", "");
        table.aim("Retained by a live view without a reader of the raw stream, at most 16 MiB", "MiB",
                retained(minute, 0) / MIB, 16);
        table.aim("The same with one that does not read, at most 18 MiB", "MiB", retained(minute, 1) / MIB, 18);
        table.aim("The same with eight (the most there may be) that do not read, at most 18 MiB", "MiB",
                retained(minute, 8) / MIB, 18);
        table.aim("Stream between the first byte of a key frame and the first segment, at most 1.1 s", "s",
                secondsToFirstSegment(), 1.1);
        return table.lines();
    }

    private static LiveStream live() {
        return new LiveStream(new HlsWindow(), () -> {
        });
    }

    private static double allocated(byte[] minute) {
        if (!(ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads)) {
            throw new IllegalStateException("This JVM does not count allocations");
        }
        for (int i = 0; i < WARM; i++) {
            LiveBenchmark.feed(live(), minute);
        }
        LiveStream live = live();
        long before = threads.getCurrentThreadAllocatedBytes();
        LiveBenchmark.feed(live, minute);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    /** Bytes that a live view retains after a minute. */
    private static double retained(byte[] minute, int readers) {
        Progress.tell("Heap of a live view, %d readers", readers);
        List<LiveStream> views = new ArrayList<>();
        List<RawReader> opened = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            views.add(live());
        }
        long before = IdlePart.used();
        for (LiveStream view : views) {
            for (int reader = 0; reader < readers; reader++) {
                opened.add(view.readers().open(() -> {
                }).orElseThrow());
            }
            LiveBenchmark.feed(view, minute);
        }
        long after = IdlePart.used();
        if (opened.size() != 10 * readers || views.stream().anyMatch(view -> !view.window().isPlayable())) {
            throw new IllegalStateException("Not every live view has a picture");
        }
        return (after - before) / 10.0;
    }

    /** In time of the stream: how many pictures it takes. */
    private static double secondsToFirstSegment() {
        int pictures = 1;
        boolean[] playable = new boolean[1];
        while (!playable[0]) {
            LiveStream live = new LiveStream(new HlsWindow(), () -> playable[0] = true);
            LiveBenchmark.feed(live, LiveBenchmark.stream(pictures));
            pictures++;
        }
        return (pictures - 1) / (double) LiveBenchmark.PICTURES_PER_SECOND;
    }
}
