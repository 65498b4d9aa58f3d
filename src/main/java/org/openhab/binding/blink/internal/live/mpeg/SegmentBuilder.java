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

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The segment that is being made, and which of its bytes were passed on already.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class SegmentBuilder {

    private final MediaListener listener;
    private final ByteArrayOutputStream passedOn = new ByteArrayOutputStream();
    private final ByteArrayOutputStream fresh = new ByteArrayOutputStream();
    private final Set<Integer> begun = new HashSet<>();
    private boolean open;
    private boolean keyFrame;
    private boolean discontinuity;
    private OptionalLong start = OptionalLong.empty();

    SegmentBuilder(MediaListener listener) {
        this.listener = listener;
    }

    /** Begins a segment with the tables. */
    void open(byte[] tables, OptionalLong time, boolean withKeyFrame, boolean afterBreak) {
        open = true;
        start = time;
        keyFrame = withKeyFrame;
        discontinuity = afterBreak;
        fresh.writeBytes(tables);
    }

    /** Adds a packet, unless it continues a unit whose beginning no reader has. */
    void add(TsPacket packet) {
        if (packet.startsUnit()) {
            begun.add(packet.pid());
        }
        if (!packet.hasPayload() || begun.contains(packet.pid())) {
            fresh.writeBytes(packet.bytes());
        }
    }

    /** Passes on what was not passed on yet. */
    void flush() {
        if (fresh.size() > 0) {
            byte[] next = fresh.toByteArray();
            boolean entry = keyFrame && passedOn.size() == 0;
            passedOn.writeBytes(next);
            fresh.reset();
            listener.onBytes(next, entry);
        }
    }

    /** Completes the segment. */
    void close(Duration duration) {
        flush();
        listener.onSegment(new MediaSegment(passedOn.toByteArray(), duration, keyFrame, discontinuity));
        reset();
    }

    /** Gives the segment up; its bytes may have been passed on. What comes next does not continue it. */
    void drop() {
        reset();
        begun.clear();
    }

    /** What comes next does not continue what was. */
    void breakOff() {
        begun.clear();
    }

    private void reset() {
        passedOn.reset();
        fresh.reset();
        open = false;
    }

    boolean isOpen() {
        return open;
    }

    boolean startsWithKeyFrame() {
        return keyFrame;
    }

    int size() {
        return passedOn.size() + fresh.size();
    }

    /** How much of the stream's time there is up to {@code time}; empty when that is not known. */
    OptionalLong ticksUntil(OptionalLong time) {
        return start.isPresent() && time.isPresent()
                ? OptionalLong.of(StreamTime.distance(start.getAsLong(), time.getAsLong()))
                : OptionalLong.empty();
    }
}
