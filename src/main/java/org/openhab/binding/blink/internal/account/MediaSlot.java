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
import java.nio.channels.WritableByteChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.BlinkCloud;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.DownloadEnd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Downloads of one kind: one runs, a bounded number waits in order.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class MediaSlot {

    static final int MOST_WAITING = 50;

    private final Logger logger = LoggerFactory.getLogger(MediaSlot.class);
    private final SerialExecutor executor;
    private final SessionTasks tasks;
    private final BlinkCloud cloud;
    private final Duration longest;
    private final Queue<MediaDownload> waiting = new ArrayDeque<>();
    private @Nullable Running running;
    private long dropped;
    private boolean closed;

    /** A download that has begun. */
    private static final class Running {
        final MediaDownload download;
        final WritableByteChannel into;
        Future<?> limit = CompletableFuture.completedFuture(null);

        Running(MediaDownload download, WritableByteChannel into) {
            this.download = download;
            this.into = into;
        }
    }

    /** @param longest a download that takes longer is ended */
    MediaSlot(SerialExecutor executor, SessionTasks tasks, BlinkCloud cloud, Duration longest) {
        this.executor = executor;
        this.tasks = tasks;
        this.cloud = cloud;
        this.longest = longest;
    }

    void add(MediaDownload download) {
        if (closed) {
            end(download, new DownloadEnd.Dropped());
            return;
        }
        waiting.add(download);
        if (running == null) {
            next();
        } else if (waiting.size() > MOST_WAITING) {
            dropOne(download);
        }
    }

    /** The oldest that nobody waits for; without one, the newest. */
    private void dropOne(MediaDownload newest) {
        Optional<MediaDownload> automatic = waiting.stream().filter(MediaDownload::automatic).findFirst();
        MediaDownload victim = automatic.isPresent() ? automatic.get() : newest;
        waiting.remove(victim);
        dropped++;
        end(victim, new DownloadEnd.TooMany());
    }

    private void next() {
        while (running == null) {
            MediaDownload download = waiting.poll();
            if (download == null) {
                return;
            }
            begin(download);
        }
    }

    private void begin(MediaDownload download) {
        WritableByteChannel into;
        try {
            into = download.target().open();
        } catch (IOException e) {
            end(download, new DownloadEnd.DiskFailed(e));
            return;
        } catch (RuntimeException | Error e) { // a bug
            end(download, bug(download, e));
            return;
        }
        Running begun = new Running(download, into);
        running = begun;
        begun.limit = tasks.in(longest, () -> ended(begun, new DownloadEnd.Failed(
                new CloudException.Unreachable("GET " + download.source(), "no end in time", false))));
        try {
            cloud.download(download.source(), download.maxBytes(), into, step -> executor.run(() -> take(begun, step)),
                    how -> ended(begun, how));
        } catch (RuntimeException | Error e) { // a bug
            ended(begun, bug(download, e));
        }
    }

    /** Takes a step of a download on the executor. */
    private void take(Running begun, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error e) { // a bug
            ended(begun, bug(begun.download, e));
        }
    }

    /** A bug must not keep the others waiting. */
    private DownloadEnd bug(MediaDownload download, Throwable e) {
        logger.warn("A download failed, please report this", e);
        return new DownloadEnd.Unusable(
                new CloudException.Malformed("GET " + download.source(), "a bug of the binding"));
    }

    /** The end of a download that was ended by us before is no news. */
    private void ended(Running begun, DownloadEnd how) {
        if (running == begun) {
            running = null;
            stop(begun);
            end(begun.download, how);
            next();
        }
    }

    private void stop(Running begun) {
        begun.limit.cancel(false);
        try {
            begun.into.close();
        } catch (IOException | RuntimeException e) {
            logger.debug("A file cannot be closed: {}", e.getMessage());
        }
    }

    private void end(MediaDownload download, DownloadEnd how) {
        try {
            download.ended().accept(how);
        } catch (RuntimeException | Error e) { // a bug: it must not keep the others waiting
            logger.warn("The end of a download was not handled, please report this", e);
        }
    }

    void close() {
        closed = true;
        Running current = running;
        running = null;
        List<MediaDownload> left = List.copyOf(waiting);
        waiting.clear();
        if (current != null) {
            stop(current);
            end(current.download, new DownloadEnd.Dropped());
        }
        left.forEach(download -> end(download, new DownloadEnd.Dropped()));
    }

    long dropped() {
        return dropped;
    }

    int size() {
        return waiting.size() + (running == null ? 0 : 1);
    }
}
