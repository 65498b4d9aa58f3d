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

import java.nio.ByteBuffer;
import java.util.Arrays;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Takes frames apart, however the network has split them: type (u8), value (u32), length of the payload (u32), payload.
 * Transport stream is passed on as it comes; of a message at most sixteen bytes are kept, of anything else nothing.
 *
 * @see "doc/protocol.md, section Live view"
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class FrameParser {

    static final int MAX_PAYLOAD = 1 << 20;

    private static final int HEADER = 9;
    private static final int MAX_MESSAGE = 16;
    private static final byte SYNC = 0x47;

    private final ByteBuffer header = ByteBuffer.allocate(HEADER);
    private final ByteBuffer message = ByteBuffer.allocate(MAX_MESSAGE);
    private int left;
    private Kind kind = Kind.HEADER;
    private long frames;

    /** What the next bytes are. */
    private enum Kind {
        HEADER, FIRST_OF_STREAM, STREAM, MESSAGE, SKIPPED
    }

    /**
     * Reads all of {@code bytes}.
     *
     * @throws FrameTooLargeException when a payload is announced that exceeds {@link #MAX_PAYLOAD}; from then on
     *             nothing may be fed
     */
    void feed(ByteBuffer bytes, FrameConsumer consumer) throws FrameTooLargeException {
        while (bytes.hasRemaining()) {
            if (kind == Kind.HEADER) {
                readHeader(bytes, consumer);
            } else {
                readPayload(bytes, consumer);
            }
        }
    }

    private void readHeader(ByteBuffer bytes, FrameConsumer consumer) throws FrameTooLargeException {
        transfer(bytes, header, header.remaining());
        if (header.hasRemaining()) {
            return;
        }
        long length = Integer.toUnsignedLong(header.getInt(5));
        if (length > MAX_PAYLOAD) {
            throw new FrameTooLargeException(length);
        }
        frames++;
        left = (int) length;
        message.clear();
        kind = kindOf(type());
        if (left == 0) {
            finish(consumer);
        }
    }

    private static Kind kindOf(int type) {
        return switch (type) {
            case 0x00 -> Kind.FIRST_OF_STREAM;
            case MessageReader.AUDIO_OFFER, MessageReader.ACCESSORY, MessageReader.SESSION -> Kind.MESSAGE;
            default -> Kind.SKIPPED;
        };
    }

    private void readPayload(ByteBuffer bytes, FrameConsumer consumer) {
        if (kind == Kind.FIRST_OF_STREAM) {
            kind = bytes.get(bytes.position()) == SYNC ? Kind.STREAM : Kind.SKIPPED;
        }
        int count = Math.min(left, bytes.remaining());
        ByteBuffer part = bytes.slice(bytes.position(), count);
        bytes.position(bytes.position() + count);
        left -= count;
        if (kind == Kind.STREAM) {
            consumer.onTransportStream(part);
        } else if (kind == Kind.MESSAGE) {
            transfer(part, message, message.remaining());
        }
        if (left == 0) {
            finish(consumer);
        }
    }

    private void finish(FrameConsumer consumer) {
        boolean isMessage = kind == Kind.MESSAGE;
        int type = type();
        int value = header.getInt(1);
        kind = Kind.HEADER;
        header.clear();
        if (isMessage) {
            byte[] payload = Arrays.copyOf(message.array(), message.position());
            MessageReader.read(type, value, payload).ifPresent(consumer::onMessage);
        }
    }

    private int type() {
        return Byte.toUnsignedInt(header.get(0));
    }

    private static void transfer(ByteBuffer from, ByteBuffer to, int most) {
        int count = Math.min(most, from.remaining());
        to.put(from.slice(from.position(), count));
        from.position(from.position() + count);
    }

    /** How many frames have begun, counted when their header is complete. */
    long frames() {
        return frames;
    }

    /** Whether the header of a frame is incomplete. */
    boolean isInsideHeader() {
        return kind == Kind.HEADER && header.position() > 0;
    }

    /** Whether the header or the payload of a frame is incomplete. */
    boolean isInsideFrame() {
        return kind != Kind.HEADER || header.position() > 0;
    }
}
