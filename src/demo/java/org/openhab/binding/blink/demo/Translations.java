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
package org.openhab.binding.blink.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.i18n.TranslationProvider;
import org.osgi.framework.Bundle;

/**
 * The English texts of bundles, out of their OH-INF/i18n, filled in and taken apart in openHAB's way.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class Translations implements TranslationProvider {

    private static final String CONSTANT = "@text/";

    private final Map<Bundle, Properties> texts = new ConcurrentHashMap<>();

    @Override
    public @Nullable String getText(@Nullable Bundle bundle, @Nullable String key, @Nullable String defaultText,
            @Nullable Locale locale) {
        if (bundle == null || key == null) {
            return defaultText;
        }
        Properties known = Objects.requireNonNull(texts.computeIfAbsent(bundle, Translations::read));
        String text = known.getProperty(key);
        return text == null ? defaultText : text;
    }

    @Override
    public @Nullable String getText(@Nullable Bundle bundle, @Nullable String key, @Nullable String defaultText,
            @Nullable Locale locale, @Nullable Object @Nullable... arguments) {
        String text = getText(bundle, key, defaultText, locale);
        return text == null ? null : MessageFormat.format(text, arguments);
    }

    /**
     * A status text for people. What stands after the key is no list in any known format: openHAB deletes brackets and
     * quotation marks and splits at commas.
     */
    public String status(Bundle bundle, String description) {
        if (!description.startsWith(CONSTANT)) {
            return description;
        }
        String[] parts = description.split("\\s+", 2);
        @Nullable
        Object[] arguments = parts.length == 1
                ? null
                : Arrays.stream(parts[1].replaceAll("[\\[\\]\"]", "").split(",")).filter(part -> !part.isBlank())
                        .map(part -> status(bundle, part.trim())).toArray();
        String text = getText(bundle, parts[0].substring(CONSTANT.length()), description, Locale.ENGLISH, arguments);
        return text == null ? description : text;
    }

    private static Properties read(Bundle bundle) {
        Properties all = new Properties();
        Enumeration<URL> files = bundle.findEntries("OH-INF/i18n", "*.properties", false);
        // blink.properties is English, blink_de.properties and the like are not
        List<URL> english = files == null
                ? List.of()
                : Collections.list(files).stream().filter(file -> !file.getPath().contains("_")).toList();
        for (URL file : english) {
            try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                all.load(reader);
            } catch (IOException e) {
                throw new IllegalStateException(file + " cannot be read", e);
            }
        }
        return all;
    }
}
