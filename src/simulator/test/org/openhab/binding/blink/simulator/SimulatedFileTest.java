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

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * Pictures and clips, in the cloud and on the drive of a sync module.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SimulatedFileTest {
    private static final String DRIVE = "/api/v1/accounts/400123/networks/51001/sync_modules/61001/local_storage";

    private final ManualClock clock = new ManualClock();
    private final SimulatedHouse house = SimulatedHouse.example(clock);
    private final SimulatorServer server;
    private final HouseClient client;

    SimulatedFileTest() throws IOException {
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
    void aVersionedThumbnailIsAPicture() throws Exception {
        HouseClient.Reply reply = client.rest("GET", thumbnail("doorbells"), "");

        assertThat(reply.header("content-type"), is("image/jpeg"));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(reply.bytes()));
        assertThat(image.getWidth(), is(320));
    }

    @Test
    void aNewTsIsANewPicture() throws Exception {
        byte[] before = client.rest("GET", thumbnail("doorbells"), "").bytes();
        house.press(SimulatedHouse.FRONT_DOOR);

        assertThat(client.rest("GET", thumbnail("doorbells"), "").bytes(), is(not(before)));
    }

    @Test
    void aBareNumberGoesIntoThePath() throws Exception {
        String ts = thumbnail("owls");

        assertThat(ts, is("1795206600"));
        assertThat(client.rest("GET",
                "/api/v3/media/accounts/400123/networks/51001/owl/72001/thumbnail/thumbnail.jpg?ts=" + ts + "&ext=", "")
                .statusCode(), is(200));
    }

    @Test
    void theOldFormWantsAnExtension() throws Exception {
        house.change(SimulatedHouse.GARDEN, DeviceChange.of("thumbnailForm", new JsonPrimitive("OLD")));
        String path = thumbnail("cameras");

        assertThat(path, startsWith("/media/production/account/400123/network/51001/camera/71001/clip_"));
        assertThat(client.rest("GET", path + ".jpg", "").statusCode(), is(200));
        assertThat(server.mistakes(), is(empty()));
        assertThat(client.rest("GET", path, "").statusCode(), is(404));
        assertThat(server.mistakes(), contains(containsString(".jpg")));
    }

    @Test
    void aWrongTypeIsNamed() throws Exception {
        HouseClient.Reply reply = client.rest("GET", thumbnail("doorbells").replace("lotus", "owl"), "");

        assertThat(HouseClient.json(reply).get("code").getAsInt(), is(1630));
    }

    @Test
    void bytesNeedTheToken() throws Exception {
        assertThat(client.send("GET", thumbnail("doorbells"), "").statusCode(), is(401));
        assertThat(server.mistakes(), contains(containsString("no Authorization: Bearer")));
    }

    @Test
    void aClipComesWithItsUpdate() throws Exception {
        long id = house.press(SimulatedHouse.FRONT_DOOR).getFirst();
        String path = "/api/v3/media/accounts/400123/networks/51002/lotus/73001/button_press/" + id;
        clock.advanceSeconds(5);
        assertThat(client.rest("GET", path + ".mp4", "").statusCode(), is(404));
        clock.advanceSeconds(15);

        HouseClient.Reply clip = client.rest("GET", path + ".mp4", "");

        assertThat(clip.header("content-type"), is("video/mp4"));
        assertThat(clip.body(), containsString("ftypmp42"));
        assertThat(client.rest("GET", path + ".jpg?ext=", "").header("content-type"), is("image/jpeg"));
        house.deleteClip(id);
        assertThat(client.rest("GET", path + ".mp4", "").statusCode(), is(404));
    }

    @Test
    void theDriveGivesItsClipsStepByStep() throws Exception {
        house.change(SimulatedHouse.BACK_DOOR, DeviceChange.name("Back Door 2"));
        house.press(SimulatedHouse.BACK_DOOR, PressOptions.usual().recordedAs(Recording.LOCAL_ONLY));
        assertThat(client.get(DRIVE + "/status").get("usb_state").getAsString(), is("active"));

        long command = client.post(DRIVE + "/manifest/request", "").get("id").getAsLong();
        HouseClient.Reply early = client.rest("GET", DRIVE + "/manifest/request/" + command, "");
        assertThat(early.statusCode(), is(400));
        assertThat(HouseClient.json(early).get("code").getAsInt(), is(2113));

        clock.advanceSeconds(5);
        JsonObject manifest = client.get(DRIVE + "/manifest/request/" + command);
        assertThat(manifest.toString(),
                is("{\"version\":\"1.0\",\"manifest_id\":\"8977\",\"clips\":["
                        + "{\"id\":\"2718594887\",\"size\":\"382\",\"camera_name\":\"BackDoor2\","
                        + "\"created_at\":\"2026-11-21T09:00:00+00:00\"}]}"));

        String clip = DRIVE + "/manifest/8977/clip/request/2718594887";
        client.post(clip, "");
        HouseClient.Reply notYet = client.rest("GET", clip, "");
        assertThat(notYet.statusCode(), is(404));
        assertThat(HouseClient.json(notYet).get("code").getAsInt(), is(2111));
        clock.advanceSeconds(5);
        assertThat(client.rest("GET", clip, "").header("content-type"), is("video/mp4"));

        client.post(DRIVE + "/manifest/request", "");
        assertThat(HouseClient.json(client.rest("GET", clip, "")).get("code").getAsInt(), is(2104));
    }

    private String thumbnail(String family) throws IOException, InterruptedException {
        clock.advanceSeconds(6);
        return client.get("/api/v3/accounts/400123/homescreen").getAsJsonArray(family).get(0).getAsJsonObject()
                .get("thumbnail").getAsString();
    }
}
