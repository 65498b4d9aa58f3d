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

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.account.Detail;
import org.openhab.binding.blink.internal.event.BlinkEvent;
import org.openhab.binding.blink.internal.event.LastEvents;
import org.openhab.binding.blink.internal.model.Battery;
import org.openhab.binding.blink.internal.model.DeviceConfig;
import org.openhab.binding.blink.internal.model.DeviceConfig.Lamp;
import org.openhab.binding.blink.internal.model.DeviceConfig.Power;
import org.openhab.binding.blink.internal.model.DeviceKind;
import org.openhab.binding.blink.internal.model.Setting;
import org.openhab.binding.blink.internal.model.SettingState;
import org.openhab.binding.blink.internal.model.SettingValue.Number;
import org.openhab.binding.blink.internal.model.SettingValue.Switch;
import org.openhab.binding.blink.internal.model.SettingValue.Word;
import org.openhab.binding.blink.internal.model.SignalReport;
import org.openhab.binding.blink.internal.testing.Views;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.types.Command;
import org.openhab.core.types.StateDescription;
import org.openhab.core.types.StateDescriptionFragmentBuilder;
import org.openhab.core.types.StateOption;

/**
 * A battery camera in virtual time.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class CameraHandlerTest {

    private static final Instant AT = Instant.parse("2026-11-23T11:59:57Z");
    private static final DeviceConfig CONFIG = config(new Lamp(false), Map.of(Setting.SENSITIVITY,
            new SettingState(new Number(5), true, 1, 9, List.of()), Setting.CLIP_LENGTH,
            new SettingState(new Number(20), true, 5, 30, List.of()), Setting.FLIP,
            new SettingState(new Switch(false), false, 0, 0, List.of()), Setting.VIDEO_QUALITY,
            new SettingState(new Word("standard"), true, 0, 0, List.of(new Word("saver"), new Word("standard")))));

    private final HandlerHouse house = new HandlerHouse();
    private final BlinkStateDescriptionProvider options = new BlinkStateDescriptionProvider();
    private final CameraHandler handler = new CameraHandler(
            HandlerHouse.thing(THING_TYPE_CAMERA, "garden", Map.of("serialNumber", Views.GARDEN_SERIAL.value())),
            DeviceKind.CAMERA, options, house.pages);

    private static DeviceConfig config(@Nullable Lamp lamp, Map<Setting, SettingState> settings) {
        return new DeviceConfig(null, null, true, new Power(false, Battery.OK, 148), SignalReport.NONE, "10.74", lamp,
                false, settings);
    }

    @BeforeEach
    void start() {
        house.start(handler);
        handler.onView(Views.house());
    }

    private String state(String channel) {
        return house.openhab.state("garden:" + channel);
    }

    private Set<String> channels() {
        Thing thing = Objects.requireNonNull(house.openhab.thing(handler.getThing().getUID()));
        return Set.copyOf(thing.getChannels().stream().map(channel -> channel.getUID().getId()).toList());
    }

    private void command(String channel, Command command) {
        HandlerHouse.command(handler, channel, command);
        house.time.run();
    }

    @Test
    void itsStatesAreThoseOfTheView() {
        assertThat(HandlerHouse.status(handler), is("ONLINE NONE null"));
        assertThat(state("low-battery"), is("OFF"));
        assertThat(state("motion-enabled"), is("ON"));
        assertThat(state("wifi-signal"), is("3"));
        assertThat(state("temperature"), is("8.9 °C"));
        assertThat(state("motion"), is("OFF"));
    }

    @Test
    void motionIsShownForAWhile() {
        handler.onLastEvents(new LastEvents(null, AT, Set.of("person")));
        handler.onEvent(new BlinkEvent.Motion(Views.motion(7, AT)), Duration.ofSeconds(10));

        assertThat(state("motion"), is("ON"));
        assertThat(state("detected"), is("person"));
        house.time.advance(Duration.ofSeconds(81));
        assertThat(state("motion"), is("OFF"));
    }

    @Test
    void aSerialNumberOfAnotherKindIsExplained() {
        CameraHandler other = new CameraHandler(
                HandlerHouse.thing(THING_TYPE_MINI, "mini", Map.of("serialNumber", Views.GARDEN_SERIAL.value())),
                DeviceKind.MINI, options, house.pages);
        house.start(other);
        other.onView(Views.house());

        assertThat(HandlerHouse.status(other),
                startsWith("OFFLINE CONFIGURATION_ERROR @text/offline.serial-of-other.camera"));
    }

    @Nested
    class BeforeTheConfigIsKnown {

        @Test
        void itIsFetchedOnce() {
            assertThat(handler.details(), is(Set.of(Detail.CONFIG)));
            handler.onConfig(CONFIG);

            assertThat(handler.details(), is(empty()));
        }

        @Test
        void noSettingIsShown() {
            assertThat(state("sensitivity"), is("NULL"));
        }
    }

    @Nested
    class WhenTheConfigIsKnown {

        @BeforeEach
        void fetch() {
            handler.onConfig(CONFIG);
        }

        @Test
        void settingsAreShown() {
            assertThat(state("sensitivity"), is("5"));
            assertThat(state("clip-length"), is("20 s"));
            assertThat(state("video-quality"), is("standard"));
            assertThat(state("flip"), is("OFF"));
            assertThat(state("light"), is("OFF"));
            assertThat(state("battery-voltage"), is("1.48 V"));
        }

        @Test
        void channelsAreThoseThatItHas() {
            assertThat(channels(), hasItems("sensitivity", "clip-length", "flip", "light", "battery-voltage"));
            assertThat(channels(), not(hasItem("person-detection")));
        }

        @Test
        void whatItLosesIsRemovedAndAddedAgain() {
            handler.onConfig(config(null, Map.of()));
            assertThat(channels(), not(hasItem(in(Set.of("light", "sensitivity")))));
            assertThat(state("sensitivity"), is("UNDEF"));

            handler.onConfig(CONFIG);
            assertThat(channels(), hasItems("light", "sensitivity"));
            assertThat(state("sensitivity"), is("5"));
        }

        @Test
        void theStatusSurvivesAChangeOfChannels() {
            assertThat(HandlerHouse.status(handler), is("ONLINE NONE null"));
            handler.onView(Views.house());
            assertThat(HandlerHouse.status(handler), is("ONLINE NONE null"));
        }

        @Test
        void whatIsOutOfRangeIsRefused() {
            command("sensitivity", new DecimalType(10));
            assertThat(state("request-result"), is("not-valid"));
            assertThat(state("sensitivity"), is("5"));
        }

        @Test
        void whatIsNotOfferedIsRefused() {
            command("video-quality", new StringType("best"));
            assertThat(state("request-result"), is("not-valid"));
        }

        @Test
        void whatIsNotSupportedIsRefused() {
            command("flip", OnOffType.ON);
            assertThat(state("request-result"), is("not-valid"));
        }

        @Test
        void halfANumberIsNone() {
            command("sensitivity", new DecimalType(4.5));
            assertThat(state("request-result"), is("not-valid"));
        }

        @Test
        void whatFitsGoesToTheAccount() {
            command("clip-length", new QuantityType<>("0.5 min"));
            assertThat(state("request-result"), is("not-there")); // the account has no session in this test
            command("light", OnOffType.ON);
            assertThat(state("request-result"), is("not-there"));
        }
    }

    @Nested
    class InMainUi {

        private final StateDescription numbers = description("5 s", "20 s", "30 s", "60 s");

        private static StateDescription description(String... options) {
            return Objects.requireNonNull(StateDescriptionFragmentBuilder.create().withMaximum(BigDecimal.valueOf(60))
                    .withOptions(List.of(options).stream().map(each -> new StateOption(each, "Label " + each)).toList())
                    .build().toStateDescription());
        }

        private @Nullable StateDescription narrowed(String channel, StateDescription original) {
            ChannelUID uid = new ChannelUID(handler.getThing().getUID(), channel);
            Channel found = org.openhab.core.thing.binding.builder.ChannelBuilder.create(uid, null).build();
            return options.getStateDescription(found, original, null);
        }

        private List<String> offered(String channel, String... options) {
            return Objects.requireNonNull(narrowed(channel, description(options))).getOptions().stream()
                    .map(option -> option.getValue() + "=" + option.getLabel()).toList();
        }

        @Test
        void nothingIsNarrowedBeforeTheConfigIsKnown() {
            assertThat(narrowed("clip-length", numbers), is(nullValue()));
        }

        @Test
        void numbersAreThoseInTheRangeOfTheDevice() {
            handler.onConfig(CONFIG);
            StateDescription length = Objects.requireNonNull(narrowed("clip-length", numbers));

            assertThat(length.getMaximum(), is(BigDecimal.valueOf(30)));
            assertThat(length.getOptions().stream().map(StateOption::getValue).toList(),
                    contains("5 s", "20 s", "30 s"));
        }

        @Test
        void wordsAreThoseThatTheDeviceOffers() {
            handler.onConfig(CONFIG);

            assertThat(offered("video-quality", "standard", "best"),
                    contains("standard=Label standard", "saver=saver"));
        }

        @Test
        void whatIsNotSupportedIsReadOnly() {
            handler.onConfig(CONFIG);

            assertThat(Objects.requireNonNull(narrowed("flip", numbers)).isReadOnly(), is(true));
        }
    }

    /** The value that a rule sends before anything is known goes to the cloud as it is. */
    @Test
    void aSettingWithoutAKnownConfigIsNotRefusedHere() {
        command("video-quality", new StringType("best"));
        assertThat(state("request-result"), is("not-there"));
    }
}
