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
package org.openhab.binding.blink.internal.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The page of results. What stands between the markers of a part is written by the program, the rest by people.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Page {

    private final Path file;

    Page(Path file) {
        this.file = file;
    }

    /** Puts {@code lines} between the markers of {@code part}. */
    void put(String part, List<String> lines) throws IOException {
        List<String> old = Files.readAllLines(file);
        int begin = old.indexOf("<!-- begin " + part + " -->");
        int end = old.indexOf("<!-- end " + part + " -->");
        if (begin < 0 || end < begin) {
            throw new IllegalStateException("No markers for " + part + " in " + file);
        }
        List<String> page = new ArrayList<>(old.subList(0, begin + 1));
        page.add("");
        page.addAll(lines);
        page.add("");
        page.addAll(old.subList(end, old.size()));
        Files.write(file, page);
    }
}
