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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A document, line by line, that knows what is prose and what is code.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class MarkdownFile {

    /** What a line is. */
    enum Kind {
        PROSE, BLANK, HEADING, LIST, TABLE, FENCE, CODE
    }

    private static final Pattern FENCE = Pattern.compile("\\s*```.*");
    private static final Pattern LIST = Pattern.compile("\\s*([-*+]|\\d+[.)])\\s.*");
    private static final Pattern LINK = Pattern.compile("(!?)\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern CODE_SPAN = Pattern.compile("`[^`]*`");

    private final String name;
    private final List<String> lines;
    private final List<Kind> kinds;

    private MarkdownFile(String name, List<String> lines) {
        this.name = name;
        this.lines = lines;
        this.kinds = kinds(lines);
    }

    /** A document called {@code name}. */
    public static MarkdownFile of(String name, String text) {
        return new MarkdownFile(name, text.lines().toList());
    }

    private static List<Kind> kinds(List<String> lines) {
        List<Kind> kinds = new ArrayList<>();
        boolean code = false;
        for (String line : lines) {
            if (FENCE.matcher(line).matches()) {
                kinds.add(Kind.FENCE);
                code = !code;
            } else {
                kinds.add(code ? Kind.CODE : kind(line));
            }
        }
        return kinds;
    }

    private static Kind kind(String line) {
        if (line.isBlank()) {
            return Kind.BLANK;
        } else if (line.startsWith("#")) {
            return Kind.HEADING;
        } else if (line.startsWith("|")) {
            return Kind.TABLE;
        }
        return LIST.matcher(line).matches() ? Kind.LIST : Kind.PROSE;
    }

    int size() {
        return lines.size();
    }

    /** A line's text; counted from 0. */
    String line(int index) {
        return lines.get(index);
    }

    /** What a line is; blank before the first and after the last. */
    Kind kind(int index) {
        return index < 0 || index >= kinds.size() ? Kind.BLANK : kinds.get(index);
    }

    /** A line without its code and its addresses: what a person reads. */
    String words(int index) {
        return LINK.matcher(CODE_SPAN.matcher(line(index)).replaceAll("code")).replaceAll("link");
    }

    /** Headings of one level, without their signs. */
    List<String> headings(int level) {
        String signs = "#".repeat(level) + " ";
        return IntStream.range(0, size()).filter(i -> kind(i) == Kind.HEADING && line(i).startsWith(signs))
                .mapToObj(i -> line(i).substring(level + 1).strip()).toList();
    }

    /** Whether a heading may be linked to as {@code #anchor}. */
    boolean hasAnchor(String anchor) {
        return IntStream
                .range(0, size()).filter(i -> kind(i) == Kind.HEADING).mapToObj(i -> line(i).replaceFirst("^#+\\s+", "")
                        .toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .anyMatch(anchor::equals);
    }

    /** Addresses of pictures, or of everything else that is linked, which {@code wrong} finds wrong. */
    List<Finding> links(boolean pictures, Predicate<String> wrong, String what) {
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            Matcher link = LINK.matcher(CODE_SPAN.matcher(line(i)).replaceAll("code"));
            while (kind(i) != Kind.CODE && link.find()) {
                if (link.group(1).isEmpty() != pictures && wrong.test(link.group(2))) {
                    found.add(finding(i, what + ": " + link.group(2)));
                }
            }
        }
        return found;
    }

    /** Lines that {@code wrong} finds wrong. */
    List<Finding> lines(Predicate<Integer> wrong, String what) {
        return IntStream.range(0, size()).boxed().filter(wrong).map(i -> finding(i, what)).toList();
    }

    Finding finding(int index, String what) {
        return new Finding(name, index + 1, what);
    }
}
