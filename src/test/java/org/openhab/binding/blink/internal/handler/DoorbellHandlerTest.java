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
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
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
import org.openhab.binding.blink.internal.action.BlinkDoorbellActions;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.event.BlinkEvent;
import org.openhab.binding.blink.internal.event.LastEvents;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.Battery;
import org.openhab.binding.blink.internal.model.Chime;
import org.openhab.binding.blink.internal.model.ChimeType;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.DeviceConfig;
import org.openhab.binding.blink.internal.model.DeviceConfig.Power;
import org.openhab.binding.blink.internal.model.DeviceFacts;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.DeviceStatus;
import org.openhab.binding.blink.internal.model.DoorbellMode;
import org.openhab.binding.blink.internal.model.DoorbellView;
import org.openhab.binding.blink.internal.model.NetworkView;
import org.openhab.binding.blink.internal.model.SerialNumber;
import org.openhab.binding.blink.internal.model.SignalReport;
import org.openhab.binding.blink.internal.model.Signals;
import org.openhab.binding.blink.internal.model.Thumbnail;
import org.openhab.binding.blink.internal.testing.Views;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.UnDefType;

/**
 * A doorbell Thing, called back by its account.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class DoorbellHandlerTest {

    private static final Duration AGE = Duration.ofSeconds(3);
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);
    private static final DeviceConfig WITH_CHIME = new DeviceConfig(new Chime(ChimeType.DIGITAL, HALF_A_SECOND), 70,
            true, new Power(true, Battery.UNKNOWN, null), SignalReport.NONE, "", null, false, Map.of());
    private static final Instant AT = Instant.parse("2026-11-23T11:59:57Z");

    private final HandlerHouse house = new HandlerHouse();
    private final DoorbellHandler handler = new DoorbellHandler(
            HandlerHouse.thing(THING_TYPE_DOORBELL, "front", Map.of("serialNumber", "g8t1-ln00-3274-k0qc")),
            (thing, config) -> {
            }, house.pages);

    @BeforeEach
    void start() {
        house.start(handler);
    }

    private static BlinkEvent press(long id) {
        return new BlinkEvent.Press(Views.press(id, AT));
    }

    private static BlinkEvent motion() {
        return new BlinkEvent.Motion(Views.motion(8, AT));
    }

    private List<String> triggers() {
        return house.openhab.triggers();
    }

    @Nested
    class WhenTheButtonIsPushed {

        @Test
        void statesComeBeforeTheTrigger() {
            house.openhab.clear();
            handler.onEvent(press(7), AGE);
            house.time.advance(HALF_A_SECOND);

            assertThat(house.openhab.lines(), contains(startsWith("front:last-press=2026-11-23T11:59:57"),
                    startsWith("front:press-delay=3"), is("front:press!PRESSED"), is("front:press!RELEASED")));
        }

        @Test
        void eachOfTwoHasItsBeginningAndEnd() {
            handler.onEvent(press(7), AGE);
            handler.onEvent(press(8), AGE);
            house.time.advance(HALF_A_SECOND);

            assertThat(triggers(), contains("front:press!PRESSED", "front:press!RELEASED", "front:press!PRESSED",
                    "front:press!RELEASED"));
        }

        @Test
        void savingTheAccountChangesNothing() {
            handler.onEvent(press(7), AGE);
            house.account.end();
            house.time.advance(HALF_A_SECOND);

            assertThat(triggers(), contains("front:press!PRESSED", "front:press!RELEASED"));
        }

        @Test
        void disposingReleasesAtOnce() {
            handler.onEvent(press(7), AGE);
            handler.dispose();
            assertThat(triggers(), contains("front:press!PRESSED", "front:press!RELEASED"));

            assertThat(house.time.waiting(), is(0L));
        }

        @Test
        void initializingTwiceRingsOnce() {
            handler.initialize();
            handler.onEvent(press(7), AGE);

            assertThat(triggers(), contains("front:press!PRESSED"));
        }

        @Test
        void aSimulatedOneSendsNothing() {
            house.openhab.link(new ChannelUID(handler.getThing().getUID(), CHANNEL_IMAGE));
            handler.onView(Views.house());
            house.time.run();
            handler.onEvent(press(-1), AGE);

            assertThat("the release", house.time.waiting(), is(1L));
        }
    }

    @Nested
    class WhenOpenhabThrows {

        static Stream<Throwable> failures() {
            return Stream.of(new IllegalStateException("a profile"), new StackOverflowError());
        }

        @ParameterizedTest
        @MethodSource("failures")
        void aFailingStateDoesNotKeepTheTriggerBack(Throwable failure) {
            house.openhab.makeThrow("front:last-press", failure, true);
            handler.onEvent(press(7), AGE);

            assertThat(triggers(), contains("front:press!PRESSED"));
            assertThat(house.openhab.state("front:press-delay"), startsWith("3"));
        }

        @ParameterizedTest
        @MethodSource("failures")
        void aFailingTriggerIsReleasedAllTheSame(Throwable failure) {
            house.openhab.makeThrow("front:press", failure, false);
            handler.onEvent(press(7), AGE);
            house.time.advance(HALF_A_SECOND);

            assertThat(triggers(), contains("front:press!PRESSED", "front:press!RELEASED"));
        }

        @ParameterizedTest
        @MethodSource("failures")
        void aViewIsShownAsFarAsPossible(Throwable failure) {
            house.openhab.makeThrow("front:low-battery", failure, true);
            house.openhab.makeThrow("front", failure, true);
            handler.onView(Views.house());

            assertThat(house.openhab.state("front:mode"), is("lfr"));
            assertThat(house.openhab.state("front:motion"), is("OFF"));
        }

        @Test
        void theStatusIsReportedAgainWithTheNextView() {
            house.openhab.makeThrow("front", new IllegalStateException("being removed"), false);
            handler.onView(Views.house());
            handler.onView(Views.house());

            assertThat(HandlerHouse.status(handler), is("ONLINE NONE null"));
        }
    }

    @Nested
    class WhenThereIsMotion {

        @Test
        void itIsShownForTheHoldTime() {
            handler.onEvent(motion(), Duration.ofSeconds(20));
            house.account.end();
            house.time.advance(Duration.ofSeconds(69));
            handler.onView(Views.house());
            assertThat(house.openhab.state("front:motion"), is("ON"));

            house.time.advance(Duration.ofSeconds(1));
            assertThat(house.openhab.state("front:motion"), is("OFF"));
        }

        @Test
        void moreOfItHoldsLonger() {
            handler.onEvent(motion(), Duration.ZERO);
            house.time.advance(Duration.ofSeconds(60));
            handler.onEvent(motion(), Duration.ZERO);
            house.time.advance(Duration.ofSeconds(89));

            assertThat(house.openhab.state("front:motion"), is("ON"));
        }

        @Test
        void disposingEndsIt() {
            handler.onEvent(motion(), Duration.ZERO);
            handler.dispose();
            assertThat(house.openhab.state("front:motion"), is("OFF"));
            assertThat(house.time.waiting(), is(0L));

            handler.initialize();
            handler.onView(Views.house());
            assertThat(house.openhab.state("front:motion"), is("OFF"));
        }
    }

    @Nested
    class WhenAnItemIsLinked {

        @Test
        void everyReadableChannelAnswers() {
            for (String channel : HandlerHouse.channels()) {
                HandlerHouse.command(handler, channel, RefreshType.REFRESH);
                assertThat(channel, house.openhab.state("front:" + channel),
                        is(CHANNEL_PRESS.equals(channel) ? "NULL" : "UNDEF"));
            }
        }

        @Test
        void theLastStateIsTheAnswer() {
            handler.onEvent(press(7), AGE);
            handler.onThumbnail(Thumbnail.of(jpeg(), AT).orElseThrow());
            house.openhab.stateUpdated(new ChannelUID(handler.getThing().getUID(), CHANNEL_PRESS_DELAY),
                    UnDefType.NULL);
            house.openhab.stateUpdated(new ChannelUID(handler.getThing().getUID(), CHANNEL_IMAGE), UnDefType.NULL);

            handler.channelLinked(new ChannelUID(handler.getThing().getUID(), CHANNEL_PRESS_DELAY));
            HandlerHouse.command(handler, CHANNEL_IMAGE, RefreshType.REFRESH);

            assertThat(house.openhab.state("front:press-delay"), startsWith("3"));
            assertThat(house.openhab.state("front:image"), startsWith("data:image/jpeg"));
        }

        @Test
        void whatItNeedsIsFetched() {
            assertThat(handler.details(), is(Set.of(Detail.CONFIG))); // once, to know which channels it has
            handler.onConfig(WITH_CHIME);
            assertThat(handler.details(), is(empty()));

            link(CHANNEL_IMAGE_TIME);
            assertThat(handler.details(), is(Set.of(Detail.THUMBNAIL)));
            link(CHANNEL_CHIME_TYPE);
            assertThat(handler.details(), is(Set.of(Detail.THUMBNAIL, Detail.CONFIG)));
        }

        @ParameterizedTest
        @ValueSource(strings = {CHANNEL_WIFI_SIGNAL, CHANNEL_SYNC_SIGNAL, CHANNEL_BATTERY_SIGNAL, CHANNEL_LOW_BATTERY,
                CHANNEL_POWER_SOURCE})
        void whatViewsLackIsFetched(String channel) {
            link(channel);
            handler.onView(Views.house());
            handler.onConfig(WITH_CHIME);
            assertThat(handler.details(), is(empty()));

            handler.onView(Views.house(Views.doorbell(Battery.UNKNOWN, DeviceStatus.ONLINE)));
            assertThat(handler.details(), is(Set.of(Detail.CONFIG)));
            handler.onView(Views.house());
            assertThat(handler.details(), is(empty()));
        }

        private void link(String channel) {
            house.link(handler, channel);
        }
    }

    private static byte[] jpeg() {
        return new byte[]{(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 0, (byte) 0xff, (byte) 0xd9};
    }

    @Nested
    class WhenACommandComes {

        static Stream<Arguments> nonsense() {
            return Stream.of(Arguments.of(CHANNEL_SNOOZE, new DecimalType(-1)),
                    Arguments.of(CHANNEL_SNOOZE, new DecimalType("1E400")),
                    Arguments.of(CHANNEL_SNOOZE, new DecimalType(1441)),
                    Arguments.of(CHANNEL_SNOOZE, new QuantityType<>("5 °C")),
                    Arguments.of(CHANNEL_SNOOZE, new QuantityType<>("-5 min")),
                    Arguments.of(CHANNEL_SNOOZE, OnOffType.ON), Arguments.of(CHANNEL_SNOOZE, new StringType("NaN")),
                    Arguments.of(CHANNEL_CHIME_DURATION, new QuantityType<>("1E300 ms")),
                    Arguments.of(CHANNEL_CHIME_DURATION, new QuantityType<>("2 min")),
                    Arguments.of(CHANNEL_CHIME_TYPE, new StringType("gong")),
                    Arguments.of(CHANNEL_REQUEST, new StringType("dance")),
                    Arguments.of(CHANNEL_REQUEST, new StringType("")),
                    Arguments.of(CHANNEL_MOTION_ENABLED, new StringType("ON")),
                    Arguments.of(CHANNEL_TEMPERATURE_ALERT, new DecimalType(1)),
                    Arguments.of(CHANNEL_LAST_PRESS, new StringType("now")), Arguments.of("unknown", OnOffType.ON));
        }

        @ParameterizedTest
        @MethodSource("nonsense")
        void nonsenseIsRefusedInAWord(String channel, Command command) {
            handler.onView(Views.house());
            HandlerHouse.command(handler, channel, command);

            assertThat(house.openhab.state("front:request-result"), is("not-valid"));
        }

        @Test
        void withoutTheDeviceItIsRefused() {
            HandlerHouse.command(handler, CHANNEL_MOTION_ENABLED, OnOffType.ON);

            assertThat(house.openhab.state("front:request-result"), is("not-there"));
        }
    }

    @Nested
    class WhenACommandIsCarriedOut {

        private static final DoorbellView FRONT = Views.doorbell();

        static Stream<Arguments> commands() {
            return Stream.of(
                    Arguments.of(CHANNEL_MOTION_ENABLED, OnOffType.OFF, new DeviceCommand.EnableMotion(FRONT, false)),
                    Arguments.of(CHANNEL_TEMPERATURE_ALERT, OnOffType.ON,
                            new DeviceCommand.EnableTemperatureAlert(FRONT, true)),
                    Arguments.of(CHANNEL_SNOOZE, new DecimalType(5), snooze(Duration.ofMinutes(5))),
                    Arguments.of(CHANNEL_SNOOZE, new QuantityType<>("90 s"), snooze(Duration.ofSeconds(90))),
                    Arguments.of(CHANNEL_SNOOZE, new DecimalType(0), snooze(Duration.ZERO)),
                    Arguments.of(CHANNEL_CHIME_TYPE, new StringType("digital"), chime(ChimeType.DIGITAL, 300)),
                    Arguments.of(CHANNEL_CHIME_TYPE, new StringType("mechanical"), chime(ChimeType.MECHANICAL, 300)),
                    Arguments.of(CHANNEL_CHIME_TYPE, new StringType("disabled"), chime(ChimeType.DISABLED, 300)),
                    Arguments.of(CHANNEL_CHIME_DURATION, new DecimalType(450), chime(ChimeType.MECHANICAL, 450)),
                    Arguments.of(CHANNEL_CHIME_DURATION, new QuantityType<>("0.5 s"), chime(ChimeType.MECHANICAL, 500)),
                    request("snapshot", new DeviceCommand.Snapshot(FRONT)),
                    request("clip", new DeviceCommand.RecordClip(FRONT)),
                    request("status", new DeviceCommand.RefreshStatus(FRONT)),
                    request("stay-awake", new DeviceCommand.StayAwake(FRONT)),
                    request("chime", new DeviceCommand.RingChime(FRONT,
                            new Chime(ChimeType.MECHANICAL, Duration.ofMillis(300)))));
        }

        private static Arguments request(String word, DeviceCommand command) {
            return Arguments.of(CHANNEL_REQUEST, new StringType(word), command);
        }

        private static DeviceCommand snooze(Duration time) {
            return new DeviceCommand.Snooze(FRONT, time);
        }

        private static DeviceCommand chime(ChimeType type, long millis) {
            return new DeviceCommand.SetChime(FRONT, new Chime(type, Duration.ofMillis(millis)));
        }

        @BeforeEach
        void signIn() {
            house.signIn();
        }

        private void send(String channel, Command command) {
            HandlerHouse.command(handler, channel, command);
            house.time.run();
        }

        @ParameterizedTest
        @MethodSource("commands")
        void theCloudIsGivenWhatWasMeant(String channel, Command command, DeviceCommand meant) {
            send(channel, command);

            assertThat(house.cloud.given, contains(meant));
            assertThat(house.openhab.state("front:request-result"), is("done"));
        }

        @Test
        void whatIsSetStaysAsItIs() {
            handler.onConfig(new DeviceConfig(new Chime(ChimeType.DIGITAL, HALF_A_SECOND), null, null, Power.UNKNOWN,
                    SignalReport.NONE, "", null, false, Map.of()));
            send(CHANNEL_CHIME_TYPE, new StringType("mechanical"));
            send(CHANNEL_CHIME_DURATION, new DecimalType(200));

            assertThat(house.cloud.given, contains(chime(ChimeType.MECHANICAL, 500), chime(ChimeType.DIGITAL, 200)));
            assertThat(handler.ringChime(FRONT),
                    is(new DeviceCommand.RingChime(FRONT, new Chime(ChimeType.DIGITAL, HALF_A_SECOND))));
        }
    }

    @Nested
    class WhenARefusalShowsThatItSleeps {

        private static final String ASLEEP = "ONLINE NONE @text/online.asleep";
        private static final String AWAKE = "ONLINE NONE null";

        @BeforeEach
        void refuse() {
            house.signIn();
            house.cloud.failures.add(new CloudException.Rejected("snapshot", 400, 2440));
            send(CHANNEL_REQUEST, new StringType("snapshot"));
        }

        private void send(String channel, Command command) {
            HandlerHouse.command(handler, channel, command);
            house.time.advance(Duration.ofSeconds(2));
        }

        @Test
        void theStatusSaysSoWhateverViewsTell() {
            assertThat(HandlerHouse.status(handler), is(ASLEEP));

            handler.onView(Views.house());
            assertThat(HandlerHouse.status(handler), is(ASLEEP));
        }

        @Test
        void aPressEndsIt() {
            handler.onEvent(press(7), AGE);

            assertThat(HandlerHouse.status(handler), is(AWAKE));
        }

        @Test
        void aCommandThatIsDoneEndsIt() {
            send(CHANNEL_REQUEST, new StringType("clip"));

            assertThat(HandlerHouse.status(handler), is(AWAKE));
        }

        @Test
        void anotherFailureDoesNotEndIt() {
            house.cloud.failures.add(new CloudException.Rejected("clip", 400, 2450));
            send(CHANNEL_REQUEST, new StringType("clip"));

            assertThat(HandlerHouse.status(handler), is(ASLEEP));
        }

        @Test
        void aSnoozeDoesNotEndIt() {
            send(CHANNEL_SNOOZE, new DecimalType(5));

            assertThat(HandlerHouse.status(handler), is(ASLEEP));
        }

        @Test
        void anOfflineDeviceIsOffline() {
            handler.onView(Views.house(Views.doorbell(Battery.OK, DeviceStatus.OFFLINE)));

            assertThat(HandlerHouse.status(handler), is("OFFLINE COMMUNICATION_ERROR @text/offline.doorbell-offline"));
        }

        @Test
        void anotherDeviceIsAwake() {
            handler.getThing().getConfiguration().put("serialNumber", "G8T1LN003274K0QD");
            handler.initialize();
            handler.getThing().getConfiguration().put("serialNumber", Views.FRONT_SERIAL.value());
            handler.initialize();
            handler.onView(Views.house());

            assertThat(HandlerHouse.status(handler), is(AWAKE));
        }
    }

    @Nested
    class WhenTheAccountIsAsked {

        private CommandResult ask() {
            return handler
                    .ask((account, doorbell) -> CompletableFuture
                            .completedFuture(new CommandResult.Saved(account.isOnline() + " " + doorbell.name())))
                    .getNow(new CommandResult.Done());
        }

        @Test
        void itIsAboutTheDevice() {
            assertThat(ask(), is(CommandResultText.NOBODY));

            handler.onView(Views.house());
            assertThat(ask(), is(new CommandResult.Saved("false Front Door")));
        }

        @Test
        void withoutAnAccountThereIsNobody() {
            handler.onView(Views.house());
            house.bridge.setHandler(null);

            assertThat(ask(), is(CommandResultText.NOBODY));
        }
    }

    @Nested
    class AsToItsStatus {

        private DoorbellView doorbell(DeviceStatus status, boolean onboarded, boolean outOfSync) {
            return new DoorbellView(
                    new DeviceFacts(Views.FRONT, Views.FRONT_SERIAL, Views.HOUSE, "Front", "", "", status, onboarded),
                    DoorbellMode.LFR, Battery.OK, Signals.NONE, true, outOfSync, null, null);
        }

        @ParameterizedTest
        @CsvSource({"ONLINE, true, false, ONLINE NONE null", "UNKNOWN, true, false, ONLINE NONE null",
                "ASLEEP, true, false, ONLINE NONE @text/online.asleep",
                "ASLEEP, true, true, ONLINE NONE @text/online.out-of-sync",
                "OFFLINE, true, true, OFFLINE COMMUNICATION_ERROR @text/offline.doorbell-offline",
                "ONLINE, false, true, OFFLINE CONFIGURATION_ERROR @text/offline.not-onboarded"})
        void itIsThatOfTheDevice(DeviceStatus status, boolean onboarded, boolean outOfSync, String shown) {
            handler.onView(Views.house(doorbell(status, onboarded, outOfSync)));

            assertThat(HandlerHouse.status(handler), is(shown));
        }

        @Test
        void whatTheCloudDoesNotNameIsNoProperty() {
            handler.onView(Views.house(doorbell(DeviceStatus.ONLINE, true, false)));
            assertThat(handler.getThing().getProperties().keySet(), containsInAnyOrder("serialNumber", "network"));

            handler.onView(Views.house());
            assertThat(handler.getThing().getProperties(),
                    allOf(hasEntry("modelId", "Video Doorbell (lotus)"), hasEntry("firmwareVersion", "12.67")));
        }

        @Test
        void savingTheSameSerialNumberKeepsTheDevice() {
            handler.onView(Views.house());
            handler.initialize();

            assertThat(handler.findDevice().isPresent(), is(true));
        }

        @Test
        void ofTwoTheOneWithTheSerialNumberItselfIsMeant() {
            SerialNumber standIn = DeviceFacts.standIn(Views.HOUSE, Views.FRONT);
            handler.getThing().getConfiguration().put("serialNumber", standIn.value());
            handler.initialize();
            DoorbellView other = doorbell(8, standIn.value());
            handler.onView(
                    new AccountView(Views.house().networks(), List.of(), List.of(Views.doorbell(), other), List.of()));

            assertThat(handler.findDevice().orElseThrow(), is(other));
        }

        @Test
        void afterARestartItIsGoneIfItsPropertySaysThatItWasThere() {
            handler.getThing().setProperty("serialNumber", Views.FRONT_SERIAL.value());
            handler.onView(AccountView.EMPTY);

            assertThat(HandlerHouse.status(handler), is("OFFLINE GONE @text/offline.gone"));
        }

        @Test
        void itFollowsTheAccount() {
            handler.onView(Views.house());
            assertThat(HandlerHouse.status(handler), is("ONLINE NONE null"));

            house.setAccount(ThingStatus.OFFLINE);
            handler.bridgeStatusChanged(house.bridge.getStatusInfo());
            assertThat(HandlerHouse.status(handler), is("OFFLINE BRIDGE_OFFLINE null"));
            handler.onView(Views.house());
            assertThat(HandlerHouse.status(handler), is("OFFLINE BRIDGE_OFFLINE null"));

            house.setAccount(ThingStatus.ONLINE);
            handler.bridgeStatusChanged(house.bridge.getStatusInfo());
            assertThat(HandlerHouse.status(handler), is("ONLINE NONE null"));
        }

        @Test
        void itIsGoneWhenItWasThereBefore() {
            handler.onView(Views.house());
            handler.onView(new AccountView(Views.house().networks(), List.of(), List.of(), List.of()));

            assertThat(HandlerHouse.status(handler), is("OFFLINE GONE @text/offline.gone"));
        }

        @Test
        void aMistypedSerialNumberIsExplainedBriefly() {
            handler.getThing().getConfiguration().put("serialNumber", "G8T1LN003274K0QD");
            handler.initialize();
            handler.onView(manyDoorbells());

            String status = String.valueOf(HandlerHouse.status(handler));
            assertThat(status, startsWith("OFFLINE CONFIGURATION_ERROR @text/offline.serial-similar"));
            assertThat(status, containsString("Front Door G8T1LN003274K0QC / "));
            assertThat(status, containsString(" and 78 more\""));
            assertThat(status.length(), is(lessThan(400)));
        }

        private AccountView manyDoorbells() {
            List<DoorbellView> doorbells = Stream.concat(
                    IntStream.range(0, 82)
                            .mapToObj(number -> doorbell(number, "G9X1AA0%05d".formatted(number) + "BBBB")),
                    Stream.of(Views.doorbell())).toList();
            return new AccountView(Views.house().networks(), List.of(), doorbells, List.of());
        }

        private DoorbellView doorbell(int number, String serial) {
            return new DoorbellView(
                    Views.facts(new DeviceKey(DeviceFamily.DOORBELL, number), new SerialNumber(serial),
                            "Door " + number, "lotus", DeviceStatus.ONLINE),
                    DoorbellMode.LFR, Battery.OK, Signals.NONE, null, false, null, null);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "--"})
        void withoutASerialNumberItIsNotConfigured(String typed) {
            handler.getThing().getConfiguration().put("serialNumber", typed);
            handler.initialize();

            assertThat(HandlerHouse.status(handler), is("OFFLINE CONFIGURATION_ERROR @text/offline.serial-missing"));
        }

        @Test
        void anotherSerialNumberForgetsTheStates() {
            handler.onView(Views.house());
            handler.onEvent(press(7), AGE);
            handler.dispose();
            handler.getThing().getConfiguration().put("serialNumber", "G8T1LN003274K0QD");
            handler.initialize();

            assertThat(house.openhab.state("front:press-delay"), is("UNDEF"));
            assertThat(house.openhab.state("front:mode"), is("UNDEF"));
        }

        @Test
        void namesStayOneLine() {
            AccountView view = new AccountView(List.of(new NetworkView(Views.HOUSE, "A\u001b[2J\nB", true)), List.of(),
                    List.of(Views.doorbell()), List.of());
            handler.onView(view);

            assertThat(handler.getThing().getProperties().get("network"), is("A [2J B"));
        }
    }

    @Nested
    class WhenItIsDisposedOf {

        @Test
        void nothingOfOpenhabIsTouched() {
            handler.onView(Views.house());
            handler.onEvent(motion(), AGE);
            ThingHandlerCallback callback = Objects.requireNonNull(mock(ThingHandlerCallback.class));
            handler.dispose();
            handler.setCallback(callback);

            handler.onView(Views.house());
            handler.onEvent(press(7), AGE);
            handler.onEvent(motion(), AGE);
            handler.onLastEvents(new LastEvents(AT, AT, Set.of()));
            handler.onClip(Views.press(7, AT));
            handler.onConfig(WITH_CHIME);
            handler.onThumbnail(Thumbnail.of(jpeg(), AT).orElseThrow());
            handler.bridgeStatusChanged(house.bridge.getStatusInfo());
            handler.channelUnlinked(new ChannelUID(handler.getThing().getUID(), CHANNEL_IMAGE));
            HandlerHouse.command(handler, CHANNEL_IMAGE, RefreshType.REFRESH);
            HandlerHouse.command(handler, CHANNEL_MOTION_ENABLED, OnOffType.ON);
            house.time.advance(Duration.ofMinutes(5));

            verifyNoInteractions(callback);
        }

        @Test
        void initializingBringsItBack() {
            handler.dispose();
            handler.initialize();
            handler.onView(Views.house());
            handler.onEvent(press(7), AGE);

            assertThat(HandlerHouse.status(handler), is("ONLINE NONE null"));
            assertThat(triggers(), contains("front:press!PRESSED"));
        }
    }

    @Nested
    class AsToItsStates {

        @Test
        void signalsAndBatteryMayStandInTheSettingsOnly() {
            handler.onView(Views.house(new DoorbellView(
                    Views.facts(Views.FRONT, Views.FRONT_SERIAL, "Front", "orchid", DeviceStatus.ONLINE),
                    DoorbellMode.LFR, Battery.UNKNOWN, Signals.NONE, true, false, null, null)));
            handler.onConfig(new DeviceConfig(null, null, null, new Power(null, Battery.LOW, null),
                    new SignalReport(Signals.NONE, -55, -75), "", null, false, Map.of()));

            assertThat(house.openhab.state("front:wifi-signal"), is("4"));
            assertThat(house.openhab.state("front:sync-signal"), is("2"));
            assertThat(house.openhab.state("front:low-battery"), is("ON"));
        }

        @Test
        void theSettingsCompleteTheView() {
            handler.onView(Views.house());
            handler.onConfig(WITH_CHIME);
            handler.onView(Views.house());

            assertThat(house.openhab.state("front:chime-type"), is("digital"));
            assertThat(house.openhab.state("front:chime-duration"), is("500 ms"));
            assertThat(house.openhab.state("front:power-source"), is("wired"));
        }

        @Test
        void motionWithoutADetectionIsReported() {
            handler.onLastEvents(new LastEvents(null, null, Set.of()));
            assertThat(house.openhab.state("front:detected"), is("UNDEF"));

            handler.onLastEvents(new LastEvents(null, AT, Set.of()));
            assertThat(house.openhab.state("front:detected"), is("none"));
            handler.onLastEvents(new LastEvents(null, AT, Set.of("vehicle", "person")));
            assertThat(house.openhab.state("front:detected"), is("person-and-vehicle"));
        }

        static Stream<Arguments> incomplete() {
            return Stream.of(Arguments.of(DoorbellMode.LFR, new Signals(1, 1, 1, null), false),
                    Arguments.of(DoorbellMode.LFR, new Signals(null, 1, 1, 1), true),
                    Arguments.of(DoorbellMode.LFR, new Signals(1, null, 1, 1), true),
                    Arguments.of(DoorbellMode.STANDALONE, new Signals(1, null, 1, 1), false),
                    Arguments.of(DoorbellMode.STANDALONE, new Signals(1, 1, null, 1), true));
        }

        @ParameterizedTest
        @MethodSource("incomplete")
        void aViewMayLackSignals(DoorbellMode mode, Signals signals, boolean isIncomplete) {
            DoorbellView doorbell = new DoorbellView(Views.doorbell().facts(), mode, Battery.OK, signals, true, false,
                    null, null);

            assertThat(new VideoReading(doorbell, null).isIncomplete(), is(isIncomplete));
        }

        @ParameterizedTest
        @CsvSource({"ALWAYS_ON, OK, wired", "STANDALONE, UNKNOWN, battery", "LFR, LOW, battery", "LFR, UNKNOWN, UNDEF",
                "UNKNOWN, UNKNOWN, UNDEF"})
        void thePowerComesFromTheModeAndTheBattery(DoorbellMode mode, Battery battery, String shown) {
            handler.onView(Views.house(
                    new DoorbellView(Views.doorbell().facts(), mode, battery, Signals.NONE, true, false, null, null)));

            assertThat(house.openhab.state("front:power-source"), is(shown));
        }

        @Test
        void theViewIsShown() {
            handler.onView(Views.house());

            assertThat(house.openhab.lines(),
                    hasItems("front:low-battery=OFF", "front:battery-signal=3", "front:power-source=battery",
                            "front:mode=lfr", "front:wifi-signal=3", "front:sync-signal=4", "front:motion-enabled=ON",
                            "front:snooze=0 min", "front:temperature=12.8 °C", "front:motion=OFF"));
            assertThat("the settings are not known", house.openhab.state("front:chime-type"), is("NULL"));
        }

        @Test
        void settingsMaySayNothing() {
            handler.onView(Views.house());
            handler.onConfig(DeviceConfig.NONE);

            for (String channel : List.of(CHANNEL_CHIME_TYPE, CHANNEL_CHIME_DURATION, CHANNEL_TEMPERATURE_ALERT)) {
                assertThat(house.openhab.state("front:" + channel), is("UNDEF"));
            }
        }

        @Test
        void settingsShowAtOnce() {
            handler.onView(Views.house(new DoorbellView(Views.doorbell().facts(), DoorbellMode.UNKNOWN, Battery.OK,
                    Signals.NONE, null, false, null, null)));
            handler.onConfig(new DeviceConfig(null, 50, true, new Power(false, Battery.LOW, null),
                    new SignalReport(new Signals(2, 3, 1, null), null, null), "", null, false, Map.of()));

            assertThat(house.openhab.lines(),
                    hasItems("front:low-battery=OFF", "front:battery-signal=1", "front:power-source=battery",
                            "front:mode=UNDEF", "front:wifi-signal=2", "front:sync-signal=2", "front:temperature=10 °C",
                            "front:temperature-alert=ON"));
        }

        @Test
        void theLastRecordingIsDescribed() {
            handler.onClip(new Clip(new ClipId(7), Views.FRONT, Clip.Kind.LIVE_VIEW, AT, AT, Set.of(), null, null,
                    Duration.ofSeconds(20)));
            handler.onLastEvents(new LastEvents(AT, AT.minusSeconds(9), Set.of("vehicle")));

            assertThat(house.openhab.lines(),
                    hasItems(startsWith("front:last-clip-time=2026-11-23T11:59:57"), is("front:last-clip-length=20 s"),
                            is("front:last-clip-kind=live-view"), startsWith("front:last-press=2026-11-23T11:59:57"),
                            startsWith("front:last-motion=2026-11-23T11:59:48"), is("front:detected=vehicle")));
        }

        @Test
        void itsActionsAreThoseOfADoorbell() {
            assertThat(handler.getServices(), contains(BlinkDoorbellActions.class));
        }

        @Test
        void anOlderThumbnailDoesNotReplaceANewerOne() {
            handler.onThumbnail(Thumbnail.of(jpeg(), AT).orElseThrow());
            handler.onThumbnail(Thumbnail.of(jpeg(), AT.minusSeconds(1)).orElseThrow());

            assertThat(house.openhab.state("front:image-time"), startsWith("2026-11-23T11:59:57"));
        }
    }
}
