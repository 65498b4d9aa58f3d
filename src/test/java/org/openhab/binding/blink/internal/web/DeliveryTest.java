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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * How a reply is written, call by call.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class DeliveryTest {

    private final List<String> calls = new ArrayList<>();
    private final Queue<String> waiting = new ArrayDeque<>();
    private final LiveReply reply = new LiveReply(200, Map.of(), new Delivery.Content() {
        @Override
        public Optional<byte[]> next() {
            return Optional.ofNullable(waiting.poll()).map(text -> text.getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public boolean isFinished() {
            return finished && waiting.isEmpty();
        }

        @Override
        public void close() {
            calls.add("close");
        }
    });
    private boolean finished;
    private boolean ready = true;
    private Runnable whileWriting = () -> {
    };
    private final Delivery delivery = new Delivery(new Delivery.Output() {
        @Override
        public void begin(LiveReply begun) {
            calls.add("begin " + begun.status());
        }

        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            String text = new String(bytes, StandardCharsets.US_ASCII);
            if ("broken".equals(text)) {
                throw new IOException(text);
            }
            calls.add(text);
            whileWriting.run();
        }

        @Override
        public void flush() {
            calls.add("flush");
        }

        @Override
        public void end() {
            calls.add("end");
        }
    });

    private void assertCalls(String... expected) {
        assertEquals(List.of(expected), calls);
        calls.clear();
    }

    private void begun() {
        delivery.deliver(reply);
        assertCalls("begin 200", "flush");
    }

    @Test
    void nothingIsDoneWithoutAReply() {
        delivery.proceed();
        assertCalls();
    }

    @Test
    void whatWaitsIsSentTogether() {
        begun();
        waiting.addAll(List.of("a", "b"));
        delivery.proceed();
        assertCalls("a", "b", "flush");
        delivery.proceed();
        assertCalls();
    }

    @Test
    void nothingIsTakenWhileTheReaderIsSlow() {
        begun();
        ready = false;
        waiting.add("a");
        delivery.proceed();
        assertCalls();
        assertEquals(1, waiting.size());

        ready = true;
        delivery.proceed();
        assertCalls("a", "flush");
    }

    @Test
    void theEndComesAfterTheLastBytes() {
        begun();
        ready = false;
        waiting.add("a");
        finished = true;
        delivery.proceed();
        assertCalls();

        ready = true;
        delivery.proceed();
        assertCalls("a", "end", "close");
    }

    @Test
    void callsFromWithinAreDoneAfterwards() {
        begun();
        waiting.add("a");
        whileWriting = () -> {
            whileWriting = () -> {
            };
            waiting.add("b");
            delivery.proceed();
            delivery.abandon();
            calls.add("still writing a");
        };
        delivery.proceed();
        assertCalls("a", "still writing a", "b", "flush", "end", "close");
    }

    @Test
    void aReaderThatHasLeftEndsIt() {
        begun();
        waiting.addAll(List.of("broken", "b"));
        delivery.proceed();
        assertCalls("end", "close");
    }

    @Test
    void nothingIsDoneAfterTheEnd() {
        begun();
        delivery.abandon();
        assertCalls("end", "close");

        waiting.add("a");
        delivery.proceed();
        delivery.abandon();
        assertCalls();
    }

    @Test
    void whatComesAfterTheEndIsClosed() {
        delivery.abandon();
        assertCalls("end");
        delivery.deliver(reply);
        assertCalls("close");
    }
}
