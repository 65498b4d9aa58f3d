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
package org.openhab.binding.blink.internal.rules;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every rule for documents and XML can fail, and fails for nothing else.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class DocumentRulesTest {

    private static final String RIGHT = """
            # Bell Binding

            It rings over Wi-Fi.
            See `Wifi. And so` in [the picture](#more-about-it) and in [a file](other.md).

            ## Things

            - one of them
            - another one
              that goes on

            1. Do this.
            1. Do that!

            ```java
            // OpenHAB. Unspelt wifi in code
            ```

            | Kind | Meaning. Two sentences |
            |------|------------------------|
            | bell | It rings. Loudly       |

            ## Channels

            ![Bell](doc/bell.png)

            ### More About It

            The end.
            """;

    private static final String FEATURE = """
            <features name="org.openhab.binding.bell-${project.version}">
            \t<feature name="openhab-binding-bell" version="${project.version}">
            \t\t<feature>openhab-runtime-base</feature>
            \t\t<bundle start-level="80">mvn:org.openhab.addons.bundles/org.openhab.binding.bell/${project.version}</bundle>
            \t</feature>
            </features>
            """;

    @TempDir
    @NonNullByDefault({})
    Path folder;

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectories(folder.resolve("doc"));
        Files.writeString(folder.resolve("doc/bell.png"), "a picture");
        Files.writeString(folder.resolve("other.md"), "a file");
    }

    private Map<String, Function<MarkdownFile, List<Finding>>> rules() {
        return Map.of("title", file -> MarkdownRules.title(file, "Bell Binding"), //
                "sections", file -> MarkdownRules.sections(file, List.of("Things", "Channels")), //
                "sentences", MarkdownRules::sentences, //
                "bullets", MarkdownRules::bullets, //
                "blankLines", MarkdownRules::blankLines, //
                "languages", MarkdownRules::languages, //
                "pictures", file -> MarkdownRules.pictures(file, folder), //
                "links", file -> MarkdownRules.links(file, folder), //
                "spelling", MarkdownRules::spelling, //
                "disclaimer", MarkdownRules::disclaimer);
    }

    /** A rule, what is right, and the wrong thing in its place. */
    private record Wrong(String rule, String right, String wrong) {
    }

    private static final List<Wrong> WRONGS = List.of( //
            new Wrong("title", "# Bell Binding\n", "# Bell\n"), //
            new Wrong("title", "## Things", "# Things"), //
            new Wrong("sections", "## Channels\n", "## Canals\n"), //
            new Wrong("sections", "## Things\n", "## Channels\n"), //
            new Wrong("sentences", "It rings over", "It rings. It does so over"), //
            new Wrong("sentences", "Do this.", "Do this. (Then) that"), //
            new Wrong("bullets", "- one", "* one"), //
            new Wrong("bullets", "1. Do that", "2. Do that"), //
            new Wrong("blankLines", "## Things\n\n", "## Things\n"), //
            new Wrong("blankLines", "that goes on\n\n1.", "that goes on\n\nSteps:\n1."), //
            new Wrong("blankLines", "```\n\n|", "```\n|"), //
            new Wrong("blankLines", "!\n\n```java", "!\n```java"), //
            new Wrong("languages", "```java", "```"), //
            new Wrong("pictures", "doc/bell.png", "doc/none.png"), //
            new Wrong("pictures", "doc/bell.png", "https://example.org/bell.png"), //
            new Wrong("links", "#more-about-it", "#less-about-it"), //
            new Wrong("links", "other.md", "none.md"), //
            new Wrong("spelling", "Wi-Fi", "wifi"), //
            new Wrong("spelling", "The end", "The end of OpenHAB"), //
            new Wrong("disclaimer", "The end", "This is Unofficial"));

    @TestFactory
    Stream<DynamicTest> whatIsWrongIsFound() {
        return WRONGS.stream().map(each -> DynamicTest.dynamicTest(each.rule() + ": " + each.wrong().strip(), () -> {
            String text = RIGHT.replace(each.right(), each.wrong());
            assertThat("nothing was replaced", text, not(RIGHT));

            assertThat(check(each.rule(), text), is(not(empty())));
        }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsRightIsLetPass() {
        return rules().keySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule, () -> assertThat(check(rule, RIGHT), is(empty()))));
    }

    @Test
    void everyRuleIsSeenToFail() {
        assertThat(rules().keySet(), everyItem(is(in(WRONGS.stream().map(Wrong::rule).toArray(String[]::new)))));
    }

    private List<Finding> check(String rule, String text) {
        Function<MarkdownFile, List<Finding>> checked = rules().get(rule);
        assertThat("no rule " + rule, checked, is(notNullValue()));
        return checked == null ? List.of() : checked.apply(MarkdownFile.of("README.md", text));
    }

    @Test
    void spacesBeforeXmlAreFound() {
        assertThat(XmlRules.indentation("feature.xml", FEATURE), is(empty()));
        assertThat(XmlRules.indentation("feature.xml", FEATURE.replace("\t<", "\t <")), hasSize(4));
    }

    @Test
    void aFeatureThatOpenhabDoesNotKnowIsFound() {
        assertThat(feature(FEATURE), is(empty()));
        assertThat(feature(FEATURE.replace("start-level=\"80\"", "")), hasSize(1));
        assertThat(feature(FEATURE.replace("-bell\"", "-ring\"")), hasSize(1));
        assertThat(feature(FEATURE.replace("-runtime-base", "-runtime-ui")), hasSize(1));
        assertThat(feature(FEATURE.replace("bell/${project.version}", "bell/1.0.0")), hasSize(1));
        assertThat(feature(FEATURE.replace("bell-$", "ring-$")), hasSize(1));
    }

    private static List<Finding> feature(String text) {
        return XmlRules.feature("feature.xml", text, "org.openhab.binding.bell");
    }
}
