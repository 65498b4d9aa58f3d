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
import static org.openhab.binding.blink.internal.testing.TsWriter.*;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.testing.TsWriter;

/**
 * Tests where a transport stream is cut.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SegmenterTest {

    private static final long SECOND = 90_000;
    private static final long WRAP = 1L << 33;

    private final TsWriter stream = new TsWriter();

    /** Ten pictures a second, a key frame each four seconds, audio after each picture. */
    private TsWriter usual(long start, int from, int count) {
        for (int i = from; i < from + count; i++) {
            long time = Math.floorMod(start + i * SECOND / 10, WRAP);
            stream.picture(time, i % 40 == 0 ? IDR : SLICE).audio(time);
        }
        return stream;
    }

    private RecordedMedia cut() {
        return RecordedMedia.of(stream.bytes());
    }

    @Nested
    class AUsualStream {

        @Test
        void isCutEachSecond() {
            stream.tables();
            usual(0, 0, 95);

            assertThat(cut().millis(),
                    contains(1_000L, 1_000L, 1_000L, 1_000L, 1_000L, 1_000L, 1_000L, 1_000L, 1_000L, 500L));
            assertThat(cut().keyFrames(), is(IntStream.range(0, 10).mapToObj(i -> i % 4 == 0).toList()));
            assertThat(cut().discontinuities(), everyItem(is(false)));
        }

        @Test
        void hasTablesAndAPictureAtEachBeginning() {
            stream.tables();
            usual(0, 0, 35);
            RecordedMedia media = cut();

            for (int i = 0; i < media.segments.size(); i++) {
                assertThat(media.pids(i).subList(0, 3), contains(0, PMT, VIDEO));
            }
        }

        @Test
        void isCompleteAndEachTableIsCounted() {
            stream.tables();
            usual(0, 0, 35);
            RecordedMedia media = cut();

            assertThat(media.whole().length, is((35 * 2 + 4 * 2) * SIZE));
            assertThat(IntStream.range(0, 4).map(i -> media.segments.get(i).bytes()[3]).toArray(),
                    is(new int[]{0x10, 0x11, 0x12, 0x13}));
        }

        @Test
        void isPassedOnAsItComes() {
            stream.tables();
            usual(0, 0, 50);
            RecordedMedia media = cut();

            assertThat(media.bytes.toByteArray(), is(media.whole()));
            assertThat(media.entries, hasSize(2));
        }

        @Test
        void isPassedOnBeforeASegmentIsComplete() {
            RecordedMedia media = new RecordedMedia();
            stream.tables();
            media.segmenter.feed(ByteBuffer.wrap(usual(0, 0, 3).bytes()));

            assertThat(media.segments, is(empty()));
            assertThat(media.bytes.size(), is((2 + 6) * SIZE));
            assertThat(media.entries, contains(0));
        }

        @Test
        void mayBeSplitAnywhere() {
            stream.tables();
            byte[] bytes = usual(0, 0, 50).bytes();
            RecordedMedia media = new RecordedMedia();
            for (byte each : bytes) {
                media.segmenter.feed(ByteBuffer.wrap(new byte[]{each}));
            }
            media.segmenter.end();

            assertThat(media.whole(), is(cut().whole()));
        }

        @Test
        void mayPassTheEndOfItsClock() {
            stream.tables();
            usual(WRAP - 3 * SECOND / 2, 0, 40);

            assertThat(cut().millis(), contains(1_000L, 1_000L, 1_000L, 1_000L));
            assertThat(cut().discontinuities(), everyItem(is(false)));
        }

        @Test
        void mayHaveAKeyFrameWithinASecond() {
            stream.tables();
            stream.picture(0, IDR).picture(SECOND, SLICE).picture(3 * SECOND / 2, IDR).picture(2 * SECOND, SLICE)
                    .picture(5 * SECOND / 2, SLICE);

            assertThat(cut().millis().subList(0, 2), contains(1_000L, 500L));
            assertThat(cut().keyFrames(), contains(true, false, true, false));
        }

        @Test
        void mayHaveNothingButKeyFrames() {
            stream.tables();
            for (int i = 0; i < 25; i++) {
                stream.picture(i * SECOND / 10, IDR);
            }

            assertThat(cut().millis(), contains(1_000L, 1_000L, 500L));
        }
    }

    @Nested
    class TheBeginning {

        @Test
        void isAKeyFrame() {
            stream.tables();
            usual(0, 20, 45);
            RecordedMedia media = cut();

            assertThat(media.keyFrames().getFirst(), is(true));
            assertThat(media.millis(), contains(1_000L, 1_000L, 500L));
        }

        @Test
        void needsBothTables() {
            usual(0, 0, 10);
            stream.pat();
            usual(0, 40, 10);
            stream.pmt(VIDEO, VIDEO, H264);
            usual(0, 80, 12);

            assertThat(cut().millis(), contains(1_000L, 200L));
        }

        @Test
        void leavesOutAudioBeforeThePicture() {
            stream.tables().audio(0).audio(100).picture(200, IDR).more(AUDIO).audio(300).more(AUDIO);

            assertThat(cut().pids(0), contains(0, PMT, VIDEO, AUDIO, AUDIO));
        }

        @Test
        void leavesOutOtherPrograms() {
            stream.tables().picture(0, IDR).more(0x300).more(0x1FFF).picture(10, SLICE);

            assertThat(cut().pids(0), contains(0, PMT, VIDEO, VIDEO));
        }

        @Test
        void mayBeMarkedInsteadOfFound() {
            stream.tables().picture(0, SLICE).markedPicture(SECOND).picture(3 * SECOND / 2, SLICE);

            assertThat(cut().millis(), contains(1_000L));
        }

        @Test
        void mayHaveItsSliceInALaterPacket() {
            byte[] slice = Arrays.copyOf(new byte[]{0x47, 0x01, 0x00, 0x1F, 0, 0, 1, 0x65}, SIZE);
            stream.tables().picture(0, 9).audio(0).raw(slice).picture(SECOND / 2, SLICE);

            assertThat(cut().pids(0), contains(0, PMT, VIDEO, AUDIO, VIDEO, VIDEO));
        }

        @Test
        void doesNotComeFromOtherVideo() {
            stream.pat().pmt(VIDEO, VIDEO, 0x24).picture(0, IDR).markedPicture(SECOND).picture(2 * SECOND, SLICE);

            assertThat(cut().millis().getFirst(), is(1_000L));
            assertThat(cut().segments, hasSize(2));
        }
    }

    @Nested
    class ADiscontinuity {

        private void continuesWithAKeyFrame(RecordedMedia media) {
            int first = media.discontinuities().indexOf(true);
            assertThat(first, is(greaterThan(0)));
            assertThat(media.keyFrames().get(first), is(true));
            assertThat(media.discontinuities().stream().filter(each -> each).count(), is(1L));
        }

        @Test
        void isALeapOfTime() {
            stream.tables();
            usual(0, 0, 15);
            usual(100 * SECOND, 35, 20);
            RecordedMedia media = cut();

            continuesWithAKeyFrame(media);
            assertThat(media.millis(), contains(1_000L, 500L, 1_000L, 500L));
        }

        @Test
        void isALeapBack() {
            stream.tables();
            usual(100 * SECOND, 0, 15);
            usual(0, 0, 15);

            continuesWithAKeyFrame(cut());
        }

        @Test
        void isNotAPause() {
            stream.tables();
            usual(0, 0, 15);
            usual(8 * SECOND, 15, 5);
            RecordedMedia media = cut();

            assertThat(media.discontinuities(), everyItem(is(false)));
            assertThat(media.millis(), contains(1_000L, 8_500L, 500L));
        }

        @Test
        void isNotAPictureOutOfOrder() {
            stream.tables().picture(0, IDR).picture(40_000, SLICE).picture(20_000, SLICE).picture(60_000, SLICE);

            assertThat(cut().segments, hasSize(1));
        }

        @Test
        void isAnnounced() {
            stream.tables();
            usual(0, 0, 5);
            stream.announcedPicture(SECOND / 2);
            usual(0, 6, 10);

            continuesWithAKeyFrame(cut());
        }

        @Test
        void isAnotherProgram() {
            stream.tables();
            usual(0, 0, 15);
            stream.nextVersion().pmt(VIDEO, VIDEO, H264);
            usual(0, 15, 40);
            RecordedMedia media = cut();

            continuesWithAKeyFrame(media);
            assertThat(media.pids(media.segments.size() - 1), not(hasItem(AUDIO)));
        }

        @Test
        void isNotAnotherVersionOfTheSameProgram() {
            stream.tables();
            usual(0, 0, 15);
            stream.nextVersion().pmt(VIDEO, VIDEO, H264, AUDIO, AAC);
            usual(0, 15, 10);
            RecordedMedia media = cut();

            assertThat(media.discontinuities(), everyItem(is(false)));
            assertThat(media.segments.get(2).bytes()[SIZE + 10], is((byte) 0xC3));
        }

        @Test
        void isNotALostPacket() {
            stream.tables();
            usual(0, 0, 15);
            stream.lose(VIDEO);
            usual(0, 15, 10);

            assertThat(cut().discontinuities(), everyItem(is(false)));
            assertThat(cut().millis(), contains(1_000L, 1_000L, 500L));
        }

        @Test
        void isNotGarbage() {
            stream.tables();
            usual(0, 0, 15);
            stream.raw(new byte[300]).raw((byte) 0x47, (byte) 0x47);
            usual(0, 15, 10);

            assertThat(cut().discontinuities(), everyItem(is(false)));
            assertThat(cut().millis(), contains(1_000L, 1_000L, 500L));
        }
    }

    @Nested
    class WithoutTimes {

        @Test
        void theClockCounts() {
            stream.tables();
            for (int i = 0; i < 25; i++) {
                stream.clockedPicture(null, i * SECOND / 10, i % 40 == 0 ? IDR : SLICE);
            }

            assertThat(cut().millis(), contains(1_000L, 1_000L, 500L));
        }

        @Test
        void theClockDoesNotCountBesideTimes() {
            stream.tables();
            for (int i = 0; i < 15; i++) {
                stream.clockedPicture(7 * SECOND + i * SECOND / 10, i * SECOND / 10, i == 0 ? IDR : SLICE)
                        .clockedPicture(null, i * SECOND / 10 + 5, SLICE);
            }

            assertThat(cut().millis(), contains(1_000L, 500L));
        }

        @Test
        void keyFramesCount() {
            stream.tables().untimedPicture(IDR).untimedPicture(SLICE).untimedPicture(IDR).untimedPicture(SLICE);

            assertThat(cut().millis(), contains(1_000L, 1_000L));
            assertThat(cut().keyFrames(), contains(true, true));
        }
    }

    @Nested
    class WithoutPictures {

        @Test
        void thereAreNoSegments() {
            stream.pat().pmt(AUDIO, AUDIO, AAC);
            for (int i = 0; i < 100; i++) {
                stream.audio(i * SECOND / 10);
            }

            assertThat(cut().segments, is(empty()));
            assertThat(cut().bytes.size(), is(0));
        }

        @Test
        void theyMayComeLater() {
            stream.pat().pmt(AUDIO, AUDIO, AAC).audio(0);
            stream.nextVersion().pmt(VIDEO, VIDEO, H264, AUDIO, AAC);
            usual(0, 0, 12);

            assertThat(cut().millis(), contains(1_000L, 200L));
            assertThat(cut().discontinuities(), contains(false, false));
        }
    }

    @Test
    void aSegmentWithoutEndIsGivenUp() {
        stream.tables().picture(0, IDR);
        for (int i = 0; i < Segmenter.MAX_BYTES / SIZE + 10; i++) {
            stream.more(VIDEO);
        }
        usual(SECOND, 0, 5);
        byte[] bytes = stream.bytes();
        RecordedMedia media = new RecordedMedia();
        for (int i = 0; i < bytes.length; i += 4_096) {
            media.segmenter.feed(ByteBuffer.wrap(bytes, i, Math.min(4_096, bytes.length - i)));
        }
        media.segmenter.end();

        assertThat(media.millis(), contains(500L));
        assertThat(media.discontinuities(), contains(true));
        assertThat(media.entries, hasSize(2));
    }

    @Test
    void damagedPacketsAreLeftOut() {
        byte[] damaged = new byte[SIZE];
        damaged[0] = 0x47;
        damaged[1] = (byte) 0x81;
        damaged[3] = 0x10;
        byte[] scrambled = damaged.clone();
        scrambled[1] = 0x01;
        scrambled[3] = (byte) 0x90;
        stream.tables().picture(0, IDR).raw(damaged).raw(scrambled).picture(10, SLICE);

        assertThat(cut().pids(0), contains(0, PMT, VIDEO, VIDEO));
    }
}
