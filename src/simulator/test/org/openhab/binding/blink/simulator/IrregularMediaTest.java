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
package org.openhab.binding.blink.simulator;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.io.IOException;
import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;

/**
 * Media lists with late, repeated and strange items, pages that overlap or never end, and times in other forms.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class IrregularMediaTest {
    private final ManualClock clock = new ManualClock();
    private final SimulatedHouse house = SimulatedHouse.example(clock);
    private final SimulatorServer server;
    private final HouseClient client;

    IrregularMediaTest() throws IOException {
        server = SimulatorServer.start(house);
        client = new HouseClient(server);
    }

    @BeforeEach
    void signIn() throws Exception {
        client.signIn();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void anItemIsListedLate() throws Exception {
        house.press(SimulatedHouse.BACK_DOOR, PressOptions.usual().publishedAfter(Duration.ofMinutes(7)));
        clock.advance(Duration.ofMinutes(6));
        assertThat(client.mediaV4("").getAsJsonArray("media").size(), is(0));
        clock.advance(Duration.ofMinutes(1));

        assertThat(first(client.mediaV4("")).get("created_at").getAsString(), is("2026-11-21T09:00:00+00:00"));
    }

    @Test
    void anItemIsFromTheFuture() throws Exception {
        house.press(SimulatedHouse.BACK_DOOR, PressOptions.usual().aged(Duration.ofHours(-2)));
        clock.advanceSeconds(30);

        assertThat(first(client.mediaV4("")).get("created_at").getAsString(), is("2026-11-21T11:00:00+00:00"));
    }

    private static JsonObject first(JsonObject page) {
        return page.getAsJsonArray("media").get(0).getAsJsonObject();
    }
}
