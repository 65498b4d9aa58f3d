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
package org.openhab.binding.blink.internal.hostile;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.WholeHouse;
import org.openhab.binding.blink.simulator.SimulatedHouse;

/**
 * Each call of openHAB's {@code StorageService.getStorage} gives an independent copy of the file that is written later
 * as a whole: what is stored must survive that.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class StorageInstancesTest {

    private static final String RANG_ONCE = "front:press!PRESSED";

    private @NonNullByDefault({}) WholeHouse home;

    @BeforeEach
    void signIn() throws IOException {
        home = new WholeHouse();
        home.signIn();
        home.addDoorbell("front", SimulatedHouse.FRONT_DOOR);
        home.time.advance(Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void theStorageIsOpenedOnceHoweverOftenAccountsAreSaved() throws IOException {
        home.time.advance(Duration.ofSeconds(8));
        for (int i = 0; i < 5; i++) {
            home.enter("pressMaxAge", 100 + i);
            home.time.advance(Duration.ofSeconds(45));
        }
        try (WholeHouse office = WholeHouse.nextTo(home)) {
            office.signIn();
            office.removeAccount();
        }

        assertThat(home.storage.opened("org.openhab.binding.blink"), is(1L));
    }

    @Test
    void aRemovedAccountDoesNotComeBack() throws IOException {
        try (WholeHouse office = WholeHouse.nextTo(home)) {
            office.signIn();
            office.time.advance(Duration.ofMinutes(1));
            office.removeAccount();
        }
        home.house.press(SimulatedHouse.FRONT_DOOR);
        home.time.advance(Duration.ofMinutes(1));
        home.restart(Duration.ofSeconds(5));

        assertThat(home.disk().keySet(), contains(home.uid.getAsString()));
    }

    @Test
    void twoAccountsKeepTheirOwn() throws IOException {
        try (WholeHouse office = WholeHouse.nextTo(home)) {
            office.signIn();
            office.time.advance(Duration.ofMinutes(1));
            home.house.press(SimulatedHouse.FRONT_DOOR);
            home.time.advance(Duration.ofMinutes(1));

            assertThat(home.disk().keySet(), hasItem(office.uid.getAsString()));
            assertThat(home.disk().keySet(), hasItem(home.uid.getAsString()));
        }
    }

    @Test
    void pressesThatRangDoNotRingAgainAfterTheAccountWasSaved() {
        for (int i = 0; i < 3; i++) {
            home.house.press(SimulatedHouse.FRONT_DOOR);
            home.time.advance(Duration.ofSeconds(15));
        }
        home.openhab.clear();
        home.time.advance(Duration.ofSeconds(35));
        home.enter("pressMaxAge", 119);
        home.house.press(SimulatedHouse.FRONT_DOOR);
        home.time.advance(Duration.ofSeconds(15));
        home.restart(Duration.ofSeconds(5));
        home.time.advance(Duration.ofSeconds(30));

        assertThat(home.openhab.triggers(), contains(RANG_ONCE, "front:press!RELEASED"));
    }
}
