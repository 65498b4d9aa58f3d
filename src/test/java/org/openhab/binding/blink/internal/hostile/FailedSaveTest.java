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
import static org.hamcrest.Matchers.*;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * openHAB fails to store a configuration after it has disposed of the handler: the person sees the error, and the door
 * is watched all the same.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class FailedSaveTest {

    @Test
    void theDoorIsWatchedAfterTheAccountCouldNotBeSaved() throws IOException {
        try (WatchedHouse watched = new WatchedHouse()) {
            watched.house().openhab.makeThrow("home", new IllegalStateException("disk full"), false);

            assertThrows(IllegalStateException.class, () -> watched.house().enter("clipRetention", 7));

            watchesAndRings(watched);
        }
    }

    @Test
    void theDoorIsWatchedAfterTheDoorbellCouldNotBeSaved() throws IOException {
        try (WatchedHouse watched = new WatchedHouse()) {
            watched.house().openhab.makeThrow("front", new IllegalStateException("disk full"), false);

            assertThrows(IllegalStateException.class, () -> watched.house().handler(watched.house().thing("front"))
                    .handleConfigurationUpdate(Map.of("offDelay", 17)));

            watchesAndRings(watched);
        }
    }

    private static void watchesAndRings(WatchedHouse watched) {
        watched.pass(Duration.ofMinutes(1));
        watched.press("front");
        watched.pass(Duration.ofMinutes(1));
        assertThat(watched.isOnline(), is(true));
        assertThat(watched.rings("front"), is(1L));
    }
}
