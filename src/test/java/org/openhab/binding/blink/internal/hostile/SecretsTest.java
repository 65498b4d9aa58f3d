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
import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.WholeHouse;
import org.openhab.binding.blink.internal.account.AccountDiagnosis;
import org.openhab.binding.blink.internal.account.AccountState;
import org.openhab.binding.blink.internal.account.SignInRequest;
import org.openhab.binding.blink.internal.cloud.Credentials;
import org.openhab.binding.blink.internal.cloud.PendingSignIn;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.cloud.SignInResult;
import org.openhab.binding.blink.internal.cloud.auth.ClientIdentity;
import org.openhab.binding.blink.internal.cloud.auth.OAuthAuthenticator;
import org.openhab.binding.blink.internal.cloud.auth.SignInHost;
import org.openhab.binding.blink.internal.cloud.auth.TokenEndpoint;
import org.openhab.binding.blink.internal.cloud.auth.Tokens;
import org.openhab.binding.blink.internal.cloud.http.CloudHosts;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.rest.WireProblems;
import org.openhab.binding.blink.internal.testing.FakeTransport;
import org.openhab.binding.blink.internal.testing.FixedRandom;
import org.openhab.binding.blink.internal.testing.ManualTime;
import org.openhab.binding.blink.internal.testing.MemorySession;
import org.openhab.binding.blink.simulator.Fault;
import org.openhab.binding.blink.simulator.Route;
import org.openhab.binding.blink.simulator.SimulatedHouse;
import org.openhab.core.auth.client.oauth2.AccessTokenResponse;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.thing.ChannelUID;

/**
 * Whole houses with a record of everything that the binding says to anybody, which is then searched for the secrets.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SecretsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofSeconds(11);
    private static final String WRONG_PASSWORD = "n0t-the-one%/+";
    private static final String WRONG_CODE = "135790";

    @Nested
    class InAWholeHouse {

        private @NonNullByDefault({}) WholeHouse run;
        private @NonNullByDefault({}) LogWatch log;
        /** What nobody may see, with a name for it. */
        private final Map<String, String> secrets = new LinkedHashMap<>();
        private final Set<String> said = new LinkedHashSet<>();

        @BeforeEach
        void open() throws IOException {
            log = LogWatch.forEverything();
            run = new WholeHouse();
            secrets.put("password", run.house.account().password());
            secrets.put("another password", WRONG_PASSWORD);
            secrets.put("e-mail address", run.house.account().email());
            secrets.put("e-mail name", "someone");
            secrets.put("wrong code", WRONG_CODE);
            // cookies, proof key and forms are the client's own: wherever they are, these words are near
            List.of("oauth-session", "oauth-tsv", "code_verifier", "csrf-token", "2fa_code", "Bearer ", "refresh_token")
                    .forEach(word -> secrets.put("the neighbor of a secret, " + word, word));
        }

        @AfterEach
        void close() {
            try {
                collect();
                run.close();
                said.addAll(log.texts());
                assertThat("something was said", said.size(), is(greaterThan(20)));
                assertThat("something was logged", log.texts().size(), is(greaterThan(10)));
                List<String> found = new ArrayList<>();
                secrets.forEach((name, secret) -> said.stream().filter(text -> contains(text, secret))
                        .forEach(text -> found.add(name + " in: " + text)));
                assertThat(found, is(empty()));
            } finally {
                log.close();
            }
        }

        private static boolean contains(String text, String secret) {
            return !secret.isBlank() && text.toLowerCase(Locale.ROOT).contains(secret.toLowerCase(Locale.ROOT));
        }

        /** Notes the secrets of the moment, and what is to be seen at it. */
        private void collect() {
            if (!run.house.currentCode().isEmpty()) {
                secrets.put("code " + run.house.currentCode(), run.house.currentCode());
            }
            @Nullable
            AccessTokenResponse kept = run.oauth.find(run.uid.getAsString());
            if (kept != null) {
                secrets.put("access token " + secrets.size(), String.valueOf(kept.getAccessToken()));
                secrets.put("refresh token " + secrets.size(), String.valueOf(kept.getRefreshToken()));
            }
            said.addAll(run.openhab.lines());
            for (String id : List.of("home", "front", "gate", "hub")) {
                run.find(id).ifPresent(thing -> {
                    said.add(String.valueOf(thing.getStatusInfo()));
                    said.add(thing.getProperties().toString());
                    said.add(String.valueOf(thing.getLabel()));
                });
            }
            run.find("home").ifPresent(account -> said.add(report()));
            run.disk().forEach((key, value) -> said.add("storage " + key + "=" + value));
        }

        private String report() {
            CompletableFuture<Optional<AccountDiagnosis>> diagnosis = run.account().account().diagnose();
            run.time.run();
            return String.valueOf(diagnosis.getNow(Optional.empty()).map(AccountDiagnosis::report));
        }

        private void addAll() {
            run.addDoorbell("front", SimulatedHouse.FRONT_DOOR);
            run.addChild(THING_TYPE_SYNC_MODULE, "hub", Map.of("serialNumber", SimulatedHouse.HUB));
            run.addChild(THING_TYPE_NETWORK, "gate", Map.of("networkId", Long.toString(SimulatedHouse.GATE)));
            run.time.advance(POLL);
            collect();
        }

        private void type(String entry) {
            collect();
            run.enter("verificationCode", entry);
            collect();
        }

        @Test
        void aUsualLife() {
            run.addAccount();
            type(run.house.currentCode());
            addAll();
            run.house.press(SimulatedHouse.FRONT_DOOR);
            run.time.advance(MINUTE);
            run.restart(MINUTE);
            run.time.advance(Duration.ofHours(4));
            collect();
            run.handler(run.thing("gate")).handleCommand(new ChannelUID(run.thing("gate").getUID(), CHANNEL_ARMED),
                    OnOffType.ON);
            run.time.advance(MINUTE);
            collect();
            run.removeAccount();
        }

        @Test
        void aTroubledSignIn() {
            run.addAccount(Map.of("email", run.house.account().email(), "password", WRONG_PASSWORD));
            collect();
            run.enter("password", run.house.account().password());
            type(WRONG_CODE);
            run.time.advance(MINUTE);
            type("new");
            run.restart(MINUTE);
            type("new2");
            run.cloud.inject(new Fault.LostAnswer(), Route.VERIFY_CODE, 1);
            type(run.house.currentCode());
            run.time.advance(MINUTE);
            run.cloud.inject(new Fault.Truncated(), Route.TOKEN, 1);
            type("new3");
            type(run.house.currentCode());
            run.time.advance(MINUTE);
            run.cloud.inject(new Fault.Garbage(), Route.SIGN_IN_PAGE, 1);
            type("new4");
            run.time.advance(MINUTE);
            run.cloud.inject(new Fault.Drop(), Route.SIGN_IN, 1);
            type("new5");
            run.time.advance(MINUTE);
            run.cloud.inject(new Fault.Status(429), Route.SIGN_IN, 1);
            type("new6");
        }

        @Test
        void aTroubledLife() {
            run.signIn();
            addAll();
            for (Fault fault : List.of(new Fault.Html(502), new Fault.Garbage(), new Fault.Truncated(),
                    new Fault.Drop(), new Fault.Status(401), new Fault.Status(403), new Fault.Empty())) {
                run.cloud.inject(fault, null, 4);
                run.time.advance(MINUTE.multipliedBy(3));
                run.cloud.clearFaults();
                collect();
            }
            run.house.moveTier("u014", 401);
            run.time.advance(MINUTE.multipliedBy(10));
            collect();
            run.house.expireTokens();
            run.house.revokeRefresh();
            run.time.advance(MINUTE.multipliedBy(10));
        }

        @Test
        void aSerialNumberThatIsNotFound() {
            run.signIn();
            run.addDoorbell("front", "G8T1LNO03274K0QC");
            run.time.advance(POLL);
        }
    }

    @Nested
    class InTheLog {

        @Test
        void noSerialNumberIsComplete() throws IOException {
            try (LogWatch log = LogWatch.forEverything()) {
                try (WholeHouse run = new WholeHouse()) {
                    run.cloud.inject(new Fault.Html(502), Route.DRIVE_STATUS, -1);
                    run.signIn();
                    run.addDoorbell("front", SimulatedHouse.FRONT_DOOR);
                    run.house.press(SimulatedHouse.FRONT_DOOR);
                    run.time.advance(MINUTE);
                }

                for (String serial : List.of(SimulatedHouse.HUB, SimulatedHouse.FRONT_DOOR, SimulatedHouse.BACK_DOOR,
                        SimulatedHouse.GARDEN, SimulatedHouse.KITCHEN)) {
                    assertThat(log.texts(), not(hasItem(containsString(serial))));
                }
            }
        }
    }

    @Nested
    class InWhatObjectsSayOfThemselves {

        private static final String CSRF = "csrf-of-the-page";
        private static final String COOKIE = "cookie-of-the-walk";
        private static final String ACCESS = "the-access-token";
        private static final String REFRESH = "the-refresh-token";
        private static final String EMAIL = "visitor@example.org";
        private static final String PASSWORD = "the-password";
        private static final String CODE = "246802";
        private static final String GRANT = "the-authorization-code";
        private static final String CALLBACK = "immedia-blink://applinks.blink.com/signin/callback";

        private final ManualTime time = ManualTime.atNoon();
        private final FakeTransport exchange = new FakeTransport();
        private final MemorySession session = new MemorySession();
        private final ClientIdentity identity = ClientIdentity.create();
        private final SignInHost host = new SignInHost(exchange, CloudHosts.real(), identity, new WireProblems(),
                time.clock());
        private final TokenEndpoint endpoint = new TokenEndpoint(host, new FixedRandom(0), time.ticker());
        private final OAuthAuthenticator authenticator = new OAuthAuthenticator(host, endpoint, session);
        private final Credentials credentials = new Credentials(new Secret(EMAIL), new Secret(PASSWORD));

        @Test
        void thereIsNoSecret() throws Exception {
            exchange.reply(302, "",
                    Map.of("Location", List.of("/oauth/v2/signin"), "Set-Cookie",
                            List.of("sid=" + COOKIE + "; Path=/; Secure")))
                    .reply(200, "<script id=\"oauth-args\">{\"csrf-token\":\"" + CSRF + "\"}</script>")
                    .reply(202, "{\"tsv_state\":\"sms\",\"phone\":\"+33x31\",\"next_time_in_secs\":60}").reply(201)
                    .reply(302, "", "Location", CALLBACK + "?code=" + GRANT).reply(200, "{\"access_token\":\"" + ACCESS
                            + "\",\"refresh_token\":\"" + REFRESH + "\",\"expires_in\":14400}");
            SignInResult needed = authenticator.signIn(credentials);
            PendingSignIn pending = ((SignInResult.CodeNeeded) needed).pending();
            SignInResult done = authenticator.verify(pending, new Secret(CODE));
            Tokens tokens = session.findTokens().orElseThrow();
            SignInRequest request = new SignInRequest(credentials, new Secret(CODE), SignInRequest.Source.DIRECT);
            AccountState state = new AccountState.CodeNeeded(pending.hint(), time.now());
            List<Object> all = new ArrayList<>(List.of(credentials, request, needed, pending, done, tokens, identity,
                    authenticator, endpoint, state, session.findTokens()));
            all.addAll(exchange.calls);

            String verifier = exchange.form(exchange.calls.size() - 1).getOrDefault("code_verifier", "");
            assertThat(verifier, is(not(emptyString())));
            String said = all.toString();
            for (String secret : List.of(CSRF, COOKIE, ACCESS, REFRESH, EMAIL, PASSWORD, CODE, GRANT, verifier,
                    identity.hardwareId())) {
                assertThat(said, not(containsString(secret)));
            }
            for (HttpRequest call : exchange.calls) {
                assertThat(call.what(), not(containsString("?")));
            }
        }
    }
}
