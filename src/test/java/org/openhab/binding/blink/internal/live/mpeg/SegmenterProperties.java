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
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.testing.TsWriter;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * What holds for every stream, whole or damaged, and however it is split.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SegmenterProperties {

    private static final byte[] DOORWAY = read();

    private static byte[] read() {
        try (InputStream in = SegmenterProperties.class.getResourceAsStream("/live/doorway.ts")) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static RecordedMedia cut(byte[] bytes, Random random) {
        RecordedMedia media = new RecordedMedia();
        for (int position = 0; position < bytes.length;) {
            int count = Math.min(bytes.length - position, 1 + random.nextInt(random.nextBoolean() ? 200 : 20_000));
            media.segmenter.feed(ByteBuffer.wrap(bytes, position, count));
            position += count;
        }
        media.segmenter.end();
        return media;
    }

    @Property(tries = 50)
    void splitsDoNotMatter(@ForAll Random random) {
        RecordedMedia whole = RecordedMedia.of(DOORWAY);

        RecordedMedia split = cut(DOORWAY, random);

        assertThat(split.whole(), is(whole.whole()));
        assertThat(split.millis(), is(whole.millis()));
    }

    @Property(tries = 200)
    void damageDoesNoHarm(@ForAll Random random, @ForAll @IntRange(max = 400) int places) {
        byte[] bytes = DOORWAY.clone();
        for (int i = 0; i < places; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        assertSound(cut(bytes, random), bytes.length);
    }

    /** Damage where it hurts most: headers, tables and times. */
    @Property(tries = 200)
    void damagedHeadersDoNoHarm(@ForAll Random random, @ForAll @IntRange(min = 1, max = 900) int packets) {
        byte[] bytes = DOORWAY.clone();
        for (int i = 0; i < packets; i++) {
            bytes[random.nextInt(bytes.length / 188) * 188 + random.nextInt(24)] = (byte) random.nextInt();
        }
        assertSound(cut(bytes, random), bytes.length);
    }

    @Property(tries = 100)
    void truncationDoesNoHarm(@ForAll Random random, @ForAll @IntRange(max = 8) int holes) {
        byte[] bytes = DOORWAY;
        for (int i = 0; i < holes; i++) {
            int from = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, from + random.nextInt(3_000));
            byte[] shorter = Arrays.copyOf(bytes, bytes.length - (to - from));
            System.arraycopy(bytes, to, shorter, from, bytes.length - to);
            bytes = shorter;
        }
        assertSound(cut(bytes, random), bytes.length);
    }

    @Property
    void anyBytesDoNoHarm(@ForAll @Size(max = 2_000) byte[] bytes, @ForAll Random random) {
        assertSound(cut(bytes, random), bytes.length);
    }

    /** Packets whose headers and contents are at random. */
    @Property
    void anyPacketsDoNoHarm(@ForAll Random random, @ForAll @IntRange(max = 60) int packets) {
        TsWriter stream = new TsWriter().tables().picture(0, TsWriter.IDR);
        for (int i = 0; i < packets; i++) {
            byte[] packet = new byte[188];
            random.nextBytes(packet);
            packet[0] = 0x47;
            packet[1] &= 0x5F;
            packet[2] = (byte) random.nextInt(3);
            packet[4] = (byte) random.nextInt(200);
            stream.raw(packet);
        }
        byte[] bytes = stream.bytes();
        assertSound(cut(bytes, random), bytes.length);
    }

    /** What a player relies on, whatever came in. */
    private static void assertSound(RecordedMedia media, int length) {
        boolean first = true;
        for (MediaSegment segment : media.segments) {
            byte[] bytes = segment.bytes();
            assertThat(bytes.length % 188, is(0));
            assertThat(bytes[0], is((byte) 0x47));
            assertThat(bytes.length, is(lessThanOrEqualTo(Segmenter.MAX_BYTES + 188)));
            assertThat(segment.duration(), is(greaterThan(Duration.ZERO)));
            assertThat(segment.duration(), is(lessThan(Duration.ofSeconds(30))));
            if (first || segment.isDiscontinuity()) {
                assertThat(segment.startsWithKeyFrame(), is(true));
            }
            first = false;
        }
        // each segment brings tables of its own, and at least one picture of the stream
        assertThat(media.bytes.size(), is(lessThanOrEqualTo(length * 8 + 188)));
    }
}
