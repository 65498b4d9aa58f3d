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
package org.openhab.binding.blink.internal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.simulator.Fault;
import org.openhab.binding.blink.simulator.Route;
import org.openhab.binding.blink.simulator.SimulatedHouse;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.types.Command;

/**
 * Cameras, Minis and floodlights of the simulated house, from their Things to the socket.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class CameraHouseTest {

    private static final Duration POLL = Duration.ofSeconds(61);

    private @NonNullByDefault({}) WholeHouse run;
    private @NonNullByDefault({}) Thing drive;
    private @NonNullByDefault({}) Thing yard;

    @BeforeEach
    void signIn() throws IOException {
        run = new WholeHouse();
        run.signIn();
        drive = run.addChild(THING_TYPE_CAMERA, "drive", Map.of("serialNumber", SimulatedHouse.DRIVE));
        yard = run.addChild(THING_TYPE_FLOODLIGHT, "yard", Map.of("serialNumber", SimulatedHouse.YARD));
        run.link(drive, "sensitivity");
        run.link(yard, "light");
        run.time.advance(POLL);
    }

    @AfterEach
    void close() {
        run.close();
    }

    private void send(Thing thing, String channel, Command command, int seconds) {
        run.handler(thing).handleCommand(new ChannelUID(thing.getUID(), channel), command);
        run.time.advance(Duration.ofSeconds(seconds));
    }

    private String state(String channel) {
        return run.openhab.state(channel);
    }

    private ThingStatusInfo status(Thing thing) {
        return Objects.requireNonNull(run.openhab.thing(thing.getUID())).getStatusInfo();
    }

    @Test
    void theyAreOnlineAndShowWhatTheyAre() {
        assertThat(status(drive).toString(), is("ONLINE"));
        assertThat(status(yard).toString(), is("ONLINE"));
        assertThat(state("drive:sensitivity"), is(not("NULL")));
        assertThat(state("yard:light"), is("OFF"));
        assertThat(state("drive:battery-voltage"), endsWith(" V"));
    }

    @Test
    void motionIsSeenAtTheRightCamera() {
        assertThat(run.house.motion(SimulatedHouse.DRIVE, "person").isPresent(), is(true));
        run.time.advance(Duration.ofSeconds(20));

        assertThat(state("drive:motion"), is("ON"));
        assertThat(state("yard:motion"), is("OFF"));
    }

    @Test
    void aSettingIsReadBackWhenTheConfigLags() {
        run.house.cloud(cloud -> cloud.configLag = Duration.ofSeconds(4));
        send(drive, "sensitivity", new DecimalType(7), 4);
        assertThat(state("drive:request-result"), is("running"));

        run.time.advance(Duration.ofSeconds(12));
        assertThat(state("drive:request-result"), is("done"));
        assertThat(state("drive:sensitivity"), is("7"));
    }

    @Test
    void aSettingThatIsNotTakenIsCalledSo() {
        String before = state("drive:sensitivity");
        run.house.cloud(cloud -> cloud.configLag = Duration.ofMinutes(10));
        send(drive, "sensitivity", new DecimalType(2), 40);

        assertThat(state("drive:request-result"), is("not-taken"));
        assertThat(state("drive:sensitivity"), is(before));
    }

    @Test
    void theOlderFormIsUsedWhereTheNewerIsGone() {
        run.cloud.inject(Fault.Status.noSuchRoute(), Route.CAMERA_CONFIG_NEW, -1);
        run.time.advance(Duration.ofMinutes(16));
        int asked = run.cloud.count(Route.CAMERA_CONFIG);
        send(drive, "sensitivity", new DecimalType(8), 30);

        assertThat(asked, is(greaterThan(0)));
        assertThat(state("drive:sensitivity"), is("8"));
        assertThat(state("drive:request-result"), is("done"));
    }

    @Test
    void aFloodlightIsSwitched() {
        send(yard, "light", OnOffType.ON, 30);

        assertThat(state("yard:request-result"), is("done"));
        assertThat(state("yard:light"), is("ON"));
    }

    @Test
    void aLightMountIsSwitchedAndItsStateIsNotKnown() {
        send(drive, "light", OnOffType.ON, 30);

        assertThat(state("drive:request-result"), is("done"));
        assertThat(state("drive:light"), is("UNDEF"));
    }

    @Test
    void aSnapshotIsTaken() {
        send(drive, "request", new StringType("snapshot"), 30);

        assertThat(state("drive:request-result"), is("done"));
    }
}
