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
import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.simulator.tls.TestCertificate;
import org.openhab.binding.blink.simulator.tls.TestCertificate.Shape;

/**
 * Tests which chains of certificates prove that a server is Blink's.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class PinnedAnchorTest {

    private static final String NAME = "*.immedia-semi.com";
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    private final TestCertificate authority = TestCertificate.selfSigned(Shape.of(NAME).asAuthority());

    PinnedAnchorTest() throws GeneralSecurityException, IOException {
    }

    private void verify(TestCertificate... chain) throws GeneralSecurityException {
        new PinnedAnchor(authority.fingerprint(), ServiceName.BLINK, NOW)
                .verify(Stream.of(chain).map(TestCertificate::certificate).toArray(X509Certificate[]::new));
    }

    private void accepts(TestCertificate... chain) {
        assertDoesNotThrow(() -> verify(chain));
    }

    private String refuses(TestCertificate... chain) {
        return String.valueOf(assertThrows(CertificateRefusedException.class, () -> verify(chain)).getMessage());
    }

    @Nested
    class ItAccepts {

        @Test
        void aServerOfTheAuthority() throws GeneralSecurityException, IOException {
            accepts(authority.issue(Shape.of(NAME)), authority);
        }

        @Test
        void theAuthorityItself() {
            accepts(authority);
        }

        @Test
        void aNameInTheSubjectOnly() throws GeneralSecurityException, IOException {
            accepts(authority.issue(Shape.of(NAME).withAlternative("")), authority);
        }

        @Test
        void aNameAmongTheAlternativesOnly() throws GeneralSecurityException, IOException {
            accepts(authority.issue(Shape.of("server 7").withAlternative("*.Immedia-Semi.com")), authority);
        }

        @Test
        void aServerOfAnIntermediateAuthority() throws GeneralSecurityException, IOException {
            TestCertificate between = authority.issue(Shape.of("between").asAuthority());

            accepts(between.issue(Shape.of(NAME)), between, authority);
            accepts(between.issue(Shape.of(NAME)), authority, between);
        }

        @Test
        void aCertificateForServers() throws GeneralSecurityException, IOException {
            accepts(authority.issue(Shape.of(NAME).withUse("server")), authority);
        }
    }

    @Nested
    class ItRefuses {

        @Test
        void aServerThatDoesNotPresentTheAuthority() throws GeneralSecurityException, IOException {
            assertThat(refuses(authority.issue(Shape.of(NAME))), containsString("does not present"));
        }

        @Test
        void anotherAuthorityOfTheSameName() throws GeneralSecurityException, IOException {
            TestCertificate other = TestCertificate.selfSigned(Shape.of(NAME).asAuthority());

            assertThat(refuses(other.issue(Shape.of(NAME)), other), containsString("does not present"));
            assertThat(refuses(other), containsString("does not present"));
        }

        @Test
        void aForeignServerThatPresentsTheAuthority() throws GeneralSecurityException, IOException {
            TestCertificate other = TestCertificate.selfSigned(Shape.of(NAME).asAuthority());

            assertThat(refuses(other.issue(Shape.of(NAME)), authority), containsString("not issued"));
            assertThat(refuses(other.issue(Shape.of(NAME)), other, authority), containsString("not issued"));
            assertThat(refuses(other, authority), containsString("not issued"));
        }

        @Test
        void aServerOfAnotherServer() throws GeneralSecurityException, IOException {
            TestCertificate server = authority.issue(Shape.of(NAME));

            assertThat(refuses(server.issue(Shape.of(NAME)), server, authority), containsString("not issued"));
        }

        @Test
        void anotherName() throws GeneralSecurityException, IOException {
            for (String name : new String[]{"*.example.com", "immedia-semi.com", "x.immedia-semi.com",
                    "*.immedia-semi.com.example.com"}) {
                assertThat(refuses(authority.issue(Shape.of(name)), authority), containsString("another name"));
            }
        }

        @Test
        void whatHasExpired() throws GeneralSecurityException, IOException {
            Shape expired = Shape.of(NAME).valid("250101000000Z", "261123115959Z");

            assertThat(refuses(authority.issue(expired), authority), containsString("expired"));
        }

        @Test
        void whatIsNotValidYet() throws GeneralSecurityException, IOException {
            Shape tomorrow = Shape.of(NAME).valid("261124000000Z", "300101000000Z");

            assertThat(refuses(authority.issue(tomorrow), authority), containsString("not valid yet"));
        }

        @Test
        void anAuthorityThatHasExpired() throws GeneralSecurityException, IOException {
            TestCertificate old = TestCertificate
                    .selfSigned(Shape.of(NAME).asAuthority().valid("200101000000Z", "251231235959Z"));
            PinnedAnchor anchor = new PinnedAnchor(old.fingerprint(), ServiceName.BLINK, NOW);
            X509Certificate[] chain = {old.issue(Shape.of(NAME)).certificate(), old.certificate()};

            assertThrows(CertificateRefusedException.class, () -> anchor.verify(chain));
            assertThrows(CertificateRefusedException.class,
                    () -> anchor.verify(new X509Certificate[]{old.certificate()}));
        }

        @Test
        void anIntermediateAuthorityThatHasExpired() throws GeneralSecurityException, IOException {
            TestCertificate between = authority
                    .issue(Shape.of("between").asAuthority().valid("200101000000Z", "251231235959Z"));

            assertThat(refuses(between.issue(Shape.of(NAME)), between, authority), containsString("not issued"));
        }

        @Test
        void aCertificateForClients() throws GeneralSecurityException, IOException {
            assertThat(refuses(authority.issue(Shape.of(NAME).withUse("client")), authority),
                    containsString("not meant for servers"));
        }

        @Test
        void noneAndTooMany() {
            TestCertificate[] many = Stream.generate(() -> authority).limit(11).toArray(TestCertificate[]::new);

            assertThat(refuses(), containsString("0 certificates"));
            assertThat(refuses(many), containsString("11 certificates"));
        }
    }

    @Test
    void theAnchorOfBlinkIsTheOneThatIsPublished() {
        assertThat(ImmisTls.BLINK_ANCHOR, is("b1bfa71ba445f0de14172a1382db19e8848f93b850eb78bd13fdabc1be7e2481"));
        assertThat(new PinnedAnchor(ImmisTls.BLINK_ANCHOR, ServiceName.BLINK, NOW),
                hasToString("certificate b1bfa71b"));
    }
}
