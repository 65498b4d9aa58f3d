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
package org.openhab.binding.blink.internal.handler;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.internal.account.AccountReport;
import org.openhab.binding.blink.internal.account.Detail;
import org.openhab.binding.blink.internal.action.BlinkSyncModuleActions;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.cloud.LocalStorage;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.DeviceStatus;
import org.openhab.binding.blink.internal.model.StorageBackup;
import org.openhab.binding.blink.internal.model.SyncModuleView;
import org.openhab.binding.blink.internal.testing.Views;
import org.openhab.core.library.types.StringType;
import org.openhab.core.thing.ChannelUID;

/**
 * A sync module Thing, called back by its account.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SyncModuleHandlerTest {

    private final HandlerHouse house = new HandlerHouse();
    private final SyncModuleHandler handler = new SyncModuleHandler(
            HandlerHouse.thing(THING_TYPE_SYNC_MODULE, "hub", Map.of("serialNumber", Views.HUB_SERIAL.value())),
            house.time.wallClock());

    @BeforeEach
    void start() {
        house.start(handler);
    }

    @Test
    void theHeartbeatIsComparedWithTheCloudsClock() {
        handler.onView(Views.house());
        assertThat(house.openhab.state("hub:heartbeat-age"), is("29 s"));

        house.accountHandler
                .onReport(new AccountReport(7, 570, Duration.ofSeconds(10), Duration.ofSeconds(60), List.of()));
        handler.onView(Views.house());
        assertThat(house.openhab.state("hub:heartbeat-age"), is("89 s"));

        house.time.setClock(Duration.ofHours(-2));
        handler.onView(Views.house());
        assertThat(house.openhab.state("hub:heartbeat-age"), is("0 s"));
    }

    @Test
    void theStorageIsFetchedWhereItIsLinked() {
        assertThat(handler.details(), is(empty()));
        house.openhab.link(new ChannelUID(handler.getThing().getUID(), CHANNEL_BACKUP));
        assertThat(handler.details(), is(Set.of(Detail.STORAGE)));

        handler.onStorage(new LocalStorage("memory_full", 99, new StorageBackup(true, true, null, null)));
        handler.onView(Views.house());
        assertThat(house.openhab.state("hub:local-storage"), is("memory-full"));
        assertThat(house.openhab.state("hub:local-storage-used"), is("99 %"));
        assertThat(house.openhab.state("hub:backup"), is("running"));
    }

    @Test
    void theViewIsShown() {
        handler.onView(Views.house());

        assertThat(HandlerHouse.status(handler), is("ONLINE NONE null"));
        assertThat(house.openhab.lines(),
                hasItems(is("hub:wifi-signal=4"), startsWith("hub:last-heartbeat=2026-11-23T11:59:31"),
                        is("hub:local-storage=active"), is("hub:local-storage-used=UNDEF"), is("hub:backup=UNDEF"),
                        is("hub:last-backup=UNDEF")));
    }

    @ParameterizedTest
    @CsvSource({"true, true, running", "true, false, on", "false, false, off"})
    void theBackupHasAWord(boolean enabled, boolean running, String word) {
        handler.onView(Views.house());
        handler.onStorage(new LocalStorage(null, null,
                new StorageBackup(enabled, running, Instant.parse("2026-11-23T03:00:00Z"), null)));

        assertThat(house.openhab.state("hub:backup"), is(word));
        assertThat(house.openhab.state("hub:last-backup"), startsWith("2026-11-23T03:00:00"));
        assertThat(house.openhab.state("hub:local-storage"), is("UNDEF"));
    }

    @Test
    void anotherModuleHasAnotherStorage() {
        handler.onView(Views.house());
        handler.onStorage(new LocalStorage("unmounted", 1, StorageBackup.UNKNOWN));
        handler.getThing().getConfiguration().put("serialNumber", "G8U1VM009415X2PM");
        handler.initialize();
        handler.getThing().getConfiguration().put("serialNumber", Views.HUB_SERIAL.value());
        handler.initialize();
        handler.onView(Views.house());

        assertThat(house.openhab.state("hub:local-storage"), is("active"));
    }

    @Test
    void withoutAHeartbeatItHasNoAge() {
        SyncModuleView silent = new SyncModuleView(
                Views.facts(Views.syncModule().key(), Views.HUB_SERIAL, "Hub", "sm2", DeviceStatus.OFFLINE), null, null,
                null, StorageBackup.UNKNOWN, null);
        handler.onView(new AccountView(Views.house().networks(), List.of(silent), List.of(), List.of()));

        assertThat(HandlerHouse.status(handler), is("OFFLINE COMMUNICATION_ERROR @text/offline.sync-module-offline"));
        assertThat(house.openhab.state("hub:heartbeat-age"), is("UNDEF"));
        assertThat(house.openhab.state("hub:wifi-signal"), is("UNDEF"));
    }

    @Test
    void itsActionsAreThoseOfASyncModule() {
        assertThat(handler.getServices(), contains(BlinkSyncModuleActions.class));
    }

    @Test
    void onlyEjectIsACommand() {
        house.signIn();
        HandlerHouse.command(handler, CHANNEL_REQUEST, new StringType("format"));
        assertThat(house.openhab.state("hub:request-result"), is("not-valid"));

        HandlerHouse.command(handler, CHANNEL_REQUEST, new StringType("eject"));
        house.time.run();
        assertThat(house.openhab.state("hub:request-result"), is("done"));
        assertThat(house.cloud.given, contains(new DeviceCommand.EjectStorage(Views.syncModule())));
    }
}
