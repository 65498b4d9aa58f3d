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
package org.openhab.binding.blink.demo;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.demo.LogEvent.Kind;
import org.openhab.binding.blink.simulator.DeviceChange;
import org.openhab.binding.blink.simulator.SimulatedHouse;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.thing.ChannelUID;

/**
 * A scripted visit: does what a person would do, and checks what the person would see, each within its time.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class HouseVisit {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Longer than the status interval. */
    private static final Duration STATUS_PATIENCE = Duration.ofSeconds(60);
    /** How long nothing must ring after motion: several polls of the media list. */
    private static final Duration QUIET = Duration.ofSeconds(8);
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private static final String HOME = "blink:%s:home:%s";
    private static final String FRONT = HOME.formatted("doorbell", SimulatedHouse.FRONT_DOOR);
    private static final String BACK = HOME.formatted("doorbell", SimulatedHouse.BACK_DOOR);
    private static final String DRIVE = HOME.formatted("camera", SimulatedHouse.DRIVE);
    private static final String YARD = HOME.formatted("floodlight", SimulatedHouse.YARD);
    private static final String HUB = HOME.formatted("sync-module", SimulatedHouse.HUB);
    private static final List<String> NETWORKS = List.of(HOME.formatted("network", SimulatedHouse.HOUSE),
            HOME.formatted("network", SimulatedHouse.GATE));
    private static final String ARMED = NETWORKS.get(1) + ":armed";
    private static final String PRESS = FRONT + ":press";

    private final Demo demo;
    private final EventLog log;
    private final Consumer<String> printer;
    private int step;
    /** Where the last thing seen stands in the log: the next one must come after it. */
    private long seen;

    HouseVisit(Demo demo, Consumer<String> printer) {
        this.demo = demo;
        this.log = demo.host().log();
        this.printer = printer;
    }

    /** Something was not seen. */
    private static final class Missed extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Plays the whole visit.
     *
     * @param duration how long to stay at least
     * @return whether everything was seen
     */
    boolean play(Duration duration) throws InterruptedException {
        long start = System.nanoTime();
        try {
            discover(signIn());
            press("first");
            motion();
            press("second");
            battery();
            cameras();
            stay(duration.minusNanos(System.nanoTime() - start));
            noMistakes();
            printer.accept("[visit] all %d steps were seen in %s s".formatted(step, seconds(start)));
            return true;
        } catch (Missed e) {
            printer.accept("[visit] failed");
            return false;
        }
    }

    /** Signs in, and says where that stands in the log; devices are found before the account is ONLINE. */
    private long signIn() throws Missed, InterruptedException {
        demo.addAccount();
        see("the account asks for the verification code",
                status("blink:account:home", "OFFLINE (CONFIGURATION_PENDING)"));
        pause(MOMENT);
        long mark = seen;
        demo.host().enterCode(demo.house().currentCode());
        see("the account is ONLINE", status("blink:account:home", "ONLINE"));
        return mark;
    }

    private void discover(long signedIn) throws Missed, InterruptedException {
        for (String network : NETWORKS) {
            seeAfter(signedIn, "the Inbox shows network " + id(network), inbox(network));
        }
        for (String device : List.of(HUB, FRONT, BACK, DRIVE, YARD)) {
            seeAfter(signedIn, "the Inbox shows " + device.split(":")[1] + " " + id(device), inbox(device));
        }
        long mark = seen;
        for (String doorbell : List.of(FRONT, BACK)) {
            seeAfter(mark, "the doorbell " + id(doorbell) + " is ONLINE", status(doorbell, "ONLINE"));
        }
        for (String doorbell : List.of(FRONT, BACK)) {
            seeAfter(mark, "low-battery of " + id(doorbell) + " is OFF", state(doorbell + ":low-battery", "OFF"));
        }
    }

    private void press(String which) throws Missed, InterruptedException {
        demo.house().press(SimulatedHouse.FRONT_DOOR);
        see("the " + which + " press moves last-press", changes(FRONT + ":last-press"));
        see("the " + which + " press triggers PRESSED", triggers(PRESS, "PRESSED"));
        see("... and RELEASED", triggers(PRESS, "RELEASED"));
    }

    private void motion() throws Missed, InterruptedException {
        demo.host().things().command(new ChannelUID(ARMED), OnOffType.ON);
        see("the network of the front door is armed", state(ARMED, "ON"));
        demo.house().motion(SimulatedHouse.FRONT_DOOR);
        long before = seen;
        see("somebody walks past: motion is ON", state(FRONT + ":motion", "ON"));
        quiet(before, QUIET, "motion does not ring");
    }

    private void battery() throws Missed, InterruptedException {
        demo.house().change(SimulatedHouse.FRONT_DOOR, DeviceChange.battery("low"));
        see("the battery of the front door runs low: low-battery is ON", state(FRONT + ":low-battery", "ON"),
                STATUS_PATIENCE);
    }

    private void cameras() throws Missed, InterruptedException {
        demo.house().motion(SimulatedHouse.DRIVE);
        see("somebody walks up the drive: motion of the camera is ON", state(DRIVE + ":motion", "ON"));
        demo.host().things().command(new ChannelUID(DRIVE + ":sensitivity"), new DecimalType(7));
        see("the camera takes a setting, and it is read back", state(DRIVE + ":sensitivity", "7"));
        demo.host().things().command(new ChannelUID(YARD + ":light"), OnOffType.ON);
        see("the floodlight in the yard is on", state(YARD + ":light", "ON"));
        demo.host().things().command(new ChannelUID(YARD + ":live"), OnOffType.ON);
        see("the floodlight begins a live view", state(YARD + ":live", "ON"));
        see("its first picture can be played", state(YARD + ":request-result", "done"));
        demo.host().things().command(new ChannelUID(YARD + ":light"), OnOffType.OFF);
        see("its lamp goes out over the live view", state(YARD + ":light", "OFF"));
        demo.host().things().command(new ChannelUID(YARD + ":live"), OnOffType.OFF);
        see("the live view has ended", state(YARD + ":live", "OFF"));
    }

    private void stay(Duration rest) throws Missed, InterruptedException {
        if (!rest.isNegative()) {
            quiet(seen, rest, "no press is repeated");
        }
    }

    private void noMistakes() throws Missed {
        List<String> mistakes = demo.mistakes();
        mistakes.forEach(mistake -> printer.accept("[visit] mistake: " + mistake));
        print("the house noted no protocol mistakes", mistakes.isEmpty() ? "true" : "NOT TRUE");
        if (!mistakes.isEmpty()) {
            throw new Missed();
        }
    }

    private void see(String what, Predicate<LogEvent> wanted) throws Missed, InterruptedException {
        see(what, wanted, PATIENCE);
    }

    private void see(String what, Predicate<LogEvent> wanted, Duration patience) throws Missed, InterruptedException {
        see(seen, what, wanted, patience);
    }

    /** For what may come in any order after a mark. */
    private void seeAfter(long mark, String what, Predicate<LogEvent> wanted) throws Missed, InterruptedException {
        see(mark, what, wanted, PATIENCE);
    }

    private void see(long mark, String what, Predicate<LogEvent> wanted, Duration patience)
            throws Missed, InterruptedException {
        long start = System.nanoTime();
        LogEvent event = log.await(mark, wanted, patience).orElse(null);
        if (event == null) {
            print(what, "NOT SEEN within " + patience.toSeconds() + " s");
            throw new Missed();
        }
        seen = Math.max(seen, event.number());
        print(what, "seen after " + seconds(start) + " s");
    }

    private void quiet(long mark, Duration howLong, String what) throws Missed, InterruptedException {
        boolean rang = log.await(mark, event -> event.kind() == Kind.TRIGGER, howLong).isPresent();
        print(what, rang ? "BUT IT RANG" : "nothing rang for " + howLong.toSeconds() + " s");
        if (rang) {
            throw new Missed();
        }
    }

    private void print(String what, String outcome) {
        printer.accept("[visit] step %d: %s   %s".formatted(++step, what, outcome));
    }

    private static void pause(Duration howLong) throws InterruptedException {
        Thread.sleep(howLong.toMillis());
    }

    private static String seconds(long sinceNanos) {
        return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - sinceNanos) / 1e9);
    }

    private static String id(String thing) {
        return thing.substring(thing.lastIndexOf(':') + 1);
    }

    private static Predicate<LogEvent> status(String thing, String status) {
        return event -> event.kind() == Kind.THING_STATUS && event.text().startsWith("Thing '" + thing + "'")
                && event.text().contains(" to " + status);
    }

    private static Predicate<LogEvent> inbox(String thing) {
        return event -> event.kind() == Kind.INBOX_ADDED && event.text().contains("'" + thing + "'");
    }

    private static Predicate<LogEvent> state(String channel, String state) {
        return event -> event.kind() == Kind.STATE && event.text().startsWith("Channel '" + channel + "'")
                && event.text().endsWith(" to " + state);
    }

    private static Predicate<LogEvent> changes(String channel) {
        return event -> event.kind() == Kind.STATE && event.text().startsWith("Channel '" + channel + "'");
    }

    private static Predicate<LogEvent> triggers(String channel, String payload) {
        return event -> event.is(Kind.TRIGGER, channel + " triggered " + payload);
    }
}
