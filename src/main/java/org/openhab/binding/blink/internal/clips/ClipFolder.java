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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The folder that recordings are saved in. Nothing is ever written outside of it, whatever it is told.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class ClipFolder {

    /** Names that {@link ClipName} makes; only those grow old and are deleted. */
    private static final Pattern OWN = Pattern.compile("\\w[\\w -]*-(\\d{8})-(\\d{6})-[a-z-]+\\.mp4");

    /** The last part begins with a letter or digit: no hidden files, and no dots that mean folders. */
    private static final Pattern VISIBLE = Pattern.compile("(.*/)?[\\w-][^/]*");

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
     * Begins to write a recording. It takes its place only when it is whole.
     *
     * @param name relative to the folder, with or without the ending
     * @return empty when the name leads out of the folder, be it by a link
     */
    public Optional<ClipFile> begin(String name) throws IOException {
        Optional<Path> place = VISIBLE.matcher(name.strip()).matches()
                ? inside(folder, name.endsWith(".mp4") ? name : name + ".mp4")
                : Optional.empty();
        Path parent = place.isEmpty() ? null : place.get().getParent();
        if (place.isEmpty() || parent == null || leadsOut(parent)) {
            return Optional.empty();
        }
        Files.createDirectories(parent);
        return parent.toRealPath().startsWith(folder.toRealPath())
                ? Optional.of(ClipFile.create(place.get()))
                : Optional.empty();
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

    /** Deletes own recordings from before {@code oldest}; how many. */
    public int prune(Instant oldest) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        List<Path> old;
        try (Stream<Path> files = Files.list(folder)) {
            old = files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> isBefore(file.getFileName(), oldest)).toList();
        }
        for (Path file : old) {
            Files.deleteIfExists(file);
        }
        return old.size();
    }

    private static boolean isBefore(@Nullable Path name, Instant oldest) {
        Matcher own = OWN.matcher(String.valueOf(name));
        if (!own.matches()) {
            return false;
        }
        try {
            return LocalDateTime.parse(own.group(1) + own.group(2), ClipName.TIME).toInstant(ZoneOffset.UTC)
                    .isBefore(oldest);
        } catch (DateTimeException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
