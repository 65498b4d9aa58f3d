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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.BlinkCloud;
import org.openhab.binding.blink.internal.cloud.MediaSource;

/**
 * Downloads thumbnails and clips, one of each at a time and the others in order, while the account's executor is free.
 * A slow clip does not hold a thumbnail, and no more than two connections are used. To be used on the account's
 * executor only.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class MediaQueue {

    private static final Duration LONGEST_THUMBNAIL = Duration.ofMinutes(1);
    /** The largest clip at 2 Mbit/s. */
    private static final Duration LONGEST_CLIP = Duration.ofMinutes(20);

    private final MediaSlot thumbnails;
    private final MediaSlot clips;

    MediaQueue(SerialExecutor executor, SessionTasks tasks, BlinkCloud cloud) {
        this.thumbnails = new MediaSlot(executor, tasks, cloud, LONGEST_THUMBNAIL);
        this.clips = new MediaSlot(executor, tasks, cloud, LONGEST_CLIP);
    }

    /** Downloads when all of its kind that were added before have ended. */
    void add(MediaDownload download) {
        slot(download.source()).add(download);
    }

    private MediaSlot slot(MediaSource source) {
        return switch (source) {
            case MediaSource.ThumbnailSource thumbnail -> thumbnails;
            case MediaSource.ClipSource clip -> clips;
        };
    }

    /** How many downloads were dropped because too many waited. */
    long dropped() {
        return thumbnails.dropped() + clips.dropped();
    }

    /** How many downloads wait or run. */
    int size() {
        return thumbnails.size() + clips.size();
    }

    /** Ends all downloads, those under way and those that wait. What arrives later is neither written nor reported. */
    void close() {
        thumbnails.close();
        clips.close();
    }
}
