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
import java.util.Arrays;
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
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Set<Integer> begun = new HashSet<>();
    private int passedOn;
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
        bytes.writeBytes(tables);
    }

    /** Adds a packet, unless it continues a unit whose beginning no reader has. */
    void add(TsPacket packet) {
        if (packet.startsUnit()) {
            begun.add(packet.pid());
        }
        if (!packet.hasPayload() || begun.contains(packet.pid())) {
            bytes.writeBytes(packet.bytes());
        }
    }

    /** Passes on what was not passed on yet. */
    void flush() {
        if (open && bytes.size() > passedOn) {
            byte[] all = bytes.toByteArray();
            listener.onBytes(Arrays.copyOfRange(all, passedOn, all.length), passedOn == 0 && keyFrame);
            passedOn = bytes.size();
        }
    }

    /** Completes the segment. */
    void close(Duration duration) {
        flush();
        listener.onSegment(new MediaSegment(bytes.toByteArray(), duration, keyFrame, discontinuity));
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
        bytes.reset();
        passedOn = 0;
        open = false;
    }

    boolean isOpen() {
        return open;
    }

    boolean startsWithKeyFrame() {
        return keyFrame;
    }

    int size() {
        return bytes.size();
    }

    /** How much of the stream's time there is up to {@code time}; empty when that is not known. */
    OptionalLong ticksUntil(OptionalLong time) {
        return start.isPresent() && time.isPresent()
                ? OptionalLong.of(StreamTime.distance(start.getAsLong(), time.getAsLong()))
                : OptionalLong.empty();
    }
}
