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
package org.openhab.binding.blink.internal.openhab;

import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Describes loaded classes as the table does. The value of a constant is included for every {@code static final} number
 * and text, as a loaded class does not show whether the compiler knew it.
 *
 * @author The Blink binding team - Initial contribution
 */
final class LoadedApi {

    private static final int NOT_OF_A_TYPE = Modifier.INTERFACE | Modifier.SYNCHRONIZED;
    private static final int NOT_OF_A_METHOD = Modifier.TRANSIENT | Modifier.VOLATILE | Modifier.SYNCHRONIZED;
    private static final int NOT_OF_A_FIELD = Modifier.TRANSIENT | Modifier.VOLATILE;

    private LoadedApi() {
    }

    static boolean isVisible(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return isVisible(type.getModifiers()) && !type.isAnonymousClass() && !type.isLocalClass()
                && (outer == null || isVisible(outer));
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static boolean isVisible(Member member) {
        return isVisible(member.getModifiers()) && !member.isSynthetic();
    }

    static List<ApiRow> rows(Class<?> type) {
        List<ApiRow> rows = new ArrayList<>();
        rows.add(typeRow(type));
        for (Field field : type.getDeclaredFields()) {
            if (isVisible(field)) {
                rows.add(fieldRow(field));
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isVisible(constructor)) {
                rows.add(executableRow("ctor", "<init>", constructor, void.class, void.class));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isVisible(method)) {
                rows.add(executableRow("method", method.getName(), method, method.getReturnType(),
                        method.getGenericReturnType()));
            }
        }
        return rows;
    }

    private static ApiRow typeRow(Class<?> type) {
        Class<?> parent = type.getSuperclass();
        Type genericParent = type.getGenericSuperclass();
        String detail = "extends " + (parent == null ? Object.class : parent).getName()
                + list("; implements ", type.getInterfaces());
        String plain = Signatures.of(parent == null ? Object.class : parent) + Signatures.of(type.getInterfaces());
        String generic = Signatures.parameters(type.getTypeParameters())
                + Signatures.of(genericParent == null ? Object.class : genericParent)
                + Signatures.of(type.getGenericInterfaces());
        return new ApiRow(type.getName(), kind(type), simpleName(type), type.descriptorString(),
                generic.equals(plain) ? ApiRow.NOTHING : generic, access(type.getModifiers() & ~NOT_OF_A_TYPE, type),
                detail);
    }

    private static String simpleName(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1);
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "annotation";
        } else if (type.isInterface()) {
            return "interface";
        } else if (type.isEnum()) {
            return "enum";
        }
        return type.isRecord() ? "record" : "class";
    }

    private static ApiRow fieldRow(Field field) {
        String plain = Signatures.of(field.getType());
        String generic = Signatures.of(field.getGenericType());
        return new ApiRow(field.getDeclaringClass().getName(), "field", field.getName(), plain,
                generic.equals(plain) ? ApiRow.NOTHING : generic, access(field.getModifiers() & ~NOT_OF_A_FIELD, field),
                field.isEnumConstant() ? "enum-constant" : constant(field));
    }

    private static String constant(Field field) {
        int modifiers = field.getModifiers();
        boolean simple = field.getType().isPrimitive() || field.getType() == String.class;
        if (!simple || !Modifier.isStatic(modifiers) || !Modifier.isFinal(modifiers)) {
            return ApiRow.NOTHING;
        }
        try {
            field.setAccessible(true);
            Object value = field.get(null);
            return value instanceof String text ? "\"" + text + "\"" : String.valueOf(value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ApiRow executableRow(String kind, String name, Executable executable, Class<?> result,
            Type genericResult) {
        String plain = MethodType.methodType(result, executable.getParameterTypes()).descriptorString();
        String generic = Signatures.parameters(executable.getTypeParameters()) + "("
                + Signatures.of(executable.getGenericParameterTypes()) + ")" + Signatures.of(genericResult);
        Set<String> access = access(executable.getModifiers() & ~NOT_OF_A_METHOD, executable);
        if (executable.isVarArgs()) {
            access.add("varargs");
        }
        if (executable instanceof Method method && method.isDefault()) {
            access.add("default");
        }
        String thrown = list("throws ", executable.getExceptionTypes());
        return new ApiRow(executable.getDeclaringClass().getName(), kind, name, plain,
                generic.equals(plain) ? ApiRow.NOTHING : generic, access, thrown.isEmpty() ? ApiRow.NOTHING : thrown);
    }

    private static Set<String> access(int modifiers, AnnotatedElement element) {
        Set<String> words = new TreeSet<>(ApiRow.words(Modifier.toString(modifiers)));
        if (element.isAnnotationPresent(Deprecated.class)) {
            words.add("deprecated");
        }
        return words;
    }

    private static String list(String start, Class<?>[] types) {
        return types.length == 0
                ? ""
                : start + Arrays.stream(types).map(Class::getName).collect(Collectors.joining(","));
    }
}
