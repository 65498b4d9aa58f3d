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
package org.openhab.binding.blink.internal.cloud.rest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.cloud.RequestClass;
import org.openhab.binding.blink.internal.cloud.http.CloudHosts;
import org.openhab.binding.blink.internal.model.DeviceConfig;
import org.openhab.binding.blink.internal.model.DeviceConfig.Lamp;
import org.openhab.binding.blink.internal.model.Setting;
import org.openhab.binding.blink.internal.model.SettingState;
import org.openhab.binding.blink.internal.model.SettingValue;
import org.openhab.binding.blink.internal.model.SettingValue.Number;
import org.openhab.binding.blink.internal.model.SettingValue.Switch;
import org.openhab.binding.blink.internal.model.SettingValue.Word;
import org.openhab.binding.blink.internal.model.VideoDevice;
import org.openhab.binding.blink.internal.testing.FakeTransport;
import org.openhab.binding.blink.internal.testing.MemorySession;
import org.openhab.binding.blink.internal.testing.Views;

/**
 * Configs of all families, read and written.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class DeviceConfigsTest {

    private static final String MOUNT = """
            {"id":81001,"accessory_type":"light_accessory","light_accessory":{"daytime_mode":false,
            "daytime_sensitivity":4,"illuminator_intensity":6,"illuminator_duration":60,
            "illuminator_duration_options":[30,60,180],"motion_alert":true,"battery_percentage":85}}""";
    private static final String FLOODLIGHT = """
            {"name":"Yard","light_status":"off","light_brightness":3,"superior":{"auto_on_off_enabled":false,
            "motion_alert":true,"daytime_sensitivity":4,"illuminator_intensity":3,"illuminator_duration":30,
            "manual_illuminator_duration":180,"manual_illuminator_duration_options":[65535,30,60,180]}}""";

    private final FakeTransport transport = new FakeTransport();
    private final WireProblems problems = new WireProblems();
    private final DeviceConfigs configs = new DeviceConfigs(new RestClient(transport, CloudHosts.real(),
            MemorySession.at("e002", 400_123), problems, () -> Instant.EPOCH), new Twins(), problems);

    private DeviceConfig fetch(VideoDevice device, String json) throws Exception {
        transport.reply(200, json);
        return configs.fetch(device, RequestClass.DETAILS);
    }

    private DeviceConfig camera(String members) throws Exception {
        return fetch(Views.camera(), "{\"camera\":[{\"name\":\"Garden\"," + members + "}]}");
    }

    private DeviceConfig mini(String members) throws Exception {
        return fetch(Views.mini(), "{\"name\":\"Kitchen\"," + members + "}");
    }

    private static SettingState state(DeviceConfig config, Setting setting) {
        return Objects.requireNonNull(config.settings().get(setting));
    }

    private static SettingValue value(String text) {
        return switch (text) {
            case "true", "false" -> new Switch(Boolean.parseBoolean(text));
            default -> text.matches("[0-9]+") ? new Number(Integer.parseInt(text)) : new Word(text);
        };
    }

    private String body(VideoDevice device, Setting setting, SettingValue value) {
        return configs.body(new DeviceCommand.ChangeSetting(device, setting, value));
    }

    @Nested
    class WhenOneIsRead {

        @ParameterizedTest
        @ValueSource(strings = {"{\"camera\":[{C}],\"signals\":{S}}", "{\"camera\":{C},\"signals\":{S}}",
                "{C,\"signals\":{S}}"})
        void aCameraComesInThreeShapes(String shape) throws Exception {
            DeviceConfig config = fetch(Views.camera(),
                    shape.replace("{C", "{\"name\":\"Garden\",\"battery_voltage\":148,\"motion_sensitivity\":5")
                            .replace("{S}", "{\"lfr\":2,\"wifi\":4,\"temp\":41,\"battery\":2}"));

            assertThat(config.power().centivolts(), is(148));
            assertThat(config.signals().bars().syncBars(), is(2));
            assertThat(config.signals().bars().temperatureFahrenheit(), is(41));
            assertThat(state(config, Setting.SENSITIVITY), is(new SettingState(new Number(5), true, 1, 9, List.of())));
        }

        @ParameterizedTest
        @CsvSource({"SENSITIVITY, '\"motion_sensitivity\":7', 7", "CLIP_LENGTH, '\"video_length\":30', 30",
                "RETRIGGER_TIME, '\"alert_interval\":10', 10", "EARLY_END, '\"early_termination\":true', true",
                "EARLY_NOTIFICATION, '\"early_notification\":false', false",
                "NIGHT_VISION, '\"illuminator_enable\":2', auto", "INFRARED, '\"illuminator_intensity\":4', medium",
                "RECORD_AUDIO, '\"record_audio\":true', true", "VIDEO_QUALITY, '\"video_quality\":\"best\"', best",
                "VOLUME, '\"lfr_sync_interval\":8', 8", "STATUS_LED, '\"led_state\":\"recording\"', recording",
                "FLIP, '\"flip_video\":\"true\"', true",
                "PERSON_DETECTION, '\"detection_modes\":{\"person_detection\":true}', true",
                "VEHICLE_DETECTION, '\"detection_modes\":{\"vehicle_detection\":false}', false"})
        void eachSettingOfACameraIsFound(Setting setting, String member, String value) throws Exception {
            assertThat(state(camera(member), setting).value(), is(value(value)));
        }

        @ParameterizedTest
        @CsvSource({"CLIP_LENGTH, '\"clip_length\":60', 60", "RETRIGGER_TIME, '\"retrigger_time\":30', 30",
                "NIGHT_VISION, '\"illuminator_enable\":\"off\",\"illuminator_enable_v2\":\"auto\"', auto",
                "VOLUME, '\"volume_control\":\"3\"', 3",
                "LIGHT_BRIGHTNESS, '\"light_brightness\":2,\"spotlight_compatible\":true', 2",
                "LIGHT_DURATION, '\"manual_light_duration\":60,\"superior\":null', 60"})
        void eachSettingOfAMiniIsFound(Setting setting, String member, String value) throws Exception {
            assertThat(state(mini(member), setting).value(), is(value(value)));
        }

        @Test
        void whatIsNotAnsweredIsNotThere() throws Exception {
            assertThat(mini("\"motion_sensitivity\":null").settings(), is(anEmptyMap()));
            assertThat(problems.all(), is(empty()));
        }

        @Test
        void whatIsNotUnderstoodIsCounted() throws Exception {
            assertThat(mini("\"motion_sensitivity\":\"high\",\"flip_video\":{}").settings(), is(anEmptyMap()));
            assertThat(problems.all(), hasSize(2));
        }

        @Test
        void whatIsNotSupportedCannotBeWritten() throws Exception {
            assertThat(state(mini("\"flip_video\":false,\"flip_video_compatible\":false"), Setting.FLIP).writable(),
                    is(false));
        }

        @Test
        void optionsAreThoseOfTheDevice() throws Exception {
            SettingState quality = state(
                    camera("\"video_quality\":\"standard\",\"video_quality_support\":"
                            + "[\"saver\",\"standard\",\"best\",\"odd\"],\"video_quality_restricted\":[\"best\"]"),
                    Setting.VIDEO_QUALITY);

            assertThat(quality.options(), contains(new Word("saver"), new Word("standard")));
        }

        @Test
        void aLimitIsThatOfTheDevice() throws Exception {
            SettingState length = state(camera("\"video_length\":20,\"clip_max_length\":30"), Setting.CLIP_LENGTH);

            assertThat(length.takes(new Number(30)), is(true));
            assertThat(length.takes(new Number(31)), is(false));
            assertThat(length.takes(new Number(4)), is(false));
            assertThat(length.takes(new Switch(true)), is(false));
        }

        @ParameterizedTest
        @CsvSource({"on, true", "off, false", "dim, "})
        void aLampIsOnOffOrUnknown(String word, @org.eclipse.jdt.annotation.Nullable Boolean on) throws Exception {
            assertThat(mini("\"light_status\":\"" + word + "\"").lamp(), is(new Lamp(on)));
        }

        @Test
        void theStateOfALightMountIsNeverKnown() throws Exception {
            DeviceConfig config = fetch(Views.camera(),
                    "{\"camera\":[{\"name\":\"Drive\"}],\"accessories\":[" + MOUNT + "]}");

            assertThat(config.lamp(), is(new Lamp(null)));
            assertThat(state(config, Setting.LIGHT_BRIGHTNESS).value(), is(new Number(6)));
            assertThat(configs.lightMount(Views.camera().key()), is(81_001L));
        }

        @Test
        void theOlderFormIsReadAfterA404() throws Exception {
            transport.reply(404).reply(200, "{\"tier\":\"e002\",\"account_id\":400123}");
            camera("\"record_audio\":true");

            assertThat(transport.asked().getLast(), endsWith("/network/51001/camera/71001/config"));
        }

        @Test
        void anErrorObjectIsARefusal() {
            transport.reply(200, "{\"message\":\"System is busy, please wait\",\"code\":307}");

            CloudException.Rejected refusal = assertThrows(CloudException.Rejected.class,
                    () -> configs.fetch(Views.mini(), RequestClass.DETAILS));
            assertThat(refusal.isBusy(), is(true));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "[]", "{\"camera\":", "7"})
        void anythingElseIsMalformed(String body) {
            transport.reply(200, body);

            assertThrows(CloudException.Malformed.class, () -> configs.fetch(Views.camera(), RequestClass.DETAILS));
        }
    }

    @Nested
    class WhenOneIsWritten {

        @ParameterizedTest
        @CsvSource({"VOLUME, 5, '{\"lfr_sync_interval\":5}'", "NIGHT_VISION, off, '{\"illuminator_enable\":0}'",
                "INFRARED, high, '{\"illuminator_intensity\":7}'", "FLIP, true, '{\"flip_video\":true}'",
                "PERSON_DETECTION, true, '{\"detection_modes\":{\"person_detection\":true}}'"})
        void oneKeyOfACameraIsSent(Setting setting, String value, String body) {
            assertThat(body(Views.camera(), setting, value(value)), is(body));
        }

        @ParameterizedTest
        @CsvSource({"VOLUME, 5, '{\"volume_control\":5}'", "NIGHT_VISION, off, '{\"illuminator_enable\":\"off\"}'",
                "RECORD_AUDIO, false, '{\"record_audio_enable\":false}'",
                "LIGHT_BRIGHTNESS, 2, '{\"light_brightness\":2}'"})
        void oneKeyOfAMiniIsSent(Setting setting, String value, String body) {
            assertThat(body(Views.mini(), setting, value(value)), is(body));
        }

        @Test
        void theObjectOfAFloodlightIsSentWhole() throws Exception {
            fetch(Views.mini(), FLOODLIGHT);

            assertThat(body(Views.mini(), Setting.LIGHT_BRIGHTNESS, new Number(6)),
                    is("{\"superior\":{\"auto_on_off_enabled\":false,\"motion_alert\":true,"
                            + "\"illuminator_intensity\":6,\"illuminator_duration\":30,"
                            + "\"manual_illuminator_duration\":180},\"light_brightness\":6}"));
        }

        @Test
        void theObjectOfALightMountIsSentWhole() throws Exception {
            fetch(Views.camera(), "{\"camera\":[{\"name\":\"Drive\"}],\"accessories\":[" + MOUNT + "]}");

            assertThat(body(Views.camera(), Setting.LIGHT_DURATION, new Number(180)),
                    is("{\"accessories\":[{\"id\":81001,\"accessory_type\":\"light_accessory\",\"light_accessory\":"
                            + "{\"daytime_mode\":false,\"daytime_sensitivity\":4,\"illuminator_intensity\":6,"
                            + "\"illuminator_duration\":180,\"motion_alert\":true}}]}"));
        }
    }
}
