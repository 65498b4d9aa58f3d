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
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;

/**
 * Other forms of a point in time than the one that the cloud was seen to use.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public enum TimeForm {
    /** A number of seconds. */
    EPOCH_SECONDS,
    /** A number of milliseconds. */
    EPOCH_MILLIS,
    /** The milliseconds as text. */
    EPOCH_TEXT,
    /** {@code 2026-11-23 12:00:00 UTC}. */
    UTC_WORD,
    /** {@code 2026-11-23 12:00:00 +0000}. */
    BLANK_OFFSET,
    /** {@code 2026-11-23T12:00:00+00}. */
    SHORT_OFFSET,
    /** {@code 2026-11-23T14:00:00+02:00}. */
    OTHER_OFFSET,
    /** {@code 2026-11-23T12:00:00.123456Z}. */
    FRACTION,
    /** {@code +999999999-12-31T23:59:59Z}, the last second that Java knows. */
    END_OF_TIME,
    /** {@code 1970-01-01T00:00:00+00:00}. */
    BEGINNING,
    /** Something that is no time. */
    NONSENSE;

    private static final DateTimeFormatter BLANK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    JsonElement render(Instant instant) {
        return switch (this) {
            case EPOCH_SECONDS -> new JsonPrimitive(instant.getEpochSecond());
            case EPOCH_MILLIS -> new JsonPrimitive(instant.toEpochMilli());
            case EPOCH_TEXT -> new JsonPrimitive(Long.toString(instant.toEpochMilli()));
            case UTC_WORD -> new JsonPrimitive(BLANK.format(instant) + " UTC");
            case BLANK_OFFSET -> new JsonPrimitive(BLANK.format(instant) + " +0000");
            case SHORT_OFFSET -> new JsonPrimitive(PLAIN.format(instant) + "+00");
            case OTHER_OFFSET -> new JsonPrimitive(PLAIN.format(instant.plusSeconds(7200)) + "+02:00");
            case FRACTION -> new JsonPrimitive(PLAIN.format(instant) + ".123456Z");
            case END_OF_TIME -> new JsonPrimitive("+999999999-12-31T23:59:59Z");
            case BEGINNING -> new JsonPrimitive(CloudTime.text(Instant.EPOCH));
            case NONSENSE -> new JsonPrimitive("yesterday");
        };
    }
}
