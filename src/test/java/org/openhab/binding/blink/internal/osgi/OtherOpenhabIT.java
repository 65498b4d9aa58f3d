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
package org.openhab.binding.blink.internal.osgi;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/**
 * The bundle for one version of openHAB in the other.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
@EnabledIfSystemProperty(named = OsgiRuntime.OTHER_JAR, matches = ".+", disabledReason = "one bundle was built")
class OtherOpenhabIT {

    private static final String COMPONENTS = "OSGI-INF/";

    /** The texts of its components, by file name; without the servlet, whose interface has two names. */
    private static Map<String, String> components(Path bundle) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (JarFile jar = new JarFile(bundle.toFile())) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(COMPONENTS + "org.") && !entry.getName().contains("LiveServlet")) {
                    texts.put(entry.getName(),
                            new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }

    @Test
    void itHasTheSameComponents() throws IOException {
        Map<String, String> components = components(OsgiRuntime.packagedJar());

        assertThat(components, is(not(anEmptyMap())));
        assertThat(components(OsgiRuntime.otherJar()), is(components));
    }

    @Test
    void itIsRefusedInsteadOfFailingLater() throws IOException, BundleException {
        try (OsgiRuntime runtime = OsgiRuntime.start(OsgiRuntime.packagedJar())) {
            runtime.bundle().start();
            runtime.bundle().uninstall();
            Bundle other = runtime.context().installBundle(OsgiRuntime.otherJar().toUri().toString());

            BundleException refused = assertThrows(BundleException.class, other::start);

            assertThat(refused.getType(), is(BundleException.RESOLVE_ERROR));
            assertThat(other.getState(), is(Bundle.INSTALLED));
            // by Jetty's version, and not for want of openHAB
            assertThat(refused.getMessage(), containsString("org.eclipse.jetty"));
        }
    }
}
