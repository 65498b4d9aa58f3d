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

import java.io.DataInputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * One frame of the media protocol: 9 bytes of header and a payload (protocol, section 7.4).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Frame {
    static final int STREAM = 0x00;
    static final int KEEP_ALIVE = 0x0A;
    static final int AUDIO_OFFER = 0x0C;
    static final int STATISTICS = 0x12;
    static final int INLINE_COMMAND = 0x14;
    static final int ACCESSORY_MESSAGE = 0x15;
    static final int SESSION_MESSAGE = 0x18;

    private static final int HEADER = 9;
    /** What clients send is small; a longer payload is noise. */
    private static final int MOST = 1 << 16;

    private final int type;
    private final int value;
    private final byte[] payload;

    Frame(int type, int value, byte... payload) {
        this.type = type;
        this.value = value;
        this.payload = payload.clone();
    }

    /**
     * Reads a whole frame.
     *
     * @throws ProtocolException when the payload is longer than clients send
     * @throws IOException when the connection ends
     */
    static Frame read(DataInputStream in) throws IOException {
        int type = in.readUnsignedByte();
        int value = in.readInt();
        int length = in.readInt();
        if (length < 0 || length > MOST) {
            throw new ProtocolException("a frame of " + Integer.toUnsignedString(length) + " bytes");
        }
        byte[] payload = new byte[length];
        in.readFully(payload);
        return new Frame(type, value, payload);
    }

    int type() {
        return type;
    }

    int value() {
        return value;
    }

    byte[] payload() {
        return payload.clone();
    }

    byte[] bytes() {
        return header(type, value, payload.length).put(payload).array();
    }

    /** A header alone; its array has room for the payload unless that is too long to be sent. */
    static ByteBuffer header(int type, int value, int length) {
        return ByteBuffer.allocate(HEADER + (length > MOST ? 0 : length)).put((byte) type).putInt(value).putInt(length);
    }
}
