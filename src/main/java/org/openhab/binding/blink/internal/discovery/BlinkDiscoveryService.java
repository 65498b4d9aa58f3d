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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.DeviceListener;
import org.openhab.binding.blink.internal.account.Subject;
import org.openhab.binding.blink.internal.handler.AccountHandler;
import org.openhab.binding.blink.internal.handler.PlainText;
import org.openhab.binding.blink.internal.handler.StatusText;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.DeviceView;
import org.openhab.binding.blink.internal.model.NetworkView;
import org.openhab.binding.blink.internal.model.ProductName;
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
 * Puts networks and devices into the Inbox. Listens to the views that the account fetches anyway, so background
 * discovery costs no request; a scan only makes the next view come sooner.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
@Component(scope = ServiceScope.PROTOTYPE, service = BlinkDiscoveryService.class)
public class BlinkDiscoveryService extends AbstractThingHandlerDiscoveryService<AccountHandler> {

    private static final int SCAN_SECONDS = 10;

    /** Not the service itself: openHAB would offer it under every interface that it implements. */
    private final DeviceListener listener = new DeviceListener() {
        @Override
        public void onView(AccountView view) {
            show(view);
        }
    };
    private volatile boolean background;
    private volatile boolean scanning;
    /** Whether the next view is shown as a whole and not only what is new in it. */
    private volatile boolean again;
    /** What is in the Inbox, with its labels; belongs to the executor. */
    private Map<ThingUID, String> shown = Map.of();

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
        subscribe();
        super.initialize();
    }

    /** Subscribing delivers the view that is known already. */
    private void subscribe() {
        thingHandler.account().subscribe(new Subject.Views(), Set.of(), listener);
    }

    @Override
    public void dispose() {
        super.dispose();
        thingHandler.account().unsubscribe(listener);
    }

    @Override
    protected void startScan() {
        scanning = true;
        again = true;
        subscribe();
        thingHandler.account().refresh();
    }

    @Override
    protected synchronized void stopScan() {
        scanning = false;
        super.stopScan();
    }

    @Override
    protected void startBackgroundDiscovery() {
        background = true;
        subscribe();
    }

    @Override
    protected void stopBackgroundDiscovery() {
        background = false;
    }

    /** Updates the Inbox with what is new, has another name, or is gone: each call is stored and announced. */
    void show(AccountView view) {
        if (!background && !scanning) {
            return;
        }
        List<DiscoveryResult> found = new ArrayList<>();
        view.networks().forEach(network -> found.add(result(network)));
        view.devices().forEach(device -> found.add(result(device, view)));

        Map<ThingUID, String> before = shown;
        Map<ThingUID, String> now = new HashMap<>();
        boolean all = again;
        again = false;
        for (DiscoveryResult result : found) {
            String label = now.put(result.getThingUID(), result.getLabel());
            if (label == null && (all || !result.getLabel().equals(before.get(result.getThingUID())))) {
                thingDiscovered(result);
            }
        }
        before.keySet().stream().filter(uid -> !now.containsKey(uid)).forEach(this::thingRemoved);
        shown = now;
    }

    private DiscoveryResult result(NetworkView network) {
        ThingUID account = thingHandler.getThing().getUID();
        String id = network.id().toString();
        return DiscoveryResultBuilder.create(new ThingUID(THING_TYPE_NETWORK, account, id)).withBridge(account)
                .withProperty(CONFIG_NETWORK_ID, id).withRepresentationProperty(CONFIG_NETWORK_ID)
                .withLabel(label("discovery.network.label", network.name(), id)).build();
    }

    private DiscoveryResult result(DeviceView device, AccountView view) {
        ThingTypeUID type = new ThingTypeUID(BINDING_ID, device.kind().word());
        ThingUID account = thingHandler.getThing().getUID();
        String serial = device.serial().value();
        DiscoveryResultBuilder result = DiscoveryResultBuilder.create(new ThingUID(type, account, serial))
                .withBridge(account).withProperty(CONFIG_SERIAL_NUMBER, serial)
                .withProperty(PROPERTY_NETWORK, PlainText.of(view.networkName(device.network())))
                .withRepresentationProperty(CONFIG_SERIAL_NUMBER)
                .withLabel(label("discovery." + type.getId() + ".label", device.name(), serial));
        if (!device.facts().model().isBlank()) {
            result.withProperty(Thing.PROPERTY_MODEL_ID, PlainText.of(ProductName.of(device.facts().model())));
        }
        return result.build();
    }

    /** The name given in the app, with the kind of device in the person's language where the name does not tell it. */
    private static String label(String key, String name, String otherwise) {
        return StatusText.of(key, name.isBlank() ? otherwise : name);
    }
}
