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
package org.openhab.binding.blink.internal.clips;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.Clip.Kind;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;

/**
 * Recordings on the disk: where they may go, when they count, when they grow old.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class ClipFolderTest {

    private static final byte[] MP4 = "\0\0\0\u0018ftypmp42".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path base = Path.of("");
    private @NonNullByDefault({}) ClipFolder folder;

    @BeforeEach
    void make() {
        folder = ClipFolder.below(base, "blink").orElseThrow();
    }

    private void save(String name) throws IOException {
        ClipFile file = folder.begin(name).orElseThrow();
        file.write(ByteBuffer.wrap(MP4));
        file.keep();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(base)) {
            return all.filter(Files::isRegularFile).map(file -> base.relativize(file).toString()).sorted().toList();
        }
    }

    @Nested
    class WhereItMayGo {

        @ParameterizedTest
        @CsvSource({"door, blink/door.mp4", "door.mp4, blink/door.mp4", "2026/door, blink/2026/door.mp4",
                "a b.c, blink/a b.c.mp4", "../blink/door, blink/door.mp4"})
        void aNameBelowTheFolderIsTaken(String name, String file) throws IOException {
            save(name);

            assertThat(files(), contains(file));
        }

        @ParameterizedTest
        @ValueSource(strings = {"..", "../door", "a/../../door", "/tmp/door", "", " ", ".", "a/..", "x\0y",
                "../blink-other/door"})
        void aNameThatLeadsOutIsRefused(String name) throws IOException {
            assertThat(folder.begin(name).isPresent(), is(false));
            assertThat(files(), is(empty()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "..", "../other", "/etc", "a/../.."})
        void aFolderThatLeadsOutIsNone(String name) {
            assertThat(ClipFolder.below(base, name).isPresent(), is(false));
        }

        @Test
        void aLinkThatLeadsOutIsRefused() throws IOException {
            Path elsewhere = Files.createDirectory(base.resolve("elsewhere"));
            Files.createDirectory(base.resolve("blink"));
            Files.createSymbolicLink(base.resolve("blink/link"), elsewhere);

            assertThat(folder.begin("link/door").isPresent(), is(false));
            assertThat(folder.begin("link/deeper/door").isPresent(), is(false));
            assertThat(Files.list(elsewhere).toList(), is(empty()));
        }
    }

    @Nested
    class WhenItIsWritten {

        @Test
        void itTakesItsPlaceOnlyWhenWhole() throws IOException {
            ClipFile file = folder.begin("door").orElseThrow();
            file.write(ByteBuffer.wrap(MP4));
            assertThat(files(), contains(matchesPattern("blink/\\.blink-[0-9a-f-]{36}\\.part")));

            assertThat(file.keep(), is(base.resolve("blink/door.mp4")));

            assertThat(files(), contains("blink/door.mp4"));
            assertThat(Files.readAllBytes(base.resolve("blink/door.mp4")), is(MP4));
        }

        @Test
        void itReplacesAnOlderOne() throws IOException {
            save("door");
            save("door");

            assertThat(files(), contains("blink/door.mp4"));
        }

        @Test
        void discardedItLeavesNothing() throws IOException {
            ClipFile file = folder.begin("door").orElseThrow();
            file.write(ByteBuffer.wrap(MP4));
            file.discard();

            assertThat(files(), is(empty()));
        }

        @Test
        void thePiecesMayBeSmall() throws IOException {
            ClipFile file = folder.begin("door").orElseThrow();
            for (byte each : MP4) {
                file.write(ByteBuffer.wrap(new byte[]{each}));
            }

            assertThat(Files.readAllBytes(file.keep()), is(MP4));
        }

        @Test
        void twoOfOneNameDoNotShareAPart() throws IOException {
            ClipFile first = folder.begin("door").orElseThrow();
            ClipFile second = folder.begin("door").orElseThrow();
            first.write(ByteBuffer.wrap(MP4));
            first.keep();
            second.write(ByteBuffer.wrap(new byte[]{1}));

            assertThat(Files.readAllBytes(base.resolve("blink/door.mp4")), is(MP4));
            second.discard();
            assertThat(files(), contains("blink/door.mp4"));
        }

        @Test
        void theSecondOfAGeneratedNameGetsANumber() throws IOException {
            ClipFile first = folder.beginNew("door").orElseThrow();
            ClipFile second = folder.beginNew("door").orElseThrow();
            ClipFile third = folder.beginNew("door").orElseThrow();
            first.write(ByteBuffer.wrap(MP4));

            assertThat(first.keep(), is(base.resolve("blink/door.mp4")));
            assertThat(second.keep(), is(base.resolve("blink/door-2.mp4")));
            assertThat(third.keep(), is(base.resolve("blink/door-3.mp4")));

            assertThat(Files.readAllBytes(base.resolve("blink/door.mp4")), is(MP4));
            assertThat(files(), hasSize(3));
        }

        @Test
        void afterTooManyOfANameNothingIsLeft() throws IOException {
            Files.createDirectories(base.resolve("blink"));
            Files.createFile(base.resolve("blink/door.mp4"));
            for (int number = 2; number < 100; number++) {
                Files.createFile(base.resolve("blink/door-" + number + ".mp4"));
            }
            ClipFile file = folder.beginNew("door").orElseThrow();

            assertThrows(IOException.class, file::keep);

            assertThat(files(), hasSize(99));
        }

        @Test
        void aNameThatIsAFolderLeavesNothing() throws IOException {
            Files.createDirectories(base.resolve("blink/door.mp4/full"));
            ClipFile file = folder.begin("door").orElseThrow();
            file.write(ByteBuffer.wrap(MP4));

            assertThrows(IOException.class, file::keep);

            assertThat(files(), is(empty()));
        }

        @Test
        void discardedItTakesNoMore() throws IOException {
            ClipFile file = folder.begin("door").orElseThrow();
            assertThat(file.isOpen(), is(true));
            file.discard();

            assertThat(file.isOpen(), is(false));
            assertThrows(IOException.class, () -> file.write(ByteBuffer.wrap(MP4)));
            assertThat(files(), is(empty()));
        }

        @Test
        void aClosedOneMayBeKept() throws IOException {
            ClipFile file = folder.begin("door").orElseThrow();
            file.write(ByteBuffer.wrap(MP4));
            file.close();

            assertThat(Files.readAllBytes(file.keep()), is(MP4));
        }
    }

    @Nested
    class WhenItGrowsOld {

        @Test
        void onlyOwnAndOldOnesAreDeleted() throws IOException {
            save("Front-Door-20261101-120000-press");
            save("Front-Door-20261120-120000-press");
            save("Front-Door-20261101-120000-motion");
            save("holiday");
            save("20261101-120000");

            assertThat(folder.prune(Instant.parse("2026-11-16T12:00:00Z")), is(2));

            assertThat(files(), containsInAnyOrder("blink/Front-Door-20261120-120000-press.mp4", "blink/holiday.mp4",
                    "blink/20261101-120000.mp4"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"holiday-20200101-120000-beach", "holiday-20200101-120000", "-20200101-120000-press",
                "_x-20200101-120000-press", "x-20200230-120000-press", "x-20200101-250000-press",
                "x-20200101-120000-PRESS", "x-20200101-120000-press-1", "x-20200101-120000-press-100",
                "x-20200101-120000-press-copy", "x y-20200101-120000-press", "x--20200101-120000-press",
                "x-2020101-120000-press", "Tür-20200101-120000-press", "sub/x-20200101-120000-press",
                "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddE-20200101-120000-press"})
        void aNameThatWeDoNotMakeStays(String name) throws IOException {
            save(name);

            assertThat(folder.prune(Instant.parse("2026-11-16T12:00:00Z")), is(0));
            assertThat(files(), hasSize(1));
        }

        @ParameterizedTest
        @ValueSource(strings = {"x-20200101-120000-press", "x-20200101-120000-live-view", "x-20200101-120000-motion-2",
                "x_-20200101-120000-other-99", "a--b-20200101-120000-snapshot",
                "aaaaaaaaaabbbbbbbbbbccccccccccddddddddd--20200101-120000-press"})
        void aNameThatWeMakeGoes(String name) throws IOException {
            save(name);

            assertThat(folder.prune(Instant.parse("2020-01-01T12:00:00Z")), is(0));
            assertThat(folder.prune(Instant.parse("2020-01-01T12:00:01Z")), is(1));
            assertThat(files(), is(empty()));
        }

        @Test
        void linksAndFoldersStay() throws IOException {
            Files.createDirectories(base.resolve("blink/x-20200101-120000-press.mp4"));
            Path other = Files.createFile(base.resolve("other"));
            Files.createSymbolicLink(base.resolve("blink/y-20200101-120000-press.mp4"), other);

            assertThat(folder.prune(Instant.parse("2026-11-16T12:00:00Z")), is(0));
            assertThat(Files.exists(other), is(true));
        }

        @Test
        void partsOfAPowerFailureAreRemoved() throws IOException {
            ClipFile old = folder.begin("visits/door").orElseThrow();
            old.close();
            ClipFile young = folder.begin("door").orElseThrow();
            young.close();
            Files.createFile(base.resolve("blink/.blink-x.part"));
            Files.createFile(base.resolve("blink/holiday.part"));
            for (String name : files()) {
                Files.setLastModifiedTime(base.resolve(name),
                        FileTime.from(Instant.parse(name.startsWith("blink/.blink-") && name.length() > 40
                                ? "2026-11-23T12:00:00Z"
                                : "2026-11-20T12:00:00Z")));
            }

            assertThat(folder.removeParts(Instant.parse("2026-11-22T12:00:00Z")), is(1));

            assertThat(files(), hasSize(3));
            assertThat(files().stream().anyMatch(name -> name.startsWith("blink/visits/")), is(false));
        }

        @Test
        void withoutAFolderThereIsNothingToDo() throws IOException {
            assertThat(folder.prune(Instant.MAX), is(0));
            assertThat(folder.removeParts(Instant.MAX), is(0));
        }
    }

    @Nested
    class WhatItIsCalled {

        private static final Instant AT = Instant.parse("2026-11-23T12:34:56Z");

        private static String name(String device, Kind kind) {
            return ClipName.of(device, new Clip(new ClipId(1), new DeviceKey(DeviceFamily.DOORBELL, 1), kind, AT, AT,
                    Set.of(), null, null, null));
        }

        @ParameterizedTest
        @CsvSource({"Front Door, Front-Door", "../../etc, etc", "'', doorbell", "Tür/1, T-r-1", "--, doorbell",
                "_x, x"})
        void theDevicesNameIsMadeSafe(String device, String safe) throws IOException {
            assertThat(name(device, Kind.PRESS), is(safe + "-20261123-123456-press"));
            save(name(device, Kind.LIVE_VIEW));
            assertThat(folder.prune(AT.plusSeconds(1)), is(1));
        }

        @Test
        void aLongNameIsCut() {
            assertThat(name("x".repeat(300), Kind.MOTION).length(), is(lessThan(80)));
        }
    }
}
