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
package org.openhab.binding.blink.simulator.live;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The media of one device, which all clients share that ask for it at the same time. It begins with the first accepted
 * client hello.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class LiveSession {
    private final TransportLoop loop;
    private final CameraControls controls;
    private final Duration startUp;
    private final boolean canTalk;
    private final LiveEnd end;
    private final Duration endAfter;
    private @Nullable Duration begun;

    /**
     * @param controls what the camera does on command
     * @param settings are read now
     * @param end how it ends
     * @param endAfter when it ends
     */
    public LiveSession(CameraControls controls, LiveSettings settings, LiveEnd end, Duration endAfter) {
        this.loop = TransportLoop.doorway();
        this.controls = controls;
        this.startUp = settings.startUp;
        this.canTalk = settings.canTalk;
        this.end = end;
        this.endAfter = endAfter;
    }

    /** A client hello was accepted. */
    void begin(Duration now) {
        if (begun == null) {
            begun = now;
        }
    }

    public LiveEnd end() {
        return end;
    }

    TransportLoop loop() {
        return loop;
    }

    CameraControls controls() {
        return controls;
    }

    boolean canTalk() {
        return canTalk;
    }

    /** The time of the stream, negative while the camera starts. */
    Duration streamTime(Duration now) {
        return sinceBegin(now).minus(startUp);
    }

    /** Whether its end has come, in whatever way. */
    boolean isOver(Duration now) {
        return sinceBegin(now).compareTo(endAfter) >= 0;
    }

    private Duration sinceBegin(Duration now) {
        Duration from = begun;
        return from == null ? Duration.ZERO : now.minus(from);
    }
}
