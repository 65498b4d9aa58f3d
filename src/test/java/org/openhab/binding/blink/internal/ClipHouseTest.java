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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.handler.CommandResultText;
import org.openhab.binding.blink.internal.handler.DoorbellHandler;
import org.openhab.binding.blink.simulator.Fault;
import org.openhab.binding.blink.simulator.Route;
import org.openhab.binding.blink.simulator.SimulatedHouse;
import org.openhab.core.thing.Thing;

/**
 * Recordings, from the button to the disk, and what a hostile cloud makes of them.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class ClipHouseTest {

    private static final Duration CLIP_IS_THERE = Duration.ofSeconds(40);

    private @NonNullByDefault({}) WholeHouse run;
    private @NonNullByDefault({}) Thing front;

    @BeforeEach
    void open() throws IOException {
        run = new WholeHouse();
    }

    @AfterEach
    void close() {
        run.close();
    }

    private void signIn(Map<String, Object> further) {
        Map<String, Object> parameters = new java.util.HashMap<>(further);
        parameters.put("email", run.house.account().email());
        parameters.put("password", run.house.account().password());
        run.addAccount(parameters);
        run.enter("verificationCode", run.house.currentCode());
        front = run.addDoorbell("front", SimulatedHouse.FRONT_DOOR);
        run.time.advance(Duration.ofSeconds(11));
    }

    /** Begins to save without waiting for the end. */
    private CompletableFuture<CommandResult> begin(String name) {
        return ((DoorbellHandler) run.handler(front))
                .ask((account, doorbell) -> account.saveLatestClip(doorbell, name));
    }

    private CommandResult save(String name) {
        return run.whileWaiting(((DoorbellHandler) run.handler(front))
                .ask((account, doorbell) -> account.saveLatestClip(doorbell, name)));
    }

    /** What there is, while files may come and go. */
    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(run.userData, new SimpleFileVisitor<>() {
                @Override
                @NonNullByDefault({})
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                @NonNullByDefault({})
                public FileVisitResult visitFileFailed(Path file, IOException vanished) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private List<String> names() {
        return files().stream().map(file -> run.userData.relativize(file).toString()).toList();
    }

    @Nested
    class WhenTheLastClipIsSaved {

        @BeforeEach
        void press() {
            signIn(Map.of());
            run.house.press(SimulatedHouse.FRONT_DOOR);
            run.time.advance(CLIP_IS_THERE);
        }

        @Test
        void itIsDescribedByChannels() {
            assertThat(run.openhab.state("front:last-clip-kind"), is("press"));
            assertThat(run.openhab.state("front:last-clip-length"), is("20 s"));
            assertThat(run.openhab.state("front:last-clip-time"), is(run.openhab.state("front:last-press")));
        }

        @Test
        void itsNameHoldsDeviceTimeAndKind() {
            assertThat(save(""), is(instanceOf(CommandResult.Saved.class)));
            assertThat(names(), contains(matchesPattern("blink/Front-Door-20261123-12\\d{4}-press\\.mp4")));
        }

        @Test
        void aLargeOneIsWrittenAsItArrives() throws IOException {
            run.cloud.inject(new Fault.Large(100L << 20), Route.MEDIA_FILE, ".mp4", 1, 0);

            assertThat(save("large"), is(instanceOf(CommandResult.Saved.class)));
            assertThat(Files.size(files().get(0)), is(greaterThanOrEqualTo(100L << 20)));
            Files.delete(files().get(0));
        }

        @Test
        void whatIsTooLargeLeavesNothing() {
            run.cloud.inject(new Fault.Large(300L << 20), Route.MEDIA_FILE, ".mp4", 5, 0);

            assertThat(CommandResultText.of(save("large")), is("failed"));
            assertThat(files(), is(empty()));
        }

        static Stream<Arguments> faults() {
            return Stream.of(new Fault.Html(200), new Fault.CutOff(), Fault.Status.notYet(), new Fault.Status(500),
                    new Fault.Moved(302, Fault.Moved.Where.NOWHERE)).map(Arguments::of);
        }

        @ParameterizedTest
        @MethodSource("faults")
        void whatIsBrokenForGoodLeavesNothing(Fault fault) {
            run.cloud.inject(fault, Route.MEDIA_FILE, ".mp4", 50, 0);

            CompletableFuture<CommandResult> end = begin("door");
            run.letArrive(Duration.ofMinutes(3));

            assertThat(run.whileWaiting(end), is(not(instanceOf(CommandResult.Saved.class))));
            assertThat(files(), is(empty()));
        }

        @Test
        void aRedirectOnTheSameHostIsFollowed() {
            run.cloud.inject(new Fault.Moved(302, Fault.Moved.Where.SAME_HOST), Route.MEDIA_FILE, ".mp4", 1, 0);

            assertThat(save("door"), is(instanceOf(CommandResult.Saved.class)));
        }

        @Test
        void noTokenGoesToAForeignHost() {
            run.cloud.inject(new Fault.Moved(302, Fault.Moved.Where.FOREIGN_HOST), Route.MEDIA_FILE, ".mp4", 9, 0);

            save("door");

            assertThat(run.cloud.mistakes(), is(empty()));
        }

        @Test
        void pressesRingWhileALargeOneArrives() {
            run.openhab.clear();
            run.cloud.inject(new Fault.Large(60L << 20), Route.MEDIA_FILE, ".mp4", 1, 0);
            run.house.press(SimulatedHouse.FRONT_DOOR);
            save("large");
            run.time.advance(Duration.ofSeconds(15));

            assertThat(run.openhab.triggers(), contains("front:press!PRESSED", "front:press!RELEASED"));
        }
    }

    @Nested
    class WhenRecordingsComeSlowly {

        @BeforeEach
        void press() {
            signIn(Map.of());
            run.house.press(SimulatedHouse.FRONT_DOOR);
            run.time.advance(CLIP_IS_THERE);
            run.openhab.clear();
            run.cloud.inject(new Fault.Stall(), Route.MEDIA_FILE, ".mp4", 2, 0);
            begin("one");
            begin("two");
            run.letArrive(Duration.ofSeconds(5));
        }

        @Test
        void onlyOneIsUnderWayAndPressesRing() {
            assertThat(names(), hasSize(1));
            run.house.press(SimulatedHouse.FRONT_DOOR);
            run.letArrive(Duration.ofSeconds(15));

            assertThat(run.openhab.triggers(), contains("front:press!PRESSED", "front:press!RELEASED"));
        }

        @Test
        void theEndOfTheAccountLeavesNoPart() {
            run.removeAccount();
            run.letArrive(Duration.ofSeconds(1));

            assertThat(files(), is(empty()));
        }
    }

    @Nested
    class WhenEveryPressIsSaved {

        /** Lets the executor and the HTTP client take turns until as many files are there. */
        private void untilFiles(int count) {
            run.whileWaiting(java.util.concurrent.CompletableFuture.supplyAsync(() -> {
                while (names().stream().filter(name -> name.endsWith(".mp4")).count() < count) {
                    Thread.onSpinWait();
                }
                return count;
            }));
        }

        @Test
        void itIsOnceTheCloudHasIt() {
            signIn(Map.of("saveClips", true, "clipFolder", "visits"));
            run.house.press(SimulatedHouse.FRONT_DOOR);
            untilFiles(1);

            assertThat(names(), contains(matchesPattern("visits/Front-Door-.*-press\\.mp4")));
        }
    }

}
