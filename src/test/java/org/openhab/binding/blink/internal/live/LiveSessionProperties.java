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
package org.openhab.binding.blink.internal.live;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.BlinkCloud.Progress;
import org.openhab.binding.blink.internal.cloud.CommandHandle;
import org.openhab.binding.blink.internal.cloud.LiveStart;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.live.immis.CameraMessage;
import org.openhab.binding.blink.internal.live.immis.CameraMessage.SessionNotice;
import org.openhab.binding.blink.internal.live.immis.ConnectionEnd;
import org.openhab.binding.blink.internal.live.immis.ConnectionEnd.Reason;
import org.openhab.binding.blink.internal.live.immis.ImmisAddress;
import org.openhab.binding.blink.internal.live.immis.InlineCommand;
import org.openhab.binding.blink.internal.live.immis.InlineCommand.Plain;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.testing.ManualTime;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What holds for a session whatever people, the cloud and the camera do, and in whatever order answers come.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class LiveSessionProperties {

    private static final String SERVER = "immis://198.51.100.7:443/abc__IMDS_X?client_id=1";

    /** A world that does as it likes, and notes what a session must never do. */
    private static final class World implements LiveEffects {

        final ManualTime time = ManualTime.atNoon();
        final Random random;
        final LiveSession session;
        final List<Duration> starts = new ArrayList<>();
        final Set<Integer> accepted = new HashSet<>();
        final Set<Integer> done = new HashSet<>();
        final List<Runnable> readers = new ArrayList<>();
        Duration lastEnd = Duration.ofDays(-1);
        Duration streamingSince = Duration.ZERO;
        boolean connected;

        World(Random random) {
            this.random = random;
            this.session = new LiveSession(LiveLimits.withCap(Duration.ofSeconds(60)), this, time.ticker());
        }

        private Progress anyProgress() {
            return Progress.values()[random.nextInt(Progress.values().length)];
        }

        private Duration now() {
            return time.ticker().now();
        }

        @Override
        public void start(int attempt) {
            assertThat(now().minus(lastEnd), is(greaterThanOrEqualTo(Duration.ofSeconds(10))));
            starts.add(now());
            assertThat(starts.stream().filter(each -> now().minus(each).compareTo(Duration.ofHours(1)) < 0).count(),
                    is(lessThanOrEqualTo(20L)));
            assertThat(starts.size(), is(attempt));
            maybeAtOnce(this::answerStart);
        }

        private void maybeAtOnce(Runnable answer) {
            if (random.nextInt(3) == 0) {
                answer.run();
            }
        }

        void answerStart() {
            int attempt = anyAttempt();
            if (random.nextInt(4) > 0 && accepted.add(attempt)) {
                session.started(attempt, new LiveStart(command(attempt), new Secret(SERVER), new Secret(""),
                        Duration.ofSeconds(random.nextInt(40))));
            } else if (!accepted.contains(attempt)) {
                session.notStarted(attempt, LiveEnd.values()[random.nextInt(6)], null);
            }
        }

        private static CommandHandle command(int attempt) {
            return new CommandHandle(attempt, new NetworkId(1), "liveview");
        }

        @Override
        public void connect(int attempt, ImmisAddress address, Secret token) {
            assertThat(connected, is(false));
            connected = true;
        }

        @Override
        public void send(InlineCommand command) {
            assertThat(connected, is(true));
        }

        @Override
        public void poll(int attempt, CommandHandle command) {
            assertThat(command.id(), is((long) starts.size()));
            maybeAtOnce(() -> session.polled(attempt, anyProgress()));
        }

        @Override
        public void close() {
            connected = false;
            lastEnd = now();
        }

        @Override
        public void done(int attempt, CommandHandle command) {
            assertThat(command.id(), is((long) attempt));
            assertThat(done.add(attempt), is(true));
            maybeAtOnce(() -> session.doneSent(attempt));
        }

        @Override
        public void changed(LiveStatus status) {
            if (status.state() == LiveState.STREAMING) {
                streamingSince = now();
            }
        }

        private int anyAttempt() {
            int latest = Math.max(1, starts.size());
            return random.nextInt(5) == 0 ? 1 + random.nextInt(latest) : latest;
        }

        void act() {
            switch (random.nextInt(14)) {
                case 0 -> session.view();
                case 1 -> session.read();
                case 2 -> readers.add(session.open());
                case 3 -> readers.forEach(Runnable::run);
                case 4 -> session.switchOn();
                case 5 -> session.switchOff();
                case 6 -> session.send(Plain.values()[random.nextInt(6)]);
                case 7 -> answerStart();
                case 8 -> session.streaming(anyAttempt());
                case 9 -> session.messaged(anyAttempt(),
                        random.nextBoolean() ? new CameraMessage.Lights(false) : SessionNotice.STARTED);
                case 10 -> disconnect();
                case 11 -> session.polled(anyAttempt(), anyProgress());
                case 12 -> session.doneSent(anyAttempt());
                default -> pass(Duration.ofMillis(random.nextInt(40_000)));
            }
        }

        private void disconnect() {
            if (connected && random.nextInt(3) == 0) {
                session.disconnected(starts.size(),
                        new ConnectionEnd(Reason.values()[random.nextInt(Reason.values().length)], ""));
            }
        }

        void pass(Duration duration) {
            Duration left = duration;
            for (int ticks = 0; session.nextTick().filter(left::equals).isPresent()
                    || session.nextTick().orElse(Duration.ofDays(1)).compareTo(left) < 0; ticks++) {
                assertThat("the session asks for ticks without end", ticks, is(lessThan(1_000)));
                Duration next = session.nextTick().orElseThrow();
                time.advance(next);
                left = left.minus(next);
                session.tick();
            }
            time.advance(left);
            check();
        }

        void check() {
            LiveState state = session.status().state();
            if (state == LiveState.STREAMING) {
                assertThat(connected, is(true));
                assertThat(now().minus(streamingSince), is(lessThanOrEqualTo(Duration.ofSeconds(60))));
            }
            if (state == LiveState.IDLE || state == LiveState.COOLING) {
                assertThat(connected, is(false));
                assertThat(done, is(accepted));
            }
        }
    }

    @Property
    void theRulesHoldWhateverHappens(@ForAll Random random) {
        World world = new World(random);
        for (int i = 0; i < 300; i++) {
            world.act();
            world.check();
        }
        world.session.close();
        world.pass(Duration.ofMinutes(5));

        assertThat(world.session.status().state(), is(LiveState.IDLE));
        assertThat(world.done, is(world.accepted));
        assertThat(world.session.nextTick().isPresent(), is(false));
    }
}
