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
package org.openhab.binding.blink.internal.hostile;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.WholeHouse;
import org.openhab.binding.blink.internal.account.Account;
import org.openhab.binding.blink.simulator.Fault;
import org.openhab.binding.blink.simulator.RecordedRequest;
import org.openhab.binding.blink.simulator.Route;
import org.openhab.binding.blink.simulator.SimulatedHouse;
import org.openhab.core.library.types.StringType;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;

import com.google.gson.JsonPrimitive;

/**
 * A whole house with two doorbells, with a record, second by second, of when the doorbells were polled, which presses
 * had to ring, and how many requests were sent. Checks while time passes that the account is not ONLINE without
 * watching.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class WatchedHouse implements AutoCloseable {

    /** How old a press may be to ring: the account's setting. */
    private static final Duration MAX_AGE = Duration.ofSeconds(120);
    /** How old the last poll of the event list may be while the account is online. */
    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** How long after an outage the list may be read again. */
    private static final Duration BACK_AFTER = Duration.ofSeconds(30);
    /** From the press to its entry in the list. */
    private static final Duration PUBLISHED = Duration.ofSeconds(2);
    /** Times on the wire have whole seconds, so that an age may be off by this. */
    private static final Duration WHOLE_SECONDS = Duration.ofSeconds(2);
    /** Longer than any test. */
    public static final Duration ALWAYS = Duration.ofDays(365);
    private static final Duration STORM_LASTS = Duration.ofMinutes(20);
    private static final Map<String, String> SERIALS = Map.of("front", SimulatedHouse.FRONT_DOOR, "back",
            SimulatedHouse.BACK_DOOR);

    /** What a rule does that runs wild. */
    public enum Storm {
        /** A snapshot every 30 s. */
        SNAPSHOT,
        /** The request {@code status} every 2 s. */
        STATUS,
        /** {@code lookNow} every 3 s. */
        POLL,
        /** A refresh every 10 s. */
        REFRESH
    }

    /** Somebody at a door, and whether a list has shown it in time. */
    private static final class Press {
        final String door;
        final Instant at;
        boolean seen;
        boolean mustRing;
        boolean mayRing;

        Press(String door, Instant at) {
            this.door = door;
            this.at = at;
        }
    }

    private final WholeHouse run = new WholeHouse();
    private final LogWatch log = LogWatch.forWarnings();
    private final List<Press> presses = new ArrayList<>();
    private final Deque<Instant> lastHour = new ArrayDeque<>();
    private int noted;
    private int busiestHour;
    private Instant lastWatch;
    private Duration longestUnwatched = Duration.ZERO;
    /** The cloud answers again since then, and named no time before; null when it is not awaited. */
    private @Nullable Instant backSince;
    private Instant outageUntil = Instant.MIN;
    private boolean limited;
    private @Nullable Storm storm;
    private Instant stormUntil = Instant.MIN;
    private int second;

    /** Signs in and waits until the doorbells are polled. */
    public WatchedHouse() throws IOException {
        run.signIn();
        SERIALS.forEach(run::addDoorbell);
        run.time.advance(Duration.ofMinutes(1));
        run.openhab.clear();
        noted = run.requests();
        lastWatch = run.time.now();
    }

    /** The house behind it. */
    public WholeHouse house() {
        return run;
    }

    /** Lets time pass, second by second. */
    public void pass(Duration time) {
        for (long i = 0; i < time.toSeconds(); i++) {
            second++;
            blow();
            run.time.advance(Duration.ofSeconds(1));
            note();
            check();
        }
    }

    private void blow() {
        Storm blowing = storm;
        if (blowing == null || run.time.now().isAfter(stormUntil)) {
            return;
        }
        Account account = run.account().account();
        switch (blowing) {
            case SNAPSHOT -> command(30, "snapshot");
            case STATUS -> command(2, "status");
            case POLL -> {
                if (second % 3 == 0) {
                    account.pollEventsNow();
                }
            }
            case REFRESH -> {
                if (second % 10 == 0) {
                    account.refresh();
                }
            }
        }
    }

    private void command(int every, String word) {
        if (second % every == 0) {
            Thing back = run.thing("back");
            run.handler(back).handleCommand(new ChannelUID(back.getUID(), "request"), new StringType(word));
        }
    }

    private void note() {
        int fresh = run.requests() - noted;
        noted += fresh;
        List<RecordedRequest> all = run.cloud.lastRequests();
        for (RecordedRequest request : all.subList(Math.max(0, all.size() - fresh), all.size())) {
            lastHour.add(request.at());
            if ((request.route() == Route.MEDIA_V4 || request.route() == Route.MEDIA_V1) && request.status() == 200) {
                watched(request.at());
            }
        }
        while (!lastHour.isEmpty() && Duration.between(lastHour.getFirst(), run.time.now()).toMinutes() >= 60) {
            lastHour.removeFirst();
        }
        busiestHour = Math.max(busiestHour, lastHour.size());
    }

    private void watched(Instant at) {
        Duration gap = Duration.between(lastWatch, at);
        longestUnwatched = gap.compareTo(longestUnwatched) > 0 ? gap : longestUnwatched;
        lastWatch = at;
        Instant since = backSince;
        if (since != null && !at.isBefore(since)) {
            assertThat("seconds from the end of the outage to the first poll", Duration.between(since, at).toSeconds(),
                    lessThanOrEqualTo(BACK_AFTER.toSeconds()));
            backSince = null;
        }
        for (Press press : presses) {
            if (!press.seen && !press.at.plus(PUBLISHED).isAfter(at)) {
                Duration age = Duration.between(press.at, at);
                press.seen = true;
                press.mustRing = age.compareTo(MAX_AGE.minus(WHOLE_SECONDS)) <= 0;
                press.mayRing = age.compareTo(MAX_AGE.plus(WHOLE_SECONDS)) <= 0;
            }
        }
    }

    private void check() {
        Duration unwatched = Duration.between(lastWatch, run.time.now());
        longestUnwatched = unwatched.compareTo(longestUnwatched) > 0 ? unwatched : longestUnwatched;
        if (isOnline()) {
            assertThat("seconds without a poll while ONLINE", unwatched.toSeconds(),
                    lessThanOrEqualTo(LIMIT.toSeconds()));
        }
    }

    /** Somebody pushes the button. Nobody pushes one twice within a second. */
    public void press(String door) {
        run.house.press(Objects.requireNonNull(SERIALS.get(door)));
        presses.add(new Press(door, run.time.now()));
        pass(Duration.ofSeconds(1));
    }

    /** The front door sees motion. */
    public void motion() {
        run.house.motion(SimulatedHouse.FRONT_DOOR, "person");
    }

    /** Somebody sets the clock of openHAB's machine. */
    public void setClock(Duration distance) {
        run.time.setClock(distance);
    }

    /** A person saves the account several times, a tenth of a second apart. */
    public void save(int times) {
        for (int i = 0; i < times; i++) {
            try {
                run.enter("clipRetention", 1 + (second + i) % 300);
            } catch (IllegalStateException | StackOverflowError e) { // what makeThrow threw: openHAB reports it to the person
                run.time.run();
            }
            run.time.advance(Duration.ofMillis(100));
        }
        note();
    }

    /** openHAB goes down in order and comes up again. */
    public void restart(Duration pause) {
        note();
        run.restart(pause);
        backSince = null;
        note();
    }

    /** The cloud answers 503. */
    public void unavailable(Duration time) {
        outage(time, new Fault.Html(503), null);
    }

    /** Connections break. */
    public void unreachable(Duration time) {
        outage(time, new Fault.Drop(), null);
    }

    /** The homescreen answers 503; the event list works. */
    public void stateUnavailable(Duration time) {
        run.cloud.injectUntil(new Fault.Html(503), Route.HOMESCREEN, run.time.now().plus(time));
    }

    private void outage(Duration time, Fault fault, @Nullable Route route) {
        Instant until = run.time.now().plus(time);
        run.cloud.injectUntil(fault, route, until);
        outageUntil = until.isAfter(outageUntil) ? until : outageUntil;
        if (!limited) {
            backSince = outageUntil;
        }
    }

    /** The cloud wants no requests for some time, and says so. */
    public void limited(Duration time) {
        run.cloud.outage(429, run.time.now().plus(time), Fault.Outage.RetryAfter.SECONDS);
        limited = true; // from now on polls may come late after an outage, because the cloud has asked for it
        backSince = null;
    }

    /** A rule runs wild for some time. */
    public void storm(Storm kind) {
        storm(kind, STORM_LASTS);
    }

    /** A rule runs wild for that long. */
    public void storm(Storm kind, Duration time) {
        storm = kind;
        stormUntil = run.time.now().plus(time);
    }

    /** Something in openHAB throws when a state is shown. */
    public void makeThrow(int kind) {
        List<String> calls = List.of("front:last-press", "front:press-delay", "front", "front:motion-enabled", "home",
                "back:low-battery", "back:last-press", "home:event-interval");
        Throwable failure = kind % 5 == 0 ? new StackOverflowError("test") : new IllegalStateException("test");
        String call = calls.get(kind % calls.size());
        // a status that can never be shown would stay as it is
        run.openhab.makeThrow(call, failure, kind % 3 == 0 && call.contains(":"));
    }

    /** The thumbnails of both doorbells are shown, and none can be had. */
    public void failStills() {
        for (Route route : Route.values()) {
            if (route.name().startsWith("MEDIA_FILE") || route.name().contains("THUMBNAIL")) {
                run.cloud.injectUntil(new Fault.Status(404), route, run.time.now().plus(ALWAYS));
            }
        }
        SERIALS.keySet().forEach(id -> run.link(run.thing(id), "image"));
    }

    /** The event list names the same further page in each answer. */
    public void endlessPages() {
        run.cloud.injectUntil(new Fault.Edit("pagination_key", new JsonPrimitive(77)), Route.MEDIA_V4,
                run.time.now().plus(ALWAYS));
    }

    /** All faults end, and no Item throws from now on. */
    public void calmDown() {
        storm = null;
        run.cloud.clearFaults();
        run.openhab.behave();
        backSince = null;
        pass(Duration.ofMinutes(17)); // the longest silence that was asked for
    }

    /** How often a door rang. */
    public long rings(String door) {
        return run.openhab.triggers().stream().filter((door + ":press!PRESSED")::equals).count();
    }

    /** How often it had to ring. */
    public long requiredRings(String door) {
        return presses.stream().filter(press -> press.door.equals(door) && press.mustRing).count();
    }

    /** How often it could ring. */
    public long possibleRings(String door) {
        return presses.stream().filter(press -> press.door.equals(door) && press.mayRing).count();
    }

    /** How often somebody was at any door. */
    public int presses() {
        return presses.size();
    }

    /** The longest time between two polls of the event list. */
    public Duration longestUnwatched() {
        return longestUnwatched;
    }

    /** Requests in the busiest hour. */
    public int busiestHour() {
        return busiestHour;
    }

    /** How often a password was sent. */
    public int signIns() {
        return run.cloud.count(Route.SIGN_IN);
    }

    /** Whether the account says that it watches. */
    public boolean isOnline() {
        return run.account().getThing().getStatus() == ThingStatus.ONLINE;
    }

    /** What the binding has written into the log as warnings, but for errors that {@link #makeThrow} threw. */
    public List<String> warnings() {
        return log.warnings().stream().filter(line -> !line.contains("StackOverflowError: test")).toList();
    }

    @Override
    public void close() {
        log.close();
        run.close();
    }
}
