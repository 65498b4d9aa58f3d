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
import static org.openhab.binding.blink.internal.testing.ImmisServer.frame;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.SSLContext;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.live.immis.ConnectionEnd.Reason;
import org.openhab.binding.blink.internal.model.Ticker;
import org.openhab.binding.blink.internal.testing.ImmisServer;
import org.openhab.binding.blink.internal.testing.ImmisServer.Peer;
import org.openhab.binding.blink.internal.testing.ImmisServer.Script;
import org.openhab.binding.blink.internal.testing.PacedRelay;
import org.openhab.binding.blink.simulator.tls.TestCertificate;
import org.openhab.binding.blink.simulator.tls.TestCertificate.Shape;

/**
 * Tests whole connections over real sockets and TLS.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class ImmisConnectionTest {

    private static final String NAME = "*.immedia-semi.com";
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final byte[] PACKET = Arrays.copyOf(new byte[]{0x47, 1, 2, 3}, 188);
    private static final TestCertificate AUTHORITY = authority();
    private static final SSLContext USUAL = usual();

    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final List<AutoCloseable> open = new ArrayList<>();
    private final Watcher watcher = new Watcher();
    private Ticker ticker = Ticker.system();

    private static TestCertificate authority() {
        try {
            return TestCertificate.selfSigned(Shape.of(NAME).asAuthority());
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static SSLContext usual() {
        try {
            return AUTHORITY.issue(Shape.of(NAME)).server(AUTHORITY);
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Keeps what comes, and lets the test wait for it. */
    private static final class Watcher implements ConnectionListener {

        final RecordedFrames seen = new RecordedFrames();
        final CountDownLatch stream = new CountDownLatch(1);
        final CompletableFuture<ConnectionEnd> end = new CompletableFuture<>();
        final AtomicInteger ends = new AtomicInteger();

        @Override
        public void onTransportStream(ByteBuffer part) {
            seen.onTransportStream(part);
            stream.countDown();
        }

        @Override
        public void onMessage(CameraMessage message) {
            seen.onMessage(message);
        }

        @Override
        public void onEnd(ConnectionEnd how) {
            ends.incrementAndGet();
            end.complete(how);
        }

        ConnectionEnd end() {
            return end.orTimeout(60, TimeUnit.SECONDS).join();
        }
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
        executor.shutdownNow();
    }

    private ImmisServer server(SSLContext tls, Script script, String... protocols) throws IOException {
        ImmisServer server = new ImmisServer(tls, script, protocols);
        open.add(server);
        return server;
    }

    private ImmisConnection connect(String host, int port, ImmisTls tls) {
        ImmisConnector connector = new ImmisConnector(tls, ImmisTimes.standard().withRead(Duration.ofMillis(5)),
                executor, ticker);
        ImmisConnection connection = connector.connect(
                new ImmisAddress(host, port, "NIE5YSJGOOOn", "G8T1LN003274K0QC", 208), new Secret("token"), watcher);
        open.add(connection::close);
        return connection;
    }

    private ImmisConnection connect(int port) {
        return connect("127.0.0.1", port, tls());
    }

    private static ImmisTls tls() {
        try {
            return new ImmisTls(AUTHORITY.fingerprint(), NOW);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** A ticker that runs a second ahead with each reading. */
    private static Ticker hasty() {
        AtomicInteger readings = new AtomicInteger();
        return () -> Duration.ofSeconds(readings.incrementAndGet());
    }

    @Nested
    class AUsualConversation {

        private final List<byte[]> received = new ArrayList<>();

        private void talk(Peer peer) throws IOException {
            received.add(peer.read(122));
            received.add(peer.readFrame());
            peer.send(frame(0x0C, 0xA0000001));
            peer.send(frame(0, 1, PACKET));
            received.add(peer.readFrame());
        }

        @ParameterizedTest
        @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
        void isHeldOverBothProtocols(String protocol) throws IOException {
            connect(server(USUAL, this::talk, protocol).port());

            assertThat(watcher.end(), is(new ConnectionEnd(Reason.ENDED, "")));
            assertThat(watcher.seen.messages, contains(new CameraMessage.AudioOffer(true)));
            assertThat(watcher.seen.stream.toByteArray(), is(PACKET));
            assertThat(received.get(0),
                    is(ClientHello.of(new ImmisAddress("127.0.0.1", 1, "NIE5YSJGOOOn", "G8T1LN003274K0QC", 208),
                            new Secret("token"))));
            assertThat(received.get(1), is(OutgoingFrame.keepAlive(1)));
            assertThat(received.get(2), is(OutgoingFrame.statistics()));
            assertThat(watcher.ends.get(), is(1));
        }

        @Test
        void commandsAreSentWithoutWaiting() throws IOException {
            CompletableFuture<byte[]> command = new CompletableFuture<>();
            ticker = () -> Duration.ZERO;
            ImmisConnection connection = connect(server(USUAL, peer -> {
                peer.read(122);
                peer.readFrame();
                peer.send(frame(0, 1, PACKET));
                command.complete(peer.readFrame());
                peer.send(frame(0x15, 1));
            }).port());
            awaitStream();

            assertThat(connection.send(InlineCommand.Plain.LIGHTS_ON), is(true));
            assertThat(command.orTimeout(60, TimeUnit.SECONDS).join(),
                    is(OutgoingFrame.command(InlineCommand.Plain.LIGHTS_ON)));
            watcher.end();
            assertThat(watcher.seen.messages, contains(new CameraMessage.Lights(true)));
            connection.close();
            assertThat(connection.send(InlineCommand.Plain.LIGHTS_ON), is(false));
        }
    }

    private void awaitStream() {
        try {
            assertThat(watcher.stream.await(60, TimeUnit.SECONDS), is(true));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Nested
    class HowItEnds {

        @Test
        void refusedBeforeAnyFrame() throws IOException {
            connect(server(USUAL, peer -> peer.read(122)).port());

            assertThat(watcher.end().reason(), is(Reason.REFUSED));
        }

        @Test
        void refusedByAResetBeforeAnyFrame() throws IOException {
            connect(server(USUAL, peer -> {
                peer.read(122);
                peer.reset();
            }).port());

            assertThat(watcher.end().reason(), is(Reason.REFUSED));
        }

        @Test
        void lostByAReset() throws IOException {
            ticker = () -> Duration.ZERO;
            connect(server(USUAL, peer -> {
                peer.read(122 + 9);
                peer.send(frame(0, 1, PACKET));
                awaitStream();
                peer.reset();
            }).port());

            assertThat(watcher.end().reason(), is(Reason.LOST));
        }

        @Test
        void tooLarge() throws IOException {
            connect(server(USUAL, peer -> {
                peer.send(new byte[]{0, 0, 0, 0, 1, 0x7F, -1, -1, -1});
                peer.awaitClose();
            }).port());

            assertThat(watcher.end(), is(new ConnectionEnd(Reason.PAYLOAD_TOO_LARGE, "a frame of 2147483647 bytes")));
        }

        @Test
        void silent() throws IOException {
            ticker = hasty();
            connect(server(USUAL, Peer::awaitClose).port());

            assertThat(watcher.end().reason(), is(Reason.SILENT));
        }

        @Test
        void inHalfAFrame() throws IOException {
            ticker = hasty();
            connect(server(USUAL, peer -> {
                peer.send(Arrays.copyOf(frame(0, 1, PACKET), 100));
                peer.awaitClose();
            }).port());

            assertThat(watcher.end().reason(), is(Reason.HALF_FRAME));
        }

        @Test
        void closedByUs() throws IOException {
            ImmisConnection connection = connect(server(USUAL, peer -> {
                peer.send(frame(0, 1, PACKET));
                peer.awaitClose();
            }).port());
            awaitStream();
            connection.close();
            connection.close();

            assertThat(watcher.end(), is(new ConnectionEnd(Reason.CLOSED, "")));
        }

        @Test
        void closedByUsDuringTheHandshake() throws IOException {
            CountDownLatch reached = new CountDownLatch(1);
            ImmisConnection connection = connect(new SilentListener(reached).port());
            await(reached);
            connection.close();

            assertThat(watcher.end().reason(), is(Reason.CLOSED));
        }

        @Test
        void closedByUsBeforeItBegan() {
            ImmisConnection connection = new ImmisConnection(new ImmisAddress("127.0.0.1", 1, "c", "", 0), tls(),
                    ImmisTimes.standard(), ticker);
            connection.close();
            connection.run(new Secret(""), watcher);

            assertThat(watcher.end().reason(), is(Reason.CLOSED));
            assertThat(watcher.ends.get(), is(1));
        }

        @Test
        void unreachable() throws IOException {
            int port;
            try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = unused.getLocalPort();
            }
            connect(port);

            assertThat(watcher.end().reason(), is(Reason.UNREACHABLE));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS), is(true));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Takes a connection and the first byte, and then does nothing. */
    private final class SilentListener {

        private final ImmisServer server;

        SilentListener(CountDownLatch reached) throws IOException {
            server = new ImmisServer(null, peer -> {
                peer.read(1);
                reached.countDown();
                peer.awaitClose();
            });
            open.add(server);
        }

        int port() {
            return server.port();
        }
    }

    /** A read that times out within a TLS record must not lose the part that was read. */
    @Test
    void slowNetworksDoNotBreakRecords() throws IOException {
        CompletableFuture<PacedRelay> relay = new CompletableFuture<>();
        int port = server(USUAL, peer -> {
            peer.read(122 + 9);
            relay.join().pace(40);
            peer.send(frame(0, 1, PACKET));
            peer.send(frame(0, 2, PACKET));
        }).port();
        PacedRelay between = new PacedRelay(port);
        open.add(between);
        relay.complete(between);
        ticker = () -> {
            between.tick();
            return Duration.ZERO;
        };
        connect(between.port());

        assertThat(watcher.end(), is(new ConnectionEnd(Reason.ENDED, "")));
        assertThat(watcher.seen.stream.size(), is(2 * 188));
    }

    @Nested
    class WhoIsTrusted {

        private void refuses(SSLContext tls, String why) throws IOException {
            connect(server(tls, peer -> peer.read(1)).port());

            ConnectionEnd end = watcher.end();
            assertThat(end.reason(), is(Reason.TLS_REFUSED));
            assertThat(end.detail(), containsString(why));
        }

        private void accepts(SSLContext tls) throws IOException {
            connect(server(tls, peer -> {
                peer.read(122);
                peer.send(frame(0, 1, PACKET));
            }).port());

            assertThat(watcher.end().reason(), is(Reason.ENDED));
        }

        @Test
        void theAnchorAsServer() throws GeneralSecurityException, IOException {
            accepts(AUTHORITY.server());
        }

        @Test
        void aNameInTheSubjectOnly() throws GeneralSecurityException, IOException {
            accepts(AUTHORITY.issue(Shape.of(NAME).withAlternative("")).server(AUTHORITY));
        }

        @Test
        void notAnotherName() throws GeneralSecurityException, IOException {
            refuses(AUTHORITY.issue(Shape.of("*.example.com")).server(AUTHORITY), "another name");
        }

        @Test
        void notAForeignAuthority() throws GeneralSecurityException, IOException {
            TestCertificate foreign = TestCertificate.selfSigned(Shape.of(NAME).asAuthority());

            refuses(foreign.issue(Shape.of(NAME)).server(foreign), "does not present the pinned certificate");
        }

        @Test
        void notAServerWithoutItsAnchor() throws GeneralSecurityException, IOException {
            refuses(AUTHORITY.issue(Shape.of(NAME)).server(), "does not present the pinned certificate");
        }

        @Test
        void notWhatHasExpired() throws GeneralSecurityException, IOException {
            refuses(AUTHORITY.issue(Shape.of(NAME).valid("200101000000Z", "261122000000Z")).server(AUTHORITY),
                    "expired");
        }

        @Test
        void notWhatIsNotValidYet() throws GeneralSecurityException, IOException {
            refuses(AUTHORITY.issue(Shape.of(NAME).valid("261124000000Z", "300101000000Z")).server(AUTHORITY),
                    "not valid yet");
        }

        @Test
        void notAServerWithoutTls() throws IOException {
            ImmisServer plain = new ImmisServer(null, peer -> {
                peer.send(frame(0, 1, PACKET));
                peer.awaitClose();
            });
            open.add(plain);
            connect(plain.port());

            assertThat(watcher.end().reason(), is(Reason.TLS_REFUSED));
        }

        @Test
        void notOldProtocols() throws GeneralSecurityException, IOException {
            connect(server(USUAL, peer -> peer.read(1), "TLSv1.1").port());

            assertThat(watcher.end().reason(), is(Reason.TLS_REFUSED));
        }

        @Test
        void namesByThePublicRootsOnly() throws IOException {
            connect("localhost", server(USUAL, peer -> peer.read(1)).port(), tls());

            assertThat(watcher.end().reason(), is(Reason.TLS_REFUSED));
        }

        @Test
        void namesThatTheRootsCertify() throws GeneralSecurityException, IOException {
            TestCertificate root = TestCertificate.selfSigned(Shape.of("root").asAuthority());
            int port = server(root.issue(Shape.of("localhost")).server(root), peer -> {
                peer.read(122);
                peer.send(frame(0, 1, PACKET));
            }).port();
            connect("localhost", port, new ImmisTls(AUTHORITY.fingerprint(), NOW, root.trust()));

            assertThat(watcher.end().reason(), is(Reason.ENDED));
        }

        @Test
        void notOtherNamesThatTheRootsCertify() throws GeneralSecurityException, IOException {
            TestCertificate root = TestCertificate.selfSigned(Shape.of("root").asAuthority());
            int port = server(root.issue(Shape.of("h.example")).server(root), peer -> peer.read(1)).port();
            connect("localhost", port, new ImmisTls(AUTHORITY.fingerprint(), NOW, root.trust()));

            assertThat(watcher.end().reason(), is(Reason.TLS_REFUSED));
        }
    }
}
