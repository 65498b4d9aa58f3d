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

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
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
    private final Set<ThingTypeUID> supportedThingTypes;
    private final int timeout;
    private final @Nullable String scanInputLabel;
    private final @Nullable String scanInputDescription;

    protected @Nullable ScanListener scanListener;

    private volatile boolean backgroundDiscoveryEnabled;
    private Instant timestampOfLastScan = Instant.MIN;
    private @Nullable ScheduledFuture<?> scheduledStop;

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
        this.supportedThingTypes = supportedThingTypes == null ? Set.of() : Set.copyOf(supportedThingTypes);
        this.timeout = timeout;
        this.scanInputLabel = scanInputLabel;
        this.scanInputDescription = scanInputDescription;
        backgroundDiscoveryEnabled = backgroundDiscoveryEnabledByDefault;
    }

    protected AbstractDiscoveryService(@Nullable Set<ThingTypeUID> supportedThingTypes, int timeout,
            boolean backgroundDiscoveryEnabledByDefault) throws IllegalArgumentException {
        this(supportedThingTypes, timeout, backgroundDiscoveryEnabledByDefault, null, null);
    }

    protected AbstractDiscoveryService(@Nullable Set<ThingTypeUID> supportedThingTypes, int timeout)
            throws IllegalArgumentException {
        this(supportedThingTypes, timeout, true);
    }

    @Override
    public Set<ThingTypeUID> getSupportedThingTypes() {
        return supportedThingTypes;
    }

    @Override
    public boolean isScanInputSupported() {
        return getScanInputLabel() != null && getScanInputDescription() != null;
    }

    @Override
    public @Nullable String getScanInputLabel() {
        return scanInputLabel;
    }

    @Override
    public @Nullable String getScanInputDescription() {
        return scanInputDescription;
    }

    @Override
    public int getScanTimeout() {
        return timeout;
    }

    @Override
    public boolean isBackgroundDiscoveryEnabled() {
        return backgroundDiscoveryEnabled;
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

    @Override
    public void startScan(@Nullable ScanListener listener) {
        scan(null, listener);
    }

    @Override
    public void startScan(String input, @Nullable ScanListener listener) {
        scan(input, listener);
    }

    private synchronized void scan(@Nullable String input, @Nullable ScanListener listener) {
        stopScan();
        cancelStop();
        scanListener = listener;
        if (getScanTimeout() > 0) {
            scheduledStop = scheduler.schedule(this::stopScan, getScanTimeout(), TimeUnit.SECONDS);
        }
        timestampOfLastScan = Instant.now();
        try {
            if (input != null && isScanInputSupported()) {
                startScan(input);
            } else {
                startScan();
            }
        } catch (RuntimeException e) {
            cancelStop();
            scanListener = null;
            throw e;
        }
    }

    private void cancelStop() {
        ScheduledFuture<?> stop = scheduledStop;
        if (stop != null) {
            stop.cancel(false);
            scheduledStop = null;
        }
    }

    @Override
    public synchronized void abortScan() {
        cancelStop();
        ScanListener listener = scanListener;
        if (listener != null) {
            listener.onErrorOccurred(new CancellationException("The scan was aborted"));
            scanListener = null;
        }
    }

    protected abstract void startScan();

    protected void startScan(String input) {
        logger.warn("Discovery service {} cannot use a scan input", getClass().getName());
    }

    protected synchronized void stopScan() {
        ScanListener listener = scanListener;
        if (listener != null) {
            listener.onFinished();
            scanListener = null;
        }
    }

    protected void thingDiscovered(DiscoveryResult discoveryResult) {
        thingDiscovered(discoveryResult, FrameworkUtil.getBundle(getClass()));
    }

    protected void thingDiscovered(DiscoveryResult discoveryResult, @Nullable Bundle bundle) {
        DiscoveryResult localized = getLocalizedDiscoveryResult(discoveryResult, bundle);
        tell(listener -> listener.thingDiscovered(this, localized));
        synchronized (cachedResults) {
            cachedResults.put(localized.getThingUID(), localized);
        }
    }

    private void tell(Consumer<DiscoveryListener> message) {
        for (DiscoveryListener listener : listeners) {
            try {
                message.accept(listener);
            } catch (RuntimeException e) {
                logger.error("Discovery listener {} failed", listener.getClass().getName(), e);
            }
        }
    }

    protected void thingRemoved(ThingUID thingUID) {
        tell(listener -> listener.thingRemoved(this, thingUID));
        synchronized (cachedResults) {
            cachedResults.remove(thingUID);
        }
    }

    protected void removeOlderResults(Instant timestamp) {
        removeOlderResults(timestamp, null, null);
    }

    protected void removeOlderResults(Instant timestamp, @Nullable ThingUID bridgeUID) {
        removeOlderResults(timestamp, null, bridgeUID);
    }

    protected void removeOlderResults(Instant timestamp, @Nullable Collection<ThingTypeUID> thingTypeUIDs,
            @Nullable ThingUID bridgeUID) {
        Collection<ThingTypeUID> types = thingTypeUIDs == null ? getSupportedThingTypes() : thingTypeUIDs;
        Set<ThingUID> removed = new HashSet<>();
        tell(listener -> {
            Collection<ThingUID> gone = listener.removeOlderResults(this, timestamp, types, bridgeUID);
            if (gone != null) {
                removed.addAll(gone);
            }
        });
        synchronized (cachedResults) {
            cachedResults.keySet().removeAll(removed);
        }
    }

    protected void activate(@Nullable Map<String, Object> configProperties) {
        backgroundDiscoveryEnabled = background(configProperties);
        if (backgroundDiscoveryEnabled) {
            startBackgroundDiscovery();
        }
    }

    protected void modified(@Nullable Map<String, Object> configProperties) {
        boolean enabled = background(configProperties);
        if (enabled != backgroundDiscoveryEnabled) {
            backgroundDiscoveryEnabled = enabled;
            if (enabled) {
                startBackgroundDiscovery();
            } else {
                stopBackgroundDiscovery();
            }
        }
    }

    private boolean background(@Nullable Map<String, Object> configProperties) {
        Object value = configProperties == null ? null : configProperties.get(CONFIG_PROPERTY_BACKGROUND_DISCOVERY);
        return value == null ? backgroundDiscoveryEnabled : Boolean.parseBoolean(value.toString());
    }

    protected void deactivate() {
        if (backgroundDiscoveryEnabled) {
            stopBackgroundDiscovery();
        }
    }

    protected void startBackgroundDiscovery() {
    }

    protected void stopBackgroundDiscovery() {
    }

    protected Instant getTimestampOfLastScan() {
        return timestampOfLastScan;
    }

    protected DiscoveryResult getLocalizedDiscoveryResult(DiscoveryResult discoveryResult, @Nullable Bundle bundle) {
        TranslationProvider translations = i18nProvider;
        LocaleProvider locales = localeProvider;
        if (translations == null || locales == null) {
            return discoveryResult;
        }
        String label = discoveryResult.getLabel();
        Matcher matcher = TEXT.matcher(label);
        String key;
        List<Object> arguments = new ArrayList<>();
        if (matcher.matches()) {
            key = matcher.group(1);
            String list = matcher.group(2);
            Matcher argument = ARGUMENT.matcher(list == null ? "" : list);
            while (argument.find()) {
                arguments.add(argument.group(1) == null ? argument.group(2).trim() : argument.group(1));
            }
        } else {
            key = "discovery." + discoveryResult.getThingUID().getAsString().replace(":", ".") + ".label";
        }
        String text = translations.getText(bundle, key, label, locales.getLocale(), arguments.toArray());
        return text == null || text.equals(label)
                ? discoveryResult
                : DiscoveryResultBuilder.create(discoveryResult).withLabel(text).build();
    }
}
