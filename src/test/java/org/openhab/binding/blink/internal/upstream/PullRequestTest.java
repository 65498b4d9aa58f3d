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
package org.openhab.binding.blink.internal.upstream;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code doc/upstream/MakePullRequest.java} makes of this repository.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class PullRequestTest {

    private static final Path BASE = Path.of(System.getProperty("blink.basedir", System.getProperty("user.dir", ".")));
    private static final String BLINK = "org.openhab.binding.blink";

    private static final String MODULES = """
            <project>
              <parent>
                <version>5.9.0-SNAPSHOT</version>
              </parent>
              <modules>
                <module>org.openhab.automation.zzz</module>
                <module>org.openhab.binding.airq</module>
                <module>%sorg.openhab.binding.bluetooth</module>
              </modules>
            </project>
            """;
    private static final String BOM = """
            <project>
                <dependency>
                  <artifactId>org.openhab.binding.airq</artifactId>
                </dependency>
            %s    <dependency>
                  <groupId>org.openhab.addons.bundles</groupId>
                  <artifactId>org.openhab.binding.bluetooth</artifactId>
                </dependency>
            </project>
            """;
    private static final String OWNERS = """
            *       @openhab/add-ons-maintainers
            /bundles/org.openhab.binding.airq/ @one
            %s/bundles/org.openhab.binding.bluetooth/ @two
            """;

    @TempDir
    @NonNullByDefault({})
    Path folder;

    private record Run(int end, String said) {
    }

    private Run run(Path repository, String... arguments) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                Stream.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1", "doc/upstream/MakePullRequest.java"), Stream.of(arguments)).toList())
                .directory(repository.toFile()).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        try {
            assertThat("it ends", process.waitFor(2, TimeUnit.MINUTES));
        } finally {
            process.destroyForcibly();
        }
        return new Run(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    /** A checkout of openhab-addons becomes the pull request. */
    @Test
    void theBundleAndItsThreeLinesAreInTheCheckout() throws IOException, InterruptedException {
        Path checkout = folder.resolve("openhab-addons");
        write(checkout.resolve("bundles/pom.xml"), MODULES.formatted(""));
        write(checkout.resolve("bom/openhab-addons/pom.xml"), BOM.formatted(""));
        write(checkout.resolve("CODEOWNERS"), OWNERS.formatted(""));

        Run run = run(BASE, "--maintainer", "somebody", checkout.toString());

        assertThat(run.said(), run.end(), is(0));
        assertThat(Files.readString(checkout.resolve("bundles/pom.xml")),
                is(MODULES.formatted(BLINK + "</module>\n    <module>")));
        assertThat(Files.readString(checkout.resolve("CODEOWNERS")),
                is(OWNERS.formatted("/bundles/" + BLINK + "/ @somebody\n")));
        assertThat(Files.readString(checkout.resolve("bom/openhab-addons/pom.xml")), is(BOM.formatted("""
                    <dependency>
                      <groupId>org.openhab.addons.bundles</groupId>
                      <artifactId>org.openhab.binding.blink</artifactId>
                      <version>${project.version}</version>
                    </dependency>
                """)));
        Path bundle = checkout.resolve("bundles").resolve(BLINK);
        assertThat(Files.readString(bundle.resolve("pom.xml")), containsString("<version>5.9.0-SNAPSHOT</version>"));
        assertThat(Files.readString(bundle.resolve("README.md")),
                allOf(startsWith("# Blink Binding\n"), containsString("\n## Full Example\n"),
                        containsString("\n## What Depends on Your Plan\n"), not(containsString("mvn ")),
                        not(containsString("Guessed")), not(containsString(".md)"))));
        String internal = "java/org/openhab/binding/blink/internal/";
        for (String there : List.of("NOTICE", "doc/images/serial-number.png", "src/main/feature/feature.xml",
                "src/main/resources/OH-INF/i18n/blink.properties", "src/main/" + internal + "BlinkHandlerFactory.java",
                "src/main/" + internal + "web/LiveServlet.java", "src/test/" + internal + "HouseTest.java",
                "src/test/" + internal + "testing/ServletServer.java", "src/test/resources/live/doorway.ts",
                "src/test/java/org/openhab/binding/blink/simulator/SimulatedHouse.java")) {
            assertThat(there, Files.isRegularFile(bundle.resolve(there)));
        }
        for (String stays : List.of("LICENSE", "src/openhab", "src/simulator", "src/jetty9", "doc/architecture.md",
                "src/test/" + internal + "RoomsTest.java", "src/test/" + internal + "hostile",
                "src/test/" + internal + "upstream", "src/test/resources/logback-test.xml")) {
            assertThat(stays, !Files.exists(bundle.resolve(stays)));
        }

        Run again = run(BASE, checkout.toString());
        assertThat(again.end(), is(2));
        assertThat(again.said(), containsString("remove it first"));
    }

    /** Each mistake that the checks are for is found, with the name of its file. */
    @Test
    void whatIsWrongIsFound() throws IOException, InterruptedException {
        Path copy = folder.resolve("repository");
        for (String part : List.of("README.md", "NOTICE", "doc", "src/main", "src/build", "src/jetty12", "src/test",
                "src/simulator", "src/demo", "src/benchmark")) {
            copy(BASE.resolve(part), copy.resolve(part));
        }
        Path internal = copy.resolve("src/main/java/org/openhab/binding/blink/internal");
        String header = Files.readString(BASE.resolve("src/build/header.txt"));
        write(internal.resolve("NoHeader.java"), "package org.openhab.binding.blink.internal;\n");
        write(internal.resolve("Simulated.java"), header + "package org.openhab.binding.blink.internal;\n\n"
                + "import org.openhab.binding.blink.simulator.SimulatedHouse;\n");
        write(internal.resolve("Library.java"),
                header + "package org.openhab.binding.blink.internal;\n\nimport net.jqwik.api.Property;\n");
        write(internal.resolve("Gone.java"), header + "package org.openhab.binding.blink.internal;\n\n"
                + "import org.openhab.binding.blink.internal.hostile.LogWatch;\n");
        write(internal.resolve("Neighbor.java"),
                header + "package org.openhab.binding.blink.internal;\n\n/** As in RoomsTest. */\n");
        write(internal.resolve("Place.java"),
                header + "package org.openhab.binding.blink.internal;\n\n// in /" + "home/somebody\n");
        write(copy.resolve("src/main/resources/OH-INF/i18n/blink_de.properties"), "addon.blink.name = Blink\n");
        Path readme = copy.resolve("README.md");
        Files.writeString(readme, Files.readString(readme).replace("## Supported Things\n",
                "## Supported Things\n\nTwo sentences. Here they are.\n\nSee [there](#nowhere).\n"));

        Run run = run(copy, "--jetty", "12", folder.resolve("result").toString());

        assertThat(run.said(), run.end(), is(1));
        List<String> wrong = run.said().lines().filter(line -> line.startsWith("WRONG: "))
                .map(line -> line.replaceFirst("^WRONG: (src/main/.*/(?=\\w+\\.\\w+: ))?", "")).toList();
        assertThat(run.said(), wrong, containsInAnyOrder(containsString("NoHeader.java: not openHAB's licence header"),
                containsString("Simulated.java: simulator, counterpart or test"),
                containsString("Library.java: a library that the pom"),
                containsString("Gone.java: imports what stays here"),
                containsString("Neighbor.java: names what stays here: RoomsTest"),
                containsString("Place.java: an absolute path"), containsString("blink_de.properties: translations"),
                containsString("more than one sentence"), containsString("leads nowhere: #nowhere")));
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path goal = from.equals(file) ? to : to.resolve(from.relativize(file).toString());
            Files.createDirectories(goal.resolveSibling(""));
            Files.copy(file, goal);
        }
    }
}
