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
package org.openhab.binding.blink.internal.handler;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.Detail;
import org.openhab.binding.blink.internal.action.BlinkNetworkActions;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.Battery;
import org.openhab.binding.blink.internal.model.DeviceFacts;
import org.openhab.binding.blink.internal.model.DeviceStatus;
import org.openhab.binding.blink.internal.model.DoorbellMode;
import org.openhab.binding.blink.internal.model.DoorbellView;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.model.NetworkView;
import org.openhab.binding.blink.internal.model.Schedule;
import org.openhab.binding.blink.internal.model.Signals;
import org.openhab.binding.blink.internal.testing.Views;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.types.Command;

/**
 * A network Thing, called back by its account.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class NetworkHandlerTest {

    private static final NetworkId HOUSE = Views.HOUSE;

    private final HandlerHouse house = new HandlerHouse();
    private final NetworkHandler handler = new NetworkHandler(
            HandlerHouse.thing(THING_TYPE_NETWORK, "house", Map.of("networkId", "51001")));

    @BeforeEach
    void start() {
        house.start(handler);
    }

    @Test
    void itShowsWhatTheViewTells() {
        handler.onView(Views.house());

        assertThat(house.openhab.state("house:armed"), is("ON"));
        assertThat(house.openhab.state("house:snooze"), is("0 min"));
        assertThat(HandlerHouse.status(handler), is("ONLINE NONE null"));
        assertThat(handler.getThing().getProperties(), hasEntry("networkId", "51001"));
    }

    @Test
    void schedulesAreFetchedOnceAndThenWhereTheyAreLinked() {
        assertThat(handler.details(), is(Set.of(Detail.SCHEDULES)));

        handler.onSchedules(List.of(new Schedule(HOUSE, 1, "Nights\n", true), new Schedule(HOUSE, 2, "Days", false)));
        house.time.run();
        assertThat(handler.details(), is(empty()));
        assertThat(house.openhab.state("house:schedule"), is("ON"));
        assertThat(house.openhab.state("house:schedules"), is("Nights (on), Days (off)"));

        house.openhab.link(new ChannelUID(handler.getThing().getUID(), CHANNEL_SCHEDULE));
        assertThat(handler.details(), is(Set.of(Detail.SCHEDULES)));
    }

    @Test
    void nonsenseIsRefusedInAWord() {
        handler.onView(Views.house());

        HandlerHouse.command(handler, CHANNEL_SNOOZE, new DecimalType(-5));
        assertThat(house.openhab.state("house:request-result"), is("not-valid"));
        HandlerHouse.command(handler, CHANNEL_SCHEDULE, OnOffType.ON);
        assertThat("none is known", house.openhab.state("house:request-result"), is("not-there"));
        HandlerHouse.command(handler, CHANNEL_ARMED, new DecimalType(1));
        assertThat(house.openhab.state("house:request-result"), is("not-valid"));
    }

    @Test
    void switchingOffWhatIsOffIsDone() {
        handler.onSchedules(List.of(new Schedule(HOUSE, 2, "Days", false)));
        HandlerHouse.command(handler, CHANNEL_SCHEDULE, OnOffType.OFF);

        assertThat(house.openhab.state("house:request-result"), is("done"));
    }

    @Test
    void aNetworkThatWasThereIsGone() {
        handler.onView(Views.house());
        handler.onView(AccountView.EMPTY);

        assertThat(HandlerHouse.status(handler), is("OFFLINE GONE @text/offline.network-gone"));
    }

    @Test
    void aMistypedNumberIsNotGone() {
        handler.onView(Views.house());
        handler.getThing().getConfiguration().put("networkId", "51002");
        handler.initialize();
        handler.onView(new AccountView(List.of(new NetworkView(HOUSE, "House, \u001b[1mold", null)), List.of(),
                List.of(), List.of()));

        assertThat(HandlerHouse.status(handler),
                is("OFFLINE CONFIGURATION_ERROR @text/offline.network-unknown [\"51002\", \"House 1mold 51001\"]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "house"})
    void withoutItsNumberItIsNotConfigured(String typed) {
        handler.getThing().getConfiguration().put("networkId", typed);
        handler.initialize();
        HandlerHouse.command(handler, CHANNEL_ARMED, OnOffType.ON);

        assertThat(HandlerHouse.status(handler), is("OFFLINE CONFIGURATION_ERROR @text/offline.network-id"));
        assertThat(handler.findNetwork().isPresent(), is(false));
        assertThat(house.openhab.state("house:request-result"), is("not-there"));
    }

    @Test
    void theLongestSnoozeOfItsDoorbellsShows() {
        DoorbellView elsewhere = snoozed(Duration.ofMinutes(50), new NetworkId(7));
        handler.onView(new AccountView(Views.house().networks(), List.of(),
                List.of(snoozed(Duration.ofMinutes(5), HOUSE), Views.doorbell(), snoozed(null, HOUSE), elsewhere),
                List.of()));

        assertThat(house.openhab.state("house:snooze"), is("5 min"));
    }

    private static DoorbellView snoozed(@Nullable Duration time, NetworkId network) {
        return new DoorbellView(
                new DeviceFacts(Views.FRONT, Views.FRONT_SERIAL, network, "Front", "", "", DeviceStatus.ONLINE, true),
                DoorbellMode.LFR, Battery.OK, Signals.NONE, null, false, null, time);
    }

    @ParameterizedTest
    @CsvSource({"0, @text/known.none", "5, Home 2 / Home 3 / Home 4 / Home 5 / Home 6",
            "7, Home 2 / Home 3 / Home 4 / Home 5 / Home 6 and 2 more"})
    void aWrongNumberIsReportedWhichThereAre(int count, String known) {
        handler.onView(
                new AccountView(
                        IntStream.range(0, count)
                                .mapToObj(number -> new NetworkView(new NetworkId(number + 2), "Home", true)).toList(),
                        List.of(), List.of(), List.of()));

        assertThat(HandlerHouse.status(handler),
                is("OFFLINE CONFIGURATION_ERROR @text/offline.network-unknown [\"51001\", \"%s\"]".formatted(known)));
    }

    @Test
    void itsActionsAreThoseOfANetwork() {
        assertThat(handler.getServices(), contains(BlinkNetworkActions.class));
        assertThat(handler.findNetwork(), is(Optional.of(HOUSE)));
    }

    @Nested
    class WhenACommandIsCarriedOut {

        private static final Schedule NIGHTS = new Schedule(HOUSE, 1, " Nights", true);
        private static final Schedule DAYS = new Schedule(HOUSE, 2, "Days", false);
        private static final Schedule WEEKENDS = new Schedule(HOUSE, 3, "Weekends", true);

        @BeforeEach
        void signIn() {
            house.cloud.schedules = List.of(NIGHTS, DAYS, WEEKENDS);
            house.signIn();
            house.poll();
        }

        private void send(String channel, Command command) {
            HandlerHouse.command(handler, channel, command);
            house.time.run();
        }

        static Stream<Arguments> commands() {
            return Stream.of(Arguments.of(CHANNEL_ARMED, OnOffType.ON, List.of(new DeviceCommand.Arm(HOUSE, true))),
                    Arguments.of(CHANNEL_ARMED, OnOffType.OFF, List.of(new DeviceCommand.Arm(HOUSE, false))),
                    Arguments.of(CHANNEL_SNOOZE, new DecimalType(20),
                            List.of(new DeviceCommand.SnoozeNetwork(HOUSE, Duration.ofMinutes(20)))),
                    Arguments.of(CHANNEL_SCHEDULE, OnOffType.ON,
                            List.of(new DeviceCommand.EnableSchedule(NIGHTS, true))),
                    Arguments.of(CHANNEL_SCHEDULE, OnOffType.OFF,
                            List.of(new DeviceCommand.EnableSchedule(NIGHTS, false),
                                    new DeviceCommand.EnableSchedule(WEEKENDS, false))));
        }

        @ParameterizedTest
        @MethodSource("commands")
        void theCloudIsGivenWhatWasMeant(String channel, Command command, List<DeviceCommand> meant) {
            send(channel, command);

            assertThat(house.cloud.given, is(meant));
            assertThat(house.openhab.state("house:request-result"), is("done"));
        }

        @Test
        void aScheduleIsFoundByItsName() {
            CompletableFuture<CommandResult> end = handler.switchSchedule("nights ", false);
            house.time.run();

            assertThat(end.getNow(CommandResultText.NOBODY), is(new CommandResult.Done()));
            assertThat(house.cloud.given, contains(new DeviceCommand.EnableSchedule(NIGHTS, false)));
            assertThat(handler.switchSchedule("night", false).getNow(new CommandResult.Done()),
                    is(CommandResultText.NOBODY));
        }

        @Test
        void schedulesAreFetchedOnceUnlessLinked() {
            long fetched = house.cloud.count("schedules");
            for (int i = 0; i < 12; i++) {
                house.poll();
            }
            assertThat(house.cloud.count("schedules"), is(fetched));

            house.link(handler, CHANNEL_SCHEDULES);
            house.poll();
            assertThat(house.cloud.count("schedules"), is(greaterThan(fetched)));
        }

        @Test
        void anotherNetworkHasOtherSchedules() {
            house.openhab.stateUpdated(new ChannelUID(handler.getThing().getUID(), CHANNEL_SCHEDULE), OnOffType.ON);
            handler.getThing().getConfiguration().put("networkId", "7");
            handler.initialize();

            assertThat(house.openhab.state("house:schedule"), is("UNDEF"));
            assertThat(handler.details(), is(Set.of(Detail.SCHEDULES)));
        }
    }
}
