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
package org.openhab.binding.blink.internal.account;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.AccountSettings.PressPicture;
import org.openhab.binding.blink.internal.clips.ClipFolder;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.Credentials;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.live.LiveKeys;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.testing.FakeCloud;
import org.openhab.binding.blink.internal.testing.FakeMedia;
import org.openhab.binding.blink.internal.testing.FixedRandom;
import org.openhab.binding.blink.internal.testing.KeptEventMemory;
import org.openhab.binding.blink.internal.testing.ManualTime;
import org.openhab.binding.blink.internal.testing.MemoryLiveKeys;
import org.openhab.binding.blink.internal.testing.MemorySignInHistory;
import org.openhab.binding.blink.internal.testing.RecordingAccountListener;
import org.openhab.binding.blink.internal.testing.RecordingDeviceListener;
import org.openhab.binding.blink.internal.testing.ScriptedAuthenticator;
import org.openhab.binding.blink.internal.testing.Views;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * What holds for every sequence of saves, ends, presses and faults.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class AccountProperties {

    private static final ClipFolder CLIPS = ClipFolder.below(Path.of("target"), "clips-of-tests").orElseThrow();
    private static final AccountSettings SETTINGS = new AccountSettings(Duration.ofSeconds(10), Duration.ofSeconds(60),
            Duration.ofSeconds(120), PressPicture.OFF, false, Duration.ZERO, "blink", true, Duration.ofSeconds(60),
            Duration.ofSeconds(300));
    private static final SignInRequest REQUEST = new SignInRequest(
            new Credentials(new Secret("a@example.org"), new Secret("pw")), new Secret(""),
            SignInRequest.Source.CONFIGURATION);

    /** An account, a person who saves it, and a cloud that fails now and then. */
    private static final class Run {

        final ManualTime time = ManualTime.atNoon();
        final FakeCloud cloud = new FakeCloud(time.clock());
        final KeptEventMemory memory = KeptEventMemory.primed();
        final RecordingAccountListener listener = new RecordingAccountListener();
        final RecordingDeviceListener front = new RecordingDeviceListener();
        final List<CompletableFuture<CommandResult>> ends = new ArrayList<>();
        final List<Long> pressed = new ArrayList<>();
        final Random random;
        Instant lastPress = Instant.EPOCH;
        int open;
        int mostOpen;
        final Account account = new Account(new AccountExecutor(time), new SessionFactory() {
            @Override
            public AccountServices open(AccountSettings settings) {
                mostOpen = Math.max(mostOpen, ++open);
                return services();
            }

            @Override
            public LiveKeys liveKeys() {
                return new MemoryLiveKeys();
            }

            @Override
            public void forget() {
                mostOpen += open; // never while a session is open
            }
        }, new Parts(time, new FixedRandom(0), time.ticker(), time.wallClock()));

        Run(long seed) {
            random = new Random(seed);
            cloud.view = Views.house();
            account.subscribe(new Subject.Device(Views.FRONT_SERIAL), Set.of(), front);
            cloud.onCall = call -> {
                switch (random.nextInt(20)) {
                    case 0 -> throw new CloudException.Unreachable(call, "time-out", false);
                    case 1 -> throw new IllegalStateException("on purpose");
                    case 2 -> account.begin(SETTINGS, REQUEST, listener);
                    default -> {
                    }
                }
            };
            front.after = word -> {
                if (random.nextInt(5) == 0) {
                    throw new IllegalStateException("on purpose");
                }
            };
        }

        private AccountServices services() {
            return new AccountServices(
                    new SignInManager(ScriptedAuthenticator.withSession(), new MemorySignInHistory(),
                            new AtomicReference<>(), time.ticker(), time.wallClock()),
                    cloud, memory, cloud, CLIPS, new FakeMedia(), new AccountServices.Connection() {

                        @Override
                        public void keep() {
                        }

                        @Override
                        public void abort() {
                            // nothing blocks
                        }

                        @Override
                        public void close() {
                            open--;
                        }
                    });
        }

        void step() {
            switch (random.nextInt(7)) {
                case 0, 1 -> account.begin(SETTINGS, REQUEST, listener);
                case 2 -> account.end();
                case 3 -> ends.add(account.execute(new DeviceCommand.Arm(Views.HOUSE, random.nextBoolean())));
                case 4 -> ends.add(random.nextBoolean() ? account.pollEventsNow() : account.refresh());
                case 5 -> time.setClock(Duration.ofDays(random.nextInt(8_000) - 4_000));
                default -> press();
            }
            time.advance(Duration.ofMillis(random.nextInt(5_000)));
        }

        /** Two presses within a second are one. */
        void press() {
            Instant second = time.now().truncatedTo(ChronoUnit.SECONDS);
            if (second.equals(lastPress)) {
                return;
            }
            lastPress = second;
            long id = pressed.size() + 1;
            pressed.add(id);
            cloud.clips.add(Views.press(id, time.now()));
        }
    }

    @Property(tries = 100)
    void eachPressRingsOnceAndNothingIsLeft(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int steps) {
        Run run = new Run(seed);
        for (int i = 0; i < steps; i++) {
            run.step();
        }
        run.cloud.onCall = call -> {
        };
        run.account.begin(SETTINGS, REQUEST, run.listener);
        run.time.advance(Duration.ofSeconds(20));
        assertThat(run.account.isOnline(), is(true));
        assertThat(run.mostOpen, is(1));
        run.account.forget();
        run.time.run();

        assertThat(run.front.eventIds(), is(run.pressed));
        assertThat(run.ends.stream().filter(end -> !end.isDone()).count(), is(0L));
        assertThat(run.time.waiting(), is(0L));
        assertThat(run.open, is(0));
    }
}
