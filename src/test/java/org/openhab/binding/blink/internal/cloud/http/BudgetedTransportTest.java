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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.testing.FakeTransport;
import org.openhab.binding.blink.internal.testing.ManualTime;

/**
 * The budget of an hour.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class BudgetedTransportTest {

    private static final HttpRequest CALL = HttpRequest.get("/networks",
            URI.create("https://rest-prod.immedia-semi.com/n"));

    private final ManualTime time = ManualTime.atNoon();
    private final FakeTransport cloud = new FakeTransport();
    private final RequestBudget ledger = new RequestBudget(List.of());
    private final BudgetedTransport exchange = metered(3);

    private BudgetedTransport metered(int budget) {
        return new BudgetedTransport(cloud, cloud, ledger, budget, time.clock());
    }

    private void send(int times) throws CloudException, InterruptedException {
        for (int i = 0; i < times; i++) {
            cloud.reply(200);
            exchange.send(CALL);
        }
    }

    private Duration refusal(BudgetedTransport refusing) {
        CloudException.RateLimited refused = assertThrows(CloudException.RateLimited.class, () -> refusing.send(CALL));
        Duration wait = refused.retryAfter();
        return wait == null ? Duration.ZERO : wait;
    }

    @Test
    void whatIsSentCounts() throws Exception {
        send(2);

        assertThat(exchange.lastHour(), is(2));
        assertThat(exchange.budget(), is(3));
    }

    @Test
    void whatFailsCountsToo() {
        cloud.fail(new CloudException.Unreachable("GET", "reset", false));

        assertThrows(CloudException.Unreachable.class, () -> exchange.send(CALL));

        assertThat(exchange.lastHour(), is(1));
    }

    @Test
    void nothingIsSentBeyondTheBudget() throws Exception {
        send(1);
        time.advance(Duration.ofMinutes(10));
        send(2);

        assertThat(refusal(exchange), is(Duration.ofMinutes(50)));
        assertThat(cloud.calls, hasSize(3));
        assertThat(exchange.lastHour(), is(3));
    }

    @Test
    void whatIsAnHourOldCountsNoMore() throws Exception {
        send(3);
        time.advance(refusal(exchange));
        send(3);

        assertThat(exchange.lastHour(), is(3));
    }

    @Test
    void anotherExchangeOfTheAccountGoesOnCounting() throws Exception {
        send(2);
        BudgetedTransport next = metered(3);
        cloud.reply(200);
        next.send(CALL);

        assertThat(next.lastHour(), is(3));
        assertThat(refusal(next), is(Duration.ofHours(1)));
    }

    @Test
    void aSmallerBudgetWaitsUntilEnoughOfTheOthersAreOld() throws Exception {
        send(1);
        time.advance(Duration.ofMinutes(10));
        send(1);
        time.advance(Duration.ofMinutes(10));
        send(1);

        assertThat(refusal(metered(1)), is(Duration.ofMinutes(60)));
        assertThat(refusal(metered(2)), is(Duration.ofMinutes(50)));
    }

    @Test
    void aClockThatIsSetBackDoesNotBlockForEver() {
        RequestBudget ahead = new RequestBudget(List.of(time.now().plusSeconds(86_400), time.now().minusSeconds(5)));

        assertThat(new BudgetedTransport(cloud, cloud, ahead, 3, time.clock()).lastHour(), is(1));
    }
}
