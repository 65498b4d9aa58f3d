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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.clips.ClipFolder;
import org.openhab.binding.blink.internal.cloud.DownloadEnd;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.Thumbnail;
import org.openhab.binding.blink.internal.testing.FakeCloud;
import org.openhab.binding.blink.internal.testing.FakeCloud.Download;
import org.openhab.binding.blink.internal.testing.ManualTime;

/**
 * Stills and recordings of an account whose cloud a test plays.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class MediaTestKit {

    static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, (byte) 0xff, (byte) 0xd9};
    static final byte[] MP4 = "\0\0\0\u0018ftypmp42".getBytes(StandardCharsets.US_ASCII);

    /** A still that has arrived. */
    record Arrived(DeviceKey device, Thumbnail still) {
    }

    final ManualTime time = ManualTime.atNoon();
    final FakeCloud cloud = new FakeCloud(time.clock());
    final List<Arrived> arrived = new ArrayList<>();
    final SerialExecutor executor = new AccountExecutor(time);
    final AccountMedia media;
    private final Path base;

    MediaTestKit(Path base) {
        this(base, Duration.ofDays(7));
    }

    MediaTestKit(Path base, Duration retention) {
        this.base = base;
        this.media = new AccountMedia(executor, cloud, ClipFolder.below(base, "blink").orElseThrow(), retention,
                time.ticker(), (device, still) -> arrived.add(new Arrived(device, still)));
    }

    /** Runs {@code task} on the account's executor. */
    void run(SerialExecutor.Task task) {
        executor.run(task);
        time.run();
    }

    void seconds(long seconds) {
        time.advance(Duration.ofSeconds(seconds));
    }

    void minutes(long minutes) {
        time.advance(Duration.ofMinutes(minutes));
    }

    /** How many downloads are under way. */
    int running() {
        return cloud.downloads.size();
    }

    /** Ends the oldest download under way. */
    void end(DownloadEnd how) {
        next().end(how);
        time.run();
    }

    /** Ends the oldest download under way well. */
    void complete(byte[] bytes) {
        Download download = next();
        write(download, bytes);
        download.end(new DownloadEnd.Complete());
        time.run();
    }

    static void write(Download download, byte[] bytes) {
        try {
            download.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Download next() {
        Download next = cloud.downloads.poll();
        if (next == null) {
            throw new AssertionError("Nothing is downloaded");
        }
        return next;
    }

    /** All files there are, relative to the base. */
    List<String> files() {
        try (Stream<Path> all = Files.walk(base)) {
            return all.filter(Files::isRegularFile).map(file -> base.relativize(file).toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
