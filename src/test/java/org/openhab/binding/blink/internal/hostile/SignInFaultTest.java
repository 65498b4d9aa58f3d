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
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.blink.internal.WholeHouse;
import org.openhab.binding.blink.internal.cloud.http.CloudHosts;
import org.openhab.binding.blink.simulator.Fault;
import org.openhab.binding.blink.simulator.Route;
import org.openhab.binding.blink.simulator.SecondFactor;
import org.openhab.binding.blink.simulator.SignInQuirk;
import org.openhab.binding.blink.simulator.SimulatorServer;
import org.openhab.core.thing.Thing;

/**
 * Faults during a sign-in of the whole house. The status says what to do, and only an entry of the user makes the cloud
 * send another code. What each answer of the cloud means is tested in {@code cloud.auth}, who may sign in when in
 * {@code SignInManagerTest}.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SignInFaultTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String PENDING = "OFFLINE CONFIGURATION_PENDING";
    private static final String ERROR = "OFFLINE CONFIGURATION_ERROR";
    private static final String FAILED = PENDING + " @text/offline.sign-in-failed";
    private static final String BLOCKED = ERROR + " @text/offline.blocked";
    private static final String LOCKED = ERROR + " @text/offline.locked";
    private static final String INTERRUPTED = PENDING + " @text/offline.sign-in-interrupted";
    private static final String CODE_NEEDED = PENDING + " @text/offline.code-needed.sms";
    private static final String CODE_REFUSED = PENDING + " @text/offline.code-refused.sms";
    private static final String TOO_EARLY = PENDING + " @text/offline.sign-in-too-early";
    private static final String OUTDATED = "OFFLINE COMMUNICATION_ERROR @text/offline.outdated";
    private static final String WRONG_PASSWORD = ERROR + " @text/offline.wrong-password";
    private static final String ONLINE = "ONLINE NONE";
    private static final String EMPTY_COOKIES = "{\"error\":\"bad_request\",\"error_cause\":\"empty_cookies\"}";

    /** A request of the sign-in, and after how many others to the same address it comes. */
    enum Step {
        AUTHORIZE(Route.AUTHORIZE, 0),
        PAGE(Route.SIGN_IN_PAGE, 0),
        PASSWORD(Route.SIGN_IN, 0),
        CODE(Route.VERIFY_CODE, 0),
        AUTHORIZE_AGAIN(Route.AUTHORIZE, 1),
        TOKEN(Route.TOKEN, 0);

        final Route route;
        final int after;

        Step(Route route, int after) {
            this.route = route;
            this.after = after;
        }
    }

    private @NonNullByDefault({}) WholeHouse run;
    private @NonNullByDefault({}) LogWatch log;

    @BeforeEach
    void open() throws IOException {
        log = LogWatch.forWarnings();
        run = new WholeHouse();
    }

    @AfterEach
    void close() {
        log.endQuietly(run);
    }

    private int signIns() {
        return run.cloud.count(Route.SIGN_IN);
    }

    private void type(String entry) {
        run.enter("verificationCode", entry);
    }

    private void typeTheCode() {
        type(run.house.currentCode());
    }

    /** A day on which nobody does anything about the sign-in, but openHAB does all it can think of. */
    private void assertThatNothingSignsInForADay() {
        int requests = run.requests();

        run.time.advance(HOUR.multipliedBy(2));
        run.restart(MINUTE);
        assertThat(run.accountStatus(), allOf(startsWith("OFFLINE "), containsString(" @text/offline.")));
        run.enter("eventInterval", 20);
        run.disableAndEnable(Duration.ofSeconds(2));
        run.restart(HOUR.multipliedBy(12));
        run.enter("eventInterval", 10);
        run.time.advance(HOUR.multipliedBy(10));

        assertThat(run.requests(), is(requests));
    }

    /** One entry, one sign-in, and at its end the account is online. */
    private void assertThatOneEntryBringsItOnline() {
        int before = signIns();
        run.cloud.clearFaults();
        run.house.signIn(settings -> settings.quirks.clear());

        type("new");
        if (!ONLINE.equals(run.accountStatus())) {
            typeTheCode();
        }

        assertThat(run.accountStatus(), is(ONLINE));
        assertThat(signIns(), is(before + 1));
        assertThat(run.parameter("verificationCode"), is(""));
    }

    @Nested
    class WhenNothingGoesWrong {

        @ParameterizedTest
        @EnumSource
        void oneCodeIsSentAtMost(SecondFactor factor) {
            run.house.signIn(settings -> settings.secondFactor = factor);

            run.addAccount();
            if (factor != SecondFactor.NONE) {
                assertThat(run.accountStatus(), startsWith(CODE_NEEDED));
                typeTheCode();
            }

            assertThat(run.accountStatus(), is(ONLINE));
            assertThat(signIns(), is(1));
        }

        @ParameterizedTest
        @EnumSource(names = {"ABSOLUTE_LOCATIONS", "CODE_RIGHT_AWAY", "OTHER_STATE"})
        void oddRedirectsLeadThereToo(SignInQuirk quirk) {
            run.house.signIn(settings -> {
                settings.secondFactor = SecondFactor.NONE;
                settings.quirks.add(quirk);
            });

            run.addAccount();

            // we send no state; what ties the code to us is the proof key, which the simulated house checks
            assertThat(run.accountStatus(), is(ONLINE));
        }

        @Test
        void aSecondFactorBy412NeedsNoHint() {
            run.house.signIn(settings -> {
                settings.secondFactor = SecondFactor.PRECONDITION_412;
                settings.quirks.add(SignInQuirk.SECOND_FACTOR_UNEXPLAINED);
            });

            run.addAccount();
            assertThat(run.accountStatus(), startsWith(PENDING + " @text/offline.code-needed.other"));
            typeTheCode();

            assertThat(run.accountStatus(), is(ONLINE));
        }

        @Test
        void aSessionOutlivesAChangedPassword() {
            run.signIn();

            run.time.advance(MINUTE.plusSeconds(6)); // between two polls
            run.enter("password", "another one");
            run.time.advance(MINUTE);
            run.restart(MINUTE);

            assertThat(run.accountStatus(), is(ONLINE));
            assertThat(signIns(), is(1));
        }
    }

    @Nested
    class WhenAStepFails {

        /** One row for each way in which a step can fail; what each status means is OAuthAuthenticatorTest's. */
        static Stream<Arguments> failures() {
            Stream.Builder<Arguments> rows = Stream.builder();
            for (Step step : Step.values()) {
                rows.add(Arguments.of(step, new Fault.Html(503), FAILED));
                rows.add(Arguments.of(step, new Fault.LostAnswer(), FAILED));
                if (step != Step.AUTHORIZE) { // there 200 is as good as the redirect
                    rows.add(Arguments.of(step, new Fault.Garbage(), FAILED));
                }
            }
            rows.add(Arguments.of(Step.AUTHORIZE, new Fault.Status(426), OUTDATED));
            rows.add(Arguments.of(Step.PAGE, new Fault.Truncated(), FAILED));
            rows.add(Arguments.of(Step.PAGE, new Fault.Drop(), FAILED));
            rows.add(Arguments.of(Step.PASSWORD, new Fault.Status(403), BLOCKED));
            rows.add(Arguments.of(Step.PASSWORD, new Fault.Drop(), FAILED));
            rows.add(Arguments.of(Step.CODE, Fault.Status.retryAfter(429, HOUR.multipliedBy(2)), LOCKED));
            rows.add(Arguments.of(Step.CODE, new Fault.Status(400, EMPTY_COOKIES, Map.of()), INTERRUPTED));
            rows.add(Arguments.of(Step.AUTHORIZE_AGAIN, new Fault.Status(429), LOCKED));
            rows.add(Arguments.of(Step.TOKEN, new Fault.Status(403), FAILED));
            rows.add(Arguments.of(Step.TOKEN, new Fault.Truncated(), FAILED));
            rows.add(Arguments.of(Step.TOKEN, new Fault.Edit("access_token", null), FAILED));
            return rows.build();
        }

        @ParameterizedTest
        @MethodSource("failures")
        void theStatusSaysItAndNothingTriesAgain(Step step, Fault fault, String expected) {
            run.house.signIn(settings -> settings.secondFactor = step == Step.CODE
                    ? SecondFactor.ACCEPTED_202
                    : SecondFactor.NONE);
            run.cloud.inject(fault, step.route, 1, step.after);

            run.addAccount();
            if (step == Step.CODE) {
                typeTheCode();
            }

            assertThat(run.accountStatus(), startsWith(expected));
            assertThat(signIns(), is(lessThanOrEqualTo(1)));
            assertThatNothingSignsInForADay();
            assertThatOneEntryBringsItOnline();
        }

        @ParameterizedTest
        @EnumSource(names = {"NO_CSRF", "LOCATION_WITHOUT_CODE", "SECOND_FACTOR_UNEXPLAINED"})
        void anUnknownPageIsNotTriedAgain(SignInQuirk quirk) {
            run.house.signIn(settings -> {
                settings.quirks.add(quirk);
                settings.secondFactor = quirk == SignInQuirk.LOCATION_WITHOUT_CODE
                        ? SecondFactor.NONE
                        : SecondFactor.ACCEPTED_202;
            });

            run.addAccount();

            assertThat(run.accountStatus(), startsWith(FAILED));
            assertThat(signIns(), is(lessThanOrEqualTo(1)));
            assertThatNothingSignsInForADay();
            assertThatOneEntryBringsItOnline();
        }
    }

    @Nested
    class WhenTheCloudCannotBeReached {

        @Test
        void theSignInBeginsAsSoonAsItCan() throws IOException {
            SimulatorServer closed = SimulatorServer.start(run.house);
            String address = closed.baseUri().toString();
            closed.close();
            awaitRefusal(closed.baseUri().getPort());
            System.setProperty(CloudHosts.PROPERTY, address);
            run.house.signIn(settings -> settings.secondFactor = SecondFactor.NONE);

            Thing account = run.addAccountElsewhere().getThing();
            run.time.advance(HOUR);

            assertThat(account.getStatusInfo().getDescription(), startsWith("@text/offline.unreachable"));
            int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
            try (SimulatorServer back = SimulatorServer.start(run.house, port)) {
                run.time.advance(MINUTE.multipliedBy(2));

                assertThat(run.accountStatus(), is(ONLINE));
                assertThat(back.count(Route.SIGN_IN), is(1));
            }
        }
    }

    /** A socket that is being closed may still take a connection or two before the port refuses them. */
    private static void awaitRefusal(int port) throws IOException {
        for (int tries = 0; tries < 10_000; tries++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                Thread.onSpinWait();
            } catch (ConnectException e) {
                return;
            }
        }
    }

    @Nested
    class WhenThePasswordIsWrong {

        @BeforeEach
        void add() {
            run.addAccount(Map.of("email", run.house.account().email(), "password", "wrong"));
        }

        @Test
        void itIsTriedOnce() {
            assertThat(run.accountStatus(), is(WRONG_PASSWORD));
            assertThat(signIns(), is(1));
            assertThatNothingSignsInForADay();
            assertThat(run.accountStatus(), is(WRONG_PASSWORD));
        }

        @Test
        void theRightOneIsTriedAtOnce() {
            run.enter("password", run.house.account().password());
            typeTheCode();

            assertThat(run.accountStatus(), is(ONLINE));
            assertThat(signIns(), is(2));
        }
    }

    @Nested
    class WhenACodeIsAwaited {

        @BeforeEach
        void add() {
            run.addAccount();
        }

        @Test
        void aWrongOneMayBeCorrected() {
            type("000000");
            assertThat(run.accountStatus(), startsWith(CODE_REFUSED));
            typeTheCode();

            assertThat(run.accountStatus(), is(ONLINE));
            assertThat(signIns(), is(1));
        }

        @Test
        void itMayComeMinutesLater() {
            run.time.advance(MINUTE.multipliedBy(9));
            typeTheCode();

            assertThat(run.accountStatus(), is(ONLINE));
            assertThat(signIns(), is(1));
        }

        @Test
        void anExpiredOneIsRefusedAndANewOneHelps() {
            run.time.advance(MINUTE.multipliedBy(11));
            typeTheCode();
            assertThat(run.accountStatus(), startsWith(CODE_REFUSED));
            assertThat(signIns(), is(1));

            type("new");
            assertThat(run.accountStatus(), startsWith(CODE_NEEDED));
            typeTheCode();

            assertThat(run.accountStatus(), is(ONLINE));
            assertThat(signIns(), is(2));
        }

        @Test
        void aSupersededOneIsRefused() {
            String first = run.house.currentCode();
            run.time.advance(MINUTE);
            type("new");
            assertThat(signIns(), is(2));

            type(first);
            assertThat(run.accountStatus(), startsWith(CODE_REFUSED));
            typeTheCode();

            assertThat(run.accountStatus(), is(ONLINE));
            assertThat(signIns(), is(2));
        }

        @Test
        void aNewOneIsNotHadTooEarlyAfterARestart() {
            run.restart(Duration.ofSeconds(5));
            type("new");
            assertThat(run.accountStatus(), startsWith(TOO_EARLY));
            assertThat(signIns(), is(1));

            run.time.advance(MINUTE);
            type("new");
            assertThat(run.accountStatus(), startsWith(CODE_NEEDED));
            assertThat(signIns(), is(2));
        }

        @Test
        void aRestartSendsNothingAndSaysWhatToDo() {
            int requests = run.requests();

            run.restart(MINUTE);

            assertThat(run.accountStatus(), startsWith(INTERRUPTED));
            assertThat(run.requests(), is(requests));
        }

        @Test
        void disablingAndEnablingKeepsItWaiting() {
            run.disableAndEnable(MINUTE);
            assertThat(run.accountStatus(), startsWith(CODE_NEEDED));
            typeTheCode();

            assertThat(run.accountStatus(), is(ONLINE));
            assertThat(signIns(), is(1));
        }

        @Test
        void aNewSettingKeepsItWaiting() {
            run.enter("eventInterval", 20);
            assertThat(run.accountStatus(), startsWith(CODE_NEEDED));
            typeTheCode();

            assertThat(run.accountStatus(), is(ONLINE));
            assertThat(signIns(), is(1));
        }

        @Test
        void nothingHappensWhenItIsAbandoned() {
            assertThatNothingSignsInForADay();
            assertThatOneEntryBringsItOnline();
        }
    }

    @Nested
    class WhenTheAccountIsLocked {

        @Test
        void noEntryMakesItSignInEarlier() {
            run.cloud.inject(Fault.Status.retryAfter(429, HOUR), Route.SIGN_IN, 1);
            run.addAccount();
            assertThat(run.accountStatus(), startsWith(LOCKED));

            type("new");
            assertThat(run.accountStatus(), startsWith(TOO_EARLY));
            run.restart(MINUTE);
            run.enter("password", "another");
            run.enter("password", run.house.account().password());
            run.disableAndEnable(MINUTE);
            run.time.advance(MINUTE.multipliedBy(57));
            type("new");
            assertThat(signIns(), is(1));

            run.time.advance(MINUTE);
            type("new");
            typeTheCode();
            assertThat(run.accountStatus(), is(ONLINE));
            assertThat(signIns(), is(2));
        }

        @Test
        void tooManyWrongCodesLockIt() {
            run.house.signIn(settings -> {
                settings.attempts = 3;
                settings.retryAfter = true;
            });
            run.addAccount();
            type("000001");
            type("000002");
            type("000003");

            assertThat(run.accountStatus(), startsWith(LOCKED));
            type("000004");
            type("new");
            assertThat(run.accountStatus(), startsWith(TOO_EARLY));
            assertThat(signIns(), is(1));
            assertThatNothingSignsInForADay();
            assertThatOneEntryBringsItOnline();
        }

        @Test
        void aRateLimitOnTheTokenIsALockOut() {
            run.house.signIn(settings -> settings.secondFactor = SecondFactor.NONE);
            run.cloud.inject(Fault.Status.retryAfter(429, HOUR), Route.TOKEN, 1);
            run.addAccount();

            type("new");

            assertThat(run.accountStatus(), startsWith(TOO_EARLY));
            assertThat(signIns(), is(1));
        }

        @Test
        void aRefusalWithATimeIsObeyed() {
            run.cloud.inject(Fault.Status.retryAfter(403, HOUR), Route.SIGN_IN, 1);
            run.addAccount();

            type("new");

            assertThat(run.accountStatus(), startsWith(TOO_EARLY));
            assertThat(signIns(), is(1));
        }
    }

    @Nested
    class WhenParametersAreOdd {

        @Test
        void aStrangeAddressIsNotTried() {
            run.addAccount(Map.of("email", "a@b@c", "password", "secret"));

            assertThat(run.accountStatus(), is(ERROR + " @text/offline.email-missing"));
            assertThat(run.requests(), is(0));
        }

        @Test
        void aMissingPasswordIsNotTried() {
            run.addAccount(Map.of("email", run.house.account().email(), "password", " "));

            assertThat(run.accountStatus(), is(ERROR + " @text/offline.password-missing"));
            assertThat(run.requests(), is(0));
        }

        @Test
        void aCodeInATextFileIsSentOnce() {
            run.addAccount();
            String code = run.house.currentCode();
            run.cloud.inject(new Fault.Html(500), Route.VERIFY_CODE, 1);
            type(code);
            assertThat(run.accountStatus(), startsWith(FAILED));

            // the file still holds it: the same parameters again and again
            for (int i = 0; i < 3; i++) {
                run.account().dispose();
                run.account().getThing().getConfiguration().put("verificationCode", code);
                run.account().initialize();
                run.time.run();
            }

            assertThat(run.cloud.count(Route.VERIFY_CODE), is(1));
            assertThat(signIns(), is(1));
        }
    }
}
