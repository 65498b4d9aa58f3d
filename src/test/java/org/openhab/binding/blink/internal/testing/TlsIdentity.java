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
package org.openhab.binding.blink.internal.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A key and a certificate that it signed itself, made for one test run. The certificate is valid from 2000 to 2049.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class TlsIdentity {

    private static final char[] NO_PASSWORD = new char[0];
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    /** ecdsa-with-SHA256, 1.2.840.10045.4.3.2. */
    private static final byte[] ECDSA_WITH_SHA256 = {0x06, 0x08, 0x2A, (byte) 0x86, 0x48, (byte) 0xCE, 0x3D, 0x04, 0x03,
            0x02};
    /** commonName, 2.5.4.3. */
    private static final byte[] COMMON_NAME = {0x06, 0x03, 0x55, 0x04, 0x03};
    /** subjectAltName, 2.5.29.17. */
    private static final byte[] ALTERNATIVE_NAME = {0x06, 0x03, 0x55, 0x1D, 0x11};

    private final KeyPair keys;
    private final X509Certificate certificate;

    private TlsIdentity(KeyPair keys, X509Certificate certificate) {
        this.keys = keys;
        this.certificate = certificate;
    }

    /** A certificate for one host name. */
    public static TlsIdentity forHost(String host) throws GeneralSecurityException, IOException {
        // an elliptic curve, because the primes of an RSA key take a second
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair keys = generator.generateKeyPair();
        byte[] content = content(host, keys.getPublic().getEncoded());
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(content);
        byte[] whole = Der.element(SEQUENCE, content, algorithm(), Der.element(0x03, new byte[]{0}, signature.sign()));
        Certificate certificate = CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(whole));
        return new TlsIdentity(keys, (X509Certificate) certificate);
    }

    private static byte[] content(String host, byte[] publicKey) throws IOException {
        byte[] name = Der.element(SEQUENCE,
                Der.element(SET, Der.element(SEQUENCE, COMMON_NAME, Der.element(0x0C, ascii(host)))));
        byte[] validity = Der.element(SEQUENCE, Der.element(0x17, ascii("000101000000Z")),
                Der.element(0x17, ascii("491231235959Z")));
        byte[] names = Der.element(SEQUENCE, ALTERNATIVE_NAME,
                Der.element(0x04, Der.element(SEQUENCE, Der.element(0x82, ascii(host)))));
        return Der.element(SEQUENCE, Der.element(0xA0, Der.element(0x02, new byte[]{2})),
                Der.element(0x02, BigInteger.ONE.toByteArray()), algorithm(), name, validity, name, publicKey,
                Der.element(0xA3, Der.element(SEQUENCE, names)));
    }

    private static byte[] algorithm() throws IOException {
        return Der.element(SEQUENCE, ECDSA_WITH_SHA256);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** The context of a server with this identity. */
    public SSLContext serverContext() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("server", keys.getPrivate(), NO_PASSWORD, new Certificate[]{certificate});
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, NO_PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
