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
package org.openhab.core.thing.util;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.ThingUID;

/**
 * Names for the web clients of Things.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public class ThingWebClientUtil {

    private static final int MAX_LENGTH = 20;

    public static String buildWebClientConsumerName(ThingUID uid, @Nullable String prefix) {
        String start = prefix == null ? "" : prefix;
        String whole = start + uid.getAsString().replace(':', '-');
        if (whole.length() <= MAX_LENGTH) {
            return whole;
        }
        String binding = start + uid.getBindingId();
        binding = binding.substring(0, Math.min(binding.length(), MAX_LENGTH / 2)) + "-";
        int rest = MAX_LENGTH - binding.length();
        return binding + (uid.getId().length() <= rest ? uid.getId() : hash(uid, rest));
    }

    private static String hash(ThingUID uid, int length) {
        String hash = Integer.toHexString(uid.hashCode());
        return hash.substring(Math.max(0, hash.length() - length));
    }
}
