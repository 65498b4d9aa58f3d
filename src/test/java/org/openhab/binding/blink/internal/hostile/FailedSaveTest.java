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
        try (DoorWatcher door = new DoorWatcher()) {
            door.house().openhab.makeThrow("home", new IllegalStateException("disk full"), false);

            assertThrows(IllegalStateException.class, () -> door.house().enter("clipRetention", 7));

            watchesAndRings(door);
        }
    }

    @Test
    void theDoorIsWatchedAfterTheDoorbellCouldNotBeSaved() throws IOException {
        try (DoorWatcher door = new DoorWatcher()) {
            door.house().openhab.makeThrow("front", new IllegalStateException("disk full"), false);

            assertThrows(IllegalStateException.class, () -> door.house().handler(door.house().thing("front"))
                    .handleConfigurationUpdate(Map.of("offDelay", 17)));

            watchesAndRings(door);
        }
    }

    private static void watchesAndRings(DoorWatcher door) {
        door.pass(Duration.ofMinutes(1));
        door.press("front");
        door.pass(Duration.ofMinutes(1));
        assertThat(door.isOnline(), is(true));
        assertThat(door.rings("front"), is(1L));
    }
}
