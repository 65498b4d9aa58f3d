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
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A segmenter and what it has made.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class RecordedMedia implements MediaListener {

    final List<MediaSegment> segments = new ArrayList<>();
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    final List<Integer> entries = new ArrayList<>();
    final Segmenter segmenter = new Segmenter(this);

    static RecordedMedia of(byte[] stream) {
        RecordedMedia media = new RecordedMedia();
        media.segmenter.feed(ByteBuffer.wrap(stream));
        media.segmenter.end();
        return media;
    }

    @Override
    public void onBytes(byte[] next, boolean entry) {
        if (entry) {
            entries.add(bytes.size());
        }
        bytes.writeBytes(next);
    }

    @Override
    public void onSegment(MediaSegment segment) {
        segments.add(segment);
    }

    List<Long> millis() {
        return segments.stream().map(each -> each.duration().toMillis()).toList();
    }

    List<Boolean> keyFrames() {
        return segments.stream().map(MediaSegment::startsWithKeyFrame).toList();
    }

    List<Boolean> discontinuities() {
        return segments.stream().map(MediaSegment::isDiscontinuity).toList();
    }

    /** All segments, one after the other. */
    byte[] whole() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        segments.forEach(each -> whole.writeBytes(each.bytes()));
        return whole.toByteArray();
    }

    /** The PIDs of a segment's packets, in order. */
    List<Integer> pids(int segment) {
        byte[] packets = segments.get(segment).bytes();
        List<Integer> pids = new ArrayList<>();
        for (int i = 0; i < packets.length; i += TsPacket.SIZE) {
            pids.add((packets[i + 1] & 0x1F) << 8 | packets[i + 2] & 0xFF);
        }
        return pids;
    }
}
