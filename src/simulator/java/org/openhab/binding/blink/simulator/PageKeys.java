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
package org.openhab.binding.blink.simulator;

import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;

/**
 * The values of {@code pagination_key} in list v4. A key names the last item that the client has.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class PageKeys {
    private static final String TEXT_PREFIX = "k-";
    private static final String PREFIX_TO_ENCODE = "k+/&=%";
    private static final long ALWAYS_THE_SAME = 7;

    private final CloudSettings settings;

    PageKeys(CloudSettings settings) {
        this.settings = settings;
    }

    boolean isReadable(String key) {
        return key.isEmpty() || key.matches(Pattern.quote(prefix()) + "\\d{1,18}");
    }

    /** The id after which the page begins, 0 for the first page. */
    long after(String key) {
        return key.isEmpty() || settings.paging.isEndless() ? 0 : number(key);
    }

    /** The key of the page that follows this one. */
    JsonElement next(String key, MediaLibrary.Page page) {
        return switch (settings.paging) {
            case SAME_KEY -> new JsonPrimitive(ALWAYS_THE_SAME);
            case NEW_KEYS -> new JsonPrimitive(number(key) + 1);
            case NUMBERS -> page.more() ? new JsonPrimitive(last(page.items())) : JsonNull.INSTANCE;
            case TEXTS, TEXTS_TO_ENCODE ->
                page.more() ? new JsonPrimitive(prefix() + last(page.items())) : JsonNull.INSTANCE;
        };
    }

    private String prefix() {
        return switch (settings.paging) {
            case TEXTS -> TEXT_PREFIX;
            case TEXTS_TO_ENCODE -> PREFIX_TO_ENCODE;
            default -> "";
        };
    }

    private long last(List<MediaItem> items) {
        int index = settings.pagesOverlap && items.size() > 1 ? items.size() - 2 : items.size() - 1;
        return items.get(index).id();
    }

    private static long number(String key) {
        String digits = key.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }
}
