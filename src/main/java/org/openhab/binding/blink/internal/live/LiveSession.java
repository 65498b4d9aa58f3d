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

import java.time.Duration;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.BlinkCloud.Progress;
import org.openhab.binding.blink.internal.cloud.CommandHandle;
import org.openhab.binding.blink.internal.cloud.LiveStart;
import org.openhab.binding.blink.internal.live.immis.CameraMessage;
import org.openhab.binding.blink.internal.live.immis.CameraMessage.SessionNotice;
import org.openhab.binding.blink.internal.live.immis.ConnectionEnd;
import org.openhab.binding.blink.internal.live.immis.ImmisAddress;
import org.openhab.binding.blink.internal.live.immis.InlineCommand;
import org.openhab.binding.blink.internal.live.immis.UnusableAddressException;
import org.openhab.binding.blink.internal.model.Ticker;

/**
 * The live view of one device, shared by all who watch: decides when it starts, what keeps it and why it ends. It does
 * nothing itself but asks for effects. Not thread-safe: all calls come from one executor; effects may answer at once or
 * later. Answers that belong to an earlier attempt are recognized and do nothing, except that a start that nobody waits
 * for any longer is told to be done.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class LiveSession {

    private static final int MAX_REFUSALS = 2;
    private static final Duration DONE = Duration.ofSeconds(30);
    private static final Duration NEVER = Duration.ofDays(36_500);

    private final LiveLimits limits;
    private final LiveEffects effects;
    private final Ticker ticker;
    private final Starts starts;
    private LiveState state = LiveState.IDLE;
    private Demand demand = new Demand();
    private @Nullable LiveEnd lastEnd;
    private Attempt attempt = new Attempt(0);
    private Duration due = NEVER;
    private Duration coolUntil = Duration.ZERO;
    private int refusals;
    private boolean wanted;
    private boolean closed;

    public LiveSession(LiveLimits limits, LiveEffects effects, Ticker ticker) {
        this.limits = limits;
        this.effects = effects;
        this.ticker = ticker;
        this.starts = new Starts(limits.startsPerHour());
    }

    /** Somebody wants to begin to watch: starts, or starts again after the pause. */
    public void view() {
        if (closed) {
            return;
        }
        Duration now = ticker.now();
        demand.use(now);
        if (state == LiveState.IDLE) {
            refusals = 0;
            start(now);
        } else if ((state == LiveState.ENDING || state == LiveState.COOLING) && !wanted) {
            refusals = 0;
            wanted = true;
            report();
        }
    }

    /** Somebody who watches has read something. Starts nothing. */
    public void read() {
        demand.use(ticker.now());
    }

    /**
     * Somebody begins to read the stream as it comes.
     *
     * @return to be run when the reader is gone; may be run several times
     */
    public Runnable open() {
        view();
        Demand current = demand;
        current.opened();
        boolean[] open = {true};
        return () -> {
            if (open[0]) {
                open[0] = false;
                current.closed(ticker.now());
            }
        };
    }

    /** Starts without a reader; it goes on until the cap. */
    public void switchOn() {
        demand.switchOn();
        view();
    }

    /** Ends it for all readers. */
    public void switchOff() {
        wanted = false;
        if (isRunning()) {
            end(LiveEnd.OFF, false);
        } else {
            demand = new Demand();
            report();
        }
    }

    /**
     * Sends a command to the device, with the first picture if there is none yet; starts if need be. A lamp that is lit
     * and a siren keep the session.
     *
     * @return false when it will not be sent
     */
    public boolean send(InlineCommand inline) {
        if (closed || !demand.add(inline)) {
            return false;
        }
        if (state == LiveState.STREAMING) {
            sendWaiting();
        } else {
            view();
        }
        return state != LiveState.IDLE;
    }

    private void sendWaiting() {
        for (InlineCommand each : demand.takeCommands(ticker.now())) {
            effects.send(each);
        }
    }

    /** The account's session ends: nothing starts after this. */
    public void close() {
        closed = true;
        wanted = false;
        if (isRunning()) {
            end(LiveEnd.CLOSED, false);
        }
    }

    private void start(Duration now) {
        wanted = false;
        if (!starts.add(now)) {
            demand = new Demand();
            change(LiveState.IDLE, NEVER, LiveEnd.TOO_MANY_STARTS);
            return;
        }
        attempt = new Attempt(attempt.number() + 1);
        change(LiveState.STARTING, now.plus(limits.startUp()), null);
        effects.start(attempt.number());
    }

    /** Whether the answer to that start is still of use. */
    public boolean awaits(int which) {
        return attempt.is(which) && state == LiveState.STARTING;
    }

    /** The cloud has accepted a start. */
    public void started(int which, LiveStart answer) {
        if (!awaits(which)) {
            effects.done(which, answer.command());
            return;
        }
        attempt.answered(answer.command());
        try {
            ImmisAddress address = ImmisAddress.parse(answer.server().reveal());
            attempt.connects(new CommandPolling(answer.pollingInterval(), ticker.now()));
            effects.connect(which, address, answer.token());
        } catch (UnusableAddressException e) {
            end(LiveEnd.UNSUPPORTED, false);
        }
    }

    /**
     * The cloud has not accepted a start, or could not be asked.
     *
     * @param named the command, if the answer named one all the same
     */
    public void notStarted(int which, LiveEnd why, @Nullable CommandHandle named) {
        if (awaits(which)) {
            attempt.answered(named);
            end(why, false);
        } else if (named != null) {
            effects.done(which, named);
        } else {
            doneSent(which);
        }
    }

    /** There is a segment. */
    public void streaming(int which) {
        if (!awaits(which) || !attempt.isConnected()) {
            return;
        }
        Duration now = ticker.now();
        refusals = 0;
        demand.use(now);
        change(LiveState.STREAMING, now.plus(limits.cap()), null);
        sendWaiting();
    }

    /** The device tells something. */
    public void messaged(int which, CameraMessage message) {
        if (!attempt.is(which) || !isRunning()) {
            return;
        }
        if (message == SessionNotice.START_FAILED) {
            end(LiveEnd.REFUSED, false);
        } else if (message instanceof CameraMessage.Lights lights && !lights.on()) {
            demand.lampIsOut();
        }
    }

    /** The connection is over. A server that closes before its first frame is tried once more. */
    public void disconnected(int which, ConnectionEnd how) {
        if (!attempt.is(which) || !isRunning()) {
            return;
        }
        boolean refused = how.reason() == ConnectionEnd.Reason.REFUSED;
        refusals = refused ? refusals + 1 : 0;
        end(LiveEnd.of(how.reason(), state == LiveState.STREAMING), refused && refusals < MAX_REFUSALS);
    }

    /**
     * The cloud has answered a poll. A command that is done needs no more polls; the media decide how long it goes on.
     */
    public void polled(int which, Progress progress) {
        if (attempt.is(which) && isRunning() && !attempt.polled(progress, ticker.now())) {
            end(LiveEnd.LOST, false);
        }
    }

    /** The cloud knows that it is over, or cannot be told. */
    public void doneSent(int which) {
        if (attempt.is(which) && state == LiveState.ENDING) {
            cool();
        }
    }

    private void end(LiveEnd why, boolean again) {
        Duration now = ticker.now();
        Attempt ended = attempt;
        CommandHandle known = ended.command();
        wanted = again;
        coolUntil = now.plus(limits.pause());
        if (!again) {
            demand = new Demand();
        }
        change(LiveState.ENDING, now.plus(DONE), why);
        effects.close();
        if (known != null) {
            effects.done(ended.number(), known);
        } else if (ended.isAnswered()) {
            cool();
        }
    }

    private void cool() {
        if (ticker.now().compareTo(coolUntil) < 0) {
            change(LiveState.COOLING, coolUntil, lastEnd);
        } else {
            rest();
        }
    }

    private void rest() {
        if (wanted && !closed) {
            start(ticker.now());
        } else {
            change(LiveState.IDLE, NEVER, lastEnd);
        }
    }

    /** Does what is due now. To be called at {@link #nextTick}; more often does no harm. */
    public void tick() {
        Duration now = ticker.now();
        CommandHandle known = attempt.command();
        if (now.compareTo(due) >= 0) {
            switch (state) {
                case IDLE -> {
                }
                case STARTING -> end(LiveEnd.NO_PICTURE, false);
                case STREAMING -> end(LiveEnd.CAP_REACHED, false);
                case ENDING -> cool();
                case COOLING -> rest();
            }
        } else if (state == LiveState.STREAMING && now.compareTo(unusedAt()) >= 0) {
            end(LiveEnd.UNUSED, false);
        } else if (isRunning() && known != null && attempt.asksNow(now)) {
            effects.poll(attempt.number(), known);
        }
    }

    /** How long until {@link #tick} has something to do, at most, as things are now; empty when never. */
    public Optional<Duration> nextTick() {
        Duration next = due;
        if (state == LiveState.STREAMING) {
            next = earlier(next, unusedAt());
        }
        if (isRunning()) {
            next = earlier(next, attempt.nextPoll(NEVER));
        }
        Duration left = next.minus(ticker.now());
        return next.equals(NEVER) ? Optional.empty() : Optional.of(left.isNegative() ? Duration.ZERO : left);
    }

    private Duration unusedAt() {
        return demand.isHeld() ? NEVER : demand.lastUse().plus(limits.unused());
    }

    private static Duration earlier(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private boolean isRunning() {
        return state == LiveState.STARTING || state == LiveState.STREAMING;
    }

    public LiveStatus status() {
        return new LiveStatus(state, lastEnd, wanted);
    }

    private void change(LiveState next, Duration until, @Nullable LiveEnd why) {
        state = next;
        due = until;
        lastEnd = why;
        report();
    }

    private void report() {
        effects.changed(status());
    }
}
