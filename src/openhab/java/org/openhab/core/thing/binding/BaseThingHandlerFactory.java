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
package org.openhab.core.thing.binding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingUID;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.ComponentContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The usual base of a binding's handler factory.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public abstract class BaseThingHandlerFactory implements ThingHandlerFactory {

    protected @NonNullByDefault({}) BundleContext bundleContext;

    private final Logger logger = LoggerFactory.getLogger(BaseThingHandlerFactory.class);
    private final Map<ThingUID, List<HandlerService<?>>> services = new ConcurrentHashMap<>();

    protected void activate(ComponentContext componentContext) {
        bundleContext = componentContext.getBundleContext();
    }

    protected void deactivate(ComponentContext componentContext) {
        services.clear();
        bundleContext = null;
    }

    protected BundleContext getBundleContext() {
        BundleContext context = bundleContext;
        if (context == null) {
            throw new IllegalStateException("The thing handler factory is not active: it has no bundle context");
        }
        return context;
    }

    @Override
    public ThingHandler registerHandler(Thing thing) {
        ThingHandler handler = createHandler(thing);
        if (handler == null) {
            throw new IllegalStateException(
                    getClass().getSimpleName() + " has no handler for thing '" + thing.getUID() + "'");
        }
        if (thing instanceof Bridge && !(handler instanceof BridgeHandler)) {
            throw new IllegalStateException("The handler of bridge '" + thing.getUID() + "' is no BridgeHandler");
        }
        for (Class<? extends ThingHandlerService> service : handler.getServices()) {
            registerService(handler, service);
        }
        return handler;
    }

    public void registerService(ThingHandler thingHandler, Class<? extends ThingHandlerService> klass) {
        if (bundleContext == null) {
            logger.debug("No bundle context, so no service {} for {}", klass.getName(), thingHandler);
            return;
        }
        start(thingHandler, klass);
    }

    private <T extends ThingHandlerService> void start(ThingHandler handler, Class<T> type) {
        HandlerService<T> service;
        try {
            service = obtain(type);
        } catch (ReflectiveOperationException e) {
            logger.warn("Service {} cannot be made", type.getName(), e);
            return;
        }
        service.start(handler, getBundleContext());
        ThingUID uid = handler.getThing().getUID();
        List<HandlerService<?>> known = Objects.requireNonNullElse(services.get(uid), List.of());
        services.put(uid, Stream.concat(known.stream(), Stream.of(service)).toList());
    }

    private <T extends ThingHandlerService> HandlerService<T> obtain(Class<T> type)
            throws ReflectiveOperationException {
        ServiceReference<T> reference = getBundleContext().getServiceReference(type);
        if (reference == null) {
            return new HandlerService<>(Objects.requireNonNull(type.getConstructor().newInstance()), null);
        }
        ServiceObjects<T> objects = Objects.requireNonNull(getBundleContext().getServiceObjects(reference));
        return new HandlerService<>(Objects.requireNonNull(objects.getService()), objects);
    }

    protected abstract @Nullable ThingHandler createHandler(Thing thing);

    @Override
    public void unregisterHandler(Thing thing) {
        ThingHandler handler = thing.getHandler();
        if (handler != null) {
            removeHandler(handler);
        }
        List<HandlerService<?>> removed = services.remove(thing.getUID());
        if (removed != null) {
            removed.forEach(HandlerService::stop);
        }
    }

    protected void removeHandler(ThingHandler thingHandler) {
    }

    @Override
    public void removeThing(ThingUID thingUID) {
    }

    private static final class HandlerService<T extends ThingHandlerService> {
        private final T instance;
        private final @Nullable ServiceObjects<T> origin;
        private @Nullable ServiceRegistration<?> registration;

        HandlerService(T instance, @Nullable ServiceObjects<T> origin) {
            this.instance = instance;
            this.origin = origin;
        }

        void start(ThingHandler handler, BundleContext context) {
            instance.setThingHandler(handler);
            String[] names = serviceNames(instance.getClass());
            if (names.length > 0) {
                registration = context.registerService(names, instance, null);
            }
            instance.initialize();
        }

        private static String[] serviceNames(Class<?> type) {
            Set<String> names = new LinkedHashSet<>();
            for (Class<?> level = type; level != null; level = level.getSuperclass()) {
                for (Class<?> each : level.getInterfaces()) {
                    if (each != ThingHandlerService.class) {
                        names.add(each.getName());
                    }
                }
            }
            return names.toArray(new String[0]);
        }

        void stop() {
            instance.dispose();
            ServiceRegistration<?> registration = this.registration;
            if (registration != null) {
                registration.unregister();
            }
            ServiceObjects<T> origin = this.origin;
            if (origin != null) {
                origin.ungetService(instance);
            }
        }
    }
}
