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
        String binding = head(start + uid.getBindingId(), MAX_LENGTH / 2) + "-";
        int rest = MAX_LENGTH - binding.length();
        String id = uid.getId();
        return binding + (id.length() <= rest ? id : head(Integer.toHexString(uid.hashCode()), rest));
    }

    private static String head(String text, int length) {
        return text.substring(0, Math.min(text.length(), length));
    }
}
