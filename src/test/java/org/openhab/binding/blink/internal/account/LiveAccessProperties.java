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
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.AccountSettings.PressPicture;
import org.openhab.binding.blink.internal.clips.ClipFolder;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.Credentials;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.live.LiveAnswer;
import org.openhab.binding.blink.internal.live.LiveSource;
import org.openhab.binding.blink.internal.live.immis.CameraMessage;
import org.openhab.binding.blink.internal.live.immis.ConnectionEnd.Reason;
import org.openhab.binding.blink.internal.live.immis.InlineCommand.Plain;
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
import org.openhab.binding.blink.internal.testing.TsWriter;
import org.openhab.binding.blink.internal.testing.Views;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Whatever people, devices and the cloud do, live views begin and end in order.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class LiveAccessProperties {

    private static final AccountSettings SETTINGS = new AccountSettings(Duration.ofSeconds(10), Duration.ofSeconds(60),
            Duration.ofSeconds(120), PressPicture.OFF, false, Duration.ZERO, "blink", false, Duration.ofSeconds(60),
            Duration.ofSeconds(300));
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** A day at the door, or a part of it. */
    private static final class Day {

        private final ManualTime time = ManualTime.atNoon();
        private final FakeCloud cloud = new FakeCloud(time.clock());
        private final FakeMedia media = new FakeMedia();
        private final Account account = new Account(new AccountExecutor(time), new GivenSessions(this::services),
                new Parts(time, new FixedRandom(0), time.ticker(), time.wallClock()));
        private final LiveSource source = account.live().source(Views.FRONT_SERIAL);
        private final List<CompletableFuture<?>> futures = new ArrayList<>();
        private final List<LiveAnswer.Stream> streams = new ArrayList<>();
        private final RandomGenerator random;
        private Duration endedAt = Duration.ofSeconds(-100);
        private long openBefore;
        private int mistakes;

        Day(RandomGenerator random) {
            this.random = random;
            cloud.view = Views.house();
            cloud.onCall = call -> {
                if (call.startsWith("live view")) {
                    mistakes += media.open() > 0 ? 1 : 0;
                    boolean tooEarly = time.ticker().now().minus(endedAt).compareTo(PAUSE) < 0;
                    mistakes += tooEarly ? 1 : 0;
                }
            };
        }

        private AccountServices services() {
            SignInManager signIn = new SignInManager(ScriptedAuthenticator.withSession(), new MemorySignInHistory(),
                    new AtomicReference<>(), time.ticker(), time.wallClock());
            return new AccountServices(signIn, cloud, KeptEventMemory.primed(), cloud,
                    ClipFolder.below(Path.of("target"), "clips-of-tests").orElseThrow(), media, new NoConnection());
        }

        void begin() {
            account.begin(SETTINGS, new SignInRequest(new Credentials(new Secret("a@example.org"), new Secret("pw")),
                    new Secret(""), SignInRequest.Source.CONFIGURATION), new QuietAccountListener());
            run(Duration.ZERO);
        }

        private void run(Duration duration) {
            Duration step = Duration.ofMillis(100);
            for (Duration left = duration; !left.isNegative(); left = left.minus(step)) {
                time.advance(left.compareTo(step) < 0 ? left : step);
                if (media.open() < openBefore) {
                    endedAt = time.ticker().now().minus(step);
                }
                openBefore = media.open();
            }
        }

        private void picture() {
            TsWriter writer = new TsWriter().tables();
            for (int i = 0; i < 25; i++) {
                writer.picture(i * 9_000L, i == 0 ? TsWriter.IDR : TsWriter.SLICE);
            }
            media.latest().stream(writer.bytes());
        }

        void something() {
            boolean live = media.open() > 0;
            switch (random.nextInt(14)) {
                case 0, 1 -> futures.add(source.playlist());
                case 2 -> futures.add(source.stream(() -> {
                }).thenAccept(answer -> {
                    if (answer instanceof LiveAnswer.Stream stream) {
                        streams.add(stream);
                    }
                }));
                case 3 -> {
                    if (!streams.isEmpty()) {
                        streams.remove(random.nextInt(streams.size())).close().run();
                    }
                }
                case 4 -> futures.add(account.live().turn(Views.doorbell(), random.nextBoolean()));
                case 5 -> futures.add(
                        account.live().send(Views.doorbell(), Plain.values()[random.nextInt(Plain.values().length)]));
                case 6 -> {
                    if (live) {
                        media.latest().end(Reason.values()[random.nextInt(Reason.values().length)]);
                    }
                }
                case 7, 8 -> {
                    if (live) {
                        picture();
                    }
                }
                case 9 -> {
                    if (live) {
                        media.latest()
                                .tell(random.nextBoolean()
                                        ? new CameraMessage.Lights(random.nextBoolean())
                                        : CameraMessage.SessionNotice.START_FAILED);
                    }
                }
                case 10 -> cloud.failures.add(random.nextBoolean()
                        ? new CloudException.Unreachable("x", "y", true)
                        : new CloudException.Rejected("x", 409, 307));
                case 11 -> media.full = random.nextInt(4) == 0;
                case 12 -> source.segment(random.nextInt(20));
                default -> run(Duration.ofSeconds(random.nextInt(40)));
            }
            run(Duration.ofMillis(random.nextInt(3_000)));
        }

        void end() {
            account.end();
            run(Duration.ofSeconds(31));
        }
    }

    @Property(tries = 60)
    void liveViewsBeginAndEndInOrder(@ForAll long seed) {
        Day day = new Day(new SplittableRandom(seed));
        day.begin();
        for (int i = 0; i < 120; i++) {
            day.something();
        }
        long started = day.cloud.calls.stream().filter(call -> call.startsWith("live view")).count();
        day.end();

        assertThat("live views that were started", started, is(greaterThan(0L)));
        assertThat("starts while one was open, or too early", day.mistakes, is(0));
        assertThat("futures that never completed", day.futures.stream().filter(each -> !each.isDone()).count(), is(0L));
        assertThat("failed futures", day.futures.stream().filter(CompletableFuture::isCompletedExceptionally).count(),
                is(0L));
        assertThat("connections left open", day.media.open(), is(0L));
        assertThat(day.cloud.count("done 7"), is(lessThanOrEqualTo(started)));
    }
}
