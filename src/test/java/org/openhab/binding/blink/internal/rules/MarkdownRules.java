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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.rules.MarkdownFile.Kind;

/**
 * How openHAB's documentation is written.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class MarkdownRules {

    private static final Pattern NEXT_SENTENCE = Pattern.compile("[.!?][)_*\"]*\\s+[(_*\"]*\\p{Lu}");
    private static final Pattern NUMBER = Pattern.compile("\\s*\\d+[.)]\\s+");
    private static final Pattern MISSPELT = Pattern.compile(
            "(?<![-./\\w])(OpenHAB|Openhab|OpenHab|openhab|openHab|wifi|Wifi|WiFi|WIFI|wi-fi|WI-FI)(?![-\\w])");

    private MarkdownRules() {
    }

    /** One title, in the first line. */
    public static List<Finding> title(MarkdownFile file, String title) {
        boolean right = file.headings(1).equals(List.of(title)) && file.line(0).equals("# " + title);
        return right ? List.of() : List.of(file.finding(0, "one title: # " + title));
    }

    /** Sections that must be there, in this order; others may stand between them. */
    public static List<Finding> sections(MarkdownFile file, List<String> order) {
        List<String> there = file.headings(2).stream().filter(order::contains).toList();
        return there.equals(order) ? List.of() : List.of(file.finding(0, "sections " + order + " but " + there));
    }

    /** One sentence in a line. */
    public static List<Finding> sentences(MarkdownFile file) {
        return file.lines(
                i -> (file.kind(i) == Kind.PROSE || file.kind(i) == Kind.LIST)
                        && NEXT_SENTENCE.matcher(NUMBER.matcher(file.words(i)).replaceFirst("")).find(),
                "more than one sentence");
    }

    /** A hyphen before every point, {@code 1.} before every step. */
    public static List<Finding> bullets(MarkdownFile file) {
        return file.lines(i -> file.kind(i) == Kind.LIST && !file.line(i).matches("\\s*(-|1\\.) \\S.*"),
                "a point begins with '- ', a step with '1. '");
    }

    /** An empty line before and after headings, lists, tables and code. */
    public static List<Finding> blankLines(MarkdownFile file) {
        return file.lines(i -> switch (file.kind(i)) {
            case HEADING -> file.kind(i - 1) != Kind.BLANK || file.kind(i + 1) != Kind.BLANK;
            case LIST, TABLE -> !Stream.of(Kind.BLANK, file.kind(i)).toList().containsAll(around(file, i));
            case FENCE ->
                around(file, i).stream().noneMatch(Kind.CODE::equals) || !around(file, i).contains(Kind.BLANK);
            default -> false;
        }, "an empty line is missing");
    }

    /** What stands before and after a line; what is indented below a point belongs to the point. */
    private static List<Kind> around(MarkdownFile file, int index) {
        return Stream.of(index - 1, index + 1)
                .map(i -> file.kind(i) == Kind.PROSE && file.line(i).startsWith("  ") ? Kind.LIST : file.kind(i))
                .toList();
    }

    /** Code says its language. */
    public static List<Finding> languages(MarkdownFile file) {
        return file.lines(
                i -> file.kind(i) == Kind.FENCE && file.kind(i + 1) == Kind.CODE && file.line(i).strip().equals("```"),
                "code without a language");
    }

    /** Every picture is a PNG below {@code doc}, and is there. */
    public static List<Finding> pictures(MarkdownFile file, Path base) {
        return file.links(true,
                to -> !to.matches("doc/[\\w/.-]+\\.png") || to.contains("..") || !Files.isRegularFile(base.resolve(to)),
                "not a picture in doc");
    }

    /** Every file and heading that is linked to exists; {@code folder} is where the document is. */
    public static List<Finding> links(MarkdownFile file, Path folder) {
        return file.links(false,
                to -> to.startsWith("#")
                        ? !file.hasAnchor(to.substring(1))
                        : !to.matches("[a-z]+:.*") && !Files.exists(folder.resolve(to.replaceFirst("#.*", ""))),
                "leads nowhere");
    }

    /** Names as their owners write them. */
    public static List<Finding> spelling(MarkdownFile file) {
        return file.lines(
                i -> file.kind(i) != Kind.CODE && file.kind(i) != Kind.FENCE && MISSPELT.matcher(file.words(i)).find(),
                "openHAB and Wi-Fi are spelt like that");
    }

    /** No excuse for not being official. */
    public static List<Finding> disclaimer(MarkdownFile file) {
        return file.lines(i -> file.line(i).matches("(?i).*\\bunofficial\\b.*"), "a disclaimer");
    }
}
