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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The Karaf archive, read as Karaf reads it: front to back, the manifest first, what lies in {@code repository} by its
 * Maven coordinates.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class KarIT {

    private static final String NAMESPACE = "http://karaf.apache.org/xmlns/features/v1.6.0";
    private static final String PREFIX = "repository/";

    private final List<String> order = new ArrayList<>();
    private final Map<String, byte[]> files = new HashMap<>();
    private @NonNullByDefault({}) Manifest manifest;

    @BeforeEach
    void read() throws IOException {
        Path kar = Path.of(Objects.requireNonNull(System.getProperty("blink.kar")));
        try (JarInputStream in = new JarInputStream(Files.newInputStream(kar))) {
            // null unless the manifest comes first
            manifest = in.getManifest();
            for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                if (!entry.isDirectory()) {
                    order.add(entry.getName());
                    files.put(entry.getName(), in.readAllBytes());
                }
            }
        }
    }

    private byte[] file(String ending) {
        String name = order.stream().filter(each -> each.endsWith(ending)).findFirst().orElseThrow();
        return Objects.requireNonNull(files.get(name));
    }

    private Element features() throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(file("-features.xml")));
            return document.getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new AssertionError("the features are not well-formed: " + e.getMessage(), e);
        }
    }

    /** The path at which Karaf finds {@code mvn:group/artifact/version}, below {@code repository}. */
    private static String place(String url, String ending) {
        String[] parts = url.replaceFirst("^mvn:", "").split("/");
        return PREFIX + parts[0].replace('.', '/') + "/" + parts[1] + "/" + parts[2] + "/" + parts[1] + "-" + parts[2]
                + ending;
    }

    @Test
    void itsFeatureIsInstalledAtOnce() {
        assertThat(manifest.getMainAttributes().getValue("Karaf-Feature-Start"), is("true"));
    }

    @Test
    void theBundleLiesWhereTheFeatureLooksForIt() throws IOException {
        String url = features().getElementsByTagName("bundle").item(0).getTextContent();

        assertThat(order, containsInAnyOrder(place(url, ".jar"), place(url, "-features.xml")));
    }

    @Test
    void theBundleIsThePackagedJar() throws IOException {
        assertTrue(Arrays.equals(file(".jar"), Files.readAllBytes(OsgiRuntime.packagedJar())));
    }

    @Test
    void karafSeesARepositoryWithOneFeature() throws IOException {
        Element features = features();

        assertThat(features.getLocalName(), is("features"));
        assertThat(features.getNamespaceURI(), is(NAMESPACE));
        assertThat(features.getAttribute("name"), startsWith("org.openhab.binding.blink-"));
        assertThat(features.getElementsByTagName("feature").getLength(), is(1));
        Element feature = (Element) features.getElementsByTagName("feature").item(0);
        assertThat(feature.getAttribute("name"), is("openhab-binding-blink"));
        assertThat(feature.getAttribute("version"), matchesPattern("\\d+\\.\\d+\\.\\d+.*"));
    }

    @Test
    void nothingHasToBeFetched() throws IOException {
        assertThat(features().getElementsByTagName("repository").getLength(), is(0));
        assertThat(features().getElementsByTagName("bundle").getLength(), is(1));
        assertThat(new String(file("-features.xml"), StandardCharsets.UTF_8), not(containsString("${")));
    }
}
