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

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.blink.internal.WholeHouse;
import org.openhab.binding.blink.simulator.Fault;
import org.openhab.binding.blink.simulator.RefreshMode;
import org.openhab.binding.blink.simulator.Route;
import org.openhab.binding.blink.simulator.SimulatedHouse;
import org.openhab.binding.blink.simulator.Timing;
import org.openhab.core.auth.client.oauth2.AccessTokenResponse;

/**
 * The session: renewed in time, kept through everything that passes, given up only when the cloud ends it.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class TokenFaultTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LIFETIME = Duration.ofHours(4);
    /** A moment at which the session wants to be renewed and is still good. */
    private static final Duration ALMOST = LIFETIME.minus(MINUTE.multipliedBy(11));
    private static final String ENDED = "OFFLINE CONFIGURATION_ERROR @text/offline.session-ended";

    private @NonNullByDefault({}) WholeHouse run;
    private @NonNullByDefault({}) LogWatch log;

    @BeforeEach
    void open() throws IOException {
        log = LogWatch.forWarnings();
        run = new WholeHouse();
        // polls seldom: these are long days
        run.addAccount(Map.of("email", run.house.account().email(), "password", run.house.account().password(),
                "statusInterval", 600, "eventInterval", 300));
        run.enter("verificationCode", run.house.currentCode());
        run.addDoorbell("front", SimulatedHouse.FRONT_DOOR);
        run.time.advance(MINUTE);
        run.openhab.clear();
    }

    @AfterEach
    void close() {
        log.endQuietly(run);
    }

    private AccessTokenResponse kept() {
        return Objects.requireNonNull(run.oauth.find(run.uid.getAsString()));
    }

    /** Polls now: the intervals of these tests are long. */
    private void poll() {
        run.account().account().refresh();
        run.account().account().pollEventsNow();
        run.time.advance(Duration.ofSeconds(6));
    }

    @Nested
    class WhenItsTimeComes {

        @ParameterizedTest
        @EnumSource
        void itIsRenewedBeforeItEnds(RefreshMode mode) {
            run.house.signIn(settings -> settings.refreshMode = mode);

            run.time.advance(LIFETIME.multipliedBy(5));

            assertThat(run.accountStatus(), is("ONLINE NONE"));
            assertThat(run.cloud.count(Route.TOKEN), is(6));
            assertThat(run.cloud.count(Route.SIGN_IN), is(1));
            assertThat(run.openhab.lines(), not(hasItem(containsString("OFFLINE"))));
        }

        @Test
        void aRestartGoesOnWithTheLatest() {
            run.house.signIn(settings -> settings.refreshMode = RefreshMode.ROTATES);
            run.time.advance(LIFETIME.plus(MINUTE));
            run.restart(LIFETIME.multipliedBy(3));
            run.time.advance(MINUTE);

            assertThat(run.accountStatus(), is("ONLINE NONE"));
            assertThat(run.cloud.count(Route.SIGN_IN), is(1));
        }

        @Test
        void aDocumentedLifetimeOfMinutesIsEnough() {
            run.house.cloud(settings -> settings.timing = Timing.USUAL.withAccessToken(MINUTE.multipliedBy(10)));
            run.house.expireTokens();
            run.time.advance(MINUTE.multipliedBy(120));

            assertThat(run.accountStatus(), is("ONLINE NONE"));
            assertThat(run.openhab.lines(), not(hasItem(containsString("OFFLINE"))));
        }
    }

    @Nested
    class WhenTheRenewalFails {

        /** One of each kind; which answers end a session is TokenEndpointTest's. */
        static Stream<Fault> passing() {
            return Stream.of(new Fault.Status(400, "{\"error\":\"invalid_request\"}", Map.of()), new Fault.Status(403),
                    Fault.Status.retryAfter(429, Duration.ofSeconds(90)), new Fault.Html(503), new Fault.Garbage(),
                    new Fault.Drop());
        }

        @ParameterizedTest
        @MethodSource("passing")
        void theOldSessionGoesOnWhileItLasts(Fault fault) {
            String refresh = kept().getRefreshToken();
            run.time.advance(ALMOST);
            run.cloud.inject(fault, Route.TOKEN, 2);

            run.time.advance(MINUTE.multipliedBy(60));

            assertThat(run.accountStatus(), is("ONLINE NONE"));
            assertThat(run.openhab.lines(), not(hasItem(containsString("OFFLINE"))));
            assertThat(kept().getRefreshToken(), is(not(refresh)));
            assertThat(run.cloud.count(Route.SIGN_IN), is(1));
        }

        @ParameterizedTest
        @MethodSource("passing")
        void itIsWaitedForAndFound(Fault fault) {
            String refresh = kept().getRefreshToken();
            run.cloud.inject(fault, Route.TOKEN, -1);
            run.time.advance(LIFETIME.plus(Duration.ofHours(3)));

            assertThat(run.accountStatus(), startsWith("OFFLINE COMMUNICATION_ERROR @text/offline."));
            assertThat("the session is kept", kept().getRefreshToken(), is(refresh));
            assertThat(run.cloud.count(Route.TOKEN), is(lessThan(200)));

            run.cloud.clearFaults();
            run.time.advance(MINUTE.multipliedBy(20));
            assertThat(run.accountStatus(), is("ONLINE NONE"));
            assertThat(run.cloud.count(Route.SIGN_IN), is(1));
        }

        @Test
        void aRestartMeanwhileSignsNobodyIn() {
            run.cloud.inject(new Fault.Html(503), Route.TOKEN, -1);
            run.restart(LIFETIME.plus(MINUTE));
            run.time.advance(Duration.ofHours(1));
            run.enter("password", "changed");
            run.disableAndEnable(MINUTE);
            run.cloud.clearFaults();
            run.time.advance(MINUTE.multipliedBy(20));

            assertThat(run.accountStatus(), is("ONLINE NONE"));
            assertThat(run.cloud.count(Route.SIGN_IN), is(1));
        }

        @Test
        void anEndIsAnEnd() {
            run.cloud.inject(new Fault.RevokeRefresh(), Route.TOKEN, 1);
            run.time.advance(LIFETIME.plus(MINUTE.multipliedBy(11)));
            assertThat(run.accountStatus(), is(ENDED));
            int requests = run.requests();

            run.time.advance(Duration.ofHours(6));
            run.restart(MINUTE);
            run.enter("eventInterval", 20);
            run.disableAndEnable(Duration.ofHours(6));

            assertThat(run.accountStatus(), is(ENDED));
            assertThat(run.requests(), is(requests));
            assertThat(run.oauth.find(run.uid.getAsString()), is(nullValue()));

            run.enter("verificationCode", "new");
            run.enter("verificationCode", run.house.currentCode());
            assertThat(run.accountStatus(), is("ONLINE NONE"));
            assertThat(run.cloud.count(Route.SIGN_IN), is(2));
        }
    }

    @Nested
    class WhenTheCloudRefusesItTooEarly {

        @ParameterizedTest
        @EnumSource(names = {"HOMESCREEN", "MEDIA_V4"})
        void oneRenewalIsEnoughForAll(Route route) {
            run.cloud.inject(new Fault.ExpireTokens(), route, 1);
            poll();

            assertThat(run.accountStatus(), is("ONLINE NONE"));
            assertThat(run.cloud.count(Route.TOKEN), is(2));
            assertThat(run.openhab.lines(), not(hasItem(containsString("OFFLINE"))));
        }

        @Test
        void aPressOnTheSecondPageRingsOnce() {
            run.house.cloud(settings -> settings.pageSizeV4 = 1);
            run.house.press(SimulatedHouse.BACK_DOOR);
            run.time.advance(Duration.ofSeconds(3));
            run.house.press(SimulatedHouse.FRONT_DOOR);
            run.time.advance(Duration.ofSeconds(3));
            run.cloud.inject(new Fault.ExpireTokens(), Route.MEDIA_V4, 1, 1);
            poll();

            assertThat(run.openhab.triggers(), contains("front:press!PRESSED", "front:press!RELEASED"));
            assertThat(run.cloud.count(Route.TOKEN), is(2));
        }

        @Test
        void anEndInTheMiddleOfAPageIsSaid() {
            run.cloud.inject(new Fault.ExpireTokens(), Route.MEDIA_V4, 1);
            run.cloud.inject(new Fault.RevokeRefresh(), Route.MEDIA_V4, 1);
            poll();

            assertThat(run.accountStatus(), is(ENDED));
        }

        @Test
        void aRefusalWhileTheRenewalFailsPasses() {
            run.cloud.inject(new Fault.ExpireTokens(), Route.HOMESCREEN, 1);
            run.cloud.inject(new Fault.Html(503), Route.TOKEN, 1);
            poll();
            run.time.advance(MINUTE.multipliedBy(25));

            assertThat(run.accountStatus(), is("ONLINE NONE"));
            assertThat(run.cloud.count(Route.SIGN_IN), is(1));
        }
    }

    @Nested
    class WhenAnAccountIsRemoved {

        @Test
        void nothingOfItIsKeptEvenAfterARestart() {
            run.restart(MINUTE);
            run.removeAccount();

            assertThat(run.oauth.content(), is(Map.of()));
            assertThat(run.disk().keySet(), is(empty()));
        }

        @Test
        void theSameOneSignsInAsANewClient() {
            Object before = run.disk().get(run.uid.getAsString());
            run.restart(MINUTE);
            run.removeAccount();
            run.addAccount();

            assertThat(run.accountStatus(), startsWith("OFFLINE CONFIGURATION_PENDING @text/offline.code-needed.sms"));
            assertThat(run.disk().get(run.uid.getAsString()), is(not(before)));
        }
    }

    @Nested
    class WhenTheThingIsGoneWithoutAWord {

        @Test
        void theAccountGoesOnWhenItComesBack() {
            run.loseAccount();
            run.restart(Duration.ofDays(30));
            run.addAccount();
            run.deleteUnused();

            assertThat(run.accountStatus(), is("ONLINE NONE"));
        }

        @Test
        void everythingIsDeletedAfterThirtyDays() {
            run.loseAccount();
            run.restart(Duration.ofDays(31));
            run.deleteUnused();

            assertThat(run.oauth.content(), is(Map.of()));
            assertThat(run.disk().keySet(), is(empty()));
        }
    }

    @Nested
    class WhenThereAreTwoAccounts {

        private @NonNullByDefault({}) WholeHouse other;

        @BeforeEach
        void open() throws IOException {
            other = WholeHouse.nextTo(run);
            other.addAccount();
        }

        private void signIn() {
            other.enter("verificationCode", other.house.currentCode());
            other.time.advance(Duration.ofSeconds(11));
        }

        @Test
        void aCodeOfOneIsNotTakenByTheOther() {
            other.enter("verificationCode", run.house.currentCode());

            assertThat(other.account().getThing().getStatusInfo().getDescription(),
                    startsWith("@text/offline.code-refused"));
            assertThat(run.accountStatus(), is("ONLINE NONE"));
        }

        @AfterEach
        void close() {
            other.close();
        }

        private AccessTokenResponse others() {
            return Objects.requireNonNull(run.oauth.find(other.uid.getAsString()));
        }

        @Test
        void eachHasItsOwnSession() {
            signIn();
            assertThat(others().getAccessToken(), is(not(kept().getAccessToken())));
            assertThat(others().getRefreshToken(), is(not(kept().getRefreshToken())));
        }

        @Test
        void theEndOfOneIsNotTheEndOfTheOther() {
            signIn();
            run.cloud.inject(new Fault.RevokeRefresh(), Route.TOKEN, 1);
            run.house.expireTokens();
            poll();

            assertThat(run.accountStatus(), is(ENDED));
            assertThat(other.account().getThing().getStatus().name(), is("ONLINE"));
            assertThat(others().getRefreshToken(), is(not(emptyOrNullString())));
        }

        @Test
        void aRemovalLeavesTheOtherAlone() {
            signIn();
            run.removeAccount();
            other.time.advance(LIFETIME);

            assertThat(other.account().getThing().getStatus().name(), is("ONLINE"));
            assertThat(run.disk().keySet(), contains(other.uid.getAsString()));
        }
    }
}
