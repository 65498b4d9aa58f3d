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
package org.openhab.binding.blink.internal.console;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.openhab.binding.blink.internal.WholeHouse;
import org.openhab.binding.blink.internal.testing.RecordingConsole;
import org.openhab.binding.blink.simulator.Fault;
import org.openhab.binding.blink.simulator.Route;
import org.openhab.binding.blink.simulator.SimulatedHouse;
import org.openhab.core.OpenHAB;
import org.openhab.core.thing.ThingRegistry;

import com.google.gson.JsonPrimitive;

/**
 * The console command, as a person types it.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class BlinkConsoleTest {

    private static final Duration POLL = Duration.ofSeconds(11);

    private final ThingRegistry things = Mockito.mock(ThingRegistry.class);
    private final BlinkConsole command = new BlinkConsole(things, () -> ZoneOffset.UTC);
    private @NonNullByDefault({}) WholeHouse run;

    @BeforeEach
    void signIn() throws IOException {
        run = new WholeHouse();
        run.signIn();
        run.addDoorbell("front", SimulatedHouse.FRONT_DOOR);
        run.time.advance(POLL);
        run.openhab.clear();
        Mockito.when(things.getAll()).thenAnswer(call -> List.of(run.account().getThing()));
    }

    @AfterEach
    void close() {
        run.close();
    }

    /** Types on another thread, as the console does; the executor runs on this one. */
    private String type(String... words) {
        RecordingConsole console = new RecordingConsole();
        CompletableFuture<Void> typed = CompletableFuture.runAsync(() -> command.execute(words, console));
        while (!typed.isDone()) {
            run.time.run();
            try {
                typed.get(1, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // the command waits for the executor
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
        return console.text();
    }

    private String dump() throws IOException {
        String answer = type("dump");
        Path file = Path.of(answer.replace("Written to ", ""));
        String text = Files.readString(file);
        Files.delete(file);
        return text;
    }

    @Nested
    class AboutTheAccount {

        @Test
        void itTellsStatusBudgetAndWhatComesNext() {
            assertThat(type("accounts"),
                    allOf(containsString("blink:account:home: ONLINE"), containsString("requests in the last hour: "),
                            containsString("of 880"), containsString("next poll of the event list: in "),
                            containsString("then every 10.0 s")));
        }

        @Test
        void itShowsDevicesWithTheirSerialNumbers() {
            assertThat(type("devices"), allOf(containsString("doorbell " + SimulatedHouse.FRONT_DOOR),
                    containsString("sync module " + SimulatedHouse.HUB), containsString("standalone, battery ok")));
        }

        @Test
        void theAccountMayBeNamed() {
            assertThat(type("home", "devices"), is(type("devices")));
        }

        @Test
        void withoutAnAccountItSaysSo() {
            Mockito.when(things.getAll()).thenReturn(List.of());

            assertThat(type("devices"), containsString("no Blink account"));
        }

        @Test
        void withoutAWordItTellsWhatThereIs() {
            assertThat(type(),
                    allOf(containsString("blink accounts"), not(containsString("openhab:")), containsString("dump")));
            assertThat(type("nonsense"), is(type()));
        }
    }

    @Nested
    class AboutEvents {

        @Test
        void eachHasItsDisposition() {
            run.house.press(SimulatedHouse.FRONT_DOOR);
            run.time.advance(POLL);
            run.house.press(SimulatedHouse.BACK_DOOR);
            run.time.advance(POLL);

            assertThat(type("events"), allOf(containsString("press at \"Front Door\""), containsString(": rang"),
                    containsString("press at \"Back Door\""), containsString("no Thing has its serial number")));
        }

        @Test
        void afterARestartTheyStillRang() {
            run.house.press(SimulatedHouse.FRONT_DOOR);
            run.time.advance(POLL);
            run.restart(Duration.ofSeconds(5));
            run.time.advance(POLL);

            assertThat(type("events"), allOf(containsString(": rang"), not(containsString("seen before"))));
        }

        @Test
        void thoseFromALongPauseAreTooOld() {
            run.disableAndEnable(Duration.ofSeconds(5));
            run.time.advance(POLL);
            run.house.press(SimulatedHouse.FRONT_DOOR);
            run.disableAndEnable(Duration.ofMinutes(10));
            run.time.advance(POLL);

            assertThat(type("events"), containsString("too old"));
            assertThat(run.openhab.triggers(), is(empty()));
        }

        @Test
        void theDelaysAreCounted() {
            run.house.press(SimulatedHouse.FRONT_DOOR);
            run.time.advance(POLL);

            assertThat(type("delays"), containsString("triggered"));
            assertThat(type("delays"), containsString("1 #"));
        }
    }

    @Nested
    class WhenAPressIsSimulated {

        @Test
        void itGoesTheWholeWayAndIsMarked() {
            assertThat(type("press", "g8t1-ln00-3274-k0qc"), containsString("SIMULATED: Front Door rang"));
            run.time.advance(POLL);

            assertThat(run.openhab.triggers(), contains("front:press!PRESSED", "front:press!RELEASED"));
            assertThat(type("events"), containsString("(SIMULATED)"));
        }

        @Test
        void itLeavesNoTraceInWhatIsRemembered() {
            String before = remembered();
            type("press", SimulatedHouse.FRONT_DOOR);
            run.time.advance(POLL);

            assertThat(remembered(), is(before));
            assertThat(type("delays"), not(containsString("triggered")));
        }

        /** What is stored, but for the requests of the last hour. */
        private String remembered() {
            return run.disk().toString().replaceAll("\\\\?\"requests\\\\?\":\\\\?\"[^\"]*\"", "");
        }

        @Test
        void eachRingsAnew() {
            type("press", SimulatedHouse.FRONT_DOOR);
            run.time.advance(POLL);
            type("press", SimulatedHouse.FRONT_DOOR);
            run.time.advance(POLL);

            assertThat(run.openhab.triggers(), hasSize(4));
        }

        @Test
        void withoutAThingNothingRings() {
            assertThat(type("press", SimulatedHouse.BACK_DOOR), containsString("nothing rang"));
            assertThat(type("press", "nobody"), containsString("no device with that serial number"));
        }
    }

    @Nested
    class WhenTheSignInNeedsHelp {

        @Test
        void nothingThatIsEnteredEndsASessionThatWorks() {
            run.time.advance(Duration.ofMinutes(2));
            type("new-code");
            run.time.run();
            assertThat(run.account().getThing().getStatus().name(), is("ONLINE"));

            String answer = type("code", run.house.currentCode());
            run.time.advance(POLL);

            assertThat(answer, not(containsString(run.house.currentCode())));
            assertThat(type("accounts"), containsString("ONLINE"));
        }

        @Test
        void aCodeMustBeSaid() {
            assertThat(type("code"), startsWith("Enter the code"));
        }
    }

    @Nested
    class WhenItIsDumped {

        @Test
        void itTellsWhatAReportNeeds() throws IOException {
            run.house.press(SimulatedHouse.FRONT_DOOR);
            run.time.advance(POLL);

            assertThat(dump(),
                    allOf(containsString("account: ONLINE"), containsString("PRESS at doorbell …K0QC"),
                            containsString("RANG"), containsString("mode STANDALONE"), containsString("requests: "),
                            containsString("presses within 2 s")));
        }

        @Test
        void itHoldsNoSecretsNamesAndFullSerialNumbers() throws IOException {
            run.house.press(SimulatedHouse.FRONT_DOOR);
            run.time.advance(POLL);
            String text = dump();

            for (String secret : List.of(SimulatedHouse.FRONT_DOOR, SimulatedHouse.HUB, SimulatedHouse.GARDEN,
                    run.house.account().email(), run.house.account().password(), run.house.currentCode(), "Front Door",
                    "Garden", "Hub", "House", "Gate", "" + run.house.account().id())) {
                assertThat(text, not(containsString(secret)));
            }
        }
    }

    @Nested
    class WhenASignInAnswersWithAnotherType {

        @BeforeEach
        void renew() {
            run.cloud.inject(new Fault.Edit("expires_in", new JsonPrimitive("hidden")), Route.TOKEN, 1);
            run.cloud.inject(new Fault.ExpireTokens(), Route.HOMESCREEN, 1);
            run.time.advance(Duration.ofMinutes(2));
        }

        @Test
        void itIsShownWithTheOtherCountsAndWithoutItsValue() throws IOException {
            String counted = "not understood: sign-in: expires_in: not a whole number, 1";

            assertThat(type("accounts"), allOf(containsString(counted), not(containsString("hidden"))));
            String dumped = dump();
            assertThat(dumped, allOf(containsString(counted), not(containsString("hidden"))));
        }
    }

    @Nested
    class WhenTabIsPressed {

        private List<String> complete(int argument, String... typed) {
            List<String> candidates = new ArrayList<>();
            command.complete(typed, argument, typed.length > argument ? typed[argument].length() : 0, candidates);
            return candidates.stream().map(String::strip).toList();
        }

        @Test
        void commandsAndAccountsAreOffered() {
            assertThat(complete(0, ""), hasItems("devices", "events", "dump", "home"));
            assertThat(complete(0, "d"), containsInAnyOrder("delays", "devices", "dump"));
        }

        @Test
        void afterAnAccountComeItsCommands() {
            assertThat(complete(1, "home", "dev"), contains("devices"));
        }
    }
}
