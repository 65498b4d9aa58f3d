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
package org.openhab.core.config.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The usual base of a discovery service.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public abstract class AbstractDiscoveryService implements DiscoveryService {

    private static final String POOL = "discovery";
    private static final Pattern TEXT = Pattern.compile("@text/(\\S+?)(?:\\s*\\[(.*)])?\\s*", Pattern.DOTALL);
    private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|([^,\\s\"][^,]*)");

    private final Logger logger = LoggerFactory.getLogger(AbstractDiscoveryService.class);

    protected final ScheduledExecutorService scheduler;

    private final Set<DiscoveryListener> listeners = new CopyOnWriteArraySet<>();
    private final Map<ThingUID, DiscoveryResult> cachedResults = new HashMap<>();
    protected @NonNullByDefault({}) TranslationProvider i18nProvider;
    protected @NonNullByDefault({}) LocaleProvider localeProvider;

    protected AbstractDiscoveryService(@Nullable Set<ThingTypeUID> supportedThingTypes, int timeout,
            boolean backgroundDiscoveryEnabledByDefault, @Nullable String scanInputLabel,
            @Nullable String scanInputDescription) throws IllegalArgumentException {
        this(ThreadPoolManager.getScheduledPool(POOL), supportedThingTypes, timeout,
                backgroundDiscoveryEnabledByDefault, scanInputLabel, scanInputDescription);
    }

    protected AbstractDiscoveryService(ScheduledExecutorService scheduler,
            @Nullable Set<ThingTypeUID> supportedThingTypes, int timeout, boolean backgroundDiscoveryEnabledByDefault,
            @Nullable String scanInputLabel, @Nullable String scanInputDescription) throws IllegalArgumentException {
        if (timeout < 0) {
            throw new IllegalArgumentException("A scan cannot end after " + timeout + " seconds");
        }
        this.scheduler = scheduler;
    }

    @Override
    public void addDiscoveryListener(@Nullable DiscoveryListener listener) {
        if (listener == null) {
            return;
        }
        synchronized (cachedResults) {
            cachedResults.values().forEach(result -> listener.thingDiscovered(this, result));
        }
        listeners.add(listener);
    }

    @Override
    public void removeDiscoveryListener(@Nullable DiscoveryListener listener) {
        if (listener != null) {
            listeners.remove(listener);
        }
    }

    protected abstract void startScan();

    protected synchronized void stopScan() {
    }

    protected void thingDiscovered(DiscoveryResult discoveryResult) {
        Bundle bundle = FrameworkUtil.getBundle(getClass());
        scheduler.execute(() -> deliver(localize(discoveryResult, bundle)));
    }

    private void deliver(DiscoveryResult result) {
        notifyListeners(listener -> listener.thingDiscovered(this, result));
        synchronized (cachedResults) {
            cachedResults.put(result.getThingUID(), result);
        }
    }

    private void notifyListeners(Consumer<DiscoveryListener> message) {
        for (DiscoveryListener listener : listeners) {
            try {
                message.accept(listener);
            } catch (RuntimeException e) {
                logger.error("Discovery listener {} failed", listener.getClass().getName(), e);
            }
        }
    }

    protected void thingRemoved(ThingUID thingUID) {
        notifyListeners(listener -> listener.thingRemoved(this, thingUID));
        synchronized (cachedResults) {
            cachedResults.remove(thingUID);
        }
    }

    protected void startBackgroundDiscovery() {
    }

    protected void stopBackgroundDiscovery() {
    }

    private DiscoveryResult localize(DiscoveryResult result, @Nullable Bundle bundle) {
        TranslationProvider translations = i18nProvider;
        LocaleProvider locales = localeProvider;
        Matcher label = TEXT.matcher(result.getLabel());
        if (translations == null || locales == null || !label.matches()) {
            return result;
        }
        List<Object> arguments = new ArrayList<>();
        String list = label.group(2);
        Matcher argument = ARGUMENT.matcher(list == null ? "" : list);
        while (argument.find()) {
            arguments.add(argument.group(1) == null ? argument.group(2).trim() : argument.group(1));
        }
        String text = translations.getText(bundle, label.group(1), result.getLabel(), locales.getLocale(),
                arguments.toArray());
        return text == null ? result : DiscoveryResultBuilder.create(result).withLabel(text).build();
    }
}
