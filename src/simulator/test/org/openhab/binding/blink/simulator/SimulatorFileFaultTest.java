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

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What can go wrong with clips and pictures.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SimulatorFileFaultTest {
    private static final long LARGE = 100L * 1024 * 1024;

    private final ManualClock clock = new ManualClock();
    private final SimulatedHouse house = SimulatedHouse.example(clock);
    private final SimulatorServer server;
    private final HouseClient client;

    SimulatorFileFaultTest() throws IOException {
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
    void aClipCanBeLarge() throws Exception {
        server.inject(new Fault.Large(LARGE), Route.MEDIA_FILE, 1);

        assertThat(download(clip(), "HTTP/1.1 200", "Content-Length: 104857600"), is(LARGE));
    }

    @Test
    void aDownloadCanBreakOff() throws Exception {
        server.inject(new Fault.Large(400_000), Route.MEDIA_FILE, 1);
        server.inject(new Fault.CutOff(), Route.MEDIA_FILE, 1);
        String path = clip();

        assertThat(download(path, "HTTP/1.1 200", "Content-Length: 400000"), is(200_000L));
        server.inject(new Fault.CutOff(), Route.MEDIA_FILE, 1);
        assertThrows(IOException.class, () -> client.rest("GET", path, ""));
        assertThat(client.rest("GET", path, "").statusCode(), is(200));
    }

    @Test
    void aPageCanComeInsteadOfAClip() throws Exception {
        server.inject(new Fault.Html(200), Route.MEDIA_FILE, 1);

        HouseClient.Reply reply = client.rest("GET", clip(), "");

        assertThat(reply.statusCode(), is(200));
        assertThat(reply.header("content-type"), startsWith("text/html"));
    }

    @Test
    void aFileCanLieAtAnotherPath() throws Exception {
        server.inject(new Fault.Moved(302, Fault.Moved.Where.SAME_HOST), Route.MEDIA_FILE, 1);

        HouseClient.Reply moved = client.rest("GET", clip(), "");

        assertThat(moved.statusCode(), is(302));
        assertThat(moved.header("location"), is("/stored/1"));
        assertThat(client.rest("GET", "/stored/1", "").body(), containsString("ftypmp42"));
        assertThat(client.send("GET", "/stored/1", "").statusCode(), is(401));
        assertThat(client.rest("GET", "/stored/2", "").statusCode(), is(404));
    }

    @Test
    void aForeignHostMustNotSeeTheToken() throws Exception {
        server.inject(new Fault.Moved(307, Fault.Moved.Where.FOREIGN_HOST), Route.MEDIA_FILE, 1);

        HouseClient.Reply moved = client.rest("GET", clip(), "");

        assertThat(moved.statusCode(), is(307));
        assertThat(moved.header("location"), is("http://localhost:" + server.baseUri().getPort() + "/foreign/1"));
        assertThat(client.send("GET", "/foreign/1", "").body(), containsString("ftypmp42"));
        assertThat(server.mistakes(), is(empty()));
        client.rest("GET", "/foreign/1", "");
        assertThat(server.mistakes(), contains("GET /foreign/1: the token was sent to a foreign host"));
        assertThat(server.count(Route.FOREIGN), is(2));
    }

    @Test
    void redirectsCanBeEndless() throws Exception {
        server.inject(new Fault.Moved(302, Fault.Moved.Where.NOWHERE), Route.MEDIA_FILE, 1);
        String location = client.rest("GET", clip(), "").header("location");
        for (int i = 1; i <= 20; i++) {
            assertThat(location, is("/endless/" + i));
            location = client.rest("GET", location, "").header("location");
        }
    }

    @Test
    void filesCanBeLate() throws Exception {
        String clip = clip();
        String thumbnail = clip.replace(".mp4", ".jpg?ext=");
        server.inject(Fault.Status.notYet(), Route.MEDIA_FILE, ".mp4", 2, 0);
        server.inject(Fault.Status.notYet(), Route.MEDIA_FILE, ".jpg", 1, 0);

        assertThat(statuses(clip, 3), contains(404, 404, 200));
        assertThat(statuses(thumbnail, 2), contains(404, 200));
        assertThat(code(clip), is(200));
    }

    @Test
    void whatIsOnTheDriveCanBeLargeToo() throws Exception {
        String drive = "/api/v1/accounts/400123/networks/51001/sync_modules/61001/local_storage/manifest/";
        house.press(SimulatedHouse.BACK_DOOR, PressOptions.usual().recordedAs(Recording.LOCAL_ONLY));
        client.post(drive + "request", "");
        clock.advanceSeconds(5);
        client.post(drive + "8977/clip/request/2718594887", "");
        clock.advanceSeconds(5);
        server.inject(new Fault.Large(150_000), Route.DRIVE_CLIP, 1);

        assertThat(client.rest("GET", drive + "8977/clip/request/2718594887", "").bytes().length, is(150_000));
    }

    /** The path of a clip that is there. */
    private String clip() {
        long id = house.press(SimulatedHouse.FRONT_DOOR).getFirst();
        clock.advanceSeconds(20);
        return "/api/v3/media/accounts/400123/networks/51002/lotus/73001/button_press/" + id + ".mp4";
    }

    private List<Integer> statuses(String path, int times) throws IOException, InterruptedException {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            statuses.add(code(path));
        }
        return statuses;
    }

    private int code(String path) throws IOException, InterruptedException {
        return client.rest("GET", path, "").statusCode();
    }

    /** Checks the head of an answer and counts the bytes of its body up to the end of the connection. */
    private long download(String path, String... wanted) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.baseUri().getPort())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                            + client.accessToken + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            InputStream answer = new BufferedInputStream(socket.getInputStream());
            StringBuilder head = new StringBuilder();
            while (!head.toString().endsWith("\r\n\r\n")) {
                head.append((char) answer.read());
            }
            assertThat(head.toString(), stringContainsInOrder(wanted));
            return answer.transferTo(OutputStream.nullOutputStream());
        }
    }
}
