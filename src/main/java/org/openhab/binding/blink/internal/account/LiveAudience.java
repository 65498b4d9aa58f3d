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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.live.LiveEnd;
import org.openhab.binding.blink.internal.live.LiveStream;

/**
 * Those who wait for the picture of a device.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class LiveAudience {

    private final List<Waiting> waiting = new ArrayList<>();

    /**
     * Someone who waits for the picture.
     *
     * @param end receives why there is none, or nothing when there is one
     * @param joins receives the stream before it has begun
     */
    private record Waiting(CompletableFuture<Optional<LiveEnd>> end, Consumer<LiveStream> joins) {
    }

    /**
     * Adds someone.
     *
     * @param joins receives the stream before it has begun
     * @return completes with why there is no picture, or with nothing when there is one
     */
    CompletableFuture<Optional<LiveEnd>> add(Consumer<LiveStream> joins) {
        CompletableFuture<Optional<LiveEnd>> end = new CompletableFuture<>();
        waiting.add(new Waiting(end, joins));
        return end;
    }

    /** A stream begins. */
    void join(LiveStream stream) {
        waiting.forEach(each -> each.joins().accept(stream));
    }

    /** Nobody has to wait any longer. */
    void complete(Optional<LiveEnd> end) {
        List<Waiting> all = List.copyOf(waiting);
        waiting.clear();
        all.forEach(each -> each.end().complete(end));
    }
}
