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
import static org.openhab.binding.blink.demo.LogEvent.Kind.*;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.demo.Demo;
import org.openhab.binding.blink.demo.HostServices;
import org.openhab.binding.blink.demo.LogEvent;
import org.openhab.binding.blink.internal.osgi.ManifestHeader.Clause;
import org.openhab.binding.blink.simulator.SimulatedHouse;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/**
 * The packaged jar: what is in it, and how it behaves in a real OSGi framework.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class BundleIT {

    private static final String FACTORY = "org.openhab.binding.blink.internal.BlinkHandlerFactory";
    private static final String DISCOVERY = "org.openhab.binding.blink.internal.discovery.BlinkDiscoveryService";
    private static final String HANDLER_FACTORY = "org.openhab.core.thing.binding.ThingHandlerFactory";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Nested
    class TheJar {

        private @NonNullByDefault({}) Attributes manifest;
        private List<String> entries = List.of();

        @BeforeEach
        void open() throws IOException {
            manifest = ClassPathBundles.manifest(OsgiRuntime.packagedJar());
            try (JarFile jar = new JarFile(OsgiRuntime.packagedJar().toFile())) {
                entries = jar.stream().map(ZipEntry::getName).toList();
            }
        }

        private Stream<Clause> clauses(String header) {
            return ManifestHeader.parse(manifest.getValue(header)).stream();
        }

        @Test
        void holdsNothingOfOpenhabItself() {
            assertThat(entries, not(hasItem(startsWith("org/openhab/core"))));
            assertThat(entries, hasItem("org/openhab/binding/blink/internal/BlinkHandlerFactory.class"));
        }

        @Test
        void importsOpenhabInAnyVersion() {
            List<Clause> openhab = clauses("Import-Package")
                    .filter(clause -> clause.paths().getFirst().startsWith("org.openhab.")).toList();

            assertThat(openhab, not(empty()));
            openhab.forEach(clause -> assertThat(clause.parameters().keySet(), not(hasItem("version"))));
        }

        @Test
        void importsTheLibrariesOfOpenhab() {
            Map<String, String> ranges = new HashMap<>();
            clauses("Import-Package").forEach(
                    clause -> clause.paths().forEach(path -> ranges.put(path, clause.parameter("version", ""))));

            boolean jetty12 = OsgiRuntime.isJetty12();
            assertThat(ranges, hasEntry("org.eclipse.jetty.client", jetty12 ? "[12.1,13)" : "[9.4,10)"));
            assertThat(ranges.keySet(),
                    hasItem(jetty12 ? "org.eclipse.jetty.client.transport" : "org.eclipse.jetty.client.api"));
            // internal packages of Jetty are in no runtime
            assertThat(ranges.keySet(), not(hasItem(containsString("internal"))));
            assertThat(ranges, hasEntry("com.google.gson", "[2.13,3)"));
            assertThat(ranges, hasEntry("org.slf4j", "[2.0,3)"));
            assertThat(ranges, jetty12 ? hasEntry("jakarta.servlet", "[6.0,7)") : hasEntry("javax.servlet", ""));
            assertThat(ranges.keySet(), not(hasItem(jetty12 ? "javax.servlet" : "jakarta.servlet")));
            assertThat(ranges.keySet(), not(hasItem(startsWith("java."))));
        }

        @Test
        void exportsNothing() {
            assertThat(clauses("Export-Package").toList(), is(empty()));
        }

        @Test
        void needsJava21() {
            assertThat(manifest.getValue("Require-Capability"), containsString("(&(osgi.ee=JavaSE)(version=21))"));
        }

        @Test
        void needsTheHttpServerOfOpenhab() {
            String needed = manifest.getValue("Require-Capability");
            if (OsgiRuntime.isJetty12()) {
                assertThat(needed, containsString("(&(osgi.implementation=osgi.http)(version>=2.0.0)"));
            } else {
                assertThat(needed, allOf(containsString("(&(osgi.contract=JavaServlet)(version=4.0.0))"),
                        containsString("(&(osgi.implementation=osgi.http)(version>=1.1.0)(!(version>=2.0.0)))")));
            }
        }

        @Test
        void declaresItsComponents() {
            List<String> files = clauses("Service-Component").flatMap(clause -> clause.paths().stream()).toList();

            assertThat(files, hasItems("OSGI-INF/" + FACTORY + ".xml", "OSGI-INF/" + DISCOVERY + ".xml"));
            assertThat(entries, hasItems(files.toArray(new String[0])));
        }

        @Test
        void bringsItsDescriptions() {
            assertThat(entries,
                    hasItems("NOTICE", "OH-INF/addon/addon.xml", "OH-INF/config/config.xml",
                            "OH-INF/i18n/blink.properties", "OH-INF/thing/account.xml", "OH-INF/thing/doorbell.xml",
                            "OH-INF/thing/network.xml", "OH-INF/thing/sync-module.xml"));
        }
    }

    @Nested
    class InTheFramework {

        private @NonNullByDefault({}) OsgiRuntime runtime;
        private @NonNullByDefault({}) Bundle bundle;

        @BeforeEach
        void start() throws IOException, BundleException {
            runtime = OsgiRuntime.start(OsgiRuntime.packagedJar());
            bundle = runtime.bundle();
        }

        @AfterEach
        void close() throws IOException, BundleException {
            runtime.close();
        }

        /** Component name to the states of its configurations. */
        private Map<String, List<Integer>> components() {
            ServiceReference<ServiceComponentRuntime> reference = Objects
                    .requireNonNull(runtime.context().getServiceReference(ServiceComponentRuntime.class));
            ServiceComponentRuntime components = Objects.requireNonNull(runtime.context().getService(reference));
            Map<String, List<Integer>> states = new HashMap<>();
            for (ComponentDescriptionDTO description : components.getComponentDescriptionDTOs(bundle)) {
                List<Integer> found = new ArrayList<>();
                for (ComponentConfigurationDTO each : components.getComponentConfigurationDTOs(description)) {
                    found.add(each.state);
                }
                states.put(description.name + " " + description.scope, found);
            }
            return states;
        }

        private boolean isOffered(String service) {
            ServiceReference<?>[] offered = bundle.getRegisteredServices();
            return offered != null && Stream.of(offered)
                    .anyMatch(each -> List.of((Object[]) each.getProperty("objectClass")).contains(service));
        }

        @Test
        void itWaitsForOpenhab() throws BundleException {
            bundle.start();

            assertThat(bundle.getState(), is(Bundle.ACTIVE));
            List<Integer> unsatisfied = List.of(ComponentConfigurationDTO.UNSATISFIED_REFERENCE);
            assertThat(components(), hasEntry(FACTORY + " singleton", unsatisfied));
            assertThat(components(), hasEntry(DISCOVERY + " prototype", unsatisfied));
        }

        @Test
        void allComponentsAreSatisfiedByOpenhab() throws BundleException {
            bundle.start();
            try (HostServices openhab = HostServices.register(runtime.context(), ZoneOffset.UTC)) {
                assertThat(components().keySet(), hasItems(FACTORY + " singleton", DISCOVERY + " prototype"));
                assertThat(components().values(), everyItem(either(is(List.of(ComponentConfigurationDTO.SATISFIED)))
                        .or(is(List.of(ComponentConfigurationDTO.ACTIVE)))));
                assertThat(isOffered(HANDLER_FACTORY), is(true));
                assertThat(openhab.clients().made(), is(0));
            }
            assertThat(isOffered(HANDLER_FACTORY), is(false));
        }

        @Test
        void startingAndStoppingLeavesNothingBehind() throws BundleException {
            try (HostServices openhab = HostServices.register(runtime.context(), ZoneOffset.UTC)) {
                Leftovers before = Leftovers.now(runtime.context());
                for (int i = 0; i < 3; i++) {
                    bundle.start();
                    assertThat(isOffered(HANDLER_FACTORY), is(true));
                    bundle.stop();
                }

                assertThat(before.afterwards(runtime.context(), PATIENCE), is(empty()));
                assertThat(bundle.getState(), is(Bundle.RESOLVED));
                assertThat(openhab.clients().made(), is(0));
            }
        }
    }

    @Nested
    class InAWholeHouse {

        private static final String ACCOUNT = "Thing 'blink:account:home' changed from ";
        private static final String FRONT = "blink:doorbell:home:" + SimulatedHouse.FRONT_DOOR;

        private @NonNullByDefault({}) Demo demo;

        @BeforeEach
        void open() throws IOException, BundleException {
            demo = Demo.start(OsgiRuntime.packagedJar(), 0, line -> {
            }, Clock.systemUTC());
        }

        @AfterEach
        void close() throws IOException, BundleException {
            demo.close();
        }

        /** Fails unless such an event comes, or came, after {@code mark}; its number. */
        private long see(long mark, Predicate<LogEvent> wanted) throws InterruptedException {
            return demo.host().log().await(mark, wanted, PATIENCE)
                    .orElseThrow(() -> new AssertionError(
                            "Not seen. " + demo.host().log().since(mark).stream().map(LogEvent::text).toList()))
                    .number();
        }

        private static Predicate<LogEvent> event(LogEvent.Kind kind, String start, String part) {
            return event -> event.kind() == kind && event.text().startsWith(start) && event.text().contains(part);
        }

        private long signIn() throws InterruptedException {
            demo.addAccount();
            long asked = see(0, event(THING_STATUS, ACCOUNT, " to OFFLINE (CONFIGURATION_PENDING): Blink sent a code"));
            demo.host().enterCode(demo.house().currentCode());
            see(asked, event(THING_STATUS, ACCOUNT, " to ONLINE"));
            return see(asked, event(THING_STATUS, "Thing '" + FRONT + "' changed from ", " to ONLINE"));
        }

        private long press(long mark) throws InterruptedException {
            demo.house().press(SimulatedHouse.FRONT_DOOR);
            long state = see(mark, event(STATE, "Channel '" + FRONT + ":last-press' changed from ", ":"));
            long pressed = see(state, event(TRIGGER, FRONT + ":press triggered PRESSED", ""));
            return see(pressed, event(TRIGGER, FRONT + ":press triggered RELEASED", ""));
        }

        @Test
        void aPressRingsAlsoAfterARestart() throws InterruptedException, BundleException {
            demo.house().cloud(cloud -> cloud.cadenceRules = false); // a person restarts, not the client
            long released = press(signIn());

            demo.host().restart();
            long online = see(released, event(THING_STATUS, "Thing '" + FRONT + "' changed from ", " to ONLINE"));
            long again = press(online);

            long rung = demo.host().log().since(0).stream().filter(event(TRIGGER, FRONT, "PRESSED")).count();
            assertThat(rung, is(2L));
            assertThat(again, is(greaterThan(online)));
            assertThat(demo.mistakes(), is(empty()));
        }

        @Test
        void nothingIsLeftWhenTheBundleStops() throws InterruptedException, BundleException {
            Leftovers before = Leftovers.now(demo.host().context());
            signIn();
            assertThat(demo.host().services().clients().running(), is(1L));

            demo.host().stopBundle();
            demo.host().startBundle();
            demo.host().stopBundle();

            assertThat(before.afterwards(demo.host().context(), PATIENCE), is(empty()));
            assertThat(Await.until(() -> demo.host().services().clients().running() == 0, PATIENCE), is(true));
        }
    }
}
