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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.BlinkCloud;
import org.openhab.binding.blink.internal.cloud.BlinkCloud.Progress;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.CommandHandle;
import org.openhab.binding.blink.internal.cloud.LiveStart;
import org.openhab.binding.blink.internal.live.LiveEnd;
import org.openhab.binding.blink.internal.live.LiveSession;
import org.openhab.binding.blink.internal.model.VideoDevice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the live view of one device asks of the cloud, each as a task of its own on the account's executor.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class LiveRequests {

    /** A hub that takes a snapshot, as many do when someone rings, is free again after some seconds. */
    private static final Duration BUSY_GAP = Duration.ofSeconds(5);
    private static final int BUSY_TRIES = 4;

    private final Logger logger = LoggerFactory.getLogger(LiveRequests.class);
    private final SerialExecutor executor;
    private final BlinkCloud cloud;
    private VideoDevice device;
    private final LiveSession session;
    private final Runnable answered;

    /**
     * @param session gets the answers
     * @param answered run after each of them
     */
    LiveRequests(SerialExecutor executor, BlinkCloud cloud, VideoDevice device, LiveSession session,
            Runnable answered) {
        this.executor = executor;
        this.cloud = cloud;
        this.device = device;
        this.session = session;
        this.answered = answered;
    }

    /** The device as the account shows it now: its network may have changed. */
    void use(VideoDevice latest) {
        device = latest;
    }

    /** Starts; asks a busy hub again while the session waits for it. */
    void start(int attempt) {
        executor.run(() -> ask(attempt, BUSY_TRIES));
    }

    private void ask(int attempt, int tries) throws InterruptedException {
        LiveEnd why = LiveEnd.REFUSED;
        try {
            if (session.awaits(attempt)) {
                LiveStart answer = cloud.startLiveView(device);
                session.started(attempt, answer);
                answered.run();
                return;
            }
        } catch (CloudException e) {
            logger.debug("No live view: {}", e.getMessage());
            why = LiveEnd.of(e);
            if (why == LiveEnd.BUSY && tries > 0) {
                executor.schedule(BUSY_GAP, () -> ask(attempt, tries - 1));
                return;
            }
        } catch (InterruptedException | RuntimeException | Error e) { // the account's end, or a bug: nobody waits in vain
            session.notStarted(attempt, LiveEnd.REFUSED, null);
            answered.run();
            throw e;
        }
        session.notStarted(attempt, why, null);
        answered.run();
    }

    /** Asks how the command is, which keeps it, too. */
    void poll(int attempt, CommandHandle command) {
        executor.run(() -> {
            Progress progress = Progress.UNCLEAR;
            try {
                progress = cloud.progress(command);
            } catch (CloudException.OutOfBudget | CloudException.RateLimited e) {
                progress = Progress.RUNNING; // the cloud was not asked, or does not want to be: the media decide
            } catch (CloudException e) {
                logger.debug("The progress of a live view is not known: {}", e.getMessage());
            } finally {
                session.polled(attempt, progress);
                answered.run();
            }
        });
    }

    /** Says that it is over. */
    void done(int attempt, CommandHandle command) {
        executor.run(() -> {
            try {
                cloud.endCommand(command);
            } catch (CloudException e) {
                logger.debug("The cloud does not know yet that a live view is over: {}", e.getMessage());
            } finally {
                session.doneSent(attempt);
                answered.run();
            }
        });
    }
}
