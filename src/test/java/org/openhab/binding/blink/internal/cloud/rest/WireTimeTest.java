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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.WireProblem;

/**
 * Every form of time that the cloud has been seen to use.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class WireTimeTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final WireProblems problems = new WireProblems();
    private final WireTime times = new WireTime(problems, () -> NOON);

    private @Nullable Instant parse(@Nullable String text) {
        return times.read("created_at", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T21:21:06+00:00", "2026-11-20T21:21:06Z", "2026-11-20T21:21:06+0000",
            "2026-11-20 21:21:06 +0000", "2026-11-20 21:21:06", "2026-11-20T21:21:06", "2026-11-20T22:21:06+01:00",
            "2026-11-20T22:21:06+0100", "2026-11-20T16:21:06-05:00", "2026-11-20T16:21:06-0500",
            "2026-11-20 16:21:06 -0500", " 2026-11-20T21:21:06Z ", "2026-11-20T21:21:06.000Z",
            "2026-11-20T21:21:06.000+00:00", "2026-11-20T21:21:06.000", "2026-11-20 21:21:06 UTC",
            "2026-11-20T21:21:06UTC", "2026-11-20 21:21:06 GMT", "2026-11-20T21:21:06+00", "2026-11-20 21:21:06+00",
            "2026-11-20T22:21:06+01", "2026-11-20t21:21:06z", "1795209666", "1795209666000", "1795209666.0",
            "1.795209666E9", "1.795209666E12"})
    void everyFormIsTheSameInstant(String text) {
        assertThat(parse(text), is(Instant.parse("2026-11-20T21:21:06Z")));
    }

    @Test
    void fractionsAreKept() {
        assertThat(parse("2026-11-20T21:21:06.250Z"), is(Instant.parse("2026-11-20T21:21:06.250Z")));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "now", "2026-11-20", "21:21:06", "2026-13-40T99:99:99+00:00", "NaN", "1e99",
            "9999999999999999999999", "0x7fffffff", "1d", "-1", "-999999999-01-01T00:00:00Z", "2026-11-20T21:21:06+",
            "2026-11-20T21:21:06 CET", "yesterday at a quarter past nine"})
    void anythingElseIsNoTime(@Nullable String text) {
        assertThat(parse(text), is(nullValue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31T23:59:59Z", "1970-01-01T00:00:00Z", "1999-12-31T23:59:59Z", "0", "1795",
            "2026-11-24T12:00:01Z", "9999-12-31T23:59:59Z", "99999999999", "9999999999999", "1995-01-01 00:00:00"})
    void aTimeOutOfBoundsIsCountedAndNone(String text) {
        assertThat(parse(text), is(nullValue()));
        assertThat(problems.all().stream().map(WireProblem::reason).toList(),
                contains("created_at: before 2000 or in the future"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000-01-01T00:00:00Z", "2026-11-24T12:00:00Z", "946684800"})
    void theBoundsAreTimes(String text) {
        assertThat(parse(text), is(notNullValue()));
    }

    @Test
    void whatIsNoTimeIsCounted() {
        parse("soon");
        parse("later");
        parse("");
        parse(null);

        assertThat(problems.all(), contains(new WireProblem("created_at: not a time", 2, "soon")));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20T21:21:06Z, 2026-11-20T21:21:06Z", "2026-11-20T21:21:06.999Z, 2026-11-20T21:21:06Z",
            "2026-11-20T21:00:00Z, 2026-11-20T21:00:00Z"})
    void itIsWrittenInUtcWithWholeSeconds(Instant instant, String text) {
        assertThat(WireTime.format(instant), is(text));
    }
}
