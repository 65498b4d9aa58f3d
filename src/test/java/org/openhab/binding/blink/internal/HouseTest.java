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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.simulator.DeviceChange;
import org.openhab.binding.blink.simulator.SimulatedHouse;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;

/**
 * Whole house runs: from the sign-in to the trigger, over a real socket.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class HouseTest {

    private static final Duration POLL = Duration.ofSeconds(11);

    private @NonNullByDefault({}) WholeHouse run;

    @BeforeEach
    void open() throws IOException {
        run = new WholeHouse();
    }

    @AfterEach
    void close() {
        run.close();
    }

    /** As openHAB has it now: a changed Thing is another object. */
    private String status(Thing thing) {
        ThingStatusInfo status = Objects.requireNonNull(run.openhab.thing(thing.getUID())).getStatusInfo();
        return status.getStatus() + " " + status.getStatusDetail();
    }

    @Nested
    class WhenTheAccountIsAdded {

        @Test
        void itAsksForTheCode() {
            Thing account = run.addAccount().getThing();

            assertThat(account.getStatus(), is(ThingStatus.OFFLINE));
            assertThat(account.getStatusInfo().getStatusDetail(), is(ThingStatusDetail.CONFIGURATION_PENDING));
            assertThat(account.getStatusInfo().getDescription(), startsWith("@text/offline.code-needed.sms [\"+"));
        }

        @Test
        void theCodeBringsItOnlineAndIsCleared() {
            Thing account = run.signIn().getThing();

            assertThat(status(account), is("ONLINE NONE"));
            assertThat(run.parameter("verificationCode"), is(""));
        }

        @Test
        void aWrongCodeMayBeCorrected() {
            Thing account = run.addAccount().getThing();

            run.enter("verificationCode", "000000");
            assertThat(account.getStatusInfo().getDescription(), startsWith("@text/offline.code-refused.sms"));

            run.enter("verificationCode", run.house.currentCode());
            assertThat(status(account), is("ONLINE NONE"));
        }

        @Test
        void aWrongPasswordIsNeverTriedAgain() {
            Thing account = run.addAccount(Map.of("email", run.house.account().email(), "password", "wrong"))
                    .getThing();
            int requests = run.requests();

            run.time.advance(Duration.ofHours(12));
            run.restart(Duration.ofMinutes(1));

            assertThat(account.getStatusInfo().getDescription(), is("@text/offline.wrong-password"));
            assertThat(run.requests(), is(requests));
        }
    }

    @Nested
    class WhenTheButtonIsPressed {

        private @NonNullByDefault({}) Thing front;

        @BeforeEach
        void signIn() {
            run.signIn();
            front = run.addDoorbell("front", "g8t1 ln00 3274 k0qc");
            run.time.advance(POLL);
            run.openhab.clear();
        }

        @Test
        void theDoorbellIsOnlineWithItsStates() {
            assertThat(status(front), is("ONLINE NONE"));
            assertThat(run.openhab.state("front:low-battery"), is("OFF"));
            assertThat(run.openhab.state("front:mode"), is("standalone"));
            assertThat(run.openhab.state("front:power-source"), is("battery"));
            assertThat(run.openhab.state("front:motion-enabled"), is("ON"));
        }

        @Test
        void itRingsOnceWithTheStatesSetBefore() {
            run.house.press(SimulatedHouse.FRONT_DOOR);
            run.time.advance(Duration.ofMinutes(3));

            assertThat(run.openhab.triggers(), contains("front:press!PRESSED", "front:press!RELEASED"));
            assertThat(run.openhab.lines().indexOf("front:press!PRESSED"),
                    greaterThan(indexOfState("front:last-press=")));
            assertThat(run.openhab.lines().indexOf("front:press!PRESSED"),
                    greaterThan(indexOfState("front:press-delay=")));
        }

        private int indexOfState(String prefix) {
            for (int i = 0; i < run.openhab.lines().size(); i++) {
                if (run.openhab.lines().get(i).startsWith(prefix)) {
                    return i;
                }
            }
            throw new AssertionError(prefix + " not in " + run.openhab.lines());
        }

        @Test
        void aRestartNeitherRepeatsNorLosesAPress() {
            run.house.press(SimulatedHouse.FRONT_DOOR);
            run.time.advance(POLL);
            run.house.press(SimulatedHouse.FRONT_DOOR);

            run.restart(Duration.ofSeconds(20));
            run.time.advance(POLL);

            assertThat(run.openhab.triggers(), contains("front:press!PRESSED", "front:press!RELEASED",
                    "front:press!PRESSED", "front:press!RELEASED"));
        }

        @Test
        void motionDoesNotRing() {
            run.house.arm(SimulatedHouse.GATE);
            run.house.motion(SimulatedHouse.FRONT_DOOR);
            run.time.advance(POLL);

            assertThat(run.openhab.state("front:motion"), is("ON"));
            run.time.advance(Duration.ofMinutes(3));
            assertThat(run.openhab.triggers(), is(empty()));
            assertThat(run.openhab.state("front:motion"), is("OFF"));
        }

        @Test
        void aDoorbellThatWasRenamedAndMovedIsStillTheSame() {
            run.house.change(SimulatedHouse.FRONT_DOOR, DeviceChange.name("Main Door"));
            run.house.change(SimulatedHouse.FRONT_DOOR, DeviceChange.network(SimulatedHouse.HOUSE));
            run.time.advance(Duration.ofSeconds(61));
            run.house.press(SimulatedHouse.FRONT_DOOR);
            run.time.advance(POLL);

            assertThat(status(front), is("ONLINE NONE"));
            assertThat(Objects.requireNonNull(run.openhab.thing(front.getUID())).getProperties().get("network"),
                    is("House"));
            assertThat(run.openhab.triggers(), contains("front:press!PRESSED", "front:press!RELEASED"));
        }
    }

    @Nested
    class WhenTheNetworkIsCommanded {

        @Test
        void theChannelFollowsTheCloudAndNotTheCommand() {
            run.signIn();
            Thing gate = run.addChild(THING_TYPE_NETWORK, "gate",
                    Map.of("networkId", Long.toString(SimulatedHouse.GATE)));
            run.time.advance(POLL);
            assertThat(run.openhab.state("gate:armed"), is("OFF"));

            run.handler(gate).handleCommand(new ChannelUID(gate.getUID(), CHANNEL_ARMED), OnOffType.ON);
            assertThat(run.openhab.state("gate:armed"), is("OFF"));

            run.time.advance(Duration.ofSeconds(15));
            assertThat(run.openhab.state("gate:armed"), is("ON"));
        }
    }
}
