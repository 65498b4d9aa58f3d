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
import static org.openhab.binding.blink.internal.account.MediaTestKit.MP4;
import static org.openhab.binding.blink.internal.testing.Views.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.blink.internal.account.CommandResult.Reason;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.DownloadEnd;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.Clip.Kind;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.testing.FakeCloud.Download;

/**
 * Recordings that are saved, and what becomes of those that cannot be.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class ClipDownloaderTest {

    private static final Instant AT = Instant.parse("2026-11-23T11:59:58Z");
    private static final String OWN_NAME = "blink/Front-Door-20261123-115958-press.mp4";
    private static final CommandResult OPEN = new CommandResult.Pending();
    private static final CommandResult CLOSED = new CommandResult.Refused(Reason.ACCOUNT_CLOSED);
    private static final DownloadEnd NOT_THERE = new DownloadEnd.NotThere();

    @TempDir
    Path base = Path.of("");
    private @NonNullByDefault({}) MediaTestKit kit;

    @BeforeEach
    void make() {
        kit = new MediaTestKit(base);
    }

    private static Clip clip(long id, Kind kind, Instant at, @Nullable String media) {
        return new Clip(new ClipId(id), FRONT, kind, at, at, Set.of(), null, media, null);
    }

    private static Clip press(long id, @Nullable String media) {
        return clip(id, Kind.PRESS, AT, media);
    }

    private void list(Clip... clips) {
        kit.run(() -> kit.media.clips().onClips(List.of(clips)));
    }

    private void forEvent(Clip clip) {
        kit.run(() -> kit.media.clips().forEvent(doorbell(), clip));
    }

    private CompletableFuture<CommandResult> save(String name) {
        CompletableFuture<CommandResult> end = new CompletableFuture<>();
        kit.run(() -> kit.media.clips().saveLatest(doorbell(), name, end));
        return end;
    }

    private static CommandResult result(CompletableFuture<CommandResult> end) {
        return end.getNow(OPEN);
    }

    @Nested
    class TheLatest {

        private boolean changes(Clip clip) {
            return kit.media.clips().onClips(List.of(clip));
        }

        @Test
        void isTheYoungestWithARecording() {
            assertThat(changes(press(1, null)), is(false));
            assertThat(changes(press(2, "/2")), is(true));
            assertThat(changes(press(2, "/2")), is(false));
            assertThat(changes(clip(1, Kind.PRESS, AT.minusSeconds(1), "/1")), is(false));
            assertThat(changes(press(2, "/2b")), is(true));
            assertThat(changes(clip(3, Kind.MOTION, AT.plusSeconds(1), "/3")), is(true));

            assertThat(kit.media.clips().latest().get(FRONT), is(clip(3, Kind.MOTION, AT.plusSeconds(1), "/3")));
        }
    }

    @Nested
    class OnRequest {

        @BeforeEach
        void show() {
            list(press(7, "/7"));
        }

        @Test
        void itIsSavedUnderTheChosenName() {
            CompletableFuture<CommandResult> end = save("visits/door");
            assertThat(result(end), is(OPEN));
            kit.complete(MP4);

            assertThat(result(end), is(new CommandResult.Saved(base.resolve("blink/visits/door.mp4").toString())));
            assertThat(kit.files(), contains("blink/visits/door.mp4"));
        }

        @Test
        void withoutANameItGetsOurs() {
            save(" ");
            kit.complete(MP4);

            assertThat(kit.files(), contains(OWN_NAME));
        }

        @Test
        void aChosenNameReplaces() {
            save("door");
            kit.complete(MP4);
            save("door");
            kit.complete(MP4);

            assertThat(kit.files(), contains("blink/door.mp4"));
        }

        @Test
        void equalNamesOfOursGetANumber() {
            forEvent(press(7, "/7"));
            save("");
            kit.complete(MP4);
            kit.complete(MP4);

            assertThat(kit.files(), containsInAnyOrder(OWN_NAME, "blink/Front-Door-20261123-115958-press-2.mp4"));
        }

        @Test
        void aNameThatLeadsOutIsRefused() {
            assertThat(result(save("../../x")), is(new CommandResult.Refused(Reason.BAD_NAME)));
            assertThat(kit.cloud.calls, is(empty()));
        }

        @Test
        void whatIsNoPressOrMotionIsNotSaved() {
            list(clip(8, Kind.SNAPSHOT, AT.plusSeconds(1), "/8"));
            assertThat(result(save("")), is(new CommandResult.Refused(Reason.NO_RECORDING)));
            list(clip(9, Kind.MOTION, AT.plusSeconds(2), "/9"));
            save("");

            assertThat(kit.cloud.calls, contains("recording /9"));
        }

        @Test
        void anotherDeviceHasNone() {
            CompletableFuture<CommandResult> end = new CompletableFuture<>();
            kit.run(() -> kit.media.clips().saveLatest(camera(), "", end));

            assertThat(result(end), is(new CommandResult.Refused(Reason.NO_RECORDING)));
        }

        @Test
        void itMayHaveTheLargestSize() {
            save("");

            assertThat(kit.next().maxBytes(), is(256L << 20));
        }
    }

    @Nested
    class WhenItIsNotThere {

        @BeforeEach
        void show() {
            list(press(7, "/7"));
        }

        @Test
        void itIsTriedFourTimesMore() {
            CompletableFuture<CommandResult> end = save("door");
            for (int pause : new int[]{5, 10, 20, 40}) {
                kit.end(NOT_THERE);
                kit.seconds(pause - 1);
                assertThat(kit.running(), is(0));
                kit.seconds(1);
                assertThat(kit.running(), is(1));
            }
            assertThat(result(end), is(OPEN));
            kit.end(NOT_THERE);

            assertThat(result(end), is(new CommandResult.Refused(Reason.NO_RECORDING)));
            assertThat(kit.files(), is(empty()));
            assertThat(kit.time.waiting(), is(0L));
        }

        @Test
        void aFailureOfTheCloudIsTriedAgainAsWell() {
            CloudException why = new CloudException.Rejected("GET recording", 500, 0);
            CompletableFuture<CommandResult> end = save("door");
            for (int i = 0; i < 5; i++) {
                kit.end(new DownloadEnd.Failed(why));
                kit.seconds(60);
            }

            assertThat(result(end), is(new CommandResult.Failed(why)));
        }

        @Test
        void whatCannotBeUsedIsNotTriedAgain() {
            CloudException.Malformed why = new CloudException.Malformed("GET recording", "larger than allowed");
            CompletableFuture<CommandResult> end = save("door");
            Download download = kit.next();
            MediaTestKit.write(download, MP4);
            download.end(new DownloadEnd.Unusable(why));
            kit.seconds(100);

            assertThat(result(end), is(new CommandResult.Failed(why)));
            assertThat(kit.files(), is(empty()));
            assertThat(kit.running(), is(0));
        }

        @Test
        void aFullDiskIsNoFailureOfTheCloud() {
            CompletableFuture<CommandResult> end = save("door");
            kit.end(new DownloadEnd.DiskFailed(new IOException("No space left on device")));

            assertThat(result(end), is(new CommandResult.Refused(Reason.NOT_WRITTEN)));
            assertThat(kit.files(), is(empty()));
        }

        @Test
        void aFolderThatCannotBeMadeIsNotWritten() throws IOException {
            Files.createFile(base.resolve("blink"));

            assertThat(result(save("door")), is(new CommandResult.Refused(Reason.NOT_WRITTEN)));
        }

        @Test
        void whatCannotBeMovedIsNotWritten() throws IOException {
            CompletableFuture<CommandResult> end = save("door");
            Files.createDirectories(base.resolve("blink/door.mp4/full"));
            kit.complete(MP4);

            assertThat(result(end), is(new CommandResult.Refused(Reason.NOT_WRITTEN)));
            assertThat(kit.files(), is(empty()));
        }

        @Test
        void whoWaitsIsReportedAtOnceThatNothingMayBeAsked() {
            CloudException spent = new CloudException.OutOfBudget("GET recording", Duration.ofMinutes(1));
            CompletableFuture<CommandResult> end = save("door");
            kit.end(new DownloadEnd.Failed(spent));

            assertThat(result(end), is(new CommandResult.Failed(spent)));
        }
    }

    @Nested
    class OfAnEvent {

        @Test
        void itIsSavedAsSoonAsAListNamesIt() {
            forEvent(press(7, null));
            list(press(7, null), press(8, "/8"));
            assertThat(kit.running(), is(0));
            kit.minutes(10);
            list(press(7, "/7"));
            kit.complete(MP4);
            list(press(7, "/7"));

            assertThat(kit.files(), contains(OWN_NAME));
            assertThat(kit.cloud.calls, contains("recording /7"));
        }

        @Test
        void afterTenMinutesItIsNotWaitedFor() {
            forEvent(press(7, null));
            kit.minutes(10);
            kit.seconds(1);
            list();
            list(press(7, "/7"));

            assertThat(kit.running(), is(0));
        }

        @Test
        void aSimulatedOneIsIgnored() {
            forEvent(press(-1, "/1"));

            assertThat(kit.cloud.calls, is(empty()));
        }

        @Test
        void itHasTimeUntilTheBudgetAllowsIt() {
            forEvent(press(7, "/7"));
            kit.end(new DownloadEnd.Failed(new CloudException.OutOfBudget("GET recording", Duration.ofMinutes(7))));
            kit.minutes(6);
            assertThat(kit.running(), is(0));
            kit.minutes(1);
            kit.end(new DownloadEnd.Failed(new CloudException.RateLimited("GET recording", 429, null)));
            kit.minutes(1);
            kit.end(new DownloadEnd.Failed(
                    new CloudException.RateLimited("GET recording", 429, Duration.ofSeconds(90))));
            kit.seconds(89);
            assertThat(kit.running(), is(0));
            kit.seconds(1);
            kit.complete(MP4);

            assertThat(kit.files(), contains(OWN_NAME));
        }

        @Test
        void notForEver() {
            forEvent(press(7, "/7"));
            int tries = 0;
            for (int minute = 0; minute < 300; minute++) {
                while (kit.running() > 0) {
                    kit.end(new DownloadEnd.Failed(new CloudException.OutOfBudget("GET recording", Duration.ZERO)));
                    tries++;
                }
                kit.seconds(60);
            }

            assertThat(tries, is(lessThan(130)));
            assertThat(kit.time.waiting(), is(0L));
        }

        @Test
        void howManyAreWaitedForIsBounded() {
            for (int i = 0; i <= ClipDownloader.MOST_AWAITED; i++) {
                forEvent(press(i, null));
            }
            list(press(ClipDownloader.MOST_AWAITED, "/last"));
            assertThat(kit.running(), is(0));
            list(press(0, "/first"));

            assertThat(kit.running(), is(1));
        }
    }

    @Test
    void oneTooManyIsRefusedAsBusy() {
        list(press(7, "/7"));
        List<CompletableFuture<CommandResult>> ends = new ArrayList<>();
        for (int i = 0; i <= MediaSlot.MOST_WAITING; i++) {
            ends.add(save("door" + i));
        }

        assertThat(result(save("door")), is(new CommandResult.Refused(Reason.BUSY)));
        assertThat(ends.stream().map(ClipDownloaderTest::result).toList(), everyItem(is(OPEN)));
    }

    @Nested
    class WhenTheSessionEnds {

        @Test
        void partsAreRemovedAndResultsGiven() {
            list(press(7, "/7"));
            CompletableFuture<CommandResult> running = save("running");
            CompletableFuture<CommandResult> waiting = save("waiting");
            Download download = kit.next();
            MediaTestKit.write(download, MP4);
            assertThat(kit.files(), hasSize(1));
            kit.run(kit.media::close);

            assertThat(result(running), is(CLOSED));
            assertThat(result(waiting), is(CLOSED));
            assertThat(kit.files(), is(empty()));
            download.end(new DownloadEnd.Complete());
            kit.time.run();
            assertThat(kit.files(), is(empty()));
        }

        @Test
        void alsoWhileAnotherTryIsAwaited() {
            list(press(7, "/7"));
            CompletableFuture<CommandResult> end = save("door");
            kit.end(NOT_THERE);
            kit.run(kit.media::close);
            kit.minutes(10);

            assertThat(result(end), is(CLOSED));
            assertThat(kit.cloud.calls, hasSize(1));
            assertThat(kit.time.waiting(), is(0L));
        }

        @Test
        void whatIsAskedForLaterEndsAtOnce() {
            list(press(7, "/7"));
            kit.run(kit.media::close);

            assertThat(result(save("door")), is(CLOSED));
            assertThat(kit.media.dropped(), is(0L));
        }
    }

    @Nested
    class WhatGrowsOld {

        private final Instant longAgo = Instant.parse("2026-11-01T00:00:00Z");

        private Path file(String name) throws IOException {
            Files.createDirectories(base.resolve("blink"));
            return Files.setLastModifiedTime(Files.createFile(base.resolve("blink").resolve(name)),
                    FileTime.from(longAgo));
        }

        @Test
        void isDeletedAlsoWhenNothingIsSaved() throws IOException {
            file("Front-Door-20261116-115959-press.mp4");
            file("Front-Door-20261116-120001-press.mp4");
            file("holiday-20200101-120000-beach.mp4");
            list();

            assertThat(kit.files(), containsInAnyOrder("blink/Front-Door-20261116-120001-press.mp4",
                    "blink/holiday-20200101-120000-beach.mp4"));
        }

        @Test
        void isSearchedEverySixHours() throws IOException {
            list();
            file("Front-Door-20261001-120000-press.mp4");
            kit.time.advance(Duration.ofHours(6).minusSeconds(1));
            list();
            assertThat(kit.files(), hasSize(1));
            kit.seconds(1);
            list();

            assertThat(kit.files(), is(empty()));
        }

        @Test
        void staysWithoutARetention() throws IOException {
            kit = new MediaTestKit(base, Duration.ZERO);
            file("Front-Door-20261001-120000-press.mp4");
            list();

            assertThat(kit.files(), hasSize(1));
        }

        @Test
        void partsOfAPowerFailureGoAtTheStart() throws IOException {
            String part = ".blink-01234567-89ab-cdef-0123-456789abcdef.part";
            kit = new MediaTestKit(base, Duration.ZERO);
            Path file = file(part);
            list();
            assertThat(Files.exists(file), is(false));
            file(part);
            kit.time.advance(Duration.ofHours(7));
            list();

            assertThat(Files.exists(file), is(true));
        }

        @Test
        void whatCannotBeReadIsLeft() throws IOException {
            Files.createFile(base.resolve("blink"));
            list();

            assertThat(kit.files(), contains("blink"));
        }
    }
}
