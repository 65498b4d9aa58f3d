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
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Lamps, and the records of what a client does at the same time or twice.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SimulatedLampTest extends EveryProduct {
    @ParameterizedTest
    @CsvSource({"Study, 180", "Office, 180", "Yard, 180"})
    void aLampGoesOutByItself(String name, int seconds) throws Exception {
        client.post(OWLS + id(name) + "/lights/on", "");
        assertThat(lamp(name), is("off"));
        clock.advanceSeconds(3);
        assertThat(lamp(name), is("on"));
        clock.advanceSeconds(seconds - 1);
        assertThat(lamp(name), is("on"));
        clock.advanceSeconds(1);
        assertThat(lamp(name), is("off"));
    }

    @Test
    void aLampWithoutDurationStaysOn() throws Exception {
        client.post(path("Yard"), "{\"superior\":{\"manual_illuminator_duration\":65535}}");
        clock.advanceSeconds(3);
        client.post(OWLS + id("Yard") + "/lights/on", "");
        clock.advance(Duration.ofHours(2));
        assertThat(lamp("Yard"), is("on"));
        client.post(OWLS + id("Yard") + "/lights/off", "");
        clock.advanceSeconds(3);
        assertThat(lamp("Yard"), is("off"));
    }

    @Test
    void aLampSwitchedAgainBurnsFromThenOn() throws Exception {
        client.post(OWLS + id("Study") + "/lights/on", "");
        clock.advanceSeconds(100);
        client.post(OWLS + id("Study") + "/lights/on", "");
        clock.advanceSeconds(100);

        assertThat(lamp("Study"), is("on"));
    }

    @Test
    void onlyDevicesWithALampHaveOne() throws Exception {
        assertThat(client.rest("POST", OWLS + id("Kitchen") + "/lights/on", "").statusCode(), is(400));
        String mount = CAMERAS + id("Drive") + "/light_accessories/81501/lights/on";
        String old = "/api/v1/accounts/400123/networks/51001/cameras/" + id("Drive")
                + "/accessories/storm/81501/lights/off";
        assertThat(client.post(mount, "").get("command").getAsString(), is("lights_on"));
        clock.advanceSeconds(3);
        assertThat(client.post(old, "").get("command").getAsString(), is("lights_off"));
        assertThat(client.rest("POST", mount.replace("81501", "81502"), "").statusCode(), is(404));
    }

    @ParameterizedTest
    @CsvSource({"200", "409"})
    void aStreamingFloodlightIsBusy(int status) throws Exception {
        house.cloud(cloud -> cloud.busyStatus = status);
        String liveView = "/api/v2/accounts/400123/networks/51001/owls/" + id("Yard") + "/liveview";
        long live = client.post(liveView, "").get("command_id").getAsLong();

        for (String path : List.of(path("Yard"), OWLS + id("Yard") + "/lights/on")) {
            HouseClient.Reply busy = client.rest("POST", path, "{\"light_brightness\":5}");
            assertThat(busy.statusCode(), is(status));
            assertThat(HouseClient.json(busy).get("code").getAsInt(), is(307));
        }
        assertThat(client.post(OWLS + id("Study") + "/lights/on", "").has("command"), is(true));
        clock.advanceSeconds(3);
        client.post("/network/51001/command/" + live + "/done/", "");
        assertThat(client.rest("POST", path("Yard"), "{\"light_brightness\":5}").body(), containsString("307"));
        clock.advanceSeconds(1);
        assertThat(client.post(path("Yard"), "{\"light_brightness\":5}").has("command"), is(true));
    }

    @Test
    void parallelCommandsAndRepeatedPostsAreCounted() throws Exception {
        house.cloud(cloud -> cloud.oneAtATime = OneAtATime.NOWHERE);
        client.post(OWLS + id("Study") + "/lights/on", "");
        client.post(OWLS + id("Yard") + "/lights/on", "");
        clock.advanceSeconds(3);
        client.post(OWLS + id("Yard") + "/lights/off", "");
        assertThat(server.mostParallelCommands(), is(2));
        assertThat(server.repeatedPosts(), is(0));

        server.inject(new Fault.LostAnswer(), Route.MINI_LIGHTS_OFF, 1);
        clock.advanceSeconds(5);
        @Nullable
        IOException lost = null;
        try {
            client.post(OWLS + id("Yard") + "/lights/off", "");
        } catch (IOException e) {
            lost = e;
        }
        assertThat(lost, is(notNullValue()));
        client.post(OWLS + id("Yard") + "/lights/off", "");
        assertThat(server.repeatedPosts(), is(1));
    }
}
