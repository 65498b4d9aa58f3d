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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.DeviceView;
import org.openhab.binding.blink.internal.model.NetworkView;

/**
 * Keeps devices and networks in the view that one answer lacks: they count as gone only after two good answers at least
 * a minute apart.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ViewKeeper {

    private static final Duration GONE_AFTER = Duration.ofMinutes(1);

    private final Map<Object, Duration> missingSince = new HashMap<>();
    private AccountView last = AccountView.EMPTY;

    /** What stays the same of a device or network while everything else changes. */
    @FunctionalInterface
    private interface Identity<T> {
        Object of(T each);
    }

    /**
     * The view to go on with.
     *
     * @param now reading of the ticker
     */
    AccountView next(AccountView fetched, Duration now) {
        Set<Object> missing = new HashSet<>();
        AccountView kept = new AccountView(kept(last.networks(), fetched.networks(), NetworkView::id, now, missing),
                kept(last.syncModules(), fetched.syncModules(), DeviceView::serial, now, missing),
                kept(last.doorbells(), fetched.doorbells(), DeviceView::serial, now, missing),
                kept(last.cameras(), fetched.cameras(), DeviceView::serial, now, missing));
        missingSince.keySet().retainAll(missing);
        last = kept;
        return kept;
    }

    private <T> List<T> kept(List<T> before, List<T> now, Identity<T> identity, Duration at, Set<Object> missing) {
        Set<Object> present = new HashSet<>(now.stream().map(identity::of).toList());
        List<T> kept = new ArrayList<>(now);
        for (T known : before) {
            Object key = identity.of(known);
            if (!present.contains(key)) {
                Duration first = missingSince.putIfAbsent(key, at);
                Duration since = first == null ? at : first;
                if (at.minus(since).compareTo(GONE_AFTER) < 0) {
                    missing.add(key);
                    kept.add(known);
                }
            }
        }
        return kept;
    }
}
