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

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
            assertThat(files(), contains("blink/.door.mp4.part"));

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

        @ParameterizedTest
        @ValueSource(strings = {"", "<html>not found</html>", "ftypmp42", "    mdat"})
        void whatIsNoRecordingIsNotKept(String content) throws IOException {
            ClipFile file = folder.begin("door").orElseThrow();
            file.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));

            org.junit.jupiter.api.Assertions.assertThrows(IOException.class, file::keep);

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
        void halfAFileOfARestartIsReplaced() throws IOException {
            folder.begin("door").orElseThrow().close();

            save("door");

            assertThat(files(), contains("blink/door.mp4"));
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

        @Test
        void withoutAFolderThereIsNothingToDo() throws IOException {
            assertThat(folder.prune(Instant.MAX), is(0));
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
        void theUnitsNameIsMadeSafe(String device, String safe) throws IOException {
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
