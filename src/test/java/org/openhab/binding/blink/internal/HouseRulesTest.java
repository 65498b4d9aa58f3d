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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.openhab.binding.blink.internal.rules.Finding;
import org.openhab.binding.blink.internal.rules.JavaFile;
import org.openhab.binding.blink.internal.rules.JavaRule;
import org.openhab.binding.blink.internal.rules.LayoutRules;
import org.openhab.binding.blink.internal.rules.LoggerRules;
import org.openhab.binding.blink.internal.rules.MarkdownFile;
import org.openhab.binding.blink.internal.rules.MarkdownRules;
import org.openhab.binding.blink.internal.rules.StatementRules;
import org.openhab.binding.blink.internal.rules.TypeRules;
import org.openhab.binding.blink.internal.rules.XmlRules;

/**
 * The rules that openHAB's static analysis and its reviewers apply, as far as they can be checked without openHAB's
 * repository. Every rule is a test of its own that names each place which breaks it.
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

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Sources {

        private List<JavaFile> bundle = List.of();
        private List<JavaFile> tests = List.of();
        private List<JavaFile> programs = List.of();

        @BeforeAll
        void read() throws IOException {
            bundle = JavaFile.below(BASE, "src/main/java");
            tests = JavaFile.below(BASE, "src/test/java");
            programs = Stream.of("src/simulator/java", "src/simulator/test", "src/demo/java", "src/benchmark/java")
                    .flatMap(folder -> below(folder).stream()).toList();
        }

        private Stream<JavaFile> all() {
            return Stream.of(bundle, tests, programs).flatMap(List::stream);
        }

        private static DynamicTest test(String name, Stream<JavaFile> files, JavaRule rule) {
            return HouseRulesTest.test(name, files.flatMap(file -> rule.check(file).stream()).toList());
        }

        private static List<JavaFile> below(String folder) {
            try {
                return JavaFile.below(BASE, folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Spotless leaves out package-info. */
        private Stream<JavaFile> withoutSpotless() {
            return all().filter(file -> file.name().endsWith("/package-info.java"));
        }

        @Test
        void thereIsSomethingToCheck() {
            assertThat(bundle, is(not(empty())));
            assertThat(tests, is(not(empty())));
            assertThat(programs, is(not(empty())));
        }

        @TestFactory
        Stream<DynamicTest> layout() throws IOException {
            String header = Files.readString(BASE.resolve("src/build/header.txt"));
            return Stream.of(test("licence header", withoutSpotless(), LayoutRules.header(header)),
                    test("end of file", withoutSpotless(), LayoutRules::end),
                    test("order of imports", withoutSpotless(), LayoutRules::importOrder),
                    test("no tabs", all(), LayoutRules::tabs), //
                    test("no star imports", all(), LayoutRules::starImports),
                    test("no forbidden libraries", all(), LayoutRules::forbiddenImports),
                    test("packages are folders", all(), LayoutRules::packageName),
                    test("nothing unfinished", all(), LayoutRules::unfinished));
        }

        @Test
        void theLicenceHeaderIsOpenhabs() throws IOException {
            String header = Files.readString(BASE.resolve("src/build/header.txt"));

            assertThat(header, startsWith("/*\n * Copyright (c) 2010-2026 Contributors to the openHAB project\n *\n"));
            assertThat(header, endsWith(" * SPDX-License-Identifier: EPL-2.0\n */\n"));
        }

        @TestFactory
        Stream<DynamicTest> types() {
            // the comparison of APIs works on reflection, of whose nulls nothing is known
            Stream<JavaFile> analysed = all().filter(file -> !file.name().contains("/internal/openhab/"));
            return Stream.of(test("Javadoc", all(), TypeRules::javadoc), //
                    test("authors", all(), TypeRules::author), //
                    test("null analysis", analysed, TypeRules::nonNullByDefault),
                    test("no @NonNull", all(), TypeRules::nonNull));
        }

        @TestFactory
        Stream<DynamicTest> logging() {
            return Stream.of(test("fields", bundle.stream(), LoggerRules::field),
                    test("own classes", bundle.stream(), LoggerRules::ownClass),
                    test("levels", bundle.stream(), LoggerRules::level),
                    test("messages", bundle.stream(), LoggerRules::message),
                    test("placeholders", bundle.stream(), LoggerRules::placeholders));
        }

        @TestFactory
        Stream<DynamicTest> statements() {
            return Stream.of(test("what is caught", bundle.stream(), StatementRules::broadCatch),
                    test("what is thrown", bundle.stream(), StatementRules::rawThrow),
                    test("no default locale", bundle.stream(), StatementRules::defaultLocale),
                    test("no default charset", bundle.stream(), StatementRules::defaultCharset),
                    test("no sleep", bundle.stream(), StatementRules::sleep),
                    test("no fixed rate", bundle.stream(), StatementRules::fixedRate),
                    test("no threads", bundle.stream(), StatementRules::newThread),
                    test("braces", all(), StatementRules::braces));
        }
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
