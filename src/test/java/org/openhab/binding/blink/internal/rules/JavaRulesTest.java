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

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every rule can fail, and fails for nothing else.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class JavaRulesTest {

    private static final String NAME = "src/main/java/a/b/Example.java";
    private static final String HEADER = "/*\n * Ours\n */\n";
    private static final String DOCUMENTED = """
            /**
             * Says something.
             *
             * @author Ada Lovelace - Initial contribution
             * @author Charles Babbage - Machines
             */
            """;

    /** All that is right: no rule finds anything here. */
    private static final String RIGHT = HEADER + """
            package a.b;

            import static java.util.Map.*;

            import java.util.List;
            import java.util.Locale;

            import javax.tools.Tool;

            import org.slf4j.Logger;

            import com.sun.source.tree.Tree;

            import si.uom.SI;

            """ + DOCUMENTED + """
            @NonNullByDefault
            class Example {
                private final Logger logger = LoggerFactory.getLogger(Example.class);

                void run(String word) {
                    try {
                        if (word.isEmpty()) {
                            close();
                        } else if (word.toLowerCase(Locale.ROOT).isBlank()) {
                            throw new IllegalStateException(String.format(Locale.ROOT, "%d", 7));
                        }
                        for (byte each : word.getBytes(UTF_8)) {
                            logger.debug("{} and " + "{}", each, word);
                        }
                    } catch (IOException | RuntimeException e) {
                        logger.warn("An accident", e);
                    } catch (Exception e) { // close declares no less
                        logger.debug("{} did not close: {}", word, e.getMessage());
                    }
                }
            }
            """;

    private static final Map<String, JavaRule> RULES = Map.ofEntries( //
            Map.entry("header", LayoutRules.header(HEADER)), //
            Map.entry("end", LayoutRules::end), //
            Map.entry("tabs", LayoutRules::tabs), //
            Map.entry("unfinished", LayoutRules::unfinished), //
            Map.entry("importOrder", LayoutRules::importOrder), //
            Map.entry("starImports", LayoutRules::starImports), //
            Map.entry("forbiddenImports", LayoutRules::forbiddenImports), //
            Map.entry("packageName", LayoutRules::packageName), //
            Map.entry("javadoc", TypeRules::javadoc), //
            Map.entry("author", TypeRules::author), //
            Map.entry("nonNullByDefault", TypeRules::nonNullByDefault), //
            Map.entry("nonNull", TypeRules::nonNull), //
            Map.entry("field", LoggerRules::field), //
            Map.entry("ownClass", LoggerRules::ownClass), //
            Map.entry("level", LoggerRules::level), //
            Map.entry("message", LoggerRules::message), //
            Map.entry("placeholders", LoggerRules::placeholders), //
            Map.entry("broadCatch", StatementRules::broadCatch), //
            Map.entry("rawThrow", StatementRules::rawThrow), //
            Map.entry("defaultLocale", StatementRules::defaultLocale), //
            Map.entry("defaultCharset", StatementRules::defaultCharset), //
            Map.entry("sleep", StatementRules::sleep), //
            Map.entry("fixedRate", StatementRules::fixedRate), //
            Map.entry("newThread", StatementRules::newThread), //
            Map.entry("braces", StatementRules::braces));

    /** A rule, what is right, and the wrong thing in its place. */
    private record Wrong(String rule, String right, String wrong) {
    }

    private static final List<Wrong> WRONGS = List.of( //
            new Wrong("header", "/*\n", "/**\n"), //
            new Wrong("end", "    }\n}\n", "    }\n}"), //
            new Wrong("end", "    }\n}\n", "    }\n}\n\n"), //
            new Wrong("tabs", "    void run", "\tvoid run"), //
            new Wrong("unfinished", "Says something", "TO" + "DO: say something"), //
            new Wrong("importOrder", "import java.util.List;\n", "import java.util.List;\n\n"), //
            new Wrong("importOrder", "import javax.tools.Tool;\n\n", "import javax.tools.Tool;\n"), //
            new Wrong("importOrder", "import si.uom.SI;", "import java.io.File;"), //
            new Wrong("starImports", "java.util.List", "java.util.*"), //
            new Wrong("forbiddenImports", "si.uom.SI", "com.google.common.base.Strings"), //
            new Wrong("forbiddenImports", "si.uom.SI", "org.apache.commons.lang3.StringUtils"), //
            new Wrong("forbiddenImports", "si.uom.SI", "org.junit.Test"), //
            new Wrong("packageName", "package a.b;", "package a.B;"), //
            new Wrong("packageName", "package a.b;", "package a;"), //
            new Wrong("javadoc", " * Says something.\n *\n", ""), //
            new Wrong("author", " * @author Ada Lovelace - Initial contribution\n", ""), //
            new Wrong("author", "Ada Lovelace - Initial", "Ada - Initial"), //
            new Wrong("author", "- Machines", "- Initial contribution"), //
            new Wrong("author", "- Initial contribution", "- initial work"), //
            new Wrong("nonNullByDefault", "@NonNullByDefault\n", ""), //
            new Wrong("nonNull", "run(String", "run(@NonNull String"), //
            new Wrong("field", "private final Logger logger", "private static final Logger logger"), //
            new Wrong("field", "private final Logger logger", "private final Logger log"), //
            new Wrong("field", "void run(", "private final Logger logger = other;\nvoid run("), //
            new Wrong("ownClass", "Example.class", "Other.class"), //
            new Wrong("level", "logger.warn(\"An", "logger.error(\"An"), //
            new Wrong("level", "logger.debug(\"{} and", "logger.info(\"{} and"), //
            new Wrong("message", "\"An accident\", e", "\"An accident with \" + word, e"), //
            new Wrong("message", "\"An accident\", e", "word, e"), //
            new Wrong("message", "e.getMessage()", "\"reason \" + e.getMessage()"), //
            new Wrong("placeholders", "each, word);", "each);"), //
            new Wrong("placeholders", "\"An accident\", e", "\"An accident\", word"), //
            new Wrong("broadCatch", " // close declares no less", ""), //
            new Wrong("broadCatch", "IOException | RuntimeException e", "Throwable e"), //
            new Wrong("broadCatch", "IOException | RuntimeException e", "IOException | NullPointerException e"), //
            new Wrong("rawThrow", "new IllegalStateException", "new RuntimeException"), //
            new Wrong("defaultLocale", "Locale.ROOT).isBlank", ").isBlank"), //
            new Wrong("defaultLocale", "Locale.ROOT, ", ""), //
            new Wrong("defaultCharset", "getBytes(UTF_8)", "getBytes()"), //
            new Wrong("sleep", "close();", "TimeUnit.SECONDS.sleep(1);"), //
            new Wrong("fixedRate", "close();", "pool.scheduleAtFixedRate(this, 1, 1, SECONDS);"), //
            new Wrong("newThread", "close();", "pool.execute(new Thread(this));"), //
            new Wrong("braces", "{\n                close();\n            }", "\n                close();\n"), //
            new Wrong("braces", "for (byte each : word.getBytes(UTF_8)) {", "for (;;) close(); {"));

    @TestFactory
    Stream<DynamicTest> whatIsWrongIsFoundOnce() {
        return WRONGS.stream().map(each -> DynamicTest.dynamicTest(each.rule() + ": " + each.wrong().strip(), () -> {
            String text = RIGHT.replace(each.right(), each.wrong());
            assertThat("nothing was replaced", text, not(RIGHT));

            assertThat(check(each.rule(), text), hasSize(1));
        }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsRightIsLetPass() {
        return RULES.keySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule, () -> assertThat(check(rule, RIGHT), is(empty()))));
    }

    @Test
    void everyRuleIsSeenToFail() {
        assertThat(RULES.keySet(),
                everyItem(is(in(WRONGS.stream().map(Wrong::rule).distinct().toArray(String[]::new)))));
    }

    @Test
    void aFindingNamesFileAndLine() {
        String text = RIGHT.replace("void run", "\tvoid run");
        int line = (int) text.substring(0, text.indexOf('\t')).lines().count();

        assertThat(check("tabs", text).getFirst(), hasToString(NAME + ":" + line + ": a tab"));
    }

    private static List<Finding> check(String rule, String text) {
        JavaRule checked = RULES.get(rule);
        assertThat("no rule " + rule, checked, is(notNullValue()));
        return checked == null ? List.of() : checked.check(JavaFile.of(NAME, text));
    }
}
