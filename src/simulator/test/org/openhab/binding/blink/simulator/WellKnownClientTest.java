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
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * The requests of a well-known Python client, in its order: its set-up, a refresh, a photo. It is a third reading of
 * the protocol, so what it needs has to be here.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class WellKnownClientTest {
    private static final String ACCOUNT = "/api/v1/accounts/400123";

    private final ManualClock clock = new ManualClock();
    private final SimulatedHouse house = SimulatedHouse.example(clock);
    private final SimulatorServer server;
    private final HouseClient client;

    WellKnownClientTest() throws IOException {
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

    /** It gives up when the two lists of networks disagree, or when a network that it took has no sync module. */
    @Test
    void setUpFindsEveryNetworkWithASyncModule() throws Exception {
        List<String> onboarded = new ArrayList<>();
        for (Map.Entry<String, JsonElement> network : client.get("/networks").getAsJsonObject("summary").entrySet()) {
            if (network.getValue().getAsJsonObject().get("onboarded").getAsBoolean()) {
                onboarded.add(network.getKey());
            }
        }
        List<String> used = new ArrayList<>();
        List<String> cameras = new ArrayList<>();
        for (JsonElement network : client.get("/api/v1/camera/usage").getAsJsonArray("networks")) {
            used.add(network.getAsJsonObject().get("network_id").getAsString());
            network.getAsJsonObject().getAsJsonArray("cameras")
                    .forEach(camera -> cameras.add(camera.getAsJsonObject().get("id").getAsString()));
        }
        assertThat(used, is(onboarded));
        assertThat(used, contains("51001"));

        assertThat(client.post("/network/51001/update", "").getAsJsonObject("network").get("sync_module_error")
                .getAsBoolean(), is(false));
        assertThat(client.get("/network/51001/syncmodules").getAsJsonObject("syncmodule").keySet(),
                hasItems("id", "name", "serial", "status", "network_id", "local_storage_enabled"));
        for (String camera : cameras) {
            JsonObject config = client.get("/network/51001/camera/" + camera + "/config");
            assertThat(config.getAsJsonArray("camera").get(0).getAsJsonObject().get("id").getAsString(), is(camera));
            assertThat(client.get("/network/51001/camera/" + camera + "/signals").keySet(),
                    hasItems("lfr", "wifi", "temp", "battery"));
        }
        assertThat(client.get(ACCOUNT + "/notifications/configuration").has("notifications"), is(true));
        assertThat(server.mistakes().size(), is(0));
    }

    @Test
    void aRefreshWithALiteralPlusSeesTheMotion() throws Exception {
        house.motion(SimulatedHouse.GARDEN);
        clock.advanceSeconds(30);

        JsonObject page = client.get(ACCOUNT + "/media/changed?since=2026-11-21T08:59:00+0000&page=1");

        JsonObject item = page.getAsJsonArray("media").get(0).getAsJsonObject();
        assertThat(item.get("device_name").getAsString(), is("Garden"));
        assertThat(client.rest("GET", item.get("media").getAsString(), "").header("content-type"), is("video/mp4"));
        assertThat(server.mistakes(), hasItem(containsString("a plus in the query is not encoded")));
    }

    @Test
    void aPhotoIsTakenWithTheOlderRoutes() throws Exception {
        long command = client.post("/network/51001/camera/71001/thumbnail", "").get("id").getAsLong();
        clock.advanceSeconds(3);

        assertThat(client.get("/network/51001/command/" + command).get("complete").getAsBoolean(), is(true));
        assertThat(client
                .post("/api/v5/accounts/400123/networks/51001/cameras/71001/liveview", "{\"intent\":\"liveview\"}")
                .has("server"), is(true));
    }
}
