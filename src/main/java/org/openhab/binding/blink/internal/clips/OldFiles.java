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
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.function.BiPredicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes the regular files that a condition names. Links are not followed and never deleted; a file that cannot be
 * deleted or a folder that cannot be read does not keep the others.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class OldFiles extends SimpleFileVisitor<Path> {

    private final Logger logger = LoggerFactory.getLogger(OldFiles.class);
    private final BiPredicate<Path, Instant> condition;
    private int deleted;

    /** @param condition is asked with a file and the time when it was last written */
    OldFiles(BiPredicate<Path, Instant> condition) {
        this.condition = condition;
    }

    /** How many files were deleted. */
    int deleted() {
        return deleted;
    }

    @Override
    @NonNullByDefault({})
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile() && condition.test(file, attributes.lastModifiedTime().toInstant())) {
            try {
                Files.delete(file);
                deleted++;
            } catch (IOException e) {
                logger.debug("A file cannot be deleted: {}", e.getMessage());
            }
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    @NonNullByDefault({})
    public FileVisitResult visitFileFailed(Path file, IOException why) {
        logger.debug("A file cannot be read: {}", why.getMessage());
        return FileVisitResult.CONTINUE;
    }

    @Override
    @NonNullByDefault({})
    public FileVisitResult postVisitDirectory(Path folder, IOException why) {
        return FileVisitResult.CONTINUE;
    }
}
