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
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The folder that clips are saved in. Nothing is ever written or deleted outside of it.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class ClipFolder {

    /** The last part begins with a letter, digit or dash: no hidden files, and no dots that mean folders. */
    private static final Pattern VISIBLE = Pattern.compile("(.*/)?[\\w-][^/]*");
    /** Names chosen by people may have folders in them; deeper ones than this do not occur. */
    private static final int DEEPEST = 8;

    private final Path folder;

    private ClipFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The folder {@code name} below {@code base}.
     *
     * @param base openHAB's own folder
     * @return empty when the name leads out of it
     */
    public static Optional<ClipFolder> below(Path base, String name) {
        return inside(base.toAbsolutePath().normalize(), name).map(ClipFolder::new);
    }

    /** Where {@code name} leads from {@code base}; empty unless that is inside of it. */
    private static Optional<Path> inside(Path base, String name) {
        try {
            Path relative = Path.of(name.strip());
            Path path = base.resolve(relative).normalize();
            return relative.isAbsolute() || name.isBlank() || !path.startsWith(base) || path.equals(base)
                    ? Optional.empty()
                    : Optional.of(path);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether a clip of that name may be written.
     *
     * @param name relative to the folder, with or without the ending
     * @return false when the name leads out of the folder, be it by a link
     */
    public boolean allows(String name) throws IOException {
        return place(name).isPresent();
    }

    /**
     * Begins to write a clip, which replaces an older one of that name when it is whole.
     *
     * @param name relative to the folder, with or without the ending
     * @return empty when the name leads out of the folder, be it by a link
     */
    public Optional<ClipFile> begin(String name) throws IOException {
        return begin(name, true);
    }

    /**
     * Begins to write a clip whose name was made by us. If there is one of that name already when it is whole, it gets
     * a number.
     *
     * @param name relative to the folder, with or without the ending
     * @return empty when the name leads out of the folder, be it by a link
     */
    public Optional<ClipFile> beginNew(String name) throws IOException {
        return begin(name, false);
    }

    private Optional<ClipFile> begin(String name, boolean replaces) throws IOException {
        Optional<Path> place = place(name);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        Path file = place.get();
        Path parent = file.getParent();
        if (parent == null) {
            return Optional.empty();
        }
        Files.createDirectories(parent);
        return parent.toRealPath().startsWith(folder.toRealPath())
                ? Optional.of(ClipFile.create(file, replaces))
                : Optional.empty();
    }

    private Optional<Path> place(String name) throws IOException {
        String bare = name.strip();
        Optional<Path> place = VISIBLE.matcher(bare).matches()
                ? inside(folder, bare.endsWith(ClipName.ENDING) ? bare : bare + ClipName.ENDING)
                : Optional.empty();
        Path parent = place.isEmpty() ? null : place.get().getParent();
        return parent == null || leadsOut(parent) ? Optional.empty() : place;
    }

    /** Whether a link on the way to {@code parent} leads out: then not even folders are made there. */
    private boolean leadsOut(Path parent) throws IOException {
        Files.createDirectories(folder);
        Path known = parent;
        while (!Files.exists(known, LinkOption.NOFOLLOW_LINKS)) {
            Path above = known.getParent();
            if (above == null) {
                return true;
            }
            known = above;
        }
        return !known.toRealPath().startsWith(folder.toRealPath());
    }

    /**
     * Deletes clips from before {@code oldest} whose names were made by us. Files that people named stay.
     *
     * @return how many were deleted
     */
    public int prune(Instant oldest) throws IOException {
        return delete(1, (path, modified) -> ClipName.timeIn(fileName(path)).filter(oldest::isAfter).isPresent());
    }

    /**
     * Deletes part files that were last written before {@code oldest}: what power failures left.
     *
     * @return how many were deleted
     */
    public int removeParts(Instant oldest) throws IOException {
        return delete(DEEPEST, (path, modified) -> ClipFile.isPart(fileName(path)) && modified.isBefore(oldest));
    }

    private int delete(int depth, BiPredicate<Path, Instant> condition) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        OldFiles old = new OldFiles(condition);
        Files.walkFileTree(folder.toRealPath(), Set.of(), depth, old);
        return old.deleted();
    }

    private static String fileName(Path path) {
        return String.valueOf(path.getFileName());
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
