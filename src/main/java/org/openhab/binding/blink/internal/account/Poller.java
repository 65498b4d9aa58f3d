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
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.RequestClass;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides when an account is polled: the event list first, then its state, then details one by one; at the start of a
 * session the state before all else. Each turn arms the next, whatever happens in it. All times are readings of the
 * ticker; everything runs on the account's executor.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Poller {

    /** The state is never polled again sooner than this. */
    private static final Duration SHORTEST_STATUS_INTERVAL = Duration.ofSeconds(5);
    private static final Duration LONG_AGO = Duration.ofDays(-1);
    /** Details are spread over time. */
    private static final Duration BETWEEN_DETAILS = Duration.ofSeconds(1);
    private static final int EXTRA_STATUS_POLLS_PER_HOUR = 60;
    private static final int EXTRA_STATUS_POLLS_AT_ONCE = 20;

    private final Logger logger = LoggerFactory.getLogger(Poller.class);
    private final SerialExecutor executor;
    private final Parts parts;
    private final AccountSettings settings;
    private final Polls polls;
    private final Watchdog watchdog;
    private final TaskSlot nextTurn = new TaskSlot();
    private final AdaptiveInterval interval;
    private final Allowance extraStatusPolls;
    private Duration lastEvents = LONG_AGO;
    private Duration lastStatus = LONG_AGO;
    private int eventFailures;
    private int statusFailures;
    private Duration eventsDue;
    private Duration statusDue;
    private Duration detailDue;
    /** Before this reading nothing is polled: the cloud has limited the rate. */
    private Duration silentUntil = Duration.ZERO;
    private Duration shownInterval;
    private boolean running;

    /** What is polled. */
    interface Polls {

        /** Reads the event list and delivers what is new. */
        void pollEvents() throws CloudException, InterruptedException;

        /** Fetches the state of the account. */
        void pollStatus() throws CloudException, InterruptedException;

        /**
         * Fetches one detail that is due.
         *
         * @return how long until the next one is due; empty when none is wanted
         */
        Optional<Duration> pollDetail() throws InterruptedException;

        /** The cloud wants no request for that long. */
        void silence(Duration time);

        /** The cloud has ended the session. */
        void sessionEnded();

        /** Polls come at another interval now. */
        void intervalChanged();
    }

    /** What was sent before, also by earlier sessions. */
    @FunctionalInterface
    interface Sent {

        /** How long ago each request of one class was sent in the last hour, the oldest first. */
        List<Duration> ages(RequestClass requestClass);
    }

    /** @param sent an account that is saved or started ten times a second is not polled more often for that */
    Poller(SerialExecutor executor, Parts parts, AccountSettings settings, Polls polls, Watchdog watchdog, Sent sent) {
        this.executor = executor;
        this.parts = parts;
        this.settings = settings;
        this.polls = polls;
        this.watchdog = watchdog;
        Duration now = now();
        List<Duration> eventsSent = sent.ages(RequestClass.EVENTS).stream().map(now::minus).toList();
        eventsSent.forEach(at -> this.lastEvents = at);
        sent.ages(RequestClass.STATE).forEach(age -> this.lastStatus = now.minus(age));
        this.interval = new AdaptiveInterval(settings.eventInterval(), now, eventsSent);
        this.extraStatusPolls = new Allowance(EXTRA_STATUS_POLLS_PER_HOUR, EXTRA_STATUS_POLLS_AT_ONCE, parts.ticker());
        this.shownInterval = settings.eventInterval();
        this.eventsDue = now;
        this.statusDue = now;
        this.detailDue = now;
    }

    private Duration now() {
        return parts.ticker().now();
    }

    /** Polls from now on. */
    void start() throws InterruptedException {
        running = true;
        watchdog.start();
        eventsDue = latest(now(), lastEvents.plus(AdaptiveInterval.QUICK));
        statusDue = latest(now(), lastStatus.plus(SHORTEST_STATUS_INTERVAL));
        Duration silence = silence();
        if (silence.isPositive()) {
            watchdog.notWatched(limited(silence), silence, true);
        } else if (isDue(statusDue)) {
            pollStatusFirst();
        }
        turn();
    }

    /** Any answer tells the cloud's time, by which events are judged. */
    private void pollStatusFirst() throws InterruptedException {
        try {
            pollStatus();
        } finally {
            arm();
        }
    }

    /** Whether polls are made. */
    boolean isRunning() {
        return running;
    }

    /** Polls no more. */
    void stop() {
        running = false;
        nextTurn.clear();
    }

    /** Starts the chain of turns again, for the case that it has ended. May be called on any thread. */
    void restart() {
        executor.run(this::turn);
    }

    private void turn() throws InterruptedException {
        if (!running) {
            return;
        }
        try {
            if (isDue(eventsDue)) {
                pollEvents();
            }
            if (running && isDue(statusDue)) {
                pollStatus();
            }
            if (running && isDue(detailDue) && !isDue(eventsDue)) {
                pollDetail();
            }
        } finally {
            arm();
        }
    }

    private boolean isDue(Duration due) {
        return now().compareTo(latest(due, silentUntil)) >= 0;
    }

    private void arm() {
        if (running) {
            Duration next = latest(earliest(earliest(eventsDue, statusDue), detailDue), silentUntil);
            nextTurn.replace(executor.schedule(next.minus(now()), this::turn));
        }
    }

    private void pollEvents() throws InterruptedException {
        lastEvents = now();
        interval.polled(lastEvents);
        Duration wait = Retries.EVENTS.wait(eventFailures + 1, parts.random());
        try {
            polls.pollEvents();
            watchdog.watched();
            if (eventFailures > 0 && statusFailures > 0) {
                statusDue = latest(now(), lastStatus.plus(SHORTEST_STATUS_INTERVAL)); // the outage is over, for the other poll too
            }
            eventFailures = 0;
            wait = interval.interval(now());
        } catch (CloudException e) {
            eventFailures++;
            wait = failed(e, wait);
            watchdog.notWatched(e, wait, hasNamedTime(e));
        } catch (RuntimeException | Error e) { // a bug
            eventFailures++;
            failed(e);
        } finally {
            eventsDue = now().plus(wait);
        }
        showInterval();
    }

    private void showInterval() {
        Duration shown = interval.interval(now());
        if (!shown.equals(shownInterval)) {
            shownInterval = shown;
            polls.intervalChanged();
        }
    }

    private void pollStatus() throws InterruptedException {
        lastStatus = now();
        Duration wait = Retries.STATE.wait(statusFailures + 1, parts.random());
        try {
            polls.pollStatus();
            watchdog.stateRead();
            if (statusFailures > 0 && eventFailures > 0) {
                eventsDue = latest(now(), lastEvents.plus(AdaptiveInterval.QUICK));
            }
            statusFailures = 0;
            wait = settings.statusInterval();
        } catch (CloudException e) {
            statusFailures++;
            wait = failed(e, wait);
            watchdog.stateNotRead(e);
            if (e instanceof CloudException.RateLimited) {
                watchdog.notWatched(e, wait, true); // the event list has to wait, too
            }
        } catch (RuntimeException | Error e) { // a bug
            statusFailures++;
            failed(e);
        } finally {
            statusDue = now().plus(wait);
        }
    }

    private void pollDetail() throws InterruptedException {
        Duration wait = settings.statusInterval();
        try {
            Optional<Duration> next = polls.pollDetail();
            if (next.isPresent()) {
                wait = next.get();
            }
        } catch (RuntimeException | Error e) { // a bug
            failed(e);
        } finally {
            detailDue = now().plus(wait.compareTo(BETWEEN_DETAILS) > 0 ? wait : BETWEEN_DETAILS);
        }
    }

    /** A bug is logged, and counts as a failed poll. */
    private void failed(Throwable e) {
        logger.warn("A poll of a Blink account failed, please report this", e);
    }

    /** Takes note of a failure and says how long to wait. */
    private Duration failed(CloudException failure, Duration usual) {
        logger.debug("Poll failed: {}", failure.getMessage());
        return switch (failure) {
            case CloudException.Unauthorized unauthorized when unauthorized.isRevoked() -> {
                stop();
                polls.sessionEnded();
                yield usual;
            }
            case CloudException.RateLimited limited -> {
                Duration asked = limited.retryAfter();
                Duration wait = asked == null
                        ? Retries.LIMITED.wait(Math.max(eventFailures, statusFailures), parts.random())
                        : latest(asked, AdaptiveInterval.QUICK);
                interval.limited(now());
                polls.silence(wait);
                silentUntil = latest(silentUntil, now().plus(wait));
                yield wait;
            }
            case CloudException.OutOfBudget spent -> latest(spent.again(), AdaptiveInterval.QUICK);
            case CloudException.Unauthorized e -> usual;
            case CloudException.Unreachable e -> usual;
            case CloudException.Rejected e -> usual;
            case CloudException.Malformed e -> usual;
        };
    }

    private static boolean hasNamedTime(CloudException failure) {
        return failure instanceof CloudException.RateLimited || failure instanceof CloudException.OutOfBudget;
    }

    /** Something happened or may be about to: polls come quickly for a while. */
    void hurry(Duration window) {
        interval.hurry(now(), window);
    }

    /** Polls the event list at once and quickly for a while, if that can be paid. */
    CommandResult pollEventsNow() {
        Optional<CommandResult> refused = refusal();
        if (refused.isPresent()) {
            return refused.get();
        }
        if (!interval.mayHurry(now())) {
            return new CommandResult.Failed(
                    new CloudException.OutOfBudget("Poll of events", interval.untilMayHurry(now())));
        }
        interval.hurry(now(), AdaptiveInterval.AFTER_HINT);
        eventsDue = earliest(eventsDue, latest(now(), lastEvents.plus(AdaptiveInterval.QUICK)));
        arm();
        return new CommandResult.Done();
    }

    /** Polls the state soon, if the allowance for that is not spent. */
    CommandResult pollStatusSoon() {
        Optional<CommandResult> refused = refusal();
        if (refused.isPresent()) {
            return refused.get();
        }
        Duration soon = latest(now(), lastStatus.plus(SHORTEST_STATUS_INTERVAL));
        if (soon.compareTo(statusDue) < 0) {
            if (!extraStatusPolls.take()) {
                return new CommandResult.Failed(
                        new CloudException.OutOfBudget("Poll of the state", extraStatusPolls.untilNext()));
            }
            statusDue = soon;
            arm();
        }
        return new CommandResult.Done();
    }

    /** Details may be due now. */
    void detailsChanged() {
        detailDue = earliest(detailDue, now().plus(BETWEEN_DETAILS));
        arm();
    }

    private Optional<CommandResult> refusal() {
        if (!running) {
            return Optional.of(new CommandResult.Refused(CommandResult.Reason.NOT_THERE));
        }
        Duration left = silence();
        return left.isPositive() ? Optional.of(new CommandResult.Failed(limited(left))) : Optional.empty();
    }

    /** For how long nothing is polled; zero or negative when polls may be made. */
    private Duration silence() {
        return silentUntil.minus(now());
    }

    private static CloudException limited(Duration left) {
        return new CloudException.RateLimited("Poll", 429, left);
    }

    /** The interval of the event list now. */
    Duration eventInterval() {
        return interval.interval(now());
    }

    Duration untilEvents() {
        return latest(eventsDue, silentUntil).minus(now());
    }

    Duration untilStatus() {
        return latest(statusDue, silentUntil).minus(now());
    }

    private static Duration latest(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration earliest(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
