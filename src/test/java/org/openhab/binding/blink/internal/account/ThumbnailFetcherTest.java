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
import static org.openhab.binding.blink.internal.account.MediaTestKit.JPEG;
import static org.openhab.binding.blink.internal.testing.Views.*;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.blink.internal.account.MediaTestKit.Arrived;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.DownloadEnd;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.Clip.Kind;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.DeviceStatus;
import org.openhab.binding.blink.internal.model.DoorbellView;

/**
 * When stills are fetched, when again, and when never again.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class ThumbnailFetcherTest {

    private static final DownloadEnd NOT_THERE = new DownloadEnd.NotThere();
    private static final DownloadEnd UNUSABLE = new DownloadEnd.Unusable(
            new CloudException.Malformed("GET thumbnail", "not a file of its kind"));

    @TempDir
    Path base = Path.of("");
    private @NonNullByDefault({}) MediaTestKit kit;

    @BeforeEach
    void make() {
        kit = new MediaTestKit(base);
    }

    private static DoorbellView door(long id, String thumbnail) {
        DoorbellView usual = doorbell();
        return new DoorbellView(
                facts(new DeviceKey(DeviceFamily.DOORBELL, id), FRONT_SERIAL, "Door", "lotus", DeviceStatus.ONLINE),
                usual.mode(), usual.battery(), usual.signals(), true, false, thumbnail, Duration.ZERO);
    }

    private static Clip press(long id, Instant at, @Nullable String thumbnail) {
        return new Clip(new ClipId(id), FRONT, Kind.PRESS, at, at, Set.of(), thumbnail, null, null);
    }

    private void view(DoorbellView... doors) {
        for (DoorbellView door : doors) {
            kit.run(() -> kit.media.thumbnails().wanted(door));
        }
    }

    private void forEvent(Clip clip) {
        kit.run(() -> kit.media.thumbnails().forEvent(doorbell(), clip));
    }

    private void list(Clip... clips) {
        kit.run(() -> kit.media.thumbnails().onClips(List.of(clips)));
    }

    /** Shows {@code doors} once a minute and ends each download so; how many there were. */
    private int downloads(int minutes, DownloadEnd how, DoorbellView... doors) {
        int count = 0;
        for (int minute = 0; minute < minutes; minute++) {
            view(doors);
            while (kit.running() > 0) {
                kit.end(how);
                count++;
            }
            kit.minutes(1);
        }
        return count;
    }

    @Nested
    class OfADevice {

        @Test
        void itIsFetchedOnceAndGivenToTheListener() throws IOException {
            view(door(1, "/a?ts=1789316623&ext="));
            assertThat(kit.cloud.calls, contains("thumbnail /a?ts=1789316623&ext="));
            assertThat(kit.arrived, is(empty()));
            kit.complete(JPEG);
            view(door(1, "/a?ts=1789316623&ext="));

            assertThat(kit.running(), is(0));
            assertThat(kit.arrived, hasSize(1));
            Arrived arrived = kit.arrived.get(0);
            assertThat(arrived.device(), is(new DeviceKey(DeviceFamily.DOORBELL, 1)));
            assertThat(arrived.still().jpeg(), is(JPEG));
        }

        @Test
        void theAddressTellsWhenItWasTaken() {
            view(door(1, "1763900000"));
            kit.complete(JPEG);

            assertThat(kit.arrived.get(0).still().takenAt(), is(Instant.ofEpochSecond(1_763_900_000)));
        }

        @Test
        void aTimeToComeIsNow() {
            view(door(1, "1989316623"));
            kit.complete(JPEG);

            assertThat(kit.arrived.get(0).still().takenAt(), is(kit.time.now()));
        }

        @Test
        void withoutATimeItWasTakenNow() {
            view(door(1, "/media/x"));
            kit.complete(JPEG);

            assertThat(kit.arrived.get(0).still().takenAt(), is(kit.time.now()));
        }

        @Test
        void anotherAddressIsAnotherThumbnail() {
            view(door(1, "/a"));
            kit.complete(JPEG);
            view(door(1, "/b"));
            kit.complete(JPEG);

            assertThat(kit.arrived, hasSize(2));
        }

        @Test
        void equalNumbersOfTwoDevicesAreTwoThumbnails() {
            view(door(1, "1789316623"), door(2, "1789316623"));
            kit.complete(JPEG);
            kit.complete(JPEG);

            assertThat(kit.arrived, hasSize(2));
        }

        @Test
        void whoComesLaterFindsTheNewest() {
            view(door(1, "1763900000"));
            kit.complete(JPEG);
            view(door(1, "1763800000"));
            kit.complete(JPEG);

            assertThat(
                    Objects.requireNonNull(kit.media.thumbnails().latest().get(new DeviceKey(DeviceFamily.DOORBELL, 1)))
                            .takenAt(),
                    is(Instant.ofEpochSecond(1_763_900_000)));
        }

        @Test
        void whileItIsUnderWayItIsNotAskedForAgain() {
            view(door(1, "/a"), door(1, "/a"));

            assertThat(kit.cloud.calls, hasSize(1));
        }

        @Test
        void aDeviceWithoutOneIsNotAskedFor() {
            kit.run(() -> {
                kit.media.thumbnails().wanted(doorbell());
                kit.media.thumbnails().wanted(camera());
            });

            assertThat(kit.cloud.calls, is(empty()));
        }
    }

    @Nested
    class WhenItIsNotThere {

        @Test
        void thePausesGrow() {
            assertThat(downloads(1, NOT_THERE, door(1, "/a")), is(1));
            assertThat(downloads(1, NOT_THERE, door(1, "/a")), is(1));
            assertThat(downloads(1, NOT_THERE, door(1, "/a")), is(0));
            assertThat(downloads(1, NOT_THERE, door(1, "/a")), is(1));
            assertThat(downloads(3, NOT_THERE, door(1, "/a")), is(0));
            assertThat(downloads(1, NOT_THERE, door(1, "/a")), is(1));
        }

        @Test
        void itIsTriedEightTimesAtMost() {
            assertThat(downloads(600, NOT_THERE, door(1, "/a"), door(2, "/b")), is(16));
        }

        @Test
        void aNewAddressStartsAnew() {
            downloads(600, NOT_THERE, door(1, "/a"));

            assertThat(downloads(600, NOT_THERE, door(1, "/b")), is(8));
        }

        @Test
        void itMayComeLater() {
            downloads(2, NOT_THERE, door(1, "/a"));
            kit.minutes(2);
            view(door(1, "/a"));
            kit.complete(JPEG);

            assertThat(kit.arrived, hasSize(1));
        }

        @Test
        void failuresCountAsWell() {
            DownloadEnd failed = new DownloadEnd.Failed(new CloudException.Rejected("GET thumbnail", 500, 0));

            assertThat(downloads(600, failed, door(1, "/a")), is(8));
        }

        @Test
        void theWallClockMayJump() {
            downloads(1, NOT_THERE, door(1, "/a"));
            kit.time.setClock(Duration.ofDays(-4000));

            assertThat(downloads(1, NOT_THERE, door(1, "/a")), is(1));
        }
    }

    @Nested
    class WhenItCannotBeUsed {

        @Test
        void itIsNeverFetchedAgain() {
            assertThat(downloads(600, UNUSABLE, door(1, "/a")), is(1));
        }

        @Test
        void notEvenAfterAnother() {
            downloads(1, UNUSABLE, door(1, "/a"));
            downloads(1, UNUSABLE, door(1, "/b"));

            assertThat(downloads(10, UNUSABLE, door(1, "/a")), is(0));
        }

        @Test
        void halfAJpegIsNone() {
            view(door(1, "/a"));
            kit.complete(new byte[]{(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 1});

            assertThat(kit.arrived, is(empty()));
            assertThat(downloads(600, UNUSABLE, door(1, "/a")), is(0));
        }

        @Test
        void whatIsRememberedIsBounded() {
            for (int i = 0; i <= ThumbnailFetcher.MOST_REMEMBERED; i++) {
                downloads(1, UNUSABLE, door(1, "/" + i));
            }

            assertThat(downloads(1, UNUSABLE, door(1, "/1")), is(0));
            assertThat(downloads(1, UNUSABLE, door(1, "/0")), is(1));
        }
    }

    @Nested
    class WhenNothingMayBeAsked {

        @Test
        void triesDoNotCount() {
            DownloadEnd spent = new DownloadEnd.Failed(
                    new CloudException.OutOfBudget("GET thumbnail", Duration.ofMinutes(2)));

            assertThat(downloads(40, spent, door(1, "/a")), is(20));
            assertThat(downloads(600, NOT_THERE, door(1, "/a")), is(8));
        }

        @Test
        void theCloudsWishIsHeeded() {
            DownloadEnd limited = new DownloadEnd.Failed(
                    new CloudException.RateLimited("GET thumbnail", 429, Duration.ofMinutes(10)));

            assertThat(downloads(10, limited, door(1, "/a")), is(1));
            assertThat(downloads(10, limited, door(1, "/a")), is(1));
        }

        @Test
        void withoutATimeItIsAMinute() {
            DownloadEnd limited = new DownloadEnd.Failed(new CloudException.RateLimited("GET thumbnail", 429, null));

            assertThat(downloads(9, limited, door(1, "/a")), is(9));
        }

        @Test
        void aTimeBeyondReasonIsAnHour() {
            DownloadEnd limited = new DownloadEnd.Failed(
                    new CloudException.RateLimited("GET thumbnail", 429, Duration.ofDays(300)));

            assertThat(downloads(120, limited, door(1, "/a")), is(2));
        }

        @Test
        void noTimeIsTenSeconds() {
            DownloadEnd spent = new DownloadEnd.Failed(new CloudException.OutOfBudget("GET thumbnail", Duration.ZERO));
            view(door(1, "/a"));
            kit.end(spent);
            kit.seconds(9);
            view(door(1, "/a"));
            assertThat(kit.running(), is(0));
            kit.seconds(1);
            view(door(1, "/a"));

            assertThat(kit.running(), is(1));
        }
    }

    @Nested
    class OfAnEvent {

        private final Instant at = Instant.parse("2026-11-23T11:59:58Z");

        @Test
        void itIsFetchedAtOnceAndBearsTheTimeOfTheEvent() {
            forEvent(press(7, at, "/press"));
            kit.complete(JPEG);

            assertThat(kit.arrived.get(0).device(), is(FRONT));
            assertThat(kit.arrived.get(0).still().takenAt(), is(at));
        }

        @Test
        void itIsFetchedAsSoonAsAListNamesIt() {
            forEvent(press(7, at, null));
            list(press(8, at, "/other"), press(7, at, null));
            assertThat(kit.running(), is(0));
            kit.minutes(5);
            list(press(7, at, "/press"));
            kit.complete(JPEG);
            list(press(7, at, "/press"));

            assertThat(kit.cloud.calls, contains("thumbnail /press"));
            assertThat(kit.arrived, hasSize(1));
        }

        @Test
        void afterFiveMinutesItIsNotWaitedFor() {
            forEvent(press(7, at, null));
            kit.minutes(5);
            kit.seconds(1);
            list(press(7, at, "/press"));

            assertThat(kit.running(), is(0));
        }

        @Test
        void itIsTriedAgainByItself() {
            forEvent(press(7, at, "/press"));
            kit.end(NOT_THERE);
            kit.seconds(9);
            list(press(7, at, "/press"));
            assertThat(kit.running(), is(0));
            kit.seconds(1);
            assertThat(kit.running(), is(1));
            kit.end(NOT_THERE);
            kit.seconds(19);
            assertThat(kit.running(), is(0));
            kit.seconds(1);
            kit.complete(JPEG);

            assertThat(kit.arrived, hasSize(1));
            assertThat(kit.time.waiting(), is(0L));
        }

        @Test
        void itIsTriedEightTimesAtMost() {
            forEvent(press(7, at, "/press"));
            int tries = 0;
            for (int i = 0; i < 10_000; i++) {
                if (kit.running() > 0) {
                    kit.end(NOT_THERE);
                    tries++;
                }
                list(press(7, at, "/press"));
                kit.seconds(10);
            }

            assertThat(tries, is(8));
            assertThat(kit.time.waiting(), is(0L));
        }

        @Test
        void whatCannotBeUsedIsFetchedOnce() {
            forEvent(press(7, at, "/press"));
            kit.end(UNUSABLE);
            for (int i = 0; i < 50; i++) {
                list(press(7, at, "/press"));
                kit.seconds(10);
            }

            assertThat(kit.cloud.calls, hasSize(1));
        }

        @Test
        void aSimulatedOneIsIgnored() {
            forEvent(press(-1, at, "/press"));
            forEvent(press(-2, at, null));
            list(press(-2, at, "/press"));

            assertThat(kit.cloud.calls, is(empty()));
        }

        @Test
        void howManyAreWaitedForIsBounded() {
            for (int i = 0; i <= ThumbnailFetcher.MOST_AWAITED; i++) {
                forEvent(press(i, at, null));
            }
            list(press(0, at, "/0"));
            assertThat(kit.running(), is(0));
            list(press(1, at, "/1"));

            assertThat(kit.running(), is(1));
        }

        @Test
        void theEndOfTheSessionEndsIt() {
            forEvent(press(7, at, "/press"));
            kit.end(NOT_THERE);
            forEvent(press(8, at, "/other"));
            kit.run(kit.media::close);
            kit.minutes(60);

            assertThat(kit.cloud.calls, hasSize(2));
            assertThat(kit.time.waiting(), is(0L));
            assertThat(kit.arrived, is(empty()));
        }
    }
}
