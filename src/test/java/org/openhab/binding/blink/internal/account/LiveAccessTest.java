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
package org.openhab.binding.blink.internal.account;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.account.AccountSettings.PressPicture;
import org.openhab.binding.blink.internal.clips.ClipFolder;
import org.openhab.binding.blink.internal.cloud.BlinkCloud.Progress;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.Credentials;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.live.LiveAnswer;
import org.openhab.binding.blink.internal.live.LiveEnd;
import org.openhab.binding.blink.internal.live.LiveSource;
import org.openhab.binding.blink.internal.live.LiveState;
import org.openhab.binding.blink.internal.live.LiveStatus;
import org.openhab.binding.blink.internal.live.immis.CameraMessage;
import org.openhab.binding.blink.internal.live.immis.ConnectionEnd.Reason;
import org.openhab.binding.blink.internal.live.immis.InlineCommand.Plain;
import org.openhab.binding.blink.internal.model.Battery;
import org.openhab.binding.blink.internal.model.DeviceFacts;
import org.openhab.binding.blink.internal.model.DeviceStatus;
import org.openhab.binding.blink.internal.model.DoorbellMode;
import org.openhab.binding.blink.internal.model.DoorbellView;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.model.SerialNumber;
import org.openhab.binding.blink.internal.model.Signals;
import org.openhab.binding.blink.internal.testing.FakeCloud;
import org.openhab.binding.blink.internal.testing.FakeMedia;
import org.openhab.binding.blink.internal.testing.FixedRandom;
import org.openhab.binding.blink.internal.testing.GivenSessions;
import org.openhab.binding.blink.internal.testing.KeptEventMemory;
import org.openhab.binding.blink.internal.testing.ManualTime;
import org.openhab.binding.blink.internal.testing.MemorySignInHistory;
import org.openhab.binding.blink.internal.testing.NoConnection;
import org.openhab.binding.blink.internal.testing.QuietAccountListener;
import org.openhab.binding.blink.internal.testing.RecordingDeviceListener;
import org.openhab.binding.blink.internal.testing.ScriptedAuthenticator;
import org.openhab.binding.blink.internal.testing.TsWriter;
import org.openhab.binding.blink.internal.testing.Views;

/**
 * Live views of an account: who watches, what is asked of the cloud, and what readers get.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class LiveAccessTest {

    private static final AccountSettings SETTINGS = new AccountSettings(Duration.ofSeconds(10), Duration.ofSeconds(60),
            Duration.ofSeconds(120), PressPicture.OFF, false, Duration.ZERO, "blink", false, Duration.ofSeconds(60),
            Duration.ofSeconds(300));
    private static final String START = "live view " + Views.FRONT.id();
    private static final String DONE_SENT = "done 7";
    private static final CommandResult DONE = new CommandResult.Done();

    private final ManualTime time = ManualTime.atNoon();
    private final FakeCloud cloud = new FakeCloud(time.clock());
    private final FakeMedia media = new FakeMedia();
    private final RecordingDeviceListener front = new RecordingDeviceListener();
    private final Account account = new Account(new AccountExecutor(time), new GivenSessions(this::services),
            new Parts(time, new FixedRandom(0), time.ticker(), time.wallClock()));
    private final LiveSource source = account.live().source(Views.FRONT_SERIAL);
    private final TsWriter writer = new TsWriter();
    private int sent;
    private int pictures;

    private AccountServices services() {
        SignInManager signIn = new SignInManager(ScriptedAuthenticator.withSession(), new MemorySignInHistory(),
                new AtomicReference<>(), time.ticker(), time.wallClock());
        return new AccountServices(signIn, cloud, KeptEventMemory.primed(), cloud,
                ClipFolder.below(Path.of("target"), "clips-of-tests").orElseThrow(), media, new NoConnection());
    }

    @BeforeEach
    void begin() {
        cloud.view = Views.house();
        account.subscribe(new Subject.Device(Views.FRONT_SERIAL), Set.of(), front);
        account.begin(SETTINGS, new SignInRequest(new Credentials(new Secret("a@example.org"), new Secret("pw")),
                new Secret(""), SignInRequest.Source.CONFIGURATION), new QuietAccountListener());
        time.run();
        cloud.calls.clear();
        front.live.clear();
    }

    private void seconds(double seconds) {
        time.advance(Duration.ofMillis(Math.round(seconds * 1_000)));
    }

    /** The device shows so many pictures, ten a second, every fortieth a key frame. */
    private void show(int count) {
        for (int i = 0; i < count; i++) {
            if (pictures % 40 == 0) {
                writer.tables();
            }
            writer.picture(pictures * 9_000L, pictures % 40 == 0 ? TsWriter.IDR : TsWriter.SLICE);
            pictures++;
        }
        byte[] bytes = writer.bytes();
        byte[] fresh = Arrays.copyOfRange(bytes, sent, bytes.length);
        sent = bytes.length;
        media.latest().stream(fresh);
        time.run();
    }

    private CompletableFuture<LiveAnswer> ask() {
        CompletableFuture<LiveAnswer> answer = source.playlist();
        time.run();
        return answer;
    }

    private String watch() {
        CompletableFuture<LiveAnswer> answer = ask();
        show(25);
        return playlist(answer);
    }

    private static String playlist(CompletableFuture<LiveAnswer> answer) {
        assertThat(answer.resultNow(), instanceOf(LiveAnswer.Playlist.class));
        return ((LiveAnswer.Playlist) answer.resultNow()).text();
    }

    private static LiveEnd whyNot(CompletableFuture<LiveAnswer> answer) {
        assertThat(answer.resultNow(), instanceOf(LiveAnswer.Unavailable.class));
        return ((LiveAnswer.Unavailable) answer.resultNow()).why();
    }

    private List<LiveState> states() {
        return front.live.stream().map(LiveStatus::state).toList();
    }

    @Nested
    class AFirstViewer {

        @Test
        void getsThePlaylistWithTheFirstSegment() {
            CompletableFuture<LiveAnswer> answer = ask();
            assertThat(cloud.count(START), is(1L));
            show(5);
            assertThat(answer.isDone(), is(false));

            show(20);
            assertThat(playlist(answer), containsString("#EXTINF"));
            assertThat(states(), contains(LiveState.STARTING, LiveState.STREAMING));
        }

        @Test
        void sharesWithTheOthers() {
            CompletableFuture<LiveAnswer> one = ask();
            CompletableFuture<LiveAnswer> other = ask();
            show(25);

            assertThat(playlist(one), is(playlist(other)));
            assertThat(cloud.count(START), is(1L));
            assertThat(media.connections, hasSize(1));
        }

        @Test
        void learnsWhyThereIsNoPicture() {
            cloud.failures.add(new CloudException.Rejected("Live view", 400, 2440));
            CompletableFuture<LiveAnswer> answer = ask();

            assertThat(whyNot(answer), is(LiveEnd.ASLEEP));
            assertThat(media.connections, is(empty()));
        }

        @Test
        void waitsForABusyHub() {
            cloud.failures.add(new CloudException.Rejected("Live view", 409, 307));
            cloud.failures.add(new CloudException.Rejected("Live view", 409, 307));
            CompletableFuture<LiveAnswer> answer = ask();
            assertThat(answer.isDone(), is(false));
            seconds(10);
            show(25);

            assertThat(playlist(answer), containsString("#EXTINF"));
            assertThat(cloud.count(START), is(3L));
        }

        @Test
        void doesNotWaitForEverForABusyHub() {
            cloud.onCall = call -> {
                if (call.equals(START)) {
                    throw new CloudException.Rejected("Live view", 409, 307);
                }
            };
            CompletableFuture<LiveAnswer> answer = ask();
            seconds(20);

            assertThat(whyNot(answer), is(LiveEnd.BUSY));
            assertThat(cloud.count(START), is(5L));
        }

        @Test
        void isRefusedAfterHalfAMinuteWithoutAPicture() {
            CompletableFuture<LiveAnswer> answer = ask();
            seconds(29.9);
            assertThat(answer.isDone(), is(false));
            seconds(0.2);

            assertThat(whyNot(answer), is(LiveEnd.NO_PICTURE));
            assertThat(media.open(), is(0L));
            assertThat(cloud.count(DONE_SENT), is(1L));
        }

        @Test
        void isTriedAgainWhenTheServerClosesBeforeItsFirstFrame() {
            CompletableFuture<LiveAnswer> answer = ask();
            media.latest().end(Reason.REFUSED);
            seconds(10);
            assertThat(media.connections, hasSize(2));
            show(25);

            assertThat(playlist(answer), containsString("#EXTINF"));
        }

        @Test
        void learnsThatThereIsNoThreadLeft() {
            media.full = true;

            assertThat(whyNot(ask()), is(LiveEnd.LOST));
        }

        @Test
        void isRefusedWithoutASession() {
            account.end();
            time.run();

            assertThat(whyNot(ask()), is(LiveEnd.CLOSED));
        }

        @Test
        void isRefusedWithoutSuchADevice() {
            CompletableFuture<LiveAnswer> answer = account.live().source(new SerialNumber("G8T1LN0000000000"))
                    .playlist();
            time.run();

            assertThat(whyNot(answer), is(LiveEnd.CLOSED));
        }
    }

    @Nested
    class AViewer {

        @Test
        void keepsIt() {
            watch();
            for (int i = 0; i < 5; i++) {
                seconds(10);
                show(40);
                assertThat(playlist(ask()), not(containsString("ENDLIST")));
            }

            assertThat(cloud.count(START), is(1L));
            assertThat(media.open(), is(1L));
        }

        @Test
        void getsSegmentsAtOnce() {
            watch();
            assertThat(source.segment(0), instanceOf(LiveAnswer.Segment.class));
            assertThat(source.segment(99), is(new LiveAnswer.NotFound()));
        }

        @Test
        void findsTheEndInThePlaylistAndDoesNotBeginAgain() {
            watch();
            seconds(60);
            assertThat(front.live.get(front.live.size() - 1).lastEnd(), is(LiveEnd.UNUSED));
            assertThat(cloud.count(START), is(1L));
            assertThat(media.open(), is(0L));
        }

        @Test
        void isToldTheEndForSomeSeconds() {
            watch();
            media.latest().end(Reason.ENDED);
            time.run();
            seconds(4);

            assertThat(playlist(ask()), endsWith("#EXT-X-ENDLIST\n"));
            assertThat(cloud.count(START), is(1L));
        }

        @Test
        void mayBeginAgainAfterThat() {
            watch();
            media.latest().end(Reason.ENDED);
            seconds(5);
            CompletableFuture<LiveAnswer> answer = ask();
            assertThat(answer.isDone(), is(false));
            assertThat(cloud.count(START), is(1L)); // the device needs its pause
            seconds(5);
            assertThat(cloud.count(START), is(2L));
            show(60);

            assertThat(playlist(answer), not(containsString("ENDLIST")));
            assertThat(playlist(answer), containsString("DISCONTINUITY"));
        }

        @Test
        void endsAtTheCapOfADeviceOnBatteries() {
            watch();
            for (int i = 0; i < 60; i++) {
                seconds(1);
                show(10);
                ask();
            }

            assertThat(front.live.get(front.live.size() - 1).lastEnd(), is(LiveEnd.CAP_REACHED));
            assertThat(cloud.count(DONE_SENT), is(1L));
        }

        @Test
        void freesTheMemorySoon() {
            watch();
            media.latest().end(Reason.ENDED);
            seconds(14.9);
            assertThat(source.segment(0), instanceOf(LiveAnswer.Segment.class));
            seconds(0.2);

            assertThat(source.segment(0), is(new LiveAnswer.NotFound()));
        }

        @Test
        void isCutOffWithTheSession() {
            watch();
            account.end();
            time.run();

            assertThat(media.open(), is(0L));
            assertThat(source.segment(0), is(new LiveAnswer.NotFound()));
        }
    }

    @Nested
    class AReaderOfTheStream {

        private final List<String> woken = new ArrayList<>();

        private CompletableFuture<LiveAnswer> read() {
            CompletableFuture<LiveAnswer> answer = source.stream(() -> woken.add("woken"));
            time.run();
            return answer;
        }

        @Test
        void beginsWithTheFirstPicture() {
            CompletableFuture<LiveAnswer> answer = read();
            show(25);

            assertThat(answer.resultNow(), instanceOf(LiveAnswer.Stream.class));
            LiveAnswer.Stream stream = (LiveAnswer.Stream) answer.resultNow();
            int length = 0;
            for (byte[] bytes = stream.reader().poll().orElse(null); bytes != null; bytes = stream.reader().poll()
                    .orElse(null)) {
                length += bytes.length;
            }
            assertThat(length, is(greaterThan(24 * 188)));
            assertThat(woken, is(not(empty())));
        }

        @Test
        void holdsItUntilItIsGone() {
            CompletableFuture<LiveAnswer> answer = read();
            show(25);
            seconds(40);
            assertThat(media.open(), is(1L));
            LiveAnswer.Stream stream = (LiveAnswer.Stream) answer.resultNow();
            stream.close().run();
            stream.close().run();
            time.run();
            seconds(14.9);
            assertThat(media.open(), is(1L));
            seconds(0.2);

            assertThat(media.open(), is(0L));
            assertThat(front.live.get(front.live.size() - 1).lastEnd(), is(LiveEnd.UNUSED));
        }

        @Test
        void makesRoomForAnotherWhenItIsGone() {
            List<CompletableFuture<LiveAnswer>> eight = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                eight.add(read());
            }
            show(25);
            assertThat(whyNot(read()), is(LiveEnd.BUSY));
            ((LiveAnswer.Stream) eight.get(3).resultNow()).close().run();
            time.run();

            assertThat(read().resultNow(), instanceOf(LiveAnswer.Stream.class));
        }

        @Test
        void thatFoundNoPlaceDoesNotHoldIt() {
            for (int i = 0; i < 8; i++) {
                ((LiveAnswer.Stream) readLive().resultNow()).close().run();
            }
            time.run();
            seconds(15);

            assertThat(media.open(), is(0L));
        }

        private CompletableFuture<LiveAnswer> readLive() {
            CompletableFuture<LiveAnswer> answer = read();
            show(25);
            return answer;
        }

        @Test
        void learnsWhyThereIsNoPicture() {
            cloud.failures.add(new CloudException.OutOfBudget("Live view", Duration.ofMinutes(1)));

            assertThat(whyNot(read()), is(LiveEnd.BUDGET));
        }
    }

    @Nested
    class TheSwitch {

        private CompletableFuture<CommandResult> turn(boolean on) {
            CompletableFuture<CommandResult> result = account.live().turn(Views.doorbell(), on);
            time.run();
            return result;
        }

        @Test
        void isDoneWithThePicture() {
            CompletableFuture<CommandResult> result = turn(true);
            assertThat(result.isDone(), is(false));
            show(25);

            assertThat(result.resultNow(), is(DONE));
            seconds(50);
            assertThat(media.open(), is(1L));
        }

        @Test
        void endsIt() {
            turn(true);
            show(25);

            assertThat(turn(false).resultNow(), is(DONE));
            assertThat(media.open(), is(0L));
            assertThat(cloud.count(DONE_SENT), is(1L));
        }

        @Test
        void lastsLongerWithMainsPower() {
            account.live().turn(Views.mini(), true);
            time.run();
            show(25);
            seconds(299);
            assertThat(media.open(), is(1L));
            seconds(2);

            assertThat(media.open(), is(0L));
        }

        @Test
        void tellsWhyNot() {
            cloud.failures.add(new CloudException.Rejected("Live view", 400, 2435));

            assertThat(turn(true).resultNow(), is(new CommandResult.NotLive(LiveEnd.EXPIRED)));
        }

        @Test
        void leavesNothingAfterTwoHundredLiveViews() {
            seconds(600);
            long tasks = time.waiting();
            for (int i = 0; i < 200; i++) {
                turn(true);
                show(60);
                turn(false);
                seconds(180);
            }
            seconds(600);

            assertThat(cloud.count(START), is(200L));
            assertThat(cloud.count(DONE_SENT), is(200L));
            assertThat(media.open(), is(0L));
            assertThat(time.waiting(), is(tasks));
            assertThat(source.segment(0), is(new LiveAnswer.NotFound()));
        }

        @Test
        void startsNoMoreThanTwentyTimesAnHour() {
            for (int i = 0; i < 20; i++) {
                turn(true);
                turn(false);
                seconds(10);
            }

            assertThat(turn(true).resultNow(), is(new CommandResult.NotLive(LiveEnd.TOO_MANY_STARTS)));
            assertThat(cloud.count(START), is(20L));
        }
    }

    @Test
    void aDeviceThatMovedIsAskedWhereItIs() {
        account.live().turn(Views.doorbell(), true);
        time.run();
        account.live().turn(Views.doorbell(), false);
        DoorbellView moved = new DoorbellView(
                new DeviceFacts(Views.FRONT, Views.FRONT_SERIAL, new NetworkId(52002), "Front Door", "lotus", "12.67",
                        DeviceStatus.ONLINE, true),
                DoorbellMode.LFR, Battery.OK, Signals.NONE, true, false, null, null);
        seconds(10);
        account.live().turn(moved, true);
        time.run();

        assertThat(cloud.liveViews.stream().map(device -> device.network().value()).toList(), contains(51001L, 52002L));
    }

    @Nested
    class WhileItIsLive {

        @Test
        void aPollThatIsNotSentIsNotABadAnswer() {
            cloud.pollingInterval = Duration.ofSeconds(5);
            account.live().turn(Views.doorbell(), true);
            time.run();
            show(25);
            cloud.onCall = call -> {
                if (call.equals("progress")) {
                    throw new CloudException.OutOfBudget("Live view", Duration.ofMinutes(1));
                }
            };
            seconds(55);

            assertThat(cloud.count("progress"), is(11L));
            assertThat(media.open(), is(1L));
        }

        @Test
        void commandsGoOverTheConnection() {
            CompletableFuture<CommandResult> siren = account.live().send(Views.doorbell(), Plain.SIREN_ON);
            time.run();
            show(25);
            CompletableFuture<CommandResult> light = account
                    .execute(new DeviceCommand.SwitchLight(Views.doorbell(), true));
            time.run();

            assertThat(siren.resultNow(), is(DONE));
            assertThat(light.resultNow(), is(DONE));
            assertThat(media.latest().commands, contains(Plain.SIREN_ON, Plain.LIGHTS_ON));
            assertThat(cloud.given, is(empty()));
        }

        @Test
        void aCommandThatCannotBeSentHasItsReason() {
            cloud.failures.add(new CloudException.Rejected("Live view", 400, 2429));
            CompletableFuture<CommandResult> siren = account.live().send(Views.doorbell(), Plain.SIREN_ON);
            time.run();
            assertThat(siren.resultNow(), is(new CommandResult.NotLive(LiveEnd.OFFLINE)));
            for (int i = 0; i < 20; i++) {
                seconds(10);
                account.live().turn(Views.doorbell(), true);
                time.run();
                account.live().turn(Views.doorbell(), false);
                time.run();
            }
            seconds(10);
            CompletableFuture<CommandResult> another = account.live().send(Views.doorbell(), Plain.SIREN_ON);
            time.run();

            assertThat(another.resultNow(), is(new CommandResult.NotLive(LiveEnd.TOO_MANY_STARTS)));
        }

        @Test
        void otherDevicesAreSwitchedAsEver() {
            watch();
            cloud.atOnce = true;
            CompletableFuture<CommandResult> light = account
                    .execute(new DeviceCommand.SwitchLight(Views.camera(), true));
            time.run();

            assertThat(light.resultNow(), is(DONE));
            assertThat(cloud.given, hasSize(1));
        }

        @Test
        void theDeviceIsHeard() {
            watch();
            media.latest().tell(new CameraMessage.Lights(true));
            time.run();

            assertThat(front.messages, contains(new CameraMessage.Lights(true)));
        }

        @Test
        void fiveBadAnswersToPollsEndIt() {
            cloud.pollingInterval = Duration.ofSeconds(5);
            account.live().turn(Views.doorbell(), true);
            time.run();
            show(25);
            cloud.progress.addAll(Collections.nCopies(4, Progress.UNCLEAR));
            cloud.progress.add(Progress.RUNNING);
            cloud.progress.addAll(Collections.nCopies(4, Progress.UNCLEAR));
            seconds(46);
            assertThat(cloud.count("progress"), is(9L));
            assertThat(media.open(), is(1L));
            cloud.progress.add(Progress.FAILED);
            seconds(5);

            assertThat(front.live.get(front.live.size() - 1).lastEnd(), is(LiveEnd.LOST));
        }

        @Test
        void pressesAreStillFetched() {
            watch();
            cloud.clips.add(Views.press(1, time.now()));
            seconds(10);

            assertThat(front.eventIds(), contains(1L));
        }
    }

    @Nested
    class AKey {

        @Test
        void staysUntilItIsRenewed() {
            CompletableFuture<String> first = account.live().key("blink:doorbell:a:1", false);
            CompletableFuture<String> again = account.live().key("blink:doorbell:a:1", false);
            CompletableFuture<String> other = account.live().key("blink:doorbell:a:2", false);
            CompletableFuture<String> renewed = account.live().key("blink:doorbell:a:1", true);
            CompletableFuture<String> last = account.live().key("blink:doorbell:a:1", false);
            time.run();

            assertThat(List.of(first.join(), again.join(), other.join(), renewed.join(), last.join()),
                    contains("key-1", "key-1", "key-2", "key-3", "key-3"));
        }
    }
}
