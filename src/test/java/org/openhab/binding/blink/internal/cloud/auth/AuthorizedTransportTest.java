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

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
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
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.http.StreamEnd;
import org.openhab.binding.blink.internal.cloud.rest.WireProblems;
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
    private final FakeTransport transport = new FakeTransport();
    private final MemorySession store = new MemorySession();
    private final CloudClock cloudClock = new CloudClock(time.clock(), time.ticker(), Duration.ZERO);
    private final AuthorizedTransport authorized = authorized(transport);

    private AuthorizedTransport authorized(FakeTransport below) {
        return new AuthorizedTransport(
                below, CloudHosts.real(), new TokenEndpoint(new SignInHost(below, CloudHosts.real(),
                        ClientIdentity.create(), new WireProblems(), time.clock()), new FixedRandom(0), time.ticker()),
                store, cloudClock, time.ticker());
    }

    private void session(long renewIn, long endsIn) {
        Duration now = time.ticker().now();
        store.tokens = new Tokens(new Secret("first"), new Secret("r1"), now.plusSeconds(endsIn),
                now.plusSeconds(renewIn));
    }

    private int send() throws Exception {
        return authorized.send(CALL).status();
    }

    private String bearer(int call) {
        return transport.header(call, "Authorization");
    }

    @Nested
    class WhileTheSessionIsGood {

        @Test
        void theRequestCarriesIt() throws Exception {
            session(3_600, 7_200);
            transport.reply(200);

            assertThat(send(), is(200));
            assertThat(bearer(0), is("Bearer first"));
            assertThat(transport.header(0, "Accept"), is("application/json"));
            assertThat(transport.header(0, "User-Agent"), is(not("")));
        }

        @ParameterizedTest
        @ValueSource(ints = {304, 400, 403, 404, 409, 429, 500, 503})
        void anyOtherStatusIsHandedOver(int status) throws Exception {
            session(3_600, 7_200);
            transport.reply(status);

            assertThat(send(), is(status));
            assertThat(transport.calls, hasSize(1));
        }

        @Test
        void theCloudsClockIsRead() throws Exception {
            session(3_600, 7_200);
            transport.reply(200, "", "Date", "Mon, 23 Nov 2026 12:05:00 GMT");

            send();

            assertThat(cloudClock.offset(), is(Duration.ofMinutes(5)));
        }

        @Test
        void anUnreadableDateChangesNothing() throws Exception {
            session(3_600, 7_200);
            transport.reply(200, "", "Date", "yesterday");

            send();

            assertThat(cloudClock.offset(), is(Duration.ZERO));
        }
    }

    @Nested
    class WhenRenewalIsDue {

        @Test
        void theNextRequestHasTheNewSession() throws Exception {
            session(0, 300);
            transport.reply(200, RENEWED).reply(200);

            assertThat(send(), is(200));
            assertThat(transport.form(0).get("refresh_token"), is("r1"));
            assertThat(bearer(1), is("Bearer second"));
            assertThat(store.findTokens().orElseThrow().access().reveal(), is("second"));
        }

        @Test
        void itIsRenewedOnce() throws Exception {
            session(0, 300);
            transport.reply(200, RENEWED).reply(200).reply(200);

            send();
            send();

            assertThat(store.kept, is(1));
        }

        @ParameterizedTest
        @ValueSource(ints = {400, 403, 429, 500})
        void aFailedOneGoesOnWithTheOldSession(int status) throws Exception {
            session(0, 300);
            transport.reply(status).reply(200);

            assertThat(send(), is(200));
            assertThat(bearer(1), is("Bearer first"));
        }

        @Test
        void anUnreachableHostDoesNoHarmEither() throws Exception {
            session(0, 300);
            transport.fail(new CloudException.Unreachable("POST /oauth/token", "time-out", false)).reply(200);

            assertThat(send(), is(200));
        }

        @Test
        void afterAFailureItPausesAMinute() throws Exception {
            session(0, 300);
            transport.reply(500).reply(200).reply(200).reply(200, RENEWED).reply(200);

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
            transport.reply(400, "{\"error\":\"invalid_grant\"}");

            assertThrows(CloudException.Unauthorized.class, AuthorizedTransportTest.this::send);
            assertThat(transport.calls, hasSize(1));
        }
    }

    @Nested
    class WhenTheSessionHasExpired {

        @Test
        void itIsRenewedFirst() throws Exception {
            session(-600, -300);
            transport.reply(200, RENEWED).reply(200);

            assertThat(send(), is(200));
            assertThat(bearer(1), is("Bearer second"));
        }

        @Test
        void aFailedRenewalIsTheAnswer() {
            session(-600, -300);
            transport.reply(503);

            assertThrows(CloudException.Rejected.class, AuthorizedTransportTest.this::send);
            assertThat(transport.calls, hasSize(1));
            assertThat(store.findTokens().isPresent(), is(true));
        }

        @Test
        void thePauseDoesNotHoldItUp() throws Exception {
            session(0, 30);
            transport.reply(500).reply(200).reply(200, RENEWED).reply(200);

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
            transport.reply(401).reply(200, RENEWED).reply(200);

            assertThat(send(), is(200));
            assertThat(bearer(2), is("Bearer second"));
        }

        @Test
        void aSecondOneIsHandedOver() throws Exception {
            session(3_600, 7_200);
            transport.reply(401).reply(200, RENEWED).reply(401);

            assertThat(send(), is(401));
            assertThat(transport.left(), is(0));
        }

        @Test
        void aSessionJustRenewedIsNotRenewedAgain() throws Exception {
            session(0, 300);
            transport.reply(200, RENEWED).reply(401);

            assertThat(send(), is(401));
            assertThat(store.kept, is(1));
        }

        @Test
        void aRefusedRenewalEndsTheSession() {
            session(3_600, 7_200);
            transport.reply(401).reply(401);

            assertThrows(CloudException.Unauthorized.class, AuthorizedTransportTest.this::send);
        }

        @Test
        void aFailedRenewalKeepsTheSession() {
            session(3_600, 7_200);
            transport.reply(401).reply(500);

            assertThrows(CloudException.Rejected.class, AuthorizedTransportTest.this::send);
            assertThat(store.findTokens().isPresent(), is(true));
        }
    }

    @Nested
    class WhenRenewingHasNotHelped {

        private final HttpRequest other = HttpRequest.get(RequestClass.STATE, "/others",
                URI.create("https://rest-e002.immedia-semi.com/others"));

        @BeforeEach
        void refuseTwice() throws Exception {
            session(3_600, 7_200);
            transport.reply(401).reply(200, RENEWED).reply(401);
            send();
            time.advance(Duration.ofMinutes(1));
        }

        @Test
        void theSameRequestIsNotAReasonToRenew() throws Exception {
            transport.reply(401);

            assertThat(send(), is(401));
            assertThat(store.kept, is(1));
        }

        @Test
        void anotherRequestStillIs() throws Exception {
            transport.reply(401).reply(200, RENEWED).reply(200);

            assertThat(authorized.send(other).status(), is(200));
            assertThat(store.kept, is(2));
        }

        @Test
        void anAnswerMakesItOneAgain() throws Exception {
            transport.reply(200).reply(401).reply(200, RENEWED).reply(200);

            send();

            assertThat(send(), is(200));
            assertThat(store.kept, is(2));
        }

        @Test
        void aRenewalInItsTimeMakesItOneAgain() throws Exception {
            time.advance(Duration.ofHours(4));
            transport.reply(200, RENEWED).reply(401);
            send();
            time.advance(Duration.ofMinutes(1));
            transport.reply(401).reply(200, RENEWED).reply(200);

            assertThat(send(), is(200));
        }
    }

    @Test
    void aSessionJustRenewedIsOldAfterFiveSeconds() throws Exception {
        session(0, 300);
        transport.reply(200, RENEWED).reply(200).reply(401).reply(401).reply(200, RENEWED).reply(200);
        send();
        time.advance(Duration.ofMillis(4_999));
        assertThat(send(), is(401));
        time.advance(Duration.ofMillis(1));

        assertThat(send(), is(200));
    }

    @Test
    void aSessionRenewedMeanwhileIsTaken() throws Exception {
        session(3_600, 7_200);
        Tokens renewed = new Tokens(new Secret("second"), null, Duration.ofDays(9), Duration.ofDays(9));
        FakeTransport meanwhile = FakeTransport.answering(request -> {
            int status = store.tokens == renewed ? 200 : 401;
            store.tokens = renewed;
            return new HttpResponse(status, Map.of(), new byte[0]);
        });

        assertThat(authorized(meanwhile).send(CALL).status(), is(200));
        assertThat(meanwhile.header(1, "Authorization"), is("Bearer second"));
        assertThat(meanwhile.calls, hasSize(2));
    }

    @Test
    void aSessionForgottenMeanwhileIsStillRenewed() throws Exception {
        session(3_600, 7_200);
        FakeTransport meanwhile = FakeTransport.answering(request -> {
            if (request.uri().getPath().endsWith("/token")) {
                return new HttpResponse(200, Map.of(), RENEWED.getBytes(UTF_8));
            }
            boolean renewed = request.headers().containsValue("Bearer second");
            store.tokens = null;
            return new HttpResponse(renewed ? 200 : 401, Map.of(), new byte[0]);
        });

        assertThat(authorized(meanwhile).send(CALL).status(), is(200));
        assertThat(meanwhile.header(2, "Authorization"), is("Bearer second"));
    }

    @Test
    void anInterruptIsHeardBeforeTheTokensAreSent() {
        session(0, 300);
        Thread.currentThread().interrupt();

        assertThrows(InterruptedException.class, this::send);
        assertThat(Thread.interrupted(), is(false));
        assertThat(transport.calls, is(empty()));
    }

    @Nested
    class WhenAFileIsStreamed {

        private final List<StreamEnd> ends = new ArrayList<>();
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();

        private void stream(HttpRequest request) throws CloudException {
            authorized.stream(request, 100, Objects.requireNonNull(Channels.newChannel(written)), ends::add);
        }

        @Test
        void theRequestCarriesTheSession() throws Exception {
            session(3_600, 7_200);
            transport.reply(200, "a file");

            stream(HttpRequest.stream(RequestClass.MEDIA, "clip", CALL.uri(), "video/mp4"));

            assertThat(bearer(0), is("Bearer first"));
            assertThat(transport.header(0, "Accept"), is("video/mp4"));
            assertThat(written.toString(UTF_8), is("a file"));
            assertThat(ends, contains(instanceOf(StreamEnd.Whole.class)));
        }

        @Test
        void aSessionAtItsEndIsRenewedFirst() throws Exception {
            session(0, 300);
            transport.reply(200, RENEWED).reply(200, "a file");

            stream(CALL);

            assertThat(bearer(1), is("Bearer second"));
        }

        @Test
        void a401IsHandedOver() throws Exception {
            session(3_600, 7_200);
            transport.reply(401);

            stream(CALL);

            assertThat(((StreamEnd.Whole) ends.get(0)).head().status(), is(401));
            assertThat(transport.calls, hasSize(1));
        }

        @Test
        void aForeignHostGetsNothing() {
            session(3_600, 7_200);

            assertThrows(CloudException.Malformed.class, () -> stream(
                    HttpRequest.stream(RequestClass.MEDIA, "clip", URI.create("https://evil.example/x"), "video/mp4")));
            assertThat(transport.calls, is(empty()));
        }

        @Test
        void anInterruptIsAFailureAndIsKept() {
            session(0, 300);
            Thread.currentThread().interrupt();

            CloudException.Unreachable failure = assertThrows(CloudException.Unreachable.class, () -> stream(CALL));

            assertThat(Thread.interrupted(), is(true));
            assertThat(failure.neverSent(), is(true));
        }
    }

    @Test
    void abortingIsHandedOn() {
        authorized.abort();

        assertThat(transport.aborts(), is(1));
    }

    @Test
    void withoutASessionNothingIsSent() {
        assertThrows(CloudException.Unauthorized.class, this::send);
        assertThat(transport.calls, is(empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/things", "http://rest-e002.immedia-semi.com/things",
            "https://immedia-semi.com.evil.example/", "https://api.oauth.blink.com/things"})
    void aForeignHostGetsNothing(String address) {
        session(3_600, 7_200);

        assertThrows(CloudException.Malformed.class,
                () -> authorized.send(HttpRequest.get(RequestClass.STATE, "/things", URI.create(address))));
        assertThat(transport.calls, is(empty()));
    }
}
