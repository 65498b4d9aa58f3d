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

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.testing.JettyClients;
import org.openhab.binding.blink.internal.testing.MemoryOAuth;
import org.openhab.core.auth.client.oauth2.OAuthFactory;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TimeZoneProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.io.net.http.HttpClientFactory;
import org.openhab.core.storage.StorageService;
import org.openhab.core.test.storage.VolatileStorageService;
import org.openhab.core.thing.ThingRegistry;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * The services of openHAB that the bundle asks for. What it stores and its tokens live as long as this object.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class HostServices implements AutoCloseable {

    private final JettyClients clients = new JettyClients();
    private final Translations translations = new Translations();
    private final HostThings things = new HostThings();
    private final List<ServiceRegistration<?>> registrations;

    private HostServices(BundleContext context, ZoneId zone) {
        registrations = List.of(context.registerService(HttpClientFactory.class, clients, null),
                context.registerService(StorageService.class, new VolatileStorageService(), null),
                context.registerService(OAuthFactory.class, new MemoryOAuth(), null),
                context.registerService(TranslationProvider.class, translations, null),
                context.registerService(LocaleProvider.class, () -> Locale.ENGLISH, null),
                context.registerService(TimeZoneProvider.class, () -> zone, null),
                context.registerService(ThingRegistry.class, things.registry(), null));
    }

    public static HostServices register(BundleContext context, ZoneId zone) {
        return new HostServices(context, zone);
    }

    /** The HTTP clients that the bundle has asked for. */
    public JettyClients clients() {
        return clients;
    }

    HostThings things() {
        return things;
    }

    Translations translations() {
        return translations;
    }

    @Override
    public void close() {
        registrations.forEach(ServiceRegistration::unregister);
    }
}
