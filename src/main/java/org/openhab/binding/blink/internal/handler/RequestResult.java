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
package org.openhab.binding.blink.internal.handler;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.CloudException;

/**
 * How a request of a person or a rule ended, as the words of the channel {@code request-result}.
 *
 * @see "doc/protocol.md, section Errors: the numbers are texts of the app"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class RequestResult {

    static final String RUNNING = "running";
    static final String DONE = "done";
    /** Accepted, and carried out when the unit wakes up. */
    static final String PENDING = "pending";

    private RequestResult() {
    }

    /** Why it was not carried out. */
    static String of(CloudException why) {
        if (!(why instanceof CloudException.Rejected rejected)) {
            return why instanceof CloudException.Unreachable ? "no-answer" : "failed";
        }
        return switch (rejected.code()) {
            case 304 -> "nothing-to-arm";
            case 307, 308, 520, 1920, 2420 -> "busy";
            case 402, 529, 1929, 2429 -> "offline";
            case 2410, 2435, 2441 -> "live-view";
            case 2440 -> "asleep";
            case 2805 -> "motion-off";
            default -> rejected.status() == 409 ? "busy" : "failed";
        };
    }
}
