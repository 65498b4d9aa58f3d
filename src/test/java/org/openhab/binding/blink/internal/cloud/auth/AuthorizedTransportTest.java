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
package org.openhab.binding.blink.internal.cloud.auth;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.CloudClock;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.RequestClass;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.cloud.http.CloudHosts;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.testing.FakeTransport;
import org.openhab.binding.blink.internal.testing.FixedRandom;
import org.openhab.binding.blink.internal.testing.ManualTime;
import org.openhab.binding.blink.internal.testing.MemorySession;

/**
 * Requests with a session on them.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class AuthorizedTransportTest {

    private static final HttpRequest CALL = HttpRequest.get(RequestClass.STATE, "/things",
            URI.create("https://rest-e002.immedia-semi.com/things"));
    private static final String RENEWED = "{\"access_token\":\"second\",\"refresh_token\":\"r2\",\"expires_in\":14400}";

    private final ManualTime time = ManualTime.atNoon();
    private final FakeTransport exchange = new FakeTransport();
    private final MemorySession store = new MemorySession();
    private final CloudClock cloudClock = new CloudClock(time.clock(), time.ticker(), Duration.ZERO);
    private final AuthorizedTransport authorized = new AuthorizedTransport(exchange, CloudHosts.real(),
            new TokenEndpoint(exchange, CloudHosts.real(), ClientIdentity.create(), new FixedRandom(0), time.ticker(),
                    time.clock()),
            store, cloudClock, time.ticker());

    private void session(long renewIn, long endsIn) {
        Duration now = time.ticker().now();
        store.tokens = new Tokens(new Secret("first"), new Secret("r1"), now.plusSeconds(endsIn),
                now.plusSeconds(renewIn));
    }

    private int send() throws Exception {
        return authorized.send(CALL).status();
    }

    private String bearer(int call) {
        return exchange.header(call, "Authorization");
    }

    @Nested
    class WhileTheSessionIsGood {

        @Test
        void theRequestCarriesIt() throws Exception {
            session(3_600, 7_200);
            exchange.reply(200);

            assertThat(send(), is(200));
            assertThat(bearer(0), is("Bearer first"));
            assertThat(exchange.header(0, "Accept"), is("application/json"));
            assertThat(exchange.header(0, "User-Agent"), is(not("")));
        }

        @ParameterizedTest
        @ValueSource(ints = {304, 400, 403, 404, 409, 429, 500, 503})
        void anyOtherStatusIsHandedOver(int status) throws Exception {
            session(3_600, 7_200);
            exchange.reply(status);

            assertThat(send(), is(status));
            assertThat(exchange.calls, hasSize(1));
        }

        @Test
        void theCloudsClockIsRead() throws Exception {
            session(3_600, 7_200);
            exchange.reply(200, "", "Date", "Mon, 23 Nov 2026 12:05:00 GMT");

            send();

            assertThat(cloudClock.offset(), is(Duration.ofMinutes(5)));
        }

        @Test
        void anUnreadableDateChangesNothing() throws Exception {
            session(3_600, 7_200);
            exchange.reply(200, "", "Date", "yesterday");

            send();

            assertThat(cloudClock.offset(), is(Duration.ZERO));
        }
    }

    @Nested
    class WhenRenewalIsDue {

        @Test
        void theNextRequestHasTheNewSession() throws Exception {
            session(0, 300);
            exchange.reply(200, RENEWED).reply(200);

            assertThat(send(), is(200));
            assertThat(exchange.form(0).get("refresh_token"), is("r1"));
            assertThat(bearer(1), is("Bearer second"));
            assertThat(store.findTokens().orElseThrow().access().reveal(), is("second"));
        }

        @Test
        void itIsRenewedOnce() throws Exception {
            session(0, 300);
            exchange.reply(200, RENEWED).reply(200).reply(200);

            send();
            send();

            assertThat(store.kept, is(1));
        }

        @ParameterizedTest
        @ValueSource(ints = {400, 403, 429, 500})
        void aFailedOneGoesOnWithTheOldSession(int status) throws Exception {
            session(0, 300);
            exchange.reply(status).reply(200);

            assertThat(send(), is(200));
            assertThat(bearer(1), is("Bearer first"));
        }

        @Test
        void anUnreachableHostDoesNoHarmEither() throws Exception {
            session(0, 300);
            exchange.fail(new CloudException.Unreachable("POST /oauth/token", "time-out", false)).reply(200);

            assertThat(send(), is(200));
        }

        @Test
        void afterAFailureItPausesAMinute() throws Exception {
            session(0, 300);
            exchange.reply(500).reply(200).reply(200).reply(200, RENEWED).reply(200);

            send();
            time.advance(Duration.ofSeconds(59));
            send();
            assertThat(bearer(2), is("Bearer first"));
            time.advance(Duration.ofSeconds(1));
            send();

            assertThat(bearer(4), is("Bearer second"));
        }

        @Test
        void aRevokedOneEndsTheSession() {
            session(0, 300);
            exchange.reply(400, "{\"error\":\"invalid_grant\"}");

            assertThrows(CloudException.Unauthorized.class, AuthorizedTransportTest.this::send);
            assertThat(exchange.calls, hasSize(1));
        }
    }

    @Nested
    class WhenTheSessionHasExpired {

        @Test
        void itIsRenewedFirst() throws Exception {
            session(-600, -300);
            exchange.reply(200, RENEWED).reply(200);

            assertThat(send(), is(200));
            assertThat(bearer(1), is("Bearer second"));
        }

        @Test
        void aFailedRenewalIsTheAnswer() {
            session(-600, -300);
            exchange.reply(503);

            assertThrows(CloudException.Rejected.class, AuthorizedTransportTest.this::send);
            assertThat(exchange.calls, hasSize(1));
            assertThat(store.findTokens().isPresent(), is(true));
        }

        @Test
        void thePauseDoesNotHoldItUp() throws Exception {
            session(0, 30);
            exchange.reply(500).reply(200).reply(200, RENEWED).reply(200);

            send();
            time.advance(Duration.ofSeconds(40));
            send();

            assertThat(bearer(3), is("Bearer second"));
        }
    }

    @Nested
    class WhenTheCloudAnswers401 {

        @Test
        void theRequestIsRepeatedOnce() throws Exception {
            session(3_600, 7_200);
            exchange.reply(401).reply(200, RENEWED).reply(200);

            assertThat(send(), is(200));
            assertThat(bearer(2), is("Bearer second"));
        }

        @Test
        void aSecondOneIsHandedOver() throws Exception {
            session(3_600, 7_200);
            exchange.reply(401).reply(200, RENEWED).reply(401);

            assertThat(send(), is(401));
            assertThat(exchange.left(), is(0));
        }

        @Test
        void aSessionJustRenewedIsNotRenewedAgain() throws Exception {
            session(0, 300);
            exchange.reply(200, RENEWED).reply(401);

            assertThat(send(), is(401));
            assertThat(store.kept, is(1));
        }

        @Test
        void aRefusedRenewalEndsTheSession() {
            session(3_600, 7_200);
            exchange.reply(401).reply(401);

            assertThrows(CloudException.Unauthorized.class, AuthorizedTransportTest.this::send);
        }

        @Test
        void aFailedRenewalKeepsTheSession() {
            session(3_600, 7_200);
            exchange.reply(401).reply(500);

            assertThrows(CloudException.Rejected.class, AuthorizedTransportTest.this::send);
            assertThat(store.findTokens().isPresent(), is(true));
        }
    }

    @Test
    void withoutASessionNothingIsSent() {
        assertThrows(CloudException.Unauthorized.class, this::send);
        assertThat(exchange.calls, is(empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/things", "http://rest-e002.immedia-semi.com/things",
            "https://immedia-semi.com.evil.example/", "https://api.oauth.blink.com/things"})
    void aForeignHostGetsNothing(String address) {
        session(3_600, 7_200);

        assertThrows(CloudException.Malformed.class,
                () -> authorized.send(HttpRequest.get(RequestClass.STATE, "/things", URI.create(address))));
        assertThat(exchange.calls, is(empty()));
    }
}
