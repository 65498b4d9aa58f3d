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
import java.nio.charset.StandardCharsets;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.Secret;

/**
 * What a client sends first: 122 bytes, big-endian. The server does not answer it; it sends frames or closes.
 *
 * @see "doc/protocol.md, section Live view"
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ClientHello {

    static final int LENGTH = 122;

    private static final int MARK = 0x28;
    private static final int SERIAL_LENGTH = 16;
    private static final int TOKEN_LENGTH = 64;
    private static final int CONNECTION_LENGTH = 16;

    private ClientHello() {
    }

    /**
     * The hello for a session.
     *
     * @param token the {@code liveview_token} of the cloud's answer; zeros are sent when it is blank
     */
    static byte[] of(ImmisAddress address, Secret token) {
        ByteBuffer hello = ByteBuffer.allocate(LENGTH);
        hello.putInt(MARK);
        text(hello, address.serial(), SERIAL_LENGTH);
        hello.putInt((int) address.clientId());
        hello.put((byte) 1).put((byte) 8);
        text(hello, token.reveal(), TOKEN_LENGTH);
        text(hello, address.connection(), CONNECTION_LENGTH);
        hello.putInt(1);
        return hello.array();
    }

    /** A length and as many bytes: the text, cut or padded with zeros. */
    private static void text(ByteBuffer hello, String text, int length) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        hello.putInt(length);
        int end = hello.position() + length;
        hello.put(bytes, 0, Math.min(bytes.length, length));
        hello.position(end);
    }
}
