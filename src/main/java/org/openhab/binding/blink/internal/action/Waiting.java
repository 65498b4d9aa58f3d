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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.handler.CommandResultText;

/**
 * Waits for the end of what a rule has asked for, but never for long: rules share their threads.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Waiting {

    /** Most orders end within a few seconds; after this the channel request-result tells. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Waiting() {
    }

    /** How it ended, in one of the words of the channel request-result; {@code running} when it has not yet. */
    static String word(CompletableFuture<CommandResult> end) {
        return word(await(end));
    }

    /** The path of what was saved, or the word for why nothing was. */
    static String path(CompletableFuture<CommandResult> end) {
        CommandResult outcome = await(end);
        return outcome instanceof CommandResult.Saved saved ? saved.path() : word(outcome);
    }

    private static String word(@Nullable CommandResult outcome) {
        return outcome == null ? CommandResultText.RUNNING : CommandResultText.of(outcome);
    }

    /** Null while it has not ended. */
    static @Nullable CommandResult await(CompletableFuture<CommandResult> end) {
        try {
            return end.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException | TimeoutException e) {
            return null;
        }
    }
}
