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
package org.openhab.binding.blink.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A Blink account with its networks and devices, as the cloud knows it, without HTTP.
 * <p>
 * Thread-safe by its own monitor: every public method takes it, and {@link SimulatorServer} holds it while it answers a
 * request. What takes time (publication, clips, commands) takes effect at the next request, once the clock has moved
 * far enough.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class SimulatedHouse {
    /** The networks of {@link #example}. */
    public static final long HOUSE = 51001;
    public static final long GATE = 51002;
    /** The serial numbers of {@link #example}. */
    public static final String HUB = "G8U1VM009415X2PL";
    public static final String GARDEN = "G8V1SD006337B8NE";
    public static final String DRIVE = "G8V1CT004217R2XA";
    public static final String YARD = "G8T1SU001336D4TP";
    public static final String KITCHEN = "G8T1GH001521RW4T";
    public static final String FRONT_DOOR = "G8T1LN003274K0QC";
    public static final String BACK_DOOR = "G8T1LN004112M3WP";

    private final HouseCore core;

    SimulatedHouse(Clock clock, Household household, long seed) {
        core = new HouseCore(clock, household, seed);
    }

    /**
     * The house of the demonstration: network "House" (sync module "Hub", cameras "Garden" and "Drive", the latter on a
     * mount with a lamp, Mini "Kitchen", floodlight "Yard", paired doorbell "Back Door", programs "Nights" and
     * "Holidays"; armed) and network "Gate" (standalone doorbell "Front Door"; disarmed).
     */
    public static SimulatedHouse example(Clock clock) {
        return exampleBuilder(clock).build();
    }

    /** {@link #example} before it is built, to add to it; the current network is "House". */
    public static HouseBuilder exampleBuilder(Clock clock) {
        return HouseExamples.furnish(builder(clock));
    }

    /** {@link #example} and one device of every product, with accessories, before it is built. */
    public static HouseBuilder everythingBuilder(Clock clock) {
        return HouseExamples.furnishWithEverything(builder(clock));
    }

    /** A house of your own; without any call in between it is an empty account. */
    public static HouseBuilder builder(Clock clock) {
        return new HouseBuilder(clock);
    }

    public synchronized SimulatedAccount account() {
        return core.account();
    }

    /** The present as the cloud sees it. */
    public synchronized Instant now() {
        return core.now();
    }

    /** Lets the cloud's clock differ from the one that was injected. */
    public synchronized void skewClock(Duration ahead) {
        core.skew(ahead);
    }

    /** The newest verification code, as on the owner's phone; empty before the first. */
    public synchronized String currentCode() {
        return core.signInSessions().currentCode();
    }

    /** The button of a doorbell is pressed. */
    public List<Long> press(String serial) {
        return press(serial, PressOptions.usual());
    }

    /**
     * The button of a doorbell is pressed.
     *
     * @return the ids of the media items to come; an item that is not listed has one too
     * @throws IllegalArgumentException when there is no such doorbell
     */
    public synchronized List<Long> press(String serial, PressOptions options) {
        SimulatedDevice doorbell = core.household().device(serial);
        if (doorbell.kind() != DeviceKind.DOORBELL) {
            throw new IllegalArgumentException(doorbell.name() + " has no button, it is a " + doorbell.kind().word());
        }
        List<Long> ids = core.events().press(doorbell, options, core.settle());
        core.settle();
        core.announce("Press at " + doorbell.name() + (options.count() == 1 ? "" : ", " + options.count() + " times"));
        return ids;
    }

    /**
     * Motion in front of a device.
     *
     * @param detections what the cloud will recognize later: {@code person}, {@code vehicle}
     * @return the id of the media item to come; empty when the network is disarmed or the device does not watch
     */
    public synchronized Optional<Long> motion(String serial, String... detections) {
        SimulatedDevice device = core.household().videoDevice(serial);
        Optional<Long> id = core.events().motion(device, List.of(detections), core.settle());
        core.settle();
        core.announce(
                "Motion at " + device.name() + (id.isPresent() ? "" : ", not recorded: disarmed or not watching"));
        return id;
    }

    /** A live view is saved in the app; the id of the media item to come. */
    public synchronized long liveView(String serial) {
        return core.events().keep(core.household().videoDevice(serial), EventWord.LIVE_VIEW, core.settle());
    }

    /** The device takes one of its timed photos; the id of the media item to come. */
    public synchronized long snapshot(String serial) {
        return core.events().keep(core.household().videoDevice(serial), EventWord.SNAPSHOT, core.settle());
    }

    /**
     * A new device is set up.
     *
     * @param type the code of its product; an unknown one makes a camera
     * @return its serial number
     * @throws IllegalArgumentException when there is no such network
     */
    public synchronized String add(long networkId, String type, String name) {
        core.household().network(networkId);
        core.settle();
        SimulatedDevice device = core.devices().add(networkId,
                Product.find(type).map(Product::kind).orElseGet(() -> DeviceKind.CAMERA), type, name,
                core.devices().nextSerial(type));
        core.announce("New: " + device.name());
        return device.serial();
    }

    /** Something happens to a device. */
    public synchronized void change(String serial, DeviceChange change) {
        SimulatedDevice device = core.household().device(serial);
        change.apply(device, core, core.settle());
        core.announce("Change of " + device.name());
    }

    /** A network is armed in the app. */
    public synchronized void arm(long networkId) {
        core.household().network(networkId).armed(true, core.settle());
    }

    /** A network is disarmed in the app. */
    public synchronized void disarm(long networkId) {
        core.household().network(networkId).armed(false, core.settle());
    }

    /** A clip is deleted in the app. */
    public synchronized void deleteClip(long id) {
        Instant now = core.settle();
        item(id).deleted(now);
    }

    /** A clip is watched in the app, or the cloud updates it for another reason. */
    public synchronized void watchClip(long id) {
        Instant now = core.settle();
        item(id).watched(now);
    }

    /** From now on the cloud refuses all access tokens given out so far. */
    public synchronized void expireTokens() {
        core.tokens().expireAccess(core.now());
    }

    /** From now on the cloud refuses all refresh tokens given out so far. */
    public synchronized void revokeRefresh() {
        core.tokens().revokeRefresh();
    }

    /**
     * The account moves to another tier: until the client asks for the tier again, everything answers {@code status}.
     */
    public synchronized void moveTier(String tier, int status) {
        core.household().account(core.account().withTier(tier));
        core.tierRefusal(status);
    }

    /** The next cloud command ends like this; may be called several times. */
    public synchronized void nextCommandEnds(CommandFate fate) {
        core.commands().nextEnds(fate);
    }

    public synchronized void cloud(Consumer<CloudSettings> change) {
        change.accept(core.cloud());
    }

    public synchronized void signIn(Consumer<SignInSettings> change) {
        change.accept(core.signIn());
    }

    /**
     * Receives one readable line for each event: presses, codes. The listener is called with the monitor of the house
     * held, so it should only print or enqueue.
     */
    public void listen(Consumer<String> listener) {
        core.listen(listener);
    }

    /** What is there; a device shows its present state, also later. */
    public synchronized Collection<SimulatedDevice> devices() {
        return List.copyOf(core.household().devices());
    }

    public synchronized Collection<SimulatedNetwork> networks() {
        return List.copyOf(core.household().networks());
    }

    /** For the server, which holds the monitor. */
    HouseCore core() {
        return core;
    }

    private MediaItem item(long id) {
        return core.library().find(id)
                .orElseThrow(() -> new IllegalArgumentException("No media item " + id + " is published"));
    }
}
