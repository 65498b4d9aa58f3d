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
package org.openhab.binding.blink.internal.cloud.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * When an account sent its requests of the last hour. Outlives the loop that sends them, or saving the account would
 * open a new hour; so the lane that ends and the one that begins may both write in it.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class RequestLedger {

    static final Duration HOUR = Duration.ofHours(1);

    /** Oldest first. */
    private final Queue<Instant> sent = new ConcurrentLinkedQueue<>();

    /** With what is known of former times, oldest first. */
    public RequestLedger(Collection<Instant> sent) {
        this.sent.addAll(sent);
    }

    void note(Instant now) {
        sent.add(now);
    }

    /** Requests in the hour before {@code now}, oldest first. */
    public List<Instant> lastHour(Instant now) {
        // a clock that was set back must not let old requests count for ever
        sent.removeIf(at -> !at.isAfter(now.minus(HOUR)) || at.isAfter(now));
        return List.copyOf(sent);
    }

    /** Begins anew. */
    public void clear() {
        sent.clear();
    }
}
