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
package org.openhab.binding.blink.internal.live.mpeg;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * Tests cutting a stream that an encoder has made: 12 s, 14 pictures a second, a key frame each 4 s, audio.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class DoorwayTest {

    private static RecordedMedia media() throws IOException {
        try (InputStream in = Objects.requireNonNull(DoorwayTest.class.getResourceAsStream("/live/doorway.ts"))) {
            return RecordedMedia.of(in.readAllBytes());
        }
    }

    @Test
    void eachKeyFrameBeginsASegment() throws IOException {
        RecordedMedia media = media();

        assertThat(media.segments, hasSize(12));
        assertThat(media.keyFrames(),
                contains(true, false, false, false, true, false, false, false, true, false, false, false));
        assertThat(media.discontinuities(), everyItem(is(false)));
    }

    @Test
    void durationsAddUpToTheWhole() throws IOException {
        Duration whole = media().segments.stream().map(MediaSegment::duration).reduce(Duration.ZERO, Duration::plus);

        assertThat(whole, is(both(greaterThan(Duration.ofMillis(11_999))).and(lessThan(Duration.ofMillis(12_001)))));
    }

    /** To look at the segments with a player: {@code -Dlive.segments=<folder>}. */
    @Test
    void segmentsCanBeWrittenToDisk() throws IOException {
        String folder = System.getProperty("live.segments", "");
        HlsWindow window = new HlsWindow();
        media().segments.forEach(window::add);
        window.end();

        assertThat(window.playlist(), startsWith("#EXTM3U\n"));
        if (!folder.isEmpty()) {
            Files.writeString(Path.of(folder, "index.m3u8"), window.playlist());
            for (int i = 0; i < 12; i++) {
                Files.write(Path.of(folder, i + ".ts"), window.segment(i).orElseThrow().bytes());
            }
        }
    }
}
