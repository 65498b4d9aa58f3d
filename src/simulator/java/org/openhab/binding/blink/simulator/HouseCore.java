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
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The parts of a house and its time, shared by {@link SimulatedHouse} and the routes. Callers hold the monitor of the
 * house.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class HouseCore {
    private final Clock clock;
    private final Household household;
    private final CloudSettings cloud = new CloudSettings();
    private final SignInSettings signIn = new SignInSettings();
    private final Timeline timeline = new Timeline();
    private final MediaLibrary library = new MediaLibrary();
    private final CloudCommands commands = new CloudCommands(timeline);
    private final LiveViews live;
    private final HouseEvents events;
    private final DeviceFactory devices;
    private final SignInSessions signInSessions;
    private final TokenIssuer tokens;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private Duration skew = Duration.ZERO;
    private int tierRefusal;

    HouseCore(Clock clock, Household household, long seed) {
        Random random = new Random(seed);
        this.clock = clock;
        this.household = household;
        this.live = new LiveViews(cloud.live, commands, household, seed);
        this.devices = new DeviceFactory(household);
        this.events = new HouseEvents(household, cloud, timeline, library);
        this.signInSessions = new SignInSessions(signIn, random,
                code -> announce("Text message: your Blink verification code is " + code));
        this.tokens = new TokenIssuer(signIn, random);
    }

    /** The present as the cloud sees it. */
    Instant now() {
        return clock.instant().plus(skew);
    }

    void skew(Duration ahead) {
        skew = ahead;
    }

    /** Lets something happen at a time of the house's clock. */
    void later(Instant when, Consumer<Instant> effect) {
        timeline.at(when, effect);
    }

    /** Lets happen what has become due, and says what time it is. */
    Instant settle() {
        Instant now = now();
        timeline.runDue(now);
        return now;
    }

    void announce(String line) {
        listeners.forEach(listener -> listener.accept(line));
    }

    void listen(Consumer<String> listener) {
        listeners.add(listener);
    }

    /** The status that answers everything while the client has not found the account's new tier, 0 otherwise. */
    int tierRefusal() {
        return tierRefusal;
    }

    void tierRefusal(int status) {
        tierRefusal = status;
    }

    SimulatedAccount account() {
        return household.account();
    }

    /** Adds devices. */
    DeviceFactory devices() {
        return devices;
    }

    Household household() {
        return household;
    }

    CloudSettings cloud() {
        return cloud;
    }

    SignInSettings signIn() {
        return signIn;
    }

    MediaLibrary library() {
        return library;
    }

    CloudCommands commands() {
        return commands;
    }

    LiveViews live() {
        return live;
    }

    HouseEvents events() {
        return events;
    }

    SignInSessions signInSessions() {
        return signInSessions;
    }

    TokenIssuer tokens() {
        return tokens;
    }
}
