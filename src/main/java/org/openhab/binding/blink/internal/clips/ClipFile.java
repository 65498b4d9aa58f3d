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
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A clip that is being written: to a part file of its own until it is whole, then moved to its name in one step.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class ClipFile implements WritableByteChannel {

    private static final Pattern PART = Pattern.compile("\\.blink-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.part");
    /** Clips of one device, second and kind; there is never more than one or two. */
    private static final int MOST_ALIKE = 99;

    private final Path place;
    private final boolean replaces;
    private final Path part;
    private final FileChannel channel;

    private ClipFile(Path place, boolean replaces, Path part, FileChannel channel) {
        this.place = place;
        this.replaces = replaces;
        this.part = part;
        this.channel = channel;
    }

    /**
     * @param replaces whether an older file of that name is replaced; if not, the new one gets a number
     */
    static ClipFile create(Path place, boolean replaces) throws IOException {
        Path part = place.resolveSibling(".blink-" + UUID.randomUUID() + ".part");
        return new ClipFile(place, replaces, part,
                FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    /** Whether a file of that name is a part file of ours. */
    static boolean isPart(String fileName) {
        return PART.matcher(fileName).matches();
    }

    @Override
    public int write(@Nullable ByteBuffer bytes) throws IOException {
        return bytes == null ? 0 : channel.write(bytes);
    }

    /**
     * Moves the clip to its name.
     *
     * @return where it is now
     * @throws IOException when the disk does not take it; nothing is left of it then
     */
    public Path keep() throws IOException {
        try {
            channel.close();
            return replaces ? move(place) : moveToFreeName();
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    /** Takes a name before the move, so that nobody else can take it in between. */
    private Path moveToFreeName() throws IOException {
        Path free = takeName();
        try {
            return move(free);
        } catch (IOException e) {
            Files.deleteIfExists(free);
            throw e;
        }
    }

    private Path takeName() throws IOException {
        String name = String.valueOf(place.getFileName());
        for (int number = 1;; number++) {
            try {
                return Files.createFile(place.resolveSibling(ClipName.numbered(name, number)));
            } catch (FileAlreadyExistsException e) {
                if (number == MOST_ALIKE) {
                    throw e;
                }
            }
        }
    }

    private Path move(Path target) throws IOException {
        try {
            return Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            return Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes what was written. Ends a download that still writes. */
    public void discard() throws IOException {
        try {
            channel.close();
        } finally {
            Files.deleteIfExists(part);
        }
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
