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
package org.openhab.binding.blink.internal.clips;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A recording that is being written: beside its place until it is whole, then in its place in one step.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class ClipFile implements WritableByteChannel {

    /** Where MP4 files say what they are. */
    private static final int MARK_AT = 4;
    private static final String MARK = "ftyp";

    private final Path place;
    private final Path part;
    private final FileChannel channel;
    private final ByteBuffer head = ByteBuffer.allocate(MARK_AT + MARK.length());

    private ClipFile(Path place, Path part, FileChannel channel) {
        this.place = place;
        this.part = part;
        this.channel = channel;
    }

    static ClipFile create(Path place) throws IOException {
        Path part = place.resolveSibling("." + place.getFileName() + ".part");
        Files.deleteIfExists(part); // of a download that a restart ended
        return new ClipFile(place, part,
                FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    @Override
    public int write(@Nullable ByteBuffer bytes) throws IOException {
        if (bytes == null) {
            return 0;
        }
        ByteBuffer beginning = bytes.duplicate();
        while (head.hasRemaining() && beginning.hasRemaining()) {
            head.put(beginning.get());
        }
        return channel.write(bytes);
    }

    /**
     * Puts the recording into its place, over an older one of that name.
     *
     * @return where it is now
     * @throws IOException when what was written is no MP4; nothing is left of it then
     */
    public Path keep() throws IOException {
        channel.close();
        if (!isMp4()) {
            discard();
            throw new IOException("That is no recording");
        }
        try {
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
        }
        return place;
    }

    private boolean isMp4() {
        return !head.hasRemaining()
                && MARK.equals(new String(head.array(), MARK_AT, MARK.length(), StandardCharsets.US_ASCII));
    }

    /** Leaves nothing behind. */
    public void discard() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
