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

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.WholeHouse;
import org.openhab.binding.blink.internal.live.LiveStream;
import org.openhab.binding.blink.internal.live.mpeg.HlsWindow;
import org.openhab.binding.blink.internal.live.mpeg.RawReader;
import org.openhab.binding.blink.simulator.SimulatedHouse;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
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
    private static final int STARTS = 200;

    @Override
    public String name() {
        return "live";
    }

    @Override
    public List<String> measure() throws RunnerException, IOException {
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
        List<String> lines = new ArrayList<>(table.lines());
        lines.add("");
        lines.addAll(startsAndStops().lines());
        return lines;
    }

    /** From the Thing to the media server's socket, with the simulated house. */
    private static Table startsAndStops() throws IOException {
        try (WholeHouse run = new WholeHouse()) {
            run.house.cloud(cloud -> cloud.live.ticker = () -> run.time.ticker().now());
            run.signIn();
            Thing door = run.addDoorbell("door", SimulatedHouse.BACK_DOOR);
            run.time.advance(Duration.ofMinutes(2));
            ChannelUID live = new ChannelUID(door.getUID(), "live");
            Table table = new Table("Starts and stops", "Sockets open", "Threads of live views", "Heap");
            for (int done = 0; done <= STARTS; done++) {
                if (done % (STARTS / 2) == 0) {
                    long open = run.cloud.liveViews().stream().filter(view -> view.reason().isEmpty()).count();
                    table.row(Integer.toString(done), Long.toString(open), Long.toString(threads()),
                            Table.number(IdlePart.used() / MIB) + " MiB");
                }
                run.handler(door).handleCommand(live, OnOffType.ON);
                for (int i = 0; i < 400 && !"done".equals(run.openhab.state("door:request-result")); i++) {
                    run.letArrive(Duration.ofMillis(250));
                }
                run.handler(door).handleCommand(live, OnOffType.OFF);
                run.letArrive(Duration.ofMinutes(3)); // no more than twenty an hour
            }
            return table;
        }
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream().filter(each -> each.getName().contains("blink-live"))
                .count();
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
        Progress.report("Heap of a live view, %d readers", readers);
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
