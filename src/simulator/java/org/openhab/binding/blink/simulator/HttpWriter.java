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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Writes an answer in its framing. A short one goes out at once; the filler of a long one is made while it is sent, so
 * that its size costs no memory.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class HttpWriter {
    /** Waits between two pieces. */
    @FunctionalInterface
    interface Pause {
        /** Whether the server was closed meanwhile. */
        boolean isClosedAfter() throws InterruptedException;
    }

    private static final int PIECE = 64 * 1024;
    private static final int SMALL_PIECE = 1024;
    /** The header of an MP4 box that players skip. */
    private static final int BOX_HEADER = 8;

    private final OutputStream out;
    private final HouseReply reply;
    private final Answer.Framing framing;

    HttpWriter(OutputStream out, Answer answer) {
        this.out = out;
        this.reply = answer.reply();
        this.framing = answer.framing();
    }

    /** The whole answer; false when the connection is over with it. */
    boolean writeAll(boolean keepAlive) throws IOException {
        boolean goesOn = keepAlive && framing != Answer.Framing.CLOSE;
        write(reply.length(), goesOn, true);
        return goesOn;
    }

    /** Headers that promise everything, and half of the body. */
    void writeHalf(boolean keepAlive) throws IOException {
        write(reply.length() / 2, keepAlive && framing != Answer.Framing.CLOSE, false);
    }

    /** The whole answer in small pieces; false when the connection is over with it. */
    boolean writeSlowly(Pause pause, boolean keepAlive) throws IOException, InterruptedException {
        boolean goesOn = keepAlive && framing != Answer.Framing.CLOSE;
        out.write(head(goesOn).toByteArray());
        byte[] body = reply.body();
        for (long sent = 0; sent < reply.length(); sent += SMALL_PIECE) {
            int size = (int) Math.min(SMALL_PIECE, reply.length() - sent);
            byte[] bytes = sent < body.length
                    ? Arrays.copyOfRange(body, (int) sent, (int) sent + size)
                    : new byte[size];
            ByteArrayOutputStream piece = new ByteArrayOutputStream();
            addPiece(piece, bytes, size);
            out.write(piece.toByteArray());
            if (pause.isClosedAfter()) {
                return false;
            }
        }
        ByteArrayOutputStream last = new ByteArrayOutputStream();
        addEnd(last);
        out.write(last.toByteArray());
        return goesOn;
    }

    /** The body and then zeros, until the client or the server closes the connection. */
    void writeWithoutEnd(Pause pause) throws IOException, InterruptedException {
        HttpWriter endless = new HttpWriter(out,
                new Answer(reply, Answer.Manner.NORMAL, Answer.Framing.CHUNKED, Duration.ZERO));
        endless.write(reply.length(), false, false);
        while (!pause.isClosedAfter()) {
            endless.writeFiller(PIECE);
        }
    }

    /** A status line and header lines, until the client or the server closes the connection. */
    void writeHeadersWithoutEnd(Pause pause) throws IOException, InterruptedException {
        out.write("HTTP/1.1 200 -\r\n".getBytes(StandardCharsets.US_ASCII));
        for (long i = 0; !pause.isClosedAfter(); i++) {
            out.write(("X-Filler-" + i + ": " + "0".repeat(SMALL_PIECE) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void write(long length, boolean keepAlive, boolean complete) throws IOException {
        ByteArrayOutputStream first = head(keepAlive);
        int known = (int) Math.min(length, reply.body().length);
        addPiece(first, reply.body(), known);
        if (length == known && complete) {
            addEnd(first);
        }
        out.write(first.toByteArray());
        if (length > known) {
            writeFiller(length - known);
            if (complete) {
                ByteArrayOutputStream last = new ByteArrayOutputStream();
                addEnd(last);
                out.write(last.toByteArray());
            }
        }
    }

    private void writeFiller(long length) throws IOException {
        byte[] piece = new byte[PIECE];
        if (reply.filler() >= BOX_HEADER && reply.filler() <= Integer.MAX_VALUE) {
            ByteBuffer.wrap(piece).putInt((int) reply.filler()).put("free".getBytes(StandardCharsets.US_ASCII));
        }
        for (long left = length; left > 0; left -= PIECE) {
            ByteArrayOutputStream next = new ByteArrayOutputStream(PIECE + 16);
            addPiece(next, piece, (int) Math.min(left, PIECE));
            out.write(next.toByteArray());
            if (left == length) {
                piece = new byte[PIECE];
            }
        }
    }

    private void addPiece(ByteArrayOutputStream to, byte[] bytes, int length) {
        if (framing != Answer.Framing.CHUNKED) {
            to.write(bytes, 0, length);
        } else if (length > 0) {
            to.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            to.write(bytes, 0, length);
            to.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void addEnd(ByteArrayOutputStream to) {
        if (framing == Answer.Framing.CHUNKED) {
            to.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private ByteArrayOutputStream head(boolean keepAlive) {
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(reply.status()).append(" -\r\n");
        for (HouseReply.Header header : reply.headers()) {
            head.append(header.name()).append(": ").append(header.value()).append("\r\n");
        }
        switch (framing) {
            case LENGTH -> head.append("Content-Length: ").append(reply.length()).append("\r\n");
            case CHUNKED -> head.append("Transfer-Encoding: chunked\r\n");
            case CLOSE -> {
                // The end of the connection is all the client gets.
            }
        }
        if (!keepAlive) {
            head.append("Connection: close\r\n");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        return bytes;
    }
}
