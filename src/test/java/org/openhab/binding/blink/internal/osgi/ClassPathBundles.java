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

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Bundles by their manifests: files, and those on the class path of this program.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ClassPathBundles {

    private ClassPathBundles() {
    }

    /** The jar on the class path that holds the bundle with that symbolic name. */
    static Path find(String symbolicName) throws IOException {
        ClassLoader loader = Objects.requireNonNull(ClassPathBundles.class.getClassLoader());
        for (URL url : Collections.list(loader.getResources(JarFile.MANIFEST_NAME))) {
            if (url.openConnection() instanceof JarURLConnection connection) {
                connection.setUseCaches(false);
                try (InputStream in = connection.getInputStream()) {
                    if (symbolicName.equals(symbolicName(new Manifest(in).getMainAttributes()))) {
                        return path(connection.getJarFileURL());
                    }
                }
            }
        }
        throw new IOException("Bundle " + symbolicName + " is not on the class path");
    }

    /** The main section of a jar's manifest. */
    static Attributes manifest(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            if (manifest == null) {
                throw new IOException(jar + " has no manifest");
            }
            return manifest.getMainAttributes();
        }
    }

    private static String symbolicName(Attributes manifest) {
        List<ManifestHeader.Clause> clauses = ManifestHeader.parse(manifest.getValue("Bundle-SymbolicName"));
        return clauses.isEmpty() ? "" : clauses.getFirst().paths().getFirst();
    }

    private static Path path(URL file) throws IOException {
        try {
            URI uri = file.toURI();
            return Path.of(uri);
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
