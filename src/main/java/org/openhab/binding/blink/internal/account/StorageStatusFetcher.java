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
package org.openhab.binding.blink.internal.account;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.BlinkCloud;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.LocalStorage;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.DeviceStatus;
import org.openhab.binding.blink.internal.model.SerialNumber;
import org.openhab.binding.blink.internal.model.SyncModuleView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows how full the USB storages are. The account's view does not tell, so each hub is asked, but seldom.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class StorageStatusFetcher {

    private static final Duration INTERVAL = Duration.ofMinutes(15);

    private final Logger logger = LoggerFactory.getLogger(StorageStatusFetcher.class);
    private final BlinkCloud cloud;
    private final Map<SerialNumber, LocalStorage> known = new HashMap<>();
    private Instant nextAt = Instant.EPOCH;

    StorageStatusFetcher(BlinkCloud cloud) {
        this.cloud = cloud;
    }

    /** Asks the hubs of {@code view} that have a storage, if it is time. What cannot be asked stays as it was. */
    void refresh(AccountView view, Instant now) throws InterruptedException {
        if (now.isBefore(nextAt)) {
            return;
        }
        nextAt = now.plus(INTERVAL);
        for (SyncModuleView hub : view.syncModules()) {
            if (hub.localStorage() != null && hub.status() != DeviceStatus.OFFLINE) {
                try {
                    known.put(hub.serial(), cloud.fetchLocalStorage(hub));
                } catch (CloudException e) {
                    logger.debug("The local storage of hub {} is not known: {}", hub.serial(), e.getMessage());
                }
            }
        }
    }

    /** {@code view} with what the hubs said. */
    AccountView complete(AccountView view) {
        return new AccountView(view.networks(), view.syncModules().stream().map(this::complete).toList(),
                view.doorbells(), view.cameras());
    }

    private SyncModuleView complete(SyncModuleView hub) {
        LocalStorage storage = known.get(hub.serial());
        if (storage == null || hub.localStorage() == null) {
            return hub;
        }
        String state = storage.state();
        return hub.withLocalStorage(state == null ? hub.localStorage() : state, storage.usedPercent(),
                storage.backup());
    }
}
