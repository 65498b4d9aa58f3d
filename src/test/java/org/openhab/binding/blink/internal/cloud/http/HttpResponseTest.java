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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What an answer says of itself.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class HttpResponseTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static HttpResponse with(String name, String... values) {
        return new HttpResponse(200, Map.of(name, List.of(values)), new byte[0]);
    }

    @Nested
    class WithHeaders {

        @ParameterizedTest
        @ValueSource(strings = {"Set-Cookie", "set-cookie", "SET-COOKIE"})
        void anyCaseFindsThem(String name) {
            HttpResponse reply = with("sEt-cOOkie", "a=1", "b=2");

            assertThat(reply.headers(name), contains("a=1", "b=2"));
            assertThat(reply.header(name), is("a=1"));
        }

        @Test
        void withoutOneThereIsNone() {
            assertThat(with("A", "b").headers("C"), is(empty()));
            assertThat(with("A", "b").header("C"), is(nullValue()));
            assertThat(with("C").header("C"), is(nullValue()));
        }
    }

    @Nested
    class WithRetryAfter {

        @ParameterizedTest
        @CsvSource({"0, 0", "1, 1", "120, 120", "' 30 ', 30", "86400, 86400", "86401, 86400", "999999999, 86400",
                "99999999999999999999, 86400"})
        void secondsAreTakenUpToADay(String text, long seconds) {
            assertThat(with("retry-after", text).retryAfter(NOON), is(Duration.ofSeconds(seconds)));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {"Mon, 23 Nov 2026 12:00:00 GMT|0", "Mon, 23 Nov 2026 12:05:00 GMT|300",
                "Fri, 27 Nov 2026 12:00:00 GMT|86400"})
        void aDateIsATimeToWait(String text, long seconds) {
            assertThat(with("Retry-After", text).retryAfter(NOON), is(Duration.ofSeconds(seconds)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "soon", "-5", "1.5", "Mon, 23 Nov 2026 11:59:59 GMT", "23 Nov", "٣٠",
                "Fri, 31 Dec 9999 23:59:59 GMT", "+5"})
        void anythingElseAsksForNothing(String text) {
            assertThat(with("Retry-After", text).retryAfter(NOON), is(nullValue()));
        }

        @Test
        void aDateIsReadOnTheCloudsOwnClock() {
            HttpResponse reply = new HttpResponse(429, Map.of("Date", List.of("Mon, 23 Nov 2026 15:00:00 GMT"),
                    "Retry-After", List.of("Mon, 23 Nov 2026 15:05:00 GMT")), new byte[0]);

            assertThat(reply.retryAfter(NOON), is(Duration.ofMinutes(5)));
            assertThat(reply.retryAfter(NOON.plus(Duration.ofDays(4_000))), is(Duration.ofMinutes(5)));
        }

        @Test
        void withoutItNothingIsAsked() {
            assertThat(with("Date", "x").retryAfter(NOON), is(nullValue()));
        }
    }

    @Nested
    class WithADate {

        @Test
        void theCloudsClockIsKnown() {
            assertThat(with("date", "Mon, 23 Nov 2026 12:00:07 GMT").date(), is(NOON.plusSeconds(7)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "yesterday", "2026-11-23T12:00:07Z", "Tue, 23 Nov 2026 12:00:07 GMT",
                "Fri, 31 Dec 9999 23:59:59 GMT", "Thu, 01 Jan 1970 00:00:00 GMT", "Monday, 23-Nov-26 12:00:07 GMT"})
        void anUnreadableOneIsNone(String text) {
            assertThat(with("Date", text).date(), is(nullValue()));
        }
    }

    @ParameterizedTest
    @CsvSource({"200, false", "300, false", "301, true", "302, true", "303, true", "304, false", "307, true",
            "308, true", "400, false"})
    void redirectsAreFiveStatuses(int status, boolean redirect) {
        assertThat(new HttpResponse(status, Map.of(), new byte[0]).isRedirect(), is(redirect));
    }

    @Test
    void theBodyIsUtf8() {
        HttpResponse reply = new HttpResponse(200, Map.of(), "Tür".getBytes(StandardCharsets.UTF_8));

        assertThat(reply.text(), is("Tür"));
        assertThat(reply.bytes().length, is(4));
    }

    @Test
    void onlyTheStatusIsPrinted() {
        HttpResponse reply = new HttpResponse(401, Map.of("Set-Cookie", List.of("sid=secret")),
                "secret".getBytes(StandardCharsets.UTF_8));

        assertThat(reply.toString(), is("HTTP 401"));
    }
}
