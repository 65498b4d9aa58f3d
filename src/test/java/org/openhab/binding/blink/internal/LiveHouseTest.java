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
package org.openhab.binding.blink.internal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.openhab.binding.blink.internal.live.LiveAnswer;
import org.openhab.binding.blink.simulator.LiveRecord;
import org.openhab.binding.blink.simulator.SimulatedHouse;
import org.openhab.binding.blink.simulator.live.FrameShape;
import org.openhab.binding.blink.simulator.live.LiveEnd;
import org.openhab.binding.blink.simulator.live.LiveSettings;
import org.openhab.binding.blink.simulator.live.TlsMode;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.types.Command;

/**
 * Live views of the simulated house, from its cameras over TLS to what a reader gets.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class LiveHouseTest {

    /** A doorbell that sleeps only as its hub lets it. */
    private static final String DOOR = SimulatedHouse.BACK_DOOR;
    private static final Duration POLL = Duration.ofSeconds(61);

    private @NonNullByDefault({}) WholeHouse run;
    private @NonNullByDefault({}) Thing front;
    private @NonNullByDefault({}) Thing yard;

    @BeforeEach
    void signIn() throws IOException {
        run = new WholeHouse();
        house(live -> live.ticker = () -> run.time.ticker().now());
        // the house counts in seconds of the test, which pass while real sockets work: ConversationTest has them exactly
        run.tolerate("keep-alive");
        run.signIn();
        front = run.addDoorbell("front", DOOR);
        yard = run.addChild(THING_TYPE_FLOODLIGHT, "yard", Map.of("serialNumber", SimulatedHouse.YARD));
        run.time.advance(POLL);
    }

    @AfterEach
    void close() {
        run.close();
    }

    private void house(Consumer<LiveSettings> change) {
        run.house.cloud(cloud -> change.accept(cloud.live));
    }

    private @Nullable String state(String channel) {
        return run.openhab.state(channel);
    }

    private void send(Thing thing, String channel, Command command) {
        run.handler(thing).handleCommand(new ChannelUID(thing.getUID(), channel), command);
        run.time.run();
    }

    /** The path of the live view, below the address of all. */
    private String path(String thing) {
        return String.valueOf(state(thing + ":live-url")).replace("/blink/live", "");
    }

    private CompletableFuture<LiveAnswer> fetch(String path) {
        return run.pages.answer(path, () -> {
        });
    }

    private LiveAnswer get(String path) {
        CompletableFuture<LiveAnswer> answer = fetch(path);
        until(answer::isDone);
        return answer.join();
    }

    private String playlist(String path) {
        LiveAnswer answer = get(path);
        assertThat(answer, instanceOf(LiveAnswer.Playlist.class));
        return ((LiveAnswer.Playlist) answer).text();
    }

    /** Lets time go by in steps that are short enough for what goes over real sockets meanwhile. */
    private void until(BooleanSupplier reached) {
        for (int step = 0; step < 1_000 && !reached.getAsBoolean(); step++) {
            run.letArrive(Duration.ofMillis(150));
        }
        assertThat("reached in time", reached.getAsBoolean(), is(true));
    }

    private void untilResult(String word) {
        until(() -> word.equals(state("front:request-result")));
    }

    private List<LiveRecord> views() {
        return run.cloud.liveViews();
    }

    @Test
    void aReaderSeesTheDoor() {
        String playlist = playlist(path("front"));
        assertThat(playlist, containsString("#EXTINF"));
        assertThat(state("front:live"), is("ON"));
        String number = playlist.lines().filter(line -> line.endsWith(".ts")).findFirst().orElseThrow();
        LiveAnswer segment = get(path("front").replace("index.m3u8", number));

        assertThat(segment, instanceOf(LiveAnswer.Segment.class));
        byte[] bytes = ((LiveAnswer.Segment) segment).bytes();
        assertThat(bytes.length % 188, is(0));
        assertThat(bytes[0], is((byte) 0x47));
    }

    @Test
    void itEndsAfterTheLastReaderAndTheCloudIsTold() {
        playlist(path("front"));
        until(() -> "OFF".equals(state("front:live")));
        until(() -> views().get(0).done());

        assertThat(state("front:request-result"), is("unused"));
        assertThat(views(), hasSize(1));
        assertThat(views().get(0).duration(), is(lessThan(Duration.ofSeconds(30))));
    }

    @Test
    void itGoesOnWhileItIsReadUpToTheCap() {
        playlist(path("front"));
        for (int i = 0; i < 50; i++) {
            run.letArrive(Duration.ofSeconds(1));
            playlist(path("front"));
        }
        assertThat(state("front:live"), is("ON"));

        untilResult("cap-reached");
        assertThat(views(), hasSize(1));
    }

    @ParameterizedTest
    @EnumSource(value = TlsMode.class, names = {"ISSUED", "AUTHORITY", "SUBJECT_ONLY", "TLS_1_2", "TLS_1_3"})
    void everyKnownFormOfTheCertificateIsAccepted(TlsMode mode) {
        house(live -> live.tls = mode);

        assertThat(playlist(path("front")), containsString("#EXTINF"));
    }

    @ParameterizedTest
    @EnumSource(value = TlsMode.class, names = {"ISSUED", "AUTHORITY", "SUBJECT_ONLY", "TLS_1_2",
            "TLS_1_3"}, mode = Mode.EXCLUDE)
    void aServerThatProvesNothingIsRefused(TlsMode mode) {
        house(live -> live.tls = mode);
        LiveAnswer answer = get(path("front"));

        assertThat(answer,
                is(LiveAnswer.Unavailable.because(org.openhab.binding.blink.internal.live.LiveEnd.NOT_VERIFIED)));
        untilResult("not-verified");
        assertThat(views().get(0).connected(), is(false));
    }

    @ParameterizedTest
    @CsvSource({"EOF, ended", "START_FAILED, refused", "NO_SERVER, refused", "HELLO_REFUSED, refused",
            "BAD_POLLS, cap-reached"})
    void everyEndHasItsReason(LiveEnd end, String word) {
        house(live -> live.end = end);
        house(live -> live.endAfter = Duration.ofSeconds(5));
        send(front, CHANNEL_LIVE, OnOffType.ON);
        until(() -> "OFF".equals(state("front:live")));

        untilResult(word);
        assertThat(views().stream().map(LiveRecord::serial).toList(), everyItem(is(DOOR)));
    }

    @Test
    void aFinishedCommandIsNotTheEnd() {
        house(live -> live.end = LiveEnd.COMMAND_FIRST);
        house(live -> live.endAfter = Duration.ofSeconds(5));
        send(front, CHANNEL_LIVE, OnOffType.ON);
        untilResult("done");
        until(() -> views().get(0).duration().compareTo(Duration.ofSeconds(30)) > 0);

        assertThat(state("front:live"), is("ON"));
    }

    @ParameterizedTest
    @EnumSource(FrameShape.class)
    void framesComeInEveryShape(FrameShape shape) {
        house(live -> live.shape = shape);
        send(front, CHANNEL_LIVE, OnOffType.ON);
        until(() -> !"running".equals(state("front:request-result")));

        assertThat(state("front:request-result"), is(shape == FrameShape.HUGE_LENGTH ? "lost" : "done"));
    }

    @Test
    void aLampIsSwitchedOverTheLiveView() {
        run.link(yard, CHANNEL_LIGHT);
        send(yard, CHANNEL_LIVE, OnOffType.ON);
        until(() -> "done".equals(state("yard:request-result")));
        send(yard, CHANNEL_LIGHT, OnOffType.ON);
        until(() -> "ON".equals(state("yard:light")));
        send(yard, CHANNEL_SIREN, OnOffType.ON);
        until(() -> "ON".equals(state("yard:siren")));
        send(yard, CHANNEL_LIVE, OnOffType.OFF);

        until(() -> "OFF".equals(state("yard:siren")));
    }

    @Test
    void anotherAddressIsMade() {
        String old = path("front");
        send(front, CHANNEL_REQUEST, new StringType("new-live-url"));

        assertThat(path("front"), is(not(old)));
        assertThat(get(old), is(new LiveAnswer.NotFound()));
        assertThat(playlist(path("front")), containsString("#EXTINF"));
    }

    @Test
    void theAddressSurvivesARestart() {
        String before = path("front");
        run.restart(Duration.ofMinutes(1));
        run.time.advance(POLL);

        assertThat(path("front"), is(before));
        assertThat(run.pages.isThere(before), is(true));
    }

    @Test
    void aRestartEndsIt() {
        playlist(path("front"));
        run.restart(Duration.ofMinutes(1));
        run.time.advance(POLL);

        assertThat(state("front:live"), is("OFF"));
        assertThat(playlist(path("front")), containsString("#EXTINF"));
    }

    @Test
    void pressesRingWhileThreeLiveViewsRun() {
        Thing drive = run.addChild(THING_TYPE_CAMERA, "drive", Map.of("serialNumber", SimulatedHouse.DRIVE));
        run.time.advance(POLL);
        List<CompletableFuture<LiveAnswer>> answers = new ArrayList<>();
        for (String thing : List.of("front", "yard", "drive")) {
            answers.add(fetch(path(thing)));
        }
        until(() -> answers.stream().allMatch(CompletableFuture::isDone));
        answers.forEach(each -> assertThat(each.join(), instanceOf(LiveAnswer.Playlist.class)));
        run.openhab.clear();
        run.house.press(DOOR);
        for (int i = 0; i < 30; i++) {
            run.letArrive(Duration.ofSeconds(1));
            for (String thing : List.of("front", "yard", "drive")) {
                playlist(path(thing));
            }
        }

        assertThat(run.openhab.triggers(), hasItem("front:press!PRESSED"));
        assertThat(run.openhab.triggers().stream().filter(each -> each.endsWith("!PRESSED")).count(), is(1L));
        assertThat(drive.getStatus(), is(org.openhab.core.thing.ThingStatus.ONLINE));
    }
}
