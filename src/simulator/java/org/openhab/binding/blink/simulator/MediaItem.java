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
package org.openhab.binding.blink.simulator;

import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * One entry of the media list, with or without a clip. Names are those at the time of recording.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class MediaItem {
    private final long id;
    private final Instant createdAt;
    private final SimulatedDevice device;
    private final String product;
    private final String deviceName;
    private final SimulatedNetwork network;
    private final String recordedAs;
    private final String type;
    private String event;
    private Instant updatedAt;
    private List<String> detections = List.of();
    private boolean clip;
    private boolean watched;
    private boolean deleted;

    MediaItem(long id, Instant createdAt, Instant publishedAt, SimulatedDevice device, SimulatedNetwork network,
            String event, String type) {
        this.id = id;
        this.createdAt = createdAt;
        this.updatedAt = publishedAt;
        this.device = device;
        this.product = device.type();
        this.deviceName = device.name();
        this.network = network;
        this.recordedAs = event;
        this.event = event;
        this.type = type;
    }

    long id() {
        return id;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    SimulatedDevice device() {
        return device;
    }

    String product() {
        return product;
    }

    String deviceName() {
        return deviceName;
    }

    SimulatedNetwork network() {
        return network;
    }

    String event() {
        return event;
    }

    /** The path segment of its files; a later recognition does not move them. */
    String recordedAs() {
        return recordedAs;
    }

    /** The wire's {@code type}: {@code video}, {@code image} or {@code event} (never gets media). */
    String type() {
        return type;
    }

    boolean isEventOnly() {
        return "event".equals(type);
    }

    List<String> detections() {
        return detections;
    }

    /** Whether clip and thumbnail have arrived. */
    boolean hasClip() {
        return clip;
    }

    boolean isWatched() {
        return watched;
    }

    boolean isDeleted() {
        return deleted;
    }

    void touch(Instant now) {
        updatedAt = now;
    }

    void clipArrived(Instant now) {
        clip = true;
        touch(now);
    }

    void recognized(List<String> found, Instant now) {
        event = EventWord.RECOGNIZED;
        detections = List.copyOf(found);
        touch(now);
    }

    void watched(Instant now) {
        watched = true;
        touch(now);
    }

    void deleted(Instant now) {
        deleted = true;
        touch(now);
    }
}
