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

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.cloud.http.CloudHosts;
import org.openhab.binding.blink.internal.cloud.rest.CommandRoutes.CommandRoute;
import org.openhab.binding.blink.internal.model.Chime;
import org.openhab.binding.blink.internal.model.ChimeType;
import org.openhab.binding.blink.internal.model.Schedule;
import org.openhab.binding.blink.internal.testing.FakeTransport;
import org.openhab.binding.blink.internal.testing.MemorySession;
import org.openhab.binding.blink.internal.testing.Views;

/**
 * Where each command goes.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class CommandRoutesTest {

    private static final String NETWORK = "/api/v1/accounts/{a}/networks/{n}";
    private static final String DOORBELL = NETWORK + "/doorbells/{d}";
    private static final DeviceConfigs CONFIGS = new DeviceConfigs(new RestClient(new FakeTransport(),
            CloudHosts.real(), MemorySession.at("e002", 400_123), new WireProblems(), () -> Instant.EPOCH), new Twins(),
            new WireProblems());
    private static final Chime BELL = new Chime(ChimeType.DIGITAL, Duration.ofMillis(400));

    static Stream<Arguments> commands() {
        Schedule nights = new Schedule(Views.HOUSE, 81, "Nights", false);
        return Stream.of(
                Arguments.of(new DeviceCommand.Arm(Views.HOUSE, true), NETWORK + "/state/arm", "{}", "[51001]"),
                Arguments.of(new DeviceCommand.Arm(Views.HOUSE, false), NETWORK + "/state/disarm", "{}", "[51001]"),
                Arguments.of(new DeviceCommand.SnoozeNetwork(Views.HOUSE, Duration.ofMinutes(30)), NETWORK + "/snooze",
                        "{\"snooze_time\":30}", "[51001]"),
                Arguments.of(new DeviceCommand.SnoozeNetwork(Views.HOUSE, Duration.ZERO), NETWORK + "/unsnooze", "{}",
                        "[51001]"),
                Arguments.of(new DeviceCommand.EnableSchedule(nights, true), NETWORK + "/programs/{p}/enable", "{}",
                        "[51001, 81]"),
                Arguments.of(new DeviceCommand.EnableSchedule(nights, false), NETWORK + "/programs/{p}/disable", "{}",
                        "[51001, 81]"),
                Arguments.of(new DeviceCommand.EjectStorage(Views.syncModule()),
                        NETWORK + "/sync_modules/{s}/local_storage/eject", "{}", "[51001, 61001]"),
                ofDoorbell(new DeviceCommand.Snapshot(Views.doorbell()), "/thumbnail", "{}"),
                ofDoorbell(new DeviceCommand.RecordClip(Views.doorbell()), "/clip", "{}"),
                ofDoorbell(new DeviceCommand.RefreshStatus(Views.doorbell()), "/status", "{}"),
                ofDoorbell(new DeviceCommand.StayAwake(Views.doorbell()), "/stay_awake", "{}"),
                ofDoorbell(new DeviceCommand.EnableMotion(Views.doorbell(), true), "/enable", "{}"),
                ofDoorbell(new DeviceCommand.EnableMotion(Views.doorbell(), false), "/disable", "{}"),
                ofDoorbell(new DeviceCommand.Snooze(Views.doorbell(), Duration.ofMinutes(5)), "/snooze",
                        "{\"snooze_time\":5}"),
                ofDoorbell(new DeviceCommand.Snooze(Views.doorbell(), Duration.ZERO), "/unsnooze", "{}"),
                ofDoorbell(new DeviceCommand.SetChime(Views.doorbell(), BELL), "/chime/digital/config",
                        "{\"duration\":400}"),
                ofDoorbell(new DeviceCommand.RingChime(Views.doorbell(), BELL), "/trigger_chime",
                        "{\"chime_type\":\"digital\",\"duration\":400}"),
                ofDoorbell(new DeviceCommand.EnableTemperatureAlert(Views.doorbell(), true), "/temp_alert_enable",
                        "{}"),
                ofDoorbell(new DeviceCommand.EnableTemperatureAlert(Views.doorbell(), false), "/temp_alert_disable",
                        "{}"),
                Arguments.of(new DeviceCommand.Snapshot(Views.camera()),
                        "/accounts/{a}/networks/{n}/cameras/{c}/thumbnail", "{}", "[51001, 71001]"),
                Arguments.of(new DeviceCommand.EnableMotion(Views.mini(), true), NETWORK + "/owls/{o}/config",
                        "{\"enabled\":true}", "[51001, 72001]"));
    }

    @ParameterizedTest
    @CsvSource({"PT0.001S, 1", "PT1S, 1", "PT59.999S, 1", "PT1M, 1", "PT1M0.001S, 2", "PT89S, 2", "PT2M, 2",
            "PT4H, 240"})
    void aSnoozeIsAtLeastTheTimeAskedFor(Duration time, int minutes) {
        String body = "{\"snooze_time\":" + minutes + "}";

        assertThat(route(new DeviceCommand.Snooze(Views.doorbell(), time)).json(), is(body));
        assertThat(route(new DeviceCommand.SnoozeNetwork(Views.HOUSE, time)).json(), is(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S"})
    void noTimeEndsTheSnooze(Duration time) {
        CommandRoute route = route(new DeviceCommand.Snooze(Views.doorbell(), time));

        assertThat(route.template(), endsWith("/unsnooze"));
        assertThat(route.json(), is("{}"));
    }

    private static CommandRoute route(DeviceCommand command) {
        return CommandRoutes.of(command, CONFIGS);
    }

    private static Arguments ofDoorbell(DeviceCommand command, String path, String body) {
        return Arguments.of(command, DOORBELL + path, body, "[51001, 73001]");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void eachHasItsPathAndBody(DeviceCommand command, String template, String body, String numbers) {
        CommandRoute route = route(command);

        assertThat(route.template(), is(template));
        assertThat(route.json(), is(body));
        assertThat(Arrays.toString(route.numbers()), is(numbers));
        assertThat(command.network(), is(Views.HOUSE));
    }

    @Test
    void aSyncModuleTakesNoPictures() {
        assertThrows(IllegalArgumentException.class, () -> route(new DeviceCommand.Snapshot(Views.syncModule())));
    }
}
