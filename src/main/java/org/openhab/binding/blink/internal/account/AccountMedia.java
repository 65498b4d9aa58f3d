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
import java.util.function.BiConsumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.clips.ClipFolder;
import org.openhab.binding.blink.internal.cloud.BlinkCloud;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.Thumbnail;
import org.openhab.binding.blink.internal.model.Ticker;

/**
 * Thumbnails and clips of one session of the account. To be used on the account's executor only.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class AccountMedia {

    private final SessionTasks tasks;
    private final MediaQueue queue;
    private final ThumbnailFetcher thumbnails;
    private final ClipDownloader clips;
    private final StoredClipFetcher storedClips;

    /**
     * @param retention how long clips stay whose names were made by us; zero for no limit
     * @param listener is called with each thumbnail that arrives
     */
    AccountMedia(SerialExecutor executor, BlinkCloud cloud, ClipFolder folder, Duration retention, Ticker ticker,
            BiConsumer<DeviceKey, Thumbnail> listener) {
        this.tasks = new SessionTasks(executor);
        this.queue = new MediaQueue(executor, tasks, cloud);
        this.thumbnails = new ThumbnailFetcher(tasks, queue, cloud::cloudTime, ticker, listener);
        ClipSaver saver = new ClipSaver(tasks, queue, folder, ticker);
        this.clips = new ClipDownloader(saver, folder, retention, cloud::cloudTime, ticker);
        this.storedClips = new StoredClipFetcher(tasks, cloud, saver, ticker);
    }

    ThumbnailFetcher thumbnails() {
        return thumbnails;
    }

    ClipDownloader clips() {
        return clips;
    }

    StoredClipFetcher storedClips() {
        return storedClips;
    }

    /** How many downloads were dropped because too many waited. */
    long dropped() {
        return queue.dropped();
    }

    /** Ends everything: nothing more is run or written, part files are deleted, every result is there. */
    void close() {
        queue.close();
        tasks.close();
    }
}
