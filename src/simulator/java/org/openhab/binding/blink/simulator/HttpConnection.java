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
package org.openhab.binding.blink.simulator;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * One kept-alive HTTP/1.1 connection.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class HttpConnection {
    private static final int LONGEST_LINE = 16 * 1024;
    private static final int MOST_HEADERS = 100;
    private static final int LARGEST_BODY = 8 * 1024 * 1024;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final CountDownLatch closed;

    HttpConnection(Socket socket, CountDownLatch closed) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
        this.closed = closed;
    }

    /** Reads one request and answers it; false when the connection is over. */
    boolean serveOne(LoopbackHttp.Responder responder) throws IOException, InterruptedException {
        String first = readLine();
        if (first.isEmpty()) {
            return false;
        }
        String[] parts = first.split(" ");
        if (parts.length != 3) {
            throw new ProtocolException("not a request line");
        }
        Map<String, List<String>> headers = readHeaders();
        if (has(headers, "expect", "100-continue")) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        HttpMessage message = new HttpMessage(parts[0], parts[1], headers, readBody(headers));
        Answer answer = responder.answer(message);
        if (isClosedAfter(answer.delay())) {
            return false;
        }
        boolean keepAlive = "HTTP/1.1".equals(parts[2]) && !has(headers, "connection", "close");
        return write(answer, keepAlive);
    }

    private boolean write(Answer answer, boolean keepAlive) throws IOException, InterruptedException {
        HttpWriter writer = new HttpWriter(out, answer.reply());
        return switch (answer.manner()) {
            case NORMAL -> {
                writer.writeAll(keepAlive);
                yield keepAlive;
            }
            case RESET -> {
                // Closing without lingering sends RST instead of FIN.
                socket.setSoLinger(true, 0);
                yield false;
            }
            case SILENT -> {
                closed.await();
                yield false;
            }
            case STALLING -> {
                writer.writeHalf(keepAlive);
                closed.await();
                yield false;
            }
            case CUT_OFF -> {
                writer.writeHalf(keepAlive);
                yield false;
            }
        };
    }

    /** Whether the server is closed before {@code pause} is over. */
    private boolean isClosedAfter(Duration pause) throws InterruptedException {
        return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Map<String, List<String>> readHeaders() throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        for (int i = 0; i < MOST_HEADERS; i++) {
            String line = readLine();
            if (line.isEmpty()) {
                return headers;
            }
            int colon = line.indexOf(':');
            if (colon <= 0) {
                throw new ProtocolException("not a header");
            }
            String name = line.substring(0, colon).trim().toLowerCase(Locale.ROOT);
            List<String> values = headers.getOrDefault(name, new ArrayList<>());
            values.add(line.substring(colon + 1).trim());
            headers.put(name, values);
        }
        throw new ProtocolException("too many headers");
    }

    private byte[] readBody(Map<String, List<String>> headers) throws IOException {
        if (has(headers, "transfer-encoding", "chunked")) {
            return readChunks();
        }
        List<String> lengths = headers.getOrDefault("content-length", List.of("0"));
        return readExactly(parse(lengths.getFirst(), 10));
    }

    private byte[] readChunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            String size = readLine();
            int semicolon = size.indexOf(';');
            int length = parse(semicolon < 0 ? size : size.substring(0, semicolon), 16);
            if (length == 0) {
                while (!readLine().isEmpty()) {
                    // Trailers mean nothing to us.
                    continue;
                }
                return body.toByteArray();
            }
            body.write(readExactly(length));
            readLine();
        }
    }

    private byte[] readExactly(int length) throws IOException {
        if (length < 0 || length > LARGEST_BODY) {
            throw new ProtocolException("body of " + length);
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.write(next);
            }
            if (line.size() > LONGEST_LINE) {
                throw new ProtocolException("line too long");
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private static int parse(String number, int radix) throws ProtocolException {
        try {
            return Integer.parseInt(number.trim(), radix);
        } catch (NumberFormatException e) {
            throw new ProtocolException("not a length");
        }
    }

    private static boolean has(Map<String, List<String>> headers, String name, String value) {
        return headers.getOrDefault(name, List.of()).stream()
                .anyMatch(found -> found.toLowerCase(Locale.ROOT).contains(value));
    }
}
