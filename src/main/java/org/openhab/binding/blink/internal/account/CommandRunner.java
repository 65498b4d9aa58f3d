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

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.BlinkCloud;
import org.openhab.binding.blink.internal.cloud.BlinkCloud.Progress;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.CommandHandle;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.model.DeviceConfig;
import org.openhab.binding.blink.internal.model.Ticker;
import org.openhab.binding.blink.internal.model.VideoDevice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one command to the cloud and follows it to its end. A command that is refused as busy is sent again, because
 * the hub has not taken it; nothing that may have been taken is sent twice.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class CommandRunner {

    private static final Duration BUSY_GAP = Duration.ofSeconds(5);
    private static final Duration FIRST_GAP = Duration.ofSeconds(2);
    /** What takes long is asked after less and less often. */
    private static final Duration LONGEST_GAP = Duration.ofSeconds(10);
    private static final Duration LONGEST_RUN = Duration.ofSeconds(90);
    private static final int MOST_UNCLEAR = 3;
    private static final Duration READ_BACK_GAP = Duration.ofMillis(1_500);
    private static final Duration LONGEST_READ_BACK = Duration.ofSeconds(12);

    private final Logger logger = LoggerFactory.getLogger(CommandRunner.class);
    private final SerialExecutor executor;
    private final BlinkCloud cloud;
    private final BiConsumer<VideoDevice, DeviceConfig> configs;
    private final Ticker ticker;

    /** One command under way, last sent at {@code sentAt}. */
    private record Run(DeviceCommand command, Duration sentAt, Consumer<CommandResult> end) {

        Run sentAgain(Duration now) {
            return new Run(command, now, end);
        }
    }

    /** @param configs receives each config that was read back */
    CommandRunner(SerialExecutor executor, BlinkCloud cloud, BiConsumer<VideoDevice, DeviceConfig> configs,
            Ticker ticker) {
        this.executor = executor;
        this.cloud = cloud;
        this.configs = configs;
        this.ticker = ticker;
    }

    /**
     * Has {@code command} carried out.
     *
     * @param giveUpAt reading of the ticker up to which a command that is refused as busy is sent again
     * @param end receives the result, once, on the account's executor
     */
    void run(DeviceCommand command, Duration giveUpAt, Consumer<CommandResult> end) throws InterruptedException {
        Run run = new Run(command, ticker.now(), end);
        guarded(run, () -> send(run, giveUpAt));
    }

    /** A step of a command. */
    @FunctionalInterface
    private interface Action {
        void run() throws CloudException, InterruptedException;
    }

    /** Whatever happens in {@code step}, the command ends. */
    private void guarded(Run run, Action step) throws InterruptedException {
        try {
            step.run();
        } catch (CloudException e) {
            failed(run, e);
        } catch (InterruptedException e) {
            failed(run, new CloudException.Unreachable("Command", "interrupted", false));
            throw e;
        } catch (RuntimeException | Error e) { // a bug
            failed(run, new CloudException.Malformed("Command", "unexpected answer"));
            throw e;
        }
    }

    private void after(Duration gap, Run run, Action step) {
        executor.schedule(gap, () -> guarded(run, step));
    }

    private void send(Run run, Duration giveUpAt) throws CloudException, InterruptedException {
        try {
            Optional<CommandHandle> handle = cloud.send(run.command());
            if (handle.isEmpty()) {
                done(run);
            } else {
                after(FIRST_GAP, run, () -> follow(run, handle.get(), 0));
            }
        } catch (CloudException.Rejected e) {
            if (!e.isBusy() || ticker.now().plus(BUSY_GAP).compareTo(giveUpAt) > 0) {
                throw e;
            }
            after(BUSY_GAP, run, () -> send(run.sentAgain(ticker.now()), giveUpAt));
        }
    }

    private void follow(Run run, CommandHandle handle, int unclear) throws CloudException, InterruptedException {
        switch (progress(handle)) {
            case DONE -> done(run);
            case FAILED -> throw new CloudException.Rejected(handle.what(), 200, 0);
            case RUNNING -> goOn(run, handle, 0);
            case UNCLEAR -> goOn(run, handle, unclear + 1);
        }
    }

    private Progress progress(CommandHandle handle) throws CloudException, InterruptedException {
        try {
            return cloud.progress(handle);
        } catch (CloudException.Rejected e) {
            if (e.status() == 200 && !e.isBusy()) { // the answer is that it failed, and why
                throw e;
            }
            return unclear(handle, e);
        } catch (CloudException.Unreachable | CloudException.Malformed e) {
            return unclear(handle, e);
        } catch (CloudException.OutOfBudget | CloudException.RateLimited e) { // the command was sent all the same
            throw new CloudException.Unreachable(handle.what(), "no end in time", false);
        }
    }

    private Progress unclear(CommandHandle handle, CloudException why) {
        logger.debug("The progress of command {} is not known: {}", handle.what(), why.getMessage());
        return Progress.UNCLEAR;
    }

    private void goOn(Run run, CommandHandle handle, int unclear) throws CloudException {
        Duration running = ticker.now().minus(run.sentAt());
        if (unclear >= MOST_UNCLEAR || running.compareTo(LONGEST_RUN) >= 0) {
            throw new CloudException.Unreachable(handle.what(), "no end in time", false);
        }
        Duration third = running.dividedBy(3);
        Duration gap = third.compareTo(FIRST_GAP) < 0 ? FIRST_GAP : third;
        after(gap.compareTo(LONGEST_GAP) > 0 ? LONGEST_GAP : gap, run, () -> follow(run, handle, unclear));
    }

    /** A device that sleeps takes a setting when it wakes up: until then it is not done. */
    private void done(Run run) {
        boolean later = run.command() instanceof DeviceCommand.Configuring setting
                && setting.device() instanceof VideoDevice device && device.takesSettingsLater();
        if (later) {
            run.end().accept(new CommandResult.Pending());
        } else if (run.command() instanceof DeviceCommand.ChangeSetting change) {
            readBack(run, change, ticker.now().plus(LONGEST_READ_BACK));
        } else {
            run.end().accept(new CommandResult.Done());
        }
    }

    /** The config shows the old value for some seconds after a write, and an accepted write may not be taken. */
    private void readBack(Run run, DeviceCommand.ChangeSetting change, Duration giveUpAt) {
        after(READ_BACK_GAP, run, () -> {
            boolean last = ticker.now().compareTo(giveUpAt) >= 0;
            try {
                DeviceConfig config = cloud.readBack(change.device());
                configs.accept(change.device(), config);
                if (config.shows(change.setting(), change.value())) {
                    run.end().accept(new CommandResult.Done());
                } else if (last) {
                    run.end().accept(new CommandResult.NotTaken());
                } else {
                    readBack(run, change, giveUpAt);
                }
            } catch (CloudException e) {
                logger.debug("A setting cannot be read back: {}", e.getMessage());
                if (last || e instanceof CloudException.OutOfBudget || e instanceof CloudException.RateLimited) {
                    run.end().accept(new CommandResult.Pending()); // accepted, and not known to be taken
                } else {
                    readBack(run, change, giveUpAt);
                }
            }
        });
    }

    private void failed(Run run, CloudException why) {
        logger.debug("Command not carried out: {}", why.getMessage());
        run.end().accept(new CommandResult.Failed(why));
    }
}
