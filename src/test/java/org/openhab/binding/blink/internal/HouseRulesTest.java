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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openhab.binding.blink.internal.rules.Finding;
import org.openhab.binding.blink.internal.rules.MarkdownFile;
import org.openhab.binding.blink.internal.rules.MarkdownRules;
import org.openhab.binding.blink.internal.rules.XmlRules;

/**
 * The rules for documents and XML files that openHAB's static analysis and its reviewers apply, as far as they can be
 * checked without openHAB's repository. Every rule is a test of its own that names each place which breaks it. The
 * rules for Java sources are in src/build/checkstyle.xml.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class HouseRulesTest {

    private static final Path BASE = Path.of(System.getProperty("blink.basedir", System.getProperty("user.dir", ".")));
    private static final String BUNDLE = "org.openhab.binding.blink";

    private static DynamicTest test(String name, List<Finding> findings) {
        return DynamicTest.dynamicTest(name, () -> {
            if (!findings.isEmpty()) {
                throw new AssertionError(findings.size() + " found:\n"
                        + findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
            }
        });
    }

    @Test
    void theLicenseHeaderIsOpenhabs() throws IOException {
        String header = Files.readString(BASE.resolve("src/build/header.txt"));

        assertThat(header, startsWith("/*\n * Copyright (c) 2010-2026 Contributors to the openHAB project\n *\n"));
        assertThat(header, endsWith(" * SPDX-License-Identifier: EPL-2.0\n */\n"));
    }

    @Nested
    class Documents {

        /** As openHAB's template has them; the binding itself has nothing to configure, so that section is dropped. */
        private static final List<String> SECTIONS = List.of("Supported Things", "Discovery", "Thing Configuration",
                "Channels", "Rule Actions", "Full Example");

        private static MarkdownFile read(Path file) throws IOException {
            return MarkdownFile.of(BASE.relativize(file).toString(), Files.readString(file));
        }

        private static DynamicTest test(String name, MarkdownFile file, Function<MarkdownFile, List<Finding>> rule) {
            return HouseRulesTest.test(name, rule.apply(file));
        }

        @TestFactory
        Stream<DynamicTest> readme() throws IOException {
            MarkdownFile readme = read(BASE.resolve("README.md"));
            return Stream.of(test("title", readme, file -> MarkdownRules.title(file, "Blink Binding")),
                    test("sections", readme, file -> MarkdownRules.sections(file, SECTIONS)),
                    test("pictures", readme, file -> MarkdownRules.pictures(file, BASE)),
                    test("no disclaimer", readme, MarkdownRules::disclaimer));
        }

        @TestFactory
        Stream<DynamicTest> all() throws IOException {
            try (Stream<Path> inDoc = Files.walk(BASE.resolve("doc"))) {
                return Stream.concat(Stream.of("README.md", "CONTRIBUTING.md").map(BASE::resolve), inDoc)
                        .filter(file -> file.toString().endsWith(".md")).sorted().toList().stream()
                        .flatMap(Documents::rules);
            }
        }

        private static Stream<DynamicTest> rules(Path path) {
            MarkdownFile file;
            try {
                file = read(path);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            String name = BASE.relativize(path) + ": ";
            Path folder = path.resolveSibling("");
            return Stream.of(test(name + "one sentence per line", file, MarkdownRules::sentences),
                    test(name + "bullets", file, MarkdownRules::bullets),
                    test(name + "empty lines", file, MarkdownRules::blankLines),
                    test(name + "languages", file, MarkdownRules::languages),
                    test(name + "links", file, each -> MarkdownRules.links(each, folder)),
                    test(name + "spelling", file, MarkdownRules::spelling));
        }
    }

    @Nested
    class Descriptions {

        @TestFactory
        Stream<DynamicTest> xmlIsIndentedWithTabs() throws IOException {
            try (Stream<Path> files = Files.walk(BASE.resolve("src/main"))) {
                return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList().stream()
                        .map(file -> test(BASE.relativize(file).toString(),
                                XmlRules.indentation(file.toString(), read(file))));
            }
        }

        @TestFactory
        Stream<DynamicTest> feature() {
            Path file = BASE.resolve("src/main/feature/feature.xml");
            return Stream.of(test("feature.xml", XmlRules.feature(file.toString(), read(file), BUNDLE)));
        }

        private static String read(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }
}
