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

import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Reports the binding's services of one kind as they are registered and unregistered.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ServiceWatch<S> implements AutoCloseable {

    private static final String BINDING = "org.openhab.binding.blink";

    private final Tracker<S> tracker;

    ServiceWatch(BundleContext context, Class<S> kind, Consumer<S> added, Consumer<S> removed) {
        tracker = new Tracker<>(context, kind, added, removed);
        // the class path of the host holds the bundle's classes a second time, which Felix would take for a conflict
        tracker.open(true);
    }

    @Override
    public void close() {
        tracker.close();
    }

    /** OSGi says nothing about null. */
    @NonNullByDefault({})
    private static final class Tracker<S> extends ServiceTracker<S, S> {

        private final Consumer<S> added;
        private final Consumer<S> removed;

        Tracker(BundleContext context, Class<S> kind, Consumer<S> added, Consumer<S> removed) {
            super(context, kind, null);
            this.added = added;
            this.removed = removed;
        }

        @Override
        public S addingService(ServiceReference<S> reference) {
            if (!BINDING.equals(reference.getBundle().getSymbolicName())) {
                return null; // the HTTP Whiteboard has servlets of its own
            }
            S service = super.addingService(reference);
            if (service != null) {
                added.accept(service);
            }
            return service;
        }

        @Override
        public void removedService(ServiceReference<S> reference, S service) {
            removed.accept(service);
            super.removedService(reference, service);
        }
    }
}
