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
package org.openhab.binding.blink.internal.storage;

import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.live.LiveKeys;

/**
 * The keys to live views in openHAB's OAuth store, which encrypts them. The key of a Thing that was removed stays until
 * the account is removed: who adds the Thing again finds it where it was.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class StoredLiveKeys implements LiveKeys {

    private static final int BYTES = 16;

    private final TokenSafe safe;
    private final RandomGenerator random;
    /** By Thing; null before they were read. */
    private @Nullable Map<String, String> keys;

    StoredLiveKeys(TokenSafe safe, RandomGenerator random) {
        this.safe = safe;
        this.random = random;
    }

    @Override
    public String of(String thing) {
        String known = keys().get(thing);
        return known == null ? renew(thing) : known;
    }

    @Override
    public String renew(String thing) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String key = HexFormat.of().formatHex(bytes);
        Map<String, String> all = keys();
        all.put(thing, key);
        safe.write(new TokenSafe.Content(all.entrySet().stream().map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining("\n")), null));
        return key;
    }

    private Map<String, String> keys() {
        Map<String, String> known = keys;
        if (known == null) {
            known = new TreeMap<>();
            for (String line : safe.read().map(TokenSafe.Content::access).orElseGet(() -> "").split("\n")) {
                int space = line.indexOf(' ');
                if (space > 0 && line.substring(space + 1).matches("[0-9a-f]{32}")) {
                    known.put(line.substring(0, space), line.substring(space + 1));
                }
            }
            keys = known;
        }
        return known;
    }
}
