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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The frames that a client sends, as bytes.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class OutgoingFrame {

    private static final int KEEP_ALIVE = 0x0A;
    private static final int STATISTICS = 0x12;
    private static final int COMMAND = 0x14;
    private static final int STATISTICS_VALUE = 1_000;
    private static final int STATISTICS_LENGTH = 24;
    private static final int HEADER = 9;

    private OutgoingFrame() {
    }

    /** Tells that the client is there; {@code number} counts from 1. */
    static byte[] keepAlive(int number) {
        return frame(KEEP_ALIVE, number, new byte[0]);
    }

    /** How well the client plays; all zeros, which the servers accept. */
    static byte[] statistics() {
        return frame(STATISTICS, STATISTICS_VALUE, new byte[STATISTICS_LENGTH]);
    }

    static byte[] command(InlineCommand command) {
        return frame(COMMAND, command.value(), command.payload());
    }

    private static byte[] frame(int type, int value, byte[] payload) {
        return ByteBuffer.allocate(HEADER + payload.length).put((byte) type).putInt(value).putInt(payload.length)
                .put(payload).array();
    }
}
