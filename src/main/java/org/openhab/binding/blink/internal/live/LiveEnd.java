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

import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.live.immis.ConnectionEnd;

/**
 * Why a live session ended or did not start.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public enum LiveEnd {
    /** The device sleeps, as a standalone doorbell does without an event. */
    ASLEEP,
    /** The device or its hub does something else. */
    BUSY,
    OFFLINE,
    /** Somebody else has answered the door. */
    ANSWERED,
    /** The event that allowed a live view is too long ago. */
    EXPIRED,
    /** The cloud, its media server or the camera does not want to. */
    REFUSED,
    /** The cloud wants to be left alone for a while. */
    RATE_LIMITED,
    /** Our own budget of requests is spent. */
    BUDGET,
    /** More starts within an hour than are allowed. */
    TOO_MANY_STARTS,
    /** The address of the stream names a protocol that the binding does not speak, or cannot be understood. */
    UNSUPPORTED,
    /** The media server could not prove that it is Blink's. */
    NOT_VERIFIED,
    /** No picture came in time. */
    NO_PICTURE,
    /** The camera or the cloud ended it. */
    ENDED,
    /** The connection to the media server or to the cloud failed. */
    LOST,
    /** It has lasted as long as it may. */
    CAP_REACHED,
    /** Nobody was watching. */
    UNUSED,
    /** It was switched off. */
    OFF,
    /** The account's session ended. */
    CLOSED;

    /** As users and rules read it: {@code cap-reached}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What it means that the cloud refused a start.
     *
     * @param code the {@code code} of its answer
     */
    static LiveEnd ofCode(int code) {
        return switch (code) {
            case 2440 -> ASLEEP;
            case 2435 -> EXPIRED;
            case 2441 -> ANSWERED;
            case 307, 308, 520, 2420 -> BUSY;
            case 402, 529, 2429 -> OFFLINE;
            default -> REFUSED;
        };
    }

    /** What it means that the cloud could not be asked, or did not start it. */
    public static LiveEnd of(CloudException why) {
        return switch (why) {
            case CloudException.Rejected e -> e.isBusy() ? BUSY : ofCode(e.code());
            case CloudException.RateLimited e -> RATE_LIMITED;
            case CloudException.OutOfBudget e -> BUDGET;
            case CloudException.Unauthorized e -> CLOSED;
            case CloudException.Unreachable e -> LOST;
            case CloudException.Malformed e -> UNSUPPORTED;
        };
    }

    /** What it means that the connection ended without our doing. */
    static LiveEnd of(ConnectionEnd.Reason reason, boolean afterPicture) {
        return switch (reason) {
            case REFUSED -> REFUSED;
            case TLS_REFUSED -> NOT_VERIFIED;
            case ENDED -> ENDED;
            case SILENT -> afterPicture ? LOST : NO_PICTURE;
            case UNREACHABLE, LOST, HALF_FRAME, PAYLOAD_TOO_LARGE, CLOSED -> LOST;
        };
    }
}
