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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.BlinkCloud.Progress;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.testing.FakeCloud;
import org.openhab.binding.blink.internal.testing.ManualTime;
import org.openhab.binding.blink.internal.testing.Views;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * What holds for every sequence of commands.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class CommandProperties {

    private static final List<NetworkId> NETWORKS = List.of(Views.HOUSE, new NetworkId(51002));

    /** Gives commands at random to a cloud that is often busy, slow or broken. */
    private static final class Run {

        final ManualTime time = ManualTime.atNoon();
        final FakeCloud cloud = new FakeCloud(time.clock());
        final SessionExecutor executor = new SessionExecutor(new AccountExecutor(time));
        final CommandExecutor commands = new CommandExecutor(executor,
                new CommandRunner(executor, cloud, (device, config) -> {
                }, time.ticker()), time.ticker(), command -> {
                });
        final List<CompletableFuture<CommandResult>> ends = new ArrayList<>();
        final List<DeviceCommand> given = new ArrayList<>();
        final Random random;

        Run(long seed) {
            random = new Random(seed);
            cloud.onCall = call -> {
                cloud.atOnce = random.nextBoolean();
                cloud.progress.add(Progress.values()[random.nextInt(Progress.values().length)]);
                switch (random.nextInt(12)) {
                    case 0, 1 -> throw new CloudException.Rejected(call, 409, 0);
                    case 2 -> throw new CloudException.Unreachable(call, "time-out", false);
                    case 3 -> throw new IllegalStateException("on purpose");
                    case 4 -> throw new InterruptedException("on purpose");
                    default -> {
                    }
                }
            };
        }

        void command() {
            NetworkId network = NETWORKS.get(random.nextInt(2));
            DeviceCommand command = random.nextInt(3) > 0
                    ? new DeviceCommand.Arm(network, random.nextBoolean())
                    : new DeviceCommand.Snapshot(Views.doorbell());
            CompletableFuture<CommandResult> end = new CompletableFuture<>();
            ends.add(end);
            given.add(command);
            executor.run(() -> commands.execute(command, end));
        }
    }

    @Property(tries = 100)
    void eachFutureCompletesInTime(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int commands) {
        Run run = new Run(seed);
        for (int i = 0; i < commands; i++) {
            run.command();
            run.time.advance(Duration.ofMillis(run.random.nextInt(20_000)));
        }
        run.time.advance(Duration.ofMinutes(3));

        assertThat(run.ends.stream().filter(end -> !end.isDone()).count(), is(0L));
        assertThat(run.time.waiting(), is(0L));
    }

    @Property(tries = 50)
    void eachFutureCompletesWhenItIsClosed(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int commands) {
        Run run = new Run(seed);
        for (int i = 0; i < commands; i++) {
            run.command();
            run.time.advance(Duration.ofMillis(run.random.nextInt(2_000)));
        }
        run.executor.run(() -> {
            run.commands.close();
            run.executor.close();
        });
        run.time.run();

        assertThat(run.ends.stream().filter(end -> !end.isDone()).count(), is(0L));
        assertThat(run.time.waiting(), is(0L));
    }

    @Property(tries = 100)
    void theLastSwitchWins(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int switches) {
        Run run = new Run(seed);
        List<String> taken = new ArrayList<>();
        run.cloud.onCall = call -> {
            if (!call.equals("progress")) {
                if (run.random.nextInt(4) == 0 && taken.size() < 3) {
                    throw new CloudException.Rejected(call, 409, 0);
                }
                taken.add(call);
            }
        };
        boolean last = false;
        for (int i = 0; i < switches; i++) {
            last = run.random.nextBoolean();
            DeviceCommand command = new DeviceCommand.Arm(Views.HOUSE, last);
            run.executor.run(() -> run.commands.execute(command, new CompletableFuture<>()));
            run.time.advance(Duration.ofMillis(run.random.nextInt(3_000)));
        }
        run.time.advance(Duration.ofMinutes(2));

        assertThat(taken.get(taken.size() - 1), is((last ? "arm " : "disarm ") + Views.HOUSE));
    }
}
