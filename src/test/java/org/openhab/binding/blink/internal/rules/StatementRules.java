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

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.WhileLoopTree;

/**
 * Statements that openHAB's reviewers and its analysis do not let pass.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class StatementRules {

    private static final Set<String> NEVER_CAUGHT = Set.of("Throwable", "Error", "NullPointerException");
    private static final Set<String> TOO_GENERAL = Set.of("Throwable", "Error", "Exception", "RuntimeException",
            "NullPointerException");
    private static final Set<String> CASES = Set.of("toLowerCase", "toUpperCase");

    private StatementRules() {
    }

    /**
     * What can come is caught; everything only where a library declares no less, and errors only where something must
     * survive a bug, which the line has to say.
     */
    public static List<Finding> broadCatch(JavaFile file) {
        return file.all(CatchTree.class).stream()
                .filter(each -> caught(each).anyMatch(type -> NEVER_CAUGHT.contains(type)
                        && !("Error".equals(type) && file.line(each.getParameter()).contains("// a bug"))
                        || "Exception".equals(type) && !file.line(each.getParameter()).matches(".*// .*declares.*")))
                .map(each -> file.finding(each.getParameter(), "catches too much")).toList();
    }

    private static Stream<String> caught(CatchTree each) {
        Tree type = each.getParameter().getType();
        return type instanceof UnionTypeTree union
                ? union.getTypeAlternatives().stream().map(Tree::toString)
                : Stream.of(type.toString());
    }

    /** What is thrown has a name of its own. */
    public static List<Finding> rawThrow(JavaFile file) {
        return file.all(ThrowTree.class).stream()
                .filter(each -> each.getExpression() instanceof NewClassTree made
                        && TOO_GENERAL.contains(made.getIdentifier().toString()))
                .map(each -> file.finding(each, "throws something without a name of its own")).toList();
    }

    /** Upper and lower case, and numbers in a format, do not depend on where openHAB runs. */
    public static List<Finding> defaultLocale(JavaFile file) {
        return calls(file,
                call -> CASES.contains(method(call)) && call.getArguments().isEmpty()
                        || "String.format".equals(call.getMethodSelect().toString())
                                && !call.getArguments().getFirst().toString().startsWith("Locale."),
                "depends on the default locale");
    }

    /** Bytes are not made in the charset that the machine happens to have. */
    public static List<Finding> defaultCharset(JavaFile file) {
        return calls(file, call -> "getBytes".equals(method(call)) && call.getArguments().isEmpty(),
                "depends on the default charset");
    }

    /** No thread of the pool waits, in any unit of time. */
    public static List<Finding> sleep(JavaFile file) {
        return calls(file, call -> "sleep".equals(method(call)), "sleeps");
    }

    /** A task that is late must not be made up for by a burst. */
    public static List<Finding> fixedRate(JavaFile file) {
        return calls(file, call -> "scheduleAtFixedRate".equals(method(call)), "repeats at a fixed rate");
    }

    /** Threads come from openHAB's pools; RoomsTest sees only those that are started here. */
    public static List<Finding> newThread(JavaFile file) {
        return file.all(NewClassTree.class).stream()
                .filter(made -> Set.of("Thread", "Timer").contains(made.getIdentifier().toString()))
                .map(made -> file.finding(made, "makes a thread")).toList();
    }

    /** Braces around every branch and every body. */
    public static List<Finding> braces(JavaFile file) {
        Stream<StatementTree> bodies = Stream
                .of(file.all(IfTree.class).stream().flatMap(StatementRules::branches),
                        file.all(WhileLoopTree.class).stream().map(WhileLoopTree::getStatement),
                        file.all(ForLoopTree.class).stream().map(ForLoopTree::getStatement),
                        file.all(EnhancedForLoopTree.class).stream().map(EnhancedForLoopTree::getStatement))
                .flatMap(each -> each);
        return bodies.filter(body -> !(body instanceof BlockTree)).map(body -> file.finding(body, "no braces"))
                .toList();
    }

    private static Stream<StatementTree> branches(IfTree each) {
        StatementTree otherwise = each.getElseStatement();
        return otherwise == null || otherwise instanceof IfTree
                ? Stream.of(each.getThenStatement())
                : Stream.of(each.getThenStatement(), otherwise);
    }

    private static List<Finding> calls(JavaFile file, Predicate<MethodInvocationTree> wrong, String what) {
        return file.all(MethodInvocationTree.class).stream().filter(wrong).map(call -> file.finding(call, what))
                .toList();
    }

    private static String method(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select ? select.getIdentifier().toString() : "";
    }
}
