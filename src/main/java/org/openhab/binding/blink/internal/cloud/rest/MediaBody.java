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
package org.openhab.binding.blink.internal.cloud.rest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The body of a download on its way to where it is written: bounded, counted, its beginning kept. Knows afterwards
 * whether it was the disk that failed.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class MediaBody implements WritableByteChannel {

    /** An error object of the cloud is shorter. */
    private static final int HEAD = 512;

    private final WritableByteChannel into;
    private final long maxBytes;
    private final ByteBuffer head = ByteBuffer.allocate(HEAD);
    private long count;
    private boolean tooLarge;
    private @Nullable IOException diskFailure;

    MediaBody(WritableByteChannel into, long maxBytes) {
        this.into = into;
        this.maxBytes = maxBytes;
    }

    @Override
    public int write(@Nullable ByteBuffer bytes) throws IOException {
        if (bytes == null) {
            return 0;
        }
        int length = bytes.remaining();
        if (count + length > maxBytes) {
            tooLarge = true;
            throw new IOException("Larger than allowed");
        }
        ByteBuffer beginning = bytes.duplicate();
        beginning.limit(beginning.position() + Math.min(length, head.remaining()));
        head.put(beginning);
        try {
            while (bytes.hasRemaining()) {
                into.write(bytes);
            }
        } catch (IOException e) {
            diskFailure = e;
            throw e;
        }
        count += length;
        return length;
    }

    /** How many bytes were written. */
    long count() {
        return count;
    }

    boolean isTooLarge() {
        return tooLarge;
    }

    /** Why it could not be written; null when it could. */
    @Nullable
    IOException diskFailure() {
        return diskFailure;
    }

    /** The beginning as text. */
    String beginning() {
        return new String(head.array(), 0, head.position(), StandardCharsets.UTF_8);
    }

    /** Whether these bytes stand at that place. */
    boolean has(int offset, byte... mark) {
        ByteBuffer place = head.duplicate().flip();
        return place.remaining() >= offset + mark.length
                && place.slice(offset, mark.length).equals(ByteBuffer.wrap(mark));
    }

    @Override
    public boolean isOpen() {
        return into.isOpen();
    }

    @Override
    public void close() throws IOException {
        into.close();
    }
}
