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
package org.openhab.binding.blink.internal;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.*;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.*;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Timer;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.simulator.SimulatedHouse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/**
 * The rooms of the house and the direction in which they may know each other: the table of doc/architecture.md, as a
 * rule that fails naming class and line.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class RoomsTest {

    private static final String HOUSE = "org.openhab.binding.blink.internal";

    /** Which rooms each room may know; the root may know all. */
    private static final Map<String, Set<String>> MAY_KNOW = new TreeMap<>(Map.ofEntries( //
            Map.entry("model", Set.of()), //
            Map.entry("cloud", Set.of("model")), //
            Map.entry("cloud.json", Set.of()), //
            Map.entry("cloud.http", Set.of("cloud", "model")), //
            Map.entry("cloud.auth", Set.of("cloud", "cloud.http", "cloud.json", "model")), //
            Map.entry("cloud.rest", Set.of("cloud", "cloud.http", "cloud.json", "cloud.auth", "model")), //
            Map.entry("event", Set.of("model")), //
            Map.entry("clips", Set.of("model")), //
            Map.entry("live", Set.of("model", "cloud", "live.immis", "live.mpeg")), //
            Map.entry("live.immis", Set.of("model", "cloud")), //
            Map.entry("live.mpeg", Set.of()), //
            Map.entry("account", Set.of("model", "cloud", "event", "clips", "live", "live.immis", "live.mpeg")), //
            Map.entry("config", Set.of("model")), //
            Map.entry("storage", Set.of("cloud", "cloud.auth", "event", "live", "model")), //
            // the services of a handler are named by their classes: the one cycle, which openHAB asks for
            Map.entry("handler",
                    Set.of("model", "cloud", "event", "account", "config", "live", "live.immis", "web", "discovery",
                            "action")), //
            Map.entry("web", Set.of("live", "live.mpeg")), //
            Map.entry("discovery", Set.of("handler", "account", "model")), //
            Map.entry("console", Set.of("handler", "account", "event", "cloud", "model")), //
            Map.entry("action", Set.of("handler", "account", "cloud", "model"))));

    /** Rooms that run in a plain {@code main}: neither openHAB nor OSGi. */
    private static final List<String> WITHOUT_OPENHAB = List.of("model", "cloud", "cloud.json", "cloud.http",
            "cloud.auth", "cloud.rest", "event", "clips", "live", "live.immis", "live.mpeg", "account", "config");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importPath(Path.of(System.getProperty("blink.classes", "target/classes"), HOUSE.replace('.', '/')));

    private static String room(String name) {
        return HOUSE + "." + name;
    }

    @Test
    void everyRoomIsInTheTable() {
        classes().should().resideInAnyPackage(rooms()).check(CLASSES);
    }

    private static String[] rooms() {
        return Stream.concat(Stream.of(HOUSE), MAY_KNOW.keySet().stream().map(RoomsTest::room)).toArray(String[]::new);
    }

    @Test
    void everyRoomKnowsOnlyTheRoomsBelow() {
        MAY_KNOW.forEach((name, known) -> {
            String[] allowed = Stream.concat(Stream.of(name), known.stream()).map(RoomsTest::room)
                    .toArray(String[]::new);
            // the words that are shared with the Thing descriptions belong to all who face openHAB
            ArchRule rule = noClasses().that().resideInAPackage(room(name)).should()
                    .dependOnClassesThat(resideInAPackage(HOUSE + "..").and(not(resideInAnyPackage(allowed)))
                            .and(not(type(BlinkBindingConstants.class))));
            rule.check(CLASSES);
        });
    }

    @Test
    void theRoomsBelowDoNotKnowOpenhab() {
        String[] rooms = WITHOUT_OPENHAB.stream().map(RoomsTest::room).toArray(String[]::new);
        noClasses().that().resideInAnyPackage(rooms).should().dependOnClassesThat()
                .resideInAnyPackage("org.openhab.core..", "org.osgi..").check(CLASSES);
    }

    @Test
    void jettyIsKnownToTheClassesNamedAfterIt() {
        noClasses().that().haveNameNotMatching(room("cloud.http").replace(".", "\\.") + "\\.Jetty\\w+(\\$\\w+)*").and()
                .areNotAssignableTo(AccountRegistry.class).should().dependOnClassesThat()
                .resideInAPackage("org.eclipse.jetty..").check(CLASSES);
    }

    @Test
    void theServletApiIsKnownToTheServlet() {
        noClasses().that().haveNameNotMatching(room("web").replace(".", "\\.") + "\\.LiveServlet(\\$\\w+)*").should()
                .dependOnClassesThat().resideInAnyPackage("javax.servlet..", "jakarta.servlet..",
                        "org.osgi.service.http..", "org.osgi.service.servlet..")
                .check(CLASSES);
    }

    @Test
    void liveViewNeedsNothingButTheJdk() {
        classes().that().resideInAPackage(room("live") + "..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "javax.net.ssl..", "javax.naming..", "javax.security.auth.x500..",
                        "org.eclipse.jdt.annotation..", room("live") + "..", room("cloud"), room("model"))
                .check(CLASSES);
    }

    @Test
    void jsonStaysWhereTheWireIs() {
        noClasses().that().resideOutsideOfPackages(HOUSE + ".cloud..", HOUSE + ".storage..").should()
                .dependOnClassesThat().resideInAPackage("com.google.gson..").check(CLASSES);
    }

    /** Threads come from openHAB's pools, and none of them waits in any unit of time. */
    @Test
    void nobodyMakesThreadsOrSleeps() {
        noClasses().should().accessTargetWhere(target(name("sleep"))).orShould().callMethod(Thread.class, "start")
                .orShould()
                .accessTargetWhere(constructorOf(Thread.class).or(constructorOf(Timer.class))
                        .or(target(owner(assignableTo(Thread.Builder.class)))))
                .orShould().dependOnClassesThat(type(Executors.class)).check(CLASSES);
    }

    private static DescribedPredicate<JavaAccess<?>> constructorOf(Class<?> type) {
        return target(owner(assignableTo(type))).and(target(name("<init>")));
    }

    /** A task that is late must not be made up for by a burst. */
    @Test
    void nothingRepeatsAtAFixedRate() {
        noClasses().should().accessTargetWhere(target(name("scheduleAtFixedRate"))).check(CLASSES);
    }

    /** Letters, numbers and bytes do not depend on where openHAB runs. */
    @Test
    void nothingDependsOnTheDefaultLocaleOrCharset() {
        noClasses().should().accessTargetWhere(string("toLowerCase")).orShould()
                .accessTargetWhere(string("toUpperCase")).orShould().accessTargetWhere(string("getBytes")).orShould()
                .accessTargetWhere(string("format", String.class, Object[].class)).orShould()
                .accessTargetWhere(string("formatted", Object[].class)).check(CLASSES);
    }

    private static DescribedPredicate<JavaAccess<?>> string(String method, Class<?>... parameters) {
        return target(owner(type(String.class))).and(target(name(method)))
                .and(describe("with " + List.of(parameters),
                        access -> access.getTarget() instanceof CodeUnitAccessTarget called
                                && called.getRawParameterTypes().stream().map(JavaClass::getName).toList()
                                        .equals(Stream.of(parameters).map(Class::getName).toList())));
    }

    @Test
    void theSystemClockIsAskedForInTheFactoryOnly() {
        noClasses().that().areNotAssignableTo(BlinkHandlerFactory.class).should().callMethod(Clock.class, "systemUTC")
                .orShould().callMethod(Clock.class, "systemDefaultZone").orShould()
                .callMethod(System.class, "currentTimeMillis").check(CLASSES);
    }

    @Test
    void nobodyPrints() {
        noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err").orShould()
                .callMethod(Throwable.class, "printStackTrace").check(CLASSES);
    }

    /** Two readings of the protocol: what both got from one place, neither could find wrong. */
    @Test
    void theSimulatedHouseKnowsNothingOfTheBinding() throws URISyntaxException {
        Path classes = Path.of(SimulatedHouse.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        noClasses().should().dependOnClassesThat().resideInAnyPackage(HOUSE + "..", "org.openhab.core..")
                .check(new ClassFileImporter()
                        .importPath(classes.resolve(SimulatedHouse.class.getPackageName().replace('.', '/'))));
    }

    @Test
    void absenceIsAReturnValue() {
        noFields().should().haveRawType(Optional.class).check(CLASSES);
    }

    @Test
    void theRoomsBelowTheHandlersHaveNoCycles() {
        SlicesRuleDefinition.slices().matching(HOUSE + ".(*)..").namingSlices("$1").should().beFreeOfCycles()
                .ignoreDependency(resideInAPackage(room("handler")),
                        resideInAnyPackage(room("discovery"), room("action")))
                .check(CLASSES);
    }
}
