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
package org.openhab.binding.blink.internal.web;

import static org.junit.jupiter.api.Assertions.*;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.live.LiveAnswer;
import org.openhab.binding.blink.internal.live.LiveSource;

/**
 * Tests {@link LivePages}.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class LivePagesTest {

    private static final LiveAnswer PLAYLIST = new LiveAnswer.Playlist("#EXTM3U");
    private static final LiveAnswer SEGMENT = new LiveAnswer.Segment(new byte[0]);

    private final LivePages pages = new LivePages();
    private final List<String> asked = new ArrayList<>();

    private final LiveSource source = new LiveSource() {
        @Override
        public CompletableFuture<LiveAnswer> playlist() {
            asked.add("playlist");
            return CompletableFuture.completedFuture(PLAYLIST);
        }

        @Override
        public LiveAnswer segment(long number) {
            asked.add("segment " + number);
            return SEGMENT;
        }

        @Override
        public CompletableFuture<LiveAnswer> stream(Runnable wake) {
            asked.add("stream");
            wake.run();
            return CompletableFuture.completedFuture(new LiveAnswer.NotFound());
        }
    };

    @BeforeEach
    void publish() {
        pages.publish("k1", source);
    }

    private LiveAnswer answer(@Nullable String path) {
        return pages.answer(path, () -> asked.add("woken")).join();
    }

    @Test
    void theAddressOfAPlaylistLeadsToIt() {
        assertEquals("/blink/live/k1/index.m3u8", LivePages.address("k1"));
        assertSame(PLAYLIST, answer("/k1/index.m3u8"));
        assertEquals(List.of("playlist"), asked);
    }

    @Test
    void segmentsHaveNumbers() {
        assertSame(SEGMENT, answer("/k1/0.ts"));
        assertSame(SEGMENT, answer("/k1/123456789012345678.ts"));
        assertEquals(List.of("segment 0", "segment 123456789012345678"), asked);
    }

    @Test
    void theStreamWakesTheOneWhoAskedForIt() {
        answer("/k1/stream.ts");
        assertEquals(List.of("stream", "woken"), asked);
    }

    @Test
    void toBeThereBeginsNothing() {
        assertTrue(pages.isThere("/k1/index.m3u8"));
        assertFalse(pages.isThere("/k2/index.m3u8"));
        assertFalse(pages.isThere(null));
        assertEquals(List.of(), asked);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "/", "/k1", "/k1/", "/k1/other", "/k2/index.m3u8", "/k/index.m3u8", "/k11/0.ts",
            "/K1/index.m3u8", "//index.m3u8", "/k1//index.m3u8", "/k1/../k1/index.m3u8", "/k1/-1.ts", "/k1/.ts",
            "/k1/1234567890123456789.ts", "/k1/index.m3u8/", "k1/index.m3u8"})
    void anythingElseIsNotFound(@Nullable String path) {
        assertEquals(new LiveAnswer.NotFound(), answer(path));
        assertFalse(pages.isThere(path));
        assertEquals(List.of(), asked);
    }

    @Test
    void whatIsWithdrawnIsNotFound() {
        pages.withdraw("k1");
        assertEquals(new LiveAnswer.NotFound(), answer("/k1/index.m3u8"));
    }
}
