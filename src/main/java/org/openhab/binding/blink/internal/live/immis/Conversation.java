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

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.live.immis.ConnectionEnd.Reason;

/**
 * What is sent when and what is expected when, once the client hello is sent. No I/O: it is handed the time and the
 * bytes. Used by the connection's thread; only {@link #add} may be called by others.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Conversation {

    private static final int MAX_COMMANDS = 16;

    private final FrameParser parser = new FrameParser();
    private final Queue<InlineCommand> commands = new ArrayBlockingQueue<>(MAX_COMMANDS);
    private final ImmisTimes times;
    private Duration keepAliveDue = Duration.ZERO;
    private Duration statisticsDue = Duration.ZERO;
    private Duration lastStream = Duration.ZERO;
    private Duration frameBegan = Duration.ZERO;
    private long frameWaitedFor = -1;
    private int keepAlives;

    Conversation(ImmisTimes times) {
        this.times = times;
    }

    /** The client hello is sent. */
    void begin(Duration now) {
        keepAliveDue = now;
        statisticsDue = now.plus(times.statistics());
        lastStream = now;
    }

    /** Queues a command; false when too many wait already. */
    boolean add(InlineCommand command) {
        return commands.offer(command);
    }

    /** What has to be sent now. Nothing is made up for: what is late is sent once. */
    List<byte[]> due(Duration now) {
        List<byte[]> due = new ArrayList<>();
        if (now.compareTo(keepAliveDue) >= 0) {
            keepAlives++;
            due.add(OutgoingFrame.keepAlive(keepAlives));
            keepAliveDue = now.plus(times.keepAlive());
        }
        for (InlineCommand command = commands.poll(); command != null; command = commands.poll()) {
            due.add(OutgoingFrame.command(command));
        }
        if (now.compareTo(statisticsDue) >= 0) {
            due.add(OutgoingFrame.statistics());
            statisticsDue = now.plus(times.statistics());
        }
        return due;
    }

    /** Takes what was received. */
    void received(ByteBuffer bytes, Duration now, FrameConsumer consumer) throws FrameTooLargeException {
        parser.feed(bytes, new FrameConsumer() {
            @Override
            public void onTransportStream(ByteBuffer part) {
                lastStream = now;
                consumer.onTransportStream(part);
            }

            @Override
            public void onMessage(CameraMessage message) {
                consumer.onMessage(message);
            }
        });
    }

    /** Whether the connection has to be given up, and why. To be asked at least each half a second. */
    Optional<ConnectionEnd> overdue(Duration now) {
        if (!parser.isInsideFrame()) {
            frameWaitedFor = -1;
        } else if (frameWaitedFor != frameNumber()) {
            frameWaitedFor = frameNumber();
            frameBegan = now;
        } else if (now.minus(frameBegan).compareTo(times.halfFrame()) >= 0) {
            return Optional.of(new ConnectionEnd(Reason.HALF_FRAME, ""));
        }
        return now.minus(lastStream).compareTo(times.silence()) >= 0
                ? Optional.of(new ConnectionEnd(Reason.SILENT, ""))
                : Optional.empty();
    }

    /** A frame is counted when its header is complete; before and after that it must be the same one here. */
    private long frameNumber() {
        return parser.isInsideHeader() ? parser.frames() + 1 : parser.frames();
    }

    /** What it means that the server has closed or that the network failed. */
    ConnectionEnd closed(Reason reason, String detail) {
        return new ConnectionEnd(parser.frames() == 0 ? Reason.REFUSED : reason, detail);
    }
}
