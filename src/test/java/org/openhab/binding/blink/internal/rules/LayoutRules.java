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
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.sun.source.tree.ImportTree;

/**
 * What a file looks like from outside: header, imports, package, characters.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class LayoutRules {

    private static final List<String> GROUPS = List.of("java.", "javax.", "org.", "com.");
    private static final Pattern FORBIDDEN = Pattern
            .compile("(com\\.google\\.common|org\\.apache\\.commons|junit\\.|org\\.junit\\.(?!jupiter|platform)).*");
    // in two parts, so that the rule does not find itself
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");
    private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)*");

    private LayoutRules() {
    }

    /** Begins with {@code header}, character by character. */
    public static JavaRule header(String header) {
        return file -> file.text().startsWith(header) ? List.of() : atLine(file, 1, "not the licence header");
    }

    /** Ends with one line feed. */
    public static List<Finding> end(JavaFile file) {
        return file.text().matches("(?s).*[^\\s]\\n")
                ? List.of()
                : atLine(file, lines(file).length, "a file ends with one line feed");
    }

    /** No tab anywhere. */
    public static List<Finding> tabs(JavaFile file) {
        return matching(file, Pattern.compile("\\t"), "a tab");
    }

    /** Nothing that is left to do. */
    public static List<Finding> unfinished(JavaFile file) {
        return matching(file, UNFINISHED, "something is left to do");
    }

    /** Static imports, then java, javax, org, com and the rest, with an empty line between two groups. */
    public static List<Finding> importOrder(JavaFile file) {
        List<Finding> found = new ArrayList<>();
        int last = -1;
        for (ImportTree each : file.unit().getImports()) {
            int group = group(each);
            if (group < last) {
                found.add(file.finding(each, "import out of order"));
            }
            String before = lineBefore(file, each);
            if (group > last && last >= 0 && !before.isEmpty() || group == last && before.isEmpty()) {
                found.add(file.finding(each, "an empty line stands between two groups of imports and nowhere else"));
            }
            last = Math.max(last, group);
        }
        return found;
    }

    private static int group(ImportTree each) {
        if (each.isStatic()) {
            return 0;
        }
        String name = each.getQualifiedIdentifier().toString();
        for (int i = 0; i < GROUPS.size(); i++) {
            if (name.startsWith(GROUPS.get(i))) {
                return i + 1;
            }
        }
        return GROUPS.size() + 1;
    }

    private static String lineBefore(JavaFile file, ImportTree each) {
        int line = (int) file.finding(each, "").line();
        return lines(file)[line - 2].strip();
    }

    /** A star is for static imports only. */
    public static List<Finding> starImports(JavaFile file) {
        return imports(file, each -> !each.isStatic() && name(each).endsWith(".*"), "a star import");
    }

    /** None of the libraries that openHAB does not want in a bundle. */
    public static List<Finding> forbiddenImports(JavaFile file) {
        return imports(file, each -> FORBIDDEN.matcher(name(each)).matches(), "a library that openHAB forbids");
    }

    /** The package is the folder, in lower case. */
    public static List<Finding> packageName(JavaFile file) {
        String name = String.valueOf(file.unit().getPackageName());
        String folder = file.name().replaceFirst("/[^/]*$", "").replace('/', '.');
        return PACKAGE.matcher(name).matches() && ("." + folder).endsWith("." + name)
                ? List.of()
                : atLine(file, 1, "package " + name + " is not the folder, or not in lower case");
    }

    private static List<Finding> imports(JavaFile file, Predicate<ImportTree> wrong, String what) {
        return file.unit().getImports().stream().map(ImportTree.class::cast).filter(wrong)
                .map(each -> file.finding(each, what)).toList();
    }

    private static String name(ImportTree each) {
        return each.getQualifiedIdentifier().toString();
    }

    private static String[] lines(JavaFile file) {
        return file.text().split("\n", -1);
    }

    private static List<Finding> matching(JavaFile file, Pattern wrong, String what) {
        List<Finding> found = new ArrayList<>();
        String[] lines = lines(file);
        for (int i = 0; i < lines.length; i++) {
            if (wrong.matcher(lines[i]).find()) {
                found.add(new Finding(file.name(), i + 1, what));
            }
        }
        return found;
    }

    private static List<Finding> atLine(JavaFile file, int line, String what) {
        return List.of(new Finding(file.name(), line, what));
    }
}
