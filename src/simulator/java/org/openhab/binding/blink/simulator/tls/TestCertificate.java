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
package org.openhab.binding.blink.simulator.tls;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A certificate of any shape, with its key, made for one run: an authority of its own or issued by another one.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class TestCertificate {

    private static final char[] NO_PASSWORD = new char[0];
    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;
    /** ecdsa-with-SHA256, 1.2.840.10045.4.3.2. */
    private static final String SIGNED = "06082A8648CE3D040302";
    private static final String COMMON_NAME = "0603550403";
    private static final String ALTERNATIVE_NAME = "0603551D11";
    private static final String BASIC_CONSTRAINTS = "0603551D13";
    private static final String EXTENDED_KEY_USAGE = "0603551D25";
    private static final String SERVER = "06082B06010505070301";
    private static final String CLIENT = "06082B06010505070302";

    private final KeyPair keys;
    private final X509Certificate certificate;

    /**
     * What a certificate says.
     *
     * @param alternative a DNS name, or empty for none
     * @param authority whether it may issue others
     * @param from and until as {@code yyMMddHHmmssZ}
     * @param use {@code server}, {@code client}, or empty for any
     */
    public record Shape(String subject, String alternative, boolean authority, String from, String until, String use) {

        public static Shape of(String subject) {
            return new Shape(subject, subject, false, "200101000000Z", "491231235959Z", "");
        }

        public Shape withAlternative(String other) {
            return new Shape(subject, other, authority, from, until, use);
        }

        public Shape asAuthority() {
            return new Shape(subject, alternative, true, from, until, use);
        }

        public Shape valid(String first, String last) {
            return new Shape(subject, alternative, authority, first, last, use);
        }

        public Shape withUse(String other) {
            return new Shape(subject, alternative, authority, from, until, other);
        }
    }

    private TestCertificate(KeyPair keys, X509Certificate certificate) {
        this.keys = keys;
        this.certificate = certificate;
    }

    /** A certificate that signed itself. */
    public static TestCertificate selfSigned(Shape shape) throws GeneralSecurityException, IOException {
        return make(shape, null);
    }

    /** A certificate that this one has issued. */
    public TestCertificate issue(Shape shape) throws GeneralSecurityException, IOException {
        return make(shape, this);
    }

    private static TestCertificate make(Shape shape, @Nullable TestCertificate issuer)
            throws GeneralSecurityException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair keys = generator.generateKeyPair();
        byte[] subject = name(shape.subject());
        byte[] issuerName = issuer == null ? subject : issuer.certificate.getSubjectX500Principal().getEncoded();
        PrivateKey signer = issuer == null ? keys.getPrivate() : issuer.keys.getPrivate();
        byte[] validity = Der.element(SEQUENCE, Der.element(0x17, ascii(shape.from())),
                Der.element(0x17, ascii(shape.until())));
        byte[] serial = Der.element(0x02,
                BigInteger.valueOf(Arrays.hashCode(keys.getPublic().getEncoded()) & 0x7FFF_FFFF).toByteArray());
        byte[] content = Der.element(SEQUENCE, Der.element(0xA0, Der.element(0x02, new byte[]{2})), serial, algorithm(),
                issuerName, validity, subject, keys.getPublic().getEncoded(), extensions(shape));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(signer);
        signature.update(content);
        byte[] whole = Der.element(SEQUENCE, content, algorithm(), Der.element(0x03, new byte[]{0}, signature.sign()));
        return new TestCertificate(keys, (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(whole)));
    }

    private static byte[] extensions(Shape shape) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        if (!shape.alternative().isEmpty()) {
            byte[] names = Der.element(SEQUENCE, Der.element(0x82, ascii(shape.alternative())));
            all.write(Der.element(SEQUENCE, hex(ALTERNATIVE_NAME), Der.element(OCTETS, names)));
        }
        if (shape.authority()) {
            byte[] isAuthority = Der.element(SEQUENCE, new byte[]{0x01, 0x01, (byte) 0xFF});
            all.write(Der.element(SEQUENCE, hex(BASIC_CONSTRAINTS), Der.element(OCTETS, isAuthority)));
        }
        if (!shape.use().isEmpty()) {
            byte[] use = Der.element(SEQUENCE, hex("server".equals(shape.use()) ? SERVER : CLIENT));
            all.write(Der.element(SEQUENCE, hex(EXTENDED_KEY_USAGE), Der.element(OCTETS, use)));
        }
        return all.size() == 0 ? new byte[0] : Der.element(0xA3, Der.element(SEQUENCE, all.toByteArray()));
    }

    private static byte[] name(String common) throws IOException {
        return Der.element(SEQUENCE,
                Der.element(0x31, Der.element(SEQUENCE, hex(COMMON_NAME), Der.element(0x0C, ascii(common)))));
    }

    private static byte[] algorithm() throws IOException {
        return Der.element(SEQUENCE, hex(SIGNED));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** SHA-256 of its DER form, in hexadecimal digits. */
    public String fingerprint() throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    }

    /** The context of a server that has this certificate and presents others after it. */
    public SSLContext server(TestCertificate... above) throws GeneralSecurityException, IOException {
        Certificate[] chain = new Certificate[above.length + 1];
        chain[0] = certificate;
        for (int i = 0; i < above.length; i++) {
            chain[i + 1] = above[i].certificate;
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("server", keys.getPrivate(), NO_PASSWORD, chain);
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, NO_PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** A store that trusts this certificate. */
    public KeyStore trust() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("trusted", certificate);
        return store;
    }
}
