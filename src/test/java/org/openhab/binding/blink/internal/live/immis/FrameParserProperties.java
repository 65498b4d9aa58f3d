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
package org.openhab.binding.blink.internal.live.immis;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.openhab.binding.blink.internal.testing.ImmisServer.frame;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/**
 * What holds however the network splits frames, and whatever bytes a server sends.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class FrameParserProperties {

    /** A frame and what it carries. */
    record Sent(int type, int value, byte[] payload) {
    }

    @Provide
    Arbitrary<List<Sent>> sent() {
        Arbitrary<Integer> types = Arbitraries.of(0, 0, 0, 1, 0x0A, 0x0C, 0x15, 0x18, 0xEE);
        Arbitrary<byte[]> payloads = Arbitraries.bytes().array(byte[].class).ofMaxSize(600);
        Arbitrary<byte[]> stream = payloads.filter(each -> each.length > 0).map(each -> {
            each[0] = 0x47;
            return each;
        });
        return Combinators.combine(types, Arbitraries.integers().between(-2, 12), Arbitraries.oneOf(payloads, stream))
                .as(Sent::new).list().ofMaxSize(30);
    }

    private static byte[] bytes(List<Sent> frames) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        frames.forEach(each -> bytes.writeBytes(frame(each.type(), each.value(), each.payload())));
        return bytes.toByteArray();
    }

    private static RecordedFrames feed(byte[] bytes, Random random) throws FrameTooLargeException {
        FrameParser parser = new FrameParser();
        RecordedFrames seen = new RecordedFrames();
        for (int position = 0; position < bytes.length;) {
            int count = Math.min(bytes.length - position, 1 + random.nextInt(random.nextBoolean() ? 4 : 700));
            parser.feed(ByteBuffer.wrap(bytes, position, count), seen);
            position += count;
        }
        return seen;
    }

    @Property
    void splitsDoNotMatter(@ForAll("sent") List<Sent> frames, @ForAll Random random) throws FrameTooLargeException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        frames.stream().filter(each -> each.type() == 0 && each.payload().length > 0 && each.payload()[0] == 0x47)
                .forEach(each -> stream.writeBytes(each.payload()));
        List<CameraMessage> messages = frames.stream()
                .flatMap(each -> MessageReader.read(each.type(), each.value(), each.payload()).stream()).toList();

        RecordedFrames seen = feed(bytes(frames), random);

        assertThat(seen.stream.toByteArray(), is(stream.toByteArray()));
        assertThat(seen.messages, is(messages));
    }

    @Property
    void damageDoesNoHarm(@ForAll("sent") List<Sent> frames, @ForAll Random random) {
        byte[] bytes = bytes(frames);
        for (int i = 0; i < 5 && bytes.length > 0; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        assertHarmless(bytes, random);
    }

    @Property
    void anyBytesDoNoHarm(@ForAll @Size(max = 4_000) byte[] bytes, @ForAll Random random) {
        assertHarmless(bytes, random);
    }

    /** Nothing but the one declared exception; nothing passed on that was not sent. */
    private static void assertHarmless(byte[] bytes, Random random) {
        try {
            RecordedFrames seen = feed(bytes, random);
            assertThat(seen.stream.size(), is(lessThanOrEqualTo(bytes.length)));
            assertThat(seen.messages.size(), is(lessThanOrEqualTo(bytes.length / 9)));
        } catch (FrameTooLargeException e) {
            assertThat(bytes.length, is(greaterThanOrEqualTo(9)));
        }
    }
}
