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
package org.openhab.binding.blink.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonElement;

/**
 * What can go wrong between client and cloud. Planned with {@link SimulatorServer#inject(Fault, Route, int)} for a
 * route and a number of requests.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public sealed interface Fault {

    /** Another answer; the request has no effect. */
    record Status(int status, String body, Map<String, String> headers) implements Fault {
        public Status {
            headers = Map.copyOf(headers);
        }

        public Status(int status) {
            this(status, "", Map.of());
        }

        /** The cloud's JSON for an error, also possible with status 200. */
        public static Status message(int status, String message, int code) {
            return new Status(status, String.format(Locale.ROOT, "{\"message\":\"%s\",\"code\":%d}", message, code),
                    Map.of("Content-Type", "application/json"));
        }

        /** A route that this cloud does not have. */
        public static Status noSuchRoute() {
            return message(404, "Not found", 404);
        }

        /** A file that is not there (yet). */
        public static Status notYet() {
            return message(404, "Media not found", 700);
        }

        /** 429 or 403 with the header that says when to come back. */
        public static Status retryAfter(int status, Duration wait) {
            return new Status(status, "", Map.of("Retry-After", Long.toString(wait.toSeconds())));
        }
    }

    /** The page of a proxy that has lost its server; the request has no effect. */
    record Html(int status) implements Fault {
    }

    /** 200 without a body; the request has no effect. */
    record Empty() implements Fault {
    }

    /** 200 with something that is not JSON; the request has no effect. */
    record Garbage() implements Fault {
    }

    /** The connection is reset; the request has no effect. */
    record Drop() implements Fault {
    }

    /** The request has its effect, then the connection is reset. */
    record LostAnswer() implements Fault {
    }

    /** No answer until the server is closed; the request has no effect. */
    record Hang() implements Fault {
    }

    /** The right answer stops in the middle and the connection stays open. */
    record Stall() implements Fault {
    }

    /** The right answer comes late, in real time. For demonstrations; tests use {@link Hang}. */
    record Delay(Duration duration) implements Fault {
    }

    /** The right answer, cut in the middle and complete by its length. */
    record Truncated() implements Fault {
    }

    /** Half of the right answer comes, then the connection is closed although more was promised. */
    record CutOff() implements Fault {
    }

    /** The right answer grows to so many bytes, made up while they are sent. */
    record Large(long bytes) implements Fault {
    }

    /** The right answer is stored elsewhere and can be fetched there. */
    record Moved(int status, Where where) implements Fault {

        /** Where a redirect leads. */
        public enum Where {
            /** A path of the same host; it wants the token too. */
            SAME_HOST,
            /** A complete address at a host that is not the cloud; it gives the answer, but must not see the token. */
            FOREIGN_HOST,
            /** From redirect to redirect, each to another path. */
            NOWHERE
        }
    }

    /** The right answer, compressed. */
    record Gzip() implements Fault {
    }

    /** The right answer with another header; {@code Date} is one. */
    record Header(String name, @Nullable String value) implements Fault {
        /** Leaves the header out. */
        public static Header missing(String name) {
            return new Header(name, null);
        }
    }

    /** Everything is refused until a time of the house's clock; the request has no effect. */
    record Outage(int status, Instant until, RetryAfter retryAfter) implements Fault {

        /** The form of the header {@code Retry-After}. */
        public enum RetryAfter {
            NONE, SECONDS, DATE
        }
    }

    /** The right answer, times ending in {@code Z} instead of {@code +00:00}. */
    record ZuluTimes() implements Fault {
    }

    /**
     * The right answer with one place changed.
     *
     * @param path keys and indexes with dots between, {@code *} for all, {@code id=73001} for the entry that has this:
     *            {@code media.*.thumbnail}
     * @param value what stands there, null to leave the key out
     */
    record Edit(String path, @Nullable JsonElement value) implements Fault {
    }

    /** The right answer with one list as an object; the keys are what the entries have under {@code key}. */
    record KeyBy(String path, String key) implements Fault {
    }

    /** The right answer with its lists backwards. */
    record Reorder() implements Fault {
    }

    /** The right answer with each list entry twice. */
    record Duplicate() implements Fault {
    }

    /** All access tokens expire before the request is handled. */
    record ExpireTokens() implements Fault {
    }

    /** All refresh tokens are revoked before the request is handled. */
    record RevokeRefresh() implements Fault {
    }

    /** The cloud command that the request starts ends like this. */
    record CommandEnds(CommandFate fate) implements Fault {
    }
}
