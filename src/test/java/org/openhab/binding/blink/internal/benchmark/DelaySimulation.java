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
package org.openhab.binding.blink.internal.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.Credentials;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.file.ClipFolder;
import org.openhab.binding.blink.internal.poll.AccountLoop;
import org.openhab.binding.blink.internal.poll.AccountServices;
import org.openhab.binding.blink.internal.poll.Lane;
import org.openhab.binding.blink.internal.poll.PollSettings;
import org.openhab.binding.blink.internal.poll.SignInFlow;
import org.openhab.binding.blink.internal.poll.Wish;
import org.openhab.binding.blink.internal.testing.KeptMemory;
import org.openhab.binding.blink.internal.testing.ManualTime;
import org.openhab.binding.blink.internal.testing.MemoryJournal;
import org.openhab.binding.blink.internal.testing.ScriptedDesk;

/**
 * Days of the binding's own loop in seconds: nothing is timed, because time is moved by hand.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class DelaySimulation {

    /** As a person gets them who sets nothing. */
    static final PollSettings SETTINGS = new PollSettings(Duration.ofSeconds(10), Duration.ofSeconds(60),
            Duration.ofSeconds(120), PollSettings.PressPicture.ITEM, false, Duration.ofDays(7), "blink");
    /** Of requests of every kind in any hour: that of the binding at these settings. */
    static final int BUDGET = 570;

    private final List<Listing> listings;
    private final int days;

    DelaySimulation(List<Listing> listings, int days) {
        this.listings = listings;
        this.days = days;
    }

    /** @param progress is told each day that is over */
    Outcome run(IntConsumer progress) {
        ManualTime time = new ManualTime(Scenario.START);
        ListingCloud cloud = new ListingCloud(listings, BUDGET, time.clock());
        PressWatch watch = new PressWatch(listings, time.clock());
        SignInFlow signIn = new SignInFlow(ScriptedDesk.withSession(), new MemoryJournal(), new AtomicReference<>(),
                time.clock());
        AccountServices services = new AccountServices(signIn, cloud, KeptMemory.primed(), cloud.meter(),
                ClipFolder.below(Path.of("target"), "clips").orElseThrow(), () -> {
                });
        try (AccountLoop loop = new AccountLoop(new Lane(time), services, SETTINGS, watch, new Random(1),
                time.clock())) {
            loop.start(new Wish(new Credentials(new Secret("somebody@example.org"), new Secret("password")),
                    new Secret("")));
            for (int day = 1; day <= days; day++) {
                time.advance(Duration.ofDays(1));
                progress.accept(day);
            }
        }
        return new Outcome(watch.told(), watch.missing(), cloud.events(), cloud.all(), Duration.ofDays(days));
    }
}
