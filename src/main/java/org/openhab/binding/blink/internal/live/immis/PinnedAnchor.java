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

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Trust in one certificate that is known by its SHA-256 only. A server has to present that certificate itself, as its
 * own or at the end of its chain: a fingerprint alone can verify no signature. Everything presented has to be valid
 * now, and the server's own certificate has to bear the name of the service.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class PinnedAnchor {

    private static final int MAX_CHAIN = 10;
    private static final Set<String> FOR_SERVERS = Set.of("1.3.6.1.5.5.7.3.1", "2.5.29.37.0");

    private final byte[] fingerprint;
    private final ServiceName name;
    private final Clock clock;

    /**
     * Trusts that certificate.
     *
     * @param fingerprint SHA-256 of its DER form, in hexadecimal digits
     */
    PinnedAnchor(String fingerprint, ServiceName name, Clock clock) {
        this.fingerprint = HexFormat.of().parseHex(fingerprint);
        this.name = name;
        this.clock = clock;
    }

    /**
     * Verifies a server.
     *
     * @param chain what the server presents, its own certificate first
     */
    void verify(X509Certificate[] chain) throws CertificateException {
        if (chain.length == 0 || chain.length > MAX_CHAIN) {
            throw new CertificateRefusedException("the server presents " + chain.length + " certificates");
        }
        X509Certificate anchor = find(chain).orElseThrow(() -> new CertificateRefusedException(
                "the server does not present the pinned certificate of Blink's live view servers"));
        requireValid(anchor);
        X509Certificate own = chain[0];
        if (!own.equals(anchor)) {
            requireValid(own);
            requirePath(own, anchor, List.of(chain));
        }
        List<String> uses = own.getExtendedKeyUsage();
        if (uses != null && uses.stream().noneMatch(FOR_SERVERS::contains)) {
            throw new CertificateRefusedException("the certificate is not meant for servers");
        }
        name.require(own);
    }

    private Optional<X509Certificate> find(X509Certificate[] chain) throws CertificateException {
        for (X509Certificate each : chain) {
            if (MessageDigest.isEqual(fingerprint, sha256(each))) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static byte[] sha256(X509Certificate certificate) throws CertificateException {
        try {
            return MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new CertificateRefusedException("SHA-256 is not available", e);
        }
    }

    private void requireValid(X509Certificate certificate) throws CertificateException {
        try {
            certificate.checkValidity(now());
        } catch (CertificateExpiredException e) {
            throw new CertificateRefusedException("a certificate has expired", e);
        } catch (CertificateNotYetValidException e) {
            throw new CertificateRefusedException("a certificate is not valid yet", e);
        }
    }

    private void requirePath(X509Certificate own, X509Certificate anchor, List<X509Certificate> chain)
            throws CertificateException {
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(own);
        try {
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(Set.of(new TrustAnchor(anchor, null)), target);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(now());
            parameters.setMaxPathLength(MAX_CHAIN);
            CertPathBuilder.getInstance("PKIX").build(parameters);
        } catch (InvalidAlgorithmParameterException e) {
            throw new CertificateRefusedException("the certificates cannot be checked", e);
        } catch (GeneralSecurityException e) {
            throw new CertificateRefusedException("the certificate was not issued by the pinned one", e);
        }
    }

    private Date now() {
        return Date.from(clock.instant());
    }

    @Override
    public String toString() {
        return "certificate " + HexFormat.of().formatHex(Arrays.copyOf(fingerprint, 4));
    }
}
