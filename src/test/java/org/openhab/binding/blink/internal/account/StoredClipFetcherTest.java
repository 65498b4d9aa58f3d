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
import static org.openhab.binding.blink.internal.testing.Views.syncModule;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.blink.internal.account.CommandResult.Reason;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.model.StoredClip;
import org.openhab.binding.blink.internal.model.StoredClips;

/**
 * A USB storage that is listed and read, at the pace of its sync module.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class StoredClipFetcherTest {

    private static final CommandResult OPEN = new CommandResult.Pending();
    private static final List<StoredClip> CLIPS = List.of(
            new StoredClip("11", "Front Door", Instant.parse("2026-11-20T12:00:00Z")),
            new StoredClip("12", "??", Instant.parse("2026-11-21T12:00:00Z")));
    private static final StoredClips LIST = new StoredClips("77", CLIPS);

    @TempDir
    Path base = Path.of("");
    private @NonNullByDefault({}) MediaTestKit kit;

    @BeforeEach
    void make() {
        kit = new MediaTestKit(base);
    }

    private CompletableFuture<CommandResult> list() {
        CompletableFuture<CommandResult> end = new CompletableFuture<>();
        kit.run(() -> kit.media.storedClips().list(syncModule(), end));
        return end;
    }

    private CompletableFuture<CommandResult> save(String id, String name) {
        CompletableFuture<CommandResult> end = new CompletableFuture<>();
        kit.run(() -> kit.media.storedClips().save(syncModule(), id, name, end));
        return end;
    }

    private static CommandResult result(CompletableFuture<CommandResult> end) {
        return end.getNow(OPEN);
    }

    static Stream<CloudException> busy() {
        return Stream.of(new CloudException.Rejected("POST x", 409, 0),
                new CloudException.Rejected("POST x", 200, 307));
    }

    static Stream<Throwable> bugs() {
        return Stream.of(new IllegalStateException("on purpose"), new AssertionError("on purpose"),
                new InterruptedException("on purpose"));
    }

    /** From now on {@code call} throws {@code bug}. */
    private void breakAt(String call, Throwable bug) {
        kit.cloud.onCall = called -> {
            if (called.startsWith(call)) {
                switch (bug) {
                    case InterruptedException e -> throw e;
                    case Error e -> throw e;
                    default -> throw new IllegalStateException(bug);
                }
            }
        };
    }

    private void fail(CloudException why, int times) {
        for (int i = 0; i < times; i++) {
            kit.cloud.failures.add(why);
        }
    }

    @Nested
    class WhenItIsListed {

        @Test
        void itIsAskedForWithGrowingPauses() {
            CompletableFuture<CommandResult> end = list();
            assertThat(kit.cloud.calls, contains("list storage"));
            for (int pause : new int[]{3, 6, 12, 24}) {
                long before = kit.cloud.count("stored clips");
                kit.seconds(pause - 1);
                assertThat(kit.cloud.count("stored clips"), is(before));
                kit.seconds(1);
                assertThat(kit.cloud.count("stored clips"), is(before + 1));
            }

            assertThat(result(end), is(instanceOf(CommandResult.Failed.class)));
            assertThat(kit.time.waiting(), is(0L));
        }

        @Test
        void theListIsTheResult() {
            CompletableFuture<CommandResult> end = list();
            kit.seconds(3);
            assertThat(result(end), is(OPEN));
            kit.cloud.stored.add(LIST);
            kit.seconds(6);

            assertThat(result(end), is(new CommandResult.Listed(CLIPS)));
        }

        @ParameterizedTest
        @MethodSource("org.openhab.binding.blink.internal.account.StoredClipFetcherTest#busy")
        void aBusySyncModuleIsAskedAgain(CloudException busy) {
            fail(busy, 1);
            kit.cloud.stored.add(LIST);
            CompletableFuture<CommandResult> end = list();
            kit.seconds(4);
            assertThat(kit.cloud.count("list storage"), is(1L));
            kit.seconds(1);
            assertThat(kit.cloud.count("list storage"), is(2L));
            kit.seconds(3);

            assertThat(result(end), is(new CommandResult.Listed(CLIPS)));
        }

        @ParameterizedTest
        @MethodSource("org.openhab.binding.blink.internal.account.StoredClipFetcherTest#busy")
        void alsoWhileTheListIsWritten(CloudException busy) {
            CompletableFuture<CommandResult> end = list();
            fail(busy, 5);
            kit.cloud.stored.add(LIST);
            kit.seconds(3);
            assertThat(result(end), is(OPEN));
            kit.seconds(25);

            assertThat(result(end), is(new CommandResult.Listed(CLIPS)));
        }

        @Test
        void aMinuteOfBusyIsEnough() {
            CloudException busy = new CloudException.Rejected("POST x", 409, 307);
            fail(busy, 100);
            CompletableFuture<CommandResult> end = list();
            kit.seconds(59);
            assertThat(result(end), is(OPEN));
            kit.seconds(1);

            assertThat(result(end), is(new CommandResult.Failed(busy)));
            assertThat(kit.cloud.calls, hasSize(13));
        }

        @Test
        void anotherRefusalEndsIt() {
            CloudException why = new CloudException.Rejected("POST x", 400, 2122);
            fail(why, 1);

            assertThat(result(list()), is(new CommandResult.Failed(why)));
            assertThat(kit.time.waiting(), is(0L));
        }

        @Test
        void anOutageEndsIt() {
            CompletableFuture<CommandResult> end = list();
            CloudException why = new CloudException.Unreachable("GET x", "no answer in time", false);
            fail(why, 1);
            kit.seconds(3);

            assertThat(result(end), is(new CommandResult.Failed(why)));
        }
    }

    @Nested
    class WhenSomethingThrows {

        @ParameterizedTest
        @MethodSource("org.openhab.binding.blink.internal.account.StoredClipFetcherTest#bugs")
        void theFirstRequestEndsIt(Throwable bug) {
            breakAt("list storage", bug);

            assertThat(result(list()), is(instanceOf(CommandResult.Failed.class)));
        }

        @ParameterizedTest
        @MethodSource("org.openhab.binding.blink.internal.account.StoredClipFetcherTest#bugs")
        void aLaterRequestDoesToo(Throwable bug) {
            breakAt("stored clips", bug);
            CompletableFuture<CommandResult> end = list();
            kit.seconds(3);

            assertThat(result(end), is(instanceOf(CommandResult.Failed.class)));
        }

        @ParameterizedTest
        @MethodSource("org.openhab.binding.blink.internal.account.StoredClipFetcherTest#bugs")
        void theUploadDoesToo(Throwable bug) {
            kit.cloud.stored.add(LIST);
            list();
            kit.seconds(3);
            breakAt("upload", bug);

            assertThat(result(save("11", "door")), is(instanceOf(CommandResult.Failed.class)));
        }
    }

    @Nested
    class WhenOneIsSaved {

        @BeforeEach
        void know() {
            kit.cloud.stored.add(LIST);
            list();
            kit.seconds(3);
            kit.cloud.calls.clear();
        }

        @Test
        void itIsUploadedAndDownloaded() {
            CompletableFuture<CommandResult> end = save(" 11 ", "door");
            assertThat(kit.cloud.calls, contains("upload 77/11"));
            kit.seconds(3);
            assertThat(kit.cloud.calls, contains("upload 77/11", "recording /stored/11"));
            kit.complete(MP4);

            assertThat(result(end), is(instanceOf(CommandResult.Saved.class)));
            assertThat(kit.files(), contains("blink/door.mp4"));
        }

        @Test
        void withoutANameItTellsDeviceAndId() {
            save("11", "");
            save("12", " ");
            kit.seconds(3);
            kit.complete(MP4);
            kit.complete(MP4);

            assertThat(kit.files(), containsInAnyOrder("blink/FrontDoor-11.mp4", "blink/storage-12.mp4"));
        }

        @Test
        void twiceIsTwoFiles() {
            save("11", "");
            save("11", "");
            kit.seconds(3);
            kit.complete(MP4);
            kit.complete(MP4);

            assertThat(kit.files(), containsInAnyOrder("blink/FrontDoor-11.mp4", "blink/FrontDoor-11-2.mp4"));
        }

        @Test
        void whatTheListDoesNotNameIsNotThere() {
            assertThat(result(save("13", "")), is(new CommandResult.Refused(Reason.NO_RECORDING)));
            assertThat(kit.cloud.calls, is(empty()));
        }

        @Test
        void aBusySyncModuleIsAskedAgain() {
            fail(new CloudException.Rejected("POST x", 409, 307), 11);
            save("11", "door");
            kit.seconds(58);
            kit.complete(MP4);

            assertThat(kit.files(), contains("blink/door.mp4"));
        }

        @Test
        void theEndOfTheSessionEndsIt() {
            CompletableFuture<CommandResult> end = save("11", "door");
            CompletableFuture<CommandResult> listing = list();
            kit.run(kit.media::close);
            kit.seconds(100);

            assertThat(result(end), is(new CommandResult.Refused(Reason.ACCOUNT_CLOSED)));
            assertThat(result(listing), is(new CommandResult.Refused(Reason.ACCOUNT_CLOSED)));
            assertThat(kit.running(), is(0));
            assertThat(kit.time.waiting(), is(0L));
        }
    }

    @Test
    void withoutAListNothingIsThere() {
        assertThat(result(save("11", "")), is(new CommandResult.Refused(Reason.NO_RECORDING)));
    }
}
