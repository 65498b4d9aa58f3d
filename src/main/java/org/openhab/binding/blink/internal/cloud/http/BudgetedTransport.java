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

import java.nio.channels.WritableByteChannel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.RequestMeter;

/**
 * Counts the requests of the last hour and sends none beyond the budget, whatever the reason for it may be.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class BudgetedTransport implements HttpTransport, HttpDownload, RequestMeter {

    private final HttpTransport exchange;
    private final HttpDownload downloads;
    private final RequestBudget ledger;
    private final int budget;
    private final Clock clock;

    /** @param budget the most requests in any hour */
    public BudgetedTransport(HttpTransport exchange, HttpDownload downloads, RequestBudget ledger, int budget,
            Clock clock) {
        this.exchange = exchange;
        this.downloads = downloads;
        this.ledger = ledger;
        this.budget = budget;
        this.clock = clock;
    }

    @Override
    public HttpResponse send(HttpRequest call) throws CloudException, InterruptedException {
        count(call);
        return exchange.send(call);
    }

    @Override
    public void download(HttpRequest call, long maxBytes, WritableByteChannel into, Consumer<Answer> ended)
            throws CloudException, InterruptedException {
        count(call);
        downloads.download(call, maxBytes, into, ended);
    }

    private void count(HttpRequest call) throws CloudException.RateLimited {
        Instant now = clock.instant();
        if (ledger.count(now) >= budget) {
            List<Instant> sent = ledger.lastHour(now); // may be more: a person may have made the budget smaller
            throw new CloudException.RateLimited(call.what() + " was not sent", 0,
                    Duration.between(now, sent.get(sent.size() - budget).plus(RequestBudget.HOUR)));
        }
        ledger.note(now);
    }

    @Override
    public int lastHour() {
        return ledger.count(clock.instant());
    }

    @Override
    public int budget() {
        return budget;
    }

    @Override
    public void silence(Duration time) {
        // replaced by the gate
    }
}
