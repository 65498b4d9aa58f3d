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
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;

/**
 * What stands before a type: Javadoc, author, null annotations.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class TypeRules {

    private static final Pattern AUTHOR_TAG = Pattern.compile("(?m)^\\s*@author\\s+(.*)$");
    private static final Pattern AUTHOR = Pattern.compile("[\\p{L}.'-]+( [\\p{L}.'-]+)+ - \\S.*");
    private static final Pattern FIRST_AUTHOR = Pattern.compile(".* - Initial contribution");

    private TypeRules() {
    }

    /** Every top-level type says what it is. */
    public static List<Finding> javadoc(JavaFile file) {
        return types(file).filter(
                type -> AUTHOR_TAG.matcher(file.javadoc(type)).replaceAll("").replaceAll("(?s)@.*", "").isBlank())
                .map(type -> file.finding(type, "Javadoc that says what " + type.getSimpleName() + " is")).toList();
    }

    /** Every top-level type has authors, the first of them with the initial contribution. */
    public static List<Finding> author(JavaFile file) {
        List<Finding> found = new ArrayList<>();
        types(file).forEach(type -> {
            List<String> authors = AUTHOR_TAG.matcher(file.javadoc(type)).results().map(tag -> tag.group(1).strip())
                    .toList();
            if (authors.isEmpty() || !FIRST_AUTHOR.matcher(authors.getFirst()).matches()) {
                found.add(file.finding(type, "@author First Last - Initial contribution"));
            }
            authors.stream().filter(each -> !AUTHOR.matcher(each).matches())
                    .forEach(each -> found.add(file.finding(type, "not an author: " + each)));
            if (authors.stream().filter(each -> FIRST_AUTHOR.matcher(each).matches()).count() > 1) {
                found.add(file.finding(type, "more than one initial contribution"));
            }
        });
        return found;
    }

    /** Every top-level type has its nulls analysed. */
    public static List<Finding> nonNullByDefault(JavaFile file) {
        return types(file).filter(type -> annotations(type).noneMatch("NonNullByDefault"::equals))
                .map(type -> file.finding(type, "@NonNullByDefault is missing")).toList();
    }

    /** {@code @NonNull} is what is there anyway. */
    public static List<Finding> nonNull(JavaFile file) {
        return file.all(AnnotationTree.class).stream()
                .filter(each -> "NonNull".equals(each.getAnnotationType().toString()))
                .map(each -> file.finding(each, "@NonNull is the default")).toList();
    }

    private static Stream<ClassTree> types(JavaFile file) {
        return file.topLevelTypes().stream().filter(ClassTree.class::isInstance).map(ClassTree.class::cast);
    }

    private static Stream<String> annotations(ClassTree type) {
        return type.getModifiers().getAnnotations().stream().map(AnnotationTree::getAnnotationType).map(Tree::toString);
    }
}
