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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.Detail;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.cloud.LocalStorage;
import org.openhab.binding.blink.internal.model.SyncModuleView;
import org.openhab.core.types.State;

/**
 * What is known of a sync module.
 *
 * @param view as the account shows it
 * @param storage its storage, as fetched or as far as the view tells
 * @param heartbeatAge how long ago it was last heard of; null when the cloud does not tell
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record SyncModuleReading(SyncModuleView view, LocalStorage storage, @Nullable Duration heartbeatAge) {

    static final List<DeviceChannel<SyncModuleReading>> CHANNELS = List.of(
            shows(CHANNEL_WIFI_SIGNAL, hub -> States.signalStrength(hub.view.wifiBars(), null)),
            shows(CHANNEL_LAST_HEARTBEAT, hub -> States.time(hub.view.lastHeartbeat())),
            shows(CHANNEL_HEARTBEAT_AGE, hub -> States.wholeSeconds(hub.heartbeatAge)),
            shows(CHANNEL_LOCAL_STORAGE, hub -> States.text(hub.storageWord())).fetches(Detail.STORAGE),
            shows(CHANNEL_LOCAL_STORAGE_USED, hub -> States.percent(hub.storage.usedPercent())).fetches(Detail.STORAGE),
            shows(CHANNEL_BACKUP, hub -> States.text(hub.backupWord())).fetches(Detail.STORAGE),
            shows(CHANNEL_LAST_BACKUP, hub -> States.time(hub.storage.backup().completedAt())).fetches(Detail.STORAGE),
            DeviceChannel.<SyncModuleReading>of(CHANNEL_REQUEST).takes((hub, command) -> CommandValue
                    .word(command, Map.of("eject", hub.view)).map(DeviceCommand.EjectStorage::new)));

    private static DeviceChannel<SyncModuleReading> shows(String id,
            Function<SyncModuleReading, @Nullable State> state) {
        return DeviceChannel.shows(id, state);
    }

    private @Nullable String storageWord() {
        String state = storage.state();
        return state == null ? null : state.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private @Nullable String backupWord() {
        Boolean enabled = storage.backup().enabled();
        return enabled == null ? null : storage.backup().running() ? "running" : enabled ? "on" : "off";
    }
}
