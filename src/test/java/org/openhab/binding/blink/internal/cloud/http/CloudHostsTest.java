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

import java.net.URI;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where passwords and tokens may go.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class CloudHostsTest {

    @Nested
    class TheRealCloud {

        private final CloudHosts hosts = CloudHosts.real();

        @Test
        void hasOneHostForSigningIn() {
            assertThat(hosts.signIn("/oauth/token"), is(URI.create("https://api.oauth.blink.com/oauth/token")));
            assertThat(hosts.signInOrigin(), is("https://api.oauth.blink.com"));
        }

        @Test
        void hasOneHostForEachTier() {
            assertThat(hosts.rest("e002", "/networks?a=1"),
                    is(URI.create("https://rest-e002.immedia-semi.com/networks?a=1")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"https://rest-prod.immedia-semi.com/", "https://rest-e002.immedia-semi.com/a/b?c=d",
                "https://immedia-semi.com/media", "https://REST-PROD.Immedia-Semi.COM/",
                "https://rest-prod.immedia-semi.com:443/"})
        void mayHoldTheToken(String address) {
            assertThat(hosts.mayHoldToken(URI.create(address)), is(true));
        }

        @ParameterizedTest
        @ValueSource(strings = {"https://immedia-semi.com.evil.example/", "https://evil-immedia-semi.com/",
                "https://rest-prod.immedia-semi.com.evil.example/", "https://immedia-semi.evil.example/",
                "http://rest-prod.immedia-semi.com/", "wss://rest-prod.immedia-semi.com/",
                "https://rest-prod.immedia-semi.com:8443/", "https://user@rest-prod.immedia-semi.com/",
                "https://rest-prod.immedia-semi.com@evil.example/", "https://a:b@rest-prod.immedia-semi.com/",
                "https://127.0.0.1/", "https://localhost/", "https://evil.example/rest-prod.immedia-semi.com",
                "https://evil.example/#.immedia-semi.com", "/api/v1/relative", "mailto:a@immedia-semi.com",
                "https:///immedia-semi.com", "https://rest-prod.immedia-semi.com./", "https://api.oauth.blink.com/"})
        void mayNotSendItElsewhere(String address) {
            assertThat(hosts.mayHoldToken(URI.create(address)), is(false));
        }
    }

    @Nested
    class ARedirectOfMedia {

        private final CloudHosts hosts = CloudHosts.real();

        @ParameterizedTest
        @ValueSource(strings = {"https://store.example.com/a?b=c", "https://s3.us-east-1.amazonaws.com/x",
                "https://bucket.s3.amazonaws.com:443/x", "https://1.store.example/", "https://A.Example.COM/",
                "https://rest-prod.immedia-semi.com/x", "https://xn--bcher-kva.example/"})
        void mayLeadToAHostWithAPublicName(String address) {
            assertThat(hosts.mayFetch(URI.create(address)), is(true));
        }

        @ParameterizedTest
        @ValueSource(strings = {"https://192.168.1.1/", "https://169.254.169.254/", "https://8.8.8.8/",
                "https://127.0.0.1:443/", "https://[::1]/", "https://[fe80::1]/", "https://[::ffff:127.0.0.1]/",
                "https://2130706433/", "https://0x7f000001/", "https://0x7f.0.0.1/", "https://127.1/",
                "https://017700000001/", "https://0177.0.0.1/", "https://a.1/", "https://a.0x7f/", "https://a.0X7F/",
                "https://a.0x/", "https://192.168.1.1./", "https://localhost/", "https://LOCALHOST/",
                "https://localhost./", "https://a.localhost/", "https://openhab/", "https://printer.local/",
                "https://printer.LOCAL/", "https://printer.local./", "https://metadata.google.internal/",
                "https://a.localdomain/", "https://router.home.arpa/", "https://1.0.0.127.in-addr.arpa/",
                "https://nas.lan/", "https://store.example.com./", "https://store.example.com:8443/",
                "https://store.example.com:0/", "http://store.example.com/", "ftp://store.example.com/",
                "https://user@store.example.com/", "https://user:pw@store.example.com/", "https://a_b.example.com/",
                "https://\u0661\u0662\u0667.0.0.1/", "https://\uff11.example.com/", "https:///x", "https:x",
                "/relative", "file:///etc/passwd", "data:,x"})
        void mayLeadNowhereElse(String address) {
            assertThat(hosts.mayFetch(URI.create(address)), is(false));
        }

        @ParameterizedTest
        @ValueSource(strings = {"https://store.example.com/", "http://127.0.0.1:8086/", "http://127.0.0.2:8085/"})
        void staysWithinAStandIn(String address) {
            CloudHosts local = CloudHosts.loopback("http://127.0.0.1:8085").orElseThrow();

            assertThat(local.mayFetch(URI.create("http://127.0.0.1:8085/x")), is(true));
            assertThat(local.mayFetch(URI.create(address)), is(false));
        }
    }

    @Nested
    class AStandIn {

        @ParameterizedTest
        @ValueSource(strings = {"http://127.0.0.1:8085", "http://127.0.0.1:8085/", "http://localhost:8085",
                "http://LOCALHOST:8085", "https://127.0.0.1", "http://[::1]:8085", "http://127.1.2.3:1"})
        void mayBeALoopbackAddress(String base) {
            assertThat(CloudHosts.loopback(base).isPresent(), is(true));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "127.0.0.1:8085", "//127.0.0.1", "ftp://127.0.0.1", "http://192.168.1.7:8085",
                "http://evil.example", "http://127.0.0.1.evil.example", "http://localhost.evil.example",
                "http://127.0.0.1@evil.example", "http://user:pw@127.0.0.1", "http://0.0.0.0", "http://[::]",
                "http://[::2]", "http://127.0.0.1?x=1", "http://127.0.0.1#x", "http://2130706433", "http://127.1",
                "http:// 127.0.0.1", "not an address", "file:///etc", "http://localhost%2eevil.example"})
        void mayBeNothingElse(String base) {
            assertThat(CloudHosts.loopback(base).isPresent(), is(false));
        }

        @Test
        void standsForEveryHost() {
            CloudHosts hosts = CloudHosts.loopback("http://127.0.0.1:8085/").orElseThrow();

            assertThat(hosts.signIn("/oauth/token"), is(URI.create("http://127.0.0.1:8085/oauth/token")));
            assertThat(hosts.rest("e002", "/networks"), is(URI.create("http://127.0.0.1:8085/networks")));
        }

        @Test
        void maySeeTheToken() {
            CloudHosts hosts = CloudHosts.loopback("http://127.0.0.1:8085").orElseThrow();

            assertThat(hosts.mayHoldToken(URI.create("http://127.0.0.1:8085/networks")), is(true));
        }

        @ParameterizedTest
        @ValueSource(strings = {"http://127.0.0.1:8086/", "https://127.0.0.1:8085/", "http://127.0.0.2:8085/",
                "https://rest-prod.immedia-semi.com/", "http://evil.example:8085/", "/networks"})
        void isTheOnlyOneThatMay(String address) {
            CloudHosts hosts = CloudHosts.loopback("http://127.0.0.1:8085").orElseThrow();

            assertThat(hosts.mayHoldToken(URI.create(address)), is(false));
        }
    }

    @Nested
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    class TheSystemProperty {

        private @Nullable String before;

        @BeforeEach
        void remember() {
            before = System.getProperty(CloudHosts.PROPERTY);
        }

        @AfterEach
        void restore() {
            String known = before;
            if (known == null) {
                System.clearProperty(CloudHosts.PROPERTY);
            } else {
                System.setProperty(CloudHosts.PROPERTY, known);
            }
        }

        private String host(String asked) {
            System.setProperty(CloudHosts.PROPERTY, asked);
            return String.valueOf(CloudHosts.fromSystemProperty().rest("prod", "/").getHost());
        }

        @Test
        void mayNameAStandIn() {
            assertThat(host(" http://127.0.0.1:8085 "), is("127.0.0.1"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "http://evil.example", "http://192.168.1.7", "nonsense"})
        void isIgnoredOtherwise(String asked) {
            assertThat(host(asked), is("rest-prod.immedia-semi.com"));
        }
    }
}
