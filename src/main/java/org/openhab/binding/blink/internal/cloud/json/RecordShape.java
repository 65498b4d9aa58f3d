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
package org.openhab.binding.blink.internal.cloud.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.annotations.SerializedName;

/**
 * What reflection says about a record. It is asked once for each record and remembered, because it takes far longer
 * than reading an element, and an answer may hold a million elements.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class RecordShape {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected @Nullable RecordShape computeValue(@Nullable Class<?> type) {
            return new RecordShape(Objects.requireNonNull(type));
        }
    };

    private final String name;
    private final List<Component> components;
    private final Set<String> members;
    private final Constructor<?> constructor;

    /**
     * A component of the record.
     *
     * @param names of the member that it is read from, the usual one first
     */
    record Component(List<String> names, Type type) {
    }

    private RecordShape(Class<?> type) {
        name = type.getName();
        RecordComponent[] all = type.getRecordComponents();
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(all).map(RecordComponent::getType).toArray(length -> new Class<?>[length]));
            constructor.setAccessible(true);
            List<Component> found = new ArrayList<>();
            for (RecordComponent component : all) {
                found.add(new Component(names(type, component), component.getGenericType()));
            }
            components = List.copyOf(found);
            members = found.stream().map(Component::names).flatMap(List::stream).collect(Collectors.toSet());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Not a record that can be read: " + name, e);
        }
    }

    static RecordShape of(Class<?> type) {
        return Objects.requireNonNull(SHAPES.get(type));
    }

    private static List<String> names(Class<?> type, RecordComponent component) throws NoSuchFieldException {
        var field = type.getDeclaredField(component.getName());
        SerializedName given = field.getAnnotation(SerializedName.class);
        if (given == null) {
            return List.of(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES.translateName(field));
        }
        List<String> names = new ArrayList<>(List.of(given.value()));
        names.addAll(List.of(given.alternate()));
        return List.copyOf(names);
    }

    List<Component> components() {
        return components;
    }

    /** Whether a component is read from the member of that name. */
    boolean reads(String member) {
        return members.contains(member);
    }

    /** The record with these values, in the order of its components. */
    Object create(@Nullable Object[] values) {
        try {
            return Objects.requireNonNull(constructor.newInstance(values));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Not a record that can be read: " + name, e);
        }
    }
}
