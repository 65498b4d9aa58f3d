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

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests what the playlist lists and what is kept.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class HlsWindowTest {

    private final HlsWindow window = new HlsWindow();

    private static MediaSegment segment(int bytes, long millis, boolean keyFrame, boolean discontinuity) {
        return new MediaSegment(new byte[bytes], Duration.ofMillis(millis), keyFrame, discontinuity);
    }

    private void add(int count, int keyFrameEach) {
        for (int i = 0; i < count; i++) {
            window.add(segment(188, 1_000, i % keyFrameEach == 0, false));
        }
    }

    private List<String> lines() {
        return window.playlist().lines().toList();
    }

    private List<String> listed() {
        return lines().stream().filter(each -> !each.startsWith("#")).toList();
    }

    @Test
    void anEmptyPlaylistIsOne() {
        assertThat(lines(), contains("#EXTM3U", "#EXT-X-VERSION:3", "#EXT-X-TARGETDURATION:1",
                "#EXT-X-MEDIA-SEQUENCE:0", "#EXT-X-DISCONTINUITY-SEQUENCE:0"));
        assertThat(window.isPlayable(), is(false));
    }

    @Test
    void segmentsAreListedWithTheirDuration() {
        window.add(segment(188, 1_071, true, false));
        window.add(segment(188, 929, false, false));

        assertThat(lines().subList(6, 10), contains("#EXTINF:1.071,", "0.ts", "#EXTINF:0.929,", "1.ts"));
        assertThat(window.isPlayable(), is(true));
    }

    @Test
    void theLanguageOfTheMachineDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            window.add(segment(188, 1_234, true, false));

            assertThat(window.playlist(), containsString("#EXTINF:1.234,\n0.ts\n"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Nested
    class TheBestStart {

        @ParameterizedTest
        @CsvSource({"1, 0", "3, 0", "4, 0", "5, 0", "7, 4", "8, 4", "10, 4", "11, 8", "14, 8", "15, 12"})
        void isTheLatestKeyFrameThreeSecondsBeforeTheEnd(int count, int segment) {
            add(count, 4);
            int offset = segment - Integer.parseInt(listed().getFirst().replace(".ts", ""));

            assertThat(lines(), hasItem("#EXT-X-START:TIME-OFFSET=" + offset + ".000"));
        }

        @Test
        void isNotNamedInAListThatHasEnded() {
            add(5, 4);
            window.end();

            assertThat(window.playlist(), not(containsString("START")));
        }
    }

    @Nested
    class TheTargetDuration {

        @Test
        void isASecond() {
            window.add(segment(188, 1_499, true, false));

            assertThat(lines(), hasItem("#EXT-X-TARGETDURATION:1"));
        }

        @Test
        void growsWithALongSegmentAndStays() {
            window.add(segment(188, 2_500, true, false));
            add(3, 1);

            assertThat(lines(), hasItem("#EXT-X-TARGETDURATION:3"));
        }
    }

    @Nested
    class TheList {

        @Test
        void beginsWithAKeyFrame() {
            add(14, 4);
            assertThat(listed().getFirst(), is("4.ts"));

            for (int i = 14; i < 100; i++) {
                window.add(segment(188, 1_000, i % 4 == 0, false));
                int first = Integer.parseInt(listed().getFirst().replace(".ts", ""));
                assertThat(window.segment(first).orElseThrow().startsWithKeyFrame(), is(true));
                assertThat(lines(), hasItem("#EXT-X-MEDIA-SEQUENCE:" + first));
                assertThat(listed().size(), is(both(greaterThanOrEqualTo(10)).and(lessThan(14))));
            }
        }

        @Test
        void isAllThereIsAtFirst() {
            add(9, 4);

            assertThat(listed(), hasSize(9));
        }

        @Test
        void isEmptyWithoutAKeyFrame() {
            window.add(segment(188, 1_000, false, false));

            assertThat(listed(), is(empty()));
        }

        @Test
        void tellsThatAllSegmentsAreIndependent() {
            add(3, 1);
            assertThat(lines(), hasItem("#EXT-X-INDEPENDENT-SEGMENTS"));

            window.add(segment(188, 1_000, false, false));
            assertThat(lines(), not(hasItem("#EXT-X-INDEPENDENT-SEGMENTS")));
        }

        @Test
        void countsDiscontinuitiesThatHaveLeftIt() {
            add(2, 4);
            window.add(segment(188, 1_000, true, true));
            assertThat(window.playlist(), containsString("1.ts\n#EXT-X-DISCONTINUITY\n#EXTINF:1.000,\n2.ts"));
            assertThat(lines(), hasItem("#EXT-X-DISCONTINUITY-SEQUENCE:0"));

            add(9, 9);
            assertThat(listed().getFirst(), is("2.ts"));
            assertThat(lines(), hasItem("#EXT-X-DISCONTINUITY-SEQUENCE:0"));

            add(10, 4);
            assertThat(lines(), hasItem("#EXT-X-DISCONTINUITY-SEQUENCE:1"));

            add(60, 4);
            assertThat(lines(), hasItem("#EXT-X-DISCONTINUITY-SEQUENCE:1"));
        }

        @Test
        void hasAnEnd() {
            add(2, 4);
            window.end();

            assertThat(lines().getLast(), is("#EXT-X-ENDLIST"));
        }
    }

    @Nested
    class WhatIsKept {

        @Test
        void isAboutThirtySeconds() {
            for (int i = 0; i < 200; i++) {
                window.add(segment(188, 1_000, i % 4 == 0, false));
                int first = i;
                while (first > 0 && window.segment(first - 1).isPresent()) {
                    first--;
                }
                assertThat(i - first + 1, is(lessThanOrEqualTo(30)));
                assertThat(window.segment(first).orElseThrow().startsWithKeyFrame(), is(true));
                assertThat(i < 26 || i - first + 1 > 26, is(true));
            }
        }

        @Test
        void staysBelowTheBound() {
            for (int i = 0; i < 40; i++) {
                window.add(segment(1 << 20, 500, i % 4 == 0, false));
                long kept = LongStream.range(0, 40).filter(n -> window.segment(n).isPresent()).count();
                assertThat(kept << 20, is(lessThanOrEqualTo((long) HlsWindow.MAX_BYTES)));
            }
            assertThat(window.segment(39).isPresent(), is(true));
            assertThat(listed().getLast(), is("39.ts"));
        }

        @Test
        void staysBelowTheBoundWithoutFurtherKeyFrames() {
            window.add(segment(1 << 20, 1_000, true, false));
            for (int i = 1; i < 13; i++) {
                window.add(segment(1 << 20, 1_000, false, false));
            }
            assertThat(window.segment(12).isPresent(), is(false));
            assertThat(listed(), is(empty()));
            assertThat(lines(), hasItem("#EXT-X-MEDIA-SEQUENCE:13"));

            window.add(segment(188, 1_000, true, false));
            assertThat(listed(), contains("13.ts"));
        }

        @Test
        void isFoundByItsNumber() {
            add(3, 4);

            assertThat(window.segment(-1).isPresent(), is(false));
            assertThat(window.segment(2).isPresent(), is(true));
            assertThat(window.segment(3).isPresent(), is(false));
            assertThat(window.segment(Long.MAX_VALUE).isPresent(), is(false));
        }
    }

    @Nested
    class TheNextSession {

        @Test
        void goesOnWithTheNumbers() {
            add(3, 4);
            window.end();
            HlsWindow next = window.next();
            next.add(segment(188, 1_000, true, false));

            assertThat(next.playlist(), endsWith("""
                    #EXT-X-MEDIA-SEQUENCE:3
                    #EXT-X-DISCONTINUITY-SEQUENCE:0
                    #EXT-X-INDEPENDENT-SEGMENTS
                    #EXT-X-START:TIME-OFFSET=0.000
                    #EXT-X-DISCONTINUITY
                    #EXTINF:1.000,
                    3.ts
                    """));
            assertThat(next.segment(2).isPresent(), is(false));
        }

        @Test
        void countsTheDiscontinuitiesBefore() {
            add(1, 1);
            window.add(segment(188, 1_000, true, true));
            HlsWindow next = window.next();

            assertThat(next.playlist(), containsString("#EXT-X-DISCONTINUITY-SEQUENCE:1"));
            assertThat(next.next().playlist(), containsString("#EXT-X-DISCONTINUITY-SEQUENCE:1"));
        }

        @Test
        void isTheFirstWhenNoneCameBefore() {
            HlsWindow next = window.next();
            next.add(segment(188, 1_000, true, false));

            assertThat(next.playlist(), not(containsString("#EXT-X-DISCONTINUITY\n")));
        }
    }
}
