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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.cloud.CloudClock;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.CommandHandle;
import org.openhab.binding.blink.internal.cloud.Credentials;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.cloud.SignInResult;
import org.openhab.binding.blink.internal.cloud.auth.AuthorizedTransport;
import org.openhab.binding.blink.internal.cloud.auth.ClientIdentity;
import org.openhab.binding.blink.internal.cloud.auth.OAuthAuthenticator;
import org.openhab.binding.blink.internal.cloud.auth.SignInHost;
import org.openhab.binding.blink.internal.cloud.auth.Tier;
import org.openhab.binding.blink.internal.cloud.auth.TokenEndpoint;
import org.openhab.binding.blink.internal.cloud.auth.Tokens;
import org.openhab.binding.blink.internal.cloud.http.CloudHosts;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.http.HttpTransport;
import org.openhab.binding.blink.internal.cloud.rest.RestCloud;
import org.openhab.binding.blink.internal.cloud.rest.WireProblems;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.ClipList;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.testing.FakeTransport;
import org.openhab.binding.blink.internal.testing.FixedRandom;
import org.openhab.binding.blink.internal.testing.Fixtures;
import org.openhab.binding.blink.internal.testing.ManualTime;
import org.openhab.binding.blink.internal.testing.MemorySession;
import org.openhab.binding.blink.internal.testing.Views;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/**
 * FakeTransport that once were right, mutilated by chance. The chance is a number that jqwik draws: the one in a
 * failure report makes the same answer again. Other answers with {@code -Dblink.fuzz.seed=...}.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class FuzzTest {

    private static final String SEED = "20261123";
    private static final long OTHER = Long.getLong("blink.fuzz.seed", 0);
    private static final int TRIES = 1_500;
    /** More pages than that are not asked for, whatever a page says about the next. */
    private static final int MOST_REQUESTS = 45;

    private static final String HOMESCREEN = Fixtures.text("homescreen/house.json");
    private static final List<String> LISTS = List.of(Fixtures.text("media/press-v4.json"),
            Fixtures.text("media/press-v1.json"));
    private static final List<String> SMALL = List.of("{\"tier\":\"e002\",\"account_id\":400123}",
            "{\"id\":670557344,\"network_id\":51001,\"command\":\"arm\",\"state\":\"new\"}",
            "{\"complete\":true,\"status\":0,\"status_msg\":\"Command succeeded\",\"status_code\":908,"
                    + "\"commands\":[{}]}",
            "{\"usb_state\":\"active\",\"usb_storage_used\":12.5,\"enabled\":true}",
            "{\"message\":\"System is busy, please wait\",\"code\":307}",
            "{\"name\":\"Front Door\",\"temp\":55,\"wifi\":4,\"wifi_rssi\":-60,\"lfr_rssi\":-70,\"battery_state\":\"ok\","
                    + "\"chime_config\":{\"type\":\"digital\",\"duration\":{\"current\":300}},\"last_connect\":{\"ac_power\":true}}",
            "{\"manifest_id\":\"8977\",\"clips\":[{\"id\":\"27\",\"camera_name\":\"Front\",\"created_at\":\"2026-11-20\"}]}",
            "[{\"id\":1,\"name\":\"Nights\",\"status\":\"enabled\"}]");
    private static final String TOKENS = "{\"access_token\":\"a.b.c\",\"refresh_token\":\"r\",\"expires_in\":14400,"
            + "\"scope\":\"client\",\"token_type\":\"Bearer\"}";
    private static final String FACTOR = "{\"next_time_in_secs\":60,\"phone\":\"+33xxxxxxxx31\",\"tsv_methods\":"
            + "[\"sms\",\"voice\"],\"tsv_state\":\"sms\",\"user_id\":188000042}";
    private static final String PAGE = "<html><script type=\"application/json\" id=\"oauth-args\">{\"csrf-token\":"
            + "\"c\",\"methods\":{}}</script></html>";
    private static final String CALLBACK = "immedia-blink://applinks.blink.com/signin/callback?code=C&state=S";

    private final ManualTime time = ManualTime.atNoon();

    private static FakeTransport answers(Mutation mutation, String page) {
        return FakeTransport
                .answering(call -> new HttpResponse(mutation.status(200), mutation.headers(), mutation.body(page)));
    }

    private static Mutation mutation(long chance) {
        return new Mutation(new Random(chance ^ OTHER));
    }

    private MemorySession session() {
        MemorySession session = MemorySession.at("e002", 400123);
        session.tokens = new Tokens(new Secret("a"), new Secret("r"), time.ticker().now().plus(Duration.ofHours(4)),
                time.ticker().now().plus(Duration.ofHours(3)));
        return session;
    }

    private RestCloud cloud(HttpTransport exchange, MemorySession session) {
        CloudClock clock = new CloudClock(time.clock(), time.ticker(), Duration.ZERO);
        WireProblems problems = new WireProblems();
        TokenEndpoint endpoint = new TokenEndpoint(host(exchange, problems), new FixedRandom(0.5), time.ticker());
        AuthorizedTransport authorized = new AuthorizedTransport(exchange, CloudHosts.real(), endpoint, session, clock,
                time.ticker());
        return new RestCloud(authorized, authorized, CloudHosts.real(), session, clock, problems, time.ticker());
    }

    private SignInHost host(HttpTransport exchange, WireProblems problems) {
        return new SignInHost(exchange, CloudHosts.real(), ClientIdentity.create(), problems, time.clock());
    }

    @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
    void aHomescreenIsAViewOrAFailure(@ForAll long chance) throws InterruptedException {
        FakeTransport answers = answers(mutation(chance), HOMESCREEN);
        try {
            AccountView view = cloud(answers, session()).fetchAccount();
            assertThat(view.devices().count(), is(lessThan(10_000L)));
            assertThat(view.toString(), is(not(emptyString())));
            view.devices().forEach(device -> assertThat(device.name(), matchesPattern("[^\\p{Cntrl}\\u202e]{1,100}")));
        } catch (CloudException e) {
            assertThat(e.getMessage(), is(not(emptyOrNullString())));
        }
        assertThat(answers.calls.size(), is(lessThan(MOST_REQUESTS)));
    }

    @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
    void aPageIsAListOrAFailure(@ForAll long chance, @ForAll @IntRange(max = 1) int version)
            throws InterruptedException {
        FakeTransport answers = answers(mutation(chance), LISTS.get(version));
        try {
            ClipList list = cloud(answers, session()).fetchClips(time.now());
            assertThat(list.clips().size(), is(lessThanOrEqualTo(2_000)));
            list.clips().forEach(clip -> assertThat(Duration.between(clip.createdAt(), list.cloudTime()).abs(),
                    is(lessThan(Duration.ofDays(40_000)))));
        } catch (CloudException e) {
            assertThat(e.getMessage(), is(not(emptyOrNullString())));
        }
        assertThat(answers.calls.size(), is(lessThan(MOST_REQUESTS)));
    }

    @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
    void aSmallAnswerIsOneOrAFailure(@ForAll long chance, @ForAll @IntRange(max = 7) int which)
            throws InterruptedException {
        FakeTransport answers = answers(mutation(chance), SMALL.get(which));
        MemorySession session = session();
        session.tier = chance % 3 == 0 ? null : new Tier("e002", 1);
        RestCloud cloud = cloud(answers, session);
        CommandHandle command = new CommandHandle(1, new NetworkId(51001), "arm");
        List<Ask> all = List.of(() -> cloud.send(new DeviceCommand.Arm(Views.HOUSE, true)),
                () -> cloud.progress(command), () -> cloud.fetchLocalStorage(Views.syncModule()),
                () -> cloud.send(new DeviceCommand.EnableMotion(Views.doorbell(), false)),
                () -> cloud.send(new DeviceCommand.StayAwake(Views.doorbell())),
                () -> cloud.fetchConfig(Views.doorbell()), () -> cloud.fetchSchedules(Views.HOUSE),
                () -> cloud.fetchStoredClips(Views.syncModule(), command),
                () -> cloud.requestStoredClips(Views.syncModule()));
        for (Ask ask : all) {
            try {
                assertThat(ask.now(), is(notNullValue()));
            } catch (CloudException e) {
                assertThat(e.getMessage(), is(not(emptyOrNullString())));
            }
        }
    }

    /** Answers of the largest size that is held, made to take time or room. */
    private static List<String> hostile() {
        int most = 4 << 20;
        String fill = "x".repeat(1_000);
        return List.of("[".repeat(most), "{\"a\":".repeat(most / 5), repeated("{\"media\":[", "{},", "{}]}", most),
                repeated("{\"doorbells\":[", "[],", "[]]}", most), repeated("{\"x\":[", "{},", "{}]}", most),
                repeated("{\"doorbells\":{", "\"1\":{},", "\"1\":{}}}", most),
                "{\"doorbells\":[{\"id\":" + "9".repeat(most - 100) + "}],\"media\":[]}",
                "{\"media\":[{\"id\":1,\"created_at\":\"" + "9".repeat(most - 100) + "\"}],\"doorbells\":[]}",
                repeated("{\"doorbells\":[{\"id\":1,\"network_id\":2,\"name\":\"" + "\u202e".repeat(100_000)
                        + "\"}],\"b\":[", "\"" + fill + "\",", "1]}", most),
                repeated("{\"networks\":[", "{\"id\":1,\"name\":\"" + fill + "\"},", "{}]}", most),
                repeated("{", "\"doorbells\":[{\"id\":1,\"network_id\":2}],", "\"media\":[]}", most),
                repeated("{\"devices\":[", "{\"id\":1,\"network_id\":2,\"type\":\"owl\"},", "{}]}", most));
    }

    private static String repeated(String begin, String middle, String end, int most) {
        return begin + middle.repeat((most - begin.length() - end.length()) / middle.length()) + end;
    }

    @Test
    void theLargestAnswersAreReadOrRefused() throws InterruptedException {
        for (String body : hostile()) {
            int[] requests = new int[1];
            RestCloud cloud = cloud(FakeTransport.answering(call -> {
                requests[0]++;
                return reply(200, body, "");
            }), session());
            List<Ask> all = List.of(cloud::fetchAccount, () -> cloud.fetchClips(time.now()),
                    () -> cloud.fetchConfig(Views.doorbell()), () -> cloud.fetchSchedules(Views.HOUSE),
                    () -> cloud.send(new DeviceCommand.Arm(Views.HOUSE, true)),
                    () -> cloud.progress(new CommandHandle(1, Views.HOUSE, "arm")));
            for (Ask ask : all) {
                try {
                    assertThat(ask.now(), is(notNullValue()));
                } catch (CloudException e) {
                    assertThat(e.getMessage(), is(not(emptyOrNullString())));
                }
            }
            assertThat(requests[0], is(lessThan(MOST_REQUESTS)));
            assertThat(cloud.wireProblems().toString().length(), is(lessThan(10_000)));
        }
    }

    /** Something asked of the cloud. */
    @FunctionalInterface
    private interface Ask {
        Object now() throws CloudException, InterruptedException;
    }

    @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
    void aSignInIsAnOutcomeOrAFailure(@ForAll long chance, @ForAll @IntRange(max = 4) int spoilt)
            throws InterruptedException {
        Mutation mutation = mutation(chance);
        MemorySession session = new MemorySession();
        List<HttpResponse> script = List.of(reply(302, "", "/oauth/v2/signin"), reply(200, PAGE, ""),
                reply(202, FACTOR, ""), reply(302, "", CALLBACK), reply(200, TOKENS, ""));
        int[] step = {0};
        HttpTransport exchange = FakeTransport.answering(call -> {
            // after the code, 201 comes before the redirect and the tokens
            int number = step[0]++;
            if (call.what().contains("2fa")) {
                step[0]--;
                return reply(201, "{}", "");
            }
            HttpResponse right = script.get(Math.min(number, script.size() - 1));
            return number == spoilt
                    ? new HttpResponse(mutation.status(right.status()), mutation.headers(), mutation.body(right.text()))
                    : right;
        });
        SignInHost host = host(exchange, new WireProblems());
        OAuthAuthenticator authenticator = new OAuthAuthenticator(host,
                new TokenEndpoint(host, new FixedRandom(0.5), time.ticker()), session);
        try {
            SignInResult outcome = authenticator.signIn(new Credentials(new Secret("a@example.org"), new Secret("p")));
            if (outcome instanceof SignInResult.CodeNeeded needed) {
                assertThat(needed.pending().hint().resendAfter().isNegative(), is(false));
                outcome = authenticator.verify(needed.pending(), new Secret("123456"));
            }
            assertThat(session.findTokens().isPresent(), is(outcome instanceof SignInResult.Done));
        } catch (CloudException e) {
            assertThat(session.findTokens().isPresent(), is(false));
        }
    }

    @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
    void aRenewalKeepsASession(@ForAll long chance) throws InterruptedException {
        MemorySession session = session();
        session.tokens = new Tokens(new Secret("a"), new Secret("r"), Duration.ZERO, Duration.ZERO);
        Mutation mutation = mutation(chance);
        HttpTransport exchange = FakeTransport.answering(call -> call.what().contains("token")
                ? new HttpResponse(mutation.status(200), mutation.headers(), mutation.body(TOKENS))
                : reply(200, HOMESCREEN, ""));
        try {
            cloud(exchange, session).fetchAccount();
        } catch (CloudException e) {
            assertThat(e.getMessage(), is(not(emptyOrNullString())));
        }
        Tokens kept = session.findTokens().orElseThrow();
        assertThat(kept.access().isBlank(), is(false));
        Secret refresh = kept.refresh();
        assertThat("a session that can be renewed stays one", refresh == null || refresh.isBlank(), is(false));
    }

    private static HttpResponse reply(int status, String body, String location) {
        return new HttpResponse(status, location.isEmpty() ? Map.of() : Map.of("Location", List.of(location)),
                body.getBytes(StandardCharsets.UTF_8));
    }
}
