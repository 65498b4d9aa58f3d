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
package org.openhab.binding.blink.internal.cloud;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The most requests of each class in any hour. Commands, media and details live from one common share, so that none of
 * them can use up what the polls need.
 *
 * @param session sign-in and renewal of tokens
 * @param events event polls, with their further pages
 * @param state status polls
 * @param common commands, media and details together
 * @param media thumbnails and clips, within the common share
 * @param details settings of devices, schedules, storage, within the common share
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record RequestLimits(int session, int events, int state, int common, int media, int details) {

    /** Requests of the common share that only commands under way may use: a command is followed to its end. */
    public static final int COMMAND_RESERVE = 8;

    private static final int SESSION = 40;
    /** A poll every 15 s for an hour, as after motion, whatever the interval; the rest is for pages and refreshes. */
    private static final int EVENTS_AT_LEAST = 240;
    private static final int EXTRA_EVENTS = 120;
    private static final int STATE_AT_LEAST = 60;
    private static final int EXTRA_STATE = 60;
    /** A snapshot every minute: the command, a question for its progress, the thumbnail. */
    private static final int COMMON = 240;
    private static final int MEDIA = 120;
    private static final int DETAILS = 60;

    public RequestLimits {
        if (session < 1 || events < 1 || state < 1 || media < 1 || details < 1 || common <= COMMAND_RESERVE) {
            throw new IllegalArgumentException("A class without any request");
        }
    }

    /** The limits for these polling intervals; an interval below a second counts as a second. */
    public static RequestLimits of(Duration eventInterval, Duration statusInterval) {
        return new RequestLimits(SESSION, Math.max(anHour(eventInterval), EVENTS_AT_LEAST) + EXTRA_EVENTS,
                Math.max(anHour(statusInterval), STATE_AT_LEAST) + EXTRA_STATE, COMMON, MEDIA, DETAILS);
    }

    private static int anHour(Duration interval) {
        return (int) (3_600 / Math.max(1, interval.toSeconds()));
    }

    /** The most requests of all classes in any hour. */
    public int total() {
        return session + events + state + common;
    }

    /** The most requests of one class in any hour. */
    public int of(RequestClass requestClass) {
        return switch (requestClass) {
            case SESSION -> session;
            case EVENTS -> events;
            case STATE -> state;
            case COMMANDS -> common;
            case MEDIA -> media;
            case DETAILS -> details;
        };
    }
}
