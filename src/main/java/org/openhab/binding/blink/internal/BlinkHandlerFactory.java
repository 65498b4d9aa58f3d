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
package org.openhab.binding.blink.internal;

import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.Parts;
import org.openhab.binding.blink.internal.handler.AccountHandler;
import org.openhab.binding.blink.internal.handler.AccountHealth;
import org.openhab.binding.blink.internal.handler.Accounts;
import org.openhab.binding.blink.internal.handler.BlinkStateDescriptionProvider;
import org.openhab.binding.blink.internal.handler.CameraHandler;
import org.openhab.binding.blink.internal.handler.DoorbellHandler;
import org.openhab.binding.blink.internal.handler.NetworkHandler;
import org.openhab.binding.blink.internal.handler.SettingOptions;
import org.openhab.binding.blink.internal.handler.SyncModuleHandler;
import org.openhab.binding.blink.internal.model.DeviceKind;
import org.openhab.binding.blink.internal.model.Ticker;
import org.openhab.binding.blink.internal.web.LivePages;
import org.openhab.core.OpenHAB;
import org.openhab.core.auth.client.oauth2.OAuthFactory;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.i18n.TimeZoneProvider;
import org.openhab.core.io.net.http.HttpClientFactory;
import org.openhab.core.storage.StorageService;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.binding.BaseThingHandlerFactory;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.binding.ThingHandlerFactory;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Where openHAB enters: makes the handlers and gives them what they work with.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
@Component(configurationPid = "binding.blink", service = ThingHandlerFactory.class)
public class BlinkHandlerFactory extends BaseThingHandlerFactory {

    /** By then openHAB has made the handlers of all Things that there are. */
    private static final Duration THINGS_ARE_READY = Duration.ofMinutes(10);

    /** Apart from the pool that everything else needs: each live view keeps a thread. */
    private static final String LIVE_POOL = BINDING_ID + "-live";

    private final Accounts accounts;
    private final AccountHealth health;
    private final SettingOptions options;
    private final LivePages pages;
    private final Clock clock;
    private final Future<?> cleaning;

    @Activate
    public BlinkHandlerFactory(final @Reference HttpClientFactory httpClientFactory,
            final @Reference StorageService storageService, final @Reference OAuthFactory oAuthFactory,
            final @Reference TimeZoneProvider timeZoneProvider, final @Reference BlinkStateDescriptionProvider options,
            final @Reference LivePages pages) {
        this(httpClientFactory, storageService, oAuthFactory, timeZoneProvider, options, pages,
                new Parts(ThreadPoolManager.getScheduledPool(BINDING_ID), new SecureRandom(), Ticker.system(),
                        Clock.systemUTC()));
    }

    private BlinkHandlerFactory(HttpClientFactory httpClientFactory, StorageService storageService,
            OAuthFactory oAuthFactory, TimeZoneProvider timeZoneProvider, SettingOptions options, LivePages pages,
            Parts parts) {
        this(new AccountRegistry(httpClientFactory, storageService, oAuthFactory, Path.of(OpenHAB.getUserDataFolder()),
                ThreadPoolManager.getPool(LIVE_POOL), parts), timeZoneProvider, options, pages, parts);
    }

    private BlinkHandlerFactory(AccountRegistry registry, TimeZoneProvider timeZoneProvider, SettingOptions options,
            LivePages pages, Parts parts) {
        this(registry, timeZoneProvider, options, pages, parts.clock(),
                parts.pool().schedule(registry::deleteUnused, THINGS_ARE_READY.toSeconds(), TimeUnit.SECONDS));
    }

    /** @param cleaning ends with this factory */
    BlinkHandlerFactory(Accounts accounts, TimeZoneProvider timeZoneProvider, SettingOptions options, LivePages pages,
            Clock clock, Future<?> cleaning) {
        this.accounts = accounts;
        this.options = options;
        this.pages = pages;
        this.health = new AccountHealth(timeZoneProvider, clock);
        this.clock = clock;
        this.cleaning = cleaning;
    }

    @Override
    protected void deactivate(ComponentContext componentContext) {
        cleaning.cancel(false);
        super.deactivate(componentContext);
    }

    @Override
    public boolean supportsThingType(ThingTypeUID thingTypeUID) {
        return THING_TYPES.contains(thingTypeUID);
    }

    @Override
    protected @Nullable ThingHandler createHandler(Thing thing) {
        ThingTypeUID type = thing.getThingTypeUID();
        if (THING_TYPE_ACCOUNT.equals(type) && thing instanceof Bridge bridge) {
            return new AccountHandler(bridge, accounts, health);
        } else if (THING_TYPE_NETWORK.equals(type)) {
            return new NetworkHandler(thing);
        } else if (THING_TYPE_SYNC_MODULE.equals(type)) {
            return new SyncModuleHandler(thing, clock);
        } else if (THING_TYPE_DOORBELL.equals(type)) {
            return new DoorbellHandler(thing, options, pages);
        } else if (THING_TYPE_CAMERA.equals(type)) {
            return new CameraHandler(thing, DeviceKind.CAMERA, options, pages);
        } else if (THING_TYPE_MINI.equals(type)) {
            return new CameraHandler(thing, DeviceKind.MINI, options, pages);
        } else if (THING_TYPE_FLOODLIGHT.equals(type)) {
            return new CameraHandler(thing, DeviceKind.FLOODLIGHT, options, pages);
        }
        return null;
    }
}
