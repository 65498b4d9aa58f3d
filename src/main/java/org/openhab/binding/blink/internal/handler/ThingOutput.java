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
package org.openhab.binding.blink.internal.handler;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a handler reports to openHAB and asks of it: nothing before it was initialized and after it was disposed of, and
 * each call guarded by itself, because a profile of an Item may throw into it. Keeps the last state of each channel.
 * <p>
 * A call holds the lock: otherwise the handler could be disposed of between the check and the call.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ThingOutput {

    private final Logger logger = LoggerFactory.getLogger(ThingOutput.class);
    private final Map<String, State> states = new ConcurrentHashMap<>();
    private final BiConsumer<String, State> update;
    private final BiConsumer<String, String> trigger;
    private boolean open;

    /**
     * @param update takes a channel and its state
     * @param trigger takes a channel and its event
     */
    ThingOutput(BiConsumer<String, State> update, BiConsumer<String, String> trigger) {
        this.update = update;
        this.trigger = trigger;
    }

    synchronized void open() {
        open = true;
    }

    synchronized boolean isOpen() {
        return open;
    }

    /** Runs {@code last} if this is open; from then on nothing is passed on. */
    synchronized void close(Runnable last) {
        run(last);
        open = false;
    }

    /**
     * Has openHAB take a changed configuration, for which it disposes of the handler and initializes it again. Where it
     * fails in between, the second is done here: otherwise nobody watches the door.
     */
    void reconfigure(Runnable change, BooleanSupplier isInitialized, Runnable initialize) {
        try {
            change.run();
        } finally {
            if (isInitialized.getAsBoolean() && !isOpen()) {
                initialize.run();
            }
        }
    }

    /** Runs {@code call} unless this is closed; what it throws ends here. */
    synchronized void run(Runnable call) {
        if (open) {
            try {
                call.run();
            } catch (RuntimeException e) { // for instance a profile, or a Thing that is just being removed
                logger.debug("openHAB did not accept an update of a Blink Thing: {}", PlainText.of(e.toString()));
            } catch (Error e) { // a bug
                logger.warn("openHAB did not accept an update of a Blink Thing", e);
            }
        }
    }

    /** The answer to {@code question}; empty when this is closed, or there is none. */
    <T> Optional<T> ask(Supplier<@Nullable T> question) {
        Answer<T> answer = new Answer<>();
        run(() -> answer.value = question.get());
        return Optional.ofNullable(answer.value);
    }

    private static final class Answer<T> {
        private @Nullable T value;
    }

    /** Shows {@code state}. */
    void show(String channel, State state) {
        run(() -> {
            states.put(channel, state);
            update.accept(channel, state);
        });
    }

    /** Shows the last state again, if there is one. */
    void repeat(String channel) {
        State known = states.get(channel);
        if (known != null) {
            run(() -> update.accept(channel, known));
        }
    }

    /** Answers a refresh: with the last state, or with UNDEF when there is none. */
    void answer(String channel) {
        run(() -> update.accept(channel, states.getOrDefault(channel, UnDefType.UNDEF)));
    }

    /** All states belong to another device now: they are UNDEF until that one is known. */
    void forget() {
        states.keySet().forEach(channel -> show(channel, UnDefType.UNDEF));
    }

    /** Triggers {@code channel}; it counts as done even if openHAB fails at it. */
    void trigger(String channel, String event) {
        run(() -> trigger.accept(channel, event));
    }
}
