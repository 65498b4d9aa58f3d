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
package org.openhab.binding.blink.internal.live.immis;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests reading the address of a live view.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class ImmisAddressTest {

    private static final String USUAL = "immis://198.51.100.7:443/NIE5YSJGOOOn__IMDS_G8T1LN003274K0QC?client_id=208";

    private static ImmisAddress parse(String text) {
        try {
            return ImmisAddress.parse(text);
        } catch (UnusableAddressException e) {
            throw new AssertionError(e);
        }
    }

    private static String refusal(String text) {
        return String
                .valueOf(assertThrows(UnusableAddressException.class, () -> ImmisAddress.parse(text)).getMessage());
    }

    @Test
    void theUsualFormIsTakenApart() {
        assertThat(parse(USUAL), is(new ImmisAddress("198.51.100.7", 443, "NIE5YSJGOOOn", "G8T1LN003274K0QC", 208)));
    }

    @Test
    void whatAdmitsAClientIsNotPrinted() {
        assertThat(parse(USUAL).toString(), is("immis://198.51.100.7:443"));
        assertThat(parse("immis://[2001:db8::7]/abc").toString(), is("immis://[2001:db8::7]:443"));
    }

    @Nested
    class WhatMayDiffer {

        @ParameterizedTest
        @CsvSource({"immis://198.51.100.7/abc__IMDS_X?client_id=1, 443", "immis://198.51.100.7:/abc__IMDS_X, 443",
                "IMMIS://198.51.100.7:8443/abc__IMDS_X, 8443", "' immis://198.51.100.7:65535/abc ', 65535"})
        void thePort(String text, int port) {
            assertThat(parse(text).port(), is(port));
        }

        @ParameterizedTest
        @CsvSource({"immis://h.example/a/b/abc__IMDS_X, abc, X", "immis://h.example/abc, abc, ''",
                "immis://h.example/abc__, abc, ''", "immis://h.example/abc__OTHER_X, abc, ''",
                "immis://h.example/abc__IMDS_X/, abc, X", "immis://h.example/abc__IMDS_X__Y, abc, X__Y"})
        void thePath(String text, String connection, String serial) {
            assertThat(parse(text).connection(), is(connection));
            assertThat(parse(text).serial(), is(serial));
        }

        @ParameterizedTest
        @CsvSource({"'', 0", "?x=1, 0", "?client_id=0, 0", "?a=b&client_id=4294967295, 4294967295",
                "?client_id=7&client_id=8, 7", "?client_id=9#part, 9"})
        void theQuery(String query, long client) {
            assertThat(parse("immis://h.example/abc" + query).clientId(), is(client));
        }
    }

    @Nested
    class WhatIsRefused {

        @ParameterizedTest
        @ValueSource(strings = {"", "immis", "immis:/x", "198.51.100.7/abc", "://x/abc", "1mmis://h/abc"})
        void whatIsNoAddress(String text) {
            assertThat(refusal(text), is("not an address"));
        }

        @Test
        void theOldProtocol() {
            assertThat(refusal("rtsps://lv2-app-prod.immedia-semi.com:443/a__IMDS_b?client_id=1&blinkRTSP=true"),
                    containsString("RTSPS"));
        }

        @Test
        void protocolsThatNobodyKnows() {
            assertThat(refusal("https://198.51.100.7/abc"), is("unknown protocol https"));
            assertThat(refusal("x".repeat(500) + "://198.51.100.7/abc"), is("unknown protocol " + "x".repeat(20)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"immis:///abc", "immis://user@198.51.100.7/abc", "immis://198.51.100/abc",
                "immis://198.51.100.256/abc", "immis://0x7f000001/abc", "immis://2130706433/abc",
                "immis://198.51.100.7./abc", "immis://[198.51.100.7]/abc", "immis://[::1/abc", "immis://a_b/abc",
                "immis://-a.example/abc", "immis://198.51.100.7:443:1/abc", "immis://198.51.100.7:-1/abc",
                "immis://198.51.100.7:123456/abc", "immis://h\u00E9.example/abc"})
        void hostsThatAreNone(String text) {
            assertThat(refusal(text), is("the address has no usable host"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"immis://h.example:0/abc", "immis://h.example:65536/abc"})
        void portsThatAreNone(String text) {
            assertThat(refusal(text), is("the address has no usable port"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"immis://h.example", "immis://h.example/", "immis://h.example/__IMDS_X",
                "immis://h.example/a b__IMDS_X", "immis://h.example/a\u0007__IMDS_X"})
        void connectionsThatAreNone(String text) {
            assertThat(refusal(text), is("the address has no connection id"));
        }

        @Test
        void serialNumbersThatCannotBe() {
            assertThat(refusal("immis://h.example/abc__IMDS_G8 T1"), is("the address has no usable serial number"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "-1", "4294967296", "99999999999", "0x10", "1.0", "\u0661"})
        void clientsThatAreNone(String client) {
            assertThat(refusal("immis://h.example/abc?client_id=" + client), is("the address has no usable client id"));
        }

        @Test
        void whatIsTooLong() {
            assertThat(refusal("immis://h.example/" + "a".repeat(1_100)), containsString("1024"));
        }
    }

    @ParameterizedTest
    @CsvSource({"immis://198.51.100.7/a, true", "immis://127.0.0.1/a, true", "immis://[::1]/a, true",
            "immis://h.example/a, false", "immis://localhost/a, false", "immis://1.2.3.4.example/a, false"})
    void addressesAreReportedFromNames(String text, boolean ip) {
        assertThat(parse(text).isIp(), is(ip));
    }
}
