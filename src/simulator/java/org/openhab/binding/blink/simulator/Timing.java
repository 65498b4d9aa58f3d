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

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How long things take in the simulated cloud.
 *
 * @param publish from an event to its entry in the media list
 * @param clip from that entry to its clip and thumbnail
 * @param recognition from that entry to the person or vehicle found in it
 * @param command from the request to the completion of a cloud command
 * @param upload from asking a sync module for something to having it in the cloud
 * @param awake how long a standalone doorbell stays awake after an event
 * @param verificationCode how long a verification code is good for
 * @param authorizationCode how long an OAuth authorization code is good for
 * @param accessToken lifetime of an access token, {@code expires_in}
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record Timing(Duration publish, Duration clip, Duration recognition, Duration command, Duration upload,
        Duration awake, Duration verificationCode, Duration authorizationCode, Duration accessToken) {

    /** What peers have measured or assume: protocol, sections 0.3, 2 and 6. */
    public static final Timing USUAL = new Timing(Duration.ofSeconds(2), Duration.ofSeconds(15), Duration.ofSeconds(20),
            Duration.ofSeconds(3), Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofMinutes(10),
            Duration.ofSeconds(60), Duration.ofSeconds(14400));

    public Timing withPublish(Duration changed) {
        return new Timing(changed, clip, recognition, command, upload, awake, verificationCode, authorizationCode,
                accessToken);
    }

    public Timing withCommand(Duration changed) {
        return new Timing(publish, clip, recognition, changed, upload, awake, verificationCode, authorizationCode,
                accessToken);
    }

    public Timing withAccessToken(Duration changed) {
        return new Timing(publish, clip, recognition, command, upload, awake, verificationCode, authorizationCode,
                changed);
    }
}
