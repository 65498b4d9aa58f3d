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

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.thing.binding.ThingHandlerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Thing and its handler. Its lock orders registration and disposal; handlers are called back without it.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ManagedThing {

    private static final long PATIENCE_MILLIS = 5_000;

    private final Logger logger = LoggerFactory.getLogger(ManagedThing.class);
    private volatile Thing thing;
    private @Nullable ThingHandler registered;

    ManagedThing(Thing thing) {
        this.thing = thing;
    }

    Thing thing() {
        return thing;
    }

    boolean isBridge() {
        return thing instanceof Bridge;
    }

    /** A handler has made a changed copy of its Thing. */
    void replace(Thing changed) {
        if (changed != thing) {
            changed.setStatusInfo(thing.getStatusInfo());
            changed.setHandler(thing.getHandler());
            thing = changed;
        }
    }

    /** Makes the handler and initializes it, unless it was before. */
    synchronized void initialize(ThingHandlerFactory factory, ThingHandlerCallback callback, Runnable initializing) {
        if (registered == null && factory.supportsThingType(thing.getThingTypeUID())) {
            ThingHandler handler = factory.registerHandler(thing);
            handler.setCallback(callback);
            thing.setHandler(handler);
            registered = handler;
            initializing.run();
            guarded(handler, ThingHandler::initialize);
        }
    }

    /** Disposes of the handler. */
    synchronized void unregister(ThingHandlerFactory factory) {
        ThingHandler handler = registered;
        registered = null;
        if (handler != null) {
            guarded(handler, ThingHandler::dispose);
            handler.setCallback(null);
            factory.unregisterHandler(thing);
            thing.setHandler(null);
        }
    }

    /** Calls the handler if there is one. */
    void call(Consumer<ThingHandler> call) {
        ThingHandler handler = thing.getHandler();
        if (handler != null) {
            guarded(handler, call);
        }
    }

    /** As in openHAB, a handler that fails or dawdles is complained of and nothing else. */
    private void guarded(ThingHandler handler, Consumer<ThingHandler> call) {
        long start = System.nanoTime();
        try {
            call.accept(handler);
        } catch (RuntimeException e) {
            logger.error("The handler of {} failed", thing.getUID(), e);
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        if (millis > PATIENCE_MILLIS) {
            logger.warn("A call to the handler of {} took {} ms, more than {}", thing.getUID(), millis,
                    PATIENCE_MILLIS);
        }
    }
}
