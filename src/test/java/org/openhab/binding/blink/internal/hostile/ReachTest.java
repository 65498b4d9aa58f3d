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
package org.openhab.binding.blink.internal.hostile;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.CloudClock;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.Credentials;
import org.openhab.binding.blink.internal.cloud.RequestClass;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.cloud.auth.AuthorizedTransport;
import org.openhab.binding.blink.internal.cloud.auth.ClientIdentity;
import org.openhab.binding.blink.internal.cloud.auth.OAuthAuthenticator;
import org.openhab.binding.blink.internal.cloud.auth.SignInHost;
import org.openhab.binding.blink.internal.cloud.auth.Tier;
import org.openhab.binding.blink.internal.cloud.auth.TokenEndpoint;
import org.openhab.binding.blink.internal.cloud.auth.Tokens;
import org.openhab.binding.blink.internal.cloud.http.CloudHosts;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.rest.RestCloud;
import org.openhab.binding.blink.internal.cloud.rest.WireProblems;
import org.openhab.binding.blink.internal.testing.FakeTransport;
import org.openhab.binding.blink.internal.testing.FixedRandom;
import org.openhab.binding.blink.internal.testing.ManualTime;
import org.openhab.binding.blink.internal.testing.MemorySession;

/**
 * How far tokens, passwords and cookies get with the real hosts: to Blink over https, and nowhere else.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class ReachTest {

    private static final String HOMESCREEN = "{\"networks\":[],\"doorbells\":[]}";
    private static final String PAGE = "<script id=\"oauth-args\">{\"csrf-token\":\"c\"}</script>";

    private final ManualTime time = ManualTime.atNoon();
    private final FakeTransport exchange = new FakeTransport();
    private final MemorySession session = new MemorySession();
    private final CloudClock cloudClock = new CloudClock(time.clock(), time.ticker(), Duration.ZERO);
    private final ClientIdentity identity = ClientIdentity.create();
    private final WireProblems problems = new WireProblems();
    private final SignInHost host = new SignInHost(exchange, CloudHosts.real(), identity, problems, time.clock());
    private final TokenEndpoint endpoint = new TokenEndpoint(host, new FixedRandom(0), time.ticker());
    private final AuthorizedTransport authorized = new AuthorizedTransport(exchange, CloudHosts.real(), endpoint,
            session, cloudClock, time.ticker());

    ReachTest() {
        session.tokens = new Tokens(new Secret("a"), new Secret("r"), time.ticker().now().plusSeconds(86_400),
                time.ticker().now().plusSeconds(82_800));
    }

    private RestCloud cloud() {
        return new RestCloud(authorized, exchange, CloudHosts.real(), session, cloudClock, problems, time.ticker());
    }

    /** Where anything with a token on it went. */
    private List<String> reached() {
        List<String> hosts = new ArrayList<>();
        for (HttpRequest call : exchange.calls) {
            assertThat(call.uri().getScheme(), is("https"));
            assertThat(call.uri().getPort(), is(-1));
            hosts.add(String.valueOf(call.uri().getHost()));
        }
        return hosts;
    }

    @Nested
    class WhereTheTierSaysSo {

        @ParameterizedTest
        @ValueSource(strings = {"evil.example", "a/b?", "e002.evil.example/", "x@evil.example", "../e", "e00", "e0020",
                "", " ", "e00\u00e9", "\u0435002", "e\\u0000b", "%2e%2"})
        void noTokenLeavesBlink(String tier) {
            exchange.reply(200, "{\"tier\":\"" + tier + "\",\"account_id\":1}").reply(200, HOMESCREEN);

            CloudException failure = assertThrows(CloudException.class, cloud()::fetchAccount);

            assertThat(failure, is(instanceOf(CloudException.Malformed.class)));
            assertThat(reached(), contains("rest-prod.immedia-semi.com"));
        }

        @Test
        void aGoodOneIsFollowed() throws Exception {
            exchange.reply(200, "{\"tier\":\"u014\",\"account_id\":1}").reply(200, HOMESCREEN);

            cloud().fetchAccount();

            assertThat(reached(), contains("rest-prod.immedia-semi.com", "rest-u014.immedia-semi.com"));
        }
    }

    @Nested
    class WhereAnAnswerSaysSo {

        @ParameterizedTest
        @ValueSource(ints = {301, 302, 303, 307, 308})
        void aRedirectIsNotFollowedWithTheToken(int status) {
            session.tier = new Tier("e002", 1);
            exchange.reply(status, "", "Location", "https://evil.example/");

            assertThrows(CloudException.Rejected.class, cloud()::fetchAccount);

            assertThat(reached(), contains("rest-e002.immedia-semi.com"));
        }

        @Test
        void addressesInListsAreNotAsked() throws Exception {
            session.tier = new Tier("e002", 1);
            exchange.reply(200, "{\"networks\":[],\"doorbells\":[{\"id\":1,\"network_id\":2,"
                    + "\"thumbnail\":\"https://evil.example/a.jpg\"}],\"server\":\"https://evil.example\"}");
            exchange.reply(200,
                    "{\"media\":[{\"id\":1,\"device_id\":1,\"created_at\":\"2026-11-23T11:59:00+00:00\","
                            + "\"event_type\":\"button_press\",\"media\":\"https://evil.example/a.mp4\"}],"
                            + "\"next\":\"https://evil.example/2\"}");

            RestCloud cloud = cloud();

            cloud.fetchAccount();
            cloud.fetchClips(time.now());

            assertThat(reached(), everyItem(is("rest-e002.immedia-semi.com")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"http://rest-e002.immedia-semi.com/x",
                "https://rest-e002.immedia-semi.com.evil.example/", "https://evilimmedia-semi.com/",
                "https://evil.example/rest-e002.immedia-semi.com", "https://rest-e002.immedia-semi.com@evil.example/",
                "https://u:p@rest-e002.immedia-semi.com/", "https://rest-e002.immedia-semi.com:8443/",
                "//rest-e002.immedia-semi.com/", "file:///etc/passwd", "https://api.oauth.blink.com/",
                "https://127.0.0.1/", "https:///x"})
        void noTokenGoesElsewhere(String address) {
            HttpRequest call = HttpRequest.get(RequestClass.STATE, "/x", URI.create(address));

            assertThrows(CloudException.Malformed.class, () -> authorized.send(call));

            assertThat(exchange.calls, is(empty()));
        }
    }

    @Nested
    class WhereTheSignInPageSaysSo {

        private final OAuthAuthenticator authenticator = new OAuthAuthenticator(host, endpoint, session);

        @ParameterizedTest
        @ValueSource(strings = {"https://evil.example/oauth/v2/authorize", "http://api.oauth.blink.com/oauth/v2/signin",
                "//evil.example/", "javascript:alert(1)", "immedia-blink://evil.example/?code=1", ""})
        void passwordAndCookiesStay(String location) {
            Map<String, List<String>> away = Map.of("Location", List.of(location), "Set-Cookie",
                    List.of("sid=1; Domain=evil.example; Path=/"));
            exchange.reply(302, "", away).reply(200, PAGE).reply(302, "", away).reply(302, "", away);

            assertThrows(CloudException.class,
                    () -> authenticator.signIn(new Credentials(new Secret("a@example.org"), new Secret("p"))));

            assertThat(reached(), everyItem(is("api.oauth.blink.com")));
        }
    }

    @Nested
    class WhenSomebodySetsTheProperty {

        @ParameterizedTest
        @ValueSource(strings = {"http://evil.example", "http://127.0.0.1.evil.example", "http://127.0.0.1@evil.example",
                "http://0.0.0.0:80", "http://192.168.1.2", "ftp://127.0.0.1", "http://localhost.evil.example",
                "http://[::2]", "http://2130706433"})
        void onlyLoopbackStandsInForTheCloud(String address) {
            assertThat(CloudHosts.loopback(address).isPresent(), is(false));
        }
    }
}
