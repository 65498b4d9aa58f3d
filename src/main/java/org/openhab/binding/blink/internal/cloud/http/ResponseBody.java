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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The body of a response as it arrives: kept, or written so that only a buffer of it is ever held.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ResponseBody {

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final WritableByteChannel into;
    private final long maxBytes;
    private final boolean onlyGood;
    private long received;

    private ResponseBody(WritableByteChannel into, long maxBytes) {
        this.into = into;
        this.maxBytes = maxBytes;
        this.onlyGood = true;
    }

    private ResponseBody(long maxBytes) {
        this.into = Channels.newChannel(kept);
        this.maxBytes = maxBytes;
        this.onlyGood = false;
    }

    /** Kept in memory, whatever the status. */
    static ResponseBody kept(int maxBytes) {
        return new ResponseBody(maxBytes);
    }

    /** Written to a channel if the status is 200, else ignored. */
    static ResponseBody written(WritableByteChannel into, long maxBytes) {
        return new ResponseBody(into, maxBytes);
    }

    /**
     * Takes the next bytes, all of them.
     *
     * @throws TooLarge when there are more than allowed
     * @throws NotWritten when the channel fails in any way
     */
    void take(int status, ByteBuffer content) throws TooLarge, NotWritten {
        received += content.remaining();
        if (received > maxBytes) {
            throw TooLarge.body();
        }
        if (onlyGood && status != 200) {
            content.position(content.limit());
            return;
        }
        try {
            while (content.hasRemaining()) {
                into.write(content);
            }
        } catch (IOException | RuntimeException e) {
            throw new NotWritten(e);
        }
    }

    /** What was kept. */
    byte[] bytes() {
        return kept.toByteArray();
    }

    /** More arrived than is allowed. */
    static final class TooLarge extends IOException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final String why;

        private TooLarge(String why) {
            super(why);
            this.why = why;
        }

        static TooLarge body() {
            return new TooLarge("the response is larger than allowed");
        }

        static TooLarge headerFields() {
            return new TooLarge("the header fields are larger than allowed");
        }

        /** For users. */
        String why() {
            return why;
        }
    }

    /** What arrived could not be written. */
    static final class NotWritten extends IOException {

        @Serial
        private static final long serialVersionUID = 1L;

        NotWritten(Exception cause) {
            super(cause);
        }
    }
}
