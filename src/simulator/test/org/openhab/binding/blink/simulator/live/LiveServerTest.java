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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLHandshakeException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * The server over real sockets: what it presents, and that conversations are held and ended.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class LiveServerTest {
    private static final byte[] HELLO = new byte[HelloCheck.LENGTH];

    private final LiveSettings settings = new LiveSettings();
    private final Door door = new Door();
    private final LiveServer server = new LiveServer(door, door);

    /** Accepts every hello; the time of the media stands still at 1 s of the stream. */
    private final class Door implements LiveHost {
        final List<String> notes = new ArrayList<>();
        final BlockingQueue<String> ends = new LinkedBlockingQueue<>();
        LiveEnd end = LiveEnd.NONE;

        @Override
        public TlsMode tls() {
            return settings.tls;
        }

        @Override
        public Duration now() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Optional<Conversation> open(byte[] hello) {
            if (!Arrays.equals(hello, HELLO)) {
                return Optional.empty();
            }
            settings.startUp = Duration.ZERO;
            LiveSession session = new LiveSession(new CameraControls(true, true, true, Duration.ZERO), settings, end,
                    Duration.ZERO.plusSeconds(end == LiveEnd.NONE ? 300 : 0));
            return Optional
                    .of(new Conversation(session, settings.shape, new Random(1), false, Duration.ZERO, notes::add));
        }

        @Override
        public void onHalfHello(int bytes) {
            ends.add("half a hello of " + bytes);
        }

        @Override
        public void onClosed(Conversation conversation) {
            ends.add(conversation.end());
        }
    }

    @AfterEach
    void close() {
        server.close();
    }

    private LiveClient connect(TlsMode mode) throws IOException, GeneralSecurityException {
        settings.tls = mode;
        return LiveClient.connect(server);
    }

    private String end() throws InterruptedException {
        return String.valueOf(door.ends.poll(60, TimeUnit.SECONDS));
    }

    private void watch(LiveClient client) throws IOException {
        client.send(HELLO);
        assertThat(client.read().type(), is(Frame.AUDIO_OFFER));
    }

    private static String name(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }

    private static boolean hasAlternative(X509Certificate certificate) throws GeneralSecurityException {
        return certificate.getSubjectAlternativeNames() != null;
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.INCLUDE, names = {"ISSUED", "AUTHORITY", "SUBJECT_ONLY", "TLS_1_2", "TLS_1_3"})
    void aClientThatTrustsTheAuthorityIsServed(TlsMode mode) throws Exception {
        try (LiveClient client = connect(mode)) {
            watch(client);
            X509Certificate[] chain = client.presented();

            assertThat(name(chain[0]), is("CN=*.immedia-semi.com"));
            assertThat(chain.length, is(mode == TlsMode.AUTHORITY ? 1 : 2));
            assertThat(chain[chain.length - 1], is(server.certificates().authority().certificate()));
            assertThat(hasAlternative(chain[0]), is(mode != TlsMode.AUTHORITY && mode != TlsMode.SUBJECT_ONLY));
            assertThat(client.protocol(), is(mode == TlsMode.TLS_1_2 ? "TLSv1.2" : "TLSv1.3"));
        }
        assertThat(end(), is("the client closed"));
    }

    @Test
    void theAnchorIsTheFingerprintOfTheAuthority() throws Exception {
        byte[] der = server.certificates().authority().certificate().getEncoded();

        assertThat(server.anchor(), is(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der))));
        assertThat(server.anchor(), is(server.anchor()));
    }

    @Test
    void anotherNameIsThere() throws Exception {
        try (LiveClient client = connect(TlsMode.WRONG_NAME)) {
            assertThat(name(client.presented()[0]), is("CN=*.example.org"));
            assertThat(client.presented()[0].getSubjectAlternativeNames().toString(), is("[[2, *.example.org]]"));
        }
    }

    @Test
    void aForeignAuthorityIsNotTrusted() {
        SSLHandshakeException refused = Assertions.assertThrows(SSLHandshakeException.class,
                () -> connect(TlsMode.FOREIGN_AUTHORITY));

        assertThat(refused.getMessage(), containsString("PKIX path"));
    }

    @Test
    void whatHasExpiredIsNotTrusted() {
        assertThat(rootCause(TlsMode.EXPIRED), is(instanceOf(CertificateExpiredException.class)));
    }

    @Test
    void whatIsNotValidYetIsNotTrusted() {
        assertThat(rootCause(TlsMode.NOT_YET_VALID), is(instanceOf(CertificateNotYetValidException.class)));
    }

    private Throwable rootCause(TlsMode mode) {
        Throwable cause = Assertions.assertThrows(SSLHandshakeException.class, () -> connect(mode));
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    @Test
    void plainConnectionsAreNoTls() throws Exception {
        settings.tls = TlsMode.PLAIN;
        try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            plain.getOutputStream().write(HELLO);
            assertThat(plain.getInputStream().read(), is(Frame.AUDIO_OFFER));
        }
        Assertions.assertThrows(IOException.class, () -> connect(TlsMode.PLAIN));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.INCLUDE, names = {"TLS_1_2", "TLS_1_3"})
    void theServerCanEndIt(TlsMode mode) throws Exception {
        door.end = LiveEnd.EOF;
        try (LiveClient client = connect(mode)) {
            client.send(HELLO);
            client.readToEnd();
        }

        assertThat(end(), is("the camera stopped"));
    }

    @Test
    void aHelloThatIsNotAcceptedIsNotAnswered() throws Exception {
        try (LiveClient client = connect(TlsMode.ISSUED)) {
            client.send(new byte[121]);
            client.send(new byte[]{1});
            client.readToEnd();
        }
        assertThat(door.ends, is(empty()));
    }

    @Test
    void halfAHelloIsNoted() throws Exception {
        try (LiveClient client = connect(TlsMode.ISSUED)) {
            client.send(new byte[50]);
        }

        assertThat(end(), is("half a hello of 50"));
    }

    @Test
    void framesGoBothWays() throws Exception {
        try (LiveClient client = connect(TlsMode.ISSUED)) {
            watch(client);
            client.send(Frame.KEEP_ALIVE, 1);
            client.send(Frame.STATISTICS, 1000, new byte[23]);
            client.send(Frame.INLINE_COMMAND, 1);
            assertThat(client.readValue(Frame.ACCESSORY_MESSAGE), is(1));
            client.send(new byte[]{Frame.KEEP_ALIVE, 0, 0, 0, 2, 0x7F, 0, 0, 0});
            client.readToEnd();
        }

        assertThat(end(), is("the client sent garbage"));
        assertThat(door.notes, contains("statistics of 23 bytes instead of 24", "a frame of 2130706432 bytes"));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "HUGE_LENGTH")
    void everyShapeCarriesTheStream(FrameShape shape) throws Exception {
        settings.shape = shape;
        try (LiveClient client = connect(TlsMode.ISSUED)) {
            watch(client);
            Frame frame = client.read();
            while (frame.type() != Frame.STREAM || frame.payload().length == 0 || frame.payload()[0] != 0x47) {
                frame = client.read();
            }
            assertThat(frame.payload().length % TransportLoop.PACKET, is(0));
        }
    }

    @Test
    void closingTheServerEndsAll() throws Exception {
        try (LiveClient client = connect(TlsMode.ISSUED)) {
            watch(client);
            server.close();
            assertThat(end(), is("the client closed"));
        }
        Assertions.assertThrows(IOException.class, () -> connect(TlsMode.ISSUED));
    }

    @Test
    void itListensOnLoopbackWhenItIsAsked() {
        int port = server.port();

        assertThat(port, is(greaterThan(0)));
        assertThat(server.port(), is(port));
    }
}
