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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.SyncModuleView;
import org.openhab.binding.blink.internal.model.UnitKind;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.unit.Units;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.types.Command;
import org.openhab.core.types.UnDefType;

/**
 * A sync module: shows how it is connected and how its storage does.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public class SyncModuleHandler extends UnitHandler<SyncModuleView> {

    public SyncModuleHandler(Thing thing) {
        super(thing, UnitKind.SYNC_MODULE);
    }

    @Override
    List<SyncModuleView> units(AccountView view) {
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
        return health(hub.facts(), "offline.sync-module-offline");
    }

    @Override
    void command(ChannelUID channel, Command command) {
        // a sync module has nothing to command
    }
}
