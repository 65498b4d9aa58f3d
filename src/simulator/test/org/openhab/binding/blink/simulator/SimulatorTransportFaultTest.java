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
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Faults of the transport: headers, answers that are slow, large or without an end, and outages with a given end.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SimulatorTransportFaultTest {
    private static final String HOMESCREEN = "/api/v3/accounts/400123/homescreen";
    private static final int MIB = 1 << 20;

    private final ManualClock clock = new ManualClock();
    private final SimulatedHouse house = SimulatedHouse.example(clock);
    private final SimulatorServer server;
    private final HouseClient client;

    SimulatorTransportFaultTest() throws IOException {
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
    void theDateCanBeMissingWrongOrUnreadable() throws Exception {
        server.inject(Fault.Header.missing("Date"), Route.HOMESCREEN, 1);
        assertThat(dates(), is(empty()));
        server.inject(new Fault.Header("Date", "yesterday"), Route.HOMESCREEN, 1);
        assertThat(dates(), contains("yesterday"));
        assertThat(dates(), contains("Sat, 21 Nov 2026 09:00:00 GMT"));
    }

    @ParameterizedTest
    @CsvSource({"429, SECONDS, 300", "503, DATE, 'Sat, 21 Nov 2026 09:05:00 GMT'", "503, NONE,"})
    void anOutageEndsAtItsTime(int status, Fault.Outage.RetryAfter retryAfter, @Nullable String header)
            throws Exception {
        server.outage(status, clock.instant().plusSeconds(300), retryAfter);

        HouseClient.Reply refused = client.rest("GET", HOMESCREEN, "");

        assertThat(refused.statusCode(), is(status));
        assertThat(refused.headers().firstValue("retry-after").orElse(""), is(header == null ? "" : header));
        assertThat(client.refresh().statusCode(), is(status));
        clock.advanceSeconds(299);
        assertThat(client.rest("GET", HOMESCREEN, "").statusCode(), is(status));
        clock.advanceSeconds(1);
        assertThat(client.rest("GET", HOMESCREEN, "").statusCode(), is(200));
    }

    @Test
    void theControlApiPlansAnOutage() throws Exception {
        client.send("POST", "/house/faults", "{\"fault\":\"outage\",\"status\":503,\"lastsSeconds\":60}");

        assertThat(client.rest("GET", HOMESCREEN, "").header("retry-after"), is("60"));
        clock.advanceSeconds(61);
        assertThat(client.rest("GET", HOMESCREEN, "").statusCode(), is(200));
        client.send("POST", "/house/faults", "{\"fault\":\"html\",\"status\":502,\"lastsSeconds\":60}");
        assertThat(client.rest("GET", HOMESCREEN, "").statusCode(), is(502));
        assertThat(client.rest("GET", HOMESCREEN, "").statusCode(), is(502));
        clock.advanceSeconds(61);
        assertThat(client.rest("GET", HOMESCREEN, "").statusCode(), is(200));
    }

    @Test
    void aRouteCanBeMissing() throws Exception {
        server.inject(Fault.Status.noSuchRoute(), Route.COMMAND_NEW, -1);

        assertThat(client.rest("GET", "/accounts/400123/networks/51001/commands/1", "").statusCode(), is(404));
        assertThat(server.mistakes(), is(empty()));
    }

    @Test
    void aThumbnailCanBeMissingBrokenOrTooLarge() throws Exception {
        server.inject(Fault.Status.notYet(), Route.MEDIA_FILE, "thumbnail.jpg", 1, 0);
        assertThat(client.rest("GET", still(), "").statusCode(), is(404));
        server.inject(new Fault.Status(200, "<html>sorry</html>", Map.of("Content-Type", "image/jpeg")),
                Route.MEDIA_FILE, "thumbnail.jpg", 1, 0);
        assertThat(client.rest("GET", still(), "").body(), startsWith("<html>"));
        server.inject(new Fault.Large(6L * MIB), Route.MEDIA_FILE, "thumbnail.jpg", 1, 0);
        assertThat(client.rest("GET", still(), "").bytes().length, is(6 * MIB));
        assertThat(client.rest("GET", still(), "").header("content-type"), is("image/jpeg"));
    }

    @Test
    void theSignInPageCanBeHostile() throws Exception {
        server.inject(new Fault.Status(200, "<script ".repeat(32 * 1024), Map.of()), Route.SIGN_IN_PAGE, 1);
        client.authorize(HouseClient.authorizeParameters());

        assertThat(client.sendPage("GET", "/oauth/v2/signin", "").bytes().length, is(256 * 1024));
    }

    private String still() throws IOException, InterruptedException {
        return client.get(HOMESCREEN).getAsJsonArray("cameras").get(0).getAsJsonObject().get("thumbnail").getAsString();
    }

    private List<String> dates() throws IOException, InterruptedException {
        return client.rest("GET", HOMESCREEN, "").headers().allValues("date");
    }

    private Socket ask(String path) throws IOException {
        Socket socket = new Socket("127.0.0.1", server.baseUri().getPort());
        socket.getOutputStream().write(
                ("GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + client.accessToken + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
