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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Tests readers of the raw stream.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class RawReadersTest {

    private final RawReaders readers = new RawReaders();
    private final AtomicInteger wakes = new AtomicInteger();

    private RawReader open() {
        return readers.open(wakes::incrementAndGet).orElseThrow();
    }

    private void add(int mark, boolean entry) {
        add(1, mark, entry);
    }

    private void add(int length, int mark, boolean entry) {
        byte[] bytes = new byte[length];
        bytes[0] = (byte) mark;
        readers.add(bytes, entry);
    }

    private static List<Integer> marks(RawReader reader) {
        List<Integer> marks = new ArrayList<>();
        for (Optional<byte[]> next = reader.poll(); next.isPresent(); next = reader.poll()) {
            marks.add((int) next.get()[0]);
        }
        return marks;
    }

    @Test
    void aReaderBeginsWithAnEntry() {
        RawReader reader = open();
        add(1, false);
        assertThat(wakes.get(), is(0));
        add(2, true);
        add(3, false);

        assertThat(marks(reader), contains(2, 3));
        assertThat(wakes.get(), is(2));
    }

    @Test
    void allReadersGetTheSame() {
        RawReader first = open();
        add(1, true);
        RawReader second = open();
        add(2, false);
        add(3, true);

        assertThat(marks(first), contains(1, 2, 3));
        assertThat(marks(second), contains(3));
    }

    @Nested
    class ASlowReader {

        private static final int HALF = RawReader.MAX_BYTES / 2;

        private final RawReader reader = open();

        @Test
        void keepsWhatFits() {
            add(HALF, 1, true);
            add(HALF, 2, false);

            assertThat(marks(reader), contains(1, 2));
            assertThat(reader.cuts(), is(0));
        }

        @Test
        void losesItsPlaceUntilTheNextEntry() {
            add(HALF, 1, true);
            add(HALF, 2, false);
            add(3, false);
            assertThat(marks(reader), is(empty()));
            assertThat(reader.cuts(), is(1));

            add(4, false);
            add(5, true);
            assertThat(marks(reader), contains(5));
        }

        @Test
        void goesOnWithAnEntryThatFindsNoRoom() {
            add(HALF, 1, true);
            add(HALF, 2, false);
            add(HALF, 3, true);
            add(4, false);

            assertThat(marks(reader), contains(3, 4));
        }

        @Test
        void getsRoomByReading() {
            for (int i = 0; i < 10; i++) {
                add(HALF, i, i == 0);
                assertThat(marks(reader), contains(i));
            }
            assertThat(reader.cuts(), is(0));
        }

        @Test
        void isNotGivenMoreThanTheBoundAtOnce() {
            add(RawReader.MAX_BYTES + 1, 1, true);
            add(2, false);

            assertThat(marks(reader), is(empty()));
        }

        @Test
        void doesNotHoldOthers() {
            RawReader other = open();
            for (int i = 0; i < 6; i++) {
                add(HALF, i, i == 0);
                assertThat(marks(other), contains(i));
            }
        }
    }

    @Nested
    class TheEnd {

        @Test
        void comesAfterWhatWaits() {
            RawReader reader = open();
            add(1, true);
            readers.end();
            add(2, true);

            assertThat(reader.isFinished(), is(false));
            assertThat(marks(reader), contains(1));
            assertThat(reader.isFinished(), is(true));
            assertThat(wakes.get(), is(2));
        }

        @Test
        void admitsNobody() {
            readers.end();

            assertThat(readers.open(wakes::incrementAndGet).isPresent(), is(false));
        }
    }

    @Test
    void whoHasLeftGetsNothing() {
        RawReader reader = open();
        readers.close(reader);
        add(1, true);

        assertThat(marks(reader), is(empty()));
        assertThat(reader.isFinished(), is(true));
    }

    @Test
    void notMoreThanEight() {
        List<RawReader> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(open());
        }
        assertThat(readers.open(wakes::incrementAndGet).isPresent(), is(false));

        readers.close(all.getFirst());
        assertThat(readers.open(wakes::incrementAndGet).isPresent(), is(true));
    }
}
