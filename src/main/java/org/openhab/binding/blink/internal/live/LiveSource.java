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

import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The live view of one device as its readers ask for it. Methods may be called from any thread, return at once and do
 * not throw; futures always complete, within about 30 s, and never exceptionally.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public interface LiveSource {

    /** The playlist. Who asks while nobody watches begins, and waits for the first segment. */
    CompletableFuture<LiveAnswer> playlist();

    /** A segment that a playlist has listed. Begins nothing. */
    LiveAnswer segment(long number);

    /**
     * The stream as it comes, from a key frame on. Begins if nobody watches.
     *
     * @param wake called whenever there is something to read, or the stream is over; on the thread of the stream: it
     *            must return at once and not throw
     */
    CompletableFuture<LiveAnswer> stream(Runnable wake);
}
