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

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Instants as the cloud writes them: {@code 2026-11-20T21:21:06+00:00}; {@code Z}, {@code +0000} and a blank instead of
 * the T have been seen too. A time without a zone is UTC.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class WireTime {

    private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    private static final Pattern SHORT_OFFSET = Pattern.compile("[+-]\\d{4}$");

    private WireTime() {
    }

    /** @return null when {@code text} is null or no instant */
    static @Nullable Instant parse(@Nullable String text) {
        if (text == null || text.length() < 19) {
            return null;
        }
        Instant usual = parseUsual(text);
        return usual == null ? parseAny(text) : usual;
    }

    /**
     * The one form that the cloud writes, without a formatter: a list of clips holds it fifty times, every few seconds.
     */
    private static @Nullable Instant parseUsual(String text) {
        if (text.length() != 25 || !text.endsWith("+00:00") || text.charAt(4) != '-' || text.charAt(7) != '-'
                || text.charAt(10) != 'T' || text.charAt(13) != ':' || text.charAt(16) != ':') {
            return null;
        }
        try {
            return LocalDateTime.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10), number(text, 11, 13),
                    number(text, 14, 16), number(text, 17, 19)).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static int number(String text, int from, int to) {
        return text.charAt(from) == '-' || text.charAt(from) == '+' ? -1 : Integer.parseInt(text, from, to, 10);
    }

    private static @Nullable Instant parseAny(String text) {
        String time = text.strip();
        if (time.length() > 19 && time.charAt(19) == ' ') {
            time = time.substring(0, 19) + time.substring(20);
        }
        time = time.replace(' ', 'T');
        if (SHORT_OFFSET.matcher(time).find()) {
            time = time.substring(0, time.length() - 2) + ":" + time.substring(time.length() - 2);
        }
        if (time.lastIndexOf(':') == 16 && !time.endsWith("Z") && time.indexOf('+') < 0) {
            time += "Z";
        }
        try {
            return OffsetDateTime.parse(time, ISO).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** UTC with whole seconds and a Z, the one form without a character that a URL would have to escape but colons. */
    static String format(Instant instant) {
        return ISO.format(instant.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }
}
