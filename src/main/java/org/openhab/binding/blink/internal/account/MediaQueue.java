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
 * Downloads stills and recordings, one of each at a time and the others in order, while the account's executor is free.
 * A slow recording does not hold a still, and no more than two connections are used. To be used on the account's
 * executor only.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class MediaQueue {

    private static final Duration LONGEST_STILL = Duration.ofMinutes(1);
    /** The largest recording at 2 Mbit/s. */
    private static final Duration LONGEST_RECORDING = Duration.ofMinutes(20);

    private final MediaSlot stills;
    private final MediaSlot recordings;

    MediaQueue(SerialExecutor executor, SessionTasks tasks, BlinkCloud cloud) {
        this.stills = new MediaSlot(executor, tasks, cloud, LONGEST_STILL);
        this.recordings = new MediaSlot(executor, tasks, cloud, LONGEST_RECORDING);
    }

    /** Downloads when all of its kind that were added before have ended. */
    void add(MediaDownload download) {
        slot(download.source()).add(download);
    }

    private MediaSlot slot(MediaSource source) {
        return switch (source) {
            case MediaSource.Still still -> stills;
            case MediaSource.Recording recording -> recordings;
        };
    }

    /** How many downloads were dropped because too many waited. */
    long dropped() {
        return stills.dropped() + recordings.dropped();
    }

    /** How many downloads wait or run. */
    int size() {
        return stills.size() + recordings.size();
    }

    /** Ends all downloads, those under way and those that wait. What arrives later is neither written nor reported. */
    void close() {
        stills.close();
        recordings.close();
    }
}
