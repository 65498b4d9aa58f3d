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

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.internal.account.Account;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.handler.SyncModuleHandler;
import org.openhab.binding.blink.simulator.ChimeRing;
import org.openhab.binding.blink.simulator.DeviceChange;
import org.openhab.binding.blink.simulator.Fault;
import org.openhab.binding.blink.simulator.Route;
import org.openhab.binding.blink.simulator.SimulatedDevice;
import org.openhab.binding.blink.simulator.SimulatedHouse;
import org.openhab.binding.blink.simulator.SimulatedNetwork;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.types.Command;

import com.google.gson.JsonPrimitive;

/**
 * Commands to doorbells, networks and sync modules, followed to their end.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class ControlsTest {

    private static final Duration POLL = Duration.ofSeconds(11);
    private static final Duration DONE = Duration.ofSeconds(15);

    private @NonNullByDefault({}) WholeHouse run;
    private @NonNullByDefault({}) Thing back;

    @BeforeEach
    void signIn() throws IOException {
        run = new WholeHouse();
        run.signIn();
        back = run.addDoorbell("back", SimulatedHouse.BACK_DOOR);
        run.link(back, "chime-type");
        run.time.advance(POLL);
    }

    @AfterEach
    void close() {
        run.close();
    }

    private void send(Thing thing, String channel, Command command) {
        run.handler(thing).handleCommand(new ChannelUID(thing.getUID(), channel), command);
        run.time.run();
    }

    private String state(String channel) {
        return run.openhab.state(channel);
    }

    private SimulatedDevice device(String serial) {
        return run.house.devices().stream().filter(device -> device.serial().equals(serial)).findFirst().orElseThrow();
    }

    private SimulatedNetwork network(long id) {
        return run.house.networks().stream().filter(each -> each.id() == id).findFirst().orElseThrow();
    }

    @Nested
    class OfADoorbell {

        @Test
        void theSettingsShow() {
            assertThat(state("back:chime-type"), is("mechanical"));
            assertThat(state("back:chime-duration"), is("300 ms"));
            assertThat(state("back:temperature-alert"), is("OFF"));
            assertThat(state("back:temperature"), is("10 °C"));
            assertThat(state("back:snooze"), is("0 min"));
            assertThat(state("back:mode"), is("lfr"));
        }

        @Test
        void withoutALinkTheSettingsAreAskedForOnce() {
            int asked = run.cloud.count(Route.DOORBELL_CONFIG);
            run.addDoorbell("front", SimulatedHouse.FRONT_DOOR);
            run.time.advance(Duration.ofMinutes(10));

            assertThat(run.cloud.count(Route.DOORBELL_CONFIG), is(asked + 1)); // to know which channels it has
        }

        @ParameterizedTest
        @CsvSource({"snapshot", "clip", "stay-awake", "chime"})
        void whatChangesNoSettingHasNoneFetched(String request) {
            int asked = run.cloud.count(Route.DOORBELL_CONFIG);
            send(back, "request", new StringType(request));
            run.time.advance(Duration.ofMinutes(1));

            assertThat(state("back:request-result"), is("done"));
            assertThat(run.cloud.count(Route.DOORBELL_CONFIG), is(asked));
        }

        @Test
        void motionDetectionFollowsTheDevice() {
            send(back, "motion-enabled", OnOffType.OFF);
            assertThat(state("back:motion-enabled"), is("ON"));
            assertThat(state("back:request-result"), is("running"));
            run.time.advance(DONE);

            assertThat(state("back:motion-enabled"), is("OFF"));
            assertThat(state("back:request-result"), is("done"));
        }

        @Test
        void aNumberCountsMinutesAndTheTimeRunsDown() {
            send(back, "snooze", new DecimalType(10));
            run.time.advance(Duration.ofMinutes(4));
            assertThat(device(SimulatedHouse.BACK_DOOR).isSnoozed(run.house.now()), is(true));
            assertThat(state("back:snooze"), is(either(is("6 min")).or(is("7 min"))));

            send(back, "snooze", new DecimalType(0));
            run.time.advance(DONE);

            assertThat(state("back:snooze"), is("0 min"));
        }

        @Test
        void aSilencedDoorbellStillRings() {
            send(back, "snooze", new DecimalType(10));
            run.time.advance(DONE);
            run.house.press(SimulatedHouse.BACK_DOOR);
            run.time.advance(POLL);

            assertThat(run.openhab.triggers(), contains("back:press!PRESSED", "back:press!RELEASED"));
        }

        @Test
        void theChimeIsSetAndRung() {
            send(back, "chime-type", new StringType("digital"));
            run.time.advance(DONE);
            send(back, "chime-duration", new QuantityType<>("0.5 s"));
            run.time.advance(DONE);
            assertThat(state("back:chime-type"), is("digital"));
            assertThat(state("back:chime-duration"), is("500 ms"));

            send(back, "request", new StringType("chime"));
            run.time.advance(DONE);

            assertThat(device(SimulatedHouse.BACK_DOOR).chimeRings(), hasSize(1));
            ChimeRing ring = device(SimulatedHouse.BACK_DOOR).chimeRings().get(0);
            assertThat(ring.type() + " " + ring.duration(), is("digital 500"));
        }

        @Test
        void theTemperatureAlertIsSwitched() {
            send(back, "temperature-alert", OnOffType.ON);
            run.time.advance(DONE);

            assertThat(state("back:temperature-alert"), is("ON"));
            assertThat(device(SimulatedHouse.BACK_DOOR).hasTemperatureAlert(), is(true));
        }

        @Test
        void aClipIsRecorded() {
            send(back, "request", new StringType("clip"));
            run.time.advance(Duration.ofMinutes(1));

            assertThat(state("back:request-result"), is("done"));
            assertThat(state("back:last-clip-kind"), is("live-view"));
            assertThat(run.openhab.triggers(), is(empty()));
        }
    }

    @Nested
    class OfASleepingDoorbell {

        private @NonNullByDefault({}) Thing front;

        @BeforeEach
        void add() {
            front = run.addDoorbell("front", SimulatedHouse.FRONT_DOOR);
            run.house.change(SimulatedHouse.FRONT_DOOR, DeviceChange.status("asleep"));
            run.time.advance(Duration.ofMinutes(2));
        }

        @Test
        void aSettingWaitsUntilItWakesUp() {
            send(front, "motion-enabled", OnOffType.OFF);
            run.time.advance(DONE);

            assertThat(state("front:request-result"), is("pending"));
        }

        @Test
        void aPictureCannotBeTaken() {
            send(front, "request", new StringType("snapshot"));
            run.time.advance(DONE);

            assertThat(state("front:request-result"), is("asleep"));
        }
    }

    @Nested
    class OfADoorbellThatOnlyItsRefusalShowsAsleep {

        private static final String ASLEEP = "ONLINE NONE @text/online.asleep";

        @BeforeEach
        void refuse() {
            run.cloud.inject(Fault.Status.message(400, "Asleep", 2440), Route.DOORBELL_THUMBNAIL, 1);
            send(back, "request", new StringType("snapshot"));
            run.time.advance(DONE);
        }

        private String status() {
            ThingStatusInfo info = Objects.requireNonNull(run.openhab.thing(back.getUID())).getStatusInfo();
            return info.getStatus() + " " + info.getStatusDetail() + " " + info.getDescription();
        }

        @Test
        void theStatusSaysSo() {
            assertThat(status(), is(ASLEEP));
        }

        @Test
        void aPressEndsIt() {
            run.house.press(SimulatedHouse.BACK_DOOR);
            run.time.advance(Duration.ofMinutes(1));

            assertThat(status(), is("ONLINE NONE null"));
        }
    }

    @Nested
    class OfANetwork {

        private @NonNullByDefault({}) Thing house;

        private Thing add(long id) {
            Thing thing = run.addChild(BlinkBindingConstants.THING_TYPE_NETWORK, "house",
                    Map.of("networkId", Long.toString(id)));
            run.time.advance(POLL);
            return thing;
        }

        @BeforeEach
        void addHouse() {
            house = add(SimulatedHouse.HOUSE);
        }

        @Test
        void schedulesAreListedAndSwitched() {
            assertThat(state("house:schedules"), is("Nights (on), Holidays (off)"));
            assertThat(state("house:schedule"), is("ON"));
            run.link(house, "schedule");

            send(house, "schedule", OnOffType.OFF);
            run.time.advance(Duration.ofMinutes(1));

            assertThat(state("house:schedule"), is("OFF"));
            assertThat(state("house:schedules"), is("Nights (off), Holidays (off)"));
            assertThat(network(SimulatedHouse.HOUSE).programs().get(0).enabled(), is(false));
        }

        @Test
        void theAppIsSilencedForAllOfIt() {
            send(house, "snooze", new DecimalType(20));
            run.time.advance(DONE);

            assertThat(state("house:request-result"), is("done"));
            assertThat(network(SimulatedHouse.HOUSE).isSnoozed(run.house.now()), is(true));
        }

        @Test
        void withNothingToArmItSaysSo() {
            for (String serial : new String[]{SimulatedHouse.BACK_DOOR, SimulatedHouse.GARDEN, SimulatedHouse.DRIVE,
                    SimulatedHouse.KITCHEN, SimulatedHouse.YARD}) {
                run.house.change(serial, DeviceChange.of("enabled", new JsonPrimitive(false)));
            }
            send(house, "armed", OnOffType.OFF);
            run.time.advance(DONE);
            send(house, "armed", OnOffType.ON);
            run.time.advance(DONE);

            assertThat(state("house:request-result"), is("nothing-to-arm"));
            assertThat(state("house:armed"), is("OFF"));
        }
    }

    @Nested
    class OfASyncModule {

        private @NonNullByDefault({}) Thing hub;

        @BeforeEach
        void add() {
            run.house.change(SimulatedHouse.HUB, DeviceChange.config("sm_backup_in_progress", new JsonPrimitive(true)));
            run.house.change(SimulatedHouse.HUB, DeviceChange.config("sm_backup_enabled", new JsonPrimitive(true)));
            hub = run.addChild(BlinkBindingConstants.THING_TYPE_SYNC_MODULE, "hub",
                    Map.of("serialNumber", SimulatedHouse.HUB));
            run.link(hub, "backup");
            run.time.advance(Duration.ofMinutes(16));
        }

        @Test
        void itTellsHowItIs() {
            assertThat(state("hub:local-storage"), is("active"));
            assertThat(state("hub:backup"), is("running"));
            assertThat(state("hub:heartbeat-age"), matchesPattern("\\d+ s"));
            assertThat(hub.getProperties().get(Thing.PROPERTY_FIRMWARE_VERSION), is("16.0.32"));
        }

        @Test
        void itsStorageIsEjected() {
            send(hub, "request", new StringType("eject"));
            run.time.advance(DONE);
            assertThat(state("hub:request-result"), is("done"));

            run.time.advance(Duration.ofMinutes(16));
            assertThat(state("hub:local-storage"), is("unmounted"));
        }

        @Test
        void storedClipsAreListedAndSaved() {
            run.house.cloud(cloud -> cloud.recording = org.openhab.binding.blink.simulator.Recording.LOCAL_ONLY);
            run.house.press(SimulatedHouse.BACK_DOOR);
            run.time.advance(Duration.ofMinutes(1));
            SyncModuleHandler handler = (SyncModuleHandler) run.handler(hub);

            CommandResult listed = run.whileWaiting(handler.ask(Account::listStoredClips));
            assertThat(listed, is(instanceOf(CommandResult.Listed.class)));
            String id = ((CommandResult.Listed) listed).clips().get(0).id();
            CommandResult saved = run
                    .whileWaiting(handler.ask((account, module) -> account.saveStoredClip(module, id, "stored")));

            assertThat(saved, is(new CommandResult.Saved(run.userData.resolve("blink/stored.mp4").toString())));
            assertThat(run.whileWaiting(handler.ask((account, module) -> account.saveStoredClip(module, "1", ""))),
                    is(new CommandResult.Refused(CommandResult.Reason.NO_RECORDING)));
        }
    }
}
