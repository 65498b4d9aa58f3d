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
package org.openhab.binding.blink.internal.handler;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.action.BlinkSyncModuleActions;
import org.openhab.binding.blink.internal.cloud.LocalStorage;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.DeviceKind;
import org.openhab.binding.blink.internal.model.SyncModuleView;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.binding.ThingHandlerService;

/**
 * A sync module: shows how it is connected and the state of its storage.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public class SyncModuleHandler extends DeviceHandler<SyncModuleView, SyncModuleReading> {

    private final Clock clock;
    private volatile @Nullable LocalStorage storage;

    public SyncModuleHandler(Thing thing, Clock clock) {
        super(thing, DeviceKind.SYNC_MODULE, SyncModuleReading.CHANNELS);
        this.clock = clock;
    }

    @Override
    List<SyncModuleView> devices(AccountView view) {
        return view.syncModules();
    }

    @Override
    void forget() {
        storage = null;
    }

    @Override
    SyncModuleReading reading(SyncModuleView hub) {
        LocalStorage fetched = storage;
        return new SyncModuleReading(hub,
                fetched == null ? new LocalStorage(hub.localStorage(), hub.localStorageUsed(), hub.backup()) : fetched,
                age(hub.lastHeartbeat()));
    }

    @Override
    Health health(SyncModuleView hub) {
        return health(hub.facts(), "offline.sync-module-offline");
    }

    private @Nullable Duration age(@Nullable Instant heartbeat) {
        if (heartbeat == null) {
            return null;
        }
        AccountHandler account = findAccountHandler().orElse(null);
        Instant now = account == null ? clock.instant() : clock.instant().plus(account.cloudAhead());
        Duration age = Duration.between(heartbeat, now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    @Override
    public void onStorage(LocalStorage fetched) {
        storage = fetched;
        showAgain();
    }

    @Override
    public Collection<Class<? extends ThingHandlerService>> getServices() {
        return List.of(BlinkSyncModuleActions.class);
    }
}
