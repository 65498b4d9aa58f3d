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
package org.openhab.binding.blink.simulator.live;

import java.io.IOException;
import java.security.GeneralSecurityException;

import javax.net.ssl.SSLContext;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.simulator.tls.TestCertificate;
import org.openhab.binding.blink.simulator.tls.TestCertificate.Shape;

/**
 * The certificates of the live view server: an authority of its own, made now, and what it issues.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class LiveCertificates {
    /** The name of the service, which stands for its addresses. */
    static final String NAME = "*.immedia-semi.com";

    private static final Shape AUTHORITY = Shape.of(NAME).withAlternative("").asAuthority();

    private final TestCertificate authority;

    LiveCertificates() {
        try {
            authority = TestCertificate.selfSigned(AUTHORITY);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The certificate that clients shall trust. */
    TestCertificate authority() {
        return authority;
    }

    /** SHA-256 of the authority's DER form, in hexadecimal digits. */
    String anchor() {
        try {
            return authority.fingerprint();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Issues what a connection presents; not for {@link TlsMode#PLAIN}. */
    SSLContext context(TlsMode mode) throws GeneralSecurityException, IOException {
        Shape usual = Shape.of(NAME);
        return switch (mode) {
            case AUTHORITY -> authority.server();
            case SUBJECT_ONLY -> issued(usual.withAlternative(""));
            case WRONG_NAME -> issued(Shape.of("*.example.org"));
            case EXPIRED -> issued(usual.valid("160101000000Z", "200101000000Z"));
            case NOT_YET_VALID -> issued(usual.valid("480101000000Z", "491231235959Z"));
            case FOREIGN_AUTHORITY -> {
                TestCertificate foreign = TestCertificate.selfSigned(AUTHORITY);
                yield foreign.issue(usual).server(foreign);
            }
            case ISSUED, TLS_1_2, TLS_1_3 -> issued(usual);
            case PLAIN -> throw new IllegalArgumentException("plain connections have no certificate");
        };
    }

    private SSLContext issued(Shape shape) throws GeneralSecurityException, IOException {
        return authority.issue(shape).server(authority);
    }
}
