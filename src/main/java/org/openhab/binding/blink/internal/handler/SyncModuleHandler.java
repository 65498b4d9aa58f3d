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

import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.Detail;
import org.openhab.binding.blink.internal.action.BlinkSyncModuleActions;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.cloud.LocalStorage;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.StorageBackup;
import org.openhab.binding.blink.internal.model.SyncModuleView;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.unit.Units;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.openhab.core.types.Command;
import org.openhab.core.types.UnDefType;

/**
 * A sync module: shows how it is connected and the state of its storage.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public class SyncModuleHandler extends DeviceHandler<SyncModuleView> {

    private final Clock clock;
    private volatile @Nullable LocalStorage storage;

    public SyncModuleHandler(Thing thing, Clock clock) {
        super(thing, DeviceFamily.SYNC_MODULE);
        this.clock = clock;
    }

    @Override
    List<SyncModuleView> devices(AccountView view) {
        return view.syncModules();
    }

    @Override
    Set<Detail> details() {
        return isAnyLinked(CHANNEL_LOCAL_STORAGE, CHANNEL_LOCAL_STORAGE_USED, CHANNEL_BACKUP, CHANNEL_LAST_BACKUP)
                ? Set.of(Detail.STORAGE)
                : Set.of();
    }

    @Override
    void forget() {
        storage = null;
    }

    @Override
    Health show(SyncModuleView hub) {
        output().show(CHANNEL_WIFI_SIGNAL, States.signalStrength(hub.wifiBars(), null));
        output().show(CHANNEL_LAST_HEARTBEAT, States.time(hub.lastHeartbeat()));
        output().show(CHANNEL_HEARTBEAT_AGE, States.wholeSeconds(age(hub.lastHeartbeat())));
        LocalStorage fetched = storage;
        if (fetched == null) {
            showStorage(new LocalStorage(hub.localStorage(), hub.localStorageUsed(), hub.backup()));
        }
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
        showStorage(fetched);
    }

    private void showStorage(LocalStorage shown) {
        String state = shown.state();
        Integer used = shown.usedPercent();
        output().show(CHANNEL_LOCAL_STORAGE,
                States.text(state == null ? null : state.toLowerCase(Locale.ROOT).replace('_', '-')));
        output().show(CHANNEL_LOCAL_STORAGE_USED,
                used == null ? UnDefType.UNDEF : new QuantityType<>(used, Units.PERCENT));
        output().show(CHANNEL_BACKUP, States.text(word(shown.backup())));
        output().show(CHANNEL_LAST_BACKUP, States.time(shown.backup().completedAt()));
    }

    private static @Nullable String word(StorageBackup backup) {
        Boolean enabled = backup.enabled();
        return enabled == null ? null : backup.running() ? "running" : enabled ? "on" : "off";
    }

    @Override
    void command(String channel, Command command) {
        SyncModuleView hub = findDevice().orElse(null);
        if (hub == null) {
            refuse(channel, CommandResultText.NOT_THERE);
        } else if (CHANNEL_REQUEST.equals(channel) && "eject".equals(command.toString())) {
            execute(channel, new DeviceCommand.EjectStorage(hub));
        } else {
            refuse(channel, CommandResultText.NOT_VALID);
        }
    }

    @Override
    public Collection<Class<? extends ThingHandlerService>> getServices() {
        return List.of(BlinkSyncModuleActions.class);
    }
}
