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

/**
 * Every form of time that the cloud has been seen to use.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class WireTimeTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T21:21:06+00:00", "2026-11-20T21:21:06Z", "2026-11-20T21:21:06+0000",
            "2026-11-20 21:21:06 +0000", "2026-11-20 21:21:06", "2026-11-20T21:21:06", "2026-11-20T22:21:06+01:00",
            "2026-11-20T22:21:06+0100", "2026-11-20T16:21:06-05:00", "2026-11-20T16:21:06-0500",
            "2026-11-20 16:21:06 -0500", " 2026-11-20T21:21:06Z ", "2026-11-20T21:21:06.000Z",
            "2026-11-20T21:21:06.000+00:00", "2026-11-20T21:21:06.000"})
    void everyFormIsTheSameInstant(String text) {
        assertThat(WireTime.parse(text), is(Instant.parse("2026-11-20T21:21:06Z")));
    }

    @Test
    void fractionsAreKept() {
        assertThat(WireTime.parse("2026-11-20T21:21:06.250Z"), is(Instant.parse("2026-11-20T21:21:06.250Z")));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "now", "2026-11-20", "21:21:06", "2026-13-40T99:99:99+00:00", "1795207000",
            "2026-11-20T21:21:06+", "2026-11-20T21:21:06 CET", "yesterday at a quarter past nine"})
    void anythingElseIsNoTime(@Nullable String text) {
        assertThat(WireTime.parse(text), is(nullValue()));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20T21:21:06Z, 2026-11-20T21:21:06Z", "2026-11-20T21:21:06.999Z, 2026-11-20T21:21:06Z",
            "2026-11-20T21:00:00Z, 2026-11-20T21:00:00Z"})
    void itIsWrittenInUtcWithWholeSeconds(Instant instant, String text) {
        assertThat(WireTime.format(instant), is(text));
    }
}
