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
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.CommandResult.Reason;
import org.openhab.binding.blink.internal.clips.ClipFile;
import org.openhab.binding.blink.internal.clips.ClipFolder;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.DownloadEnd;
import org.openhab.binding.blink.internal.cloud.MediaSource;
import org.openhab.binding.blink.internal.model.Ticker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves clips to the disk, however long the cloud takes to have them. To be used on the account's executor only.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ClipSaver {

    /** Ten times the longest clip of these devices: what is larger is none. */
    static final long LARGEST = 256L << 20;
    /** A clip is named before it can be had. */
    static final List<Duration> PAUSES = List.of(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20),
            Duration.ofSeconds(40));
    /** How long a clip that nobody waits for is put off while the cloud or our budget takes no requests. */
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration USUAL_PAUSE = Duration.ofMinutes(1);

    private final Logger logger = LoggerFactory.getLogger(ClipSaver.class);
    private final SessionTasks tasks;
    private final MediaQueue queue;
    private final ClipFolder folder;
    private final Ticker ticker;

    /** Who named the file, and whether somebody waits for it. */
    private enum Naming {
        AUTOMATIC, OURS, THEIRS
    }

    /** A clip to be saved. */
    private record Saving(String address, String name, Naming naming, Duration until, int failures,
            CompletableFuture<CommandResult> end) {

        Saving failed() {
            return new Saving(address, name, naming, until, failures + 1, end);
        }
    }

    /** What a download has written, once it has begun. */
    private static final class Written {
        private @Nullable ClipFile file;
    }

    ClipSaver(SessionTasks tasks, MediaQueue queue, ClipFolder folder, Ticker ticker) {
        this.tasks = tasks;
        this.queue = queue;
        this.folder = folder;
        this.ticker = ticker;
    }

    /** Saves a clip that nobody waits for, under a name made by us. */
    void saveAutomatically(String address, String name) {
        begin(address, name, Naming.AUTOMATIC, new CompletableFuture<>());
    }

    /** Saves a clip under a name made by us; another of that name stays. */
    void saveUnderOwnName(String address, String name, CompletableFuture<CommandResult> end) {
        begin(address, name, Naming.OURS, end);
    }

    /**
     * Saves a clip under a name that somebody chose, over an older one of that name.
     *
     * @param end is completed in any case, at the end of the session at the latest
     */
    void save(String address, String name, CompletableFuture<CommandResult> end) {
        begin(address, name, Naming.THEIRS, end);
    }

    private void begin(String address, String name, Naming naming, CompletableFuture<CommandResult> end) {
        tasks.expect(end);
        try {
            if (folder.allows(name)) {
                attempt(new Saving(address, name, naming, ticker.now().plus(PATIENCE), 0, end));
            } else {
                end.complete(new CommandResult.Refused(Reason.BAD_NAME));
            }
        } catch (IOException e) {
            notWritten(e, end);
        }
    }

    private void attempt(Saving saving) {
        Written written = new Written();
        queue.add(new MediaDownload(new MediaSource.ClipSource(saving.address()), LARGEST,
                saving.naming() == Naming.AUTOMATIC, () -> {
                    ClipFile file = open(saving);
                    written.file = file;
                    return file;
                }, how -> ended(saving, written, how)));
    }

    private ClipFile open(Saving saving) throws IOException {
        Optional<ClipFile> file = saving.naming() == Naming.THEIRS
                ? folder.begin(saving.name())
                : folder.beginNew(saving.name());
        return file.orElseThrow(() -> new IOException("The name leads out of the folder now"));
    }

    private void ended(Saving saving, Written written, DownloadEnd how) {
        ClipFile file = written.file;
        if (file != null && !(how instanceof DownloadEnd.Complete)) {
            discard(file);
        }
        switch (how) {
            case DownloadEnd.Complete complete -> keep(saving, Objects.requireNonNull(file));
            case DownloadEnd.DiskFailed failed -> notWritten(failed.why(), saving.end());
            case DownloadEnd.Unusable unusable -> saving.end().complete(new CommandResult.Failed(unusable.why()));
            case DownloadEnd.Dropped dropped -> saving.end().complete(new CommandResult.Refused(Reason.ACCOUNT_CLOSED));
            case DownloadEnd.TooMany tooMany -> saving.end().complete(new CommandResult.Refused(Reason.BUSY));
            case DownloadEnd.NotThere notThere -> tryAgain(saving, new CommandResult.Refused(Reason.NO_RECORDING));
            case DownloadEnd.Failed failed -> failed(saving, failed.why());
        }
    }

    private void keep(Saving saving, ClipFile file) {
        try {
            saving.end().complete(new CommandResult.Saved(file.keep().toString()));
        } catch (IOException e) {
            notWritten(e, saving.end());
        }
    }

    private void discard(ClipFile file) {
        try {
            file.discard();
        } catch (IOException e) {
            logger.debug("Half a recording cannot be deleted: {}", e.getMessage());
        }
    }

    private void failed(Saving saving, CloudException why) {
        logger.debug("A recording is not there: {}", why.getMessage());
        switch (why) {
            case CloudException.OutOfBudget spent -> putOff(saving, spent.again(), why);
            case CloudException.RateLimited limited -> {
                Duration asked = limited.retryAfter();
                putOff(saving, asked == null ? USUAL_PAUSE : asked, why);
            }
            default -> tryAgain(saving, new CommandResult.Failed(why));
        }
    }

    /** A waiting caller gets the result at once; a download that nobody waits for is put off. */
    private void putOff(Saving saving, Duration pause, CloudException why) {
        Duration wait = pause.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : pause;
        if (saving.naming() == Naming.AUTOMATIC && ticker.now().plus(wait).compareTo(saving.until()) < 0) {
            tasks.in(wait, () -> attempt(saving));
        } else {
            saving.end().complete(new CommandResult.Failed(why));
        }
    }

    private void tryAgain(Saving saving, CommandResult otherwise) {
        if (saving.failures() == PAUSES.size()) {
            saving.end().complete(otherwise);
        } else {
            tasks.in(PAUSES.get(saving.failures()), () -> attempt(saving.failed()));
        }
    }

    private void notWritten(IOException why, CompletableFuture<CommandResult> end) {
        logger.debug("A recording is not written: {}", why.getMessage());
        end.complete(new CommandResult.Refused(Reason.NOT_WRITTEN));
    }
}
