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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.BlinkBindingConstants;
import org.openhab.binding.blink.internal.account.Account;
import org.openhab.binding.blink.internal.account.AccountExecutor;
import org.openhab.binding.blink.internal.account.Parts;
import org.openhab.binding.blink.internal.account.SerialExecutor;
import org.openhab.binding.blink.internal.handler.AccountHandler;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.Battery;
import org.openhab.binding.blink.internal.model.CameraView;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.DeviceStatus;
import org.openhab.binding.blink.internal.model.DoorbellMode;
import org.openhab.binding.blink.internal.model.DoorbellView;
import org.openhab.binding.blink.internal.model.NetworkView;
import org.openhab.binding.blink.internal.model.Signals;
import org.openhab.binding.blink.internal.testing.GivenSessions;
import org.openhab.binding.blink.internal.testing.ManualTime;
import org.openhab.binding.blink.internal.testing.Views;
import org.openhab.core.config.discovery.DiscoveryListener;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.config.discovery.DiscoveryService;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.BridgeBuilder;

/**
 * The Inbox follows the views of the account.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class BlinkDiscoveryServiceTest {

    private static final ThingUID ACCOUNT = new ThingUID("blink:account:home");

    private final ManualTime time = ManualTime.atNoon();
    private final Inbox inbox = new Inbox();
    private @NonNullByDefault({}) BlinkDiscoveryService service;

    @BeforeEach
    void start() {
        Bridge bridge = BridgeBuilder.create(BlinkBindingConstants.THING_TYPE_ACCOUNT, ACCOUNT).build();
        AccountHandler account = mock(AccountHandler.class);
        when(account.getThing()).thenReturn(bridge);
        when(account.account()).thenReturn(new Account(new AccountExecutor(time), new GivenSessions(() -> {
            throw new IllegalStateException("No session begins");
        }), new Parts(time, new Random(1), time.ticker(), time.wallClock())));
        TranslationProvider translations = mock(TranslationProvider.class);
        when(translations.getText(any(), anyString(), any(), any(), any(Object[].class)))
                .thenAnswer(call -> call.getArgument(1) + " " + Arrays.stream(call.getArguments()).skip(4).toList());
        service = new BlinkDiscoveryService(time, translations, () -> Locale.ENGLISH);
        service.setThingHandler(account);
        service.addDiscoveryListener(inbox);
        service.initialize();
        service.startBackgroundDiscovery();
    }

    private void show(AccountView view) {
        service.show(view);
        time.run();
    }

    @Test
    void everythingThatHasAThingAppearsWithoutAScan() {
        show(Views.house());

        assertThat(inbox.uids(),
                containsInAnyOrder("blink:network:home:51001", "blink:sync-module:home:G8U1VM009415X2PL",
                        "blink:doorbell:home:G8T1LN003274K0QC", "blink:camera:home:G8V1SD006337B8NE",
                        "blink:mini:home:G8T1GH001521RW4T"));
    }

    @Test
    void theSerialNumberIsTheRepresentation() {
        show(Views.house());

        DiscoveryResult doorbell = inbox.find("blink:doorbell:home:G8T1LN003274K0QC");
        assertThat(doorbell.getRepresentationProperty(), is("serialNumber"));
        assertThat(doorbell.getProperties(), hasEntry("serialNumber", "G8T1LN003274K0QC"));
        assertThat(doorbell.getBridgeUID(), is(ACCOUNT));
    }

    @Test
    void theSameViewAgainAddsNothing() {
        show(Views.house());
        show(Views.house());

        assertThat(inbox.uids(), hasSize(5));
        assertThat(inbox.reported, hasSize(5));
    }

    @Test
    void aScanTellsEverythingAgain() {
        show(Views.house());
        service.startScan();
        show(Views.house());
        show(Views.house());

        assertThat(inbox.reported, hasSize(10));
    }

    @Test
    void aNewNameIsReported() {
        show(Views.house());
        show(new AccountView(List.of(new NetworkView(Views.HOUSE, "Cottage", true)), Views.house().syncModules(),
                Views.house().doorbells(), Views.house().cameras()));

        assertThat(inbox.reported, hasSize(6));
        assertThat(inbox.find("blink:network:home:51001").getLabel(), containsString("Cottage"));
    }

    @Test
    void aNameStaysOneLine() {
        show(new AccountView(List.of(new NetworkView(Views.HOUSE, "Cot\u001b[31mtage\n, \u202e\"x\"", true)), List.of(),
                List.of(), List.of()));

        assertThat(inbox.find("blink:network:home:51001").getLabel(), is("discovery.network.label [Cot 31mtage x]"));
    }

    @Test
    void aDeviceWithoutANameIsCalledByItsSerialNumber() {
        DoorbellView nameless = new DoorbellView(
                Views.facts(Views.FRONT, Views.FRONT_SERIAL, " ", "lotus", DeviceStatus.ONLINE), DoorbellMode.LFR,
                Battery.OK, Signals.NONE, null, false, null, null);
        show(Views.house(nameless));

        assertThat(inbox.find("blink:doorbell:home:G8T1LN003274K0QC").getLabel(),
                is("discovery.doorbell.label [G8T1LN003274K0QC]"));
    }

    @Test
    void whatLeavesTheAccountLeavesTheInbox() {
        show(Views.house());
        show(new AccountView(Views.house().networks(), Views.house().syncModules(), List.of(),
                Views.house().cameras()));

        assertThat(inbox.uids(),
                containsInAnyOrder("blink:network:home:51001", "blink:sync-module:home:G8U1VM009415X2PL",
                        "blink:camera:home:G8V1SD006337B8NE", "blink:mini:home:G8T1GH001521RW4T"));
    }

    @Test
    void withoutBackgroundDiscoveryOnlyAScanFinds() {
        service.stopBackgroundDiscovery();
        show(Views.house());
        assertThat(inbox.uids(), is(empty()));

        service.startScan();
        show(Views.house());
        assertThat(inbox.uids(), hasSize(5));
    }

    @Test
    void aFloodlightHasAThingOfItsOwn() {
        CameraView yard = new CameraView(Views.facts(new DeviceKey(DeviceFamily.OWL, 72003), Views.MINI_SERIAL, "Yard",
                "superior", DeviceStatus.ONLINE), Battery.UNKNOWN, Signals.NONE, true, null, null, null);
        show(new AccountView(List.of(), List.of(), List.of(), List.of(yard)));

        assertThat(inbox.uids(), contains("blink:floodlight:home:" + Views.MINI_SERIAL.value()));
    }

    /** Takes results in and out again. */
    private static final class Inbox implements DiscoveryListener {

        private final List<DiscoveryResult> results = new ArrayList<>();
        /** Every call, also with what is known. */
        private final List<String> reported = new ArrayList<>();

        List<String> uids() {
            return results.stream().map(result -> result.getThingUID().getAsString()).toList();
        }

        DiscoveryResult find(String uid) {
            return results.stream().filter(result -> result.getThingUID().getAsString().equals(uid)).findFirst()
                    .orElseThrow();
        }

        @Override
        public void thingDiscovered(DiscoveryService source, DiscoveryResult result) {
            results.removeIf(known -> known.getThingUID().equals(result.getThingUID()));
            results.add(result);
            reported.add(result.getThingUID().getAsString());
        }

        @Override
        public void thingRemoved(DiscoveryService source, ThingUID thingUID) {
            results.removeIf(known -> known.getThingUID().equals(thingUID));
        }

        @Override
        public @Nullable Collection<ThingUID> removeOlderResults(DiscoveryService source, Instant timestamp,
                @Nullable Collection<ThingTypeUID> thingTypeUIDs, @Nullable ThingUID bridgeUID) {
            return null;
        }
    }
}
