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

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The ways in which the cloud writes and reads points in time.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class CloudTime {
    private static final DateTimeFormatter WIRE = DateTimeFormatter
            .ofPattern("uuuu-MM-dd'T'HH:mm:ss'+00:00'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter
            .ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter LENIENT = DateTimeFormatter
            .ofPattern("uuuu-MM-dd['T'][' ']HH:mm:ss[.SSSSSSSSS][.SSSSSS][.SSS][XXX][XX]", Locale.ROOT);

    private CloudTime() {
    }

    /** As in every JSON answer: {@code 2026-11-20T21:21:06+00:00}. */
    static String text(Instant instant) {
        return WIRE.format(instant);
    }

    /** As in the HTTP header {@code Date}. */
    static String httpDate(Instant instant) {
        return HTTP_DATE.format(instant);
    }

    /**
     * Reads a query parameter such as {@code since}, already URL-decoded: with {@code +0000}, {@code +00:00}, {@code Z}
     * or nothing (UTC) behind it, {@code T} or a blank in the middle.
     */
    static Optional<Instant> parse(String text) {
        try {
            TemporalAccessor parsed = LENIENT.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(parsed instanceof OffsetDateTime withOffset
                    ? withOffset.toInstant()
                    : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
