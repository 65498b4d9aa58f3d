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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.BlinkCloud;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.CommandHandle;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives orders to the cloud and follows each to its end without holding a thread in between.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class CommandExecutor {

    private static final Duration GAP = Duration.ofSeconds(1);
    /** What takes long is asked for less and less often: orders and presses share one budget. */
    private static final Duration LONGEST_GAP = Duration.ofSeconds(10);
    private static final Duration BUSY_GAP = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int BUSY_TRIES = 4;
    private static final int UNCLEAR_TRIES = 3;

    private final Logger logger = LoggerFactory.getLogger(CommandExecutor.class);
    private final SerialExecutor executor;
    private final BlinkCloud cloud;
    private final Clock clock;
    private final Report report;

    /** Is told how an order ended. */
    interface Report {

        /** The cloud says that it was carried out. */
        void done(DeviceCommand order);

        /** It was not, or nobody knows. */
        void failed(DeviceCommand order, CloudException why);
    }

    CommandExecutor(SerialExecutor executor, BlinkCloud cloud, Clock clock, Report report) {
        this.executor = executor;
        this.cloud = cloud;
        this.clock = clock;
        this.report = report;
    }

    /** Takes {@code order} on. */
    void take(DeviceCommand order) {
        executor.run(() -> give(order, 1));
    }

    private void give(DeviceCommand order, int attempt) throws InterruptedException {
        try {
            Optional<CommandHandle> command = cloud.give(order);
            if (command.isEmpty()) {
                report.done(order);
            } else {
                Instant giveUpAt = clock.instant().plus(PATIENCE);
                executor.schedule(GAP, () -> follow(order, command.get(), giveUpAt, 0));
            }
        } catch (CloudException.Rejected e) {
            // a hub that is still at work has not taken the order, so giving it again is safe
            if (e.status() == 409 && attempt < BUSY_TRIES) {
                executor.schedule(BUSY_GAP, () -> give(order, attempt + 1));
            } else {
                report.failed(order, e);
            }
        } catch (CloudException e) {
            report.failed(order, e);
        }
    }

    private void follow(DeviceCommand order, CommandHandle command, Instant giveUpAt, int unclear)
            throws InterruptedException {
        BlinkCloud.Progress progress;
        try {
            progress = cloud.progress(command);
        } catch (CloudException.Rejected e) {
            if (e.status() == 200) { // the answer to our question is that it failed, and why
                report.failed(order, e);
                return;
            }
            progress = unclear(command, e);
        } catch (CloudException e) {
            progress = unclear(command, e);
        }
        switch (progress) {
            case DONE -> report.done(order);
            case FAILED -> report.failed(order, new CloudException.Rejected(command.what(), 200, 0));
            case RUNNING -> goOn(order, command, giveUpAt, 0);
            case UNCLEAR -> goOn(order, command, giveUpAt, unclear + 1);
        }
    }

    private BlinkCloud.Progress unclear(CommandHandle command, CloudException why) {
        logger.debug("How far command {} is could not be asked: {}", command.what(), why.getMessage());
        return BlinkCloud.Progress.UNCLEAR;
    }

    private void goOn(DeviceCommand order, CommandHandle command, Instant giveUpAt, int unclear) {
        if (unclear >= UNCLEAR_TRIES || !clock.instant().isBefore(giveUpAt)) {
            report.failed(order, new CloudException.Unreachable(command.what(), "no end in time", false));
        } else {
            executor.schedule(gap(giveUpAt), () -> follow(order, command, giveUpAt, unclear));
        }
    }

    /** A quarter of what it has taken so far. */
    private Duration gap(Instant giveUpAt) {
        Duration quarter = Duration.between(giveUpAt.minus(PATIENCE), clock.instant()).dividedBy(4);
        if (quarter.compareTo(GAP) < 0) {
            return GAP;
        }
        return quarter.compareTo(LONGEST_GAP) > 0 ? LONGEST_GAP : quarter;
    }
}
