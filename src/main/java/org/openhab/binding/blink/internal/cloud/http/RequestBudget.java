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
 * open a new hour; so the executor that ends and the one that begins may both write in it.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class RequestBudget {

    static final Duration HOUR = Duration.ofHours(1);

    /** Oldest first. */
    private final Queue<Instant> sent = new ConcurrentLinkedQueue<>();
    private volatile Instant latest;

    /** With what is known of former times, oldest first. */
    public RequestBudget(Collection<Instant> sent) {
        this.sent.addAll(sent);
        Instant last = Instant.EPOCH;
        for (Instant at : sent) {
            last = at.isAfter(last) ? at : last;
        }
        this.latest = last;
    }

    void note(Instant now) {
        sent.add(now);
        latest = now;
    }

    /** How many requests there were in the hour before {@code now}. */
    int count(Instant now) {
        prune(now);
        return sent.size();
    }

    /** Requests in the hour before {@code now}, oldest first. */
    public List<Instant> lastHour(Instant now) {
        prune(now);
        return List.copyOf(sent);
    }

    private void prune(Instant now) {
        if (latest.isAfter(now)) { // a clock that was set back must not let old requests count for ever
            sent.removeIf(at -> at.isAfter(now));
            latest = now;
        }
        Instant oldest = sent.peek();
        while (oldest != null && !oldest.isAfter(now.minus(HOUR))) {
            sent.poll();
            oldest = sent.peek();
        }
    }

    /** Begins anew. */
    public void clear() {
        sent.clear();
    }
}
