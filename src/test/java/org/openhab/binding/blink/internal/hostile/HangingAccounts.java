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

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.Account;
import org.openhab.binding.blink.internal.account.AccountExecutor;
import org.openhab.binding.blink.internal.account.AccountServices;
import org.openhab.binding.blink.internal.account.AccountSettings;
import org.openhab.binding.blink.internal.account.AccountSettings.PressPicture;
import org.openhab.binding.blink.internal.account.Parts;
import org.openhab.binding.blink.internal.account.SignInManager;
import org.openhab.binding.blink.internal.account.SignInRequest;
import org.openhab.binding.blink.internal.clips.ClipFolder;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.Credentials;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.testing.FakeCloud;
import org.openhab.binding.blink.internal.testing.FakeMedia;
import org.openhab.binding.blink.internal.testing.FixedRandom;
import org.openhab.binding.blink.internal.testing.GivenSessions;
import org.openhab.binding.blink.internal.testing.KeptEventMemory;
import org.openhab.binding.blink.internal.testing.ManualTime;
import org.openhab.binding.blink.internal.testing.MemorySignInHistory;
import org.openhab.binding.blink.internal.testing.NoConnection;
import org.openhab.binding.blink.internal.testing.QuietAccountListener;
import org.openhab.binding.blink.internal.testing.ScriptedAuthenticator;
import org.openhab.binding.blink.internal.testing.Views;

/**
 * Five accounts whose cloud never answers, and one that is well, on openHAB's pool of five threads.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class HangingAccounts {

    private static final int THREADS = 5;
    private static final Duration TIME_OUT = Duration.ofSeconds(10);
    private static final AccountSettings SETTINGS = new AccountSettings(Duration.ofSeconds(10), Duration.ofSeconds(60),
            Duration.ofSeconds(120), PressPicture.OFF, false, Duration.ZERO, "blink", false, Duration.ofSeconds(60),
            Duration.ofSeconds(300));
    private static final SignInRequest REQUEST = new SignInRequest(
            new Credentials(new Secret("a@example.org"), new Secret("pw")), new Secret(""),
            SignInRequest.Source.CONFIGURATION);

    private final ManualTime time = ManualTime.atNoon();
    private Duration lastWatch = Duration.ZERO;
    private Duration longestUnwatched = Duration.ZERO;

    /** The longest time in two hours between two polls of the event list of the account that is well. */
    public Duration longestUnwatched() {
        for (int i = 0; i < THREADS; i++) {
            FakeCloud cloud = new FakeCloud(time.clock());
            cloud.onCall = call -> {
                time.block(TIME_OUT, THREADS);
                throw new CloudException.Unreachable("GET", "no answer in time", false);
            };
            begin(cloud);
        }
        FakeCloud well = new FakeCloud(time.clock());
        well.view = Views.house();
        well.onCall = call -> {
            if ("clips".equals(call)) {
                watched();
            }
        };
        begin(well);
        time.advance(Duration.ofSeconds(30));
        longestUnwatched = Duration.ZERO;
        time.advance(Duration.ofHours(2));
        watched();
        return longestUnwatched;
    }

    private void watched() {
        Duration now = time.ticker().now();
        Duration gap = now.minus(lastWatch);
        longestUnwatched = gap.compareTo(longestUnwatched) > 0 ? gap : longestUnwatched;
        lastWatch = now;
    }

    private void begin(FakeCloud cloud) {
        SignInManager signIn = new SignInManager(ScriptedAuthenticator.withSession(), new MemorySignInHistory(),
                new AtomicReference<>(), time.ticker(), time.wallClock());
        AccountServices services = new AccountServices(signIn, cloud, KeptEventMemory.primed(), cloud,
                ClipFolder.below(Path.of("target"), "clips-of-tests").orElseThrow(), new FakeMedia(),
                new NoConnection());
        Account account = new Account(new AccountExecutor(time), new GivenSessions(() -> services),
                new Parts(time, new FixedRandom(0.5), time.ticker(), time.wallClock()));
        account.begin(SETTINGS, REQUEST, new QuietAccountListener());
    }
}
