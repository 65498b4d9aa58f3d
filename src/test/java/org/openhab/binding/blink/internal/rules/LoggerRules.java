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
import java.util.Set;
import java.util.stream.Collectors;

import javax.lang.model.element.Modifier;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;

/**
 * How and how loudly a bundle logs.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class LoggerRules {

    private static final Set<String> LEVELS = Set.of("trace", "debug", "info", "warn", "error");
    private static final Set<String> TOO_LOUD = Set.of("info", "error");

    private LoggerRules() {
    }

    /** A logger that is a field is private, final, not static, named logger, and the only one of its class. */
    public static List<Finding> field(JavaFile file) {
        List<Finding> found = new ArrayList<>();
        for (ClassTree type : file.all(ClassTree.class)) {
            List<VariableTree> loggers = type.getMembers().stream().filter(VariableTree.class::isInstance)
                    .map(VariableTree.class::cast).filter(LoggerRules::isLogger).toList();
            for (VariableTree logger : loggers) {
                if (!logger.getModifiers().getFlags().equals(Set.of(Modifier.PRIVATE, Modifier.FINAL))
                        || !logger.getName().contentEquals("logger")) {
                    found.add(file.finding(logger, "private final Logger logger"));
                }
            }
            loggers.stream().skip(1).forEach(logger -> found.add(file.finding(logger, "more than one logger")));
        }
        return found;
    }

    private static boolean isLogger(VariableTree variable) {
        Tree type = variable.getType();
        return type != null && "Logger".equals(type.toString());
    }

    /** A logger has the name of a class of its own file. */
    public static List<Finding> ownClass(JavaFile file) {
        Set<String> own = file.all(ClassTree.class).stream().map(type -> type.getSimpleName() + ".class")
                .collect(Collectors.toSet());
        return file.all(MethodInvocationTree.class).stream()
                .filter(call -> "LoggerFactory.getLogger".equals(call.getMethodSelect().toString()))
                .filter(call -> !own.contains(call.getArguments().getFirst().toString()))
                .map(call -> file.finding(call, "the logger of another class")).toList();
    }

    /** Neither error nor info: what a person must know is in the status of a Thing. */
    public static List<Finding> level(JavaFile file) {
        return calls(file).stream().filter(call -> TOO_LOUD.contains(method(call)))
                .map(call -> file.finding(call, "level " + method(call))).toList();
    }

    /** The message is written out and its arguments are not put together by hand. */
    public static List<Finding> message(JavaFile file) {
        List<Finding> found = new ArrayList<>();
        for (MethodInvocationTree call : calls(file)) {
            List<? extends ExpressionTree> arguments = call.getArguments();
            if (arguments.isEmpty() || !isWrittenOut(arguments.getFirst())) {
                found.add(file.finding(call, "a message that is not written out"));
            }
            arguments.stream().skip(1).filter(BinaryTree.class::isInstance)
                    .forEach(each -> found.add(file.finding(call, "an argument that is put together")));
        }
        return found;
    }

    /** As many arguments as places for them; a caught exception may follow. */
    public static List<Finding> placeholders(JavaFile file) {
        Set<String> caught = file.all(CatchTree.class).stream().map(each -> each.getParameter().getName().toString())
                .collect(Collectors.toSet());
        List<Finding> found = new ArrayList<>();
        for (MethodInvocationTree call : calls(file)) {
            List<? extends ExpressionTree> arguments = call.getArguments();
            int places = arguments.isEmpty() ? 0 : written(arguments.getFirst()).split("\\{}", -1).length - 1;
            int surplus = arguments.size() - 1 - places;
            boolean exception = !arguments.isEmpty() && caught.contains(arguments.getLast().toString());
            if (surplus != 0 && !(surplus == 1 && exception)) {
                found.add(file.finding(call, places + " places for " + (arguments.size() - 1) + " arguments"));
            }
        }
        return found;
    }

    private static boolean isWrittenOut(ExpressionTree message) {
        if (message instanceof BinaryTree sum) {
            return isWrittenOut(sum.getLeftOperand()) && isWrittenOut(sum.getRightOperand());
        }
        return message instanceof LiteralTree;
    }

    private static String written(ExpressionTree message) {
        if (message instanceof BinaryTree sum) {
            return written(sum.getLeftOperand()) + written(sum.getRightOperand());
        }
        return message instanceof LiteralTree literal ? String.valueOf(literal.getValue()) : "";
    }

    private static List<MethodInvocationTree> calls(JavaFile file) {
        return file.all(MethodInvocationTree.class).stream()
                .filter(call -> call.getMethodSelect() instanceof MemberSelectTree select
                        && select.getExpression() instanceof IdentifierTree on && on.getName().contentEquals("logger")
                        && LEVELS.contains(select.getIdentifier().toString()))
                .toList();
    }

    private static String method(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select ? select.getIdentifier().toString() : "";
    }
}
