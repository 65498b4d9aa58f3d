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
package org.openhab.binding.blink.demo;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingRegistry;

/**
 * The registry of Things, as far as anybody asks it: openHAB's own has dozens of further methods.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class HostThings {

    private volatile Known known = List::of;

    /** Reports which Things there are. */
    @FunctionalInterface
    interface Known {
        Collection<Thing> all();
    }

    /** From now on these are the Things. */
    void set(Known things) {
        known = things;
    }

    ThingRegistry registry() {
        InvocationHandler handler = (proxy, method, arguments) -> switch (method.getName()) {
            case "getAll" -> known.all();
            case "stream" -> known.all().stream();
            case "get" -> find(arguments[0]);
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == arguments[0];
            default -> throw new UnsupportedOperationException(method.getName());
        };
        return (ThingRegistry) Proxy.newProxyInstance(HostThings.class.getClassLoader(),
                new Class<?>[]{ThingRegistry.class}, handler);
    }

    private @Nullable Thing find(@Nullable Object uid) {
        return known.all().stream().filter(thing -> thing.getUID().equals(uid)).findFirst().orElse(null);
    }
}
