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
package org.openhab.binding.blink.internal.clips;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.model.Clip;

/**
 * What a saved recording is called: device, time (UTC) and kind, so that names sort by time.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class ClipName {

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);
    private static final DateTimeFormatter PARTS = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final int LONGEST_UNIT = 40;

    private ClipName() {
    }

    /** @param device the name given in the app, which may hold anything */
    public static String of(String device, Clip clip) {
        String safe = device.replaceAll("[^\\p{Alnum}_-]+", "-").replaceAll("^[-_]+|-+$", "");
        String cut = safe.length() > LONGEST_UNIT ? safe.substring(0, LONGEST_UNIT) : safe;
        return (cut.isEmpty() ? "doorbell" : cut) + "-" + PARTS.format(clip.createdAt().atOffset(ZoneOffset.UTC)) + "-"
                + clip.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
