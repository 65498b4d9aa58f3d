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

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Times as the cloud writes them. {@code 2026-11-20T21:21:06+00:00} is the usual form; a blank instead of the T,
 * fractions, any or no offset, {@code UTC}, and seconds or milliseconds since 1970 are read too. A time without an
 * offset is UTC. Times before the year 2000 or more than a day ahead of the cloud's clock are not believed, so that no
 * later calculation can overflow.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class WireTime {

    static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    static final Duration AHEAD = Duration.ofDays(1);

    private static final int LONGEST = 50;
    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder().parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE).appendPattern("['T'][ ]").append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[ ]['UTC']['GMT'][XXX][XX][X]").parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
            .toFormatter();
    /** The form of today's cloud. With all its options the other one makes kilobytes of garbage for each time. */
    private static final Pattern USUAL = Pattern
            .compile("[0-9]{4}(-[0-9]{2}){2}T[0-9]{2}(:[0-9]{2}){2}[+-][0-9]{2}:[0-9]{2}");
    private static final Pattern SINCE_1970 = Pattern.compile("\\d{1,13}(?:\\.\\d{1,9})?(?:[eE]\\+?\\d{1,2})?");
    /** As seconds in the year 5138, as milliseconds in the year 1973. */
    private static final BigDecimal FIRST_MILLIS = BigDecimal.valueOf(100_000_000_000L);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal LAST_MILLIS = FIRST_MILLIS.multiply(THOUSAND);

    private final WireProblems problems;
    private final InstantSource cloudTime;

    /** @param cloudTime the cloud's clock */
    WireTime(WireProblems problems, InstantSource cloudTime) {
        this.problems = problems;
        this.cloudTime = cloudTime;
    }

    /**
     * Reads a time.
     *
     * @param member where it stands, for the count of what was not understood
     * @return null when {@code text} is null or blank, no time, or out of bounds
     */
    @Nullable
    Instant read(String member, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Instant time = parse(text.strip());
        if (time == null) {
            problems.note(member + ": not a time", text);
            return null;
        }
        if (time.isBefore(EARLIEST) || time.isAfter(cloudTime.instant().plus(AHEAD))) {
            problems.note(member + ": before 2000 or in the future", text);
            return null;
        }
        return time;
    }

    private static @Nullable Instant parse(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        try {
            if (USUAL.matcher(text).matches()) {
                return OffsetDateTime.parse(text).toInstant();
            }
            return SINCE_1970.matcher(text).matches()
                    ? since1970(new BigDecimal(text))
                    : FORM.parse(text, Instant::from);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Instant since1970(BigDecimal number) {
        BigDecimal millis = number.compareTo(FIRST_MILLIS) < 0 ? number.multiply(THOUSAND) : number;
        return millis.compareTo(LAST_MILLIS) < 0 ? Instant.ofEpochMilli(millis.longValue()) : null;
    }

    /** UTC with whole seconds and a Z, the one form without a character that a URL would have to escape but colons. */
    static String format(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME
                .format(instant.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }
}
