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
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.apache.felix.framework.FrameworkFactory;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;

/**
 * An OSGi framework (Felix) with Declarative Services and an HTTP server on a loopback port, and the packaged bundle in
 * it, installed and not started. Everything that the bundle imports comes from the class path of this program:
 * openHAB's API, Jetty, the servlet API, Gson...
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class OsgiRuntime implements AutoCloseable {

    /** The system property that names the jar of the other version, if that was built. */
    static final String OTHER_JAR = "blink.otherJar";

    private static final String JAR = "blink.jar";
    private static final String JETTY = "blink.jetty";
    private static final long STOP_MILLIS = 30_000;
    private static final String HTTP_SERVICE = "org.osgi.service.http.HttpService";

    private final Path storage;
    private final Framework framework;
    private final Bundle bundle;

    private OsgiRuntime(Path storage, Framework framework, Bundle bundle) {
        this.storage = storage;
        this.framework = framework;
        this.bundle = bundle;
    }

    /** The jar that the build has made: system property {@code blink.jar}. */
    public static Path packagedJar() {
        return file(JAR);
    }

    /** The jar that the build has made for the other version of openHAB: system property {@code blink.otherJar}. */
    static Path otherJar() {
        return file(OTHER_JAR);
    }

    private static Path file(String property) {
        String jar = System.getProperty(property);
        if (jar == null || jar.isBlank() || !Files.isRegularFile(Path.of(jar))) {
            throw new IllegalStateException("System property " + property + " names no file: run mvn package first");
        }
        return Path.of(jar);
    }

    /** Whether the libraries of this program are those of openHAB 5.3 and not of 5.2. */
    static boolean isJetty12() {
        return "12".equals(System.getProperty(JETTY));
    }

    /** Starts the framework, Declarative Services and the HTTP server, and installs {@code jar}. */
    public static OsgiRuntime start(Path jar) throws IOException, BundleException {
        Path services = ClassPathBundles.find("org.apache.felix.scr");
        Path http = ClassPathBundles
                .find(isJetty12() ? "org.apache.felix.http.jetty12.light" : "org.apache.felix.http.jetty.light");
        Path storage = Files.createTempDirectory("blink-osgi");
        Map<String, String> settings = new HashMap<>();
        settings.put(Constants.FRAMEWORK_STORAGE, storage.toString());
        settings.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, SystemPackages
                .forBundles(ClassPathBundles.find("org.apache.felix.framework"), List.of(services, http, jar)));
        settings.put(Constants.FRAMEWORK_SYSTEMCAPABILITIES_EXTRA, contract());
        settings.put("org.apache.felix.http.host", "127.0.0.1");
        settings.put("org.osgi.service.http.port", "0");
        // would put itself into the Java VM for good
        settings.put("felix.service.urlhandlers", "false");
        Framework framework = new FrameworkFactory().newFramework(settings);
        try {
            framework.start();
            BundleContext context = framework.getBundleContext();
            context.installBundle(services.toUri().toString()).start();
            context.installBundle(http.toUri().toString()).start();
            return new OsgiRuntime(storage, framework, context.installBundle(jar.toUri().toString()));
        } catch (BundleException | RuntimeException e) {
            stop(framework);
            delete(storage);
            throw e;
        }
    }

    /** What the servlet API says of itself; as a jar on the class path it is no bundle. */
    private static String contract() throws IOException {
        Path api = ClassPathBundles.find("org.apache.felix.http.servlet-api");
        return Objects.requireNonNull(ClassPathBundles.manifest(api).getValue(Constants.PROVIDE_CAPABILITY));
    }

    /** The bundle under test. */
    public Bundle bundle() {
        return bundle;
    }

    /** The context of the framework itself, in which the host registers its services. */
    public BundleContext context() {
        return framework.getBundleContext();
    }

    /** Where its HTTP server is, without a slash at the end. */
    public URI http() {
        try {
            // all: its class is not the one that this program sees
            ServiceReference<?>[] services = context().getAllServiceReferences(HTTP_SERVICE, null);
            String endpoint = ((String[]) services[0].getProperty("osgi.http.endpoint"))[0];
            return URI.create(endpoint.replaceFirst("/$", ""));
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops everything, waits until it has stopped, and deletes the framework's files. */
    @Override
    public void close() throws IOException, BundleException {
        try {
            stop(framework);
        } finally {
            delete(storage);
        }
    }

    private static void stop(Framework framework) throws BundleException {
        framework.stop();
        try {
            FrameworkEvent end = framework.waitForStop(STOP_MILLIS);
            if (end.getType() == FrameworkEvent.WAIT_TIMEDOUT) {
                throw new IllegalStateException("The framework does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
