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

import java.util.List;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.DoorbellView;
import org.openhab.binding.blink.internal.model.SerialNumber;
import org.openhab.binding.blink.internal.model.SyncModuleView;
import org.openhab.binding.blink.internal.model.UnitKind;
import org.openhab.binding.blink.internal.model.UnitView;

/**
 * Which list of the account a Thing looks itself up in.
 *
 * @param kind what stands in the list
 * @param list the list
 * @param <V> the view of one unit in it
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record UnitSort<V extends UnitView> (UnitKind kind, Function<AccountView, List<V>> list) {

    static final UnitSort<SyncModuleView> SYNC_MODULE = new UnitSort<>(UnitKind.SYNC_MODULE, AccountView::syncModules);
    static final UnitSort<DoorbellView> DOORBELL = new UnitSort<>(UnitKind.DOORBELL, AccountView::doorbells);

    @Nullable
    V find(AccountView view, SerialNumber serial) {
        for (V unit : list.apply(view)) {
            if (unit.serial().equals(serial)) {
                return unit;
            }
        }
        return null;
    }
}
