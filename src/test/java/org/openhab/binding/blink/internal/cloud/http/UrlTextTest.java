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

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Names and values in queries and forms.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class UrlTextTest {

    @Test
    void theOrderIsKept() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("z", "1");
        fields.put("a", "2");

        assertThat(UrlText.query(fields), is("z=1&a=2"));
    }

    @Test
    void noFieldsAreNoText() {
        assertThat(UrlText.query(Map.of()), is(""));
    }

    @ParameterizedTest
    @CsvSource({"a b, a+b", "a+b, a%2Bb", "a&b=c, a%26b%3Dc", "é, %C3%A9",
            "2026-11-20T21:21:06Z, " + "2026-11-20T21%3A21%3A06Z", "immedia-blink://x/y, immedia-blink%3A%2F%2Fx%2Fy"})
    void valuesAreEncoded(String value, String encoded) {
        assertThat(UrlText.query(Map.of("k", value)), is("k=" + encoded));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "a b", "a+b&c=d", "päss%wörd", "100%", "\"quoted\"", "日本"})
    void whatIsWrittenCanBeRead(String value) {
        assertThat(UrlText.fields(UrlText.query(Map.of("key &=", value))), is(Map.of("key &=", value)));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"&", "&&", "=", "=x", "novalue"})
    void nothingIsNoField(@Nullable String query) {
        assertThat(UrlText.fields(query), is(anEmptyMap()));
    }

    @Test
    void aTornEscapeIsLeftOut() {
        assertThat(UrlText.fields("a=%Z&b=2&c=%"), is(Map.of("b", "2")));
    }

    @Test
    void aValueMayHoldEqualsSigns() {
        assertThat(UrlText.fields("code=abc==&state="), is(Map.of("code", "abc==", "state", "")));
    }
}
