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
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;

/**
 * What can go wrong on the way.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SimulatorFaultTest {
    private static final String HOMESCREEN = "/api/v3/accounts/400123/homescreen";

    private final ManualClock clock = new ManualClock();
    private final SimulatedHouse house = SimulatedHouse.example(clock);
    private final SimulatorServer server;
    private final HouseClient client;

    SimulatorFaultTest() throws IOException {
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
    void aStatusComesAsOftenAsPlanned() throws Exception {
        server.inject(Fault.Status.retryAfter(429, Duration.ofSeconds(90)), Route.HOMESCREEN, 2, 1);

        assertThat(statuses(5), contains(200, 429, 429, 200, 200));
    }

    @Test
    void aFaultCanStayUntilCleared() throws Exception {
        server.inject(new Fault.Html(502), null, -1);
        assertThat(statuses(3), contains(502, 502, 502));

        server.clearFaults();

        assertThat(statuses(1), contains(200));
    }

    @Test
    void aMessageCanComeWithStatus200() throws Exception {
        server.inject(Fault.Status.message(200, "An app update is required", 105), Route.HOMESCREEN, 1);

        assertThat(client.get(HOMESCREEN).toString(), is("{\"message\":\"An app update is required\",\"code\":105}"));
    }

    @Test
    void theRefreshFailsOnceAndLosesNothing() throws Exception {
        server.inject(new Fault.Status(500), Route.TOKEN, 1);

        assertThat(client.refresh().statusCode(), is(500));
        assertThat(client.refresh().statusCode(), is(200));
    }

    @Test
    void tokensCanExpireUnderWay() throws Exception {
        server.inject(new Fault.ExpireTokens(), Route.HOMESCREEN, 1, 1);

        assertThat(statuses(2), contains(200, 401));
        client.keepTokens(client.refresh());
        assertThat(statuses(1), contains(200));
        server.inject(new Fault.RevokeRefresh(), Route.TOKEN, 1);
        assertThat(client.refresh().statusCode(), is(400));
    }

    @Test
    void bodiesCanBeEmptyOrBroken() throws Exception {
        server.inject(new Fault.Empty(), Route.HOMESCREEN, 1);
        assertThat(client.rest("GET", HOMESCREEN, "").body(), is(emptyString()));
        server.inject(new Fault.Garbage(), Route.HOMESCREEN, 1);
        assertThrows(JsonSyntaxException.class, () -> client.get(HOMESCREEN));
        server.inject(new Fault.Truncated(), Route.HOMESCREEN, 1);
        assertThrows(JsonSyntaxException.class, () -> client.get(HOMESCREEN));
    }

    @Test
    void bodiesCanBeCompressed() throws Exception {
        server.inject(new Fault.Gzip(), Route.HOMESCREEN, 1);

        HouseClient.Reply reply = client.rest("GET", HOMESCREEN, "");

        assertThat(reply.header("content-encoding"), is("gzip"));
        byte[] plain = new GZIPInputStream(new ByteArrayInputStream(reply.bytes())).readAllBytes();
        assertThat(new String(plain, StandardCharsets.UTF_8), startsWith("{\"account\""));
    }

    @Test
    void singlePlacesCanBeChanged() throws Exception {
        server.inject(new Fault.Edit("doorbells.*.signals", null), Route.HOMESCREEN, 1);
        server.inject(new Fault.Edit("cameras", JsonNull.INSTANCE), Route.HOMESCREEN, 1);
        server.inject(new Fault.Edit("owls.0.id", JsonParser.parseString("\"72001\"")), Route.HOMESCREEN, 1);

        JsonObject home = client.get(HOMESCREEN);

        assertThat(home.getAsJsonArray("doorbells").get(1).getAsJsonObject().has("signals"), is(false));
        assertThat(home.get("cameras"), is(JsonNull.INSTANCE));
        assertThat(home.getAsJsonArray("owls").get(0).getAsJsonObject().get("id").toString(), is("\"72001\""));
        assertThat(client.get(HOMESCREEN).getAsJsonArray("cameras").size(), is(2));
        assertThat(client.get(HOMESCREEN).getAsJsonArray("doorbells").get(1).toString(), containsString("signals"));
    }

    @Test
    void listsCanBeDisorderly() throws Exception {
        List<Long> ids = house.press(SimulatedHouse.BACK_DOOR, PressOptions.usual().times(2, Duration.ofSeconds(3)));
        clock.advanceSeconds(30);
        server.inject(new Fault.Reorder(), Route.MEDIA_V4, 1);
        server.inject(new Fault.Duplicate(), Route.MEDIA_V4, 1);
        server.inject(new Fault.ZuluTimes(), Route.MEDIA_V4, 1);

        JsonObject page = client.mediaV4("");

        assertThat(page.getAsJsonArray("media").size(), is(4));
        assertThat(page.getAsJsonArray("media").get(1).getAsJsonObject().get("id").getAsLong(), is(ids.get(0)));
        assertThat(page.toString(), containsString("\"created_at\":\"2026-11-21T09:00:03Z\""));
    }

    @Test
    void commandsCanBeMadeToFail() throws Exception {
        server.inject(new Fault.CommandEnds(CommandFate.FAILS), Route.DISARM, 1);
        JsonObject command = client.post("/api/v1/accounts/400123/networks/51001/state/disarm", "");
        clock.advanceSeconds(3);

        JsonObject progress = client.get("/network/51001/command/" + command.get("id").getAsLong());

        assertThat(progress.get("status").getAsInt(), is(1));
    }

    @Test
    void aConnectionCanBeReset() throws Exception {
        server.inject(new Fault.Drop(), Route.ARM, 1);

        assertThrows(IOException.class, () -> client.post("/api/v1/accounts/400123/networks/51002/state/arm", ""));
        assertThat(statuses(1), contains(200));
    }

    @Test
    void anAnswerCanGetLost() throws Exception {
        server.inject(new Fault.LostAnswer(), Route.ARM, 1);

        assertThrows(IOException.class, () -> client.post("/api/v1/accounts/400123/networks/51002/state/arm", ""));
        clock.advanceSeconds(3);
        assertThat(
                client.get(HOMESCREEN).getAsJsonArray("networks").get(1).getAsJsonObject().get("armed").getAsBoolean(),
                is(true));
    }

    @Test
    void aHangingRequestEndsWithTheServer() throws Exception {
        server.inject(new Fault.Hang(), Route.HOMESCREEN, 1);
        try (Socket socket = ask(HOMESCREEN)) {
            // Another request proves that the hanging one was taken and blocks nobody.
            while (server.count(Route.HOMESCREEN) == 0) {
                Thread.onSpinWait();
            }
            assertThat(statuses(1), contains(200));

            server.close();

            assertThat(HouseClient.readToEnd(socket.getInputStream()), is(emptyString()));
        }
    }

    @Test
    void aBodyCanStall() throws Exception {
        server.inject(new Fault.Stall(), Route.HOMESCREEN, 1);
        try (Socket socket = ask(HOMESCREEN)) {
            byte[] start = socket.getInputStream().readNBytes(200);
            assertThat(new String(start, StandardCharsets.US_ASCII), startsWith("HTTP/1.1 200"));

            server.close();

            assertThat(HouseClient.readToEnd(socket.getInputStream()), not(containsString("whats_new")));
        }
    }

    private Socket ask(String path) throws IOException {
        Socket socket = new Socket("127.0.0.1", server.baseUri().getPort());
        socket.getOutputStream().write(
                ("GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + client.accessToken + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private List<Integer> statuses(int times) throws IOException, InterruptedException {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            statuses.add(client.rest("GET", HOMESCREEN, "").statusCode());
        }
        return statuses;
    }
}
