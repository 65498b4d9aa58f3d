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
package org.openhab.binding.blink.internal.discovery;

import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.handler.AccountHandler;
import org.openhab.binding.blink.internal.handler.AccountObserver;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.DeviceView;
import org.openhab.binding.blink.internal.model.NetworkView;
import org.openhab.core.config.discovery.AbstractThingHandlerDiscoveryService;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.config.discovery.DiscoveryResultBuilder;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Puts networks, sync modules and doorbells into the Inbox. Listens to the views that the account fetches anyway, so
 * background discovery costs no request; a scan only makes the next view come sooner.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
@Component(scope = ServiceScope.PROTOTYPE, service = BlinkDiscoveryService.class)
public class BlinkDiscoveryService extends AbstractThingHandlerDiscoveryService<AccountHandler> {

    private static final int SCAN_SECONDS = 10;

    /** Not the service itself: openHAB would offer it under every interface that it implements. */
    private final AccountObserver observer = this::onView;
    private volatile boolean background;
    private volatile boolean scanning;
    /** What is in the Inbox because of us; belongs to the executor. */
    private Set<ThingUID> shown = new HashSet<>();

    @Activate
    public BlinkDiscoveryService(final @Reference TranslationProvider translationProvider,
            final @Reference LocaleProvider localeProvider) {
        super(AccountHandler.class, DISCOVERED_THING_TYPES, SCAN_SECONDS, true);
        this.i18nProvider = translationProvider;
        this.localeProvider = localeProvider;
    }

    /** For tests: with a pool of their own. */
    BlinkDiscoveryService(ScheduledExecutorService scheduler, TranslationProvider translationProvider,
            LocaleProvider localeProvider) {
        super(scheduler, AccountHandler.class, DISCOVERED_THING_TYPES, SCAN_SECONDS, true, null, null);
        this.i18nProvider = translationProvider;
        this.localeProvider = localeProvider;
    }

    @Override
    public void initialize() {
        thingHandler.add(observer);
        super.initialize();
    }

    @Override
    public void dispose() {
        super.dispose();
        thingHandler.remove(observer);
    }

    @Override
    protected void startScan() {
        scanning = true;
        thingHandler.replay(observer);
        thingHandler.refresh();
    }

    @Override
    protected synchronized void stopScan() {
        scanning = false;
        super.stopScan();
    }

    @Override
    protected void startBackgroundDiscovery() {
        background = true;
        thingHandler.replay(observer);
    }

    @Override
    protected void stopBackgroundDiscovery() {
        background = false;
    }

    void onView(AccountView view) {
        if (!background && !scanning) {
            return;
        }
        List<DiscoveryResult> found = new ArrayList<>();
        view.networks().forEach(network -> found.add(result(network)));
        view.devices().forEach(device -> thingType(device).ifPresent(type -> found.add(result(type, device, view))));
        found.forEach(this::thingDiscovered);

        Set<ThingUID> present = found.stream().map(DiscoveryResult::getThingUID).collect(Collectors.toSet());
        shown.stream().filter(uid -> !present.contains(uid)).forEach(this::thingRemoved);
        shown = present;
    }

    /** Cameras and Minis have no Things yet: empty. */
    private static Optional<ThingTypeUID> thingType(DeviceView device) {
        return switch (device.kind()) {
            case SYNC_MODULE -> Optional.of(THING_TYPE_SYNC_MODULE);
            case DOORBELL -> Optional.of(THING_TYPE_DOORBELL);
            case CAMERA, OWL, UNKNOWN -> Optional.empty();
        };
    }

    private DiscoveryResult result(NetworkView network) {
        ThingUID account = thingHandler.getThing().getUID();
        String id = network.id().toString();
        return DiscoveryResultBuilder.create(new ThingUID(THING_TYPE_NETWORK, account, id)).withBridge(account)
                .withProperty(CONFIG_NETWORK_ID, id).withRepresentationProperty(CONFIG_NETWORK_ID)
                .withLabel(label("network", network.name())).build();
    }

    private DiscoveryResult result(ThingTypeUID type, DeviceView device, AccountView view) {
        ThingUID account = thingHandler.getThing().getUID();
        String serial = device.serial().value();
        DiscoveryResultBuilder result = DiscoveryResultBuilder.create(new ThingUID(type, account, serial))
                .withBridge(account).withProperty(CONFIG_SERIAL_NUMBER, serial)
                .withProperty(PROPERTY_NETWORK, view.networkName(device.network()))
                .withRepresentationProperty(CONFIG_SERIAL_NUMBER).withLabel(label(type.getId(), device.name()));
        if (!device.facts().model().isBlank()) {
            result.withProperty(Thing.PROPERTY_MODEL_ID, device.facts().model());
        }
        return result.build();
    }

    /** The name given in the app, with the kind of device in the person's language. */
    private static String label(String kind, String name) {
        return "@text/discovery." + kind + ".label [\"" + name.replaceAll("[\\[\\]\",\\\\]+", " ").strip() + "\"]";
    }
}
