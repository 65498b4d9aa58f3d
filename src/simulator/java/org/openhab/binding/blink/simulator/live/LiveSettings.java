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
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How live views behave. What concerns a whole session is read when it is requested, the rest for each connection.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class LiveSettings {
    public TlsMode tls = TlsMode.ISSUED;
    /** Whether the client hello must have the token; otherwise zeros do as well. */
    public boolean tokenMustMatch;
    /** Whether the client hello may lack the serial number. */
    public boolean serialMayBeMissing;
    public FrameShape shape = FrameShape.USUAL;
    public LiveEnd end = LiveEnd.NONE;
    public Duration endAfter = Duration.ofSeconds(10);
    /** The share of sessions, 0 to 1, that end with EOF at a random time of 152 s in the median. */
    public double endChance;
    /** From the first accepted client hello to the first picture; cameras take 10 to 12 s. */
    public Duration startUp = Duration.ofMillis(500);
    /** From an inline command to the message that answers it. */
    public Duration messageDelay = Duration.ofMillis(200);
    /** Whether the audio offer says that the camera can play speech. */
    public boolean canTalk = true;
    /** Whether a session that is requested within 2 s of the end of the one before is closed after 2 s. */
    public boolean killsReopened = true;
    /** The code in the answer of {@link LiveEnd#NO_SERVER}: 3000 is "live view start". */
    public int refusalCode = 3000;
    /** The time of the media: elapsed since any moment. Tests may replace it by a time that they move. */
    public Supplier<Duration> ticker = () -> Duration.ofNanos(System.nanoTime());
}
