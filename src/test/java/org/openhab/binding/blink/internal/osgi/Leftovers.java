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
package org.openhab.binding.blink.internal.osgi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * What runs and what is registered at a moment, to be compared with a later one. openHAB's pools are everybody's and do
 * not count.
 *
 * @param threads names of threads
 * @param services services of the framework with the bundle that offers them
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record Leftovers(List<String> threads, List<String> services) {

    private static final String HTTP_THREAD = "OH-httpClient-";

    static Leftovers now(BundleContext context) {
        return new Leftovers(runningThreads(), registeredServices(context));
    }

    /** What is too much in the end, when {@code patience} has not helped. */
    List<String> afterwards(BundleContext context, Duration patience) {
        AtomicReference<List<String>> more = new AtomicReference<>(List.of());
        Await.until(() -> {
            more.set(now(context).beyond(this));
            return more.get().isEmpty();
        }, patience);
        return more.get();
    }

    /** What is here and was not there. */
    private List<String> beyond(Leftovers before) {
        List<String> more = new ArrayList<>(threads);
        before.threads.forEach(more::remove);
        List<String> moreServices = new ArrayList<>(services);
        before.services.forEach(moreServices::remove);
        more.addAll(moreServices);
        return more;
    }

    private static List<String> runningThreads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
                .filter(name -> !name.startsWith("OH-") || name.startsWith(HTTP_THREAD)).sorted().toList();
    }

    private static List<String> registeredServices(BundleContext context) {
        try {
            ServiceReference<?>[] all = context.getAllServiceReferences(null, null);
            return Arrays.stream(Objects.requireNonNull(all)).map(each -> each.getBundle() + " "
                    + Arrays.toString((Object[]) each.getProperty(Constants.OBJECTCLASS))).sorted().toList();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
