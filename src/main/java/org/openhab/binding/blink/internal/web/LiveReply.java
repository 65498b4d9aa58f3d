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
package org.openhab.binding.blink.internal.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.live.LiveAnswer;
import org.openhab.binding.blink.internal.live.LiveEnd;
import org.openhab.binding.blink.internal.live.mpeg.RawReader;

/**
 * An answer in the terms of HTTP.
 *
 * @param headers the fields of this reply; those of every reply are among them
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record LiveReply(int status, Map<String, String> headers, Delivery.Content content) {

    private static final String PLAYLIST = "application/vnd.apple.mpegurl";
    private static final String TRANSPORT_STREAM = "video/mp2t";
    private static final String TEXT = "text/plain;charset=utf-8";

    /** What a device needs to be ready for the next start, and a bundle to be started again. */
    private static final Duration AFTER_NO_ANSWER = Duration.ofSeconds(10);

    static LiveReply of(LiveAnswer answer) {
        return switch (answer) {
            case LiveAnswer.Playlist playlist -> whole(200, PLAYLIST, bytes(playlist.text()));
            case LiveAnswer.Segment segment -> whole(200, TRANSPORT_STREAM, segment.bytes());
            case LiveAnswer.Stream stream -> stream(stream.reader(), stream.close());
            case LiveAnswer.NotFound notFound -> notFound();
            case LiveAnswer.Unavailable unavailable -> unavailable(unavailable.why(), unavailable.retryAfter());
        };
    }

    /** There is something at that address; it says of what type. */
    static LiveReply found(@Nullable String path) {
        return whole(200, path != null && path.endsWith(".m3u8") ? PLAYLIST : TRANSPORT_STREAM, null);
    }

    static LiveReply notFound() {
        return whole(404, null, new byte[0]);
    }

    static LiveReply methodNotAllowed() {
        LiveReply reply = whole(405, null, new byte[0]);
        reply.headers.put("Allow", "GET, HEAD");
        return reply;
    }

    static LiveReply failed() {
        return whole(500, null, new byte[0]);
    }

    static LiveReply noAnswerInTime() {
        return unavailable(LiveEnd.NO_PICTURE, AFTER_NO_ANSWER);
    }

    static LiveReply closed() {
        return unavailable(LiveEnd.CLOSED, AFTER_NO_ANSWER);
    }

    private static LiveReply unavailable(LiveEnd why, Duration retryAfter) {
        LiveReply reply = whole(503, TEXT, bytes(why.word()));
        // in whole seconds, and never too early
        reply.headers.put("Retry-After", String.valueOf(retryAfter.plusSeconds(1).minusNanos(1).toSeconds()));
        return reply;
    }

    private static LiveReply stream(RawReader reader, Runnable close) {
        return new LiveReply(200, headers(TRANSPORT_STREAM), new Unending(reader, close));
    }

    /** @param body null when not even its length is known */
    private static LiveReply whole(int status, @Nullable String type, byte @Nullable [] body) {
        Map<String, String> headers = headers(type);
        Queue<byte[]> left = new ArrayDeque<>();
        if (body != null) {
            headers.put("Content-Length", String.valueOf(body.length));
            left.add(body);
        }
        return new LiveReply(status, headers, new Whole(left));
    }

    private static Map<String, String> headers(@Nullable String type) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("Cache-Control", "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        // the address holds a key
        headers.put("Referrer-Policy", "no-referrer");
        if (type != null) {
            headers.put("Content-Type", type);
        }
        return headers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record Whole(Queue<byte[]> left) implements Delivery.Content {

        @Override
        public Optional<byte[]> next() {
            return Optional.ofNullable(left.poll());
        }

        @Override
        public boolean isFinished() {
            return left.isEmpty();
        }

        @Override
        public void close() {
            // nobody waits for it
        }
    }

    private record Unending(RawReader reader, Runnable whenClosed) implements Delivery.Content {

        @Override
        public Optional<byte[]> next() {
            return reader.poll();
        }

        @Override
        public boolean isFinished() {
            return reader.isFinished();
        }

        @Override
        public void close() {
            whenClosed.run();
        }
    }
}
