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
package org.openhab.binding.blink.internal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * The servlet for Jetty 9 and the one for Jetty 12 differ in nothing but packages.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class ServletTwinsTest {

    private static final String SERVLET = "org/openhab/binding/blink/internal/web/LiveServlet.java";

    private static String source(String folder, boolean imports) throws IOException {
        Path file = Path.of(System.getProperty("blink.basedir", ""), "src", folder, "java", SERVLET);
        String text = Files.readString(file).replace("jakarta.servlet", "javax.servlet")
                .replace("org.osgi.service.servlet.whiteboard", "org.osgi.service.http.whiteboard");
        return text.lines().filter(line -> !line.isBlank() && line.startsWith("import ") == imports)
                .sorted((one, other) -> imports ? one.compareTo(other) : 0).collect(Collectors.joining("\n"));
    }

    @Test
    void theyImportTheSame() throws IOException {
        assertEquals(source("jetty9", true), source("jetty12", true));
    }

    @Test
    void theyDoTheSame() throws IOException {
        assertEquals(source("jetty9", false), source("jetty12", false));
    }
}
