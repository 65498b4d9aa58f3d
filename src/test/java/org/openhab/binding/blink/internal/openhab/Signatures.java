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

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Writes generic types the way class files do (Java Virtual Machine Specification, 4.7.9.1).
 *
 * @author The Blink binding team - Initial contribution
 */
final class Signatures {

    private Signatures() {
    }

    static String of(Type... types) {
        return Arrays.stream(types).map(Signatures::one).collect(Collectors.joining());
    }

    static String parameters(TypeVariable<?>[] variables) {
        if (variables.length == 0) {
            return "";
        }
        return Arrays.stream(variables).map(variable -> variable.getName() + bounds(variable))
                .collect(Collectors.joining("", "<", ">"));
    }

    private static String bounds(TypeVariable<?> variable) {
        StringBuilder text = new StringBuilder();
        for (Type bound : variable.getBounds()) {
            // the place of the class stays empty when there are only interfaces
            text.append(text.isEmpty() && isInterface(bound) ? "::" : ":").append(one(bound));
        }
        return text.toString();
    }

    private static boolean isInterface(Type type) {
        return switch (type) {
            case Class<?> plain -> plain.isInterface();
            case ParameterizedType generic -> isInterface(generic.getRawType());
            default -> false;
        };
    }

    private static String one(Type type) {
        return switch (type) {
            case Class<?> plain -> plain.descriptorString();
            case TypeVariable<?> variable -> "T" + variable.getName() + ";";
            case GenericArrayType array -> "[" + one(array.getGenericComponentType());
            case ParameterizedType generic -> generic(generic);
            case WildcardType wildcard -> wildcard(wildcard);
            default -> throw new IllegalArgumentException(type.getTypeName());
        };
    }

    private static String generic(ParameterizedType type) {
        String raw = one(type.getRawType());
        return raw.substring(0, raw.length() - 1) + "<" + of(type.getActualTypeArguments()) + ">;";
    }

    private static String wildcard(WildcardType type) {
        if (type.getLowerBounds().length > 0) {
            return "-" + of(type.getLowerBounds());
        }
        Type upper = type.getUpperBounds()[0];
        return upper == Object.class ? "*" : "+" + one(upper);
    }
}
