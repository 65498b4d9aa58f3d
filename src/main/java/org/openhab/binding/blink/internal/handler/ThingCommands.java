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

import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.Account;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.core.library.types.StringType;

/**
 * Has the account carry out the commands of a Thing, and shows in the channel request-result how they go.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class ThingCommands {

    private final ThingOutput output;
    private final AccountSubscription subscription;
    private final BiConsumer<DeviceCommand, String> ended;

    /** @param ended takes each command that the account had, and its result in a word */
    ThingCommands(ThingOutput output, AccountSubscription subscription, BiConsumer<DeviceCommand, String> ended) {
        this.output = output;
        this.subscription = subscription;
        this.ended = ended;
    }

    /** Has the account carry {@code command} out; refused without an account. */
    public CompletableFuture<CommandResult> execute(DeviceCommand command) {
        return run(account -> account.execute(command), word -> ended.accept(command, word));
    }

    /** Something that an account can do. */
    @FunctionalInterface
    interface Task {
        CompletableFuture<CommandResult> of(Account account);
    }

    /** The same for something else that the account can do, for a command to {@code channel}. */
    void run(String channel, Task task) {
        repeatUnlessDone(channel, run(task, word -> {
        }));
    }

    private CompletableFuture<CommandResult> run(Task task, Consumer<String> end) {
        Account account = subscription.findAccount().orElse(null);
        if (account == null) {
            show(CommandResultText.NOT_THERE);
            return CompletableFuture.completedFuture(CommandResultText.NOBODY);
        }
        show(CommandResultText.RUNNING);
        return task.of(account).whenComplete((result, failure) -> {
            String word = failure == null ? CommandResultText.of(result) : CommandResultText.FAILED;
            show(word);
            end.accept(word);
        });
    }

    /** The same for a command to {@code channel}. */
    void execute(String channel, DeviceCommand command) {
        repeatUnlessDone(channel, execute(command));
    }

    private void repeatUnlessDone(String channel, CompletableFuture<CommandResult> end) {
        end.thenAccept(result -> {
            if (!(result instanceof CommandResult.Done) && !(result instanceof CommandResult.Pending)) {
                output.repeat(channel); // the Item may show what was sent instead of what is
            }
        });
    }

    /** A command to {@code channel} is not carried out. */
    void refuse(String channel, String result) {
        show(result);
        output.repeat(channel);
    }

    /** Shows how something ended. */
    void show(String result) {
        output.show(CHANNEL_REQUEST_RESULT, new StringType(result));
    }
}
