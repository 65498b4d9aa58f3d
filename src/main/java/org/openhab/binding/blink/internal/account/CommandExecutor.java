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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.CommandResult.Reason;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.model.Ticker;

/**
 * Has commands carried out: those of one network one after the other, because a hub does one thing at a time, each
 * followed to its end. Runs on the account's executor and never blocks it longer than for one request.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class CommandExecutor {

    /** A command that the cloud has not taken after this time ends as busy. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    /** Equal commands this close together are one. */
    private static final Duration ONE_COMMAND = Duration.ofSeconds(1);

    private final SerialExecutor executor;
    private final CommandRunner runner;
    private final Ticker ticker;
    private final Consumer<DeviceCommand> ended;
    private final Map<NetworkId, List<Queued>> queues = new HashMap<>();
    private boolean closed;

    /** A command with all who wait for it; the first of a queue is being carried out. */
    private record Queued(@Nullable DeviceCommand command, Start start, Duration queuedAt,
            List<CompletableFuture<CommandResult>> ends) {

        boolean isSameAs(DeviceCommand other) {
            DeviceCommand known = command;
            return known != null && known.isSameAs(other);
        }

        boolean isReplacedBy(DeviceCommand later) {
            DeviceCommand known = command;
            return known != null && known.isReplacedBy(later) && !known.isSameAs(later);
        }

        void complete(CommandResult result) {
            ends.forEach(end -> end.complete(result));
        }
    }

    /** Begins something; {@code end} receives the result, once. */
    @FunctionalInterface
    private interface Start {
        void run(Consumer<CommandResult> end) throws InterruptedException;
    }

    /** @param ended receives each command that was carried out or may have been */
    CommandExecutor(SerialExecutor executor, CommandRunner runner, Ticker ticker, Consumer<DeviceCommand> ended) {
        this.executor = executor;
        this.runner = runner;
        this.ticker = ticker;
        this.ended = ended;
    }

    /** Queues {@code command}. */
    void execute(DeviceCommand command, CompletableFuture<CommandResult> end) {
        if (closed) {
            end.complete(new CommandResult.Refused(Reason.ACCOUNT_CLOSED));
            return;
        }
        List<Queued> queue = queueOf(command.network());
        replace(queue, command);
        Optional<Queued> same = queue.stream().filter(each -> each.isSameAs(command) && isOne(each, queue)).findFirst();
        if (same.isPresent()) {
            same.get().ends().add(end);
            return;
        }
        Duration giveUpAt = ticker.now().plus(LONGEST_WAIT);
        add(queue, new Queued(command, result -> runner.run(command, giveUpAt, result), ticker.now(),
                new ArrayList<>(List.of(end))));
    }

    /**
     * Queues something else that keeps the hub of {@code network} busy.
     *
     * @param end completed by {@code task} when the hub is free again
     */
    void execute(NetworkId network, CompletableFuture<CommandResult> end, SerialExecutor.Task task) {
        if (closed) {
            end.complete(new CommandResult.Refused(Reason.ACCOUNT_CLOSED));
            return;
        }
        add(queueOf(network),
                new Queued(null, result -> begin(task, end, result), ticker.now(), new ArrayList<>(List.of(end))));
    }

    /** Whatever happens in {@code task}, the hub is free again. */
    private void begin(SerialExecutor.Task task, CompletableFuture<CommandResult> end, Consumer<CommandResult> receiver)
            throws InterruptedException {
        end.whenComplete((result, failure) -> executor.run(() -> receiver.accept(result)));
        if (end.isDone()) {
            return; // nobody waits for it
        }
        try {
            task.run();
        } catch (InterruptedException e) {
            end.complete(new CommandResult.Failed(new CloudException.Unreachable("Command", "interrupted", false)));
            throw e;
        } catch (RuntimeException | Error e) { // a bug
            end.complete(new CommandResult.Failed(new CloudException.Malformed("Command", "unexpected answer")));
            throw e;
        }
    }

    private void add(List<Queued> queue, Queued queued) {
        queue.add(queued);
        executor.schedule(LONGEST_WAIT, () -> giveUp(queue, queued));
        if (queue.size() == 1) {
            begin(queue);
        }
    }

    private List<Queued> queueOf(NetworkId network) {
        List<Queued> known = queues.get(network);
        if (known != null) {
            return known;
        }
        List<Queued> queue = new ArrayList<>();
        queues.put(network, queue);
        return queue;
    }

    /** Drops what waits and would only be undone by {@code later}. */
    private static void replace(List<Queued> queue, DeviceCommand later) {
        List<Queued> replaced = queue.stream().skip(1).filter(each -> each.isReplacedBy(later)).toList();
        queue.removeAll(replaced);
        replaced.forEach(each -> each.complete(new CommandResult.Refused(Reason.REPLACED)));
    }

    /** One that waits stands for all equal ones; one that has begun only for those of the same moment. */
    private boolean isOne(Queued known, List<Queued> queue) {
        return queue.indexOf(known) > 0 || ticker.now().minus(known.queuedAt()).compareTo(ONE_COMMAND) < 0;
    }

    private void giveUp(List<Queued> queue, Queued queued) {
        if (queue.indexOf(queued) > 0) {
            queue.remove(queued);
            queued.complete(new CommandResult.Failed(new CloudException.Rejected("Command", 409, 0)));
        }
    }

    private void begin(List<Queued> queue) {
        Queued first = queue.get(0);
        executor.run(() -> first.start().run(result -> end(queue, first, result)));
    }

    private void end(List<Queued> queue, Queued first, CommandResult result) {
        if (closed || !queue.remove(first)) {
            return;
        }
        first.complete(result);
        try {
            DeviceCommand command = first.command();
            if (command != null) {
                ended.accept(command);
            }
        } finally {
            if (!queue.isEmpty()) {
                begin(queue);
            }
        }
    }

    /** Ends all commands; nothing more is begun. */
    void close() {
        closed = true;
        queues.values().forEach(
                queue -> queue.forEach(each -> each.complete(new CommandResult.Refused(Reason.ACCOUNT_CLOSED))));
        queues.clear();
    }
}
