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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.RequestMeter;

/**
 * Counts the requests of the last hour and sends none beyond the budget, whatever the reason for it may be.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class MeteredExchange implements HttpExchange, RequestMeter {

    private static final Duration HOUR = Duration.ofHours(1);

    private final HttpExchange exchange;
    private final int budget;
    private final Clock clock;
    /** When requests were sent, oldest first; never more than the budget. */
    private final List<Instant> sent = new ArrayList<>();

    /** @param budget the most requests in any hour */
    public MeteredExchange(HttpExchange exchange, int budget, Clock clock) {
        this.exchange = exchange;
        this.budget = budget;
        this.clock = clock;
    }

    @Override
    public HttpReply send(HttpCall call) throws CloudException, InterruptedException {
        Instant now = clock.instant();
        if (lastHour() >= budget) {
            throw new CloudException.RateLimited(call.what() + " was not sent", 0,
                    Duration.between(now, sent.get(0).plus(HOUR)));
        }
        sent.add(now);
        return exchange.send(call);
    }

    @Override
    public int lastHour() {
        Instant now = clock.instant();
        // a clock that was set back must not let old requests count for ever
        sent.removeIf(at -> at.isBefore(now.minus(HOUR)) || at.isAfter(now));
        return sent.size();
    }

    @Override
    public int budget() {
        return budget;
    }
}
