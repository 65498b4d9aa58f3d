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
package org.openhab.binding.blink.internal.cloud.rest;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.DownloadEnd;
import org.openhab.binding.blink.internal.cloud.MediaSource;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.http.StreamEnd;
import org.openhab.binding.blink.internal.cloud.json.TolerantJson;

/**
 * Says what the last answer to a download means.
 *
 * @param source what was asked for
 * @param body what was written of it
 * @param blink whether one of Blink's own hosts answered; a store's refusal says nothing about our session
 * @param problems counts what of it is not understood
 * @param now for the form of {@code Retry-After} that names an instant
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record MediaAnswer(MediaSource source, MediaBody body, boolean blink, WireProblems problems, Instant now) {

    /** The file is named, and still on its way to the cloud. */
    private static final int NOT_UPLOADED = 2111;

    DownloadEnd end(StreamEnd answer) {
        IOException disk = body.diskFailure();
        if (disk != null) {
            return new DownloadEnd.DiskFailed(disk);
        }
        if (body.isTooLarge()) {
            return unusable("larger than allowed");
        }
        return switch (answer) {
            case StreamEnd.Broken broken when broken.why() instanceof CloudException.Malformed why ->
                new DownloadEnd.Unusable(why);
            case StreamEnd.Broken broken -> new DownloadEnd.Failed(broken.why());
            case StreamEnd.Whole whole when whole.head().status() == 200 -> file(whole.head());
            case StreamEnd.Whole whole -> refusal(whole.head());
        };
    }

    private DownloadEnd file(HttpResponse head) {
        if (body.count() == 0) {
            return new DownloadEnd.NotThere();
        }
        if (isShort(head)) {
            return new DownloadEnd.Failed(new CloudException.Unreachable(what(), "not all of it arrived", false));
        }
        if (MediaKind.of(source).isIn(body)) {
            return new DownloadEnd.Complete();
        }
        Optional<Integer> code = errorCode();
        if (code.isEmpty()) {
            return unusable("not a file of its kind");
        }
        return code.get() == NOT_UPLOADED
                ? new DownloadEnd.NotThere()
                : new DownloadEnd.Failed(new CloudException.Rejected(what(), 200, code.get()));
    }

    /** A length counts what was sent; what was packed for sending is longer when it is written. */
    private boolean isShort(HttpResponse head) {
        String length = head.header("Content-Length");
        return length != null && length.matches("\\d{1,18}") && head.header("Content-Encoding") == null
                && body.count() < Long.parseLong(length);
    }

    /**
     * The number in an error object, which may come with status 200; 0 without one, empty when it is something else.
     */
    private Optional<Integer> errorCode() {
        String text = body.beginning().strip();
        AnswerDTO error = text.startsWith("{")
                ? TolerantJson.read(text, AnswerDTO.class, problems::noteMismatch)
                : null;
        if (error == null) {
            return Optional.empty();
        }
        Integer code = error.code();
        return Optional.of(code == null ? 0 : code);
    }

    private DownloadEnd refusal(HttpResponse head) {
        int status = head.status();
        if (status == 404) {
            return new DownloadEnd.NotThere();
        }
        if (head.isRedirect() && head.header("Location") != null) {
            return unusable("more than one redirect");
        }
        if (blink && status == 401) { // the next request of another kind renews the session
            return new DownloadEnd.Failed(new CloudException.Unauthorized(what(), false));
        }
        if (status == 429 || blink && status == 403) {
            return new DownloadEnd.Failed(new CloudException.RateLimited(what(), status, head.retryAfter(now)));
        }
        return new DownloadEnd.Failed(new CloudException.Rejected(what(), status, 0));
    }

    private DownloadEnd unusable(String why) {
        return new DownloadEnd.Unusable(new CloudException.Malformed(what(), why));
    }

    private String what() {
        return "GET " + source;
    }
}
