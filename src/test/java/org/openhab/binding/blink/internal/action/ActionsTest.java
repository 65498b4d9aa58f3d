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
package org.openhab.binding.blink.internal.action;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.blink.internal.BlinkBindingConstants;
import org.openhab.binding.blink.internal.WholeHouse;
import org.openhab.binding.blink.simulator.Fault;
import org.openhab.binding.blink.simulator.Route;
import org.openhab.binding.blink.simulator.SimulatedHouse;
import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.binding.ThingActions;

/**
 * What rules can do, and the results that they get.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class ActionsTest {

    private static final Duration POLL = Duration.ofSeconds(11);

    static Stream<Class<? extends ThingActions>> all() {
        return Stream.of(BlinkAccountActions.class, BlinkDoorbellActions.class, BlinkNetworkActions.class,
                BlinkSyncModuleActions.class);
    }

    private static List<Method> actions(Class<?> type) {
        return Stream.of(type.getMethods()).filter(method -> method.isAnnotationPresent(RuleAction.class)).toList();
    }

    @Nested
    class AsTheyAreDeclared {

        private static Properties texts() throws IOException {
            Properties texts = new Properties();
            try (InputStream in = Objects
                    .requireNonNull(ActionsTest.class.getResourceAsStream("/OH-INF/i18n/blink.properties"))) {
                texts.load(in);
            }
            return texts;
        }

        @ParameterizedTest
        @MethodSource("org.openhab.binding.blink.internal.action.ActionsTest#all")
        void eachHasATwinForTheDsl(Class<?> type) throws NoSuchMethodException {
            for (Method action : actions(type)) {
                Class<?>[] twin = Stream.concat(Stream.of(ThingActions.class), Stream.of(action.getParameterTypes()))
                        .toArray(Class<?>[]::new);
                Method found = type.getMethod(action.getName(), twin);

                assertThat(action.getName(), Modifier.isStatic(found.getModifiers()), is(true));
                assertThat(action.getName(), found.getReturnType() == action.getReturnType(), is(true));
            }
            assertThat(actions(type), is(not(empty())));
        }

        @ParameterizedTest
        @MethodSource("org.openhab.binding.blink.internal.action.ActionsTest#all")
        void everyLabelIsTranslated(Class<?> type) throws IOException {
            Properties texts = texts();
            for (Method action : actions(type)) {
                RuleAction rule = Objects.requireNonNull(action.getAnnotation(RuleAction.class));
                assertThat(texts.stringPropertyNames(),
                        hasItems(rule.label().substring(6), rule.description().substring(6)));
                Arrays.stream(action.getParameters()).map(each -> each.getAnnotation(ActionInput.class))
                        .forEach(input -> assertThat(texts.stringPropertyNames(),
                                hasItems(input == null ? "none" : input.label().substring(6),
                                        input == null ? "none" : input.description().substring(6))));
            }
        }

        /** The usual default, 0, would end the snooze. */
        @Test
        void minutesSuggestAnHour() {
            List<String> suggested = all().flatMap(type -> actions(type).stream())
                    .flatMap(action -> Arrays.stream(action.getParameters()))
                    .map(each -> each.getAnnotation(ActionInput.class))
                    .filter(input -> input != null && input.name().equals("minutes"))
                    .map(input -> input == null ? "none" : input.defaultValue()).toList();

            assertThat(suggested, contains("60", "60"));
        }

        @Test
        void noTwoHaveTheSameName() {
            List<String> names = all().flatMap(type -> actions(type).stream()).map(Method::getName).toList();

            assertThat(names.stream().distinct().count(), is((long) names.size()));
        }
    }

    @Nested
    class InAHouse {

        private @NonNullByDefault({}) WholeHouse run;
        private final BlinkAccountActions account = new BlinkAccountActions();
        private final BlinkDoorbellActions doorbell = new BlinkDoorbellActions();
        private final BlinkNetworkActions network = new BlinkNetworkActions();
        private final BlinkSyncModuleActions hub = new BlinkSyncModuleActions();

        @BeforeEach
        void open() throws IOException {
            run = new WholeHouse();
            run.signIn();
            Thing back = run.addDoorbell("back", SimulatedHouse.BACK_DOOR);
            Thing house = run.addChild(BlinkBindingConstants.THING_TYPE_NETWORK, "house",
                    Map.of("networkId", Long.toString(SimulatedHouse.HOUSE)));
            Thing module = run.addChild(BlinkBindingConstants.THING_TYPE_SYNC_MODULE, "hub",
                    Map.of("serialNumber", SimulatedHouse.HUB));
            run.time.advance(POLL);
            account.setThingHandler(run.account());
            doorbell.setThingHandler(run.handler(back));
            network.setThingHandler(run.handler(house));
            hub.setThingHandler(run.handler(module));
        }

        @AfterEach
        void close() {
            run.close();
        }

        /** As a rule calls it: on a thread of its own. */
        private <R> R rule(Supplier<R> action) {
            return run.whileWaiting(CompletableFuture.supplyAsync(action));
        }

        @Test
        void aDoorbellDoesWhatItIsAsked() {
            assertThat(rule(doorbell::takeSnapshot), is("done"));
            assertThat(rule(doorbell::recordClip), is("done"));
            assertThat(rule(doorbell::ringChime), is("done"));
            assertThat(rule(() -> doorbell.snooze(10)), is("done"));
            assertThat(rule(() -> BlinkDoorbellActions.snooze(doorbell, 0)), is("done"));
        }

        @Test
        void aRefusalIsReported() {
            run.cloud.inject(Fault.Status.message(400, "Asleep", 2440), Route.DOORBELL_THUMBNAIL, 1);

            assertThat(rule(() -> BlinkDoorbellActions.takeSnapshot(doorbell)), is("asleep"));
        }

        @Test
        void theLastClipIsSaved() {
            assertThat(rule(() -> doorbell.saveLastClip(null)), is("no-recording"));
            run.house.press(SimulatedHouse.BACK_DOOR);
            run.time.advance(Duration.ofSeconds(40));

            assertThat(rule(() -> doorbell.saveLastClip("door")),
                    is(run.userData.resolve("blink/door.mp4").toString()));
            assertThat(rule(() -> BlinkDoorbellActions.saveLastClip(doorbell, "../door")), is("bad-name"));
        }

        @Test
        void aNetworkDoesWhatItIsAsked() {
            assertThat(rule(network::disarm), is("done"));
            run.time.advance(POLL);
            assertThat(run.openhab.state("house:armed"), is("OFF"));
            assertThat(rule(() -> BlinkNetworkActions.arm(network)), is("done"));
            assertThat(rule(() -> network.snoozeNetwork(5)), is("done"));
            assertThat(rule(() -> network.switchSchedule("holidays", true)), is("done"));
            assertThat(rule(() -> network.switchSchedule("nobody's", true)), is("not-there"));
        }

        @Test
        void aSyncModuleDoesWhatItIsAsked() {
            assertThat(rule(hub::listStoredClips), is(empty()));
            assertThat(rule(() -> hub.saveStoredClip("77", null)), is("no-recording"));
            assertThat(rule(() -> BlinkSyncModuleActions.ejectStorage(hub)), is("done"));
        }

        @Test
        void anAccountPollsAtOnce() {
            int polls = run.cloud.count(Route.MEDIA_V4);

            assertThat(rule(account::lookNow), is("done"));
            run.time.advance(Duration.ofSeconds(2));
            assertThat(run.cloud.count(Route.MEDIA_V4), is(greaterThan(polls)));
        }

        @Test
        void whileTheSessionIsGoodNoCodeIsNeeded() {
            assertThat(rule(account::requestNewCode), is("not-needed"));
            run.time.advance(Duration.ofMinutes(2));

            assertThat(run.account().getThing().getStatus(), is(ThingStatus.ONLINE));
            assertThat(run.cloud.count(Route.SIGN_IN), is(1));
        }

        @Test
        void whenTheSessionHasEndedAnotherCodeIsSent() {
            run.cloud.inject(new Fault.RevokeRefresh(), null, 1);
            run.cloud.inject(new Fault.ExpireTokens(), null, 1);
            run.time.advance(Duration.ofMinutes(2));
            assertThat(run.account().getThing().getStatus(), is(ThingStatus.OFFLINE));

            assertThat(rule(account::requestNewCode), is("done"));
            run.time.run();

            assertThat(run.account().getThing().getStatusInfo().toString(), containsString("offline.code-needed"));
            assertThat(run.cloud.count(Route.SIGN_IN), is(2));
        }
    }

    @Nested
    class WithoutAHandler {

        @Test
        void theySaySo() {
            assertThat(new BlinkDoorbellActions().takeSnapshot(), is("not-there"));
            assertThat(new BlinkNetworkActions().arm(), is("not-there"));
            assertThat(new BlinkSyncModuleActions().listStoredClips(), is(empty()));
            assertThat(new BlinkAccountActions().requestNewCode(), is("not-there"));
            assertThat(new BlinkAccountActions().lookNow(), is("not-there"));
        }

        @Test
        void thoseOfOthersAreRefused() {
            assertThrows(IllegalArgumentException.class,
                    () -> BlinkDoorbellActions.takeSnapshot(new BlinkNetworkActions()));
            assertThrows(IllegalArgumentException.class, () -> BlinkNetworkActions.arm(new BlinkDoorbellActions()));
            assertThrows(IllegalArgumentException.class,
                    () -> BlinkAccountActions.lookNow(new BlinkSyncModuleActions()));
            assertThrows(IllegalArgumentException.class,
                    () -> BlinkSyncModuleActions.ejectStorage(new BlinkAccountActions()));
        }
    }
}
