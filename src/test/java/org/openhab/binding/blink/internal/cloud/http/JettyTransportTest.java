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
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.zip.GZIPOutputStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.RequestClass;
import org.openhab.binding.blink.internal.testing.JettyClients;
import org.openhab.binding.blink.internal.testing.RawServer;
import org.openhab.binding.blink.simulator.tls.TestCertificate;
import org.openhab.binding.blink.simulator.tls.TestCertificate.Shape;

/**
 * The transport over real sockets of this machine.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class JettyTransportTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final String HOST = "cloud.test";
    /** Far longer than anything here takes. */
    private static final Duration LONG = Duration.ofSeconds(30);

    private final JettyClients clients = new JettyClients();
    private final List<AutoCloseable> resources = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable resource : resources.reversed()) {
            resource.close();
        }
        assertThat(clients.running(), is(0L));
    }

    private <T extends AutoCloseable> T closing(T resource) {
        resources.add(resource);
        return resource;
    }

    private RawServer server(RawServer.Script script) throws IOException {
        return closing(RawServer.plain(script));
    }

    private JettyTransport transport() {
        return transport(TransportLimits.CONNECT_TIMEOUT);
    }

    private JettyTransport transport(Duration connectTimeout) {
        return closing(new JettyTransport(clients.createHttpClient("blink-test"), connectTimeout));
    }

    private static HttpRequest get(RequestClass requestClass, String address, Duration timeout) {
        return new HttpRequest(requestClass, "GET /x", "GET", URI.create(address), Map.of(), null, timeout, 100_000);
    }

    private static HttpRequest get(RawServer server) {
        return get(RequestClass.STATE, "http://127.0.0.1:" + server.port() + "/x", LONG);
    }

    private static HttpRequest post(String address) {
        return new HttpRequest(RequestClass.SESSION, "POST /x", "POST", URI.create(address),
                Map.of("Content-Type", "application/x-www-form-urlencoded"), "password=secret", LONG, 100_000);
    }

    private static CloudException.Unreachable unreachable(JettyTransport transport, HttpRequest request) {
        return assertThrows(CloudException.Unreachable.class, () -> transport.send(request));
    }

    @Test
    void aResponseArrivesWhole() throws Exception {
        RawServer server = server(exchange -> {
            exchange.read();
            exchange.write("HTTP/1.1 401 No\r\nContent-Length: 2\r\nSet-Cookie: a\r\nset-cookie: b\r\n\r\nno");
        });

        HttpResponse response = transport().send(get(server));

        assertThat(response.status(), is(401));
        assertThat(response.text(), is("no"));
        assertThat(response.headers("Set-Cookie"), contains("a", "b"));
    }

    @Test
    void aMalformedCookieIsNotLogged() throws Exception {
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(@Nullable LogRecord entry) {
                logged.add(entry == null ? "" : entry.getMessage());
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
        Logger cookies = Logger.getLogger("java.net.CookieManager");
        cookies.addHandler(handler);
        closing(() -> cookies.removeHandler(handler));
        RawServer server = server(exchange -> {
            exchange.read();
            exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nSet-Cookie: sid secret\r\n\r\n");
        });

        assertThat(transport().send(get(server)).header("Set-Cookie"), is("sid secret"));
        assertThat(logged, is(empty()));
    }

    @Nested
    class WithManyHeaderBytes {

        @Test
        void aTokenOfSixteenKibibytesIsSent() throws Exception {
            RawServer server = server(exchange -> {
                exchange.read();
                exchange.write(OK);
            });
            String token = "t".repeat(16 << 10);

            HttpResponse response = transport().send(get(server).with("Authorization", token));

            assertThat(response.status(), is(200));
            assertThat(server.requests.get(0), containsString(token));
        }

        @Test
        void aRequestThatNoServerAcceptsIsNotTried() throws Exception {
            RawServer server = server(RawServer.Exchange::read);

            assertThrows(CloudException.Malformed.class,
                    () -> transport().send(get(server).with("Authorization", "t".repeat(1 << 20))));
            assertThat(server.requests, is(empty()));
        }

        @Test
        void sixtyKibibytesOfResponseHeadersAreRead() throws Exception {
            RawServer server = server(exchange -> {
                exchange.read();
                exchange.write("HTTP/1.1 200 OK\r\n" + ("A: " + "a".repeat(1_000) + "\r\n").repeat(60)
                        + "Content-Length: 2\r\n\r\nok");
            });

            assertThat(transport().send(get(server)).headers("A"), hasSize(60));
        }
    }

    @Nested
    class WithAResponseThatDoesNotEnd {

        private final AtomicLong written = new AtomicLong();

        /** After {@code start}, {@code piece} again and again until the client closes the connection. */
        private RawServer endless(String start, String piece) throws IOException {
            byte[] bytes = piece.getBytes(StandardCharsets.US_ASCII);
            return server(exchange -> {
                exchange.read();
                exchange.write(start);
                while (true) {
                    exchange.write(bytes);
                    written.addAndGet(bytes.length);
                }
            });
        }

        private void isEnded(RawServer server, String why) {
            assertThat(isEnded(server, CloudException.Malformed.class).getMessage(), containsString(why));
        }

        private <T extends CloudException> T isEnded(RawServer server, Class<T> how) {
            T failure = assertThrows(how, () -> transport().send(get(server)));
            // what lies in the buffers of the sockets was never read
            assertThat(written.get(), is(lessThan(32L << 20)));
            return failure;
        }

        @ParameterizedTest
        @ValueSource(strings = {"a", "a: b\r\n", "a:"})
        void headerFieldsAreBounded(String piece) throws Exception {
            isEnded(endless("HTTP/1.1 200 OK\r\nX: y\r\n", piece.repeat(1_000)), "header fields");
        }

        @Test
        void theStatusLineIsBounded() throws Exception {
            isEnded(endless("HTTP/1.1 200 ", "OK ".repeat(1_000)), "header fields");
        }

        /** Jetty leaves them unread, so they end with the time of the request. */
        @Test
        void interimResponsesAreNotHeld() throws Exception {
            RawServer server = endless("", "HTTP/1.1 100 Continue\r\n\r\n".repeat(100));
            HttpRequest request = get(RequestClass.STATE, "http://127.0.0.1:" + server.port(), Duration.ofMillis(500));

            assertThrows(CloudException.class, () -> transport().send(request));
            assertThat(written.get(), is(lessThan(32L << 20)));
        }

        /** To Jetty 12, such a connection has broken. */
        @Test
        void trailersAreBounded() throws Exception {
            isEnded(endless("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n",
                    "a: b\r\n".repeat(1_000)), CloudException.class);
        }

        @Test
        void chunkExtensionsAreBounded() throws Exception {
            isEnded(endless("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;", "a".repeat(1_000)),
                    CloudException.class);
        }

        @Test
        void theBodyIsBounded() throws Exception {
            isEnded(endless("HTTP/1.1 200 OK\r\n\r\n", "a".repeat(1_000)), "larger than allowed");
        }

        @Test
        void theNextRequestIsNotAffected() throws Exception {
            RawServer endless = endless("HTTP/1.1 200 OK\r\n", "a: b\r\n".repeat(1_000));
            RawServer good = server(exchange -> {
                exchange.read();
                exchange.write(OK);
            });
            JettyTransport transport = transport();

            assertThrows(CloudException.Malformed.class, () -> transport.send(get(endless)));

            assertThat(transport.send(get(good)).text(), is("ok"));
        }

        @Test
        void silenceEndsAtTheTimeOut() throws Exception {
            RawServer server = server(exchange -> {
                exchange.read();
                exchange.awaitClose();
            });
            HttpRequest request = get(RequestClass.STATE, "http://127.0.0.1:" + server.port(), Duration.ofMillis(200));

            assertThat(unreachable(transport(), request).neverSent(), is(false));
        }
    }

    @Nested
    class WithACompressedBody {

        private static byte[] compressed(int zeros) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
                out.write(new byte[zeros]);
            }
            return bytes.toByteArray();
        }

        private RawServer compressing(byte[] body) throws IOException {
            return server(exchange -> {
                exchange.read();
                exchange.write(
                        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + body.length + "\r\n\r\n");
                exchange.write(body);
            });
        }

        @Test
        void itIsRead() throws Exception {
            assertThat(transport().send(get(compressing(compressed(50_000)))).bytes().length, is(50_000));
        }

        @Test
        void itIsBoundedAsItUnfolds() throws Exception {
            RawServer server = compressing(compressed(64 << 20));

            assertThrows(CloudException.Malformed.class, () -> transport().send(get(server)));
        }

        @Test
        void whatIsStreamedIsBoundedToo() throws Exception {
            Download download = new Download();
            transport().stream(get(compressing(compressed(64 << 20))), 100_000, download.into, download.end::complete);

            assertThat(download.broken(), is(instanceOf(CloudException.Malformed.class)));
            assertThat(download.bytes.size(), is(lessThanOrEqualTo(100_000)));
        }
    }

    @Nested
    class WhetherSomethingWasSent {

        private RawServer tlsServer(RawServer.Script script) throws Exception {
            TestCertificate identity = TestCertificate.selfSigned(Shape.of(HOST));
            RawServer server = closing(RawServer.tls(identity.server(), script));
            clients.trusting(identity.certificate()).resolving(HOST, server.address());
            return server;
        }

        private boolean neverSent(String address) {
            return unreachable(transport(), post(address)).neverSent();
        }

        @Test
        void tlsWorks() throws Exception {
            RawServer server = tlsServer(exchange -> {
                exchange.read();
                exchange.write(OK);
            });

            assertThat(transport().send(post("https://" + HOST + "/x")).text(), is("ok"));
            assertThat(server.requests.get(0), endsWith("password=secret"));
        }

        @Test
        void aServerThatReadsTheRequestAndBreaksTlsHasSeenIt() throws Exception {
            RawServer server = tlsServer(exchange -> {
                exchange.read();
                exchange.writeRaw("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
            });

            for (int i = 0; i < 20; i++) {
                assertThat(neverSent("https://" + HOST + "/x"), is(false));
            }
            assertThat(server.requests, hasSize(20));
        }

        @Test
        void aServerThatReadsTheRequestAndClosesHasSeenIt() throws Exception {
            tlsServer(RawServer.Exchange::read);

            assertThat(neverSent("https://" + HOST + "/x"), is(false));
        }

        @Test
        void aServerWithoutTlsHasSeenNothing() throws Exception {
            RawServer server = server(exchange -> exchange.write("HTTP/1.1 400 Bad Request\r\n\r\n"));

            assertThat(neverSent("https://127.0.0.1:" + server.port() + "/x"), is(true));
        }

        @Test
        void aServerThatClosesBeforeTheHandshakeHasSeenNothing() throws Exception {
            RawServer server = server(exchange -> {
            });

            assertThat(neverSent("https://127.0.0.1:" + server.port() + "/x"), is(true));
        }

        @Test
        void aServerWithTheCertificateOfAnotherHasSeenNothing() throws Exception {
            RawServer server = tlsServer(RawServer.Exchange::read);
            clients.trusting(TestCertificate.selfSigned(Shape.of(HOST)).certificate());

            assertThat(neverSent("https://" + HOST + "/x"), is(true));
            assertThat(server.requests, is(empty()));
        }

        @Test
        void aServerWithTheNameOfAnotherHasSeenNothing() throws Exception {
            TestCertificate identity = TestCertificate.selfSigned(Shape.of("other.test"));
            RawServer server = closing(RawServer.tls(identity.server(), RawServer.Exchange::read));
            clients.trusting(identity.certificate()).resolving(HOST, server.address());

            assertThat(neverSent("https://" + HOST + "/x"), is(true));
            assertThat(server.requests, is(empty()));
        }

        @Test
        void aRefusedConnectionSentNothing() throws Exception {
            RawServer server = RawServer.plain(RawServer.Exchange::read);
            server.close();

            assertThat(neverSent("http://127.0.0.1:" + server.port() + "/x"), is(true));
        }

        @Test
        void anUnknownHostSentNothing() {
            clients.resolving("some.test");

            assertThat(neverSent("http://other.test/x"), is(true));
        }

        @Test
        void aServerThatReadsTheRequestWithoutTlsHasSeenIt() throws Exception {
            RawServer server = server(RawServer.Exchange::read);

            assertThat(neverSent("http://127.0.0.1:" + server.port() + "/x"), is(false));
        }
    }

    @Nested
    class WithSeveralAddresses {

        /** An address of this machine that accepts no more connections: its backlog is full. */
        private InetSocketAddress swallowing() throws IOException {
            ServerSocket full = closing(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            InetSocketAddress address = new InetSocketAddress(full.getInetAddress(), full.getLocalPort());
            for (int i = 0; i < 8; i++) {
                SocketChannel waiting = closing(SocketChannel.open());
                waiting.configureBlocking(false);
                waiting.connect(address);
            }
            return address;
        }

        private RawServer good() throws IOException {
            return server(exchange -> {
                exchange.read();
                exchange.write(OK);
            });
        }

        @Test
        void theNextOneGetsItsTurn() throws Exception {
            clients.resolving(HOST, swallowing(), swallowing(), swallowing(), good().address());

            assertThat(transport(Duration.ofMillis(100)).send(post("http://" + HOST + "/x")).text(), is("ok"));
        }

        @Test
        void fourFitIntoTheTimeOfARequest() {
            Duration timeout = HttpRequest.get(RequestClass.STATE, "/x", URI.create("http://x.test")).timeout();

            assertThat(TransportLimits.CONNECT_TIMEOUT.multipliedBy(4), is(lessThan(timeout)));
        }

        @Test
        void noneThatAnswersMeansThatNothingWasSent() throws Exception {
            clients.resolving(HOST, swallowing(), swallowing());

            assertThat(unreachable(transport(Duration.ofMillis(50)), post("http://" + HOST + "/x")).neverSent(),
                    is(true));
        }
    }

    /** Where a download goes, and how it ended. */
    private static final class Download {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        final WritableByteChannel into = Channels.newChannel(bytes);
        final CompletableFuture<StreamEnd> end = new CompletableFuture<>();

        StreamEnd ended() throws Exception {
            return end.get(50, TimeUnit.SECONDS);
        }

        CloudException broken() throws Exception {
            return ended() instanceof StreamEnd.Broken broken
                    ? broken.why()
                    : new CloudException.Malformed("", "whole");
        }
    }

    @Nested
    class WhenStreaming {

        @Test
        void theBodyIsWritten() throws Exception {
            RawServer server = server(exchange -> {
                exchange.read();
                exchange.write(OK);
            });
            Download download = new Download();
            transport().stream(get(server), 2, download.into, download.end::complete);

            assertThat(download.ended(), is(instanceOf(StreamEnd.Whole.class)));
            assertThat(download.bytes.toString(), is("ok"));
        }

        @ParameterizedTest
        @ValueSource(ints = {204, 302, 404, 500})
        void onlyThatOfAGoodResponse(int status) throws Exception {
            RawServer server = server(exchange -> {
                exchange.read();
                exchange.write("HTTP/1.1 " + status + " X\r\nLocation: /y\r\nContent-Length: " + (status == 204 ? 0 : 2)
                        + "\r\n\r\n" + (status == 204 ? "" : "no"));
            });
            Download download = new Download();
            transport().stream(get(server), 100, download.into, download.end::complete);

            assertThat(download.ended() instanceof StreamEnd.Whole whole ? whole.head().status() : 0, is(status));
            assertThat(download.bytes.size(), is(0));
        }

        @Test
        void aBodyThatIsCutIsBroken() throws Exception {
            RawServer server = server(exchange -> {
                exchange.read();
                exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nok");
            });
            Download download = new Download();
            transport().stream(get(server), 100, download.into, download.end::complete);

            assertThat(download.broken(), is(instanceOf(CloudException.Unreachable.class)));
        }

        @Test
        void aBodyThatIsTooLargeIsBroken() throws Exception {
            RawServer server = server(exchange -> {
                exchange.read();
                exchange.write(OK);
            });
            Download download = new Download();
            transport().stream(get(server), 1, download.into, download.end::complete);

            assertThat(download.broken(), is(instanceOf(CloudException.Malformed.class)));
            assertThat(download.bytes.size(), is(0));
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void aChannelThatFailsBreaksIt(boolean checked) throws Exception {
            RawServer server = server(exchange -> {
                exchange.read();
                exchange.write(OK);
            });
            CompletableFuture<StreamEnd> end = new CompletableFuture<>();
            transport().stream(get(server), 100, new FailingChannel(checked), end::complete);

            assertThat(end.get(50, TimeUnit.SECONDS), is(instanceOf(StreamEnd.Broken.class)));
        }

        /** Downloads that do not move hold their connections, and polls go on. */
        @Test
        void slowDownloadsDoNotHoldPolls() throws Exception {
            CountDownLatch begun = new CountDownLatch(5);
            RawServer server = server(exchange -> {
                if (exchange.read().contains("/recording")) {
                    exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 20000000\r\n\r\nx");
                    begun.countDown();
                    exchange.awaitClose();
                }
                exchange.write(OK);
            });
            JettyTransport transport = transport();
            String base = "http://127.0.0.1:" + server.port();
            List<Download> downloads = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                Download download = new Download();
                downloads.add(download);
                transport.stream(get(RequestClass.MEDIA, base + "/recording", LONG), 1 << 30, download.into,
                        download.end::complete);
            }
            begun.await();

            assertThat(transport.send(get(RequestClass.EVENTS, base + "/events", LONG)).text(), is("ok"));

            transport.abort();
            for (Download download : downloads) {
                assertThat(download.broken(), is(instanceOf(CloudException.Unreachable.class)));
            }
        }
    }

    /** A channel on a full disk. */
    private record FailingChannel(boolean checked) implements WritableByteChannel {

        @Override
        public int write(java.nio.@Nullable ByteBuffer bytes) throws IOException {
            if (checked) {
                throw new IOException("No space left");
            }
            throw new IllegalStateException("Closed");
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            // nothing is held
        }
    }

    @Nested
    class WhenASessionEnds {

        private final CountDownLatch arrived = new CountDownLatch(1);
        private final CountDownLatch mayAnswer = new CountDownLatch(1);

        /** Answers when the test lets it. */
        private RawServer holding() throws IOException {
            return server(exchange -> {
                exchange.read();
                arrived.countDown();
                try {
                    mayAnswer.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                exchange.write(OK);
            });
        }

        private CompletableFuture<HttpResponse> sending(JettyTransport transport, HttpRequest request) {
            CompletableFuture<HttpResponse> response = new CompletableFuture<>();
            Thread thread = new Thread(() -> {
                try {
                    response.complete(transport.send(request));
                } catch (CloudException | InterruptedException e) {
                    response.completeExceptionally(e);
                }
            });
            thread.setDaemon(true);
            thread.start();
            sender = thread;
            return response;
        }

        private @NonNullByDefault({}) Thread sender;

        @Test
        void whatIsUnderWayEnds() throws Exception {
            RawServer server = holding();
            JettyTransport transport = transport();
            CompletableFuture<HttpResponse> response = sending(transport, get(server));
            arrived.await();

            transport.abort();

            assertThat(assertThrows(Exception.class, () -> response.get(50, TimeUnit.SECONDS)).getCause(),
                    is(instanceOf(CloudException.Unreachable.class)));
            mayAnswer.countDown();
        }

        @Test
        void anExchangeOfTokensDoesNot() throws Exception {
            RawServer server = holding();
            JettyTransport transport = transport();
            CompletableFuture<HttpResponse> response = sending(transport,
                    post("http://127.0.0.1:" + server.port() + "/x"));
            arrived.await();

            transport.abort();
            sender.interrupt();
            mayAnswer.countDown();

            assertThat(response.get(50, TimeUnit.SECONDS).text(), is("ok"));
        }

        @Test
        void closingWaitsForAnExchangeOfTokens() throws Exception {
            RawServer server = holding();
            JettyTransport transport = transport();
            CompletableFuture<HttpResponse> response = sending(transport,
                    post("http://127.0.0.1:" + server.port() + "/x"));
            arrived.await();

            transport.close();
            assertThat(clients.running(), is(1L));
            assertThrows(CloudException.Unreachable.class, () -> transport.send(get(server)));
            mayAnswer.countDown();

            assertThat(response.get(50, TimeUnit.SECONDS).text(), is("ok"));
            sender.join();
            assertThat(clients.running(), is(0L));
        }

        @Test
        void laterRequestsAreNotSent() throws Exception {
            mayAnswer.countDown();
            RawServer server = holding();
            JettyTransport transport = transport();
            transport.abort();

            assertThat(unreachable(transport, get(server)).neverSent(), is(true));
            assertThrows(CloudException.Unreachable.class,
                    () -> transport.stream(get(server), 1, new FailingChannel(true), end -> {
                    }));
            assertThat(arrived.getCount(), is(1L));
        }

        @Test
        void aSignInUnderWayGoesOn() throws Exception {
            mayAnswer.countDown();
            RawServer server = holding();
            JettyTransport transport = transport();
            transport.abort();

            assertThat(transport.send(post("http://127.0.0.1:" + server.port() + "/x")).text(), is("ok"));
        }

        @Test
        void anInterruptEndsOtherRequests() throws Exception {
            RawServer server = holding();
            CompletableFuture<HttpResponse> response = sending(transport(), get(server));
            arrived.await();

            sender.interrupt();

            assertThat(assertThrows(Exception.class, () -> response.get(50, TimeUnit.SECONDS)).getCause(),
                    is(instanceOf(InterruptedException.class)));
            mayAnswer.countDown();
        }

        @Test
        void aClosedTransportSendsNothing() throws Exception {
            RawServer server = holding();
            JettyTransport transport = transport();
            transport.close();

            assertThat(unreachable(transport, get(server)).neverSent(), is(true));
            assertThrows(CloudException.Unreachable.class,
                    () -> transport.stream(get(server), 1, new FailingChannel(true), end -> {
                    }));
        }
    }
}
