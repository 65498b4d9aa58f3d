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
package org.openhab.binding.blink.internal.cloud.auth;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;

/**
 * The cookies of one sign-in.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class CookieJarTest {

    private final CookieJar jar = new CookieJar();

    private void set(String... lines) {
        jar.take(new HttpResponse(200, Map.of("set-cookie", List.of(lines)), new byte[0]));
    }

    @Test
    void withoutCookiesThereIsNoHeader() {
        assertThat(jar.header("/"), is(""));
    }

    @Test
    void severalAreCarriedTogether() {
        set("sid=abc; Path=/; HttpOnly; Secure; SameSite=Lax", "csrf=x-1; Path=/oauth");

        assertThat(List.of(jar.header("/oauth/v2/signin").split("; ")), containsInAnyOrder("sid=abc", "csrf=x-1"));
    }

    @Test
    void aLaterOneReplacesTheFirst() {
        set("sid=abc");
        set("sid=def");

        assertThat(jar.header("/"), is("sid=def"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sid=; Max-Age=0", "sid=gone; Expires=Thu, 01 Jan 1970 00:00:00 GMT"})
    void anEndedOneIsDropped(String line) {
        set("sid=abc");
        set(line);

        assertThat(jar.header("/"), is(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sid=abc; Expires=Tue, 01 Jan 2999 00:00:00 GMT; Path=/", "sid=abc; Max-Age=600",
            "sid=abc; Domain=api.oauth.blink.com; Secure", "SID=abc; PATH=/; SECURE"})
    void theUsualAttributesDoNoHarm(String line) {
        set(line);

        assertThat(jar.header("/oauth/v2/signin"), equalToIgnoringCase("sid=abc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=b=c==", "t=eyJhbGciOiJIUzI1NiJ9.e30.x_y-z", "v=%2Fa%20b", "n=1:2|3/4"})
    void valuesTravelUnchanged(String cookie) {
        set(cookie + "; Path=/; Max-Age=600");

        assertThat(jar.header("/"), is(cookie));
    }

    @ParameterizedTest
    @CsvSource({"/oauth, true", "/oauth/, true", "/, true", "/oauth/v2/signin, true", "/oauth/v2/sign, false",
            "/oauth/v2/2fa, false", "/api, false"})
    void aCookieGoesWhereItsPathLeads(String path, boolean carried) {
        set("sid=abc; Path=" + path);

        assertThat(jar.header("/oauth/v2/signin").isEmpty(), is(!carried));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "=x", "; Path=/"})
    void whatIsNoCookieIsLeftOut(String line) {
        set(line, "sid=abc");

        assertThat(jar.header("/"), is("sid=abc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sid=abc; Expires=soon; Path=/", "sid=abc; Expires=Fri, 01 Jan 2999 00:00:00 GMT"})
    void anUnreadableEndIsNoEnd(String line) {
        set(line);

        assertThat(jar.header("/"), is("sid=abc"));
    }

    @Test
    void thereIsALimit() {
        set(IntStream.range(0, 500).mapToObj(i -> "c" + i + "=x").toArray(String[]::new));

        assertThat(jar.header("/").split("; ").length, is(50));
    }

    @Test
    void aKnownOneIsRenewedInAFullJar() {
        set(IntStream.range(0, 60).mapToObj(i -> "c" + i + "=x").toArray(String[]::new));
        set("c0=fresh");

        assertThat(jar.header("/"), containsString("c0=fresh"));
    }

    @Test
    void cookiesAreNotPrinted() {
        set("sid=abc");

        assertThat(jar.toString(), is("CookieJar"));
    }
}
