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
package org.openhab.binding.blink.internal.live;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.live.mpeg.RawReader;

/**
 * What a reader gets.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public sealed interface LiveAnswer {

    /** A media playlist of HLS (RFC 8216). Its segments are addressed relative to it. */
    record Playlist(String text) implements LiveAnswer {
    }

    /** Transport stream of about a second; not to be changed. */
    record Segment(byte[] bytes) implements LiveAnswer {
    }

    /**
     * Transport stream without an end in sight.
     *
     * @param reader gives it as it comes
     * @param close to be run once, when nobody reads any longer
     */
    record Stream(RawReader reader, Runnable close) implements LiveAnswer {
    }

    /** There is no such thing. It does not say whether it is the key or the rest of the address. */
    record NotFound() implements LiveAnswer {
    }

    /** No picture, and why. */
    record Unavailable(LiveEnd why, Duration retryAfter) implements LiveAnswer {

        private static final Duration PAUSE = Duration.ofSeconds(10);

        /** No picture; another try makes sense after the pause between two live views. */
        public static Unavailable because(LiveEnd why) {
            return new Unavailable(why, PAUSE);
        }
    }
}
