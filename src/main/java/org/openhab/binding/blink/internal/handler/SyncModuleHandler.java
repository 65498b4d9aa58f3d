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

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.action.BlinkSyncModuleActions;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.StorageBackup;
import org.openhab.binding.blink.internal.model.SyncModuleView;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.unit.Units;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.openhab.core.types.Command;
import org.openhab.core.types.UnDefType;

/**
 * A sync module: shows how it is connected and how its storage does.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public class SyncModuleHandler extends DeviceHandler<SyncModuleView> {

    public SyncModuleHandler(Thing thing) {
        super(thing, DeviceFamily.SYNC_MODULE);
    }

    @Override
    List<SyncModuleView> devices(AccountView view) {
        return view.syncModules();
    }

    @Override
    Health show(SyncModuleView hub) {
        Integer used = hub.localStorageUsed();
        updateState(CHANNEL_WIFI_SIGNAL, States.signalStrength(hub.wifiBars()));
        updateState(CHANNEL_LOCAL_STORAGE, States.text(hub.localStorage()));
        updateState(CHANNEL_LOCAL_STORAGE_USED,
                used == null ? UnDefType.UNDEF : new QuantityType<>(used, Units.PERCENT));
        updateState(CHANNEL_LAST_HEARTBEAT, States.time(hub.lastHeartbeat()));
        updateState(CHANNEL_HEARTBEAT_AGE, States.wholeSeconds(age(hub.lastHeartbeat())));
        updateState(CHANNEL_BACKUP, States.text(backup(hub.backup())));
        updateState(CHANNEL_LAST_BACKUP, States.time(hub.backup().completedAt()));
        return health(hub.facts(), "offline.sync-module-offline");
    }

    private @Nullable Duration age(@Nullable Instant heartbeat) {
        Instant now = findAccount().flatMap(AccountHandler::cloudTime).orElse(null);
        return heartbeat == null || now == null
                ? null
                : heartbeat.isAfter(now) ? Duration.ZERO : Duration.between(heartbeat, now);
    }

    private static @Nullable String backup(StorageBackup backup) {
        Boolean enabled = backup.enabled();
        return enabled == null ? null : backup.running() ? "running" : enabled ? "on" : "off";
    }

    /** Lists what the USB storage holds. */
    public CompletableFuture<CommandResult> listStoredClips() {
        SyncModuleView hub = findDevice().orElse(null);
        AccountHandler account = findAccount().orElse(null);
        return hub == null || account == null
                ? CompletableFuture.completedFuture(NOT_THERE)
                : account.listStoredClips(hub);
    }

    /** Saves a recording that was in the last list. */
    public CompletableFuture<CommandResult> saveStoredClip(String id, String fileName) {
        SyncModuleView hub = findDevice().orElse(null);
        AccountHandler account = findAccount().orElse(null);
        return hub == null || account == null
                ? CompletableFuture.completedFuture(NOT_THERE)
                : account.saveStoredClip(hub, id, fileName);
    }

    @Override
    public Collection<Class<? extends ThingHandlerService>> getServices() {
        return List.of(BlinkSyncModuleActions.class);
    }

    @Override
    void command(ChannelUID channel, Command command) {
        if (CHANNEL_REQUEST.equals(channel.getId()) && "eject".equals(command.toString())) {
            Optional<SyncModuleView> hub = findDevice();
            if (hub.isPresent()) {
                request(new DeviceCommand.EjectStorage(hub.get()));
            } else {
                showResult(CommandResultText.of(NOT_THERE));
            }
        }
    }
}
