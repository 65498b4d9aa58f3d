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
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.simulator.live.LiveClient;
import org.openhab.binding.blink.simulator.live.LiveEnd;

import com.google.gson.JsonObject;

/**
 * Live views from the request to what the house says of them afterwards. The time of the media is moved by the test.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SimulatedLiveViewTest extends EveryProduct {
    private static final int STREAM = 0x00;
    private static final int KEEP_ALIVE = 0x0A;
    private static final int AUDIO_OFFER = 0x0C;
    private static final int INLINE_COMMAND = 0x14;
    private static final int ACCESSORY_MESSAGE = 0x15;
    private static final int SESSION_MESSAGE = 0x18;

    private final AtomicReference<Duration> media = new AtomicReference<>(Duration.ofHours(1));
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    @BeforeEach
    void stopTheMedia() {
        house.cloud(cloud -> {
            cloud.live.ticker = media::get;
            cloud.live.startUp = Duration.ZERO;
            cloud.live.messageDelay = Duration.ZERO;
        });
        house.listen(lines::add);
    }

    private void advanceMedia(long seconds) {
        media.updateAndGet(now -> now.plusSeconds(seconds));
    }

    private JsonObject request(String name) throws IOException, InterruptedException {
        return client.post("/api/v2/accounts/400123/networks/51001/owls/" + id(name) + "/liveview",
                "{\"intent\":\"liveview\"}");
    }

    /** Connects, and waits until the client hello is accepted. */
    private LiveClient watch(JsonObject answer) throws Exception {
        LiveClient watching = greet(answer);
        watching.readValue(AUDIO_OFFER);
        return watching;
    }

    private LiveClient greet(JsonObject answer) throws Exception {
        return LiveClient.watch(server.liveServer(), answer.get("server").getAsString(),
                answer.get("liveview_token").getAsString());
    }

    private int done(JsonObject answer) throws IOException, InterruptedException {
        return client
                .post("/accounts/400123/networks/51001/commands/" + answer.get("command_id").getAsLong() + "/done", "")
                .get("code").getAsInt();
    }

    private JsonObject poll(JsonObject answer) throws IOException, InterruptedException {
        return client.get("/accounts/400123/networks/51001/commands/" + answer.get("command_id").getAsLong());
    }

    /** Waits until the house has noticed the end of a live view. */
    private String end() throws InterruptedException {
        String line = String.valueOf(lines.poll(60, TimeUnit.SECONDS));
        while (line.startsWith("Live view of") || line.startsWith("Press")) {
            line = String.valueOf(lines.poll(60, TimeUnit.SECONDS));
        }
        return line;
    }

    private void live(LiveEnd end, int seconds) {
        house.cloud(cloud -> {
            cloud.live.end = end;
            cloud.live.endAfter = Duration.ofSeconds(seconds);
        });
    }

    @Test
    void theAnswerLeadsToTheStream() throws Exception {
        JsonObject answer = request("Kitchen");
        assertThat(answer.get("server").getAsString(), matchesPattern(
                "immis://127\\.0\\.0\\.1:\\d+/\\w{12}__IMDS_" + serial("Kitchen") + "\\?client_id=\\d{1,10}"));
        assertThat(answer.get("first_joiner").getAsBoolean(), is(true));

        try (LiveClient watching = watch(answer)) {
            watching.send(KEEP_ALIVE, 1);
            advanceMedia(1);
            assertThat(watching.readValue(STREAM), is(0));
            assertThat(poll(answer).get("status_code").getAsInt(), is(908));
            assertThat(done(answer), is(902));
            watching.readToEnd();
        }
        assertThat(end(), is("The live view of Kitchen has ended: done"));
        assertThat(done(answer), is(906));
        assertThat(server.mistakes(), is(empty()));
        assertThat(server.liveViews(), hasSize(1));
        LiveRecord view = server.liveViews().getFirst();
        assertThat(List.of(view.serial(), view.reason(), view.done(), view.connected()),
                contains(serial("Kitchen"), "done", true, true));
    }

    @Test
    void eachRequestHasKeysOfItsOwn() throws Exception {
        JsonObject first = request("Kitchen");
        JsonObject second = request("Kitchen");

        assertThat(second.get("first_joiner").getAsBoolean(), is(false));
        for (String key : List.of("server", "liveview_token", "command_id")) {
            assertThat(second.get(key), is(not(first.get(key))));
        }
        try (LiveClient one = watch(first); LiveClient other = watch(second)) {
            advanceMedia(1);
            one.readValue(STREAM);
            other.readValue(STREAM);
            clock.advanceSeconds(1);
            assertThat(done(first), is(902));
            one.readToEnd();
            advanceMedia(1);
            other.readValue(STREAM);
        }
        assertThat(request("Yard").get("first_joiner").getAsBoolean(), is(true));
        String report = client.send("GET", "/house/live", "").body();
        assertThat(report, containsString("\"starts\":2,\"startsInLastHour\":2,\"mostStartsInAnHour\":2,"
                + "\"mostAtOnce\":2,\"endedWithoutDone\":"));
        assertThat(report, containsString("\"anchor\":\"" + server.liveAnchor() + "\""));
    }

    @Test
    void aWrongHelloIsRefusedAndNoted() throws Exception {
        JsonObject answer = request("Kitchen");
        String address = answer.get("server").getAsString();
        byte[] hello = LiveClient.hello(URI.create(address), "");
        hello[29] = 7;
        try (LiveClient watching = LiveClient.watch(server.liveServer(), address, "no such token")) {
            watching.readToEnd();
        }
        assertThat(end(), is("The client hello for Kitchen was refused"));
        assertThat(server.mistakes(), contains("live view of Kitchen: byte 34 of the client hello (token) is wrong"));
        try (LiveClient unknown = LiveClient.watch(server.liveServer(), address.replaceAll("/\\w+__", "/nobody__"),
                "")) {
            unknown.readToEnd();
        }
        assertThat(server.mistakes(), hasItem(containsString("no live view has the connection id")));
        try (LiveClient late = greet(answer)) {
            late.readToEnd();
        }
        assertThat(server.liveViews().getFirst().reason(), is("hello refused"));
    }

    @Test
    void theLampOfAStreamingFloodlightIsWorkedInline() throws Exception {
        JsonObject answer = request("Yard");
        try (LiveClient watching = watch(answer)) {
            watching.send(INLINE_COMMAND, 1);
            assertThat(lines.poll(60, TimeUnit.SECONDS), is("Live view of Yard"));
            watching.send(INLINE_COMMAND, 3, new byte[7]);
            watching.send(INLINE_COMMAND, 8);
            assertThat(watching.readValue(ACCESSORY_MESSAGE), is(1));
            assertThat(watching.readValue(ACCESSORY_MESSAGE), is(7));
            assertThat(lamp("Yard"), is("off"));
            assertThat(client.rest("POST", OWLS + id("Yard") + "/lights/on", "").body(), containsString("307"));
        }
        end();
        assertThat(client.rest("POST", OWLS + id("Yard") + "/lights/on", "").body(), containsString("307"));
        clock.advanceSeconds(1);
        assertThat(client.rest("POST", OWLS + id("Yard") + "/lights/on", "").body(), not(containsString("307")));
        assertThat(server.mistakes(), contains("live view of Yard: this camera has no inline command 3"));
    }

    @Test
    void aFloodlightIsBusyAsLongAsItStreams() throws Exception {
        JsonObject answer = request("Yard");
        try (LiveClient watching = watch(answer)) {
            clock.advance(Duration.ofMinutes(10));
            client.keepTokens(client.refresh());
            assertThat(poll(answer).get("complete").getAsBoolean(), is(true));
            assertThat(client.rest("POST", path("Yard"), "{\"light_brightness\":5}").body(), containsString("307"));
        }
        end();
        clock.advanceSeconds(1);
        assertThat(client.post(path("Yard"), "{\"light_brightness\":5}").has("command"), is(true));
    }

    @Test
    void whatNobodyWatchesEndsWithItsCommand() throws Exception {
        request("Yard");
        clock.advance(Duration.ofMinutes(5));
        assertThat(client.rest("POST", path("Yard"), "{\"light_brightness\":5}").body(), containsString("307"));
        clock.advanceSeconds(1);

        assertThat(client.post(path("Yard"), "{\"light_brightness\":5}").has("command"), is(true));
        assertThat(server.liveViews().getFirst().reason(), is("never connected"));
        assertThat(server.liveViews().getFirst().duration(), is(Duration.ofMinutes(5)));
    }

    @Test
    void theCameraCanStop() throws Exception {
        live(LiveEnd.EOF, 5);
        JsonObject answer = request("Kitchen");
        try (LiveClient watching = watch(answer)) {
            advanceMedia(1);
            watching.readValue(STREAM);
            clock.advanceSeconds(5);
            advanceMedia(4);
            watching.readToEnd();
        }
        assertThat(end(), is("The live view of Kitchen has ended: the camera stopped"));
        assertThat(server.liveViews().getFirst().duration(), is(Duration.ofSeconds(5)));
        assertThat(client.send("GET", "/house/live", "").body(), containsString("\"endedWithoutDone\":1"));
        assertThat(done(answer), is(902));
        assertThat(client.send("GET", "/house/live", "").body(), containsString("\"endedWithoutDone\":0"));
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, false"})
    void aSessionThatIsReopenedTooSoonIsClosed(int seconds, boolean killed) throws Exception {
        JsonObject answer = request("Kitchen");
        watch(answer).close();
        end();
        done(answer);
        clock.advanceSeconds(seconds);

        try (LiveClient watching = watch(request("Kitchen"))) {
            advanceMedia(2);
            if (killed) {
                watching.readToEnd();
                assertThat(end(), containsString("reopened too soon"));
            } else {
                watching.readValue(STREAM);
            }
        }
    }

    @Test
    void aCommandCanEndLongBeforeTheMedia() throws Exception {
        live(LiveEnd.COMMAND_FIRST, 2);
        JsonObject answer = request("Kitchen");
        try (LiveClient watching = watch(answer)) {
            clock.advanceSeconds(2);
            advanceMedia(2);
            assertThat(poll(answer).get("complete").getAsBoolean(), is(true));
            advanceMedia(10);
            watching.readValue(STREAM);
            assertThat(done(answer), is(902));
        }
    }

    @Test
    void pollsCanFail() throws Exception {
        live(LiveEnd.BAD_POLLS, 5);
        JsonObject answer = request("Kitchen");
        assertThat(poll(answer).get("status_code").getAsInt(), is(908));
        clock.advanceSeconds(5);

        for (int i = 0; i < 5; i++) {
            assertThat(poll(answer).get("status_code").getAsInt(), is(909));
            clock.advanceSeconds(1);
        }
    }

    @Test
    void aStartCanBeRefused() throws Exception {
        assertThat(client.send("POST", "/house/settings", "{\"liveEnd\":\"no_server\",\"liveRefusalCode\":2410}")
                .statusCode(), is(200));
        JsonObject answer = request("Kitchen");

        assertThat(answer.has("server"), is(false));
        assertThat(answer.get("code").getAsInt(), is(2410));
    }

    @Test
    void aStartCanFail() throws Exception {
        live(LiveEnd.START_FAILED, 0);
        try (LiveClient watching = watch(request("Kitchen"))) {
            assertThat(watching.readValue(SESSION_MESSAGE), is(9));
            watching.readToEnd();
        }
        assertThat(end(), endsWith("start failed"));
    }

    @Test
    void aHelloCanBeRefused() throws Exception {
        live(LiveEnd.HELLO_REFUSED, 0);
        try (LiveClient watching = greet(request("Kitchen"))) {
            watching.readToEnd();
        }
        assertThat(server.mistakes(), is(empty()));
        assertThat(server.liveViews().getFirst().reason(), is("hello refused"));
    }

    @Test
    void aSessionCanEndByChance() throws Exception {
        house.cloud(cloud -> cloud.live.endChance = 1);
        Duration before = media.get();
        try (LiveClient watching = watch(request("Yard"))) {
            for (int i = 1; i < 300; i++) {
                watching.send(KEEP_ALIVE, i);
                // the answer to a command says that the keep-alive was read
                watching.send(INLINE_COMMAND, 2);
                watching.readValue(ACCESSORY_MESSAGE);
                advanceMedia(10);
            }
        } catch (IOException e) {
            assertThat(end(), is("The live view of Yard has ended: the camera stopped"));
        }
        assertThat(media.get().minus(before).toSeconds(), is(both(greaterThan(10L)).and(lessThan(1_000L))));
    }

    @Test
    void settingsCanBeChangedOverTheControlApi() throws Exception {
        assertThat(client.send("POST", "/house/settings", """
                {"liveTls":"tls12","liveTokenMustMatch":true,"liveSerialMayBeMissing":true,"liveShape":"byteByByte",
                 "liveEnd":"eof","liveEndAfterSeconds":20,"liveEndChance":0.5,"liveStartUpSeconds":2,
                 "liveMessageDelaySeconds":1,"liveCanTalk":false,"liveKillsReopened":false,"liveRefusalCode":3001}
                """).statusCode(), is(200));
        assertThat(client.send("POST", "/house/settings", "{\"liveTls\":\"none\"}").statusCode(), is(400));
        house.cloud(cloud -> {
            assertThat(String.join(" ", cloud.live.tls.name(), cloud.live.shape.name(), cloud.live.end.name()),
                    is("TLS_1_2 BYTE_BY_BYTE EOF"));
            assertThat(List.of(cloud.live.endAfter, cloud.live.startUp, cloud.live.messageDelay),
                    contains(Duration.ofSeconds(20), Duration.ofSeconds(2), Duration.ofSeconds(1)));
            assertThat(List.of(cloud.live.tokenMustMatch, cloud.live.serialMayBeMissing, cloud.live.canTalk,
                    cloud.live.killsReopened), contains(true, true, false, false));
            assertThat(cloud.live.endChance, is(0.5));
            assertThat(cloud.live.refusalCode, is(3001));
        });
    }

    @Test
    void secretsAreNotReported() throws Exception {
        JsonObject answer = request("Kitchen");
        String token = answer.get("liveview_token").getAsString();
        watch(answer).close();
        end();

        assertThat(
                client.send("GET", "/house/live", "").body() + client.send("GET", "/house/requests", "").body() + lines,
                not(containsString(token)));
    }
}
