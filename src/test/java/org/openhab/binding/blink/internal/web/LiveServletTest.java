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
package org.openhab.binding.blink.internal.web;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.live.LiveAnswer;
import org.openhab.binding.blink.internal.live.LiveEnd;
import org.openhab.binding.blink.internal.live.LiveSource;
import org.openhab.binding.blink.internal.live.mpeg.RawReader;
import org.openhab.binding.blink.internal.live.mpeg.RawReaders;
import org.openhab.binding.blink.internal.testing.ServletServer;

/**
 * Every answer over a real server.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class LiveServletTest {

    private static final String LIST = LivePages.address("k1");
    private static final String STREAM = LivePages.PATH + "/k1/stream.ts";
    private static final int MIB = 1 << 20;
    /** Far longer than anything here takes. */
    private static final Duration LONG = Duration.ofSeconds(60);

    private final LivePages pages = new LivePages();
    private final RawReaders readers = new RawReaders();
    private final BlockingQueue<CompletableFuture<LiveAnswer>> waiting = new LinkedBlockingQueue<>();
    private final Semaphore closed = new Semaphore(0);
    private final AtomicInteger closings = new AtomicInteger();
    private final List<Socket> sockets = new ArrayList<>();

    private LiveAnswer.Stream stream(Runnable wake) {
        RawReader reader = readers.open(wake).orElseThrow();
        return new LiveAnswer.Stream(reader, () -> {
            closings.incrementAndGet();
            readers.close(reader);
            closed.release();
        });
    }

    private final LiveSource source = new LiveSource() {
        @Override
        public CompletableFuture<LiveAnswer> playlist() {
            CompletableFuture<LiveAnswer> answer = new CompletableFuture<>();
            waiting.add(answer);
            return answer;
        }

        @Override
        public LiveAnswer segment(long number) {
            return number == 7 ? new LiveAnswer.Segment(numbered(3 * MIB)) : new LiveAnswer.NotFound();
        }

        @Override
        public CompletableFuture<LiveAnswer> stream(Runnable wake) {
            return CompletableFuture.completedFuture(LiveServletTest.this.stream(wake));
        }
    };

    private LiveServlet servlet = new LiveServlet(pages);
    private @NonNullByDefault({}) ServletServer server;

    @BeforeEach
    void start() throws Exception {
        pages.publish("k1", source);
        server = new ServletServer(servlet, LONG);
    }

    @AfterEach
    void stop() throws Exception {
        for (Socket socket : sockets) {
            socket.close();
        }
        server.close();
    }

    private void restart(LiveServlet with, Duration idleTimeout) throws Exception {
        server.close();
        servlet = with;
        server = new ServletServer(servlet, idleTimeout);
    }

    private Socket send(String method, String path) throws Exception {
        return send(method, path, "close", 64 << 10);
    }

    /** @param receiveBuffer what this end of the connection may hold back, in bytes */
    private Socket send(String method, String path, String connection, int receiveBuffer) throws Exception {
        Socket socket = server.connect(receiveBuffer);
        sockets.add(socket);
        String request = method + " " + path + " HTTP/1.1\r\nHost: openhab\r\nConnection: " + connection + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** All that comes until the server closes the connection, a character for each byte. */
    private static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    private String ask(String method, String path) throws Exception {
        return rest(send(method, path));
    }

    private CompletableFuture<LiveAnswer> asked() throws InterruptedException {
        CompletableFuture<LiveAnswer> answer = waiting.poll(30, TimeUnit.SECONDS);
        assertNotNull(answer, "nobody asked");
        return answer;
    }

    private String answered(LiveAnswer answer) throws Exception {
        Socket socket = send("GET", LIST);
        asked().complete(answer);
        return rest(socket);
    }

    private static byte[] numbered(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 31 + (i >> 8));
        }
        return bytes;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String body(String response) {
        return response.substring(response.indexOf("\r\n\r\n") + 4);
    }

    private static List<String> head(String response) {
        return List.of(response.substring(0, response.indexOf("\r\n\r\n")).split("\r\n"));
    }

    private static void assertGuarded(String response) {
        assertThat(head(response),
                hasItems("Cache-Control: no-store", "X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer"));
        assertThat(response, not(containsStringIgnoringCase("access-control")));
    }

    @Test
    void aPlaylistComesWhenThereIsOne() throws Exception {
        String response = answered(new LiveAnswer.Playlist("#EXTM3U\n"));

        assertThat(head(response),
                hasItems("HTTP/1.1 200 OK", "Content-Type: application/vnd.apple.mpegurl", "Content-Length: 8"));
        assertEquals("#EXTM3U\n", body(response));
        assertGuarded(response);
    }

    @Test
    void aSegmentComesWhole() throws Exception {
        String response = ask("GET", LivePages.PATH + "/k1/7.ts");

        assertThat(head(response),
                hasItems("HTTP/1.1 200 OK", "Content-Type: video/mp2t", "Content-Length: " + 3 * MIB));
        assertTrue(body(response).equals(text(numbered(3 * MIB))));
        assertGuarded(response);
    }

    @Test
    void noPictureSaysWhyAndWhenToTryAgain() throws Exception {
        String response = answered(new LiveAnswer.Unavailable(LiveEnd.TOO_MANY_STARTS, Duration.ofMillis(61_001)));

        assertThat(head(response), hasItems("HTTP/1.1 503 Service Unavailable",
                "Content-Type: text/plain;charset=utf-8", "Retry-After: 62"));
        assertEquals("too-many-starts", body(response));
        assertGuarded(response);
    }

    @Test
    void whatIsNotThereIsTheSameWhyeverItIsNot() throws Exception {
        String wrongKey = ask("GET", LivePages.address("k2"));

        assertThat(head(wrongKey), hasItems("HTTP/1.1 404 Not Found", "Content-Length: 0"));
        assertEquals("", body(wrongKey));
        assertGuarded(wrongKey);
        for (String path : List.of("/k1/8.ts", "/k1/other", "/k1", "/", "", "/k2/stream.ts", "/k1/index.m3u8/more")) {
            assertEquals(wrongKey, ask("GET", LivePages.PATH + path), path);
        }
        assertEquals(wrongKey, answered(new LiveAnswer.NotFound()));
    }

    @Test
    void aFailureSaysNothing() throws Exception {
        Socket socket = send("GET", LIST);
        asked().completeExceptionally(new IllegalStateException("/k1/index.m3u8"));
        String response = rest(socket);

        assertThat(head(response), hasItems("HTTP/1.1 500 Server Error", "Content-Length: 0"));
        assertGuarded(response);
    }

    @Test
    void headBeginsNothing() throws Exception {
        String list = ask("HEAD", LIST);
        String stream = ask("HEAD", STREAM);

        assertThat(head(list), hasItems("HTTP/1.1 200 OK", "Content-Type: application/vnd.apple.mpegurl"));
        assertThat(head(stream), hasItems("HTTP/1.1 200 OK", "Content-Type: video/mp2t"));
        assertThat(head(ask("HEAD", LivePages.address("k2"))), hasItem("HTTP/1.1 404 Not Found"));
        assertGuarded(list);
        assertThat(waiting, is(empty()));
        assertEquals(0, closings.get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "get"})
    void otherMethodsAreRefused(String method) throws Exception {
        String response = ask(method, LIST);

        assertThat(head(response), hasItems("HTTP/1.1 405 Method Not Allowed", "Allow: GET, HEAD"));
        assertEquals("", body(response));
        assertGuarded(response);
        assertThat(waiting, is(empty()));
    }

    @Test
    void whoWaitsHoldsNoThread() throws Exception {
        List<Socket> patient = new ArrayList<>();
        List<CompletableFuture<LiveAnswer>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            patient.add(send("GET", LIST));
            answers.add(asked());
        }

        assertThat(head(ask("HEAD", LIST)), hasItem("HTTP/1.1 200 OK"));
        for (CompletableFuture<LiveAnswer> answer : answers) {
            answer.complete(new LiveAnswer.Playlist("#EXTM3U"));
        }
        for (Socket socket : patient) {
            assertEquals("#EXTM3U", body(rest(socket)));
        }
    }

    /** Returns when a connection that was opened after all others has been idle for too long. */
    private void awaitIdleTimeout() throws Exception {
        Socket idle = server.connect(64 << 10);
        sockets.add(idle);
        assertEquals("", rest(idle));
    }

    @Test
    void toWaitForALiveViewIsNotIdleness() throws Exception {
        restart(servlet, Duration.ofMillis(50));
        Socket socket = send("GET", LIST);
        CompletableFuture<LiveAnswer> answer = asked();
        awaitIdleTimeout();

        answer.complete(new LiveAnswer.Playlist("#EXTM3U"));
        assertEquals("#EXTM3U", body(rest(socket)));
    }

    @Test
    void aStreamMayPause() throws Exception {
        restart(servlet, Duration.ofMillis(50));
        Socket socket = streaming();
        awaitIdleTimeout();

        feed("second");
        until("second", socket);
        assertEquals(0, closings.get());
    }

    @Test
    void whoWaitsTooLongIsAnswered() throws Exception {
        restart(new LiveServlet(pages, Duration.ofMillis(1)), LONG);
        Socket socket = send("GET", LIST);
        CompletableFuture<LiveAnswer> answer = asked();
        String response = rest(socket);

        assertThat(head(response), hasItems("HTTP/1.1 503 Service Unavailable", "Retry-After: 10"));
        assertEquals("no-picture", body(response));
        answer.complete(stream(() -> {
        }));
        assertEquals(1, closings.get(), "what came too late");
    }

    /** All up to and with {@code end}. */
    private static String until(String end, Socket socket) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(end, read.length() - end.length()) < 0) {
            int next = socket.getInputStream().read();
            assertThat("end of " + read, next, is(greaterThanOrEqualTo(0)));
            read.append((char) next);
        }
        return read.toString();
    }

    private void feed(String bytes) {
        readers.add(bytes.getBytes(StandardCharsets.US_ASCII), true);
    }

    /** A reader that has the beginning of the stream. */
    private Socket streaming() throws Exception {
        Socket socket = send("GET", STREAM);
        until("\r\n\r\n", socket);
        feed("first");
        until("first", socket);
        return socket;
    }

    @Test
    void theStreamComesAsItIsMadeAndEnds() throws Exception {
        Socket socket = send("GET", STREAM, "keep-alive", 64 << 10);
        String head = until("\r\n\r\n", socket);
        assertThat(head(head), hasItems("HTTP/1.1 200 OK", "Content-Type: video/mp2t", "Transfer-Encoding: chunked"));
        assertGuarded(head);

        feed("first");
        until("first", socket);
        feed("second");
        until("second", socket);
        assertEquals(0, closings.get());

        feed("last");
        readers.end();
        assertThat(until("\r\n0\r\n\r\n", socket), endsWith("last\r\n0\r\n\r\n"));
        assertTrue(closed.tryAcquire(30, TimeUnit.SECONDS));
        assertEquals(1, closings.get());
    }

    @Test
    void whoReadsNothingIsCutAndHoldsUpNobody() throws Exception {
        Socket slow = send("GET", STREAM, "close", 4 << 10);
        until("\r\n\r\n", slow);
        Socket other = streaming();

        // 256 MiB, more than all buffers together, on the thread of this test
        for (int i = 0; i < 256; i++) {
            readers.add(new byte[MIB], true);
        }
        assertThat(head(ask("HEAD", LIST)), hasItem("HTTP/1.1 200 OK"));
        feed("after");
        readers.end();

        String kept = rest(slow);
        assertThat(kept.length(), is(both(greaterThan(MIB)).and(lessThan(128 * MIB))));
        assertThat(kept, endsWith("after"));
        assertThat(rest(other), endsWith("after"));
        assertTrue(closed.tryAcquire(2, 30, TimeUnit.SECONDS));
        assertEquals(2, closings.get());
    }

    @Test
    void whoLeavesIsClosedOnce() throws Exception {
        Socket socket = streaming();
        socket.setSoLinger(true, 0);
        socket.close();

        while (!closed.tryAcquire(5, TimeUnit.MILLISECONDS)) {
            readers.add(new byte[64 << 10], true);
        }
        feed("more");
        readers.end();
        assertEquals(1, closings.get());
    }

    @Test
    void nothingIsOpenWhenTheServletIsGone() throws Exception {
        Socket watching = streaming();
        Socket patient = send("GET", LIST);
        CompletableFuture<LiveAnswer> late = asked();

        servlet.destroy();
        assertEquals(1, closings.get());
        assertEquals("", rest(watching));
        String response = rest(patient);
        assertThat(head(response), hasItems("HTTP/1.1 503 Service Unavailable", "Retry-After: 10"));
        assertEquals("closed", body(response));

        late.complete(stream(() -> {
        }));
        assertEquals(2, closings.get(), "what came too late");
    }
}
