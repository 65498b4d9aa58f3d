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
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.internal.account.AccountSettings.PressPicture;
import org.openhab.binding.blink.internal.clips.ClipFolder;
import org.openhab.binding.blink.internal.cloud.Credentials;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.live.LiveState;
import org.openhab.binding.blink.internal.live.LiveStatus;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.Clip.Kind;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.testing.FakeCloud;
import org.openhab.binding.blink.internal.testing.FakeMedia;
import org.openhab.binding.blink.internal.testing.FixedRandom;
import org.openhab.binding.blink.internal.testing.GivenSessions;
import org.openhab.binding.blink.internal.testing.KeptEventMemory;
import org.openhab.binding.blink.internal.testing.ManualTime;
import org.openhab.binding.blink.internal.testing.MemorySignInHistory;
import org.openhab.binding.blink.internal.testing.NoConnection;
import org.openhab.binding.blink.internal.testing.RecordingAccountListener;
import org.openhab.binding.blink.internal.testing.RecordingDeviceListener;
import org.openhab.binding.blink.internal.testing.ScriptedAuthenticator;
import org.openhab.binding.blink.internal.testing.Views;

/**
 * What follows from a press besides its trigger, and what a listener hears that comes later.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class EventFollowUpTest {

    private static final Subject FRONT = new Subject.Device(Views.FRONT_SERIAL);
    private static final Subject GARDEN = new Subject.Device(Views.GARDEN_SERIAL);

    private final ManualTime time = ManualTime.atNoon();
    private final FakeCloud cloud = new FakeCloud(time.clock());
    private final RecordingAccountListener listener = new RecordingAccountListener();
    private final RecordingDeviceListener front = new RecordingDeviceListener();
    private final Account account = new Account(new AccountExecutor(time), new GivenSessions(this::services),
            new Parts(time, new FixedRandom(0), time.ticker(), time.wallClock()));

    private AccountServices services() {
        SignInManager signIn = new SignInManager(ScriptedAuthenticator.withSession(), new MemorySignInHistory(),
                new AtomicReference<>(), time.ticker(), time.wallClock());
        return new AccountServices(signIn, cloud, KeptEventMemory.primed(), cloud,
                ClipFolder.below(Path.of("target"), "clips-of-tests").orElseThrow(), new FakeMedia(),
                new NoConnection());
    }

    private void begin(PressPicture picture, boolean saveClips, Set<Detail> details) {
        cloud.view = Views.house();
        account.subscribe(FRONT, details, front);
        account.begin(
                new AccountSettings(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(120), picture,
                        saveClips, Duration.ZERO, "blink", true, Duration.ofSeconds(60), Duration.ofSeconds(300)),
                new SignInRequest(new Credentials(new Secret("a@example.org"), new Secret("pw")), new Secret(""),
                        SignInRequest.Source.CONFIGURATION),
                listener);
        time.run();
        cloud.downloads.clear();
    }

    private static Clip press(Instant at, @Nullable String thumbnail, @Nullable String media) {
        return new Clip(new ClipId(1), Views.FRONT, Kind.PRESS, at, at, Set.of(), thumbnail, media, null);
    }

    private void press(@Nullable String thumbnail, @Nullable String media) {
        cloud.clips.add(press(time.now(), thumbnail, media));
        time.advance(Duration.ofSeconds(12));
    }

    private List<String> downloads() {
        return cloud.downloads.stream().map(each -> each.source().address()).toList();
    }

    private long snapshots() {
        return cloud.given.stream().filter(DeviceCommand.Snapshot.class::isInstance).count();
    }

    @Nested
    class APress {

        @ParameterizedTest
        @CsvSource({"OFF, true, 0", "ITEM, true, 1", "SNAPSHOT, true, 1", "ITEM, false, 0"})
        void bringsItsPictureWhereItIsShown(PressPicture picture, boolean shown, int count) {
            begin(picture, false, shown ? Set.of(Detail.THUMBNAIL) : Set.of());
            press("/thumb", null);

            assertThat(downloads().stream().filter("/thumb"::equals).count(), is((long) count));
        }

        @ParameterizedTest
        @CsvSource({"SNAPSHOT, true, , 1", "SNAPSHOT, true, /thumb, 0", "SNAPSHOT, false, , 0", "ITEM, true, , 0"})
        void withoutAPictureHasOneTakenIfWanted(PressPicture picture, boolean shown, @Nullable String thumbnail,
                long count) {
            begin(picture, false, shown ? Set.of(Detail.THUMBNAIL) : Set.of());
            press(thumbnail, null);

            assertThat(snapshots(), is(count));
        }

        @ParameterizedTest
        @CsvSource({"true, 1", "false, 0"})
        void hasItsClipSavedIfWanted(boolean saved, int count) {
            begin(PressPicture.OFF, saved, Set.of());
            press(null, "/clip.mp4");

            assertThat(downloads().stream().filter("/clip.mp4"::equals).count(), is((long) count));
        }

        @Test
        void isReportedWithItsDelay() {
            begin(PressPicture.OFF, false, Set.of());
            press(null, null);

            assertThat(listener.reports.get(listener.reports.size() - 1).presses(),
                    contains(new AccountReport.PressDelay(Duration.ofSeconds(10), Duration.ZERO)));
        }
    }

    @Nested
    class AListenerThatComesLater {

        private final RecordingDeviceListener late = new RecordingDeviceListener();

        private void subscribe(Subject subject) {
            account.subscribe(subject, Set.of(), late);
            time.run();
        }

        @Test
        void hearsTheLatestClipAndHowTheLiveViewIs() {
            begin(PressPicture.OFF, false, Set.of());
            press(null, "/clip.mp4");
            subscribe(FRONT);

            assertThat(late.clips.stream().map(each -> each.id().value()).toList(), contains(1L));
            assertThat(late.live, contains(LiveStatus.NONE));
            assertThat(late.events, is(empty()));
        }

        @Test
        void hearsOfALiveViewThatRuns() {
            begin(PressPicture.OFF, false, Set.of());
            account.live().turn(Views.doorbell(), true);
            time.run();
            subscribe(FRONT);

            assertThat(late.live.stream().map(LiveStatus::state).toList(), contains(LiveState.STARTING));
        }

        @Test
        void hearsNothingOfOthers() {
            begin(PressPicture.OFF, false, Set.of());
            press(null, "/clip.mp4");
            account.live().turn(Views.doorbell(), true);
            time.run();
            subscribe(GARDEN);

            assertThat(late.clips, is(empty()));
            assertThat(late.live, contains(LiveStatus.NONE));
        }
    }

    @Nested
    class AClip {

        @Test
        void isHeardOnceUntilItChanges() {
            begin(PressPicture.OFF, false, Set.of());
            press(null, "/clip.mp4");
            time.advance(Duration.ofSeconds(30));
            assertThat(front.clips, hasSize(1));
            cloud.clips.set(0, new Clip(new ClipId(1), Views.FRONT, Kind.PRESS, cloud.clips.get(0).createdAt(),
                    time.now(), Set.of(), null, "/clip.mp4", Duration.ofSeconds(20)));
            time.advance(Duration.ofSeconds(12));

            assertThat(front.clips, hasSize(2));
        }
    }
}
