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
package org.openhab.binding.blink.internal.action;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.handler.CommandResultText;
import org.openhab.core.thing.binding.ThingActions;
import org.openhab.core.thing.binding.ThingHandler;

/**
 * What the actions of all Things have in common: the handler that they belong to, and waiting for the end of what a
 * rule has asked for, but never for long: rules share their threads.
 *
 * @param <H> the type of the handler
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
abstract class HandlerActions<H extends ThingHandler> implements ThingActions {

    /** Most commands end within a few seconds; after this the channel request-result tells. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_MINUTES = 1_440;

    private final Class<H> type;
    private @Nullable H handler;

    /** Something that a handler can be asked for. */
    @FunctionalInterface
    interface Question<H> {
        CompletableFuture<CommandResult> ask(H handler);
    }

    /** A command for what a Thing stands for. */
    @FunctionalInterface
    interface CommandFor<S> {
        DeviceCommand of(S subject);
    }

    HandlerActions(Class<H> type) {
        this.type = type;
    }

    @Override
    public void setThingHandler(ThingHandler thingHandler) {
        handler = type.isInstance(thingHandler) ? type.cast(thingHandler) : null;
    }

    @Override
    public @Nullable ThingHandler getThingHandler() {
        return handler;
    }

    /** How it ended, in one of the words of the channel request-result; {@code running} when it has not yet. */
    final String word(Question<H> question) {
        return word(result(question));
    }

    /** The path of what was saved, or the word for why nothing was. */
    final String path(Question<H> question) {
        CommandResult result = result(question);
        return result instanceof CommandResult.Saved saved ? saved.path() : word(result);
    }

    private static String word(@Nullable CommandResult result) {
        return result == null ? CommandResultText.RUNNING : CommandResultText.of(result);
    }

    /** Null while it has not ended. */
    final @Nullable CommandResult result(Question<H> question) {
        @Nullable
        H known = handler;
        if (known == null) {
            return CommandResultText.NOBODY;
        }
        try {
            return question.ask(known).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException | TimeoutException e) {
            return null;
        }
    }

    /** The time that a rule names in minutes; empty when it is out of range. */
    static Optional<Duration> minutes(int minutes) {
        return minutes < 0 || minutes > MOST_MINUTES ? Optional.empty() : Optional.of(Duration.ofMinutes(minutes));
    }

    /** The actions behind the object that a rule in the DSL holds. */
    static <A extends ThingActions> A of(ThingActions actions, Class<A> type) {
        if (type.isInstance(actions)) {
            return type.cast(actions);
        }
        throw new IllegalArgumentException("These are not " + type.getSimpleName());
    }
}
