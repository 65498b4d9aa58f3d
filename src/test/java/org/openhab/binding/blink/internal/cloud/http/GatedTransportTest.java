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

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.RequestClass;
import org.openhab.binding.blink.internal.cloud.RequestLimits;
import org.openhab.binding.blink.internal.testing.FakeTransport;
import org.openhab.binding.blink.internal.testing.ManualTime;

/**
 * What the transport of an account reports to its gate.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class GatedTransportTest {

    private static final URI ADDRESS = URI.create("https://rest-prod.immedia-semi.com/x");

    private final ManualTime time = ManualTime.atNoon();
    private final FakeTransport cloud = new FakeTransport();
    private final RequestGate gate = new RequestGate(new RequestLimits(3, 3, 3, 20, 3, 3), time.ticker());
    private final GatedTransport transport = new GatedTransport(cloud, gate, time.clock());

    private static HttpRequest request(RequestClass requestClass) {
        return HttpRequest.get(requestClass, "/x", ADDRESS);
    }

    private HttpResponse send(RequestClass requestClass) throws CloudException, InterruptedException {
        return transport.send(request(requestClass));
    }

    @Test
    void nothingIsSentBeyondTheLimit() throws Exception {
        cloud.reply(200).reply(200).reply(200);
        send(RequestClass.EVENTS);
        send(RequestClass.EVENTS);
        send(RequestClass.EVENTS);

        assertThrows(CloudException.OutOfBudget.class, () -> send(RequestClass.EVENTS));
        assertThat(cloud.calls, hasSize(3));
    }

    @Test
    void whatWasNeverSentDoesNotCount() {
        for (RequestClass requestClass : RequestClass.values()) {
            for (int tries = 0; tries < 50; tries++) {
                cloud.fail(new CloudException.Unreachable("GET", "refused", true));

                assertThrows(CloudException.Unreachable.class, () -> send(requestClass));
            }
            assertThat(gate.lastHour(requestClass), is(0));
        }
    }

    @Test
    void whatFailsCountsToo() {
        cloud.fail(new CloudException.Unreachable("GET", "reset", false));

        assertThrows(CloudException.Unreachable.class, () -> send(RequestClass.EVENTS));
        assertThat(gate.lastHour(RequestClass.EVENTS), is(1));
    }

    @Test
    void endingRequestsIsPassedOn() {
        transport.abort();

        assertThat(cloud.aborts(), is(1));
    }

    @Nested
    class AResponseThatLimitsTheRate {

        private Optional<Duration> silence(int status, RequestClass requestClass, String retryAfter)
                throws CloudException, InterruptedException {
            cloud.reply(status, "", "Retry-After", retryAfter);
            send(requestClass);
            return gate.silenceLeft();
        }

        @ParameterizedTest
        @CsvSource({"429, EVENTS, 3600, PT1H", "429, MEDIA, 60, PT1M", "403, EVENTS, 60, PT1M",
                "403, COMMANDS, 60, PT1M", "503, STATE, 60, PT1M", "503, MEDIA, 86400, PT1H",
                "429, STATE, 999999, PT24H", "429, DETAILS, 99999999999999999999999, PT24H"})
        void silencesTheAccount(int status, RequestClass requestClass, String retryAfter, Duration silence)
                throws Exception {
            assertThat(silence(status, requestClass, retryAfter), is(Optional.of(silence)));
            assertThrows(CloudException.RateLimited.class, () -> send(RequestClass.EVENTS));
            assertThat(cloud.calls, hasSize(1));
        }

        @ParameterizedTest
        @CsvSource({"429, SESSION, 60", "403, SESSION, 60", "403, MEDIA, 60", "200, EVENTS, 60", "500, EVENTS, 60",
                "429, EVENTS, -60", "429, EVENTS, soon", "429, EVENTS, 0"})
        void doesNot(int status, RequestClass requestClass, String retryAfter) throws Exception {
            assertThat(silence(status, requestClass, retryAfter), is(Optional.empty()));
        }

        @ParameterizedTest
        @CsvSource({"429", "403", "503"})
        void withoutATimeDoesNot(int status) throws Exception {
            cloud.reply(status);
            send(RequestClass.EVENTS);

            assertThat(gate.silenceLeft(), is(Optional.empty()));
        }
    }

    @Nested
    class WhenStreaming {

        private final ByteArrayOutputStream received = new ByteArrayOutputStream();
        private final List<StreamEnd> ends = new ArrayList<>();

        private void stream() throws CloudException {
            transport.stream(request(RequestClass.MEDIA), 1_000, Channels.newChannel(received), ends::add);
        }

        @Test
        void itCountsAndEnds() throws Exception {
            cloud.reply(200, "abc");
            stream();

            assertThat(received.toString(), is("abc"));
            assertThat(ends, contains(instanceOf(StreamEnd.Whole.class)));
            assertThat(gate.lastHour(RequestClass.MEDIA), is(1));
        }

        @Test
        void aRateLimitIsHeard() throws Exception {
            cloud.reply(429, "", "Retry-After", "60");
            stream();

            assertThat(gate.silenceLeft(), is(Optional.of(Duration.ofMinutes(1))));
            assertThrows(CloudException.RateLimited.class, this::stream);
            assertThat(ends, hasSize(1));
        }
    }
}
