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

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.Clip.Kind;
import org.openhab.binding.blink.internal.model.EnumWord;

/**
 * The name of a saved clip: device, time (UTC) and kind, so that names sort by time. Names made here are recognized
 * exactly, because files with such names are deleted when they are old.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class ClipName {

    static final String ENDING = ".mp4";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST_DEVICE = 40;
    private static final String FALLBACK = "doorbell";
    /** A device name as {@link #of} makes it: it ends with a dash only where it was cut. */
    private static final String DEVICE = "(?:[A-Za-z0-9][A-Za-z0-9_-]{39}|[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38}[A-Za-z0-9_])?)";
    private static final Pattern OWN = Pattern.compile(DEVICE + "-(\\d{8}-\\d{6})-(?:"
            + Arrays.stream(Kind.values()).map(EnumWord::of).collect(Collectors.joining("|"))
            + ")(?:-[2-9]|-[1-9]\\d)?\\.mp4");

    private ClipName() {
    }

    /**
     * The name of a clip, without the ending.
     *
     * @param device the name given in the app, which may hold anything
     */
    public static String of(String device, Clip clip) {
        String safe = device.replaceAll("[^\\p{Alnum}_-]+", "-").replaceAll("^[-_]+|-+$", "");
        String cut = safe.length() > LONGEST_DEVICE ? safe.substring(0, LONGEST_DEVICE) : safe;
        return (cut.isEmpty() ? FALLBACK : cut) + "-" + TIME.format(clip.createdAt().atOffset(ZoneOffset.UTC)) + "-"
                + EnumWord.of(clip.kind());
    }

    /** {@code name} for the {@code number}th file that would have it; without a number for the first. */
    static String numbered(String name, int number) {
        return number == 1 ? name : name.substring(0, name.length() - ENDING.length()) + "-" + number + ENDING;
    }

    /**
     * The time in the name of a file.
     *
     * @return empty unless the name is one that {@link #of} makes
     */
    static Optional<Instant> timeIn(String fileName) {
        Matcher own = OWN.matcher(fileName);
        if (!own.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(own.group(1), TIME).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
