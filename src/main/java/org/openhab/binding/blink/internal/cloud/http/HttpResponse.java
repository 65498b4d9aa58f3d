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
package org.openhab.binding.blink.internal.cloud.http;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A whole response.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class HttpResponse {

    private static final Duration LONGEST_RETRY_AFTER = Duration.ofDays(1);
    private static final Pattern SECONDS = Pattern.compile("[0-9]+");
    private static final int LONGEST_NUMBER = 9;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private final int status;
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final byte[] body;

    /** @param headers by name, in any case */
    public HttpResponse(int status, Map<String, List<String>> headers, byte[] body) {
        this.status = status;
        this.headers.putAll(headers);
        this.body = body;
    }

    public int status() {
        return status;
    }

    public boolean isRedirect() {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /** The body as UTF-8 text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body as it came; not a copy. */
    public byte[] bytes() {
        return body;
    }

    /** All fields of that name, in order. */
    public List<String> headers(String name) {
        return headers.getOrDefault(name, List.of());
    }

    /** The first field of that name; null without one. */
    public @Nullable String header(String name) {
        List<String> values = headers(name);
        return values.isEmpty() ? null : values.get(0);
    }

    /** The cloud's clock when it answered; null without a {@code Date} of this century in the form of RFC 1123. */
    public @Nullable Instant date() {
        String date = header("Date");
        return date == null ? null : parseDate(date);
    }

    /**
     * How long the cloud wants no further requests, from {@code Retry-After}: seconds, or an instant on the cloud's own
     * clock.
     *
     * @param now the time of the response, in case that it has no {@code Date}
     * @return null when it names no time, or one in the past; at most a day
     */
    public @Nullable Duration retryAfter(Instant now) {
        String text = header("Retry-After");
        if (text == null) {
            return null;
        }
        String value = text.strip();
        if (SECONDS.matcher(value).matches()) {
            return value.length() > LONGEST_NUMBER
                    ? LONGEST_RETRY_AFTER
                    : bounded(Duration.ofSeconds(Long.parseLong(value)));
        }
        Instant until = parseDate(value);
        Instant date = date();
        Instant from = date == null ? now : date;
        return until == null || until.isBefore(from) ? null : bounded(Duration.between(from, until));
    }

    private static Duration bounded(Duration wait) {
        return wait.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : wait;
    }

    private static @Nullable Instant parseDate(String text) {
        try {
            Instant date = ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return date.isBefore(EARLIEST) || date.isAfter(LATEST) ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The status only: bodies and headers may hold secrets. */
    @Override
    public String toString() {
        return "HTTP " + status;
    }
}
