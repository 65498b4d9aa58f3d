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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.blink.internal.WholeHouse;
import org.openhab.binding.blink.internal.handler.AccountHandler;
import org.openhab.binding.blink.simulator.Fault;
import org.openhab.binding.blink.simulator.Route;
import org.openhab.binding.blink.simulator.SecondFactor;
import org.openhab.binding.blink.simulator.SimulatedHouse;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.types.RefreshType;

/**
 * Starting and stopping at the worst times. Nothing may stay behind: {@link WholeHouse#close} checks for HTTP clients,
 * tasks and OAuth services.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class LifeCycleTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofSeconds(11);
    private static final int TIMES = 200;
    /** For tests that would otherwise hang; no test waits that long. */
    private static final long LONGEST_SECONDS = 20;

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

    private void addAll() {
        run.addDoorbell("front", SimulatedHouse.FRONT_DOOR);
        run.addDoorbell("back", SimulatedHouse.BACK_DOOR);
        run.addChild(THING_TYPE_SYNC_MODULE, "hub", Map.of("serialNumber", SimulatedHouse.HUB));
        run.addChild(THING_TYPE_NETWORK, "gate", Map.of("networkId", Long.toString(SimulatedHouse.GATE)));
        run.time.advance(POLL);
    }

    private void assertThatNothingRuns() {
        run.time.run();
        assertThat("HTTP clients", run.clients.running(), is(0L));
        assertThat("tasks", run.time.waiting() - run.storage.writesWaiting(), is(0L));
        assertThat("OAuth services", run.oauth.open(), is(0));
    }

    @Nested
    class WhenTheAccountComesAndGoes {

        @BeforeEach
        void signIn() {
            run.signIn();
            addAll();
        }

        @Test
        void nothingStaysBehindEachTime() {
            AccountHandler account = run.account();
            int threads = 0;
            for (int i = 0; i < TIMES; i++) {
                run.time.advance(Duration.ofMillis(i % 3 * 3_500L));
                account.dispose();
                assertThatNothingRuns();
                run.time.advance(Duration.ofSeconds(7));
                assertThatNothingRuns();
                account.initialize();
                if (i == 10) {
                    threads = clientThreads();
                }
            }
            account.dispose();
            run.time.run();
            run.time.advance(Duration.ofHours(1)); // so many beginnings use up the hour

            assertThat(clientThreads(), is(lessThanOrEqualTo(threads)));
            account.initialize();
            run.time.advance(POLL);
            assertThat(account.getThing().getStatus(), is(ThingStatus.ONLINE));
            assertThat(run.cloud.count(Route.SIGN_IN), is(1));
        }

        private static int clientThreads() {
            return (int) Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().startsWith("OH-httpClient")).count();
        }

        @Test
        void theChildrenFollow() {
            for (int i = 0; i < TIMES / 4; i++) {
                run.disableAndEnable(Duration.ofSeconds(7));
                assertThat(run.oauth.open(), is(0));
            }
            run.openhab.clear();
            run.house.press(SimulatedHouse.FRONT_DOOR);
            run.time.advance(POLL.plusSeconds(2)); // the polls of so many beginnings are paid for

            assertThat(run.openhab.triggers(), contains("front:press!PRESSED", "front:press!RELEASED"));
        }

        @Test
        void beginningAndEndingInOneBreathMakesFewRequests() {
            run.account().dispose();
            run.time.run();
            int requests = run.requests();

            for (int i = 0; i < TIMES; i++) {
                run.account().initialize();
                run.account().dispose();
            }
            run.time.advance(Duration.ofMinutes(5));

            assertThat("those of one beginning", run.requests() - requests, is(lessThanOrEqualTo(2)));
            assertThatNothingRuns();
        }

        @Test
        void aDisposedAccountReceivesNothing() {
            Thing account = run.account().getThing();
            run.account().dispose();
            run.time.run();
            run.openhab.clear();

            run.house.press(SimulatedHouse.FRONT_DOOR);
            run.account().handleCommand(new ChannelUID(account.getUID(), CHANNEL_EVENT_INTERVAL), RefreshType.REFRESH);
            run.account().account().refresh();
            run.account().account().pollEventsNow();
            run.time.advance(Duration.ofMinutes(5));

            assertThat(run.openhab.triggers(), is(empty()));
            assertThatNothingRuns();
        }

        @Test
        void aDisposedDoorbellIsReleasedAndSilent() {
            Thing front = run.thing("front");
            run.openhab.clear();
            run.house.press(SimulatedHouse.FRONT_DOOR);
            while (run.openhab.triggers().isEmpty()) {
                run.time.advance(Duration.ofMillis(100));
            }

            run.handler(front).dispose();
            run.house.press(SimulatedHouse.FRONT_DOOR);
            run.time.advance(Duration.ofMinutes(1));

            assertThat(run.openhab.triggers(), contains("front:press!PRESSED", "front:press!RELEASED"));
        }

        @Test
        void theRemovedAccountLeavesNothing() {
            run.removeAccount();

            assertThatNothingRuns();
            assertThat(run.oauth.find(WholeHouse.ACCOUNT.getAsString()), is(nullValue()));
            assertThat(run.disk().keySet(), is(empty()));
        }
    }

    @Nested
    class WhenItEndsInTheMiddleOfARequest {

        private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(1);

        @AfterEach
        void end() {
            executor.shutdownNow();
        }

        /** The request that does not come back, and whether the end of the account cuts it short. */
        enum Moment {
            AUTHORIZE(Route.AUTHORIZE, false),
            PAGE(Route.SIGN_IN_PAGE, false),
            PASSWORD(Route.SIGN_IN, false),
            TOKEN(Route.TOKEN, false),
            TIER(Route.TIER_INFO, true),
            HOMESCREEN(Route.HOMESCREEN, true),
            MEDIA(Route.MEDIA_V4, true);

            final Route route;
            final boolean isCutShort;

            Moment(Route route, boolean isCutShort) {
                this.route = route;
                this.isCutShort = isCutShort;
            }
        }

        /**
         * A sign-in and an exchange of tokens go on until the connection breaks, which spares the test the time-out.
         */
        private void breakConnection(Moment moment) {
            if (!moment.isCutShort) {
                run.cloud.closeConnections();
            }
        }

        /** Lets the executor run in another thread until the cloud has the request and keeps it. */
        private CountDownLatch blocked(Route route, Runnable beginning) throws InterruptedException {
            int before = run.cloud.count(route);
            run.cloud.inject(new Fault.Hang(), route, 1);
            CountDownLatch done = new CountDownLatch(1);
            executor.execute(() -> {
                beginning.run();
                done.countDown();
            });
            while (run.cloud.count(route) == before && done.getCount() > 0) {
                Thread.onSpinWait();
            }
            assertThat("the executor is blocked", done.getCount(), is(1L));
            return done;
        }

        /** What openHAB received, except for a command's end: that may come a moment later, from another thread. */
        private List<String> received() {
            return run.openhab.lines().stream().filter(line -> !line.endsWith(":request-result=closed")).toList();
        }

        private void assertThatItEnds(CountDownLatch executor) throws InterruptedException {
            assertThat("the executor was interrupted", executor.await(LONGEST_SECONDS, TimeUnit.SECONDS), is(true));
            List<String> received = received();
            int requests = run.requests();
            run.time.advance(Duration.ofMinutes(10));

            assertThatNothingRuns();
            assertThat(received(), is(received));
            assertThat(run.requests(), is(requests));
        }

        @ParameterizedTest
        @EnumSource
        void disposingInterruptsIt(Moment moment) throws InterruptedException {
            run.house.signIn(settings -> settings.secondFactor = SecondFactor.NONE);
            CountDownLatch done = blocked(moment.route, () -> run.addAccount());

            run.account().dispose(); // comes back although the executor is blocked: this very thread gets on
            breakConnection(moment);

            assertThatItEnds(done);
        }

        @ParameterizedTest
        @EnumSource
        void removingLeavesNothing(Moment moment) throws InterruptedException {
            run.house.signIn(settings -> settings.secondFactor = SecondFactor.NONE);
            CountDownLatch done = blocked(moment.route, () -> run.addAccount());

            run.account().handleRemoval();
            breakConnection(moment);

            assertThatItEnds(done);
            assertThat(run.oauth.find(WholeHouse.ACCOUNT.getAsString()), is(nullValue()));
            assertThat(run.disk().keySet(), is(empty()));
        }

        @Test
        void aCodeUnderWayIsNotSentAgain() throws InterruptedException {
            run.addAccount();
            CountDownLatch done = blocked(Route.VERIFY_CODE,
                    () -> run.enter("verificationCode", run.house.currentCode()));
            run.account().dispose();
            run.cloud.closeConnections();
            assertThatItEnds(done);

            run.account().initialize();
            run.time.advance(Duration.ofHours(1));

            assertThat(run.cloud.count(Route.VERIFY_CODE), is(1));
            assertThat(run.cloud.count(Route.SIGN_IN), is(1));
        }

        @Test
        void aCommandUnderWayVanishes() throws InterruptedException {
            run.signIn();
            addAll();
            Thing gate = run.thing("gate");
            CountDownLatch done = blocked(Route.COMMAND, () -> {
                run.handler(gate).handleCommand(new ChannelUID(gate.getUID(), CHANNEL_ARMED), OnOffType.ON);
                run.time.advance(SECOND.multipliedBy(2));
            });

            run.account().dispose();

            assertThatItEnds(done);
        }

        @Test
        void aSecondPageIsNotAskedForAgain() throws InterruptedException {
            run.house.cloud(settings -> settings.pageSizeV4 = 1);
            run.signIn();
            addAll();
            run.house.press(SimulatedHouse.FRONT_DOOR);
            run.house.press(SimulatedHouse.BACK_DOOR);
            run.time.advance(Duration.ofMillis(500));
            run.openhab.clear();
            run.cloud.inject(new Fault.Hang(), Route.MEDIA_V4, 1, 1);
            CountDownLatch done = new CountDownLatch(1);
            int before = run.cloud.count(Route.MEDIA_V4);
            executor.execute(() -> {
                run.time.advance(POLL);
                done.countDown();
            });
            while (run.cloud.count(Route.MEDIA_V4) < before + 2 && done.getCount() > 0) {
                Thread.onSpinWait();
            }

            run.account().dispose();
            assertThatItEnds(done);
            assertThat(run.openhab.triggers(), is(empty()));

            run.cloud.clearFaults();
            run.account().initialize();
            run.time.advance(Duration.ofSeconds(3));
            assertThat("too late by now", run.openhab.triggers(), is(empty()));
        }

        @Test
        void everyCallbackReturnsAtOnce() throws InterruptedException {
            run.signIn();
            addAll();
            Thing front = run.thing("front");
            Thing gate = run.thing("gate");
            Thing account = run.account().getThing();
            CountDownLatch done = blocked(Route.MEDIA_V4, () -> run.time.advance(POLL));

            // the executor waits for an answer that never comes: whatever waited for the executor would never come back
            run.handler(front).handleCommand(new ChannelUID(front.getUID(), CHANNEL_MOTION_ENABLED), OnOffType.OFF);
            run.handler(front).handleCommand(new ChannelUID(front.getUID(), CHANNEL_MOTION_ENABLED),
                    RefreshType.REFRESH);
            run.handler(gate).handleCommand(new ChannelUID(gate.getUID(), CHANNEL_ARMED), OnOffType.ON);
            run.handler(front).bridgeStatusChanged(account.getStatusInfo());
            run.account().handleCommand(new ChannelUID(account.getUID(), CHANNEL_EVENT_INTERVAL), RefreshType.REFRESH);
            run.account().account().pollEventsNow();
            run.account().account().refresh();
            run.handler(front).dispose();
            run.handler(front).initialize();
            run.handler(gate).dispose();
            assertThat("the executor is still blocked", done.getCount(), is(1L));
            run.account().handleConfigurationUpdate(Map.of("eventInterval", 20));
            run.account().dispose();

            assertThat(done.await(LONGEST_SECONDS, TimeUnit.SECONDS), is(true));
            assertThatNothingRuns();
        }
    }
}
