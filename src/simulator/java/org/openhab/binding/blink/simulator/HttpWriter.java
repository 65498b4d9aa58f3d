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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Writes an answer. A short one is sent in one piece; the filler of a long one is generated while it is sent, so that
 * its size costs no memory.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class HttpWriter {
    private static final int PIECE = 64 * 1024;
    /** The header of an MP4 box that players skip. */
    private static final int BOX_HEADER = 8;

    private final OutputStream out;
    private final HouseReply reply;

    HttpWriter(OutputStream out, HouseReply reply) {
        this.out = out;
        this.reply = reply;
    }

    void writeAll(boolean keepAlive) throws IOException {
        write(reply.length(), keepAlive);
    }

    /** The headers announce the whole body, of which only half is sent. */
    void writeHalf(boolean keepAlive) throws IOException {
        write(reply.length() / 2, keepAlive);
    }

    private void write(long length, boolean keepAlive) throws IOException {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        first.writeBytes(head(keepAlive));
        int known = (int) Math.min(length, reply.body().length);
        first.write(reply.body(), 0, known);
        out.write(first.toByteArray());
        if (length > known) {
            writeFiller(length - known);
        }
    }

    private void writeFiller(long length) throws IOException {
        byte[] piece = new byte[PIECE];
        if (reply.filler() >= BOX_HEADER && reply.filler() <= Integer.MAX_VALUE) {
            ByteBuffer.wrap(piece).putInt((int) reply.filler()).put("free".getBytes(StandardCharsets.US_ASCII));
        }
        for (long left = length; left > 0; left -= PIECE) {
            out.write(piece, 0, (int) Math.min(left, PIECE));
            if (left == length) {
                piece = new byte[PIECE];
            }
        }
    }

    private byte[] head(boolean keepAlive) {
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(reply.status()).append(" -\r\n");
        for (HouseReply.Header header : reply.headers()) {
            head.append(header.name()).append(": ").append(header.value()).append("\r\n");
        }
        head.append("Content-Length: ").append(reply.length()).append("\r\n");
        if (!keepAlive) {
            head.append("Connection: close\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
