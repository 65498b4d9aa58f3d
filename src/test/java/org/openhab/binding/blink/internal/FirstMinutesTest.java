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
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.testing.ManualTime;
import org.openhab.binding.blink.simulator.DeviceChange;
import org.openhab.binding.blink.simulator.Fault;
import org.openhab.binding.blink.simulator.SimulatedHouse;
import org.openhab.core.thing.Thing;

/**
 * The first minutes of a new user, with each mistake once: what Main UI shows, as a whole sentence.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class FirstMinutesTest {

    private static final Path TEXTS = Path.of(System.getProperty("blink.basedir", "."))
            .resolve("src/main/resources/OH-INF/i18n/blink.properties");

    private final Properties texts = new Properties();
    private @NonNullByDefault({}) WholeHouse run;

    @BeforeEach
    void begin() throws IOException {
        try (Reader reader = Files.newBufferedReader(TEXTS)) {
            texts.load(reader);
        }
        run = new WholeHouse();
    }

    @AfterEach
    void end() throws Exception {
        run.close();
    }

    /** A text with its arguments, as openHAB makes it. */
    private String translated(String description) {
        if (!description.startsWith("@text/")) {
            return description;
        }
        String[] parts = description.split("\\s+", 2);
        String text = texts.getProperty(parts[0].substring("@text/".length()));
        Object[] arguments = parts.length == 1
                ? new Object[0]
                : Arrays.stream(parts[1].replaceAll("[\\[\\]\"]", "").split(",")).filter(part -> !part.isBlank())
                        .map(part -> translated(part.strip())).toArray();
        return MessageFormat.format(Objects.requireNonNull(text, description), arguments);
    }

    private String shown(Thing thing) {
        Thing now = Objects.requireNonNull(run.openhab.thing(thing.getUID()));
        @Nullable
        String text = now.getStatusInfo().getDescription();
        return now.getStatus() + (text == null ? "" : ": " + translated(text));
    }

    private String shown() {
        return shown(run.account().getThing());
    }

    @Test
    void theFormIsFilledInWrongly() {
        run.addAccount(Map.of("email", "someone", "password", ""));
        assertThat(shown(), is("OFFLINE: Enter the e-mail address of your Blink account, such as me@example.org."));

        run.enter("email", "someone@example.org");
        assertThat(shown(), is("OFFLINE: Enter the password of your Blink account. "
                + "Once the account is ONLINE it may be removed."));

        run.enter("password", "wrong");
        assertThat(shown(), is("OFFLINE: Blink did not accept the e-mail address and password. "
                + "Correct them and save; the binding does not try again before that."));

        run.enter("clipFolder", "/etc");
        assertThat(shown(), is("OFFLINE: Enter a plain name as Clip Folder, such as blink or blink/door: "
                + "it must be below the userdata folder of openHAB."));

        run.enter("clipFolder", "blink");
        run.enter("password", run.house.account().password());
        assertThat(shown(), startsWith("OFFLINE: Blink sent a code by SMS to "));
    }

    @Test
    void theCodeIsEnteredWrongly() {
        String refused = "OFFLINE: Blink did not accept that code: it is mistyped or too old. "
                + "Enter the newest code sent by SMS to +33xxxxxxxx31 as Verification Code, "
                + "or \"new\" for another one, from ";
        String sent = "OFFLINE: Blink sent a code by SMS to +33xxxxxxxx31. Enter it as Verification Code and save. "
                + "No code? Enter \"new\" there, from ";
        run.addAccount();
        assertThat(shown(), is(sent + "12:01 on."));

        run.enter("verificationCode", "the code");
        assertThat(shown(), is("OFFLINE: What was entered as Verification Code is not a code, so it was not sent to "
                + "Blink. Enter only the digits of the newest code, or \"new\" for another one."));

        run.enter("verificationCode", "000000");
        assertThat(shown(), is(refused + "12:01 on."));

        String tooOld = run.house.currentCode();
        run.time.advance(Duration.ofMinutes(30));
        run.enter("verificationCode", tooOld);
        assertThat(shown(), startsWith(refused));

        run.enter("verificationCode", "new");
        assertThat(shown(), is(sent + "12:31 on."));
        run.enter("verificationCode", "new");
        assertThat("too early", shown(), is(sent + "12:31 on."));

        run.enter("verificationCode", run.house.currentCode());
        assertThat(shown(), is("ONLINE"));
    }

    @Test
    void theCodeIsUsedAgain() {
        run.addAccount();
        String code = run.house.currentCode();
        run.enter("verificationCode", code);
        run.enter("verificationCode", code);
        run.time.advance(Duration.ofMinutes(1));

        assertThat(shown(), is("ONLINE"));
    }

    @Test
    void blinkLocksTheSignIn() {
        run.house.signIn(settings -> settings.attempts = 2);
        run.addAccount();
        run.enter("verificationCode", "000001");
        run.enter("verificationCode", "000002");
        assertThat(shown(),
                is("OFFLINE: Blink locked the sign-in after too many attempts. Wait until 13:00, then enter "
                        + "\"new\" as Verification Code. The binding does not try before that."));

        run.enter("verificationCode", "new");
        assertThat(shown(), is(
                "OFFLINE: Blink allows the next sign-in from 13:00 on. " + "Then enter \"new\" as Verification Code."));
    }

    @Test
    void thereIsNoInternet() {
        run.cloud.inject(new Fault.Drop(), null, Integer.MAX_VALUE);
        run.addAccount();
        assertThat(shown(), is("OFFLINE: Signing in failed (connection lost) and is not tried again automatically, so "
                + "that your account is not locked. Enter \"new\" as Verification Code to try again."));

        run.cloud.clearFaults();
        run.time.advance(Duration.ofMinutes(1));
        run.enter("verificationCode", "new");
        run.enter("verificationCode", run.house.currentCode());
        assertThat(shown(), is("ONLINE"));

        run.cloud.inject(new Fault.Drop(), null, Integer.MAX_VALUE);
        run.time.advance(Duration.ofMinutes(3));
        assertThat(shown(), is("OFFLINE: The Blink cloud has been unreachable since 12:01: connection lost. "
                + "Check the internet connection; the binding keeps trying."));
    }

    @Test
    void theSerialNumberIsWrong() {
        run.signIn();
        String doorbells = "Front Door G8T1LN003274K0QC / Back Door G8T1LN004112M3WP.";
        String none = "OFFLINE: The account has no device of this type with the serial number ";

        assertThat(shown(run.addDoorbell("a", "")), is("OFFLINE: Enter the serial number printed on the device, "
                + "or add the device from the Inbox, which fills it in."));
        assertThat(shown(run.addDoorbell("b", "G8T1LN0O3274K0QC")),
                is(none + "G8T1LN0O3274K0QC. Did you mean G8T1LN003274K0QC? Devices of this type: " + doorbells));
        assertThat(shown(run.addDoorbell("c", "G8T1LN003274")), is(none + "G8T1LN003274. It has 12 characters where a "
                + "serial number has 16 (old devices: 9 digits). Devices of this type: " + doorbells));
        assertThat(shown(run.addDoorbell("d", SimulatedHouse.GARDEN)), is("OFFLINE: G8V1SD006337B8NE is the serial "
                + "number of the camera Garden. Add it as a Blink Camera. Devices of the chosen type: " + doorbells));
        assertThat(shown(run.addChild(THING_TYPE_NETWORK, "e", Map.of("networkId", "House"))),
                is("OFFLINE: Enter the number of the network as Network ID, "
                        + "or add the network from the Inbox, which fills it in."));
        assertThat(shown(run.addChild(THING_TYPE_NETWORK, "f", Map.of("networkId", "5"))),
                is("OFFLINE: The account has no network 5. Its networks are: House 51001 / Gate 51002."));
    }

    @Test
    void theAccountHasNoSuchDevice() {
        run.close();
        run = house(time -> SimulatedHouse.builder(time.clock()).network("House", true).build());
        run.signIn();

        assertThat(shown(run.addDoorbell("front", SimulatedHouse.FRONT_DOOR)), is("OFFLINE: The account has no device "
                + "of this type with the serial number G8T1LN003274K0QC. Devices of this type: none."));
    }

    @Test
    void aDeviceIsAway() {
        run.signIn();
        Thing front = run.addDoorbell("front", SimulatedHouse.FRONT_DOOR);
        Thing garden = run.addChild(THING_TYPE_CAMERA, "garden", Map.of("serialNumber", SimulatedHouse.GARDEN));
        assertThat(shown(front), is("ONLINE"));

        run.house.change(SimulatedHouse.FRONT_DOOR, DeviceChange.status("asleep"));
        run.house.change(SimulatedHouse.GARDEN, DeviceChange.status("offline"));
        run.time.advance(Duration.ofMinutes(3));
        assertThat(shown(front), is("ONLINE: Asleep until the next press or motion; it still rings."));
        assertThat(shown(garden), is("OFFLINE: The Blink cloud cannot reach the camera. Check its sync module and the "
                + "Wi-Fi first (restart the router), then the battery (empty, wrongly inserted, missing)."));

        run.house.change(SimulatedHouse.FRONT_DOOR, DeviceChange.status("offline"));
        run.house.change(SimulatedHouse.GARDEN, DeviceChange.removed());
        run.time.advance(Duration.ofMinutes(3));
        assertThat(shown(front), is("OFFLINE: The Blink cloud cannot reach the doorbell. Check the Wi-Fi first "
                + "(restart the router), then the battery (empty, wrongly inserted, missing)."));
        assertThat(shown(garden), is("OFFLINE: The device has been removed from the account. "
                + "Add it again in the Blink app, or remove this Thing."));
    }

    private static WholeHouse house(Function<ManualTime, SimulatedHouse> furnished) {
        try {
            return new WholeHouse(furnished);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
