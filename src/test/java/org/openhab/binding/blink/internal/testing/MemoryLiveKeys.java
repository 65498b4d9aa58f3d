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
package org.openhab.binding.blink.internal.testing;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.live.LiveKeys;

/**
 * Keys that anybody can guess: {@code key-1}, {@code key-2} and so on.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class MemoryLiveKeys implements LiveKeys {

    private final Map<String, String> keys = new HashMap<>();
    private int made;

    @Override
    public String of(String thing) {
        String known = keys.get(thing);
        return known == null ? renew(thing) : known;
    }

    @Override
    public String renew(String thing) {
        made++;
        String key = "key-" + made;
        keys.put(thing, key);
        return key;
    }
}
