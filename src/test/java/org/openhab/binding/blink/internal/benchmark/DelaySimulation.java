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
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.Account;
import org.openhab.binding.blink.internal.account.AccountExecutor;
import org.openhab.binding.blink.internal.account.AccountServices;
import org.openhab.binding.blink.internal.account.AccountSettings;
import org.openhab.binding.blink.internal.account.Parts;
import org.openhab.binding.blink.internal.account.SignInManager;
import org.openhab.binding.blink.internal.account.SignInRequest;
import org.openhab.binding.blink.internal.account.Subject;
import org.openhab.binding.blink.internal.clips.ClipFolder;
import org.openhab.binding.blink.internal.cloud.Credentials;
import org.openhab.binding.blink.internal.cloud.RequestLimits;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.cloud.http.RequestGate;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.testing.FakeMedia;
import org.openhab.binding.blink.internal.testing.GivenSessions;
import org.openhab.binding.blink.internal.testing.KeptEventMemory;
import org.openhab.binding.blink.internal.testing.ManualTime;
import org.openhab.binding.blink.internal.testing.MemorySignInHistory;
import org.openhab.binding.blink.internal.testing.NoConnection;
import org.openhab.binding.blink.internal.testing.QuietAccountListener;
import org.openhab.binding.blink.internal.testing.ScriptedAuthenticator;
import org.openhab.binding.blink.internal.testing.Views;

/**
 * Days of the binding's own loop in seconds: nothing is timed, because time is moved by hand.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class DelaySimulation {

    /** As a person gets them who sets nothing. */
    static final AccountSettings SETTINGS = new AccountSettings(Duration.ofSeconds(10), Duration.ofSeconds(60),
            Duration.ofSeconds(120), AccountSettings.PressPicture.ITEM, false, Duration.ofDays(7), "blink", true,
            Duration.ofSeconds(60), Duration.ofSeconds(300));
    /** Of requests of every kind in any hour: that of the binding at these settings. */
    static final int BUDGET = RequestLimits.of(SETTINGS.eventInterval(), SETTINGS.statusInterval()).total();

    private final List<Listing> listings;
    private final int days;

    DelaySimulation(List<Listing> listings, int days) {
        this.listings = listings;
        this.days = days;
    }

    /** @param progress receives each day that is over */
    Outcome run(IntConsumer progress) {
        ManualTime time = new ManualTime(Scenario.START);
        ListingCloud cloud = new ListingCloud(listings,
                new RequestGate(RequestLimits.of(SETTINGS.eventInterval(), SETTINGS.statusInterval()), time.ticker()),
                time.clock());
        PressWatch watch = new PressWatch(listings, time.clock());
        SignInManager signIn = new SignInManager(ScriptedAuthenticator.withSession(), new MemorySignInHistory(),
                new AtomicReference<>(), time.ticker(), time.clock());
        AccountServices services = new AccountServices(signIn, cloud, KeptEventMemory.primed(), cloud.budget(),
                ClipFolder.below(Path.of("target"), "clips").orElseThrow(), new FakeMedia(), new NoConnection());
        Account account = new Account(new AccountExecutor(time), new GivenSessions(() -> services),
                new Parts(time, new Random(1), time.ticker(), time.wallClock()));
        account.subscribe(new Subject.Device(Views.FRONT_SERIAL), Set.of(), watch);
        account.begin(SETTINGS,
                new SignInRequest(new Credentials(new Secret("somebody@example.org"), new Secret("password")),
                        new Secret(""), SignInRequest.Source.CONFIGURATION),
                new QuietAccountListener());
        for (int day = 1; day <= days; day++) {
            time.advance(Duration.ofDays(1));
            progress.accept(day);
        }
        account.end();
        time.run();
        return new Outcome(watch.detected(), watch.missing(), cloud.events(), cloud.all(), Duration.ofDays(days));
    }
}
